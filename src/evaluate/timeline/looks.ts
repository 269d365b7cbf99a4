import { BUNDLE_SECONDS, rateEdges, WORKER_REPORT_SECONDS } from './bundles.js'
import {
  averageResolution,
  intervalBetween,
  intervalsOf,
  type Interval,
  type Sample
} from './intervals.js'
import { withoutRepeats } from './repeated-seconds.js'

/** What a chart looks back on at a row; only its users are shown where that is not known yet. */
export type Look = {
  readonly row: Sample
  /** Of which the mean and the share of failures are. */
  readonly counts?: Interval
  /** Of which the throughput is: that hangs on how long it took as well. */
  readonly pace?: Interval
}

/** Each row but the first shows what came since the row before. */
export function rowLooks(rows: readonly Sample[]): Look[] {
  return intervalsOf(rows).flatMap((counts, i) => {
    const row = rows[i + 1]
    return row === undefined ? [] : [{ row, counts, pace: counts }]
  })
}

/**
 * Where the counts come in bundles, each row shows the newest whole ones: counts of one report of each
 * worker, and the pace of BUNDLE_SECONDS (at the start of less), over which one report more or less
 * hardly matters. Neither looks across one of the `repeats`.
 */
export function bundleLooks(rows: readonly Sample[], repeats: readonly number[]): Look[] {
  // Which of its two rows a bundle came with is not known.
  const edges = rateEdges(rows).filter(({ at }) => !repeats.includes(at))
  const resolution = averageResolution(rows)
  const told = withoutRepeats(edges, repeats).flatMap(part => edgeLooks(part, resolution))
  let next = 0
  return rows.slice(1).map(row => {
    while ((told[next]?.row.at ?? Infinity) <= row.at) next++
    const newest = told[next - 1]
    return { ...newest, row }
  })
}

function edgeLooks([first, ...later]: readonly Sample[], resolution: number): Look[] {
  if (first === undefined) return []
  // A bundle that came sooner may be of a time before the first row.
  const ends = later.filter(({ at }) => at >= first.at + WORKER_REPORT_SECONDS)
  const edges = [first, ...ends]
  return ends.map((row, i) => {
    const before = edges[i] ?? first
    const since = (seconds: number): Interval =>
      intervalBetween(edgeBefore(edges, i + 1, seconds) ?? first, row, resolution)
    const isSilent = row.requests === before.requests
    const silence = intervalBetween(before, row)
    return isSilent
      ? { row, counts: silence, pace: silence }
      : { row, counts: since(WORKER_REPORT_SECONDS), pace: since(BUNDLE_SECONDS) }
  })
}

/** The newest edge that is at least so much older (s) than the one at `index`. */
function edgeBefore(edges: readonly Sample[], index: number, seconds: number): Sample | undefined {
  const latest = (edges[index]?.at ?? NaN) - seconds
  let before = index - 1
  while ((edges[before]?.at ?? -Infinity) > latest) before--
  return edges[before]
}
