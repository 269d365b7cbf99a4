import type { MetricBounds, Targets } from '../../config/settings.js'
import { lowerLimit } from '../statistics/binomial.js'
import { errorRateOf, type Interval } from '../timeline/intervals.js'
import type { LoadWindows } from '../timeline/windows.js'
import type { Breach, OpenBound } from './breach.js'
import { isAcceptable } from './grade.js'
import { confidenceOfEach, judgeMax, judgePercentile } from './span-percentiles.js'
import { isSurelyAbove } from './sure-mean.js'

/** What a part of the run says of its bounds: those in neither list held. */
export type SpanVerdict = {
  readonly breaches: readonly Breach[]
  readonly open: readonly OpenBound[]
}

/** What is judged: exact counts, and the percentiles of windows where the history has them. */
type JudgedSpan = {
  readonly span: Interval
  /** Short ones, of which it consists; asked for where a mean is beyond its bound. */
  readonly parts: () => readonly Interval[]
  /** With --csv-full-history; without, a mean speaks for the P95. */
  readonly windows?: LoadWindows
  /** Of so many rows and parts of the run the same is asked. */
  readonly cells: number
}

/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10
/** One of them is chance: a run has many endpoints and loads. */
const LEAST_FAILURES = 2

/**
 * The acceptable bounds that a span does not hold, and those of which it does not tell.
 * Throughput is left out: it depends on the users who ask. Nothing breaks a bound by chance, though it is
 * asked of many cells. Where there are no percentiles, a mean beyond the bound of the P95 stands for it.
 */
export function judgeSpan(targets: Targets, judged: JudgedSpan): SpanVerdict {
  if (judged.span.requests === 0) return { breaches: [], open: [] }
  const found = [...targets.values()].flatMap(target => judgeOne(targets, target, judged) ?? [])
  return {
    breaches: found.filter((one): one is Breach => 'value' in one),
    open: found.filter((one): one is OpenBound => !('value' in one))
  }
}

/** The bounds that are asked of a span, as open as where nothing is known of it. */
export function openBounds(targets: Targets): OpenBound[] {
  return [...targets.values()].flatMap(target =>
    isAsked(target) ? [{ metric: target.metric.key }] : []
  )
}

function isAsked({ metric, bounds, criteria = {} }: MetricBounds): boolean {
  const isBound = [bounds, criteria].some(one => Object.keys(one).length > 0)
  return isBound && metric.type !== 'throughput'
}

/** Undefined where it held, or nothing is asked. What a bound over time says, no load tells. */
function judgeOne(
  targets: Targets,
  target: MetricBounds,
  judged: JudgedSpan
): Breach | OpenBound | undefined {
  if (!isAsked(target)) return undefined
  const { metric, criteria = {} } = target
  const bound = acceptableOf(targets, metric.key)
  const open = { metric: metric.key }
  if (bound === undefined) return open
  const found = judgeValue({ ...target, bound }, judged)
  return Object.keys(criteria).length === 0 ? found : (found ?? open)
}

type Asked = MetricBounds & { readonly bound: number }

function judgeValue(asked: Asked, judged: JudgedSpan): Breach | OpenBound | undefined {
  const { metric } = asked
  const { windows, cells } = judged
  switch (metric.type) {
    case 'percentile':
      return windows === undefined
        ? meanForP95(asked, judged)
        : judgePercentile({ ...asked, percent: metric.percent }, windows, cells)
    case 'max':
      return windows === undefined ? { metric: 'max' } : judgeMax(asked, windows)
    case 'average':
      return judgeMean(asked, judged)
    case 'error-rate':
      return judgeErrors(asked, judged)
    case 'error-kind':
      return judgeKind(asked, judged)
    case 'throughput':
      return undefined
  }
}

function judgeMean({ bound }: Asked, { span, parts }: JudgedSpan): Breach | OpenBound | undefined {
  const { average, requests } = span
  if (average === undefined) return { metric: 'average' }
  if (requests < LEAST_REQUESTS) return { metric: 'average', needed: LEAST_REQUESTS }
  if (average < bound) return undefined
  return isSurelyAbove(bound, parts())
    ? { metric: 'average', value: average, bound }
    : { metric: 'average' }
}

function meanForP95({ metric, bound }: Asked, { span, parts }: JudgedSpan): Breach | OpenBound {
  const { average, requests } = span
  const open = { metric: metric.key }
  if (metric.key !== 'p95' || average === undefined || requests < LEAST_REQUESTS) return open
  return average >= bound && isSurelyAbove(bound, parts())
    ? { metric: 'average', value: average, bound, boundOf: 'p95' }
    : open
}

/** Beyond its bound, and maybe by chance: that is open. A single failure is, of however few requests. */
function judgeErrors(asked: Asked, { span, cells }: JudgedSpan): Breach | OpenBound | undefined {
  const { metric, bounds, bound } = asked
  const rate = errorRateOf(span) ?? 0
  if (isAcceptable(metric, rate, bounds)) return undefined
  const isSure =
    span.failures >= LEAST_FAILURES && failsSurely(asked, span, confidenceOfEach(cells))
  return isSure ? { metric: metric.key, value: rate, bound } : { metric: metric.key }
}

/** A history counts failures of all kinds together. */
function judgeKind({ metric, bounds }: Asked, { span }: JudgedSpan): OpenBound | undefined {
  return isAcceptable(metric, errorRateOf(span) ?? 0, bounds) ? undefined : { metric: metric.key }
}

/** What `judgeSpan` holds a span to: metric keys with their bounds (ms, or a fraction for `error-rate`). */
export type SpanBound = Pick<Breach, 'metric' | 'bound'>

export function spanBounds(targets: Targets): SpanBound[] {
  return [...targets.values()].flatMap(target => {
    const bound = acceptableOf(targets, target.metric.key)
    return bound === undefined || !isAsked(target) ? [] : [{ metric: target.metric.key, bound }]
  })
}

/** The bound of a metric beyond which it is no longer acceptable; undefined when none is set. */
export function acceptableOf(targets: Targets, key: string): number | undefined {
  const bounds = targets.get(key)?.bounds
  return bounds?.acceptable ?? bounds?.unacceptable ?? bounds?.target
}

/** Whether an error rate is certain (one-sided confidence) to be beyond its bound. */
export function failsSurely(
  { metric, bounds }: MetricBounds,
  { failures, requests }: Interval,
  confidence: number
): boolean {
  return !isAcceptable(metric, lowerLimit(failures, requests, confidence), bounds)
}

/** What a mean response time must stay under: its own bound, or that of the P95. ms. */
export function meanBound(targets: Targets): number | undefined {
  return acceptableOf(targets, 'average') ?? acceptableOf(targets, 'p95')
}
