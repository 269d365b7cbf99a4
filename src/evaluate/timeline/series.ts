import { present } from '../../locust/present.js'
import { areBundled, BUNDLE_SECONDS, WORKER_REPORT_SECONDS } from './bundles.js'
import { errorRateOf, intervalsOf, throughputOf, type Sample } from './intervals.js'
import { bundleLooks, rowLooks, type Look } from './looks.js'

/** The run for charts: one point per row but the first, in order of time. */
export type Series = {
  readonly points: readonly SeriesPoint[]
  /** What the points look back on where the counts come in bundles; else to the row before. */
  readonly lookBack?: LookBack
  /** What percentiles look back on: about ten seconds, or the whole run so far. */
  readonly percentileMode: 'cumulative' | 'window'
}

/** Seconds of whole bundles, about: at the start fewer. */
type LookBack = {
  readonly throughput: number
  /** Of the error rate and the average. */
  readonly counts: number
}

export type SeriesPoint = {
  /** Of the row, seconds since the first one. */
  readonly at: number
  readonly users: number
  /** Requests/s; absent before the first bundle of counts. */
  readonly throughput?: number
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
 * All points, or (beyond 600) in each group those with the peaks and the lowest throughput; without
 * those before which one of the `repeats` lies, but for the last.
 */
export function seriesOf(
  rows: readonly Sample[],
  percentileMode: Series['percentileMode'],
  repeats: readonly number[] = []
): Series {
  const isBundled = areBundled(intervalsOf(rows))
  const looks = isBundled ? bundleLooks(rows, repeats) : rowLooks(rows)
  const hidden = rowsAtRepeats(rows, repeats)
  const points = looks.flatMap(look => (hidden.has(look.row) ? [] : [pointOf(look)]))
  return {
    points: thinned(points),
    ...(isBundled ? { lookBack: LOOK_BACK } : {}),
    percentileMode
  }
}

const LOOK_BACK: LookBack = { throughput: BUNDLE_SECONDS, counts: WORKER_REPORT_SECONDS }

/** The last row is kept: a chart ends where the run did. */
function rowsAtRepeats(rows: readonly Sample[], repeats: readonly number[]): ReadonlySet<Sample> {
  const at = rows.slice(0, -1).filter((row, i) => {
    const from = rows[i - 1]?.at ?? Infinity
    return repeats.some(repeat => from < repeat && repeat <= row.at)
  })
  return new Set(at)
}

function pointOf({ row, counts, pace }: Look): SeriesPoint {
  return {
    at: row.at,
    users: row.users,
    ...present({
      throughput: pace && throughputOf(pace),
      errorRate: counts && errorRateOf(counts),
      average: counts?.average
    }),
    ...(counts === undefined || counts.requests === 0 ? {} : percentilesOf(row))
  }
}

function percentilesOf(row: Sample): Pick<SeriesPoint, PercentileKey> {
  const found: Partial<Record<PercentileKey, number>> = {}
  for (const [key, percent] of PERCENTS_OVER_TIME) {
    const value = row.percentiles.get(percent)
    if (value !== undefined) found[key] = value
  }
  return found
}

/** Requests/s that succeeded. */
export function successfulOf({ throughput, errorRate = 0 }: SeriesPoint): number | undefined {
  return throughput && throughput * (1 - errorRate)
}

/** Requests/s that failed. */
export function failedOf({ throughput, errorRate = 0 }: SeriesPoint): number | undefined {
  return throughput && throughput * errorRate
}

function thinned(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  if (points.length <= MOST_POINTS) return points
  const size = Math.ceil(points.length / Math.floor(MOST_POINTS / (PEAKS.length + 1)))
  const kept = new Set<SeriesPoint>()
  for (let start = 0; start < points.length; start += size) {
    const group = points.slice(start, start + size)
    for (const key of PEAKS) kept.add(extreme(group, point => point[key] ?? -Infinity))
    kept.add(extreme(group, point => -(point.throughput ?? Infinity)))
  }
  return points.filter(point => kept.has(point))
}

function extreme(group: readonly SeriesPoint[], of: (point: SeriesPoint) => number): SeriesPoint {
  return group.reduce((best, point) => (of(point) > of(best) ? point : best))
}
