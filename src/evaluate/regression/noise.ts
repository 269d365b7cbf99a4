import type { EndpointStats } from '../../locust/run.js'
import { bucketHalfWidth } from '../../locust/stats/buckets.js'
import { printedPercents, squaredSlopeOf, tailSlope, USUAL_SLOPE } from '../targets/tail-slope.js'
import { median } from '../timeline/intervals.js'

/** sd of ln value that every run has over and above what is computed: docs/statistics.md §2. */
const FLOOR = 0.03
/** The same of a mean, whose rank does not wander: docs/verdict-bench.md says what it costs. */
const MEAN_FLOOR = 0.05
/** So many tell by themselves how far they differ. */
const ENOUGH_REQUESTS = 50
/** The mean absolute deviation of a normal variable is its sd ÷ 1.2533. */
const SD_PER_MEAN_DEVIATION = 1.2533

/** Fraction of the requests above a percentile: 0.001 for 99.9, without the error of 1 − 0.999. */
export function tailFraction(percent: number): number {
  return Math.round((100 - percent) * 1e9) / 1e11
}

/**
 * Variance of ln(percentile) between runs that is assumed before any is measured: sampling, the
 * wander of the rank between runs (none for pairs), half a bucket, and a floor.
 *
 * `requests`: of the endpoint, in one run.
 */
export function assumedVariance(
  baselines: readonly EndpointStats[],
  percent: number,
  requests: number,
  paired: boolean
): number {
  const odds = oddsOf(percent)
  const wander = paired ? 0 : Math.min(0.5, 0.1 * Math.sqrt(odds))
  return percentileVariance(baselines, percent, { requests, wander }) + FLOOR ** 2
}

/**
 * Variance of ln(percentile) of which nothing but chance and rounding are the cause: how far the rank
 * lies by the chance of so many requests, and half a bucket.
 */
export function samplingVariance(
  baselines: readonly EndpointStats[],
  percent: number,
  requests: number
): number {
  return percentileVariance(baselines, percent, { requests, wander: 0 })
}

function oddsOf(percent: number): number {
  const tail = tailFraction(percent)
  return (1 - tail) / tail
}

/** `wander`: sd of the rank between runs, in the unit of the slope; mean over the baselines. */
function percentileVariance(
  baselines: readonly EndpointStats[],
  percent: number,
  { requests, wander }: { readonly requests: number; readonly wander: number }
): number {
  const slopes = baselines.map(row => tailSlope(row, percent))
  const usual = slopes.includes(undefined)
    ? median(slopes.flatMap(measured => (measured === undefined ? [] : [measured.slope])))
    : undefined
  const sampling = oddsOf(percent) / requests
  const sum = baselines.reduce((total, row, at) => {
    const value = row.percentiles.get(percent) ?? 0
    const measured = slopes[at]
    const slope = measured?.slope ?? usual ?? USUAL_SLOPE
    const chance = measured === undefined ? slope ** 2 : squaredSlopeOf(measured, requests)
    const bucket = bucketHalfWidth(value) / Math.max(value, 0.5)
    return total + (chance * sampling + (slope * wander) ** 2 + bucket ** 2 / 3)
  }, 0)
  return sum / baselines.length
}

/**
 * The same for the exact mean: sampling and a floor of its own. Its rank does not wander, and what all
 * endpoints have in common is left to the control.
 */
export function assumedMeanVariance(sampling: number): number {
  return sampling + MEAN_FLOOR ** 2
}

/** Variance of ln(mean) of which nothing but the chance of so many requests is the cause. */
export function meanSamplingVariance(
  baselines: readonly EndpointStats[],
  requests: number
): number {
  const spread = baselines.reduce((sum, row) => sum + relativeVariance(row), 0) / baselines.length
  return spread / requests
}

/**
 * The same of both sides: a few requests often lie closer together than others of their endpoint would, so those of
 * the candidate count as well where they differ by more.
 */
export function jointMeanVariance(
  baselines: readonly EndpointStats[],
  candidate: EndpointStats,
  requests: number
): number {
  const then = meanSamplingVariance(baselines, requests)
  if (requests >= ENOUGH_REQUESTS) return then
  return Math.max(then, (then + meanSamplingVariance([candidate], requests)) / 2)
}

/** Variance of a row's response times ÷ their mean², as if they lay evenly between the printed columns. */
export function relativeVariance({ percentiles, min = 0, max }: EndpointStats): number {
  let [mean, square] = [0, 0]
  let [from, low, last] = [0, min, 0]
  const reach = (to: number, high: number): void => {
    const weight = (to - from) / 100
    const middle = (low + high) / 2
    mean += weight * middle
    square += weight * (middle ** 2 + (high - low) ** 2 / 12)
    from = to
    low = high
  }
  for (const percent of printedPercents(percentiles)) {
    last = percentiles.get(percent) ?? 0
    reach(percent, last)
  }
  reach(100, max ?? last)
  // Not by mean², which is 0 for the smallest means.
  return mean === 0 ? 0 : Math.max(0, square / mean / mean - 1)
}

/** sd between the baselines' ln values, by the mean absolute deviation from their median; 0 for one. */
export function measuredNoise(lnValues: readonly number[]): number {
  const count = lnValues.length
  const centre = median(lnValues)
  if (count < 2 || centre === undefined) return 0
  const deviation = lnValues.reduce((sum, x) => sum + Math.abs(x - centre), 0) / count
  return SD_PER_MEAN_DEVIATION * deviation * Math.sqrt(count / (count - 1))
}

/** sd of ln value of one run: the assumption weighs as much as two runs, the measurement N − 1. */
export function blendedNoise(assumed: number, measured: number, baselines: number): number {
  return Math.sqrt((2 * assumed + (baselines - 1) * measured ** 2) / (baselines + 1))
}

/** K: the sensitivity, raised where many cells give chance many chances. */
export function noiseFactor(sensitivity: number, judgedCells: number): number {
  return sensitivity + 1.4 * Math.log10(Math.max(1, judgedCells / 20))
}

/** ln of the band's edge: K times the noise of a candidate against the median of N baselines. */
export function bandWidth(factor: number, noise: number, baselines: number): number {
  return factor * noise * Math.sqrt(1 + 1 / baselines)
}

/** The middle of the baselines in the logarithm, in ms: a printed 0 counts as 0.5. */
export function middleMs(values: readonly number[]): number | undefined {
  const sorted = values.map(ms => Math.max(ms, 0.5)).sort((a, b) => a - b)
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (lower === undefined || upper === undefined) return undefined
  return lower === upper ? lower : Math.sqrt(lower * upper)
}
