import { formatDuration } from '../../units/format.js'
import { bundleEdges } from './bundles.js'
import { intervalsOf, tickOf, type Interval, type Sample } from './intervals.js'

/** Why the times of the rows cannot be trusted. */
export type ClockTrouble = {
  /** `gap`: seconds passed of which no row tells. `jump`: seconds that the rows do not count. */
  readonly kind: 'gap' | 'jump'
  /** Seconds since the first row. */
  readonly at: number
  /** So many seconds too many (`gap`) or too few (`jump`) may be in the run. */
  readonly seconds: number
  /** A sentence without its end: what was seen. */
  readonly what: string
}

/** A gap is longer than this (s) and than so many times the usual time between rows. */
const LEAST_GAP = 10
const GAP_TICKS = 10
/** A load generator that only misses rows goes on counting: a gap has less than this of what is due. */
const GAP_SHARE = 0.5
/** So many times what is usual before and after cannot complete between two rows. */
const JUMP = 5
/** Chance makes few requests many times the usual. */
const LEAST_JUMP = 20
const NEIGHBOURS = 10

/**
 * Why the times of the rows cannot be trusted; undefined when they can. The machine slept or its clock
 * was set forward (no rows for long, though Locust writes them even when the service hangs, and hardly
 * a request counted meanwhile), or it was set back: then the rows of the time that came twice are
 * lost, and their requests seem to complete within one interval.
 */
export function clockTrouble(rows: readonly Sample[]): ClockTrouble | undefined {
  const gaps = gapsOf(rows)
  const [gap] = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))
  if (gap !== undefined) {
    const [long, at] = [formatDuration(gap.to - gap.from), formatDuration(gap.from)]
    const others = gaps.length === 1 ? '' : ` (the longest of ${gaps.length} such gaps)`
    return {
      kind: 'gap',
      at: gap.from,
      seconds: gaps.reduce((sum, { from, to }) => sum + to - from, 0),
      what: `the history has no row for ${long}, from ${at} after the start on${others}, and next to no requests were counted meanwhile: the machine that made the load slept or stood still, or its clock was set forward`
    }
  }
  const intervals = intervalsOf(bundleEdges(rows))
  const found = intervals.findIndex((_, index) => isJump(intervals, index))
  const jump = intervals[found]
  if (jump === undefined) return undefined
  const seconds = jump.to - jump.from
  const rate = usualRate(intervals, found)
  return {
    kind: 'jump',
    at: jump.to,
    seconds: Math.max(0, (jump.requests - jump.failures) / rate - seconds),
    what: `${formatDuration(jump.to)} after the start ${jump.requests} requests were counted within ${formatDuration(seconds)}, far more than before and after: the clock may have been set back`
  }
}

/** Neighbouring rows so far apart that the load cannot have gone on between them. */
function gapsOf(rows: readonly Sample[]): Interval[] {
  const least = Math.max(LEAST_GAP, GAP_TICKS * tickOf(rows))
  const intervals = intervalsOf(rows)
  const long = intervals.filter(({ from, to }) => to - from > least)
  if (long.length === 0) return []
  const rate = rateOf(intervals.filter(interval => !long.includes(interval)))
  return long.filter(({ from, to, requests }) => requests < GAP_SHARE * rate * (to - from))
}

/**
 * Successes only, for refused connections come fast; more than one a user, for that many can have
 * waited for a service that hung; and not where users came for a moment.
 */
function isJump(intervals: readonly Interval[], index: number): boolean {
  const interval = intervals[index]
  if (interval === undefined) return false
  const good = interval.requests - interval.failures
  if (good < LEAST_JUMP + interval.users) return false
  const around = [intervals[index - 1], intervals[index + 1]].map(other => other?.users ?? 0)
  if (interval.users > Math.max(...around)) return false
  const usual = usualRate(intervals, index) * (interval.to - interval.from)
  return usual > 0 && good > LEAST_JUMP + interval.users + JUMP * usual
}

function usualRate(intervals: readonly Interval[], index: number): number {
  const before = rateOf(intervals.slice(Math.max(0, index - NEIGHBOURS), index))
  const after = rateOf(intervals.slice(index + 1, index + 1 + NEIGHBOURS))
  return Math.max(before, after)
}

function rateOf(intervals: readonly Interval[]): number {
  const seconds = intervals.reduce((sum, { from, to }) => sum + to - from, 0)
  const good = intervals.reduce((sum, { requests, failures }) => sum + requests - failures, 0)
  return seconds > 0 ? good / seconds : 0
}

/**
 * What the throughput over `seconds` would be times without the seconds too many, or with those too
 * few.
 */
export function factorOf({ kind, seconds: doubtful }: ClockTrouble, seconds: number): number {
  return kind === 'gap' ? seconds / Math.max(1, seconds - doubtful) : seconds / (seconds + doubtful)
}
