import type { TimeStretch } from './idle.js'
import { firstIndex, rowsWithin, type Sample } from './intervals.js'
import { WINDOW_SECONDS } from './windows.js'

/**
 * Counted from an edge of a stretch, whatever was seen within so many seconds must be beyond the bound:
 * four whole reports of workers, as of BUNDLE_SECONDS.
 */
export const EDGE_SECONDS = 12
/** Locust looks for what it kept so much (s) before or after ten seconds ago, and no further. */
const MOST_OFF = 8

/** Whether what was seen between two rows is beyond the bound. */
type IsBeyond = (first: Sample, last: Sample) => boolean

/**
 * When a state began at the latest and ended at the earliest, of rows in which it is to be looked for.
 * A mean that is only partly of the state can be beyond the bound, so an edge is where all means from
 * it on are, of one row to the next up to EDGE_SECONDS; and of the first and the last of these nobody
 * knows how much of it was. Such an edge tells after `least` seconds. What no row tells is absent.
 */
export function sureEdges(
  rows: readonly Sample[],
  room: TimeStretch,
  isBeyond: IsBeyond,
  least = 0
): Partial<TimeStretch> {
  const within = rowsWithin(rows, room.from, room.to)
  const begin = within.findIndex((first, i) => {
    const after = within.slice(i + 1, Math.max(i + 2, upTo(within, first.at + EDGE_SECONDS)))
    return after.length > 0 && after.every(last => isBeyond(first, last))
  })
  const end = within.findLastIndex((last, i) => {
    const since = firstIndex(within, ({ at }) => at >= last.at - EDGE_SECONDS)
    const before = within.slice(Math.max(0, Math.min(i - 1, since)), i)
    return before.length > 0 && before.every(first => isBeyond(first, last))
  })
  const [first, last] = [within[begin], within[end]]
  const from = first && within.find(({ at }) => at > first.at && at >= first.at + least)?.at
  const to = last && within.findLast(({ at }) => at < last.at && at <= last.at - least)?.at
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function upTo(rows: readonly Sample[], to: number): number {
  return firstIndex(rows, ({ at }) => at > to)
}

/**
 * How far (s) the printed percentiles of a row may look back. They are of what came since the moment,
 * nearest to ten seconds ago, at which Locust kept the counts; it keeps them at the end of a second
 * when something completes in the next one. Whole seconds are rounding, and the tenth second of them.
 */
export function reachOf(rows: readonly Sample[], index: number): number {
  const at = rows[index]?.at ?? 0
  const kept = at - WINDOW_SECONDS
  let off = MOST_OFF
  for (let i = index; i > 0; i--) {
    const [before, after] = [rows[i - 1], rows[i]]
    if (before === undefined || after === undefined || after.at < kept - MOST_OFF) break
    if (after.requests <= before.requests) continue
    off = Math.min(off, Math.max(Math.abs(before.at - 1 - kept), Math.abs(after.at - 1 - kept)))
  }
  return WINDOW_SECONDS + off
}
