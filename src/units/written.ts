import type { Unit } from './unit.js'

/** The units of what a config bounds or says of a load. */
type WrittenUnit = Extract<Unit, 'ms' | 'requests/s' | 'fraction' | 's'>

/** A value as people write it into a config, to the last digit: `parseValue` reads the same value. */
export function writtenValue(unit: WrittenUnit, value: number): string {
  switch (unit) {
    case 'ms':
      return isWhole(value / 100) && value >= 1000 ? `${plain(value / 1000)}s` : `${plain(value)}ms`
    case 'requests/s':
      return `${plain(value)}/s`
    case 'fraction':
      return `${plain(value * 100)}%`
    case 's':
      return writtenSeconds(value)
  }
}

/** Whole minutes as such from two on: `90s`, `2m`, `30m`, `1h`, `1h30m`. */
function writtenSeconds(seconds: number): string {
  if (seconds < 120 || !isWhole(seconds / 60)) return `${plain(seconds)}s`
  const hours = Math.floor(seconds / 3600)
  const minutes = seconds / 60 - hours * 60
  return [hours > 0 ? `${plain(hours)}h` : '', minutes > 0 ? `${plain(minutes)}m` : ''].join('')
}

function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toPrecision(DIGITS)))
}

/** Doubles are exact to more; what came of a division is not. */
const DIGITS = 12
const MAX_DECIMALS = 9

/** Without an exponent, which no bound is written with. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS))
  const text = rounded.toFixed(MAX_DECIMALS)
  return text.replace(/\.?0+$/, '')
}
