import { intervalsOf, tickOf, type Interval, type Row } from './intervals.js'
import { formatDuration } from './words.js'

/** A gap is longer than this (s) and than so many times the usual time between rows. */
const LEAST_GAP = 30
const GAP_TICKS = 10
/** So many times what is usual before and after cannot complete between two rows. */
const JUMP = 5
/** Chance makes few requests many times the usual. */
const LEAST_JUMP = 20
const NEIGHBOURS = 10

/**
 * Why the times of the rows cannot be trusted, as a sentence; undefined when they can. The machine
 * slept (no rows for long, though Locust writes them even when the service hangs), or its clock was
 * set back: then the rows of the time that came twice are lost, and their requests seem to complete
 * within one interval.
 */
export function clockTrouble(rows: readonly Row[]): string | undefined {
  const intervals = intervalsOf(rows)
  const least = Math.max(LEAST_GAP, GAP_TICKS * tickOf(rows))
  const gap = intervals.find(({ from, to }) => to - from > least)
  const consequence = 'no steady state and no peaks: '
  if (gap !== undefined) {
    const [long, at] = [formatDuration(gap.to - gap.from), formatDuration(gap.from)]
    return `${consequence}the history has no row for ${long}, from ${at} on; the machine may have slept`
  }
  const jump = intervals.find((_, index) => isJump(intervals, index))
  return jump === undefined
    ? undefined
    : `${consequence}${formatDuration(jump.to)} after the start more requests completed at once than users could make; the clock may have been set back`
}

/**
 * Successes only, for refused connections come fast; and more than one a user, for that many can have
 * waited for a service that hung.
 */
function isJump(intervals: readonly Interval[], index: number): boolean {
  const interval = intervals[index]
  if (interval === undefined) return false
  const good = interval.requests - interval.failures
  if (good < LEAST_JUMP + interval.users) return false
  const before = rateOf(intervals.slice(Math.max(0, index - NEIGHBOURS), index))
  const after = rateOf(intervals.slice(index + 1, index + 1 + NEIGHBOURS))
  const usual = Math.max(before, after) * (interval.to - interval.from)
  return usual > 0 && good > LEAST_JUMP + interval.users + JUMP * usual
}

function rateOf(intervals: readonly Interval[]): number {
  const seconds = intervals.reduce((sum, { from, to }) => sum + to - from, 0)
  const good = intervals.reduce((sum, { requests, failures }) => sum + requests - failures, 0)
  return seconds > 0 ? good / seconds : 0
}
