import type { HistorySample } from '../run.js'
import { meanTick, windowBetween, windowSeconds, type Window } from './full-load.js'

/** Of a window: so long (s), and so many rows that counted. */
const WINDOW_SECONDS = 5
const REPORTS = 3
/** Fewer windows tell nothing. */
const LEAST_WINDOWS = 10
/** Of so few windows it is not known that requests are more even. */
const LEAST = 0.15

/**
 * By how much the requests of one window and the next differ, in their variance, of what chance makes of as many: 1,
 * or more, of requests that come at random, and far less of users who keep a pace. What becomes fewer little by little
 * hardly adds to it. From `LEAST` to 1.
 */
export function evennessOf(rows: readonly HistorySample[]): number {
  const windows = windowsOf(rows)
  if (windows.length < LEAST_WINDOWS) return 1
  let [squares, requests] = [0, 0]
  for (const [at, window] of windows.entries()) {
    const before = windows[at - 1]
    if (before === undefined) continue
    // Rows are not a second apart: of as much time.
    const scale = windowSeconds(window) / windowSeconds(before)
    squares += (countOf(window) - scale * countOf(before)) ** 2 / (1 + scale)
    requests += countOf(window)
  }
  return Math.min(1, Math.max(LEAST, squares / requests))
}

function countOf({ first, last }: Window): number {
  return last.requests - first.requests
}

/** One after the other. */
function windowsOf(rows: readonly HistorySample[]): Window[] {
  const shortest = Math.max(WINDOW_SECONDS, REPORTS * meanTick(rows))
  const found: Window[] = []
  let first = rows[0]
  for (const row of rows) {
    if (first === undefined || row.at - first.at < shortest) continue
    const window = windowBetween(first, row)
    if (window !== undefined) found.push(window)
    first = row
  }
  return found
}
