import { present } from '../../locust/present.js'
import { chanceOfRise } from '../statistics/binomial.js'
import { BURST_GAP, type Burst } from './error-bursts.js'
import {
  errorRateOf,
  intervalsOf,
  median,
  rowsWithin,
  throughputOf,
  countsOf,
  type Interval,
  type Sample
} from './intervals.js'
import type { SlowSpell } from '../verdict/reason.js'
import { besideSpell, hasEnded } from './beside-spell.js'
import type { TrendLimit, ValueOrWhy } from './limit.js'
import { equalParts } from './parts.js'
import { stepOf, type LevelStep } from './step.js'
import type { WindowRange } from './windows.js'

/** How the steady window went, by tenths, and whether it drifted. */
export type Trend = {
  readonly parts: readonly TrendPart[]
  /** Mean response time of the last part ÷ of the first, by the Theil–Sen line through ln: 1.2 is +20 %. */
  readonly growth?: number
  /** Mann–Kendall, one-sided: the chance of so steady a rise without any drift. */
  readonly pValue?: number
  /** The growth may be as much (Sen's limit, one-sided 95 %). */
  readonly mostGrowth?: number
  /** What the response times did instead of growing or falling along a line. ms. */
  readonly step?: LevelStep
  readonly errors: ErrorDrift
  /**
   * `drift`: shown. `step`: response times rose at once and not along a line. `no drift`, `no growth` (response times fell): a growth that would count is ruled
   * out. `not certain`: neither, or too short to tell. `not known`: there are no means to compare.
   */
  readonly finding: 'drift' | 'step' | 'no drift' | 'no growth' | 'not certain' | 'not known'
  /** Response times or errors drifted: a leak, a filling disk, a cache that went cold. */
  readonly alarm: boolean
}

export type TrendPart = {
  /** Seconds since the first row. */
  readonly from: number
  readonly to: number
  readonly requests: number
  /** Requests/s. */
  readonly throughput: number
  /** Fraction; absent without requests. */
  readonly errorRate?: number
  /** ms. */
  readonly average?: number
  /** Without the run's slow spell, where that lies in the part and ended; its average (ms) is absent where nothing is left. */
  readonly beside?: { readonly average?: number }
  /** ms: the printed windows that lie inside the part; only with full history. */
  readonly p95Windows?: Pick<WindowRange, 'low' | 'high'>
}

/** Error rate (fraction) of the last third against the first third, without bursts that ended. */
type ErrorDrift = {
  readonly first?: number
  readonly last?: number
  /** Exact conditional binomial, one-sided. */
  readonly pValue?: number
  readonly alarm: boolean
}

const PARTS = 10
/** At either end, of which the errors are compared: few fail within one part. */
export const ERROR_PARTS = Math.floor(PARTS / 3)
/** Below this (s), a part would be a handful of requests. */
const LEAST_TREND_SECONDS = 30
/** A run of two minutes has as much left after a ramp of 30 s, however long it took to settle (docs/timeline.md). */
export const LEAST_DRIFT_SECONDS = 60
export const LEAST_GROWTH = 1.15
export const DRIFT_SIGNIFICANCE = 0.01
/** In a shorter window (s) a few seconds that differ make such a line by chance: it must be as sure, or as steep. */
const SHORT_SECONDS = 90
const SHORT_SIGNIFICANCE = 0.002
const STEEP_GROWTH = 1.3
/** One-sided, of what the growth may be at most, and of errors that may have risen. */
const DOUBT = 0.05
/** Of the means: fewer are no picture of the window. */
const KNOWN_SHARE = 0.7
/** Failures take a time of their own: a mean counts only while no more than so many of its requests failed, … */
const MOST_FAILURES = 0.5
/** … and by so much (fraction) more or fewer than usual at most. */
const OTHER_FAILURES = 0.1
export const ERROR_SIGNIFICANCE = 0.001
const LEAST_ERROR_RISE = 0.001

/** What may have come and gone within a run. */
export type Passing = {
  readonly bursts?: readonly Burst[]
  readonly slowSpell?: SlowSpell | undefined
}

/**
 * The window's ten parts and its drift, or (below 30 s or eleven rows) why there are none. A burst of
 * errors, or a slow spell, that ended is none: what rises stays.
 */
export function trendOf(
  rows: readonly Sample[],
  window: { from: number; to: number },
  p95Within: (from: number, to: number) => WindowRange | undefined,
  { bursts = [], slowSpell }: Passing = {}
): ValueOrWhy<Trend, TrendLimit> {
  const lacks = (why: TrendLimit['why']): ValueOrWhy<Trend, TrendLimit> => ({
    why: { of: 'trend', why, leastSeconds: LEAST_TREND_SECONDS, parts: PARTS }
  })
  if (window.to - window.from < LEAST_TREND_SECONDS) return lacks('too-short')
  const inside = rowsWithin(rows, window.from, window.to)
  if (inside.length <= PARTS) return lacks('few-rows')
  const intervals = equalParts(inside, PARTS)
  if (intervals.length < PARTS) return lacks('uneven-rows')
  const isLong = window.to - window.from >= LEAST_DRIFT_SECONDS
  const all = intervals.map(part => partOf(part, p95Within(part.from, part.to)))
  const parts = partsBeside(all, slowSpell, { rows: inside, window })
  const means = comparedMeans(parts)
  const drift = driftOf(means)
  const step = drift && stepOf(means, drift.growth)
  const ended = bursts.filter(burst => burst.to + BURST_GAP < window.to)
  const lasting = intervalsOf(inside).filter(
    ({ from, to }) => !ended.some(burst => from >= burst.from && to <= burst.to)
  )
  const errors = errorDrift(parts, lasting, isLong)
  const rises = isLong && isRise(drift, window.to - window.from)
  const value: Trend = {
    parts,
    ...drift,
    ...present({ step }),
    errors,
    finding: rises || errors.alarm ? alarmOf(errors, step) : findingOf(drift, errors, isLong),
    alarm: rises || errors.alarm
  }
  return { value }
}

function isRise(drift: ReturnType<typeof driftOf>, seconds: number): boolean {
  if (drift === undefined) return false
  const { growth, pValue } = drift
  const isEasy = seconds >= SHORT_SECONDS || growth > STEEP_GROWTH
  return growth > LEAST_GROWTH && pValue < (isEasy ? DRIFT_SIGNIFICANCE : SHORT_SIGNIFICANCE)
}

function alarmOf(errors: ErrorDrift, step: LevelStep | undefined): Trend['finding'] {
  return errors.alarm || step === undefined ? 'drift' : 'step'
}

/** Response times surely fell. */
export function fell({ finding, step, pValue = 0 }: Trend): boolean {
  if (finding !== 'no growth') return false
  return step === undefined ? pValue > 1 - DRIFT_SIGNIFICANCE : step.levels[1] < step.levels[0]
}

/** Not to have shown a drift is not to have shown that there is none. */
function findingOf(
  drift: ReturnType<typeof driftOf>,
  errors: ErrorDrift,
  isLong: boolean
): Trend['finding'] {
  if (drift === undefined) return 'not known'
  if (!isLong || drift.mostGrowth > LEAST_GROWTH || mayRise(errors)) return 'not certain'
  return drift.growth < 1 / LEAST_GROWTH ? 'no growth' : 'no drift'
}

function mayRise({ first = 0, last = 0, pValue = 1 }: ErrorDrift): boolean {
  return last - first > LEAST_ERROR_RISE && pValue < DOUBT
}

function partOf(part: Interval, windows: WindowRange | undefined): TrendPart {
  const { from, to, requests, average } = part
  const throughput = throughputOf(part)
  const p95Windows = windows && { low: windows.low, high: windows.high }
  return {
    from,
    to,
    requests,
    throughput,
    ...present({ errorRate: errorRateOf(part), average, p95Windows })
  }
}

/** A spell that may last, or through so many parts that too few are left to compare, is not left out. */
function partsBeside(
  parts: readonly TrendPart[],
  spell: SlowSpell | undefined,
  { rows, window }: { readonly rows: readonly Sample[]; readonly window: { readonly to: number } }
): readonly TrendPart[] {
  if (spell === undefined || !hasEnded(spell, window)) return parts
  const found = parts.map(part => ({
    ...part,
    ...present({ beside: besideSpell(part, spell, rows) })
  }))
  return driftOf(comparedMeans(found)) === undefined ? parts : found
}

/** The trend of a run where it is one: of a steady state, and not of a service that only failed or of an outage. */
export function toldTrend({
  trend,
  steady,
  recovery
}: {
  readonly trend?: Trend | undefined
  readonly steady?: unknown
  readonly recovery?: unknown
}): Trend | undefined {
  return steady === undefined || recovery !== undefined ? undefined : trend
}

/**
 * ms, without the slow spell: of the parts in which about as many requests failed as usual in those that mostly
 * succeeded, if any did.
 */
export function comparedMeans(
  parts: readonly Pick<TrendPart, 'average' | 'beside' | 'errorRate'>[]
): (number | undefined)[] {
  const sound = parts.filter(({ errorRate = 0 }) => errorRate <= MOST_FAILURES)
  const usual =
    median((sound.length > 0 ? sound : parts).map(({ errorRate = 0 }) => errorRate)) ?? 0
  return parts.map(({ average, beside = { average }, errorRate = 0 }) =>
    Math.abs(errorRate - usual) <= OTHER_FAILURES ? beside.average : undefined
  )
}

/**
 * Growth over equally spaced means and how sure it is: exp of the Theil–Sen slope (median of all
 * pairwise slopes of ln mean) times the steps from the first to the last, and Mann–Kendall's exact
 * one-sided p. Undefined when more than three of ten means are missing or zero.
 */
export function driftOf(
  means: readonly (number | undefined)[]
): { growth: number; pValue: number; mostGrowth: number } | undefined {
  const logs = means.flatMap((mean, at) =>
    mean !== undefined && mean > 0 ? [{ at, y: Math.log(mean) }] : []
  )
  if (logs.length < KNOWN_SHARE * means.length) return undefined
  const slopes = logs.flatMap((one, i) =>
    logs.slice(i + 1).map(later => (later.y - one.y) / (later.at - one.at))
  )
  const slope = median(slopes)
  if (slope === undefined) return undefined
  const [n, steps] = [logs.length, means.length - 1]
  const falls = slopes.filter(value => value <= 0).length
  const chances = kendall(n)
  // A slope that more falling pairs would contradict than chance gives (Sen 1968).
  const beyond = slopes.findIndex((_, i) => (chances[i] ?? 1) > DOUBT)
  const most = slopes.sort((a, b) => b - a)[Math.max(0, beyond - 1)] ?? slope
  return {
    growth: Math.exp(slope * steps),
    pValue: chances[falls] ?? 1,
    mostGrowth: Math.exp(most * steps)
  }
}

/** ms: where the Theil–Sen line begins and ends; its middle is the median of what lies around it. */
export function trendLineOf({ parts, growth = 1 }: Pick<Trend, 'parts' | 'growth'>): {
  from: number
  to: number
} {
  const steps = Math.max(1, parts.length - 1)
  const starts = comparedMeans(parts).flatMap((average, i) =>
    average === undefined || average <= 0
      ? []
      : [Math.log(average) - (Math.log(growth) * i) / steps]
  )
  const from = Math.exp(median(starts) ?? -Infinity)
  return { from, to: from * growth }
}

/** P(a random order of n values has at most so many falling pairs), by counting permutations. */
function kendall(n: number): number[] {
  let counts = [1]
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(counts.length + size - 1).fill(0)
    counts.forEach((count, inversions) => {
      for (let more = 0; more < size; more++) {
        next[inversions + more] = (next[inversions + more] ?? 0) + count / size
      }
    })
    counts = next
  }
  let sum = 0
  return counts.map(share => Math.min(1, (sum += share)))
}

/** By `chanceOfRise` < 0.001 and a rise of more than 0.1 percentage points. */
function errorDrift(
  parts: readonly TrendPart[],
  lasting: readonly Interval[],
  isLong: boolean
): ErrorDrift {
  const [early, late] = [parts[ERROR_PARTS - 1]?.to ?? 0, parts.at(-ERROR_PARTS)?.from ?? 0]
  const first = countsOf(lasting.filter(({ to }) => to <= early))
  const last = countsOf(lasting.filter(({ from }) => from >= late))
  if (first.requests === 0 || last.requests === 0) return { alarm: false }
  const pValue = chanceOfRise(first, last)
  const rates = { first: first.failures / first.requests, last: last.failures / last.requests }
  const rises = rates.last - rates.first > LEAST_ERROR_RISE
  return { ...rates, pValue, alarm: isLong && rises && pValue < ERROR_SIGNIFICANCE }
}
