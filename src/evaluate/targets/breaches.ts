import type { Targets } from '../../config/settings.js'
import { lowerLimit } from '../statistics/binomial.js'
import { errorRateOf, type Interval } from '../timeline/intervals.js'
import type { WindowPercentile } from '../timeline/windows.js'
import { gradeOf } from './grade.js'
import { MIN_TAIL_SAMPLES, tailSamples } from './measure.js'

/** An acceptable bound that a part of the run did not hold. */
export type Breach = {
  /** Metric key: `p95`, `average`, `error-rate` … */
  readonly metric: string
  /** ms, or a fraction for `error-rate`. */
  readonly value: number
  readonly bound: number
}

/** One-sided: an error rate breaks a bound only when its lower limit does. */
const CONFIDENCE = 0.95

/**
 * The acceptable bounds that a span does not hold, the worst first. Throughput is left out: it
 * depends on the users who ask. Percentiles count with ten requests above them (docs/statistics.md §6);
 * where there are none, a mean beyond the bound of the P95 proves that response times broke it.
 */
export function breachesOf(
  targets: Targets,
  span: Interval,
  percentiles: readonly WindowPercentile[]
): Breach[] {
  const errors = errorBreach(targets, span)
  const times = percentiles.length > 0 ? timeBreaches(targets, percentiles) : []
  const mean = meanBreach(targets, span)
  return [errors, mean, ...times]
    .flatMap(breach => breach ?? [])
    .sort((a, b) => b.value / b.bound - a.value / a.bound)
}

/** What `breachesOf` holds a span to: metric keys with their bounds (ms, or a fraction for `error-rate`). */
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
  if (isHeld(gradeOf(target.metric, value, target.bounds))) return undefined
  const low = lowerLimit(span.failures, span.requests, confidence)
  if (isHeld(gradeOf(target.metric, low, target.bounds))) return undefined
  return { metric: 'error-rate', value, bound }
}

/** What a mean response time must stay under: its own bound, or that of the P95. ms. */
export function meanBound(targets: Targets): number | undefined {
  return acceptableOf(targets, 'average') ?? acceptableOf(targets, 'p95')
}

function meanBreach(targets: Targets, span: Interval): Breach | undefined {
  const bound = meanBound(targets)
  if (bound === undefined || span.average === undefined || span.average < bound) return undefined
  return { metric: 'average', value: span.average, bound }
}

function timeBreaches(targets: Targets, percentiles: readonly WindowPercentile[]): Breach[] {
  return [...targets.values()].flatMap(({ metric, bounds }) => {
    if (metric.type !== 'percentile') return []
    const found = percentiles.find(({ percent }) => percent === metric.percent)
    const bound = bounds.acceptable ?? bounds.unacceptable ?? bounds.target
    if (found === undefined || bound === undefined) return []
    if (tailSamples(found.requests, metric.percent) < MIN_TAIL_SAMPLES) return []
    const isFine = isHeld(gradeOf(metric, found.value, bounds))
    return isFine ? [] : [{ metric: metric.key, value: found.value, bound }]
  })
}

function isHeld(grade: ReturnType<typeof gradeOf>): boolean {
  return grade === 'target' || grade === 'acceptable'
}
