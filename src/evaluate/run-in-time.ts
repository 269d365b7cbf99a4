import type { LoadLevel } from '../config/settings.js'
import { present } from '../locust/present.js'
import { AGGREGATED, endpointKey, type Run } from '../locust/run.js'
import { isUsualWait } from '../locust/stats/response-time.js'
import { formatCount, formatDuration } from '../units/format.js'
import { capacityOf, type Capacity } from './capacity/capacity.js'
import { LEAST_STEPS, type Scope } from './capacity/points.js'
import { recoveryOf, type Recovery } from './capacity/recovery.js'
import { bottlenecksOf, type Bottlenecks } from './targets/bottlenecks.js'
import { targetsOf } from './targets/targets.js'
import { areBundled, WORKER_REPORT_SECONDS } from './timeline/bundles.js'
import { clockTrouble, type ClockTrouble } from './timeline/clock-trouble.js'
import { historyLimits } from './timeline/history-limits.js'
import { intervalsOf, rowsOf, tickOf, type Sample } from './timeline/intervals.js'
import { phasesOf, type Phase, type WarmUp } from './timeline/phases.js'
import { seriesOf, type Series } from './timeline/series.js'
import { burstsOf, stallsOf, type Burst, type Stall } from './timeline/stalls.js'
import { steadyStateOf, untimed, type SteadyState } from './timeline/steady-state.js'
import { throughputProfile, type ThroughputProfile } from './timeline/throughput-profile.js'
import { LEAST_TREND_SECONDS, PARTS, trendOf, type Trend } from './timeline/trend.js'
import { windowPercentiles } from './timeline/windows.js'

/**
 * The run in time, as plain data. All times are seconds since `startedAt`; ms, requests/s, fractions.
 * What the files cannot say is absent, and `limits` says why.
 */
export type Timeline = {
  /** Why the times of the history cannot be trusted; absent when they can. */
  readonly clock?: ClockTrouble
  /** The first row of the history (after a reset, the first after it), seconds since the epoch. */
  readonly startedAt?: number
  /** From the first row to the last. */
  readonly seconds: number
  readonly phases: readonly Phase[]
  readonly warmUp?: WarmUp
  readonly steady?: SteadyState
  readonly throughput: ThroughputProfile
  readonly trend?: Trend
  readonly stalls: readonly Stall[]
  readonly bursts: readonly Burst[]
  /** For `kind: capacity`, and whenever the load rises in steps or through most of the run. */
  readonly capacity?: Capacity
  /** For `kind: recovery`. */
  readonly recovery?: Recovery
  readonly bottlenecks: Bottlenecks
  readonly series: Series
  /** What could not be derived and why, a sentence each. */
  readonly limits: readonly string[]
}

/** Where no request did, there is nothing to state or to recommend. */
export const NO_SUCCESS = 'no capacity: no request succeeded'

/** Everything that the history tells about a run, against the bounds of its load level. */
export function analyseTimeline(run: Run, level: LoadLevel): Timeline {
  const { startedAt, rows, mode } = totalOf(run)
  const limits = historyLimits(run, rows)
  const stalls = stallsOf(rows).filter(({ seconds }) => !isUsualWait(seconds, run.aggregated))
  const [bursts, clock] = [burstsOf(rows), clockTrouble(rows)]
  const capacity = capacityWithin(run, level, { rows, limits })
  const findings = { capacity, stalls, bursts, clock }
  const { warmUp, steady } = steadyStateOf(rows, level, { mode, limits }, findings)
  // Without a steady state its reason was said; a clock that jumped is said in any case.
  const distrust = clock && untimed(clock)
  if (distrust !== undefined && !limits.includes(distrust)) limits.push(distrust)
  return {
    ...present({
      clock,
      startedAt,
      warmUp,
      steady,
      trend: trendWithin(rows, steady, { mode, limits }),
      capacity,
      recovery: recoveryWithin(rows, level, { stalls, limits })
    }),
    seconds: rows.at(-1)?.at ?? 0,
    phases: phasesOf(rows),
    throughput: throughputProfile(run, rows, {
      steady: steady?.throughput,
      hasPeaks: clock === undefined,
      limits
    }),
    stalls,
    bursts,
    bottlenecks: bottlenecksOf(run, level, capacity?.breakingPoint?.firstEndpoint),
    series: seriesOf(rows, mode),
    limits
  }
}

function totalOf({ history }: Run): {
  startedAt: number | undefined
  rows: Sample[]
  mode: Series['percentileMode']
} {
  const startedAt = history?.samples[0]?.at
  const rows = rowsOf(history?.samples ?? [], startedAt ?? 0)
  return { startedAt, rows, mode: history?.percentileMode ?? 'cumulative' }
}

/** The total row, and with full history every endpoint that the run knows. */
function scopesOf(run: Run, level: LoadLevel, rows: readonly Sample[]): Scope[] {
  const start = run.history?.samples[0]?.at ?? 0
  const endpoints = run.endpoints.flatMap(row => {
    const samples = run.history?.endpoints.get(endpointKey(row))
    if (samples === undefined) return []
    const targets = targetsOf(row, level)
    return [{ endpoint: endpointKey(row), rows: rowsOf(samples, start), targets }]
  })
  const total = { endpoint: AGGREGATED, rows, targets: level.targets }
  return run.history?.percentileMode === 'cumulative'
    ? [total, ...endpoints].map(scope => ({ ...scope, rows: withoutPercentiles(scope.rows) }))
    : [total, ...endpoints]
}

/** Percentiles since the start say nothing about a step. */
function withoutPercentiles(rows: readonly Sample[]): Sample[] {
  return rows.map(row => ({ ...row, percentiles: new Map<number, number>() }))
}

function capacityWithin(
  run: Run,
  level: LoadLevel,
  { rows, limits }: { rows: readonly Sample[]; limits: string[] }
): Capacity | undefined {
  const capacity = capacityOf(scopesOf(run, level, rows), level.kind)
  if (capacity === undefined && rows.length > 1 && rows.every(hasNoSuccess)) {
    // Of statistics that were reset nobody knows.
    if (run.aggregated?.requests !== 0) limits.push(NO_SUCCESS)
  } else if (capacity === undefined && level.kind === 'capacity') {
    limits.push(
      `no capacity: the load rises neither in ${formatCount(LEAST_STEPS)} steps nor in a ramp of a minute`
    )
  }
  if (capacity !== undefined && run.history?.percentileMode === 'cumulative') {
    limits.push(
      'the bounds of percentiles are not known for each load: the true limit may be lower'
    )
  }
  return capacity
}

function hasNoSuccess({ requests, failures }: Sample): boolean {
  return failures >= requests
}

type Context = { readonly mode: Series['percentileMode']; readonly limits: string[] }

function trendWithin(
  rows: readonly Sample[],
  steady: SteadyState | undefined,
  { mode, limits }: Context
): Trend | undefined {
  if (steady === undefined) return undefined
  const trend = trendOf(rows, steady, (from, to) =>
    mode === 'window'
      ? windowPercentiles(rows, from, to).find(({ percent }) => percent === 95)?.value
      : undefined
  )
  if (trend === undefined) {
    limits.push(
      `no trend: the steady state is shorter than ${formatDuration(LEAST_TREND_SECONDS)} or has no more than ${formatCount(PARTS)} rows`
    )
  }
  return trend
}

function recoveryWithin(
  rows: readonly Sample[],
  level: LoadLevel,
  { stalls, limits }: { stalls: readonly Stall[]; limits: string[] }
): Recovery | undefined {
  if (level.kind !== 'recovery') return undefined
  if (rows.length < 3) {
    limits.push('no recovery: not enough history')
    return undefined
  }
  const resolution = areBundled(intervalsOf(rows)) ? WORKER_REPORT_SECONDS : tickOf(rows)
  return recoveryOf(rows, level, stalls, resolution)
}
