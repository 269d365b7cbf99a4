import { present } from '../../locust/present.js'
import { errorRateOf, intervalsOf, throughputOf, type Sample } from './intervals.js'

/** The run for charts: one point per interval between rows, in order of time. */
export type Series = {
  readonly points: readonly SeriesPoint[]
  /** What percentiles look back on: about ten seconds, or the whole run so far. */
  readonly percentileMode: 'cumulative' | 'window'
}

export type SeriesPoint = {
  /** End of the interval, seconds since the first row. */
  readonly at: number
  readonly users: number
  /** Requests/s. */
  readonly throughput: number
  /** Fraction; absent without requests. */
  readonly errorRate?: number
  /** ms. */
  readonly average?: number
} & { readonly [Key in PercentileKey]?: number }

const MOST_POINTS = 600
/** The percentiles over time: `[key, percent]`. */
export const PERCENTS_OVER_TIME = [
  ['p50', 50],
  ['p95', 95],
  ['p99', 99]
] as const
export type PercentileKey = (typeof PERCENTS_OVER_TIME)[number][0]

/** What keeps its highs; throughput keeps its lows too. */
const PEAKS = ['throughput', 'errorRate', 'average', 'p99'] as const

/**
 * All intervals, or (beyond 600) in each group those with the peaks and the lowest throughput; without
 * those in which one of the `repeats` lies, but for the last.
 */
export function seriesOf(
  rows: readonly Sample[],
  percentileMode: Series['percentileMode'],
  repeats: readonly number[] = []
): Series {
  const points = intervalsOf(rows).flatMap((interval, i): SeriesPoint | readonly [] => {
    const row = rows[i + 1]
    // The last point is kept: a chart ends where the run did.
    if (i + 2 < rows.length && repeats.some(at => interval.from < at && at <= interval.to))
      return []
    return {
      at: interval.to,
      users: interval.users,
      throughput: throughputOf(interval),
      ...present({ errorRate: errorRateOf(interval), average: interval.average }),
      ...(interval.requests === 0 || row === undefined ? {} : percentilesOf(row))
    }
  })
  return { points: thinned(points), percentileMode }
}

function percentilesOf(row: Sample): Pick<SeriesPoint, PercentileKey> {
  const found: Partial<Record<PercentileKey, number>> = {}
  for (const [key, percent] of PERCENTS_OVER_TIME) {
    const value = row.percentiles.get(percent)
    if (value !== undefined) found[key] = value
  }
  return found
}

function thinned(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  if (points.length <= MOST_POINTS) return points
  const size = Math.ceil(points.length / Math.floor(MOST_POINTS / (PEAKS.length + 1)))
  const kept = new Set<SeriesPoint>()
  for (let start = 0; start < points.length; start += size) {
    const group = points.slice(start, start + size)
    for (const key of PEAKS) kept.add(extreme(group, point => point[key] ?? -Infinity))
    kept.add(extreme(group, point => -point.throughput))
  }
  return points.filter(point => kept.has(point))
}

function extreme(group: readonly SeriesPoint[], of: (point: SeriesPoint) => number): SeriesPoint {
  return group.reduce((best, point) => (of(point) > of(best) ? point : best))
}
