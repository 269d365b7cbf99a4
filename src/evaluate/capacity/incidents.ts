import { chanceOfRise } from '../statistics/binomial.js'
import { errorRateOf } from '../timeline/intervals.js'
import {
  causesOf,
  errorBound,
  errorExcess,
  pooled,
  STEADY_SECONDS,
  type Ground,
  type Moment
} from './bad-time.js'

/** What happened to a stretch of use between two steady times. */
export type Cluster = {
  readonly moments: readonly Moment[]
  /**
   * Whether steady compliance followed, while the service was still used. `cut-short`: nobody used it for
   * long enough after the last bad moment to tell. `open`: they did, and it was not back.
   */
  readonly outcome: 'recovered' | 'open' | 'cut-short'
}

/** How sure it must be that a bound broke, or errors became fewer. */
const CONFIDENCE = 0.95

type Range = { readonly start: number; readonly end: number }

/** Bad moments with their doubtful edges; those between which the service was never back are one. */
export function clustersOf(moments: readonly Moment[], ground: Ground): Cluster[] {
  const found: Range[] = []
  const ranges = badRanges(moments)
  for (const [i, bad] of ranges.entries()) {
    const free = { start: found.at(-1)?.end ?? 0, end: ranges[i + 1]?.start ?? moments.length }
    const next = withErrorsAround(moments, bad, free, ground)
    const last = found.at(-1)
    if (last !== undefined && !isBack(moments, last, next.start, ground)) {
      found[found.length - 1] = { start: last.start, end: next.end }
    } else found.push(next)
  }
  return found.map((range, i) => {
    const isLast = i === found.length - 1
    const outcome = isLast ? outcomeOf(moments, range, ground) : 'recovered'
    const end = outcome === 'open' ? moments.length : range.end
    return { moments: moments.slice(range.start, end), outcome }
  })
}

function outcomeOf(moments: readonly Moment[], last: Range, ground: Ground): Cluster['outcome'] {
  if (isBack(moments, last, moments.length, ground)) return 'recovered'
  return isShort(moments.slice(last.end)) ? 'cut-short' : 'open'
}

/** Too short to be steady compliance. */
function isShort(calm: readonly Moment[]): boolean {
  const { from, to } = pooled(calm)
  return to - from < STEADY_SECONDS
}

/** Moments in a row that are bad or doubtful, at least one of them bad. */
function badRanges(moments: readonly Moment[]): Range[] {
  const found: Range[] = []
  let start: number | undefined
  let isBad = false
  for (const [index, { causes, isDoubtful }] of moments.entries()) {
    if (causes.size > 0 || isDoubtful) {
      start ??= index
      isBad ||= causes.size > 0
      continue
    }
    if (start !== undefined && isBad) found.push({ start, end: index })
    start = undefined
    isBad = false
  }
  return start !== undefined && isBad ? [...found, { start, end: moments.length }] : found
}

/** Errors that were as many before and after, though too few there to stand out, are of the same. */
function withErrorsAround(
  moments: readonly Moment[],
  bad: Range,
  free: Range,
  ground: Ground
): Range {
  const inside = moments.slice(bad.start, bad.end)
  if (!inside.some(({ causes }) => causes.has('errors'))) return bad
  const rate = errorRateOf(pooled(inside)) ?? 0
  const excess = errorExcess(rate, ground.level)
  const before = worstLength(moments.slice(free.start, bad.start).reverse(), excess)
  const after = worstLength(moments.slice(bad.end, free.end), excess)
  return { start: bad.start - before, end: bad.end + after }
}

/** How many of the first moments have the greatest sum of all. */
function worstLength(moments: readonly Moment[], scoreOf: (moment: Moment) => number): number {
  let sum = 0
  let best = { length: 0, sum: 0 }
  for (const [i, moment] of moments.entries()) {
    sum += scoreOf(moment)
    if (sum > best.sum) best = { length: i + 1, sum }
  }
  return best.length
}

/**
 * Whether the service was back after bad moments, until others: for ten seconds at least some of which
 * held the error rate, with nothing wrong in the whole time, and with clearly fewer errors than before.
 */
function isBack(moments: readonly Moment[], bad: Range, until: number, ground: Ground): boolean {
  const calm = moments.slice(bad.end, until)
  if (isShort(calm) || pooled(calm).requests === 0) return false
  if (causesOf(calm, ground, CONFIDENCE).length > 0) return false
  if (!hasSteadyTime(calm, errorBound(ground.level))) return false
  // As much of the time before as there is after.
  const before = moments.slice(Math.max(bad.start, bad.end - calm.length), bad.end)
  if (!before.some(({ causes }) => causes.has('errors'))) return true
  return chanceOfRise(pooled(calm), pooled(before)) < 1 - CONFIDENCE
}

/** Whether the error rate of any ten seconds is within its bound. */
function hasSteadyTime(calm: readonly Moment[], bound: number): boolean {
  let end = 0
  return calm.some(({ interval: { from } }, start) => {
    while (end < calm.length && (calm[end - 1]?.interval.to ?? from) - from < STEADY_SECONDS) end++
    const window = calm.slice(start, end)
    const isLong = (window.at(-1)?.interval.to ?? from) - from >= STEADY_SECONDS
    return isLong && (errorRateOf(pooled(window)) ?? Infinity) <= bound
  })
}
