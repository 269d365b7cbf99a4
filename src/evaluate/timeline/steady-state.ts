import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import type { History } from '../../locust/run.js'
import type { Burst } from './error-bursts.js'
import { areBundled, BUNDLE_SECONDS, inWholeBundles } from './bundles.js'
import { loadedSeconds } from './idle.js'
import {
  errorRateOf,
  intervalsOf,
  rowsWithin,
  spanOf,
  throughputOf,
  type Sample
} from './intervals.js'
import type { ClockLimit, Reservation, SteadyLimit, UsersLimit, ValueOrWhy } from './limit.js'
import { fullLoadOf } from './phases.js'
import type { Stall } from './stalls.js'
import { warmUpOf, type WarmUp } from './warm-up.js'
import { spanRanges, type WindowRange } from './windows.js'

/** The run at full load without its warm-up: exact counts and mean. Seconds since the first row. */
export type SteadyState = {
  readonly from: number
  readonly to: number
  readonly seconds: number
  readonly users: number
  readonly requests: number
  readonly failures: number
  /** Fraction; absent without requests. */
  readonly errorRate?: number
  /** ms. */
  readonly average?: number
  /** Requests/s. */
  readonly throughput: number
  /**
   * From printed windows that hold most of the steady state; empty without full history, where only the
   * whole run's percentiles are known, warm-up included.
   */
  readonly percentiles: readonly WindowRange[]
}

/** Two rows say nothing of what lies before and after them. */
const LEAST_ROWS = 3
/** A shorter rest says nothing. */
const LEAST_SECONDS = 5
/** Of the requests, as a fraction: with fewer there is no service that could be steady. */
const LEAST_SUCCESS = 0.05
/** A last step this long, as a share of the time with a load, is what the steps before led up to. */
const MAIN_PART = 0.5

/** What the rest of the timeline found. */
export type Findings = {
  /** How the load rose, when the run shows a capacity. */
  readonly capacity: { readonly shape: 'steps' | 'ramp' } | undefined
  readonly stalls: readonly Stall[]
  readonly bursts: readonly Burst[]
  readonly clock: ClockLimit | undefined
}

/** The steady state, what was left out before it, and what disturbed it. */
export type SteadyPart = {
  readonly warmUp: WarmUp
  readonly steady: SteadyState
  readonly disturbed?: Reservation
}

/**
 * The steady state and what was left out before it, or why there is none. There is none where nothing
 * completed until the end: without the silence its throughput would be invented, and with it there is
 * nothing steady.
 */
export function steadyStateOf(
  rows: readonly Sample[],
  level: LoadLevel,
  mode: History['percentileMode'],
  findings: Findings = { capacity: undefined, stalls: [], bursts: [], clock: undefined }
): ValueOrWhy<SteadyPart, SteadyLimit | UsersLimit | ClockLimit> {
  const of = 'steady-state'
  if (rows.length < LEAST_ROWS) return { why: { of, why: 'few-rows', rows: rows.length } }
  const full = fullLoadOf(rows)
  if (full === undefined) return { why: { of: 'users', why: 'not-counted' } }
  const warmUp = warmUpOf(rows, full, level.warmUp)
  const window = spanOf(rowsWithin(rows, warmUp.seconds, full.to))
  const least = leastSecondsOf(rows)
  if (window === undefined || window.to - window.from < least) {
    return { why: tooLittle(full, full.to - warmUp.seconds, least) }
  }
  const span = inWholeBundles(rows, window)
  const share = (span.to - span.from) / loadedSeconds(rows)
  const why = whyUnsteady(findings, level.kind, { ...span, share })
  if (why !== undefined) return { why }
  const steady = {
    from: span.from,
    to: span.to,
    seconds: span.to - span.from,
    users: full.users,
    requests: span.requests,
    failures: span.failures,
    ...present({ errorRate: errorRateOf(span), average: span.average }),
    throughput: throughputOf(span),
    percentiles: mode === 'window' ? spanRanges(rows, span.from, span.to) : []
  }
  return { value: { warmUp, steady, ...present({ disturbed: disturbance(findings, span) }) } }
}

/**
 * Why there is nothing steady to tell where nearly every request failed: rate and times would be those
 * of refusals, and the warm-up before it the time that the service was there.
 */
export function failedLimit(steady: SteadyState): SteadyLimit | undefined {
  const { from, to, requests, failures } = steady
  if (!hardlySucceeded(steady)) return undefined
  return { of: 'steady-state', why: 'failed', from, to, requests, failures }
}

/** Whether nearly every request failed: what was measured is of refusals. */
export function hardlySucceeded({
  requests,
  failures
}: Pick<SteadyState, 'requests' | 'failures'>): boolean {
  return requests - failures < LEAST_SUCCESS * requests
}

function leastSecondsOf(rows: readonly Sample[]): number {
  return areBundled(intervalsOf(rows)) ? BUNDLE_SECONDS : LEAST_SECONDS
}

/** What is left after the warm-up (s) is short, or has hardly a row. */
function tooLittle(
  full: Part & { readonly users: number },
  left: number,
  least: number
): SteadyLimit {
  const of = 'steady-state'
  return left < least
    ? { of, why: 'too-short', users: full.users, seconds: full.to - full.from }
    : { of, why: 'sparse-rows', seconds: left }
}

type Part = { readonly from: number; readonly to: number }

function whyUnsteady(
  { capacity, stalls, clock }: Findings,
  kind: LoadLevel['kind'],
  { to, share, requests }: Part & { readonly share: number; readonly requests: number }
): SteadyLimit | ClockLimit | undefined {
  const of = 'steady-state'
  if (clock !== undefined) return clock
  if (requests === 0) return { of, why: 'no-requests' }
  const last = stalls.find(stall => stall.toTheEnd && stall.kind !== 'unclear' && stall.from < to)
  if (last !== undefined) {
    return { of, why: 'silent-to-the-end', from: last.from, requests: last.requests }
  }
  const isMain = kind !== 'capacity' && (capacity?.shape !== 'steps' || share > MAIN_PART)
  if (capacity === undefined || isMain) return undefined
  return { of, why: 'rising-load', shape: capacity.shape }
}

/** The steady state is not corrected for what happened in it, but says so. */
function disturbance({ stalls, bursts }: Findings, steady: Part): Reservation | undefined {
  const silentSeconds = secondsIn(steady, stalls.filter(isSilent))
  const sparseSeconds = secondsIn(
    steady,
    stalls.filter(stall => !isSilent(stall))
  )
  const burstSeconds = secondsIn(steady, bursts)
  if (silentSeconds + sparseSeconds + burstSeconds === 0) return undefined
  return { of: 'told', why: 'disturbed', silentSeconds, sparseSeconds, burstSeconds }
}

function isSilent({ requests }: Stall): boolean {
  return requests === 0
}

/** How long the parts lie within another. */
function secondsIn({ from, to }: Part, parts: readonly Part[]): number {
  const inside = parts.map(part => Math.min(part.to, to) - Math.max(part.from, from))
  return inside.reduce((sum, seconds) => sum + Math.max(0, seconds), 0)
}
