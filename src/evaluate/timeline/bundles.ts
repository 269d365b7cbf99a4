import { intervalsOf, type Interval, type Sample } from './intervals.js'

/** Workers of a distributed run report so often (s). */
export const WORKER_REPORT_SECONDS = 3

/**
 * Seconds that hold ten seconds of whole reports. Over less, one report more or less decides what the
 * throughput of bundled counts seems to be.
 */
export const BUNDLE_SECONDS = WORKER_REPORT_SECONDS * Math.ceil(10 / WORKER_REPORT_SECONDS)

/** More empty seconds than this, although requests abound: the counts arrive in bundles. */
const EMPTY_SHARE = 0.2
const ABUNDANT = 5

/** Whether workers of a distributed run report less often than the rows are written. */
export function areBundled(intervals: readonly Interval[]): boolean {
  const active = intervals.slice(
    intervals.findIndex(interval => interval.requests > 0),
    intervals.findLastIndex(interval => interval.requests > 0) + 1
  )
  const empty = active.filter(
    // One at a time: a hang is empty in a row.
    ({ requests }, i) => requests === 0 && isBusy(active[i - 1], active[i + 1], active[i + 2])
  )
  const total = active.reduce((sum, interval) => sum + interval.requests, 0)
  return empty.length > EMPTY_SHARE * active.length && total > ABUNDANT * active.length
}

function isBusy(...neighbours: readonly (Interval | undefined)[]): boolean {
  return neighbours.some(neighbour => (neighbour?.requests ?? 0) > 0)
}

/**
 * The rows between which only whole bundles lie: the first, and each that counts more than the one
 * before. All rows when the counts do not come in bundles.
 */
export function bundleEdges(rows: readonly Sample[]): readonly Sample[] {
  if (!areBundled(intervalsOf(rows))) return rows
  return rows.filter((row, i) => row.requests > (rows[i - 1]?.requests ?? -1))
}
