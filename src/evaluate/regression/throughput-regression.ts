import type { RegressionSettings } from '../../config/settings.js'
import { AGGREGATED, type Run } from '../../locust/run.js'
import { factorOf } from '../timeline/clock-trouble.js'
import { median } from '../timeline/intervals.js'
import { suspectTimes } from '../verdict/open-findings.js'
import type { TimesDoubt } from '../verdict/reason.js'
import type { Effect, RegressionVerdict } from '../verdict/verdict.js'
import { doubtfulTimes, hasStalled, type Observed } from './comparability.js'
import { effectOfChange, type CellContext, type Judged } from './judged.js'
import { bandWidth, blendedNoise, measuredNoise, noiseFactor } from './noise.js'
import { throughputVariance } from './throughput-chance.js'

/** sd of ln throughput between runs that is assumed: a closed loop hides most of the noise. */
const ASSUMED = 0.02
/** Stands for no completed request at all, whose logarithm does not exist. */
const NOTHING = 1e-9

type Verdict = RegressionVerdict['verdict']

const ABOUT = {
  rule: 'regression',
  endpoint: AGGREGATED,
  metric: 'throughput',
  unit: 'requests/s'
} as const

/** Requests/s of the candidate and of every baseline. */
type Rates = {
  readonly now: number
  readonly then: readonly number[]
  /** The same without the seconds in doubt. */
  readonly otherNow: number
  readonly otherThen: readonly number[]
  /** Over the steady windows, or over the whole runs because a run has none. */
  readonly steady: boolean
}

/**
 * The throughput rule of docs/statistics.md §4, a safety net for saturation and crashes: the total fell by
 * more than the tolerance and by more than K times the noise. Up to twice that it is only suspect, and up to
 * four times where the run was disturbed in a part: no other throughput tells a busy machine from the service. Of
 * pairs, and where requests hung, nothing is. Undefined when a run tells none at all; not comparable where seconds
 * that are in doubt decide.
 */
export function judgeThroughput(
  candidate: Observed,
  baselines: readonly Observed[],
  settings: RegressionSettings,
  {
    judgedCells,
    burst,
    onNotComparable
  }: Omit<CellContext, 'errorsRose' | 'hung' | 'isBurstOf' | 'isOnly'>
): Judged | undefined {
  const rates = ratesOf(candidate, baselines)
  if (rates === undefined) return undefined
  const scale = scaleOf(candidate, settings, burst)
  const assumed = assumedOf(baselines, rates.steady)
  const limitOf = (lnThen: readonly number[]): number =>
    scale * bandOf(lnThen, { assumed, settings, judgedCells })
  const verdictOf = ({ now, then }: Pick<Rates, 'now' | 'then'>): Verdict => {
    const lnThen = then.map(ln)
    return stateOf((median(lnThen) ?? 0) - ln(now), limitOf(lnThen), scale)
  }
  const verdict = verdictOf(rates)
  const times = doubtfulTimes(candidate, baselines)
  const others = [rates.now, rates.otherNow].flatMap(now =>
    [rates.then, rates.otherThen].map(then => verdictOf({ now, then }))
  )
  if (times !== undefined && others.some(other => other !== verdict)) {
    return inDoubt(rates.now, times, onNotComparable)
  }
  const lnThen = rates.then.map(ln)
  const base = Math.exp(median(lnThen) ?? 0)
  const allowed = -base * Math.expm1(-limitOf(lnThen))
  return {
    over: (base - rates.now) / allowed,
    verdict: {
      ...ABOUT,
      value: rates.now,
      samples: candidate.run.aggregated?.requests ?? 0,
      baseline: base,
      change: { absolute: rates.now - base, ratio: rates.now / base - 1 },
      allowed,
      smallestDetectable: allowed / base,
      effect: effectOfChange(verdict),
      verdict,
      window: rates.steady ? 'steady' : 'run',
      reason: {
        kind: 'throughput',
        ...(Math.abs(rates.now / base - 1) > settings.maxRegression ? { matters: true } : {})
      },
      ...(verdict === 'suspect' && burst ? { burst } : {})
    }
  }
}

/** The verdict depends on seconds that may not have been. */
function inDoubt(value: number, doubt: TimesDoubt, effect: Effect): Judged {
  const reason = { kind: 'throughput-doubtful', doubt } as const
  return { over: 0, verdict: { ...ABOUT, value, effect, verdict: 'not-comparable', reason } }
}

/** Nothing between suspicion and regression in a pair, nor where requests hung, which no noise of a machine does. */
function scaleOf({ run }: Observed, { paired }: RegressionSettings, burst: boolean): number {
  if (paired || hasStalled(run)) return 1
  return suspectTimes(burst)
}

/** In the logarithm; `limit` is that times what makes it suspect. */
function stateOf(fall: number, limit: number, scale: number): Verdict {
  if (fall > limit) return 'regressed'
  if (fall > limit / scale) return 'suspect'
  return -fall > limit ? 'improved' : 'unchanged'
}

function ratesOf(candidate: Observed, baselines: readonly Observed[]): Rates | undefined {
  // A history counts the rows too that the team leaves out of its totals.
  const steady = [candidate, ...baselines].every(
    ({ run, window }) => window !== undefined && run.leftOut === undefined && !endsSilent(run)
  )
  const rate = ({ run, window }: Observed): number | undefined =>
    steady ? window?.throughput : wholeRunThroughput(run)
  const now = rate(candidate)
  const then = baselines.flatMap(baseline => rate(baseline) ?? [])
  if (now === undefined || then.length < baselines.length) return undefined
  return {
    now,
    then,
    otherNow: now * doubtOf(candidate, steady),
    otherThen: then.map((value, i) => value * doubtOf(baselines[i], steady)),
    steady
  }
}

/** What answers nothing until its end has no steady state: `steadyStateOf` says so. */
function endsSilent({ history }: Run): boolean {
  return history?.silences.some(({ kind, toTheEnd }) => toTheEnd && kind !== 'unclear') ?? false
}

/** What a throughput would be times if the seconds in doubt were as many as they seem. */
function doubtOf(observed: Observed | undefined, steady: boolean): number {
  const { run, window, clock } = observed ?? {}
  const seconds = (steady ? window?.seconds : run?.durationSeconds) ?? 0
  return clock === undefined || seconds === 0 ? 1 : factorOf(clock, seconds)
}

function wholeRunThroughput({ aggregated, durationSeconds = 0 }: Run): number | undefined {
  if (aggregated === undefined) return undefined
  return durationSeconds > 0 ? aggregated.requests / durationSeconds : aggregated.printedThroughput
}

/** Variance of ln throughput between runs before any is measured, with the chance of few requests. */
function assumedOf(baselines: readonly Observed[], steady: boolean): number {
  const chance = baselines.reduce((sum, one) => sum + throughputVariance(one, steady), 0)
  return ASSUMED ** 2 + chance / baselines.length
}

type Band = {
  readonly assumed: number
  readonly settings: RegressionSettings
  readonly judgedCells: number
}

/** How far ln throughput may fall. */
function bandOf(lnThen: readonly number[], { assumed, settings, judgedCells }: Band): number {
  const noise = blendedNoise(assumed, measuredNoise(lnThen), lnThen.length)
  const factor = noiseFactor(settings.sensitivity, judgedCells)
  const tolerance = -Math.log1p(-Math.min(1, settings.maxRegression))
  return Math.max(bandWidth(factor, noise, lnThen.length), tolerance)
}

function ln(perSecond: number): number {
  return Math.log(Math.max(perSecond, NOTHING))
}
