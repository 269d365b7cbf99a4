import { bucketHalfWidth } from '../../locust/stats/buckets.js'
import { clopperPearson } from '../statistics/binomial.js'
import type { MetricSeries } from './metric-series.js'
import type { Step } from './segments.js'
import { medianOf } from '../statistics/median.js'

/** How large a step is, in the unit of its metric. */
export type StepSize = {
  readonly before: number
  readonly after: number
  /** after ÷ before. */
  readonly ratio?: number
  /** Two-sided 95 % of the ratio. */
  readonly interval?: readonly [number, number]
  readonly isImprovement: boolean
}

/** So many runs on either side say how large a step is: those further away may be of another time. */
const NEAREST = 50
/** A lasting change is seen in many runs, so that half of what one run may change by is told. */
const SHARE_OF_TOLERANCE = 0.5
/** Of a step, or a drift, without the others' move; less, and what is printed shows none. */
export const PRINTED_SHARE = 0.5
/** Of the interval of a step's size. */
export const STEP_CONFIDENCE = 0.95
const TWO_SIDED = 1 - (1 - STEP_CONFIDENCE) / 2
/** Of a standard normal value. */
const QUANTILE = 1.96

/** Undefined where the step is too small to be told. */
export function sizeOf(series: MetricSeries, step: Step): StepSize | undefined {
  return series.metric === 'error-rate' ? errorSize(series, step) : valueSize(series, step)
}

type Sides = readonly [from: number, at: number, to: number]

function sidesOf({ from, at, to }: Step): Sides {
  return [Math.max(from, at - NEAREST), at, Math.min(to, at + NEAREST)]
}

/**
 * Typical before: the median. How much more after: the median of all differences of a run after and a
 * run before, with the interval that their ranks give (Hodges and Lehmann 1963). It must matter without
 * the others' move; told is what was printed.
 */
function valueSize(series: MetricSeries, step: Step): StepSize | undefined {
  const { values, printed, metric } = series
  const sides = sidesOf(step)
  const own = shiftOf(values, sides)
  if (Math.abs(own.shift) < leastOf(series, medianOf(values.slice(sides[0], sides[1])))) {
    return undefined
  }
  const { shift, low, high } = values === printed ? own : shiftOf(printed, sides)
  if (shift / own.shift < PRINTED_SHARE) return undefined
  const before = medianOf(printed.slice(sides[0], sides[1]))
  const isImprovement = metric === 'throughput' ? shift > 0 : shift < 0
  const after = before + shift
  if (before <= 0) return { before, after, isImprovement }
  const interval = [(before + low) / before, (before + high) / before] as const
  return { before, after, ratio: after / before, interval, isImprovement }
}

/** The smallest step that matters, in the unit of the metric. */
function leastOf({ settings, unit, metric }: MetricSeries, before: number): number {
  const relative = SHARE_OF_TOLERANCE * settings.maxRegression * before
  if (unit !== 'ms') return relative
  // a printed value that jumps by one bucket may have moved by almost nothing
  const rounding = metric === 'average' ? 0 : 2 * bucketHalfWidth(before) * (1 + 1e-9)
  return Math.max(relative, SHARE_OF_TOLERANCE * settings.minChangeMs, rounding)
}

function shiftOf(
  values: Float64Array,
  [from, at, to]: Sides
): { shift: number; low: number; high: number } {
  const [m, n] = [at - from, to - at]
  const differences = new Float64Array(m * n)
  let next = 0
  for (let i = from; i < at; i++) {
    for (let j = at; j < to; j++) differences[next++] = (values[j] ?? NaN) - (values[i] ?? NaN)
  }
  differences.sort()
  const rank = Math.floor((m * n) / 2 - QUANTILE * Math.sqrt((m * n * (m + n + 1)) / 12))
  const place = Math.max(0, rank)
  return {
    shift: medianOf(differences),
    low: differences[place] ?? NaN,
    high: differences[differences.length - 1 - place] ?? NaN
  }
}

/** Of all requests before and after; the ratio's interval from their failures (exact, conditional). */
function errorSize(series: MetricSeries, step: Step): StepSize | undefined {
  const [from, at, to] = sidesOf(step)
  const counted = (a: number, b: number): { failures: number; requests: number } =>
    series.rows.slice(a, b).reduce(
      (sum, row) => ({
        failures: sum.failures + row.failures,
        requests: sum.requests + row.requests
      }),
      { failures: 0, requests: 0 }
    )
  const [then, now] = [counted(from, at), counted(at, to)]
  const [before, after] = [then.failures / then.requests, now.failures / now.requests]
  if (Math.abs(after - before) < series.settings.errorMargin) return undefined
  const isImprovement = after < before
  if (before === 0) return { before, after, isImprovement }
  const share = clopperPearson(now.failures, then.failures + now.failures, TWO_SIDED)
  const ratioOf = (part: number): number => ((part / (1 - part)) * then.requests) / now.requests
  return {
    before,
    after,
    ratio: after / before,
    interval: [ratioOf(share[0]), ratioOf(share[1])],
    isImprovement
  }
}
