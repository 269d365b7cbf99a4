import { isResponseTime, unitOf } from '../config/metrics.js'
import type { Bounds, Metric } from '../config/settings.js'
import { measure } from '../evaluate/targets/measure.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { counted, formatNumber, formatValue, metricLabel } from '../units/format.js'
import { listed } from '../units/sentence.js'
import { LEAST_APART_MS } from './head-room.js'
import type { MetricProposal } from './metric-proposal.js'
import type { LevelProposal, Proposal } from './proposal.js'
import { slowAtFirstWords } from './slow-at-first.js'
import { unsoundWords } from './unsound.js'

/*
 * Bounds from repeats are of the worst of them. Of unchanged services the figures of whole runs are up to 2.4 times
 * apart (fixtures/ab-runs), of disturbed ones 3 to 17 times; the tails of endpoints are so much apart by chance.
 */

/** What is so many times as bad as the rest has bounds that are not those of the rest. */
const FAR = 3
/** The median of an endpoint, which a busy machine moves by some tens of ms, is so much (ms) apart at least. */
const LEAST_APART_ENDPOINT_MS = 50
/** Where the worse runs are so many times as bad as the next better, the two are groups. */
const GAP = 2
/** Runs that are named one by one. */
const MAX_NAMED = 3

/** What repeats of one test are farthest apart in, where bounds from the worst are not those of the best. */
type FarApart = {
  readonly metric: Metric
  /** Of the whole run where it is absent. Untrusted text. */
  readonly endpoint?: string
  /** From the best to the worst of the runs that tell. */
  readonly seen: readonly Pick<Seen, 'run' | 'value'>[]
  /** How many of the last are far from the others: fewer than half, or 0 where nobody can say which are. */
  readonly odd: number
}

/** How a run and untrusted text are written. */
type Writing = {
  readonly run: (run: Run) => string
  readonly text: (text: string) => string
}

/** Undefined where the runs do not repeat one test, or are near each other, but for those that are warned of anyway. */
export function farApart(level: LevelProposal): FarApart | undefined {
  const { kind, areRepeats, targets, endpoints } = level
  if (kind !== 'load' || !areRepeats) return undefined
  const runs = level.runs.filter(isSound)
  const whole = targets.flatMap(
    target =>
      spreadOf(
        seenIn(runs, target, run => run.aggregated),
        target
      ) ?? []
  )
  const found = whole.length > 0 ? whole : endpoints.flatMap(one => mediansOf(runs, one))
  const [farthest] = found.sort((a, b) => b.times - a.times)
  return farthest?.far
}

function isSound(run: Run): boolean {
  return unsoundWords(run) === undefined && slowAtFirstWords(run) === undefined
}

/** Of each load level whose runs are. Untrusted text. */
export function farApartTexts({ levels }: Proposal): string[] {
  return levels
    .flatMap(level => farApart(level) ?? [])
    .map(far => farApartWords(far, { run: ({ name }) => name, text: text => text }))
}

/**
 * `the run a/load is far from its repeats: P99 is 1,900 ms in it and 110 to 240 ms in 3 others, …`, and what to do;
 * without its full stop.
 */
export function farApartWords({ metric, endpoint, seen, odd }: FarApart, write: Writing): string {
  const what = `${metricLabel(metric.key)}${endpoint === undefined ? '' : ` of ${write.text(endpoint)}`}`
  const bounds = `bounds are of the ${isResponseTime(metric) ? 'slowest run' : 'run with the lowest'}`
  if (odd === 0) {
    const [best, last] = [seen[0], seen.at(-1)] as const
    const told = [best, last].flatMap(one =>
      one === undefined ? [] : [`${valuesText(metric, [one])} in ${write.run(one.run)}`]
    )
    return `the repeats of one test are far apart: ${what} is ${told.join(' and ')}, and ${bounds}. Nothing here tells which of them is usual: measure again, and begin anew without what was disturbed`
  }
  const [others, far] = [seen.slice(0, -odd), seen.slice(-odd)]
  const names = far.slice(0, MAX_NAMED).map(({ run }) => write.run(run))
  const more = far.length - names.length
  const [those, are, it] = odd === 1 ? ['run', 'is', 'it'] : ['runs', 'are', 'them']
  const all = listed([...names, ...(more > 0 ? [`${more} more`] : [])])
  return `the ${those} ${all} ${are} far from the other repeats: ${what} is ${valuesText(metric, far)} in ${it} and ${valuesText(metric, others)} in ${counted(others.length, 'other')}, and ${bounds}. Leave ${it} out or measure again, and begin anew, unless that is usual for the service`
}

/** `110 ms`, `110 to 240 ms`. */
function valuesText(metric: Metric, seen: FarApart['seen']): string {
  const unit = unitOf(metric)
  const values = seen.map(({ value }) => value)
  const [from, to] = [Math.min(...values), Math.max(...values)]
  const [least, most] = [formatValue(unit, from), formatValue(unit, to)]
  if (least === most) return most
  return `${unit === 'ms' ? formatNumber(from) : least} to ${most}`
}

/** A measured value of a run, and where its uncertainty ends. */
type Seen = {
  readonly run: Run
  readonly row: EndpointStats
  readonly value: number
  readonly low: number
  readonly high: number
}

type Spread = { readonly times: number; readonly far: FarApart }

type Bounded = MetricProposal & { readonly bounds: Required<Bounds> }

/** Of each run that measured a metric which bounds are proposed of. */
function seenIn(
  runs: readonly Run[],
  proposal: MetricProposal,
  rowOf: (run: Run) => EndpointStats | undefined
): Seen[] {
  if (!hasBounds(proposal)) return []
  return runs.flatMap(run => {
    const row = rowOf(run)
    const measured = row && measure({ run, row }, proposal.metric, proposal.bounds)
    if (row === undefined || measured?.state !== 'measured') return []
    const { value, interval: [low, high] = [value, value] } = measured
    return [{ run, row, value, low, high }]
  })
}

function hasBounds(proposal: MetricProposal): proposal is Bounded {
  return 'bounds' in proposal
}

/** Of an endpoint with bounds of its own: its higher percentiles are far apart by chance. */
function mediansOf(
  runs: readonly Run[],
  { pattern, targets }: LevelProposal['endpoints'][number]
): Spread[] {
  const rowOf = (run: Run): EndpointStats | undefined =>
    run.endpoints.find(row => endpointKey(row) === pattern)
  return targets
    .filter(({ metric }) => metric.key === 'p50')
    .flatMap(
      target =>
        spreadOf(seenIn(runs, target, rowOf), target, {
          endpoint: pattern,
          leastMs: LEAST_APART_ENDPOINT_MS
        }) ?? []
    )
}

/** Undefined where the worst is near the best, or may be by chance. */
function spreadOf(
  seen: readonly Seen[],
  { metric }: MetricProposal,
  { endpoint, leastMs = LEAST_APART_MS }: { endpoint?: string; leastMs?: number } = {}
): Spread | undefined {
  const isTime = isResponseTime(metric)
  const ordered = [...seen].sort((a, b) => (isTime ? a.value - b.value : b.value - a.value))
  const [best, worst] = [ordered[0], ordered.at(-1)]
  if (best === undefined || worst === undefined) return undefined
  const times = timesApart(best, worst)
  if (!(times >= FAR)) return undefined
  if (isTime && (worst.value - best.value < leastMs || !isSurelyApart(metric, best, worst)))
    return undefined
  const far = { metric, seen: ordered, odd: oddOf(ordered) }
  return { times, far: endpoint === undefined ? far : { ...far, endpoint } }
}

/** However small the one. */
function timesApart({ value: one }: Seen, { value: other }: Seen): number {
  const [least, most] = [Math.min(one, other), Math.max(one, other)]
  return most === least ? 1 : most / least
}

/**
 * Where about as many requests are slow as a percentile leaves out, it lies on either side of them by chance. Then the
 * slower run is quick just below it, and the quicker one slow just above.
 */
function isSurelyApart(metric: Metric, quick: Seen, slow: Seen): boolean {
  if (slow.low <= quick.high) return false
  if (metric.type !== 'percentile') return true
  const middle = Math.sqrt(Math.max(1, quick.value) * slow.value)
  const [below = 0] = timesOf(slow.row, percent => percent < metric.percent).toReversed()
  const [above = Infinity] = timesOf(quick.row, percent => percent > metric.percent)
  return below >= middle || above < middle
}

/** ms, of some percentiles of a row, from the lowest percentile to the highest. */
function timesOf({ percentiles }: EndpointStats, isMeant: (percent: number) => boolean): number[] {
  return [...percentiles]
    .filter(([percent]) => isMeant(percent))
    .sort(([a], [b]) => a - b)
    .map(([, ms]) => ms)
}

/** How many of the worst are fewer than the others, and farther from them than those from each other. */
function oddOf(ordered: readonly Seen[]): number {
  const gaps = ordered.slice(1).map((worse, at) => timesApart(ordered[at] ?? worse, worse))
  const widest = Math.max(...gaps)
  const kept = gaps.indexOf(widest) + 1
  const [best, last] = [ordered[0], ordered[kept - 1]]
  if (best === undefined || last === undefined || widest < GAP) return 0
  const isFar = widest > timesApart(best, last)
  return isFar && ordered.length - kept < kept ? ordered.length - kept : 0
}
