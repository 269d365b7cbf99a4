import { formatDuration, formatValue } from '../units/format.js'
import { parseSeconds, parseValue, UnitError, type Valued } from '../units/parse.js'
import type { Unit } from '../units/unit.js'
import {
  boundAndTime,
  COMPARED,
  criterionMeant,
  isRead,
  signAndRest,
  valueOf
} from './criterion-meant.js'
import type { Criterion } from './settings.js'

/*
 * criterion  = comparison bound [ "for" duration ]
 * comparison = ">" | ">=" | "<" | "<="
 * bound      = a value in the metric's unit: 70%, 2s, 500, 10/s
 * duration   = 90s, 5m, 1h30m; without it the criterion is met at any point
 */
const CRITERION = /^(>=|<=|>|<)(.*)$/s
const FOR = /^(.*?)\s+for\b(.*)$/s

/** As an editor checks it, whatever the unit: part of a pattern. */
export const CRITERION_PATTERN =
  '(>=|<=|>|<)\\s*\\d+(\\.\\d+)?\\s*[A-Za-z%/]*(\\s+for\\s+(\\d+(\\.\\d+)?(ms|[smh]))+)?'

/** Whether the text is meant as a criterion over time and not as a bound. */
export function isCriterion(text: string): boolean {
  return COMPARED.test(text)
}

type Told = { readonly isShare?: boolean | undefined; readonly bad?: '<' | '>' }

/**
 * `> 70% for 5m` of a metric in that unit. Throws UnitError with what to write instead.
 *
 * @param bad the sign that says what is bad, where a text without any says that
 */
export function parseCriterion(unit: Unit, text: string, told: Told = {}): Criterion {
  const { sign, bound, time } = partsOf(text)
  const of = { unit, isShare: told.isShare }
  const isRight = isRead(of, bound) && (time === undefined || isRead(TIME, time))
  if (sign === '' || !isRight) throw refusalOf(of, text, told.bad)
  return {
    comparison: sign as Criterion['comparison'],
    bound: parseValue(unit, bound, told.isShare),
    forSeconds: time === undefined ? 0 : parseSeconds(time)
  }
}

const TIME: Valued = { unit: 's' }

type Parts = { readonly sign: string; readonly bound: string; readonly time?: string }

/** As the grammar has them. */
function partsOf(text: string): Parts {
  const [, sign = '', rest = ''] = CRITERION.exec(text.trim()) ?? []
  const [, bound, time] = FOR.exec(rest) ?? []
  return bound === undefined
    ? { sign, bound: rest.trim() }
    : { sign, bound: bound.trim(), time: (time ?? '').trim() }
}

/** What to write, or else of the one part that is wrong why; of several what a criterion looks like. */
function refusalOf(of: Valued, text: string, bad?: string): UnitError {
  const { sign, bound, time } = partsOf(text)
  const meant = criterionMeant(of, text, bad)
  const isNone = `"${text}" is not a criterion over time`
  const why = sign === '' ? `${isNone}: it begins with >, >=, < or <=` : isNone
  if (meant !== undefined) return new UnitError(`${why}: write "${meant}"`)
  const isTimed = boundAndTime(bound).time === undefined
  if (sign !== '' && isTimed && /\d/.test(bound)) {
    const isTimeRight = time === undefined || isRead(TIME, time)
    if (isTimeRight) return refusedBy(() => parseValue(of.unit, bound, of.isShare))
    if (isRead(of, bound)) return refusedBy(() => timeOf(text, time))
  }
  return new UnitError(`${why}${sign === '' ? ',' : ''} such as "> ${exampleOf(of.unit)} for 5m"`)
}

function refusedBy(read: () => unknown): UnitError {
  try {
    read()
  } catch (error) {
    if (error instanceof UnitError) return error
  }
  throw new TypeError('what is right is refused')
}

/** What has no course in time says why: no criterion can be about it. */
type Compared = Valued & {
  readonly higherIsBetter: boolean
  readonly noCourse?: string | undefined
}

/**
 * What to write where a bound stands and no criterion over time: `write 300ms, or …`.
 *
 * @throws UnitError for what is no value in its unit
 */
export function insteadOfCriterion(
  of: Compared,
  text: string,
  where: 'alone' | 'as target'
): string {
  const rest = signAndRest(text).rest.replace(/^[<>=≥≤]+\s*/, '')
  const { bound: written } = boundAndTime(rest)
  const what = where === 'alone' ? `"${text}" is no bound` : 'a target is a bound, not a criterion'
  const bound = valueOf(of, written)
  if (bound === undefined) {
    const { message } = refusedBy(() => parseValue(of.unit, written, of.isShare))
    throw new UnitError(`${what}: ${message}`)
  }
  const bad = badSign(of)
  const meant = of.noCourse === undefined ? criterionMeant(of, `${bad} ${rest}`) : undefined
  if (meant === undefined) return `${what}: write ${bound}`
  const other =
    where === 'alone'
      ? `{ unacceptable: "${meant}" }`
      : `"${meant}" under acceptable or unacceptable`
  return `${what}: write ${bound}, or ${other}: a criterion over time says what is bad`
}

/** The sign of what is bad. */
export function badSign({ higherIsBetter }: Pick<Compared, 'higherIsBetter'>): '<' | '>' {
  return higherIsBetter ? '<' : '>'
}

function timeOf(text: string, written: string): number {
  if (written.trim() === '') {
    throw new UnitError(`"${text}" does not say for how long, at its end, such as "for 5m"`)
  }
  return parseSeconds(written.trim())
}

function exampleOf(unit: Unit): string {
  switch (unit) {
    case 'ms':
      return '2s'
    case 'requests/s':
    case 'per-second':
      return '100/s'
    case 'fraction':
      return '70%'
    case 's':
      return '90s'
    case 'count':
      return '500'
    case 'bytes':
      return '512MB'
  }
}

/** A criterion for people: `> 70% for 5 min`. */
export function criterionText({ comparison, bound, forSeconds }: Criterion, unit: Unit): string {
  const sign = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' }[comparison]
  const time = forSeconds === 0 ? '' : ` for ${formatDuration(forSeconds)}`
  return `${sign} ${formatValue(unit, bound)}${time}`
}

/** Whether a value meets the comparison. */
export function isBeyond(value: number, { comparison, bound }: Criterion): boolean {
  switch (comparison) {
    case '>':
      return value > bound
    case '>=':
      return value >= bound
    case '<':
      return value < bound
    case '<=':
      return value <= bound
  }
}
