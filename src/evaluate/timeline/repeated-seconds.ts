import { firstIndex, type Sample } from './intervals.js'

/** Seconds that stand twice as often as this, by row, are how a coarse clock counts, and no step of it. */
const MOST_REPEATED = 0.1

/**
 * The seconds that stand twice, in the time of the rows: from before one to after it up to a second more
 * passed than the times say. Empty where that is so all along.
 */
export function clockRepeats(
  rows: readonly Sample[],
  repeated: readonly number[] = [],
  startedAt = 0
): number[] {
  if (repeated.length > MOST_REPEATED * rows.length) return []
  return repeated.map(at => at - startedAt)
}

/** The rows in parts whose times tell how long they took: each repeated second begins the next. */
export function withoutRepeats(rows: readonly Sample[], repeats: readonly number[]): Sample[][] {
  const starts = [...new Set(repeats.map(at => firstIndex(rows, row => row.at >= at)))]
  return [0, ...starts].map((start, i) => rows.slice(start, starts[i]))
}
