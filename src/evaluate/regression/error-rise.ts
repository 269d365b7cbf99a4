import { chanceOfRise } from '../statistics/binomial.js'
import { overdispersion } from '../statistics/overdispersion.js'

/** A rise is significant below this chance (one-sided): many endpoints are tested at once. */
const SIGNIFICANT = 0.001
/** So many baselines tell what is usual here: a rate that one of them had too is no rise. */
const ENOUGH_BASELINES = 3
/** The worst baselines that may be odd ones: of five one, of ten two. */
const ODD_SHARE = 4

/** Failures of requests on one side. */
export type FailureCount = { readonly failures: number; readonly requests: number }

/** What is asked of a rise. */
export type RiseRule = {
  /** A fraction: a smaller rise of the rate never matters. */
  readonly margin: number
  /** By how much the failures of the candidate come in bursts: overdispersion of its spans; undefined: unknown. */
  readonly bursts?: number
}

/**
 * The error rule of docs/statistics.md §3. Failures that come in bursts differ from run to run by more than
 * chance lets single ones: counts are divided by what those of the baselines do so (Rao and Scott 1992), those of
 * a candidate that fails steadily by what its own spans do. A baseline that is far worse than the others, of a
 * broken build, is the odd one, and excuses nothing.
 */
export function riseOf(
  now: FailureCount,
  baselines: readonly FailureCount[],
  { margin, bursts }: RiseRule
): 'regressed' | 'suspect' | undefined {
  const isUsual = baselines.length >= ENOUGH_BASELINES && baselines.some(had(now))
  const all = pooledCount(baselines)
  const differing = overdispersionOf(baselines)
  const own = Math.min(differing, bursts ?? differing)
  if (!isUsual && isHigher(now, all, { margin, spread: differing, own })) return 'regressed'
  if (rateOf(now) <= rateOf(all)) return undefined
  const [worst, others] = oddOf(baselines, margin)
  if (worst === undefined) return undefined
  const spread = overdispersionOf(others)
  const usual = pooledCount(others)
  if (!isHigher(now, usual, { margin, spread })) return undefined
  if (isHigher(now, worst, { margin, spread })) return 'regressed'
  return isHigher(now, usual, { margin, spread: Math.max(spread, bursts ?? 1) })
    ? 'suspect'
    : undefined
}

/** Whether the rate fell by more than the margin and than chance. */
export function hasFallen(
  now: FailureCount,
  baselines: readonly FailureCount[],
  margin: number
): boolean {
  return isHigher(pooledCount(baselines), now, { margin, spread: overdispersionOf(baselines) })
}

export function overdispersionOf(counts: readonly FailureCount[]): number {
  return overdispersion(
    counts.map(({ failures, requests }) => ({ events: failures, trials: requests }))
  )
}

export function pooledCount(counts: readonly FailureCount[]): FailureCount {
  return counts.reduce(
    (sum, { failures, requests }) => ({
      failures: sum.failures + failures,
      requests: sum.requests + requests
    }),
    { failures: 0, requests: 0 }
  )
}

export function rateOf({ failures, requests }: FailureCount): number {
  return failures / requests
}

/** Which baselines had as high a rate, in a run that is no much shorter one. */
function had(now: FailureCount): (baseline: FailureCount) => boolean {
  return baseline => baseline.requests >= now.requests / 2 && rateOf(baseline) >= rateOf(now)
}

/** The worst baseline and those without the worst ones, where it failed more often than they let it. */
function oddOf(
  baselines: readonly FailureCount[],
  margin: number
): readonly [FailureCount | undefined, readonly FailureCount[]] {
  const bestFirst = [...baselines].sort((a, b) => rateOf(a) - rateOf(b))
  const odd = Math.max(1, Math.floor(baselines.length / ODD_SHARE))
  const others = bestFirst.slice(0, -odd)
  const worst = bestFirst.at(-1)
  if (worst === undefined || others.length === 0) return [undefined, others]
  const isOdd = isHigher(worst, pooledCount(others), { margin, spread: overdispersionOf(others) })
  return [isOdd ? worst : undefined, others]
}

/** `spread`: what the counts are divided by; `own`: those of `now`, where they differ by another. */
function isHigher(
  now: FailureCount,
  then: FailureCount,
  by: { readonly margin: number; readonly spread: number; readonly own?: number }
): boolean {
  const own = by.own ?? by.spread
  if (rateOf(now) - rateOf(then) <= by.margin) return false
  // A part of one failure shows nothing.
  if (now.failures < own) return false
  return chanceOfRise(divided(then, by.spread), divided(now, own)) < SIGNIFICANT
}

function divided({ failures, requests }: FailureCount, by: number): FailureCount {
  return { failures: failures / by, requests: requests / by }
}
