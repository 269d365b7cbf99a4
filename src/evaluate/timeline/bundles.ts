import { intervalsOf, rowsWithin, spanOf, type Interval, type Sample } from './intervals.js'

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

/** Seconds since the first row. */
type Span = { readonly from: number; readonly to: number }

/**
 * What is left of a span when it begins and ends with whole bundles: a rate over other seconds would
 * divide requests by a time in which they did not come. The span itself when the counts do not come in
 * bundles, or when fewer than two of its rows are ends of one.
 */
export function wholeBundles(rows: readonly Sample[], span: Span): Span {
  const edges = rateEdges(rows)
  const [first, ...ends] = edges === rows ? [] : rowsWithin(edges, span.from, span.to)
  if (first === undefined) return span
  // Of several workers the one that reported at the start: each reported as often as the others then.
  const late = ends.filter(({ at }) => at > (ends.at(-1)?.at ?? at) - WORKER_REPORT_SECONDS)
  const off = late.map(({ at }) => offBeat(at - first.at))
  const last = late[off.lastIndexOf(Math.min(...off))]
  return last === undefined ? span : { from: first.at, to: last.at }
}

/** The counts of what `wholeBundles` leaves of an interval. */
export function inWholeBundles(rows: readonly Sample[], interval: Interval): Interval {
  const { from, to } = wholeBundles(rows, interval)
  return spanOf(rowsWithin(rows, from, to)) ?? interval
}

/** How far (s) a time is from a number of whole reports. */
function offBeat(seconds: number): number {
  const over = seconds % WORKER_REPORT_SECONDS
  return Math.min(over, WORKER_REPORT_SECONDS - over)
}

/**
 * The rows between which a rate may be taken: those between which only whole bundles lie, and those
 * further from all of these than from report to report, for there the service itself was silent.
 */
export function rateEdges(rows: readonly Sample[]): readonly Sample[] {
  const ends = bundleEdges(rows)
  if (ends === rows) return rows
  let next = 0
  return rows.filter(({ at }) => {
    while ((ends[next]?.at ?? Infinity) < at) next++
    const before = ends[next - 1]?.at ?? -Infinity
    const after = ends[next]?.at ?? Infinity
    return after === at || Math.min(at - before, after - at) > WORKER_REPORT_SECONDS
  })
}
