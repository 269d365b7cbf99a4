import type { Unit } from './unit.js'

/** A value that people wrote and that is not what its key asks for. */
export class UnitError extends Error {
  override readonly name = 'UnitError'
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const BYTES: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40
}
const PER_SECOND: Readonly<Record<string, number>> = { s: 1, min: 60, m: 60, h: 3600 }

/** `500ms`, `1.5s` → milliseconds. */
export function parseMilliseconds(text: string): number {
  const [amount, unit] = amountAndUnit(text, 'a response time', '500ms or 1.5s')
  const factor = MILLISECONDS[unit]
  if (factor === undefined) throw unknownUnit(text, unit, 'a response time', '500ms or 1.5s')
  return amount * factor
}

/** `90s`, `30m`, `1h30m` → seconds. */
export function parseSeconds(text: string): number {
  const parts = text.match(/\d+(?:\.\d+)?\s*(?:ms|[smh])/g)
  if (parts?.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '')) {
    return parts.reduce((sum, part) => sum + parseMilliseconds(part) / 1000, 0)
  }
  const [, unit] = amountAndUnit(text, 'a duration', '90s, 30m or 1h30m')
  throw unknownUnit(text, unit, 'a duration', '90s, 30m or 1h30m')
}

/** `0.5%` (or `0.5pp`, percentage points) → the fraction 0.005. */
export function parseFraction(text: string): number {
  const [amount, unit] = amountAndUnit(text, 'a rate', '0.5%')
  if (unit !== '%' && unit !== 'pp') throw unknownUnit(text, unit, 'a rate', '0.5%')
  // 0.1 / 100 is one ulp off 0.001, and a bound is compared strictly: go by way of decimal text.
  return Number(`${amount}e-2`)
}

/** `100/s`, `6000/min` → requests per second. */
export function parseThroughput(text: string): number {
  const [amount, unit] = amountAndUnit(text, 'a throughput', '100/s')
  const factor = unit === 'rps' ? 1 : PER_SECOND[unit.replace(/^(req(uests)?)?\//, '')]
  if (factor === undefined || (unit !== 'rps' && !unit.includes('/'))) {
    throw unknownUnit(text, unit, 'a throughput', '100/s')
  }
  return amount / factor
}

/** `512MB` (of 10⁶), `2GiB` → bytes. */
function parseBytes(text: string): number {
  const [amount, unit] = amountAndUnit(text, 'a size', '512MB or 2GiB')
  const factor = BYTES[unit]
  if (factor === undefined) throw unknownUnit(text, unit, 'a size', '512MB or 2GiB')
  return amount * factor
}

/** `90` → 90: things have no unit. */
function parseCount(text: string): number {
  const [, amount, unit = ''] = AMOUNT.exec(text.trim()) ?? []
  if (amount === undefined) throw new UnitError(`"${text}" is not a number: write 90`)
  if (unit !== '') throw new UnitError(`"${text}": a number of things has no unit: write ${amount}`)
  return Number(amount)
}

/** A value as people write it, in its unit: the other way round of formatValue. Throws UnitError. */
export function parseValue(unit: Unit, text: string): number {
  switch (unit) {
    case 'ms':
      return parseMilliseconds(text)
    case 'requests/s':
    case 'per-second':
      return parseThroughput(text)
    case 'fraction':
      return parseFraction(text)
    case 's':
      return parseSeconds(text)
    case 'count':
      return parseCount(text)
    case 'bytes':
      return parseBytes(text)
  }
}

const AMOUNT = /^(\d+(?:\.\d+)?)\s*(\S*)$/

function amountAndUnit(text: string, what: string, example: string): readonly [number, string] {
  const match = AMOUNT.exec(text.trim())
  if (match === null) throw new UnitError(`"${text}" is not ${what}: write ${example}`)
  const [, amount = '', unit = ''] = match
  if (unit === '') throw new UnitError(`"${text}" has no unit: ${what} is written ${example}`)
  return [Number(amount), unit.toLowerCase()]
}

function unknownUnit(text: string, unit: string, what: string, example: string): UnitError {
  return new UnitError(`"${text}": ${what} cannot be in "${unit}": write ${example}`)
}
