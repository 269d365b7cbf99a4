import type { MetricBounds, Targets } from '../../config/settings.js'
import { lowerLimit } from '../statistics/binomial.js'
import { errorRateOf, type Interval } from '../timeline/intervals.js'
import type { WindowPercentile } from '../timeline/windows.js'
import type { Breach, OpenBound } from './breach.js'
import { isAcceptable } from './grade.js'
import { judgePercentile } from './span-percentiles.js'

/** What a part of the run says of its bounds: those in neither list held. */
export type SpanVerdict = {
  readonly breaches: readonly Breach[]
  readonly open: readonly OpenBound[]
}

/** What is judged: exact counts, and the percentiles of windows where the history has them. */
type JudgedSpan = {
  readonly span: Interval
  readonly percentiles: readonly WindowPercentile[]
  /** With --csv-full-history; without, a mean speaks for the P95. */
  readonly hasWindows: boolean
  /** Of so many rows and parts of the run the same is asked. */
  readonly cells: number
}

/** One-sided: an error rate breaks a bound only when its lower limit does. */
const CONFIDENCE = 0.95
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10
/** One of them is chance: a run has many endpoints and loads. */
const LEAST_FAILURES = 2

/**
 * The acceptable bounds that a span does not hold, the worst first, and those of which it does not tell.
 * Throughput is left out: it depends on the users who ask. Percentiles count with ten requests above
 * them, or by another one that proves it; where there are none, a mean beyond the bound of the P95
 * stands for it.
 */
export function judgeSpan(targets: Targets, judged: JudgedSpan): SpanVerdict {
  if (judged.span.requests === 0) return { breaches: [], open: [] }
  const mean = judged.hasWindows ? undefined : meanOfP95(targets, judged.span)
  const found = [...targets.values()].flatMap((target): (Breach | OpenBound)[] => {
    if (mean !== undefined && target.metric.key === 'p95') return [mean]
    const one = judgeOne(targets, target, judged)
    return one === undefined ? [] : [one]
  })
  return {
    breaches: found
      .flatMap(one => ('value' in one ? [one] : []))
      .sort((a, b) => b.value / b.bound - a.value / a.bound),
    open: found.filter((one): one is OpenBound => !('value' in one))
  }
}

/** Undefined where it held, or nothing is asked. */
function judgeOne(
  targets: Targets,
  { metric, bounds }: MetricBounds,
  { span, percentiles, cells }: JudgedSpan
): Breach | OpenBound | undefined {
  const bound = acceptableOf(targets, metric.key)
  if (bound === undefined) return undefined
  if (metric.type === 'percentile')
    return judgePercentile({ metric, bounds, bound }, percentiles, cells)
  if (metric.key === 'average') return judgeMean(bound, span)
  return metric.key === 'error-rate' ? judgeErrors(targets, span) : undefined
}

function judgeMean(bound: number, span: Interval): Breach | OpenBound | undefined {
  const { average, requests } = span
  if (average === undefined) return { metric: 'average' }
  if (requests < LEAST_REQUESTS) return { metric: 'average', needed: LEAST_REQUESTS }
  return average < bound ? undefined : { metric: 'average', value: average, bound }
}

/** Beyond its bound, and maybe by chance: that is open. A single failure is, of however few requests. */
function judgeErrors(targets: Targets, span: Interval): Breach | OpenBound | undefined {
  const target = targets.get('error-rate')
  const rate = errorRateOf(span) ?? 0
  if (target === undefined || isAcceptable(target.metric, rate, target.bounds)) return undefined
  const open = { metric: 'error-rate' }
  return span.failures < LEAST_FAILURES ? open : (errorBreach(targets, span) ?? open)
}

function meanOfP95(targets: Targets, { average, requests }: Interval): Breach | undefined {
  const bound = acceptableOf(targets, 'p95')
  if (bound === undefined || average === undefined || requests < LEAST_REQUESTS) return undefined
  return average < bound ? undefined : { metric: 'average', value: average, bound, boundOf: 'p95' }
}

/** What `judgeSpan` holds a span to: metric keys with their bounds (ms, or a fraction for `error-rate`). */
export type SpanBound = Pick<Breach, 'metric' | 'bound'>

export function spanBounds(targets: Targets): SpanBound[] {
  return [...targets.values()].flatMap(({ metric }) => {
    const bound = acceptableOf(targets, metric.key)
    const isAsked = metric.type === 'percentile' || ['average', 'error-rate'].includes(metric.key)
    return bound === undefined || !isAsked ? [] : [{ metric: metric.key, bound }]
  })
}

/** The bound of a metric beyond which it is no longer acceptable; undefined when none is set. */
export function acceptableOf(targets: Targets, key: string): number | undefined {
  const bounds = targets.get(key)?.bounds
  return bounds?.acceptable ?? bounds?.unacceptable ?? bounds?.target
}

/** The error rate of a span, when it is certain (one-sided confidence) to be beyond its bound. */
export function errorBreach(
  targets: Targets,
  span: Interval,
  confidence = CONFIDENCE
): Breach | undefined {
  const target = targets.get('error-rate')
  const bound = acceptableOf(targets, 'error-rate')
  const value = errorRateOf(span)
  if (target === undefined || bound === undefined || value === undefined) return undefined
  if (isAcceptable(target.metric, value, target.bounds)) return undefined
  const low = lowerLimit(span.failures, span.requests, confidence)
  if (isAcceptable(target.metric, low, target.bounds)) return undefined
  return { metric: 'error-rate', value, bound }
}

/** What a mean response time must stay under: its own bound, or that of the P95. ms. */
export function meanBound(targets: Targets): number | undefined {
  return acceptableOf(targets, 'average') ?? acceptableOf(targets, 'p95')
}
