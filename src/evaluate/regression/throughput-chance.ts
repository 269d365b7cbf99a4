import type { Observed } from './comparability.js'
import { relativeVariance } from './noise.js'

/** The variance of a pause is its mean² ÷ this: of `between(0, x)` 3, of an exponential one 1. */
const PAUSE_EVENNESS = 3
/** The same of a user's cycle, where nothing is known of it. */
const UNKNOWN_CYCLE = 1

/**
 * Variance of ln throughput by the chance of its requests alone: each user completes one cycle after the
 * other, and so many of them as fit have the variance of a cycle ÷ its mean² ÷ their number (docs/statistics.md §4).
 *
 * @param steady its throughput is that of its steady window
 */
export function throughputVariance(observed: Observed, steady: boolean): number {
  const { run, window } = observed
  const requests =
    steady && window !== undefined
      ? window.throughput * window.seconds
      : (run.aggregated?.requests ?? 0)
  return cycleVariance(observed) / Math.max(1, requests)
}

/** Of a cycle of pause and answer ÷ its mean². */
function cycleVariance({ run: { aggregated }, window }: Observed): number {
  if (aggregated === undefined || window?.thinkSeconds === undefined) return UNKNOWN_CYCLE
  const cycle = window.users / window.throughput
  const pause = Math.max(0, Math.min(cycle, window.thinkSeconds)) / cycle
  return pause ** 2 / PAUSE_EVENNESS + relativeVariance(aggregated) * (1 - pause) ** 2
}
