import { metricOf } from '../config/metrics.js'
import {
  AGGREGATED,
  endpointKey,
  timedRequests,
  type EndpointStats,
  type Run
} from '../locust/run.js'
import { counted } from '../units/count.js'
import { formatCount, formatDuration, formatNumber } from '../units/format.js'
import type { Hit } from './causes.js'
import type { RunEvaluation } from './evaluation.js'
import { sum } from './statistics/sum.js'
import { leastOf } from './targets/requests-beyond.js'
import { bundleEdges } from './timeline/bundles.js'
import { BURST_GAP } from './timeline/error-bursts.js'
import { countsOf, intervalsOf, rowsOf, type Interval } from './timeline/intervals.js'
import type { Stall } from './timeline/stalls.js'
import { excess } from './verdict/order.js'
import type { RegressionVerdict, TargetVerdict, Verdict } from './verdict/verdict.js'

/** So many of the requests that took too long, or failed, came back from a hang that is said to be the cause. */
const MOST = 1 / 2
/** And so much of what is too much of a mean, or lacking of a throughput, is of it. */
const NEARLY_ALL = 3 / 4
/** Requests that hung come back in so much of its length, or in `BURST_GAP`, after it. */
const AFTERMATH = 1 / 2

/** A time in which the whole service answered nothing or hardly anything, and what it did. */
export type Hang = {
  /** `from 60 s on for 19 s no request was completed` */
  readonly words: string
  /** What it surely caused, the one to say first. */
  readonly caused: readonly [Hit, ...Hit[]]
}

/**
 * The hang that `worst` surely comes of, with what else comes of it; undefined where the counts prove no such one:
 * that a service hung at some time does not make it the cause of all that is amiss.
 */
export function hangBehind(worst: Hit, hits: readonly Hit[]): Hang | undefined {
  const { run } = worst
  const hung = hungOf(run)
  if (hung === undefined || !isCausedBy(worst.verdict, run, hung)) return undefined
  const others = hits.filter(
    hit => hit !== worst && hit.run === run && isCausedBy(hit.verdict, run, hung)
  )
  // All hung alike: the whole run says more than the endpoint that was the fastest.
  const [ofAll] = [worst, ...others]
    .filter(({ verdict }) => isOfAll(verdict) && verdict.effect === worst.verdict.effect)
    .sort((a, b) => excess(b.verdict) - excess(a.verdict))
  const said = ofAll ?? worst
  return {
    words: hung.words,
    caused: [said, ...[worst, ...others].filter(hit => hit !== said)]
  }
}

function isOfAll({ endpoint, rule }: Verdict): boolean {
  return endpoint === AGGREGATED && rule !== 'presence'
}

/** Seconds since the first row. */
type Stretch = { readonly from: number; readonly to: number }

type Hung = {
  readonly words: string
  /** Each with the time in which the requests that hung came back. */
  readonly stretches: readonly Stretch[]
  readonly stalls: readonly Stall[]
}

function hungOf({ run, timeline }: RunEvaluation): Hung | undefined {
  if (run.leftOut !== undefined || timeline.clock !== undefined) return undefined
  const stalls = timeline.stalls.filter(({ toTheEnd }) => !toTheEnd)
  const [first, ...others] = stalls
  if (first === undefined) return undefined
  const longest = others.reduce((a, b) => (a.seconds >= b.seconds ? a : b), first)
  const many = others.length === 0 ? '' : ` (the longest of ${formatCount(stalls.length)} times)`
  return {
    words: `${stallWords(longest)}${many}`,
    stretches: stalls.map(({ from, to, seconds }) => ({
      from,
      to: to + Math.max(BURST_GAP, AFTERMATH * seconds)
    })),
    stalls
  }
}

function stallWords({ from, seconds, requests, usualRate }: Stall): string {
  const when = `from ${formatDuration(from)} on for ${formatDuration(seconds)}`
  if (requests === 0) return `${when} no request was completed`
  const usual = `${formatNumber(usualRate)}/s at other times`
  const few = `${counted(requests, 'request')} ${requests === 1 ? 'was' : 'were'}`
  return `${when} only ${few} completed, of ${usual}`
}

function isCausedBy(verdict: Verdict, evaluation: RunEvaluation, hung: Hung): boolean {
  if (verdict.rule === 'presence' || verdict.value === undefined) return false
  // What is of all repeats says nothing of the one in whose section it stands.
  const { comparison, run } = evaluation
  if (verdict.rule === 'regression' && comparison?.together !== undefined) return false
  const { unit, metric, endpoint } = verdict
  if (unit === 'ms')
    return run.percentileSource !== 'window' && areTimesOf(verdict, evaluation, hung.stretches)
  if (metric === 'error-rate') return areErrorsOf(verdict, evaluation, hung.stretches)
  return (
    metric === 'throughput' && endpoint === AGGREGATED && isLackOf(verdict, evaluation, hung.stalls)
  )
}

/** Whether most of the requests that took too long, or most of what is too much of their mean, came from a hang. */
function areTimesOf(
  verdict: RegressionVerdict | TargetVerdict,
  { run }: RunEvaluation,
  stretches: readonly Stretch[]
): boolean {
  const row = rowNamed(verdict.endpoint, run)
  // Of an endpoint without a history of its own no more is known than of the total.
  const counted = hasHistory(verdict.endpoint, run) ? row : run.aggregated
  if (row === undefined || counted === undefined) return false
  const { inside, elsewhere } = partsOf(verdict.endpoint, run, stretches)
  const others = [...elsewhere, restOf(counted, [...inside, ...elsewhere])]
  return verdict.metric === 'average'
    ? isMeanOf(verdict, row, { inside, others })
    : areBeyondIn(verdict, row, others)
}

/** Of all others no more can have taken so long, by the time that those of each part of them took together. */
function areBeyondIn(
  { metric: key, value }: RegressionVerdict | TargetVerdict,
  row: EndpointStats,
  others: readonly Part[]
): boolean {
  const metric = metricOf(key)
  if (value === undefined || (metric?.type !== 'percentile' && key !== 'max')) return false
  const above = metric?.type === 'percentile' ? (1 - metric.percent / 100) * timedRequests(row) : 1
  const ms = leastOf(value)
  const most = others.map(part => Math.min(part.requests, Math.floor(timeOf(part) / ms)))
  return sum(most) < (1 - MOST) * above
}

function isMeanOf(
  verdict: RegressionVerdict | TargetVerdict,
  row: EndpointStats,
  { inside, others }: Readonly<Record<'inside' | 'others', readonly Part[]>>
): boolean {
  const usual = usualOf(verdict)
  const { average } = row
  if (usual === undefined || average === undefined) return false
  const requests = timedRequests(row)
  const time = requests * average - sum(others.map(timeOf))
  const came = Math.min(requests, countsOf(inside).requests)
  return time - came * usual >= NEARLY_ALL * requests * (average - usual)
}

type Part = Pick<Interval, 'requests' | 'failures' | 'average'>

/** The history of a row, else that of the total, in the stretches and elsewhere. */
function partsOf(
  endpoint: string,
  { history }: Run,
  stretches: readonly Stretch[]
): { readonly inside: readonly Part[]; readonly elsewhere: readonly Part[] } {
  const { samples: total = [], endpoints } = history ?? {}
  const samples = endpoints?.get(endpoint) ?? total
  const intervals = intervalsOf(bundleEdges(rowsOf(samples, total[0]?.at ?? 0)))
  const isInside = (one: Stretch): boolean =>
    stretches.some(({ from, to }) => one.to > from && one.from < to)
  return {
    inside: intervals.filter(isInside),
    elsewhere: intervals.filter(one => !isInside(one))
  }
}

/** What the history does not tell of a row: before its first line, and after its last. */
function restOf(row: EndpointStats, told: readonly Part[]): Part {
  const requests = Math.max(0, timedRequests(row) - countsOf(told).requests)
  const time = timedRequests(row) * (row.average ?? NaN) - sum(told.map(timeOf))
  return { requests, failures: 0, average: requests === 0 ? 0 : time / requests }
}

/** ms, of all requests together; NaN where it is not known. */
function timeOf({ requests, average = NaN }: Part): number {
  return requests === 0 ? 0 : requests * average
}

function hasHistory(endpoint: string, { history }: Run): boolean {
  return endpoint === AGGREGATED || history?.endpoints.has(endpoint) === true
}

function rowNamed(endpoint: string, run: Run): EndpointStats | undefined {
  if (endpoint === AGGREGATED) return run.aggregated
  return run.endpoints.find(row => endpointKey(row) === endpoint)
}

/** What the value should be: that of the baselines, or the bound that it misses. */
function usualOf(verdict: RegressionVerdict | TargetVerdict): number | undefined {
  if (verdict.rule === 'regression') return verdict.baseline
  const { unacceptable, acceptable, target } = verdict.bounds
  return verdict.grade === 'unacceptable' ? (unacceptable ?? acceptable ?? target) : acceptable
}

/** Whether the requests that the hangs cost, at the usual rate, are most of those that are lacking. */
function isLackOf(
  verdict: RegressionVerdict | TargetVerdict,
  { run, timeline }: RunEvaluation,
  stalls: readonly Stall[]
): boolean {
  const usual = usualOf(verdict)
  if (usual === undefined || verdict.value === undefined) return false
  const isSteady = verdict.rule === 'regression' && verdict.window === 'steady'
  const start = isSteady ? (timeline.warmUp?.seconds ?? 0) : 0
  const lack = (usual - verdict.value) * ((run.durationSeconds ?? timeline.seconds) - start)
  const lost = stalls
    .filter(({ from }) => from >= start)
    .map(({ seconds, requests }) => usual * seconds - requests)
  return lack > 0 && sum(lost) >= NEARLY_ALL * lack
}

function areErrorsOf(
  { endpoint }: RegressionVerdict | TargetVerdict,
  { run }: RunEvaluation,
  stretches: readonly Stretch[]
): boolean {
  const failures = rowNamed(endpoint, run)?.failures ?? 0
  const { inside } = partsOf(endpoint, run, stretches)
  return hasHistory(endpoint, run) && failures > 0 && countsOf(inside).failures >= MOST * failures
}
