import type { Stretch } from './promql.js'
import { firstFrom, pointsWithin } from './points.js'
import type { AnsweredSeries, Point } from './reading.js'

/*
 * Counters by their samples.
 */

/** Samples are asked for so long before and after the run (s): one on either side of its ends. */
const MARGIN = 90

/** Where the samples of a counter are looked for that grew in a stretch. */
export function aroundOf({ from, to }: Stretch): Stretch {
  return { from: from - MARGIN, to: to + MARGIN }
}

/** Beyond its last sample a counter goes on as it did, for at most so many of its intervals. */
const MOST_INTERVALS = 1.5

/**
 * How much a counter grew in a stretch: from sample to sample evenly, after a reset from 0. Before its
 * first sample it is not known to have grown.
 */
export function growthOf(points: readonly Point[]): (stretch: Stretch) => number {
  let sum = 0
  const sums = points.map(([at, value], i): Point => {
    const before = points[i - 1]?.[1] ?? value
    sum += value >= before ? value - before : value
    return [at, sum]
  })
  const until = (at: number): number => grownUntil(sums, at)
  return ({ from, to }) => until(to) - until(from)
}

function grownUntil(sums: readonly Point[], at: number): number {
  const next = firstFrom(sums, at)
  const isBeyond = next >= sums.length
  const after = isBeyond ? sums.at(-1) : sums[next]
  const before = isBeyond ? sums.at(-2) : sums[next - 1]
  if (after === undefined || before === undefined) return 0
  const interval = after[0] - before[0]
  const most = after[0] + (isBeyond ? MOST_INTERVALS * interval : 0)
  const part = at > most ? 1 : (at - before[0]) / interval
  return before[1] + (after[1] - before[1]) * part
}

/** How often the counter fell that fell most often, as a series of one point. */
export function resetsOf(counters: readonly AnsweredSeries[], run: Stretch): AnsweredSeries {
  const resets = counters.map(
    ({ points }) =>
      pointsWithin(points, run).filter(([, value], i, all) => value < (all[i - 1]?.[1] ?? value))
        .length
  )
  return { labels: {}, points: [[run.to, Math.max(0, ...resets)]], notFinite: 0 }
}
