import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { acceptableOf, errorBreach, meanBound } from '../targets/breaches.js'
import {
  errorRateOf,
  goodputOf,
  intervalsOf,
  median,
  throughputOf,
  type Interval,
  type Sample
} from '../timeline/intervals.js'
import { BLIP_SECONDS, fullLoadOf } from '../timeline/phases.js'
import type { Stall } from '../timeline/stalls.js'
import { stretchesInUse } from './in-use.js'

/** What a failure-scenario test showed. */
export type Recovery = {
  /** In order of time; empty when every acceptable bound held throughout. */
  readonly incidents: readonly Incident[]
  /** Seconds, as configured. */
  readonly objective?: number
  /** The longest recovery (s); absent without incidents or when one did not recover. */
  readonly worstSeconds?: number
  /** Seconds between rows: how exact the times are. */
  readonly resolution: number
}

/** From the first breach of an acceptable bound to steady compliance. Seconds since the first row. */
export type Incident = {
  readonly from: number
  /** Absent when the run ended, or its users left, without ten good seconds in a row. */
  readonly to?: number
  /** Time to recover, or (when `to` is absent) how long it had lasted when nobody used the service any more. */
  readonly seconds: number
  readonly recovered: boolean
  /** Not recovered, and the rows go on without users: nobody saw what came of it. */
  readonly usersLeft: boolean
  /** Until the run's own numbers proved the breach. */
  readonly detectSeconds: number
  readonly causes: readonly Cause[]
  readonly depth: Depth
  /** Requests that failed. */
  readonly failures: number
  /**
   * By how many fewer requests succeeded than at the usual throughput: those that failed instead and
   * those that were never sent.
   */
  readonly fewerSuccesses: number
}

export type Cause = 'errors' | 'no-answers' | 'response-time' | 'throughput'

type Depth = {
  /** Highest between two rows, as a fraction. */
  readonly errorRate: number
  /** Lowest successful requests/s between two rows, and what is usual in this run. */
  readonly throughput: number
  readonly usualThroughput: number
  /** Highest mean between two rows, ms. */
  readonly average?: number
}

/** So many good seconds in a row are steady compliance. */
const STEADY_SECONDS = 10
/** Without a configured error rate. */
const DEFAULT_ERROR_BOUND = 0.01
/** A run has hundreds of intervals: each must be this sure to be bad. */
const CONFIDENCE = 0.999
const DEVIATIONS = 3
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10
/** A pause counts as detected after so long (s). */
const PAUSE_DETECTED = 5

/** The incidents of a run; `rows` of the total, `stalls` in the time of the rows. */
export function recoveryOf(
  rows: readonly Sample[],
  level: LoadLevel,
  stalls: readonly Stall[],
  resolution: number
): Recovery {
  const stretches = stretchesInUse(intervalsOf(rows))
  const usual = usualThroughput(stretches.flat())
  const full = fullLoadOf(rows) ?? { from: 0, to: 0 }
  const runEnd = rows.at(-1)?.at ?? 0
  const incidents = stretches.flatMap(stretch => {
    const states = stretch.map(interval => stateOf(interval, { level, stalls, usual, full }))
    const end = stretch.at(-1)?.to ?? 0
    return clusters(states).map(cluster => incidentOf(cluster, usual, { end, runEnd }))
  })
  const isRecovered = incidents.length > 0 && incidents.every(({ recovered }) => recovered)
  return {
    incidents,
    ...present({
      objective: level.recoveryTimeObjective,
      worstSeconds: isRecovered ? Math.max(...incidents.map(({ seconds }) => seconds)) : undefined
    }),
    resolution
  }
}

/** Median of the successful requests/s at full load. */
function usualThroughput(intervals: readonly Interval[]): number {
  const users = Math.max(0, ...intervals.map(interval => interval.users))
  return median(intervals.filter(i => i.users >= 0.98 * users).map(goodputOf)) ?? 0
}

type State = {
  readonly interval: Interval
  readonly causes: readonly Cause[]
  /** Not proved bad, but not good either: belongs to an incident next to it. */
  readonly isDoubtful: boolean
}

type Ground = {
  readonly level: LoadLevel
  readonly stalls: readonly Stall[]
  /** Successful requests/s, and when (s) they can be expected. */
  readonly usual: number
  readonly full: { readonly from: number; readonly to: number }
}

function stateOf(interval: Interval, ground: Ground): State {
  const { targets } = ground.level
  const bound = acceptableOf(targets, 'error-rate') ?? DEFAULT_ERROR_BOUND
  const isPaused =
    interval.requests === 0 &&
    ground.stalls.some(({ from, to }) => interval.to > from && interval.to <= to)
  const causes: Cause[] = []
  if (isErrorBreach(interval, ground.level)) causes.push('errors')
  if (isPaused) causes.push('no-answers')
  if (isSlow(interval, meanBound(targets))) causes.push('response-time')
  if (isScarce(interval, ground)) causes.push('throughput')
  const isDoubtful = interval.requests === 0 || (errorRateOf(interval) ?? 0) > bound
  return { interval, causes, isDoubtful }
}

function isErrorBreach(interval: Interval, level: LoadLevel): boolean {
  if (level.targets.has('error-rate'))
    return errorBreach(level.targets, interval, CONFIDENCE) !== undefined
  return interval.failures >= 3 && interval.failures > DEFAULT_ERROR_BOUND * 3 * interval.requests
}

function isSlow(interval: Interval, bound: number | undefined): boolean {
  if (bound === undefined || interval.requests < LEAST_REQUESTS) return false
  return (interval.average ?? 0) >= bound
}

/** Below a bound that the run usually holds, by more than chance (three Poisson deviations). */
function isScarce(interval: Interval, { level, usual, full }: Ground): boolean {
  const bound = acceptableOf(level.targets, 'throughput')
  if (bound === undefined || usual <= bound) return false
  if (interval.from < full.from || interval.to > full.to) return false
  const expected = bound * (interval.to - interval.from)
  const good = interval.requests - interval.failures
  return good + DEVIATIONS * Math.sqrt(expected) < expected
}

/** Bad stretches with their doubtful edges; fewer than ten good seconds between two make them one. */
function clusters(states: readonly State[]): State[][] {
  const found: { first: number; last: number }[] = []
  states.forEach((state, index) => {
    if (state.causes.length === 0) return
    const last = found.at(-1)
    const edge = last === undefined ? undefined : states[last.last]?.interval.to
    if (last === undefined || edge === undefined || state.interval.from - edge >= STEADY_SECONDS) {
      found.push({ first: index, last: index })
    } else last.last = index
  })
  return found.map(({ first, last }) => {
    while (states[first - 1]?.isDoubtful === true) first--
    while (states[last + 1]?.isDoubtful === true) last++
    return states.slice(first, last + 1)
  })
}

/** When the use of the service ended (s), and when the rows did. */
type Ends = { readonly end: number; readonly runEnd: number }

function incidentOf(cluster: readonly State[], usual: number, { end, runEnd }: Ends): Incident {
  const parts = cluster.map(state => state.interval)
  const [from, to] = edgesOf(parts)
  const recovered = end - to >= STEADY_SECONDS
  const failures = parts.reduce((sum, part) => sum + part.failures, 0)
  const good = parts.reduce((sum, part) => sum + part.requests - part.failures, 0)
  const span = (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0)
  const seconds = (recovered ? to : end) - from
  const causes = new Set(cluster.flatMap(state => state.causes))
  return {
    from,
    ...(recovered ? { to } : {}),
    seconds,
    recovered,
    usersLeft: !recovered && runEnd - end > BLIP_SECONDS,
    detectSeconds: Math.min(seconds, detectedAt(cluster) - from),
    causes: (['errors', 'no-answers', 'response-time', 'throughput'] as const).filter(cause =>
      causes.has(cause)
    ),
    depth: depthOf(parts, usual),
    failures,
    fewerSuccesses: Math.max(0, Math.round(usual * span - good))
  }
}

/**
 * Start and end within the first and the last interval: requests come evenly, so the share that
 * failed is the share of the interval that was bad.
 */
function edgesOf(parts: readonly Interval[]): readonly [number, number] {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return [0, 0]
  const from = first.to - badShare(first) * (first.to - first.from)
  const to = last.from + badShare(last) * (last.to - last.from)
  return parts.length === 1 ? [first.from, first.to] : [from, to]
}

function badShare(interval: Interval): number {
  const share = errorRateOf(interval)
  return share === undefined || share === 0 ? 1 : share
}

function detectedAt(cluster: readonly State[]): number {
  const proved = cluster.find(({ causes }) => causes.some(cause => cause !== 'no-answers'))
  const pause = cluster.find(({ causes }) => causes.includes('no-answers'))
  return Math.min(
    proved?.interval.to ?? Infinity,
    pause === undefined ? Infinity : pause.interval.from + PAUSE_DETECTED
  )
}

function depthOf(parts: readonly Interval[], usual: number): Depth {
  const means = parts.flatMap(part => part.average ?? [])
  return {
    errorRate: Math.max(0, ...parts.map(part => errorRateOf(part) ?? 0)),
    throughput: Math.min(
      ...parts.map(part => (part.requests === 0 ? throughputOf(part) : goodputOf(part)))
    ),
    usualThroughput: usual,
    ...present({ average: means.length === 0 ? undefined : Math.max(...means) })
  }
}
