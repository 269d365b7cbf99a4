import { present } from '../../locust/present.js'
import type { Run } from '../../locust/run.js'
import { formatDuration } from '../../units/format.js'
import { areBundled, bundleEdges, WORKER_REPORT_SECONDS } from './bundles.js'
import { intervalsOf, tickOf, throughputOf, type Sample } from './intervals.js'

/** Requests per second, as the performance document asks for them. */
export type ThroughputProfile = {
  /** All requests of the run; the total row knows those that the history lost. */
  readonly requests?: number
  /** Requests ÷ the duration of the run, ramp-up included. */
  readonly average?: number
  /** Over the steady window. */
  readonly steady?: number
  /** The most completions between two rows one second apart. */
  readonly peakPerSecond?: Peak
  /**
   * The most completions within ten seconds, per second: the peak that does not hang on chance. Of
   * counts that arrive in bundles within twelve, which hold as many reports of each worker.
   */
  readonly peakPer10s?: Peak
}

export type Peak = {
  /** Requests/s. */
  readonly value: number
  /** Start, in seconds since the first row. */
  readonly at: number
  /** How long it was looked at: as long as asked, or to the next row. */
  readonly seconds: number
}

const SMOOTHING_SECONDS = 10
/** Rows written less often than this (s) on average hold more than a second each. */
const SLOW_TICK = 1.1

/**
 * Total, average and peaks, from the cumulative counts. What the rows cannot say is absent and its
 * reason added to `limits`. Without `hasPeaks` the times of the rows cannot be trusted.
 */
export function throughputProfile(
  run: Run,
  rows: readonly Sample[],
  { steady, hasPeaks, limits }: { steady: number | undefined; hasPeaks: boolean; limits: string[] }
): ThroughputProfile {
  const requests = run.aggregated?.requests ?? (rows.length < 2 ? undefined : rows.at(-1)?.requests)
  const peakPer10s = hasPeaks ? peakOver(rows) : undefined
  if (hasPeaks && peakPer10s === undefined && rows.length > 1) {
    limits.push(
      `no peak over ${formatDuration(SMOOTHING_SECONDS)}: the history is shorter than that`
    )
  }
  return present({
    requests,
    average: averageOf(requests, run.durationSeconds ?? rows.at(-1)?.at),
    steady,
    peakPerSecond: hasPeaks ? peakPerSecond(rows, limits) : undefined,
    peakPer10s
  })
}

function averageOf(requests = NaN, seconds = NaN): number | undefined {
  return seconds > 0 && requests >= 0 ? requests / seconds : undefined
}

function peakPerSecond(rows: readonly Sample[], limits: string[]): Peak | undefined {
  const intervals = intervalsOf(rows)
  if (intervals.length === 0) return undefined
  const seconds = Math.max(tickOf(rows), (rows.at(-1)?.at ?? 0) / intervals.length)
  if (seconds > SLOW_TICK) {
    limits.push(`no peak per second: the history has a row only every ${formatDuration(seconds)}`)
    return undefined
  }
  if (areBundled(intervals)) {
    limits.push('no peak per second: the workers report their counts in bundles')
    return undefined
  }
  return intervals.reduce<Peak | undefined>((best, interval) => {
    const value = throughputOf(interval)
    return best === undefined || value > best.value
      ? { value, at: interval.from, seconds: interval.to - interval.from }
      : best
  }, undefined)
}

/** Whole reports only: a span that begins just before one and ends just after another has one too many. */
function peakOver(rows: readonly Sample[]): Peak | undefined {
  if (!areBundled(intervalsOf(rows))) return peakWithin(rows, SMOOTHING_SECONDS)
  const reports = Math.ceil(SMOOTHING_SECONDS / WORKER_REPORT_SECONDS)
  return peakWithin(bundleEdges(rows), reports * WORKER_REPORT_SECONDS)
}

/** max over t of (N(t + s) − N(t)) ÷ s, on the rows; where a second is missing, the next row. */
function peakWithin(rows: readonly Sample[], seconds: number): Peak | undefined {
  let best: Peak | undefined
  let end = 0
  for (const start of rows) {
    while ((rows[end]?.at ?? Infinity) < start.at + seconds) end++
    const last = rows[end]
    if (last === undefined) break
    const value = (last.requests - start.requests) / (last.at - start.at)
    if (best === undefined || value > best.value) {
      best = { value, at: start.at, seconds: last.at - start.at }
    }
  }
  return best
}
