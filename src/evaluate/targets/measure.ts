import { higherIsBetter, isResponseTime } from '../../config/metrics.js'
import type { Bounds, Metric } from '../../config/settings.js'
import { percentilesOf } from '../../locust/histogram/histogram.js'
import { present } from '../../locust/present.js'
import { timedRequests, type EndpointStats, type Run } from '../../locust/run.js'
import { percentileMeant } from '../../locust/stats/percentile-meant.js'
import { bucketHalfWidth, bucketRange, isOnGrid } from '../../locust/stats/buckets.js'
import type { SteadyState } from '../timeline/steady-state.js'
import type { Evidence } from '../verdict/reason.js'
import type { Grade } from '../verdict/verdict.js'
import { surelyAbove } from './certainty.js'
import { measureErrorKind } from './error-kinds.js'
import { gradeOf } from './grade.js'
import { type Measurement, rate } from './measurement.js'
import { squaredSlopeOf, tailSlope } from './tail-slope.js'

/** The normal quantile of CONFIDENCE, one-sided. */
const Z = 1.645
/** Requests expected above a percentile for it to be graded: docs/statistics.md §6. */
export const MIN_TAIL_SAMPLES = 10
/** n·(1−p) that the maximum needs to prove that a bound is met: docs/statistics.md §6. */
const MIN_TAIL_FOR_PROOF = 3
/** n·(1−p) is compared with whole numbers; doubles are off by about 1e-12 of that. */
const ROUNDING = 1e-9

/** What is measured. */
export type Subject = {
  readonly run: Run
  readonly row: EndpointStats
  /** Of the row, where it stands for several. */
  readonly failures?: Run['failures']
  /** The total row without its warm-up, where that is what to measure. */
  readonly steady?: SteadyState
}

/** Measures a metric of a row; `bounds` only decide whether another value proves the grade. */
export function measure(
  { run, row, steady, failures }: Subject,
  metric: Metric,
  bounds: Bounds
): Measurement {
  const special = unmeasured(run, row, metric) ?? (steady && measureSteady(steady, metric))
  if (special !== undefined) return special
  if (row.requests === 0) return { state: 'absent', why: { kind: 'lacking', what: 'requests' } }
  switch (metric.type) {
    case 'percentile':
      return measurePercentile(run, withPercentile(row, metric.percent), {
        metric,
        bounds,
        percent: metric.percent
      })
    case 'average':
    case 'max':
      return exact(row[metric.type], timedRequests(row), metric.type)
    case 'throughput':
      return measureThroughput(run, row)
    case 'error-rate':
      return rate(row.failures, row.requests)
    case 'error-kind':
      return measureErrorKind(
        { run, row, ...(failures === undefined ? {} : { failures }) },
        metric,
        bounds
      )
  }
}

/** Requests expected above a percentile: n·(1−p). */
export function tailSamples(requests: number, percent: number): number {
  return (requests * (100 - percent)) / 100 + ROUNDING
}

/**
 * What a printed percentile may stand for, in ms: its bucket and, one-sided 95 % each way, sampling:
 * v·exp(∓1.645·√(bₙ²·odds/n + (h/v)²/3)), never narrower than the bucket (docs/statistics.md §6).
 */
export function percentileInterval(
  run: Run,
  row: EndpointStats,
  percent: number
): readonly [number, number] {
  const value = row.percentiles.get(percent) ?? 0
  const [low, high] =
    isOnGrid(value) || value < 100 ? bucketRange(value, run.locust) : [value, value]
  if (value <= 0) return [low, high]
  const requests = timedRequests(row)
  const odds = percent / (100 - percent)
  const slope = tailSlope(row, percent)
  const squared = slope === undefined ? 0 : squaredSlopeOf(slope, requests)
  const sampling = squared * (odds / requests)
  const spread = (half: number): number =>
    Math.exp(Z * Math.sqrt(sampling + (half / value) ** 2 / 3))
  return [
    Math.min(low, value / spread(value - low)),
    Math.max(
      high,
      value * spread(Math.max(high - value, high === low ? 0 : bucketHalfWidth(value)))
    )
  ]
}

/** The row with a percentile that the file has no column for, where its histogram gives it. */
export function withPercentile(row: EndpointStats, percent: number): EndpointStats {
  if (row.histogram === undefined || row.percentiles.has(percent)) return row
  const own = percentilesOf(row.histogram, [percent])
  return { ...row, percentiles: new Map([...row.percentiles, ...own]) }
}

type Ask = { readonly metric: Metric; readonly bounds: Bounds; readonly percent: number }

function measurePercentile(run: Run, row: EndpointStats, ask: Ask): Measurement {
  const value = row.percentiles.get(ask.percent)
  const samples = timedRequests(row)
  const common = { ...(value === undefined ? {} : { value }), samples }
  if (run.percentileSource === 'window') {
    return { state: 'undecided', ...common, why: { kind: 'lacking', what: 'whole-run' } }
  }
  const enough = tailSamples(samples, ask.percent) >= MIN_TAIL_SAMPLES
  if (value !== undefined && enough) {
    const interval = percentileInterval(run, row, ask.percent)
    return { state: 'measured', value, interval, samples }
  }
  return { ...common, ...withoutEnough(run, row, ask) }
}

/** What can be said of a percentile with too few requests, or that is not printed. */
function withoutEnough(run: Run, row: EndpointStats, ask: Ask): Open {
  const sure = surelyAbove(run, row, ask.percent)
  const grade = sure === undefined ? undefined : gradeOf(ask.metric, sure.ms, ask.bounds)
  if (sure !== undefined && grade === 'unacceptable') {
    return { state: 'proved', grade, why: sure.why, interval: [sure.ms, row.max ?? sure.ms] }
  }
  const proof = provedUnacceptable(run, row, ask) ?? provedMet(row, ask)
  if (proof !== undefined) return { state: 'proved', ...proof }
  const atLeast =
    sure === undefined || grade === undefined ? {} : { atLeast: { grade, why: sure.why } }
  if (row.percentiles.has(ask.percent)) {
    return { state: 'undecided', ...atLeast, why: tooFew(row, ask) }
  }
  const meant = percentileMeant(ask.percent, row.percentiles.keys())
  return {
    state: 'absent',
    why: { kind: 'lacking', what: 'percentile', ...present({ meant }) }
  }
}

type Open =
  | ({ readonly state: 'proved' } & Proof)
  | {
      readonly state: 'undecided'
      readonly atLeast?: { readonly grade: Grade; readonly why: Evidence }
      readonly why: Evidence
    }
  | { readonly state: 'absent'; readonly why: Evidence }

function tooFew(row: EndpointStats, ask: Ask): Evidence {
  const [needed, had] = [requestsNeeded(ask.percent), timedRequests(row)]
  return { kind: 'too-few-requests', needed, had, ...ofTimed(row) }
}

function ofTimed({ timed }: EndpointStats): { readonly ofTimed?: true } {
  return timed === undefined ? {} : { ofTimed: true }
}

/** Requests with which a percentile has enough above it to be graded. */
export function requestsNeeded(percent: number): number {
  return Math.ceil((MIN_TAIL_SAMPLES * 100) / (100 - percent) - ROUNDING)
}

type Proof = {
  readonly grade: Grade
  readonly why: Evidence
  readonly interval?: readonly [number, number]
}

/** A lower percentile that is well sampled and over the limit puts this one over it too. */
function provedUnacceptable(
  run: Run,
  row: EndpointStats,
  { metric, bounds, percent }: Ask
): Proof | undefined {
  const lower = [...row.percentiles.keys()]
    .filter(other => other < percent && tailSamples(timedRequests(row), other) >= MIN_TAIL_SAMPLES)
    .sort((a, b) => b - a)[0]
  const value = lower === undefined ? undefined : row.percentiles.get(lower)
  if (lower === undefined || value === undefined) return undefined
  if (gradeOf(metric, value, bounds) !== 'unacceptable') return undefined
  const [low] = percentileInterval(run, row, lower)
  const why = { kind: 'lower-percentile', percent: lower, ms: value } as const
  return { grade: 'unacceptable', why, interval: [low, row.max ?? Math.max(low, value)] }
}

/** The exact maximum, or a higher percentile, bounds this one from above. */
function provedMet(row: EndpointStats, { metric, bounds, percent }: Ask): Proof | undefined {
  const requests = timedRequests(row)
  if (row.max === undefined || tailSamples(requests, percent) < MIN_TAIL_FOR_PROOF) return undefined
  const grade = gradeOf(metric, row.max, bounds)
  if (grade !== 'target' && grade !== 'acceptable') return undefined
  return { grade, why: { kind: 'maximum', requests, ms: row.max, ...ofTimed(row) } }
}

/** A client that times nothing tells nothing of response times, be they ever so short. */
function unmeasured(run: Run, row: EndpointStats, metric: Metric): Measurement | undefined {
  if (row.untimed !== true || !isResponseTime(metric)) return withoutHistograms(run, row, metric)
  return {
    state: 'undecided',
    samples: row.requests,
    why: { kind: 'lacking', what: 'response-times' }
  }
}

/** Rows were left out of the total, and percentiles cannot be subtracted. */
function withoutHistograms(run: Run, row: EndpointStats, metric: Metric): Measurement | undefined {
  if (row !== run.aggregated || metric.type !== 'percentile') return undefined
  if (run.leftOut === undefined || run.leftOut.hasPercentiles) return undefined
  return { state: 'undecided', samples: row.requests, why: { kind: 'lacking', what: 'histograms' } }
}

/** From the history's cumulative columns: exact. Percentiles cannot be had without the warm-up. */
function measureSteady(steady: SteadyState, metric: Metric): Measurement | undefined {
  const { requests: samples, failures, throughput, average } = steady
  if (samples === 0) return undefined
  if (metric.type === 'throughput') return { state: 'measured', value: throughput, samples }
  if (metric.type === 'error-rate') return rate(failures, samples)
  return metric.type === 'average' ? exact(average, samples, 'average') : undefined
}

function exact(value: number | undefined, samples: number, what: 'average' | 'max'): Measurement {
  if (value === undefined) return { state: 'absent', why: { kind: 'lacking', what } }
  return { state: 'measured', value, samples }
}

/** Requests over the whole run's duration: the printed Requests/s hides a hang. */
function measureThroughput(run: Run, row: EndpointStats): Measurement {
  const seconds = run.durationSeconds
  if (seconds === undefined || seconds <= 0) {
    return {
      state: 'undecided',
      samples: row.requests,
      why: { kind: 'lacking', what: 'duration' }
    }
  }
  return { state: 'measured', value: row.requests / seconds, samples: row.requests }
}

/** The end of an interval that is best for the metric. */
export function goodEnd(metric: Metric, [low, high]: readonly [number, number]): number {
  return higherIsBetter(metric) ? high : low
}
