import { formsMeant, type AmountKind, refusedAmount } from './refused-amount.js'
import type { Unit } from './unit.js'
import { COUNT_WORDS, RATE_WORDS, SIZE_WORDS, THROUGHPUT_WORDS, TIME_WORDS } from './unit-words.js'

/** A value that people wrote and that is not what its key asks for. */
export class UnitError extends Error {
  override readonly name = 'UnitError'
}

/* Maps, as a text may be any: `constructor` is a key of every object. */
const MILLISECONDS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000]
])
const BYTES = new Map([
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['tb', 1e12],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
  ['tib', 2 ** 40]
])
const PER_SECOND = new Map([
  ['s', 1],
  ['min', 60],
  ['m', 60],
  ['h', 3600]
])

const AMOUNT = /^(\d+(?:\.\d+)?)\s*(\S*)$/

/** The number of a text and its unit, in lower case. */
function amountAndUnit(text: string): readonly [string, string] | undefined {
  const [, amount, unit = ''] = AMOUNT.exec(text.trim()) ?? []
  return amount === undefined ? undefined : [amount, unit.toLowerCase()]
}

/** A number in units of which each is so many of the one inside. */
function scaledBy(
  factorOf: (unit: string) => number | undefined
): (text: string) => number | undefined {
  return text => {
    const [amount, unit = ''] = amountAndUnit(text) ?? []
    const factor = factorOf(unit)
    return amount === undefined || factor === undefined ? undefined : Number(amount) * factor
  }
}

const RESPONSE_TIME: AmountKind = {
  what: 'a response time',
  never: 'a time is never negative',
  form: 'written with ms, s, m or h',
  example: '500ms or 1.5s',
  words: TIME_WORDS,
  bare: ['ms', 's'],
  inParts: false,
  read: scaledBy(unit => MILLISECONDS.get(unit))
}
const DURATION: AmountKind = {
  ...RESPONSE_TIME,
  what: 'a duration',
  form: 'written with h, m, s or ms',
  example: '90s, 30m or 1h30m',
  bare: ['s', 'm'],
  inParts: true,
  read: readSeconds
}
const RATE: AmountKind = {
  what: 'a rate',
  never: 'a rate is never negative',
  form: 'written with %',
  example: '0.5%',
  words: RATE_WORDS,
  bare: ['%'],
  read: readFraction
}
/** A part of all requests, or of something else that there is so much of. */
const SHARE: AmountKind = {
  ...RATE,
  form: 'written with %, at most 100%',
  most: { value: 1, words: 'this rate is never above 100%' }
}
const THROUGHPUT: AmountKind = {
  what: 'a throughput',
  never: 'a throughput is never negative',
  form: 'written with /s, /min or /h',
  example: '100/s',
  words: THROUGHPUT_WORDS,
  bare: ['/s', '/min'],
  read: readThroughput
}
const SIZE: AmountKind = {
  what: 'a size',
  never: 'a size is never negative',
  form: 'written with B, kB, MB, GB, TB, KiB, MiB, GiB or TiB',
  example: '512MB or 2GiB',
  words: SIZE_WORDS,
  bare: ['B', 'MB'],
  read: scaledBy(unit => BYTES.get(unit))
}
const COUNT: AmountKind = {
  what: 'a number of things',
  never: 'a number of things is never negative',
  form: 'a number alone',
  example: '90',
  words: COUNT_WORDS,
  bare: [''],
  read: scaledBy(unit => (unit === '' ? 1 : undefined))
}

function readSeconds(text: string): number | undefined {
  const parts = text.match(/\d+(?:\.\d+)?\s*(?:ms|[smh])/g)
  if (parts?.join('').replace(/\s+/g, '') !== text.replace(/\s+/g, '')) return undefined
  return parts.reduce((sum, part) => sum + parseMilliseconds(part) / 1000, 0)
}

function readFraction(text: string): number | undefined {
  const [amount, unit = ''] = amountAndUnit(text) ?? []
  if (unit !== '%' && unit !== 'pp') return undefined
  // 0.1 / 100 is one ulp off 0.001, and a bound is compared strictly: go by way of decimal text.
  return Number(`${amount ?? ''}e-2`)
}

function readThroughput(text: string): number | undefined {
  const [amount, unit = ''] = amountAndUnit(text) ?? []
  if (amount === undefined || (unit !== 'rps' && !unit.includes('/'))) return undefined
  const factor = unit === 'rps' ? 1 : PER_SECOND.get(unit.replace(/^(req(uests)?)?\//, ''))
  return factor === undefined ? undefined : Number(amount) / factor
}

/** @throws UnitError that says what to write instead, where that is plain, or what there may be */
function parseAs(kind: AmountKind, text: string): number {
  const value = kind.read(text)
  if (value === undefined || value > (kind.most?.value ?? Infinity)) {
    throw new UnitError(refusedAmount(text, kind))
  }
  return value
}

/** `500ms`, `1.5s` → milliseconds. */
export function parseMilliseconds(text: string): number {
  return parseAs(RESPONSE_TIME, text)
}

/** `90s`, `30m`, `1h30m` → seconds. */
export function parseSeconds(text: string): number {
  return parseAs(DURATION, text)
}

/** `0.5%` (or `0.5pp`, percentage points) → the fraction 0.005; a rise may be of more than 100%. */
export function parseFraction(text: string): number {
  return parseAs(RATE, text)
}

/** The same of a part of something, which is never more than all of it. */
export function parseShare(text: string): number {
  return parseAs(SHARE, text)
}

/** `100/s`, `6000/min` → requests per second. */
export function parseThroughput(text: string): number {
  return parseAs(THROUGHPUT, text)
}

/** What a value is of; a fraction that is a part of something is never above 100%. */
export type Valued = { readonly unit: Unit; readonly isShare?: boolean | undefined }

/** A value as people write it, in its unit: the other way round of formatValue. Throws UnitError. */
export function parseValue(unit: Unit, text: string, isShare = false): number {
  return parseAs(kindOf({ unit, isShare }), text)
}

/** What a text that is no such value means, as it is to be written; undefined where that is not plain. */
export function valueMeant(of: Valued, text: string): string | undefined {
  const meant = formsMeant(text, kindOf(of))
  return meant.length === 1 ? meant[0]?.text : undefined
}

function kindOf({ unit, isShare = false }: Valued): AmountKind {
  switch (unit) {
    case 'ms':
      return RESPONSE_TIME
    case 'requests/s':
    case 'per-second':
      return THROUGHPUT
    case 'fraction':
      return isShare ? SHARE : RATE
    case 's':
      return DURATION
    case 'count':
      return COUNT
    case 'bytes':
      return SIZE
  }
}
