import { rateEdges } from './bundles.js'
import {
  averageResolution,
  firstIndex,
  intervalBetween,
  type Interval,
  type Sample
} from './intervals.js'

/**
 * `count` parts of equal length, as equal as the rows allow, of whole bundles where there are enough;
 * empty when there are too few rows.
 */
export function equalParts(rows: readonly Sample[], count: number): Interval[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined || rows.length <= count) return []
  const resolution = averageResolution(rows)
  const step = (last.at - first.at) / count
  const whole = rateEdges(rows)
  const ends = whole.length > count ? whole : rows
  const edges = Array.from({ length: count + 1 }, (_, i) => nearest(ends, first.at + i * step))
  return edges.slice(1).flatMap((edge, i) => {
    const from = edges[i]
    return from === undefined || edge === undefined || edge.at <= from.at
      ? []
      : [intervalBetween(from, edge, resolution)]
  })
}

/** The row whose time is nearest, the earlier of two as near. They are in order of time. */
function nearest(rows: readonly Sample[], at: number): Sample | undefined {
  const next = firstIndex(rows, row => row.at >= at)
  const [before, after] = [rows[next - 1], rows[next]]
  if (before === undefined || after === undefined) return before ?? after
  return after.at - at < at - before.at ? after : before
}
