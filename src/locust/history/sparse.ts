import type { HistorySample } from '../run.js'

/** A server that still answers a health check now and then has stalled too. */
const SPARSE_FRACTION = 0.05
/** Looked at together: what comes within so many seconds. */
const WINDOW_SECONDS = 10
/** Ticks are seldom more than 10 s apart. */
const MAX_WINDOW_SECONDS = 60
/** A time without a row, so many times the usual one between rows, is the load generator's own. */
const GAP_TICKS = 10
/** Ramps and drains are none: so many of the highest number of users must be there. */
const USERS_FRACTION = 0.9
/** The rate that a run has in the better part of its time, outages aside. */
const USUAL_QUANTILE = 0.8

/** A time with hardly any answers: facts only. */
export type Sparse = {
  /** Seconds since the epoch. */
  readonly from: number
  readonly to: number
  readonly users: number
  readonly requests: number
  /** Good requests per second at other times. */
  readonly usualRate: number
}

type Window = { readonly start: number; readonly end: number; readonly successRate: number }

/**
 * Stretches at full load in which hardly any request is completed, against the run's usual rate of
 * good ones; in order of time.
 */
export function sparseStretches(samples: readonly HistorySample[]): Sparse[] {
  const windows = fullLoadWindows(samples)
  const rates = windows.map(window => window.successRate).sort((a, b) => a - b)
  const usualRate = rates[Math.floor(rates.length * USUAL_QUANTILE)] ?? 0
  if (usualRate <= 0) return []
  const found: { start: number; end: number }[] = []
  for (const { start, end } of windows) {
    const [first, last] = [samples[start], samples[end]]
    if (first === undefined || last === undefined) continue
    const rate = (last.requests - first.requests) / (last.at - first.at)
    if (rate >= SPARSE_FRACTION * usualRate) continue
    const open = found.at(-1)
    if (open !== undefined && start <= open.end) open.end = end
    else found.push({ start, end })
  }
  return found.flatMap(({ start, end }) => {
    const [first, last] = [samples[start], samples[end]]
    if (first === undefined || last === undefined) return []
    const requests = last.requests - first.requests
    return [{ from: first.at, to: last.at, users: first.users, requests, usualRate }]
  })
}

/** Each the shortest of at least WINDOW_SECONDS that begins at a sample, at full load throughout. */
function fullLoadWindows(samples: readonly HistorySample[]): Window[] {
  const peak = samples.reduce((most, { users }) => Math.max(most, users), 0)
  const isFull = samples.map(({ users }) => users >= USERS_FRACTION * peak)
  const windows: Window[] = []
  const longest = Math.max(WINDOW_SECONDS, GAP_TICKS * tickOf(samples))
  let end = 0
  /** The first sample after the last that is not at full load. */
  let fullFrom = 0
  samples.forEach((sample, start) => {
    while (end < samples.length && (samples[end]?.at ?? 0) - sample.at < WINDOW_SECONDS) {
      if (isFull[end] !== true) fullFrom = end + 1
      end++
    }
    const last = samples[end]
    if (last === undefined || isFull[end] !== true || fullFrom > start) return
    const successes = last.requests - last.failures - sample.requests + sample.failures
    // A clock that was set tells nothing.
    if (last.at - sample.at > Math.min(MAX_WINDOW_SECONDS, WINDOW_SECONDS + longest)) return
    windows.push({ start, end, successRate: successes / (last.at - sample.at) })
  })
  return windows
}

/** The usual time between samples (their median), in seconds. */
function tickOf(samples: readonly HistorySample[]): number {
  const ticks = samples.slice(1).map((sample, i) => sample.at - (samples[i]?.at ?? sample.at))
  return ticks.sort((a, b) => a - b)[Math.floor(ticks.length / 2)] ?? 1
}
