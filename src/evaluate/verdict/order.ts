import { metricOf, higherIsBetter } from '../../config/metrics.js'
import { AGGREGATED } from '../../locust/run.js'
import { isAccepted } from './accepted.js'
import { endpointsBehind } from './account-words.js'
import type { Effect, TargetVerdict, Verdict } from './verdict.js'

const GRADES: readonly TargetVerdict['grade'][] = [
  'missing',
  'unacceptable',
  'degraded',
  'undecided',
  'acceptable',
  'target'
]

/** Behind what has bounds and is missing. */
const GONE_RANK = GRADES.indexOf('missing') + 0.5

/**
 * Verdicts with the worst first: by effect, grade, the whole run before its endpoints (behind them where it
 * regressed by one of them alone), then excess. An endpoint that is gone comes before what one became slower. A throughput that regressed takes its place among the
 * endpoints: one that is further beyond what is allowed says more of the reason than that fewer requests were made.
 */
export function worstFirst<V extends Verdict>(verdicts: readonly V[]): V[] {
  return verdicts
    .map(verdict => ({
      verdict,
      effect: effectRank(verdict),
      grade: gradeRank(verdict),
      place: placeOf(verdict),
      excess: excess(verdict)
    }))
    .sort(
      (a, b) => a.effect - b.effect || a.grade - b.grade || a.place - b.place || b.excess - a.excess
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

/** Whether a verdict asks for a look: it fails, warns, would but for a waiver, or could not be decided. */
export function needsAttention(verdict: Verdict): boolean {
  if (verdict.effect !== 'pass' || isAccepted(verdict)) return true
  switch (verdict.rule) {
    case 'presence':
      return false
    case 'regression':
      return verdict.verdict === 'regressed' || verdict.verdict === 'suspect'
    case 'target':
      return !['target', 'acceptable', 'undecided'].includes(verdict.grade)
  }
}

function gradeRank(verdict: Verdict): number {
  switch (verdict.rule) {
    case 'presence':
      return verdict.presence === 'vanished' ? GONE_RANK : GRADES.length
    case 'regression':
      return verdict.verdict === 'regressed' ? unacceptableRank(verdict) : GRADES.length
    case 'target':
      return verdict.grade === 'unacceptable'
        ? unacceptableRank(verdict)
        : GRADES.indexOf(verdict.grade)
  }
}

function placeOf(verdict: Verdict): number {
  if (verdict.endpoint !== AGGREGATED || isLessThroughput(verdict)) return 1
  return isOfAnEndpoint(verdict) ? 2 : 0
}

function isLessThroughput(verdict: Verdict): boolean {
  return (
    verdict.rule === 'regression' &&
    verdict.verdict === 'regressed' &&
    verdict.metric === 'throughput'
  )
}

function isOfAnEndpoint(verdict: Verdict): boolean {
  return (
    verdict.rule === 'regression' &&
    verdict.verdict === 'regressed' &&
    endpointsBehind(verdict).length > 0
  )
}

/** A limit that the whole run exceeds is worse than an endpoint that is not there. */
function unacceptableRank(verdict: Verdict): number {
  return verdict.endpoint === AGGREGATED && !isOfAnEndpoint(verdict) && !isLessThroughput(verdict)
    ? -1
    : GRADES.indexOf('unacceptable')
}

/** How far beyond what is allowed: 1 is just at the bound. Of what is gone its share of the requests. */
export function excess(verdict: Verdict): number {
  switch (verdict.rule) {
    case 'presence':
      return verdict.presence === 'vanished' ? verdict.share : 0
    case 'regression': {
      const { change, allowed } = verdict
      if (change === undefined || allowed === undefined || allowed === 0) return 0
      return Math.abs(change.absolute) / allowed
    }
    case 'target':
      return excessOfBound(verdict)
  }
}

function excessOfBound({ bounds, value, metric: key }: TargetVerdict): number {
  const bound = bounds.unacceptable ?? bounds.acceptable ?? bounds.target
  if (value === undefined || bound === undefined) return 0
  const metric = metricOf(key)
  const inverse = metric !== undefined && higherIsBetter(metric)
  const [above, below] = inverse ? [bound, value] : [value, bound]
  return below === 0 ? Number.MAX_VALUE : above / below
}
