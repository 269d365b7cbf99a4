import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import type { History } from '../../locust/run.js'
import { formatDuration } from '../../units/format.js'
import type { ClockTrouble } from './clock-trouble.js'
import { errorRateOf, rowsWithin, spanOf, throughputOf, type Sample } from './intervals.js'
import { fullLoadOf, warmUpOf, type WarmUp } from './phases.js'
import type { Burst, Stall } from './stalls.js'
import { windowPercentiles, type WindowPercentile } from './windows.js'

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
   * From printed windows inside the steady state; empty without full history, where only the whole
   * run's percentiles are known, warm-up included.
   */
  readonly percentiles: readonly WindowPercentile[]
}

/** A shorter rest says nothing. */
const LEAST_SECONDS = 5
/** A last step this long, as a share of the run, is what the steps before led up to. */
const MAIN_PART = 0.5

/** What the rest of the timeline found. */
export type Findings = {
  /** How the load rose, when the run shows a capacity. */
  readonly capacity: { readonly shape: 'steps' | 'ramp' } | undefined
  readonly stalls: readonly Stall[]
  readonly bursts: readonly Burst[]
  readonly clock: ClockTrouble | undefined
}

/**
 * The steady state and what was left out before it; a run without one says why in `limits`. There is
 * none where nothing completed until the end: without the silence its throughput would be invented,
 * and with it there is nothing steady.
 */
export function steadyStateOf(
  rows: readonly Sample[],
  level: LoadLevel,
  { mode, limits }: { mode: History['percentileMode']; limits: string[] },
  findings: Findings = { capacity: undefined, stalls: [], bursts: [], clock: undefined }
): { warmUp?: WarmUp; steady?: SteadyState } {
  const full = fullLoadOf(rows)
  if (full === undefined || rows.length < 3) return {}
  const warmUp = warmUpOf(rows, full, level.warmUp)
  const span = spanOf(rowsWithin(rows, warmUp.seconds, full.to))
  if (span === undefined || span.to - span.from < LEAST_SECONDS) {
    limits.push(
      `no steady state: ${full.users} users were there for ${formatDuration(full.to - full.from)}, not long enough after the warm-up`
    )
    return {}
  }
  const seconds = (rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0)
  const why = whyUnsteady(findings, level.kind, { ...span, share: (span.to - span.from) / seconds })
  if (why !== undefined) {
    limits.push(why)
    return {}
  }
  limits.push(...disturbances(findings, span))
  const steady = {
    from: span.from,
    to: span.to,
    seconds: span.to - span.from,
    users: full.users,
    requests: span.requests,
    failures: span.failures,
    ...present({ errorRate: errorRateOf(span), average: span.average }),
    throughput: throughputOf(span),
    percentiles: mode === 'window' ? windowPercentiles(rows, span.from, span.to) : []
  }
  return { warmUp, steady }
}

/** What cannot be told where the times of the rows cannot be trusted. */
export function untimed({ what }: ClockTrouble): string {
  return `no steady state and no peaks: ${what}`
}

type Part = { readonly from: number; readonly to: number }

function whyUnsteady(
  { capacity, stalls, clock }: Findings,
  kind: LoadLevel['kind'],
  { to, share, requests }: Part & { readonly share: number; readonly requests: number }
): string | undefined {
  if (clock !== undefined) return untimed(clock)
  if (requests === 0) return 'no steady state: no request was completed in it'
  const last = stalls.find(stall => stall.toTheEnd && stall.from < to)
  if (last !== undefined) {
    return `no steady state: nothing completed from ${formatDuration(last.from)} after the start until the end`
  }
  const isMain = kind !== 'capacity' && (capacity?.shape !== 'steps' || share > MAIN_PART)
  return capacity === undefined || isMain
    ? undefined
    : `no steady state: the load was raised in ${capacity.shape === 'steps' ? 'steps' : 'a ramp'}; see the capacity at each load`
}

/** The steady state is not corrected for what happened in it, but says so. */
function disturbances({ stalls, bursts }: Findings, steady: Part): string[] {
  const within = ({ from, to }: Part): boolean => from < steady.to && to > steady.from
  const [pauses, errors] = [stalls.filter(within), bursts.filter(within)]
  const parts = [
    ...(pauses.length === 0 ? [] : [`${secondsOf(pauses)} without any completion`]),
    ...(errors.length === 0 ? [] : [`${secondsOf(errors)} of error bursts`])
  ]
  if (parts.length === 0) return []
  return [`the steady state was disturbed: its figures include ${parts.join(' and ')}`]
}

function secondsOf(parts: readonly Part[]): string {
  return formatDuration(parts.reduce((sum, { from, to }) => sum + to - from, 0))
}
