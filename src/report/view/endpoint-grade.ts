import { ACCEPTED, isAccepted } from '../../evaluate/verdict/accepted.js'
import { FEW_REQUESTS, leavesTargetOpen } from '../../evaluate/verdict/few-requests.js'
import { needsAttention } from '../../evaluate/verdict/order.js'
import type { TargetVerdict, Verdict } from '../../evaluate/verdict/verdict.js'
import { metricOf } from '../../config/metrics.js'
import { metricLabel } from '../../units/format.js'
import { gradeName, stateWord, verdictState } from './verdict-state.js'

/**
 * `acceptable: P50, P95 (P50 borderline; P99.9 undecided)`: the grade of an endpoint, the metrics that
 * have it where it asks for a look or the target is missed, and those that have another one.
 *
 * @param worst the one of `verdicts` that the grade is of
 * @param verdicts of the endpoint
 */
export function endpointGradeText(worst: Verdict, verdicts: readonly Verdict[]): string {
  const state = verdictState(worst)
  const alike = verdicts.filter(each => each.rule === worst.rule && verdictState(each) === state)
  const isNamed = needsAttention(worst) || state === 'acceptable'
  const named = isNamed ? metricNames(alike) : ''
  const besides = [
    ...remark(alike, isBorderline, 'borderline'),
    ...remark(alike, leavesTargetOpen, FEW_REQUESTS),
    ...remark(alike, ({ wouldFail }) => wouldFail === true, 'would fail'),
    ...remark(alike, isAccepted, ACCEPTED),
    ...(state === 'undecided' ? [] : ofTargets(otherGrades(verdicts, worst), worst))
  ]
  const grade = `${gradeName(worst)}${inRepeats(alike)}`
  const word = named === '' ? grade : `${grade}: ${named}`
  return besides.length === 0 ? word : `${word} (${besides.join('; ')})`
}

/** Of repeats together, while the numbers beside it are of one of them. */
function inRepeats(alike: readonly Verdict[]): string {
  const counts = alike.flatMap(each => (each.rule === 'target' ? [] : (each.runs ?? [])))
  const [first] = counts
  if (first?.said !== 'agreed') return ''
  const isSame = counts.every(({ seen }) => seen === first.seen)
  return isSame ? ` in ${first.seen} of ${first.of} runs` : ` in most of ${first.of} runs`
}

/** Its metrics only where it is not so of all. */
function remark(
  alike: readonly Verdict[],
  isSo: (verdict: Verdict) => boolean,
  word: string
): string[] {
  const some = alike.filter(isSo)
  if (some.length === 0) return []
  const names = some.length === alike.length ? '' : metricNames(some)
  return [names === '' ? word : `${names} ${word}`]
}

/** `P95 acceptable`, `P99, P99.9 undecided`: what is no target met, nor the grade itself. */
function otherGrades(verdicts: readonly Verdict[], worst: Verdict): string[] {
  const metricsOf = new Map<TargetVerdict['grade'], TargetVerdict[]>()
  for (const verdict of verdicts) {
    if (verdict.rule !== 'target' || verdict.grade === 'target') continue
    if (worst.rule === 'target' && worst.grade === verdict.grade) continue
    metricsOf.set(verdict.grade, [...(metricsOf.get(verdict.grade) ?? []), verdict])
  }
  // What is open comes last, wherever its effect has put it.
  return [...metricsOf]
    .sort(([a], [b]) => Number(a === 'undecided') - Number(b === 'undecided'))
    .map(([grade, those]) => `${metricNames(those)} ${stateWord(grade)}`)
}

/** A metric that regressed may have a milder grade of its own. */
function ofTargets([first, ...others]: readonly string[], worst: Verdict): string[] {
  if (first === undefined) return []
  return [worst.rule === 'regression' ? `by its targets ${first}` : first, ...others]
}

function isBorderline(verdict: Verdict): boolean {
  return verdict.rule === 'target' && verdict.borderline
}

function metricNames(verdicts: readonly Verdict[]): string {
  const metrics = verdicts.flatMap(each => (each.rule === 'presence' ? [] : each.metric))
  return [...metrics]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(metricLabel)
    .join(', ')
}

/** `p50` before `p95`, and before what is no percentile. */
function placeOf(key: string): number {
  const metric = metricOf(key)
  return metric?.type === 'percentile' ? metric.percent : 101
}
