import type { LoadLevel } from '../config/settings.js'
import type { History } from '../locust/run.js'
import { present } from '../locust/stats.js'
import { errorRateOf, rowsWithin, spanOf, throughputOf, type Row } from './intervals.js'
import { fullLoadOf, warmUpOf, type WarmUp } from './phases.js'
import { windowPercentiles, type WindowPercentile } from './timeline-windows.js'
import { formatDuration } from './words.js'

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

/** The steady state and what was left out before it; a run without one says why in `limits`. */
export function steadyStateOf(
  rows: readonly Row[],
  level: LoadLevel,
  mode: History['percentileMode'],
  limits: string[]
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
