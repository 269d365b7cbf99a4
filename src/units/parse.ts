import {
  amountMeant,
  RATE_WORDS,
  THROUGHPUT_WORDS,
  TIME_WORDS,
  type UnitWords
} from './amount-meant.js'
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

/** What a value is, how it is written, and what else people write for its units. */
type Kind = {
  readonly what: string
  readonly example: string
  readonly units: readonly string[]
  readonly words: UnitWords
  /** What a number without a unit may have been meant in. */
  readonly bare: readonly string[]
}

const RESPONSE_TIME: Kind = {
  what: 'a response time',
  example: '500ms or 1.5s',
  units: Object.keys(MILLISECONDS),
  words: TIME_WORDS,
  bare: ['ms', 's']
}
const DURATION: Kind = {
  ...RESPONSE_TIME,
  what: 'a duration',
  example: '90s, 30m or 1h30m',
  bare: ['s', 'm']
}
const RATE: Kind = {
  what: 'a rate',
  example: '0.5%',
  units: ['%', 'pp'],
  words: RATE_WORDS,
  bare: ['%']
}
const THROUGHPUT: Kind = {
  what: 'a throughput',
  example: '100/s',
  units: ['rps', '/s', '/min', '/m', '/h'],
  words: THROUGHPUT_WORDS,
  bare: ['/s', '/min']
}
const SIZE: Kind = {
  what: 'a size',
  example: '512MB or 2GiB',
  units: Object.keys(BYTES),
  words: {},
  bare: ['MB']
}

/** `500ms`, `1.5s` → milliseconds. */
export function parseMilliseconds(text: string): number {
  const [amount, unit] = amountAndUnit(text, RESPONSE_TIME)
  const factor = MILLISECONDS[unit]
  if (factor === undefined) throw unknownUnit(text, unit, RESPONSE_TIME)
  return amount * factor
}

/** `90s`, `30m`, `1h30m` → seconds. */
export function parseSeconds(text: string): number {
  const parts = text.match(/\d+(?:\.\d+)?\s*(?:ms|[smh])/g)
  if (parts?.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '')) {
    return parts.reduce((sum, part) => sum + parseMilliseconds(part) / 1000, 0)
  }
  const [, unit] = amountAndUnit(text, DURATION)
  throw unknownUnit(text, unit, DURATION)
}

/** `0.5%` (or `0.5pp`, percentage points) → the fraction 0.005. */
export function parseFraction(text: string): number {
  const [amount, unit] = amountAndUnit(text, RATE)
  if (unit !== '%' && unit !== 'pp') throw unknownUnit(text, unit, RATE)
  // 0.1 / 100 is one ulp off 0.001, and a bound is compared strictly: go by way of decimal text.
  return Number(`${amount}e-2`)
}

/** `100/s`, `6000/min` → requests per second. */
export function parseThroughput(text: string): number {
  const [amount, unit] = amountAndUnit(text, THROUGHPUT)
  const factor = unit === 'rps' ? 1 : PER_SECOND[unit.replace(/^(req(uests)?)?\//, '')]
  if (factor === undefined || (unit !== 'rps' && !unit.includes('/'))) {
    throw unknownUnit(text, unit, THROUGHPUT)
  }
  return amount / factor
}

/** `512MB` (of 10⁶), `2GiB` → bytes. */
function parseBytes(text: string): number {
  const [amount, unit] = amountAndUnit(text, SIZE)
  const factor = BYTES[unit]
  if (factor === undefined) throw unknownUnit(text, unit, SIZE)
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

function amountAndUnit(text: string, kind: Kind): readonly [number, string] {
  const match = AMOUNT.exec(text.trim())
  if (match === null) throw new UnitError(`"${text}" is not ${kind.what}: ${toWrite(text, kind)}`)
  const [, amount = '', unit = ''] = match
  if (unit === '') {
    const forms = kind.bare.map(name => `${amount}${name}`).join(' or ')
    const fraction =
      kind === RATE && Number(amount) > 0 && Number(amount) < 1
        ? `, or ${Number(`${amount}e2`)}% if that is meant as a fraction`
        : ''
    throw new UnitError(`"${text}" has no unit: write ${forms}${fraction}`)
  }
  return [Number(amount), unit.toLowerCase()]
}

function unknownUnit(text: string, unit: string, kind: Kind): UnitError {
  // A number that goes on after its first digits: what follows is no unit.
  const why =
    /^[\d_,.;'’]/.test(unit) || /[;,]$/.test(unit)
      ? `"${text}" is not ${kind.what}`
      : `"${text}": ${kind.what} cannot be in "${unit}"`
  return new UnitError(`${why}: ${toWrite(text, kind)}`)
}

/** What is meant, where the text tells it, or else an example. */
function toWrite(text: string, { example, units, words }: Kind): string {
  if (/\$\{|\{\{/.test(text)) {
    return `variables are not filled in here: write the value, as in ${example}`
  }
  return `write ${amountMeant(text, units, words) ?? example}`
}
