import type { Criterion } from '../../config/settings.js'
import type { ResourceProblem } from '../../resources/reading.js'
import { formatDuration, formatValue } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import type { CriterionResult, LikelyLimit, ResourceRow } from './resources-evaluation.js'

/** Why something is not known, as a clause. */
export function problemWords(problem: ResourceProblem): string {
  switch (problem.kind) {
    case 'no-series':
      return `no data; it needs ${problem.needs.join(', or ')}`
    case 'cannot-be-known':
      return problem.why
    case 'several-series':
      return `${problem.count} series where one was meant: ${problem.labels.join('; ')}`
    case 'bad-query':
      return `the server refused the query: ${problem.message}`
    default:
      return problem.kind
  }
}

/** Why a row has its grade, or none, without its name. */
export function rowReason(row: ResourceRow): string {
  const problem = row.statistics?.problem ?? row.reading.problem
  if (row.reason.kind === 'problem' && problem !== undefined) return problemWords(problem)
  if (row.value === undefined) return row.reason.kind
  return `${row.statistic} ${formatValue(row.unit, row.value)}`
}

/** The same as a whole sentence, without its full stop. */
export function resourceSentence(row: ResourceRow): string {
  return `${row.title}: ${rowReason(row)}`
}

/** `> 70% for 5 min`. */
export function criterionText({ comparison, bound, forSeconds }: Criterion, unit: Unit): string {
  const time = forSeconds === 0 ? '' : ` for ${formatDuration(forSeconds)}`
  return `${comparison} ${formatValue(unit, bound)}${time}`
}

/** A criterion and what became of it. */
export function criterionWords(result: CriterionResult, unit: Unit): string {
  const [first] = result.stretches
  const what =
    result.state === 'met' && first !== undefined
      ? `met at ${formatDuration(first.from)} for ${formatDuration(first.to - first.from)}`
      : result.state === 'unknown'
        ? 'not known'
        : 'not met'
  return `${criterionText(result.criterion, unit)}: ${what}`
}

/** What seems to have given out first. */
export function likelyLimitWords(limit: LikelyLimit, unit: Unit): string {
  const who = limit.users === undefined ? '' : ` with ${limit.users} users`
  return `${limit.title} crossed ${formatValue(unit, limit.bound)} at ${formatDuration(limit.at)}${who}`
}
