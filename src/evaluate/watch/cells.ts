import type { HistorySample } from '../../locust/run.js'
import { BUNDLE_SECONDS } from '../timeline/bundles.js'
import { averageResolution, type Interval, intervalBetween } from '../timeline/intervals.js'

/** As long as Locust's flush of its history, and longer than the three seconds of workers' reports. */
export const CELL_SECONDS = 5

/** A part of the run between two rows. */
type TimeCell = Interval & {
  /** Which one it is, counted from the origin, from 1 on. */
  readonly index: number
}

/**
 * The rows' time in parts that a later row never changes: each begins with the first row in a stretch of
 * `seconds` from the origin on, and ends where the next begins. Those without requests are part of the
 * next. Times as those of the rows.
 */
export function cellsOf(
  rows: readonly HistorySample[],
  origin: number,
  seconds: number = CELL_SECONDS
): TimeCell[] {
  const resolution = averageResolution(rows)
  const cells: TimeCell[] = []
  let first: HistorySample | undefined
  let number = -1
  for (const row of rows) {
    const stretch = Math.floor((row.at - origin) / seconds)
    if (stretch < 0 || stretch === number) continue
    number = stretch
    if (first === undefined) first = row
    else if (row.requests > first.requests || seconds > CELL_SECONDS) {
      const index = Math.floor((first.at - origin) / seconds) + 1
      cells.push({ ...intervalBetween(first, row, resolution), index })
      first = row
    }
  }
  return cells
}

/** Whole reports of workers: over less, one more or less decides what the throughput seems to be. */
export function throughputCellsOf(rows: readonly HistorySample[], origin: number): TimeCell[] {
  return cellsOf(rows, origin, BUNDLE_SECONDS)
}
