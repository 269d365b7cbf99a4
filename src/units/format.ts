import { counted, formatCount } from './count.js'
import type { Unit } from './unit.js'

export { counted, formatCount }

/*
 * Numbers as people read them, the same on every machine and in every output. Nothing else rounds.
 */

/** `12`, `7.4`, `0.45`: whole from 10 up; below, as many decimals as show `digits` digits. */
export function formatNumber(value: number, digits = 1): string {
  const size = Math.abs(value)
  if (size === 0 || size >= 9.95) return formatCount(value)
  const decimals = digits - 1 - Math.floor(Math.log10(size))
  return trimmed(value, Math.min(6, Math.max(digits === 1 ? 1 : 0, decimals)))
}

/** Milliseconds: `4.5 ms`, `420 ms`, `1,200 ms`. */
export function formatMs(ms: number): string {
  return `${formatNumber(ms)} ms`
}

/** A change in milliseconds with its sign: `+80 ms`, `−4.5 ms`, `0 ms`. */
export function formatMsChange(ms: number): string {
  return withSign(ms, formatMs(Math.abs(ms)))
}

/** A fraction as a percentage with three significant digits: `0.0065%`, `0.499%`, `12.5%`. */
export function formatPercent(fraction: number): string {
  const percent = fraction * 100
  const size = Math.abs(percent)
  if (size !== 0 && size < 0.0001) return '< 0.0001%'
  if (size >= 1000) return `${formatCount(percent)}%`
  const decimals = size === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(size)))
  return `${trimmed(percent, Math.min(6, decimals))}%`
}

/** From here on (a fraction) nobody reads a rise in percent. */
const AS_TIMES = 10

/**
 * A relative change with its sign, to the percent: `+24%`, `−3.5%`; or with so many decimals. A rise to more than ten
 * times says how many: `×241`.
 */
export function formatPercentChange(fraction: number, decimals?: number): string {
  if (fraction >= AS_TIMES) return `×${formatTimes(fraction + 1, decimals)}`
  const percent = Math.abs(fraction) * 100
  const size = decimals === undefined ? formatNumber(percent) : trimmed(percent, decimals)
  return withSign(fraction, `${size}%`)
}

function formatTimes(factor: number, decimals?: number): string {
  return decimals === undefined ? formatNumber(factor) : trimmed(factor, decimals)
}

/**
 * Requests per second: `4.25/s`, `102.3/s`, `1,234/s`; rates below 1/s in three digits: `0.0149/s`.
 * What is a part of another rate, `of`, is as fine as that: `0.0032/s` of `0.0149/s`.
 */
export function formatThroughput(perSecond: number, of = perSecond): string {
  const size = Math.abs(perSecond)
  if (size >= 1000) return `${formatCount(perSecond)}/s`
  return `${trimmed(perSecond, size < 10 ? decimalsBelowTen(Math.abs(of)) : 1)}/s`
}

/** Two would make small rates that differ look equal, and a rate of one request in some minutes none. */
function decimalsBelowTen(rate: number): number {
  return rate === 0 || rate >= 1 ? 2 : Math.min(9, 2 - Math.floor(Math.log10(rate)))
}

/** Seconds as `45 s`, `10 min`, `1 h 30 min`; under ten seconds to the tenth. */
export function formatDuration(seconds: number): string {
  if (seconds < 120) return `${trimmed(seconds, seconds < 10 ? 1 : 0)} s`
  const whole = Math.round(seconds)
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole >= 3600 ? 0 : whole % 60, 's']
  ] as const
  return parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount} ${unit}`] : [])).join(' ')
}

/** A measured or asked time in seconds: as a duration, under two minutes to the tenth. */
export function formatSeconds(seconds: number): string {
  return seconds < 120 ? `${trimmed(seconds, 1)} s` : formatDuration(seconds)
}

/** Bytes in MB of 10⁶, as the performance-metrics document counts them: `5.9 MB`, `16,384 MB`. */
export function formatBytes(bytes: number): string {
  return `${formatNumber(bytes / 1e6)} MB`
}

/** A value in its unit. */
export function formatValue(unit: Unit, value: number): string {
  switch (unit) {
    case 'ms':
      return formatMs(value)
    case 'requests/s':
      return formatThroughput(value)
    case 'fraction':
      return formatPercent(value)
    case 's':
      return formatSeconds(value)
    case 'count':
      return formatNumber(value)
    case 'bytes':
      return formatBytes(value)
    case 'per-second':
      return formatThroughput(value)
  }
}

/** `p99.9` → `P99.9`, `error-rate` → `error rate`: a metric's name inside a sentence. */
export function metricLabel(key: string): string {
  if (/^p\d/.test(key)) return key.toUpperCase()
  return key.replaceAll('-', ' ').replace(/^http\b/, 'HTTP')
}

/** The size of a change as it is written, after its sign; what is written as 0 has none. */
export function withSign(change: number, size: string): string {
  if (/^0(?![.,\d])/.test(size)) return size
  return `${change < 0 ? '−' : '+'}${size}`
}

function trimmed(value: number, decimals: number): string {
  const text = value.toFixed(decimals).replace('-', '−')
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '−0' ? '0' : short
}
