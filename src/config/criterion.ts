import { formatDuration, formatValue } from '../units/format.js'
import { parseSeconds, parseValue, UnitError } from '../units/parse.js'
import type { Unit } from '../units/unit.js'
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
  return /^\s*[<>=≥≤]/.test(text) || /\d\s*\S*\s+for\s+\d/.test(text)
}

/** `> 70% for 5m` of a metric in that unit. Throws UnitError with what to write instead. */
export function parseCriterion(unit: Unit, text: string): Criterion {
  const [, sign = '', rest = ''] = CRITERION.exec(text.trim()) ?? []
  if (sign === '') {
    throw new UnitError(
      `"${text}" is not a criterion over time: it begins with >, >=, < or <=, as in "> ${exampleOf(unit)} for 5m"`
    )
  }
  const [, before, after] = FOR.exec(rest) ?? []
  const bound = (before ?? rest).trim()
  if (!/^\d+(\.\d+)?\s*\S*$/.test(bound)) {
    throw new UnitError(
      `"${text}" is not a criterion over time: write "${sign} ${exampleOf(unit)} for 5m"`
    )
  }
  return {
    comparison: sign as Criterion['comparison'],
    bound: parseValue(unit, bound),
    forSeconds: after === undefined ? 0 : timeOf(text, after)
  }
}

/** What has no course in time says why: no criterion can be about it. */
type Compared = {
  readonly unit: Unit
  readonly higherIsBetter: boolean
  readonly noCourse?: string | undefined
}

/**
 * What to write where a bound stands and no criterion over time: `write 300ms, or …`.
 *
 * @throws UnitError for what is no value in its unit
 */
export function insteadOfCriterion(
  { unit, higherIsBetter, noCourse }: Compared,
  text: string,
  where: 'alone' | 'as target'
): string {
  const rest = text.trim().replace(/^[<>=≥≤]+\s*/, '')
  const bound = (FOR.exec(rest)?.[1] ?? rest).trim()
  parseValue(unit, bound)
  const what = where === 'alone' ? `"${text}" is no bound` : 'a target is a bound, not a criterion'
  if (noCourse !== undefined) return `${what}: write ${bound}`
  const bad = `"${higherIsBetter ? '<' : '>'} ${rest}"`
  const other =
    where === 'alone' ? `{ unacceptable: ${bad} }` : `${bad} under acceptable or unacceptable`
  return `${what}: write ${bound}, or ${other}: a criterion over time says what is bad`
}

function timeOf(text: string, written: string): number {
  if (written.trim() === '') {
    throw new UnitError(`"${text}" does not say for how long: write "for 5m" at its end`)
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

/** Whether the criterion is about values above its bound. */
export function isUpward({ comparison }: Criterion): boolean {
  return comparison === '>' || comparison === '>='
}
