import { rowOfFields, type EndpointStats } from '../run.js'
import { timedOf } from '../stats/buckets.js'

/** What Locust reports when the locustfile does not say otherwise. */
export const DEFAULT_PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]

/** Exact merge of rows that have histograms; the identity is taken from `as`. */
export function mergeRows(
  rows: readonly EndpointStats[],
  as: { readonly method: string; readonly name: string }
): EndpointStats {
  const buckets = new Map<number, number>()
  let [requests, failures, time, size, timed] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    requests += row.requests
    failures += row.failures
    size += (row.averageContentSize ?? 0) * row.requests
    const own = timedOf(row.histogram ?? new Map<number, number>())
    timed += own
    time += (row.average ?? 0) * own
    for (const [ms, count] of row.histogram ?? []) buckets.set(ms, (buckets.get(ms) ?? 0) + count)
  }
  const percents = new Set([
    ...DEFAULT_PERCENTS,
    ...rows.flatMap(row => [...row.percentiles.keys()])
  ])
  return withMedian(
    rowOfFields({
      ...{ method: as.method, name: as.name, requests, failures },
      average: timed === 0 ? undefined : time / timed,
      min: extreme(
        Math.min,
        rows.map(row => row.min)
      ),
      max: extreme(
        Math.max,
        rows.map(row => row.max)
      ),
      // Made of the histogram below.
      median: undefined,
      averageContentSize: requests === 0 ? undefined : size / requests,
      // Of rates whoever merges knows whether they add up.
      printedThroughput: undefined,
      printedFailureRate: undefined,
      untimed: undefined,
      timed: knownTimed(requests, timed),
      percentiles: percentilesOf(buckets, [...percents]),
      histogram: buckets
    })
  )
}

/** `EndpointStats.timed` of a row whose histogram counts so many: of one with none of them nothing is measured. */
export function knownTimed(requests: number, timed: number): number | undefined {
  return timed > 0 && timed < requests ? timed : undefined
}

/** Locust's lower median, clamped to what really occurred. */
export function withMedian(row: EndpointStats): EndpointStats {
  const sorted = sortedBuckets(row.histogram ?? new Map<number, number>())
  const timed = timedOf(row.histogram ?? new Map<number, number>())
  const median = valueAtRank(sorted, Math.floor((timed - 1) / 2))
  if (median === undefined) return row
  const clamped = Math.max(row.min ?? median, Math.min(row.max ?? median, median))
  return { ...row, median: clamped }
}

/** As Locust computes them (`calculate_response_time_percentile`): no interpolation. */
export function percentilesOf(
  buckets: ReadonlyMap<number, number>,
  percents: readonly number[]
): Map<number, number> {
  const sorted = sortedBuckets(buckets)
  const timed = timedOf(buckets)
  const percentiles = new Map<number, number>()
  for (const percent of percents) {
    const rank = Math.min(Math.floor(timed * (percent / 100)), timed - 1)
    const value = valueAtRank(sorted, rank)
    if (value !== undefined) percentiles.set(percent, value)
  }
  return percentiles
}

function sortedBuckets(buckets: ReadonlyMap<number, number>): [number, number][] {
  return [...buckets].sort(([a], [b]) => a - b)
}

function valueAtRank(sorted: readonly [number, number][], rank: number): number | undefined {
  let below = 0
  for (const [ms, count] of sorted) {
    below += count
    if (rank < below) return ms
  }
  return undefined
}

/** The smallest or largest of the values that are there. */
export function extreme(
  pick: (...values: number[]) => number,
  values: readonly (number | undefined)[]
): number | undefined {
  const there = values.filter(value => value !== undefined)
  return there.length === 0 ? undefined : there.reduce((a, b) => pick(a, b))
}
