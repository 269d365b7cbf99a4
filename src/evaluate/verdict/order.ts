import { metricOf, higherIsBetter } from '../../config/metrics.js'
import { AGGREGATED } from '../../locust/run.js'
import type { Effect, TargetVerdict, Verdict } from './verdict.js'

const GRADES: readonly TargetVerdict['grade'][] = [
  'missing',
  'unacceptable',
  'degraded',
  'undecided',
  'acceptable',
  'target'
]

/** Verdicts with the worst first: by effect, grade, the whole run before its endpoints, then excess. */
export function worstFirst(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts
    .map(verdict => ({
      verdict,
      effect: effectRank(verdict),
      grade: gradeRank(verdict),
      isPart: Number(verdict.endpoint !== AGGREGATED),
      excess: excess(verdict)
    }))
    .sort(
      (a, b) =>
        a.effect - b.effect || a.grade - b.grade || a.isPart - b.isPart || b.excess - a.excess
    )
    .map(({ verdict }) => verdict)
}

/** What fails (or would, were the gate not advisory), what warns, what passes. */
export function effectRank({
  effect,
  wouldFail
}: {
  readonly effect: Effect
  readonly wouldFail?: true | undefined
}): number {
  if (effect === 'fail' || wouldFail === true) return 0
  return effect === 'warn' ? 1 : 2
}

/** Whether a verdict asks for a look: it fails, warns, or could not be decided. */
export function needsAttention(verdict: Verdict): boolean {
  if (verdict.effect !== 'pass') return true
  if (verdict.rule === 'regression')
    return verdict.verdict === 'regressed' || verdict.verdict === 'suspect'
  return (
    verdict.grade !== 'target' && verdict.grade !== 'acceptable' && verdict.grade !== 'undecided'
  )
}

function gradeRank(verdict: Verdict): number {
  if (verdict.rule === 'target') return GRADES.indexOf(verdict.grade)
  return verdict.verdict === 'regressed' ? GRADES.indexOf('unacceptable') : GRADES.length
}

/** How far beyond what is allowed: 1 is just at the bound. */
export function excess(verdict: Verdict): number {
  if (verdict.rule === 'regression') {
    const { change, allowed } = verdict
    if (change === undefined || allowed === undefined || allowed === 0) return 0
    return Math.abs(change.absolute) / allowed
  }
  const bound = verdict.bounds.unacceptable ?? verdict.bounds.acceptable ?? verdict.bounds.target
  if (verdict.value === undefined || bound === undefined) return 0
  const metric = metricOf(verdict.metric)
  const inverse = metric !== undefined && higherIsBetter(metric)
  const [above, below] = inverse ? [bound, verdict.value] : [verdict.value, bound]
  return below === 0 ? Number.MAX_VALUE : above / below
}
