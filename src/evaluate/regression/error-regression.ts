import { present } from '../../locust/present.js'
import type { HistorySample, Run } from '../../locust/run.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import {
  hasFallen,
  overdispersionOf,
  pooledCount,
  rateOf,
  riseOf,
  type FailureCount,
  type RiseRule
} from './error-rise.js'
import { failingUsersOf } from './failing-users.js'
import { effectOfChange, type Judged } from './judged.js'
import type { Sides } from './sides.js'

const BURST_SECONDS = 10
const BURST_SHARE = 0.8

/**
 * The error rule of docs/statistics.md §3 for every row: the rate rose by more than the margin, and a
 * fair split of all failures over all requests would give the candidate so many in fewer than 1 of
 * 1,000 cases, were the baselines' failures no more unevenly spread than they are.
 */
export function judgeErrors(rows: readonly Sides[], candidate: Run): Judged[] {
  return rows.map(sides => judge(sides, candidate))
}

/** Whether a row regressed. */
export function errorsRegressed(sides: Sides): boolean {
  const { candidate, baselines, settings } = sides
  return riseOf(candidate, baselines, { margin: settings.errorMargin }) === 'regressed'
}

/** The total, had the row failed as it did in the worst of the baselines. */
export function asBefore(total: Sides, { candidate, baselines }: Sides): Sides {
  const before = Math.ceil(candidate.requests * Math.max(...baselines.map(rateOf)))
  const others = Math.max(0, total.candidate.failures - candidate.failures)
  const failures = Math.min(total.candidate.requests, others + before)
  return { ...total, candidate: { ...total.candidate, failures } }
}

/**
 * The verdict of a row whose failures and requests are those of several runs, where they show a rise;
 * which of the runs had a burst does not matter.
 */
export function risenTogether(sides: Sides): RegressionVerdict | undefined {
  const { verdict } = judge(sides, undefined)
  return verdict.verdict === 'regressed' ? verdict : undefined
}

/** Whether the error rate of a row rose by more than the margin, significantly or not. */
export function errorsRose(sides: Sides): boolean {
  return rateOf(sides.candidate) - rateOf(pooledCount(sides.baselines)) > sides.settings.errorMargin
}

/** More failures make an endpoint's times those of failures, which answer fast or not at all. */
const TIMES_OF_FAILURES = 0.1

/** Whether so many more of its requests failed that its times tell nothing of what moved the others'. */
export function failsFarMore({ candidate, baselines }: Sides): boolean {
  return rateOf(candidate) - rateOf(pooledCount(baselines)) > TIMES_OF_FAILURES
}

/** Whether it rose by more than the margin, and is above that of each baseline. */
export function roseAboveAll(sides: Sides): boolean {
  const rate = rateOf(sides.candidate)
  return errorsRose(sides) && sides.baselines.every(row => rateOf(row) < rate)
}

function judge(
  sides: Sides,
  run: Run | undefined
): { readonly over: number; readonly verdict: RegressionVerdict } {
  const { candidate: now, baselines } = sides
  const margin = sides.settings.errorMargin
  const [rate, base] = [rateOf(now), rateOf(pooledCount(baselines))]
  const absolute = rate - base
  const rule = { margin, ...present({ bursts: burstsOf(sides, run) }) }
  const allowed = allowedRise(now.requests, baselines, rule)
  const { state, ...finding } = foundIn(sides, run, { rule, allowed })
  const burst = isRise(state) && isWithinOneSpan(sides, run, base * now.requests)
  return {
    over: allowed === undefined ? 0 : absolute / allowed,
    verdict: {
      rule: 'regression',
      endpoint: sides.key,
      metric: 'error-rate',
      unit: 'fraction',
      value: rate,
      samples: now.requests,
      baseline: base,
      change: { absolute, ...(base > 0 ? { ratio: absolute / base } : {}) },
      ...(allowed === undefined ? {} : { allowed }),
      ...(allowed === undefined || base === 0 ? {} : { smallestDetectable: allowed / base }),
      effect: effectOfChange(state),
      verdict: state,
      reason: {
        kind: 'errors',
        ...finding,
        failures: now.failures,
        ...(Math.abs(absolute) > margin ? { matters: true } : {}),
        ...(burst ? { burstSeconds: BURST_SECONDS } : {})
      },
      ...(burst ? { burst } : {})
    }
  }
}

type Found = Finding & { readonly state: RegressionVerdict['verdict'] }

function foundIn(
  sides: Sides,
  run: Run | undefined,
  { rule, allowed }: { readonly rule: RiseRule; readonly allowed: number | undefined }
): Found {
  const { candidate, baselines } = sides
  const state = stateOf(sides, rule) ?? (allowed === undefined ? 'undecided' : 'unchanged')
  if (state === 'regressed' && run !== undefined) {
    const byUsers = failingUsersOf(candidate, baselines, run)
    if (byUsers !== undefined) return { state: 'suspect', finding: 'by-users', byUsers }
  }
  return { state, ...findingOf(state, allowed, baselines) }
}

function stateOf(
  { candidate, baselines }: Sides,
  rule: RiseRule
): 'regressed' | 'suspect' | 'improved' | undefined {
  const rise = riseOf(candidate, baselines, rule)
  return rise ?? (hasFallen(candidate, baselines, rule.margin) ? 'improved' : undefined)
}

function isRise(state: RegressionVerdict['verdict']): boolean {
  return state === 'regressed' || state === 'suspect'
}

type Finding = Pick<
  Extract<RegressionVerdict['reason'], { kind: 'errors' }>,
  'finding' | 'worst' | 'byUsers'
>

function findingOf(
  state: RegressionVerdict['verdict'],
  allowed: number | undefined,
  baselines: readonly FailureCount[]
): Finding {
  if (state === 'suspect') {
    return { finding: 'like-worst', worst: Math.max(...baselines.map(rateOf)) }
  }
  if (allowed === undefined) return { finding: 'too-few' }
  return { finding: state === 'improved' ? 'fewer' : 'judged' }
}

/** The largest rise of the rate that is no regression; undefined when no number of failures is one. */
function allowedRise(
  requests: number,
  baselines: readonly FailureCount[],
  rule: RiseRule
): number | undefined {
  const found = (failures: number): boolean =>
    riseOf({ failures, requests }, baselines, rule) === 'regressed'
  if (!found(requests)) return undefined
  let [fine, wrong] = [-1, requests]
  while (wrong - fine > 1) {
    const middle = Math.floor((fine + wrong) / 2)
    if (found(middle)) wrong = middle
    else fine = middle
  }
  return Math.max(0, fine) / requests - rateOf(pooledCount(baselines))
}

/** By how much more than chance the spans of the run differ in failures; undefined where no history tells. */
function burstsOf(sides: Sides, run: Run | undefined): number | undefined {
  const own = sides.total ? undefined : run?.history?.endpoints.get(sides.key)
  const counts = spansOf(own ?? run?.history?.samples ?? [])
  const isTold = pooledCount(counts).failures >= sides.candidate.failures / 2
  return counts.length < 2 || !isTold ? undefined : overdispersionOf(counts)
}

function spansOf(samples: readonly HistorySample[]): FailureCount[] {
  const counts: FailureCount[] = []
  let [from] = samples
  for (const sample of samples) {
    if (from === undefined || sample.at - from.at < BURST_SECONDS) continue
    const requests = sample.requests - from.requests
    if (requests > 0) counts.push({ requests, failures: sample.failures - from.failures })
    from = sample
  }
  return counts
}

/** At least 80 % of the failures beyond the expected ones within one 10-second span of the history. */
function isWithinOneSpan(sides: Sides, run: Run | undefined, expected: number): boolean {
  const samples = sides.total ? run?.history?.samples : run?.history?.endpoints.get(sides.key)
  if (samples === undefined || spanOf(samples) < 2 * BURST_SECONDS) return false
  const excess = sides.candidate.failures - expected
  return mostWithin(samples, BURST_SECONDS) >= BURST_SHARE * excess
}

function spanOf(samples: readonly HistorySample[]): number {
  return (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)
}

/** The most failures between two rows at most `seconds` apart. */
function mostWithin(samples: readonly HistorySample[], seconds: number): number {
  let most = 0
  let start = 0
  for (const sample of samples) {
    while (sample.at - (samples[start]?.at ?? sample.at) > seconds) start++
    most = Math.max(most, sample.failures - (samples[start]?.failures ?? 0))
  }
  return most
}
