/** A value that people wrote and that is not what its key asks for. */
export class UnitError extends Error {
  override readonly name = 'UnitError'
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
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
  const parts = text.trim().match(/\d+(?:\.\d+)?(?:ms|[smh])/g)
  if (parts?.join('') === text.replace(/\s+/g, '') && parts.length > 0) {
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

function amountAndUnit(text: string, what: string, example: string): readonly [number, string] {
  const match = /^(\d+(?:\.\d+)?)\s*(\S*)$/.exec(text.trim())
  if (match === null) throw new UnitError(`"${text}" is not ${what}: write ${example}`)
  const [, amount = '', unit = ''] = match
  if (unit === '') throw new UnitError(`"${text}" has no unit: ${what} is written ${example}`)
  return [Number(amount), unit.toLowerCase()]
}

function unknownUnit(text: string, unit: string, what: string, example: string): UnitError {
  return new UnitError(`"${text}": ${what} cannot be in "${unit}": write ${example}`)
}
