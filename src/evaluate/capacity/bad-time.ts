import type { LoadLevel } from '../../config/settings.js'
import { lowerLimit } from '../statistics/binomial.js'
import { acceptableOf, failsSurely, meanBound } from '../targets/breaches.js'
import { WORKER_REPORT_SECONDS } from '../timeline/bundles.js'
import { errorRateOf, tookOf, type Interval } from '../timeline/intervals.js'
import type { Stall } from '../timeline/stalls.js'
import type { Cause } from '../verdict/reason.js'
import { coarsePauses } from './coarse-pauses.js'

/** An interval, and what is wrong in it. */
export type Moment = {
  readonly interval: Interval
  /** The highest number of users, at both ends. */
  readonly isFull: boolean
  readonly causes: Set<Cause>
  /** When (s) the run's own numbers proved the first of the causes. */
  provedAt?: number
  /** Not proved bad, but not good either: belongs to an incident next to it. */
  readonly isDoubtful: boolean
}

export type Ground = {
  readonly level: LoadLevel
  readonly stalls: readonly Stall[]
  /** Successful requests/s that are expected at full load; absent where the run does not usually give them. */
  readonly asked?: number
  /** The longest response time (ms) of the run. */
  readonly longest?: number
  /** The counts of single intervals say nothing: workers report them in bundles. */
  readonly bundled: boolean
}

/** So many good seconds in a row are steady compliance, and so long is the shortest stretch that is looked at. */
export const STEADY_SECONDS = 10
/** Without a configured error rate. */
const DEFAULT_ERROR_BOUND = 0.01
/** A run has hundreds of intervals: each must be this sure to be bad. */
const CONFIDENCE = 0.999
export const DEVIATIONS = 3
/** A mean of fewer requests is chance. */
export const LEAST_REQUESTS = 10
/** Of the seconds with requests, so many are slow where it is not single requests that are. */
const SLOW_SHARE = 0.5
/** A stretch is moved by this share of it. */
const STRIDE = 0.1

/** What is proved of each interval by itself and, of what is left, of ever longer stretches together. */
export function markBad(moments: readonly Moment[], ground: Ground): void {
  for (const moment of moments) markAlone(moment, ground)
  for (const moment of coarsePauses(moments)) mark(moment, 'no-answers')
  const [first, last] = [moments[0]?.interval.from ?? 0, moments.at(-1)?.interval.to ?? 0]
  for (let seconds = STEADY_SECONDS; seconds < 2 * (last - first); seconds *= 2) {
    const found = windowsOf(moments, seconds).flatMap(window => lastingIn(window, ground))
    for (const { part, cause } of found) {
      const at = part.at(-1)?.interval.to
      for (const moment of part) mark(moment, cause, at)
    }
  }
}

function mark(moment: Moment, cause: Cause, at = moment.interval.to): void {
  moment.causes.add(cause)
  moment.provedAt = Math.min(moment.provedAt ?? Infinity, at)
}

function markAlone(moment: Moment, ground: Ground): void {
  const { interval } = moment
  // Of a thinned history an interval may have answers and a part of a silence.
  const isPaused = ground.stalls.some(
    ({ from, to, requests }) =>
      interval.from < to && interval.to > from && (interval.requests === 0 || requests === 0)
  )
  if (isPaused) mark(moment, 'no-answers')
  for (const cause of causesOf([moment], ground)) mark(moment, cause)
}

/** All the moments within each stretch so long; of a shorter run, all. */
export function windowsOf(moments: readonly Moment[], seconds: number): Moment[][] {
  const found: Moment[][] = []
  let [end, next] = [0, -Infinity]
  for (const [start, { interval }] of moments.entries()) {
    if (interval.from < next) continue
    next = interval.from + STRIDE * seconds
    while ((moments[end]?.interval.to ?? Infinity) <= interval.from + seconds) end++
    found.push(moments.slice(start, Math.max(end, start + 1)))
    if (end === moments.length) return found
  }
  return found
}

/** What is wrong with the moments of a window together that are not bad by themselves, and where it lies. */
function lastingIn(window: readonly Moment[], ground: Ground): { part: Moment[]; cause: Cause }[] {
  const left = window.filter(({ causes }) => causes.size === 0)
  return causesOf(left, ground).map(cause => ({
    cause,
    part: worstPart(left, excessOf(cause, left, ground))
  }))
}

/** What is proved of moments together. */
export function causesOf(
  moments: readonly Moment[],
  ground: Ground,
  confidence = CONFIDENCE
): Cause[] {
  const causes: Cause[] = []
  if (isErrorBreach(pooled(moments), ground.level, confidence)) causes.push('errors')
  if (isSlow(moments, meanBound(ground.level.targets), ground.longest)) causes.push('response-time')
  if (isScarce(moments, ground)) causes.push('throughput')
  return causes
}

/** The counts of several moments as of one interval. */
export function pooled(moments: readonly Moment[]): Interval {
  let [requests, failures, timed, time] = [0, 0, 0, 0]
  for (const { interval } of moments) {
    requests += interval.requests
    failures += interval.failures
    if (interval.average === undefined) continue
    timed += interval.requests
    time += interval.requests * interval.average
  }
  const [from, to] = [moments[0]?.interval.from ?? 0, moments.at(-1)?.interval.to ?? 0]
  const users = moments.at(-1)?.interval.users ?? 0
  return { from, to, users, requests, failures, ...(timed > 0 ? { average: time / timed } : {}) }
}

export function errorBound({ targets }: LoadLevel): number {
  return acceptableOf(targets, 'error-rate') ?? DEFAULT_ERROR_BOUND
}

function isErrorBreach(span: Interval, level: LoadLevel, confidence: number): boolean {
  const target = level.targets.get('error-rate')
  if (target !== undefined) {
    return span.failures > 0 && failsSurely(target, span, confidence)
  }
  if ((errorRateOf(span) ?? 0) <= DEFAULT_ERROR_BOUND) return false
  return lowerLimit(span.failures, span.requests, confidence) > DEFAULT_ERROR_BOUND
}

/** Not by one request alone: of several that take seconds some end in the same second by chance. */
function isSlow(moments: readonly Moment[], bound: number | undefined, longest = 0): boolean {
  if (bound === undefined) return false
  const { requests, average = 0 } = pooled(moments)
  if (requests < LEAST_REQUESTS || requests * average - longest < (requests - 1) * bound)
    return false
  if (average < bound) return false
  const timed = moments.filter(({ interval }) => interval.average !== undefined)
  const slow = timed.filter(({ interval }) => (interval.average ?? 0) >= bound)
  return slow.length >= SLOW_SHARE * timed.length
}

/** Below what is expected by more than chance (three Poisson deviations). */
function isScarce(moments: readonly Moment[], { asked, bundled }: Ground): boolean {
  const full = moments.filter(({ isFull }) => isFull)
  if (asked === undefined) return false
  // The last report of a worker may be still to come.
  const expected = asked * Math.max(0, timeIn(full) - (bundled ? WORKER_REPORT_SECONDS : 0))
  return goodOf(full) + DEVIATIONS * Math.sqrt(expected) < expected
}

export function timeIn(moments: readonly Moment[]): number {
  return moments.reduce((sum, { interval }) => sum + tookOf(interval), 0)
}

/** Requests that succeeded. */
export function goodOf(moments: readonly Moment[]): number {
  return moments.reduce((sum, { interval }) => sum + interval.requests - interval.failures, 0)
}

/** By how much a moment is worse than what is acceptable: the part with the most of it is bad. */
function excessOf(
  cause: Cause,
  moments: readonly Moment[],
  { level, asked = 0 }: Ground
): (moment: Moment) => number {
  if (cause === 'response-time') {
    const bound = meanBound(level.targets) ?? 0
    return ({ interval }) => interval.requests * ((interval.average ?? bound) - bound)
  }
  if (cause === 'throughput') {
    return moment => (moment.isFull ? asked * timeIn([moment]) - goodOf([moment]) : 0)
  }
  return errorExcess(errorRateOf(pooled(moments)) ?? 0, level)
}

/** By how many more requests failed than where half as many do: a failure long before is not the start. */
export function errorExcess(rate: number, level: LoadLevel): (moment: Moment) => number {
  const least = Math.max(errorBound(level), rate / 2)
  return ({ interval }) => interval.failures - least * interval.requests
}

/** The stretch of moments of which the sum is the greatest. */
function worstPart(moments: readonly Moment[], scoreOf: (moment: Moment) => number): Moment[] {
  let [start, sum] = [0, 0]
  let best = { start: 0, end: 0, sum: 0 }
  for (const [i, moment] of moments.entries()) {
    if (sum <= 0) [start, sum] = [i, 0]
    sum += scoreOf(moment)
    if (sum > best.sum) best = { start, end: i + 1, sum }
  }
  return moments.slice(best.start, best.end)
}
