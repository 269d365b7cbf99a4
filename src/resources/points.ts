import type { Point, SpanStatistics } from './reading.js'
import type { Stretch } from './promql.js'

/*
 * Points in order of time: what is told of them.
 */

export type SpanNumbers = Pick<SpanStatistics, 'min' | 'avg' | 'max' | 'p95' | 'total'>

/**
 * The points of a stretch, its start left out: what stands there is of before. `window`: seconds that
 * each point looks back on; they must lie inside too.
 */
export function pointsWithin(
  points: readonly Point[],
  { from, to }: Stretch,
  window = 0
): readonly Point[] {
  const first = from + window
  return points.filter(([at]) => at > from && at >= first - CLOCK_GRAIN && at <= to + CLOCK_GRAIN)
}

/** Servers count milliseconds (s). */
const CLOCK_GRAIN = 0.0005

/** Least, mean, greatest and 95th percentile (nearest rank) of points that weigh the same. */
export function numbersOf(points: readonly Point[]): SpanNumbers {
  const values = points.map(([, value]) => value).sort((a, b) => a - b)
  const [min] = values
  const max = values.at(-1)
  const p95 = values[Math.ceil(values.length * 0.95) - 1]
  if (min === undefined || max === undefined || p95 === undefined) return {}
  return { min, avg: values.reduce((sum, value) => sum + value, 0) / values.length, max, p95 }
}

/** How much a counter grew in a stretch, from its last sample before; what it lost at a reset is added. */
export function growthIn(points: readonly Point[], stretch: Stretch): SpanNumbers {
  const inside = pointsWithin(points, stretch)
  const before = points.findLast(([at]) => at <= stretch.from)
  const values = [...(before === undefined ? [] : [before]), ...inside].map(([, value]) => value)
  if (inside.length === 0 || values.length < 2) return {}
  const total = values.slice(1).reduce((sum, value, i) => {
    const last = values[i] ?? value
    return sum + (value >= last ? value - last : value)
  }, 0)
  return { total }
}

/** The upper median; undefined of nothing. */
export function upperMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** Seconds between points that follow one another: the median of all series'. */
export function intervalOf(series: readonly (readonly Point[])[]): number | undefined {
  const steps = series.flatMap(points =>
    points.slice(1).map(([at], i) => at - (points[i]?.[0] ?? at))
  )
  const step = upperMedian(steps.filter(seconds => seconds > 0))
  return step === undefined ? undefined : Math.round(step * 10) / 10 || undefined
}

/** At each moment what several series have there, together. */
export function addedUp(series: readonly (readonly Point[])[]): readonly Point[] {
  const [only] = series
  if (only !== undefined && series.length === 1) return only
  const sums = new Map<number, number>()
  for (const [at, value] of series.flat()) sums.set(at, (sums.get(at) ?? 0) + value)
  return [...sums].sort(([a], [b]) => a - b)
}

/** At most so many points: of neighbours their mean, at the time of the last. */
export function thinnedPoints(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points
  const size = Math.ceil(points.length / most)
  const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, i) =>
    points.slice(i * size, (i + 1) * size)
  )
  return groups.flatMap(group => {
    const last = group.at(-1)
    const { avg } = numbersOf(group)
    return last === undefined || avg === undefined ? [] : [[last[0], avg] as const]
  })
}

/** The longest time without a point in a stretch, its ends among what bounds it. */
export function longestHole(points: readonly Point[], { from, to }: Stretch): Stretch {
  const moments = [from, ...points.map(([at]) => at), to]
  return moments.slice(1).reduce<Stretch>(
    (longest, at, i) => {
      const before = moments[i] ?? at
      return at - before > longest.to - longest.from ? { from: before, to: at } : longest
    },
    { from, to: from }
  )
}

/** Index of the first point that is not before a moment. */
export function firstFrom(points: readonly Point[], at: number): number {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.[0] ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}
