import { bundleEdges } from './bundles.js'
import { intervalsOf, tickOf, type Interval, type Sample } from './intervals.js'

/** Why the times of the rows cannot be trusted. */
export type ClockTrouble = {
  /** Seconds since the first row. */
  readonly at: number
  /** So many seconds too many (`gap`) or too few (`jump`) may be in the run. */
  readonly seconds: number
} & (Gap | Jump)

/** Seconds passed of which no row tells. */
type Gap = {
  readonly kind: 'gap'
  /** Seconds; `at` is its start. */
  readonly longest: number
  readonly gaps: number
  /** What the longest counted: less than this share (a fraction) of what is usual, or next to nothing. */
  readonly meanwhile: { readonly lessThan: number; readonly hardlyAny: boolean }
}

/** Seconds passed that the rows do not count. */
type Jump = {
  readonly kind: 'jump'
  /** Counted `within` so many seconds, until `at`. */
  readonly requests: number
  readonly within: number
}

/** A gap is longer than this (s) and than so many times the usual time between rows. */
const LEAST_GAP = 10
const GAP_TICKS = 10
/** A load generator that only misses rows goes on counting: a gap has less than this of what is due. */
const GAP_SHARE = 0.5
/** Up to this share of what is due is next to nothing. */
const HARDLY_ANY = 0.05
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
  const { gaps, rate: due } = gapsOf(rows)
  const [gap] = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))
  if (gap !== undefined) {
    const longest = gap.to - gap.from
    return {
      kind: 'gap',
      at: gap.from,
      seconds: gaps.reduce((sum, { from, to }) => sum + to - from, 0),
      longest,
      gaps: gaps.length,
      meanwhile: { lessThan: GAP_SHARE, hardlyAny: gap.requests <= HARDLY_ANY * due * longest }
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
    requests: jump.requests,
    within: seconds
  }
}

/** Neighbouring rows so far apart that the load cannot have gone on; requests/s between the others. */
function gapsOf(rows: readonly Sample[]): { gaps: Interval[]; rate: number } {
  const least = Math.max(LEAST_GAP, GAP_TICKS * tickOf(rows))
  const intervals = intervalsOf(rows)
  const long = intervals.filter(({ from, to }) => to - from > least)
  if (long.length === 0) return { gaps: [], rate: 0 }
  const rate = rateOf(intervals.filter(interval => !long.includes(interval)))
  const gaps = long.filter(({ from, to, requests }) => requests < GAP_SHARE * rate * (to - from))
  return { gaps, rate }
}

/**
 * Successes only, for refused connections come fast; more than one a user, for that many can have
 * waited for a service that hung; and not where users came for a moment.
 */
function isJump(intervals: readonly Interval[], index: number): boolean {
  const interval = intervals[index]
  if (interval === undefined) return false
  const [before = 0, after = 0] = [intervals[index - 1], intervals[index + 1]].map(
    other => other?.users
  )
  if (interval.users > Math.max(before, after)) return false
  const good = interval.requests - interval.failures
  // Users who left within the interval may have had an answer in it too.
  const least = LEAST_JUMP + Math.max(interval.users, before)
  if (good < least) return false
  const usual = usualRate(intervals, index) * (interval.to - interval.from)
  return usual > 0 && good > least + JUMP * usual
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
