import { BUNDLE_SECONDS, bundleEdges, WORKER_REPORT_SECONDS } from './bundles.js'
import { firstIndex, type Interval, intervalBetween, type Sample } from './intervals.js'

/** So many seconds tell whether the counts come in bundles: the shape of a run may change. */
const LOOK_BACK_SECONDS = 5 * BUNDLE_SECONDS

/** After so long (s) without a report it is no late one: the service is silent. */
const LATEST_REPORT_SECONDS = 2 * WORKER_REPORT_SECONDS

/**
 * The newest BUNDLE_SECONDS of the rows, at the start less; where the counts come in bundles from one of
 * them to the newest, unless that is long ago. Undefined for fewer than two rows. Times as those of the rows.
 */
export function newestOf(rows: readonly Sample[]): Interval | undefined {
  const last = rows.at(-1)
  if (last === undefined) return undefined
  const recent = rows.slice(firstIndex(rows, ({ at }) => at >= last.at - LOOK_BACK_SECONDS))
  const edges = bundleEdges(recent)
  const newest = edges.at(-1)
  const isLate = newest === undefined || last.at - newest.at > LATEST_REPORT_SECONDS
  const to = isLate ? last : newest
  const from = edges.findLast(({ at }) => at <= to.at - BUNDLE_SECONDS) ?? edges[0]
  return from === undefined || from.at >= to.at ? undefined : intervalBetween(from, to)
}
