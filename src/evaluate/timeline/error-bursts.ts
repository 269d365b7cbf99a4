import { binomialUpperTail } from '../statistics/binomial.js'
import type { BurstEndpoints } from './burst-endpoints.js'
import { bundleEdges } from './bundles.js'
import { intervalsOf, rowsWithin, spanOf, type Interval, type Sample } from './intervals.js'
import { lastingErrors } from './lasting-errors.js'

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
  /** No request was completed after it. */
  readonly toTheEnd?: true
  /** Where, as far as that is known. */
  readonly endpoints?: BurstEndpoints
}

/** How often bursts by pure chance may be reported: once in a hundred runs. */
const BURST_CHANCE = 0.01
/** The usual error rate is at least taken as this. */
const LEAST_RATE = 0.001
const LEAST_BURST_FAILURES = 5
/** Of all requests of a run: no moment of it has far more failures. */
const MOSTLY_FAILING = 0.5
/** Bursts so close (s) are one. */
export const BURST_GAP = 5

/**
 * Stretches where failures are so many that the error rate of the rest of the run makes them by
 * chance in less than one of 100 runs; those 5 s apart or less count as one, and all of where errors
 * lasted.
 */
export function burstsOf(rows: readonly Sample[]): Burst[] {
  // What workers report at once lies anywhere since they last did.
  const intervals = intervalsOf(bundleEdges(rows)).filter(interval => interval.requests > 0)
  const least = BURST_CHANCE / intervals.length
  const isExcess = ({ failures, requests }: Interval, usual: number): boolean =>
    failures > 0 && binomialUpperTail(failures, requests, usual) < least
  // First against all, so that a run of many errors has no bursts; then against what is not excess.
  const all = rateOf(intervals)
  const usual = rateOf(intervals.filter(interval => !isExcess(interval, all)))
  const standingOut = intervals.filter(interval => isExcess(interval, usual))
  if (standingOut.length === 0 && all <= MOSTLY_FAILING) return []
  const lasting = lastingErrors(intervals, { chance: BURST_CHANCE, leastRate: LEAST_RATE })
  // Where a service was down for most of the run, nothing is more than what all is.
  const sound = rateOf(intervals.filter(interval => !lasting.has(interval)))
  const worst = new Set(
    standingOut.length > 0
      ? standingOut
      : intervals.filter(interval => lasting.has(interval) && isExcess(interval, sound))
  )
  const excess: Interval[][] = []
  for (const interval of intervals.filter(one => worst.has(one) || lasting.has(one))) {
    const last = excess.at(-1)
    if (interval.from - (last?.at(-1)?.to ?? -Infinity) > BURST_GAP) excess.push([interval])
    else last?.push(interval)
  }
  return excess
    .filter(parts => parts.some(part => worst.has(part)) && hasEnoughFailures(parts))
    .map(parts => burstOf(parts, rows))
    .map(burst => (burst.to === intervals.at(-1)?.to ? { ...burst, toTheEnd: true } : burst))
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
