import type { LoadLevel } from '../../config/settings.js'
import { chanceOfRise } from '../statistics/binomial.js'
import { batches, countsOf, median, rowsWithin, type Interval, type Sample } from './intervals.js'
import { onlyRises } from './phases.js'

export type WarmUp = {
  /** Left out at the start: from the first row to the start of the steady window. */
  readonly seconds: number
  /** `auto`: the ramp-up, ten seconds, and as much more as response times took to settle. */
  readonly how: 'auto' | 'configured' | 'none'
  /** False when response times still fell after a third of the time at full load. */
  readonly settled: boolean
  /** What is left out is more than a ramp-up: users had gone again before full load, or came late. */
  readonly hasMore?: true
}

/** The printed window of ten seconds still holds the ramp-up for that long (s). */
const LEAST_WARM_UP = 10
const BATCH_SECONDS = 5
/** Of the means: fewer are no picture of the time at full load. */
const KNOWN_SHARE = 2 / 3
/** So long after a cut, as a part of the longest warm-up, tells whether response times still fell. */
const LAST_PART = 4
/** The start must be so much slower than the rest to be a warm-up, or MSER eats a leak. */
const WARM_UP_SLOWDOWN = 1.1

/** Of the parts: it must be slow from its beginning on, or it is an incident after a sound start. */
const BEGINNING = 2
/** By so much (fraction) more of what follows fails, surely: then response times fell as failures are fast. */
const MORE_FAILURES = 0.01
const FAILURE_SIGNIFICANCE = 0.001

/**
 * What to leave out at the start. `auto` is the ramp-up and then max(10 s, d): d by MSER, the number
 * of 5-second means to drop that minimises Σ(y − mean)² ÷ (n − d)² with d ≤ n/3, and only if the
 * dropped part and its beginning are more than 10 % slower than the rest, and no more of the rest fails
 * (docs/statistics.md §8).
 */
export function warmUpOf(
  rows: readonly Sample[],
  full: { from: number; to: number },
  setting: LoadLevel['warmUp']
): WarmUp {
  const more = onlyRises(rowsWithin(rows, 0, full.from)) ? {} : { hasMore: true as const }
  if (setting === 'none') return { seconds: full.from, how: 'none', settled: true, ...more }
  if (setting !== 'auto') {
    return { seconds: Math.max(full.from, setting), how: 'configured', settled: true, ...more }
  }
  const means = batches(rowsWithin(rows, full.from, full.to), BATCH_SECONDS)
  const { drop, settled } = mser(means)
  const settling = (means[drop]?.from ?? full.from) - full.from
  const seconds = full.from + Math.max(LEAST_WARM_UP, settling)
  return { seconds, how: 'auto', settled, ...more }
}

/** Dropped parts and whether it was settled then; nothing is dropped where most means are not known. */
function mser(parts: readonly Interval[]): { drop: number; settled: boolean } {
  const known = parts.flatMap((part, index) =>
    part.average === undefined ? [] : [{ ...part, average: part.average, index }]
  )
  if (known.length < KNOWN_SHARE * parts.length) return { drop: 0, settled: true }
  const means = known.map(({ average }) => average)
  const most = Math.floor(means.length / 3)
  const best = spreads(means)
    .slice(0, most + 1)
    .map((score, drop) => ({ drop, score }))
    .reduce((a, b) => (b.score < a.score ? b : a), { drop: 0, score: Infinity })
  const rest = median(means.slice(best.drop)) ?? 0
  const beginsSlow = [best.drop, Math.min(best.drop, BEGINNING)].every(
    count => meanOf(means.slice(0, count)) > WARM_UP_SLOWDOWN * rest
  )
  if (!beginsSlow || failsMore(known.slice(best.drop), known.slice(0, best.drop))) {
    return { drop: 0, settled: true }
  }
  // A third of four or five batches is one, and one slow moment no trend.
  const limit = Math.max(2, most)
  if (best.drop < limit) return { drop: known[best.drop]?.index ?? 0, settled: true }
  // Where the score is flat the last allowed cut proves nothing: what follows must be slow as well.
  const near = Math.max(2, Math.floor(limit / LAST_PART))
  const isSlow = (from: number): boolean =>
    meanOf(means.slice(from, from + near)) > WARM_UP_SLOWDOWN * rest
  const settled = !isSlow(best.drop)
  const first = settled ? means.findIndex((_, from) => !isSlow(from)) : best.drop
  return { drop: known[Math.min(first, best.drop)]?.index ?? 0, settled }
}

/** Whether surely more of what is kept failed than of what is dropped. */
function failsMore(kept: readonly Interval[], dropped: readonly Interval[]): boolean {
  const [late, early] = [countsOf(kept), countsOf(dropped)]
  const more = late.failures / late.requests - early.failures / early.requests
  return more > MORE_FAILURES && chanceOfRise(early, late) < FAILURE_SIGNIFICANCE
}

/** Σ(y − mean)² ÷ n² of the values from each on, by Welford's sums from the last to the first. */
function spreads(values: readonly number[]): number[] {
  const found: number[] = []
  let [count, mean, sum] = [0, 0, 0]
  for (const value of values.toReversed()) {
    const off = value - mean
    mean += off / ++count
    sum += off * (value - mean)
    found.push(sum / count ** 2)
  }
  return found.reverse()
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
