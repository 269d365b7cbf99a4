import type { LoadLevel } from '../config/settings.js'
import { present } from '../locust/present.js'
import { AGGREGATED, endpointKey, type Run } from '../locust/run.js'
import { boundsNotKnown, capacityOf, type Capacity } from './capacity/capacity.js'
import { paceOf } from './capacity/edges.js'
import type { Scope } from './capacity/points.js'
import { brokenOverall } from './capacity/whole-run.js'
import { recoveryOf, type Recovery } from './capacity/recovery.js'
import { bottlenecksOf, type Bottlenecks } from './targets/bottlenecks.js'
import { targetsOf } from './targets/targets.js'
import { burstEndpoints } from './timeline/burst-endpoints.js'
import { areBundled, WORKER_REPORT_SECONDS } from './timeline/bundles.js'
import { areCountedLate } from './timeline/late-counts.js'
import { clockTrouble, type ClockTrouble } from './timeline/clock-trouble.js'
import { burstsOf, type Burst } from './timeline/error-bursts.js'
import { historyLimits } from './timeline/history-limits.js'
import { intervalsOf, rowsOf, tickOf, type Sample } from './timeline/intervals.js'
import {
  distinctLimits,
  type CapacityLimit,
  type ClockLimit,
  type ClockStep,
  type RecoveryLimit,
  type Reservation,
  type TimelineLimit,
  type ValueOrWhy
} from './timeline/limit.js'
import { phasesOf, type Phase } from './timeline/phases.js'
import { clockRepeats } from './timeline/repeated-seconds.js'
import { seriesOf, type Series } from './timeline/series.js'
import { slowFirstPartOf } from './timeline/slow-first-part.js'
import { slowSpellOf } from './timeline/slow-spell.js'
import { stallsOf, type Stall } from './timeline/stalls.js'
import {
  failedLimit,
  steadyStateOf,
  type SteadyPart,
  type SteadyState
} from './timeline/steady-state.js'
import { throughputProfile, type ThroughputProfile } from './timeline/throughput-profile.js'
import { toldTrend, trendOf, type Passing, type Trend } from './timeline/trend.js'
import { unrecordedEndOf } from './timeline/unrecorded-end.js'
import { hasWaiting, waitingIn, type WaitingUsers } from './timeline/waiting.js'
import type { WarmUp } from './timeline/warm-up.js'
import { windowRanges, type WindowRange } from './timeline/windows.js'
import type { SlowFirstPart, SlowSpell } from './verdict/reason.js'

/**
 * The run in time, as plain data. All times are seconds since `startedAt`; ms, requests/s, fractions.
 * What the files cannot say is absent, and `limits` says why: `limitOn` finds what explains a lack.
 */
export type Timeline = {
  /** Why the times of the history cannot be trusted; absent when they can. */
  readonly clock?: ClockTrouble
  /** The first row of the history (after a reset, the first after it), seconds since the epoch. */
  readonly startedAt?: number
  /** From the first row to the last. */
  readonly seconds: number
  readonly phases: readonly Phase[]
  /** Seconds after the last row that the run went on for. */
  readonly unrecordedEnd?: number
  readonly warmUp?: WarmUp
  readonly steady?: SteadyState
  /** What would be the steady state, but nearly every request failed: to be graded, and nothing else. */
  readonly failedLoad?: SteadyState
  readonly throughput: ThroughputProfile
  readonly trend?: Trend
  readonly stalls: readonly Stall[]
  readonly bursts: readonly Burst[]
  /** Of the total; unknown where rows are left out of it, which the history counts. */
  readonly slowSpell?: SlowSpell
  /** The same of a run that was slow for longer, from its start on. */
  readonly slowFirstPart?: SlowFirstPart
  /** Users who waited for answers that did not come, or asked less often, until the end; where a note tells of them. */
  readonly waiting?: WaitingUsers
  /** For `kind: capacity`, and whenever the load rises in steps or through most of the run. */
  readonly capacity?: Capacity
  /** For `kind: recovery`. */
  readonly recovery?: Recovery
  readonly bottlenecks: Bottlenecks
  readonly series: Series
  /** What could not be derived and why. */
  readonly limits: readonly TimelineLimit[]
}

/** What came before and after an incident, and the incident. */
const LEAST_RECOVERY_ROWS = 3

/** Everything that the history tells about a run, against the bounds of its load level. */
export function analyseTimeline(run: Run, level: LoadLevel): Timeline {
  const { startedAt, rows, mode, repeats } = totalOf(run)
  const stalls = stallsOf(run.history, startedAt)
  const bursts = burstsOf(rows).map(burst => ({
    ...burst,
    ...present({ endpoints: burstEndpoints(run, burst) })
  }))
  const clock = clockLimit(rows)
  const clockStep = clock === undefined ? clockStepOf(run) : undefined
  const { capacity, limits: capacityLimits } = capacityWithin(run, level, rows)
  const found = steadyStateOf(rows, level, mode, { capacity, stalls, bursts, clock })
  const { part, failedLoad, why } = toldOf(found)
  const { warmUp, steady, disturbed } = part
  const slowSpell = slowSpellOf(rows)
  const trend = trendWithin(rows, { steady: steady ?? failedLoad, bursts, slowSpell }, mode)
  const recovery = recoveryWithin(rows, level, stalls, run)
  const told = toldTrend({ trend: trend.value, steady, recovery: recovery.value })
  const slowFirstPart = slowFirstPartOf(rows, told)
  const { throughput, limits: peakLimits } = throughputProfile(run, rows, {
    steady,
    loads: capacity?.points,
    hasPeaks: clock === undefined && clockStep === undefined,
    repeats
  })
  return {
    ...present({
      clock: clock?.trouble,
      startedAt,
      warmUp,
      steady,
      failedLoad,
      trend: trend.value,
      capacity,
      recovery: recovery.value,
      ...(clock === undefined ? timesOf(run, rows, present({ slowSpell, slowFirstPart })) : {})
    }),
    seconds: rows.at(-1)?.at ?? 0,
    phases: phasesOf(rows),
    throughput,
    stalls,
    bursts,
    bottlenecks: bottlenecksOf(run, level, capacity?.breakingPoint?.firstEndpoint),
    series: seriesOf(rows, mode, repeats),
    limits: distinctLimits([
      ...historyLimits(run, rows),
      // Of fewer rows all is said.
      ...(rows.length < 2 ? [] : [...capacityLimits, why, disturbed]),
      // A steady state can be missing for another reason; a clock that jumped is said in any case.
      clock,
      clockStep,
      trend.why,
      recovery.why,
      ...peakLimits
    ])
  }
}

type OfTimes = Pick<Timeline, 'slowSpell' | 'slowFirstPart' | 'unrecordedEnd' | 'waiting'>

/** What only a clock tells that can be trusted. */
function timesOf(run: Run, rows: readonly Sample[], slow: Partial<OfTimes>): Partial<OfTimes> {
  const [unrecordedEnd, waiting] = [unrecordedEndOf(run, rows), waitingIn(run)]
  return present({ ...(run.leftOut === undefined ? slow : {}), unrecordedEnd, waiting })
}

/** The steady state, where there is one to tell, or why not. */
function toldOf(found: ReturnType<typeof steadyStateOf>): {
  readonly part: Partial<SteadyPart>
  readonly failedLoad?: SteadyState
  readonly why?: NonNullable<typeof found.why>
} {
  if (found.value === undefined) return { part: {}, why: found.why }
  const why = failedLimit(found.value.steady)
  return why === undefined
    ? { part: found.value }
    : { part: {}, failedLoad: found.value.steady, why }
}

function clockLimit(rows: readonly Sample[]): ClockLimit | undefined {
  const trouble = clockTrouble(rows)
  return trouble && { of: 'clock', why: 'not-trusted', trouble }
}

function clockStepOf({ history }: Run): ClockStep | undefined {
  return history?.isClockSetBack === true ? { of: 'clock', why: 'set-back' } : undefined
}

function totalOf({ history }: Run): {
  startedAt: number | undefined
  rows: Sample[]
  mode: Series['percentileMode']
  repeats: number[]
} {
  const startedAt = history?.samples[0]?.at
  const rows = rowsOf(history?.samples ?? [], startedAt ?? 0)
  const repeats = clockRepeats(rows, history?.repeatedSeconds, startedAt)
  return { startedAt, rows, mode: history?.percentileMode ?? 'cumulative', repeats }
}

/** The total row, and with full history every endpoint that the run knows. */
function scopesOf(run: Run, level: LoadLevel, rows: readonly Sample[]): Scope[] {
  const start = run.history?.samples[0]?.at ?? 0
  const isWindow = run.history?.percentileMode !== 'cumulative'
  const usable = (all: readonly Sample[]): readonly Sample[] =>
    isWindow ? all : withoutPercentiles(all)
  const endpoints = run.endpoints.flatMap(row => {
    const key = endpointKey(row)
    const samples = run.history?.endpoints
    if (samples?.has(key) !== true) return []
    return [
      scopeOf(key, targetsOf(row, level), () => usable(rowsOf(samples.get(key) ?? [], start)))
    ]
  })
  return [scopeOf(AGGREGATED, level.targets, () => usable(rows)), ...endpoints]
}

/** Its rows are made when they are asked for: most runs rise in no steps, and have many endpoints. */
function scopeOf(
  endpoint: string,
  targets: Scope['targets'],
  make: () => readonly Sample[]
): Scope {
  let rows: readonly Sample[] | undefined
  return {
    endpoint,
    targets,
    get rows() {
      return (rows ??= make())
    }
  }
}

const NO_PERCENTILES: Sample['percentiles'] = new Map()

/** Percentiles since the start say nothing about a step. */
function withoutPercentiles(rows: readonly Sample[]): Sample[] {
  return rows.map(row => ({ ...row, percentiles: NO_PERCENTILES }))
}

/** A load test is not asked for its capacity, but says that nothing succeeded. */
function capacityWithin(
  run: Run,
  level: LoadLevel,
  rows: readonly Sample[]
): { capacity: Capacity | undefined; limits: (CapacityLimit | Reservation | undefined)[] } {
  const scopes = scopesOf(run, level, rows)
  const { value: capacity, why } = capacityOf(scopes, level.kind, () => brokenOverall(run, level))
  if (why === undefined && hasWaiting(run)) {
    return { capacity: undefined, limits: [{ of: 'capacity', why: 'users-waiting' }] }
  }
  if (why === undefined) return { capacity, limits: [boundsNotKnown(capacity, scopes)] }
  if (why.why === 'no-success-counted' && hasNoSuccess(run)) {
    return { capacity, limits: [{ of: 'capacity', why: 'no-success' }] }
  }
  const isAsked = level.kind === 'capacity' && rows.some(({ users }) => users > 0)
  return { capacity, limits: isAsked ? [why] : [] }
}

/** As far as its total tells; of statistics that were reset nobody knows. */
function hasNoSuccess({ aggregated }: Run): boolean {
  if (aggregated === undefined) return true
  return aggregated.requests > 0 && aggregated.failures >= aggregated.requests
}

function trendWithin(
  rows: readonly Sample[],
  { steady, ...passing }: Passing & { steady: SteadyState | undefined },
  mode: Series['percentileMode']
): Partial<ReturnType<typeof trendOf>> {
  // Why, the steady state says.
  if (steady === undefined) return {}
  const p95Within = (from: number, to: number): WindowRange | undefined =>
    mode === 'window'
      ? windowRanges(rows, from, to).find(({ percent }) => percent === 95)
      : undefined
  return trendOf(rows, steady, p95Within, passing)
}

function recoveryWithin(
  rows: readonly Sample[],
  level: LoadLevel,
  stalls: readonly Stall[],
  { history, endpoints }: Run
): Partial<ValueOrWhy<Recovery, RecoveryLimit>> {
  if (level.kind !== 'recovery') return {}
  if (rows.length < LEAST_RECOVERY_ROWS) {
    return { why: { of: 'recovery', why: 'few-rows', rows: rows.length } }
  }
  const isByWorkers = areBundled(intervalsOf(rows)) || areCountedLate(rows)
  const resolution = Math.max(tickOf(rows), isByWorkers ? WORKER_REPORT_SECONDS : 0)
  const pace = paceOf(rows, resolution, history?.thinnedBy)
  const longest = Math.max(...endpoints.map(({ max = 0 }) => max), 0)
  const start = history?.samples[0]?.at ?? 0
  const ownRows = (endpoint: string): readonly Sample[] =>
    rowsOf(history?.endpoints.get(endpoint) ?? [], start)
  return { value: recoveryOf(rows, level, { stalls, pace, longest, endpoints, ownRows }) }
}
