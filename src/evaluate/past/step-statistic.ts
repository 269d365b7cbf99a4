import { medianOf, SD_PER_MEDIAN_DEVIATION } from '../statistics/median.js'

/** Fewer runs on one side of a cut show no lasting step. */
export const LEAST_SIDE = 3
/** A value counts as at most so many deviations, so that one wild run is not a step. */
const MOST_DEVIATIONS = 4
/** With 95 % the true cut is among those that fit less than this worse, in 2 ln L (Yao 1987). */
const CUT_REGION = 7.35

/** The best cut of a series in two. */
export type Cut = {
  /** The first run after it. */
  readonly at: number
  /** Deviations between the two sides' means; never negative. */
  readonly statistic: number
  /** The first and the last place where it may well have been. */
  readonly region: readonly [number, number]
}

/**
 * How far each value is from the median, in robust deviations of at least `floor` (in the values' unit)
 * and cut off at ±4.
 */
export function scoresOf(values: Float64Array, floor: number): Float64Array {
  const middle = medianOf(values)
  const scale = Math.max(
    SD_PER_MEDIAN_DEVIATION * medianOf(values.map(value => Math.abs(value - middle))),
    floor
  )
  if (scale === 0) return values.map(value => MOST_DEVIATIONS * Math.sign(value - middle))
  return values.map(value => clipped((value - middle) / scale))
}

function clipped(score: number): number {
  return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, score))
}

/**
 * The cut with the largest standardised difference between the means before and after, of all that
 * leave three runs on each side: |S(k)| ÷ (sd · √(k(n−k)÷n)), S(k) the sum of the first k scores less
 * their mean. Undefined for fewer than six, and where nothing ever moved.
 */
export function bestCut(scores: Float64Array): Cut | undefined {
  const n = scores.length
  const { mean, squares } = momentsOf(scores)
  if (n < 2 * LEAST_SIDE || squares === 0) return undefined
  const shares = new Float64Array(n)
  let [sum, best, most] = [0, 0, 0]
  for (let k = 1; k < n; k++) {
    sum += (scores[k - 1] ?? 0) - mean
    // what the cut takes of the sum of squares
    const share = (sum * sum * n) / (k * (n - k)) / squares
    shares[k] = share
    if (k >= LEAST_SIDE && k <= n - LEAST_SIDE && share > most) [best, most] = [k, share]
  }
  if (best === 0) return undefined
  const statistic = Math.sqrt(most * (n - 1))
  return { at: best, statistic, region: regionOf(shares, best, n) }
}

function momentsOf(scores: Float64Array): { mean: number; squares: number } {
  let sum = 0
  for (const score of scores) sum += score
  const mean = sum / scores.length
  let squares = 0
  for (const score of scores) squares += (score - mean) * (score - mean)
  return { mean, squares }
}

/** The cuts around the best whose likelihood is not much less than its own. */
function regionOf(shares: Float64Array, best: number, n: number): [number, number] {
  // all of the squares: a step without noise, which is at one place only
  const least = Math.max(1 - (shares[best] ?? 0), Number.EPSILON)
  const fits = (k: number): boolean => n * Math.log((1 - (shares[k] ?? 0)) / least) <= CUT_REGION
  let [first, last] = [best, best]
  while (first > 1 && fits(first - 1)) first--
  while (last < n - 1 && fits(last + 1)) last++
  return [first, last]
}
