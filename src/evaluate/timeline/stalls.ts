import { binomialUpperTail } from '../statistics/binomial.js'
import {
  intervalsOf,
  rowsWithin,
  spanOf,
  throughputOf,
  type Interval,
  type Sample
} from './intervals.js'

/** Users were there and nothing completed. Seconds since the first row. */
export type Stall = {
  readonly from: number
  readonly to: number
  readonly seconds: number
  readonly users: number
  /** Nothing came any more until the history ends: the server may have died. */
  readonly toTheEnd: boolean
}

/** A stretch with far more errors than the rest of the run. Seconds since the first row. */
export type Burst = {
  readonly from: number
  readonly to: number
  readonly seconds: number
  /** All of the stretch, the good moments between the bad ones included. */
  readonly requests: number
  readonly failures: number
  /** Highest error rate between two rows, as a fraction. */
  readonly peak: number
}

/** A pause shorter than this (s) is nothing: workers report every three seconds. */
const LEAST_STALL = 5
/** How often pauses or bursts by pure chance may be reported: once in a hundred runs. */
const CHANCE = 0.01
/** The usual error rate is at least taken as this. */
const LEAST_RATE = 0.001
const LEAST_BURST_FAILURES = 5
/** Bursts so close (s) are one. */
const BURST_GAP = 5

/**
 * Pauses of at least five seconds with users but no completion that chance does not explain: with
 * Poisson completions at the rate λ that so many users have in the rest of the run (all of it, other
 * pauses included: without them a service that is hardly asked seems busy), a pause of g seconds or
 * more has a probability of at most λT·exp(−λg), which must be below 1 %.
 */
export function stallsOf(rows: readonly Sample[]): Stall[] {
  const intervals = intervalsOf(rows)
  const requests = intervals.reduce((sum, interval) => sum + interval.requests, 0)
  const userSecondsIn = (parts: readonly Interval[]): number =>
    parts.reduce((sum, { users, from, to }) => sum + users * (to - from), 0)
  const all = userSecondsIn(intervals)
  const seconds = (rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0)
  return pausesOf(rows).filter(stall => {
    const own = intervals.filter(({ to }) => to > stall.from && to <= stall.to)
    const rate = (requests / (all - userSecondsIn(own))) * stall.users
    return rate > 0 && stall.seconds >= Math.log((rate * seconds) / CHANCE) / rate
  })
}

function pausesOf(rows: readonly Sample[]): Stall[] {
  const found: Stall[] = []
  let since = rows[0]
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    if (row.requests !== since?.requests || row.users === 0 || since.users === 0) since = row
    if (next !== undefined && next.requests === since.requests && next.users > 0) return
    // The completion that ends a pause lies in the next interval, so the pause is surely over at `row`.
    const seconds = row.at - since.at
    if (seconds < LEAST_STALL || since.users === 0) return
    const { at: from, users } = since
    found.push({ from, to: row.at, seconds, users, toTheEnd: next === undefined })
  })
  return found
}

/**
 * Stretches where failures are so many that the error rate of the rest of the run makes them by
 * chance in less than one of 100 runs; those 5 s apart or less count as one.
 */
export function burstsOf(rows: readonly Sample[]): Burst[] {
  const intervals = intervalsOf(rows).filter(interval => interval.requests > 0)
  const least = CHANCE / intervals.length
  const isExcess = ({ failures, requests }: Interval, usual: number): boolean =>
    failures > 0 && binomialUpperTail(failures, requests, usual) < least
  // First against all, so that a run of many errors has no bursts; then against what is not excess.
  const all = rateOf(intervals)
  const usual = rateOf(intervals.filter(interval => !isExcess(interval, all)))
  const excess: Interval[][] = []
  for (const interval of intervals.filter(interval => isExcess(interval, usual))) {
    const last = excess.at(-1)
    if (interval.from - (last?.at(-1)?.to ?? -Infinity) > BURST_GAP) excess.push([interval])
    else last?.push(interval)
  }
  return excess.filter(hasEnoughFailures).map(parts => burstOf(parts, rows))
}

function hasEnoughFailures(parts: readonly Interval[]): boolean {
  return parts.reduce((sum, { failures }) => sum + failures, 0) >= LEAST_BURST_FAILURES
}

function rateOf(intervals: readonly Interval[]): number {
  const requests = intervals.reduce((sum, interval) => sum + interval.requests, 0)
  const failures = intervals.reduce((sum, interval) => sum + interval.failures, 0)
  return Math.max(LEAST_RATE, requests === 0 ? 0 : failures / requests)
}

/** From the first bad interval to the last, with what came between them. */
function burstOf(parts: readonly Interval[], rows: readonly Sample[]): Burst {
  const [from, to] = [parts[0]?.from ?? 0, parts.at(-1)?.to ?? 0]
  const { requests = 0, failures = 0 } = spanOf(rowsWithin(rows, from, to)) ?? {}
  const peak = Math.max(...parts.map(part => part.failures / part.requests))
  return { from, to, seconds: to - from, requests, failures, peak }
}

/** Completions per second that succeeded. */
export function goodputOf(interval: Interval): number {
  return throughputOf(interval) - interval.failures / (interval.to - interval.from)
}
