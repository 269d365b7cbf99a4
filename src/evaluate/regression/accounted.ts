import { metricOf } from '../../config/metrics.js'
import {
  AGGREGATED,
  endpointKey,
  timedAmong,
  timedRequests,
  type EndpointStats
} from '../../locust/run.js'
import { isOverOnce } from '../verdict/open-findings.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { RisenBy } from '../verdict/reason.js'
import type { Change, Judged } from './judged.js'
import { commonRiseOf, roseWith } from './risen-together.js'
import type { KeyedRun, Sides } from './sides.js'

/** One candidate run, its rows beside those of its baselines, and what was made of their cells. */
export type JudgedCandidate = {
  readonly own: KeyedRun
  readonly rows: readonly Sides[]
  readonly cells: readonly Judged[]
}

/** A run whose total is over, its total, and the ms that it must not exceed to be within. */
type Over = {
  readonly run: JudgedCandidate
  readonly total: EndpointStats
  readonly ms: number
}

/**
 * The total's suspicion with the regressed endpoints that account for it, and its regression with one that
 * does: with their requests as long as in the middle of the baselines, the total's percentile would surely not
 * be over in more than half of the runs (docs/statistics.md §2). Else with the endpoint that has most of the longest
 * requests, where that does, be it new or not found to have regressed; and a suspicion with the regressed ones that
 * may, a regression with the one that may and has most of the longest requests. None where the total rose with most of its endpoints. A throughput that is suspect has all that regressed: it
 * follows from how long users wait. Nothing else changes about a verdict.
 *
 * @param verdicts of the cells, by what more than half of the runs say
 */
export function withAccounts(
  verdicts: readonly Change[],
  runs: readonly JudgedCandidate[]
): Change[] {
  const regressed = regressedEndpoints(verdicts)
  const rise = commonRiseOf(verdicts)
  return verdicts.map(verdict => {
    if (verdict.rule !== 'regression') return verdict
    if (verdict.reason.kind === 'throughput' && isOverOnce(verdict) && verdict.burst !== true) {
      return { ...verdict, reason: { ...verdict.reason, slower: regressed } }
    }
    const metric = percentileOfTotal(verdict)
    if (metric === undefined || (rise !== undefined && roseWith(verdict, rise))) return verdict
    const over = runs.flatMap(run => overIn(run, verdict))
    const fraction = 1 - metric.percent / 100
    const account = accountOf(verdict, regressed, {
      over,
      isHeld: (keys, above) =>
        over.filter(one => !isWithin(one, keys, { fraction, above })).length <= runs.length / 2
    })
    return { ...verdict, reason: { ...verdict.reason, ...account } }
  })
}

type Accounts = {
  readonly over: readonly Over[]
  /** Whether the total would not be over, were these endpoints as before, and those not there that are new. */
  readonly isHeld: (keys: readonly string[], above: Fraction) => boolean
}

/** Who accounts for the total, or may. */
function accountOf(
  verdict: RegressionVerdict,
  regressed: readonly string[],
  { over, isHeld }: Accounts
): Pick<
  Extract<RegressionVerdict['reason'], { kind: 'latency' }>,
  'accountedBy' | 'risenBy' | 'mayBeBy'
> {
  const alone = regressed.find(key => isHeld([key], fractionAbove))
  if (alone !== undefined) return { accountedBy: [alone] }
  const isSuspect = isOverOnce(verdict)
  if (regressed.length > 0 && isSuspect && isHeld(regressed, fractionAbove)) {
    return { accountedBy: regressed }
  }
  const slowest = over.flatMap(slowestIn).find(({ endpoint }) => isHeld([endpoint], fractionAbove))
  if (slowest !== undefined) return { risenBy: slowest }
  const hasMost = (key: string): boolean =>
    over.every(run => slowestIn(run).some(({ endpoint }) => endpoint === key))
  const may = isSuspect ? regressed : regressed.filter(hasMost)
  return may.length > 0 && isHeld(may, fractionSurelyAbove) ? { mayBeBy: may } : {}
}

/** Rows that no baseline has. */
export function addedRows({ own, rows }: Pick<JudgedCandidate, 'own' | 'rows'>): EndpointStats[] {
  const known = new Set(rows.map(({ key }) => key))
  return own.run.endpoints.filter(row => row.requests > 0 && !known.has(endpointKey(row)))
}

/** The endpoint that has surely more of the requests beyond what is allowed than all others may have. */
function slowestIn({ run, ms }: Over): RisenBy[] {
  const counts = run.own.run.endpoints.map(row => ({
    endpoint: endpointKey(row),
    least: timedRequests(row) * fractionSurelyAbove(row, ms),
    most: timedRequests(row) * fractionAbove(row, ms)
  }))
  const [first, ...others] = counts.sort((a, b) => b.least - a.least)
  // At the edge a few requests less would do, wherever they were.
  const elsewhere = others.reduce((sum, { most }) => sum + most, 0)
  if (first === undefined || first.least <= elsewhere) return []
  const { endpoint } = first
  return [{ endpoint, isNew: addedRows(run).some(row => endpointKey(row) === endpoint) }]
}

/** Those with a response time that regressed. */
function regressedEndpoints(verdicts: readonly Change[]): string[] {
  const keys = verdicts.flatMap(verdict =>
    verdict.endpoint !== AGGREGATED &&
    verdict.rule === 'regression' &&
    verdict.reason.kind === 'latency' &&
    verdict.verdict === 'regressed'
      ? [verdict.endpoint]
      : []
  )
  return [...new Set(keys)]
}

/** The percentile of the total that is suspect or regressed; undefined of every other verdict. */
function percentileOfTotal(verdict: Change): { readonly percent: number } | undefined {
  if (verdict.rule !== 'regression' || verdict.endpoint !== AGGREGATED) return undefined
  const metric = metricOf(verdict.metric)
  if (metric?.type !== 'percentile') return undefined
  return isOverOnce(verdict) || verdict.verdict === 'regressed' ? metric : undefined
}

/** Whether this run says so too of the cell, or worse of what is only suspect. */
function overIn(run: JudgedCandidate, joint: RegressionVerdict): Over[] {
  const total = run.own.run.aggregated
  const cell = run.cells.find(
    ({ verdict }) =>
      verdict.rule === 'regression' &&
      verdict.endpoint === AGGREGATED &&
      verdict.metric === joint.metric
  )?.verdict
  if (total === undefined || cell?.rule !== 'regression') return []
  const isOnce = isOverOnce(joint)
  if (cell.verdict !== 'regressed' && !(isOnce && isOverOnce(cell))) return []
  const { baseline = 0, allowed = 0 } = cell
  return [{ run, total, ms: baseline + (isOnce ? allowed / 2 : allowed) }]
}

/** What fraction of a row's requests is longer. */
type Fraction = (row: EndpointStats, ms: number) => number

function isWithin(
  { run: { own, rows }, total, ms }: Over,
  keys: readonly string[],
  { fraction, above }: { readonly fraction: number; readonly above: Fraction }
): boolean {
  const before = new Map(
    rows.filter(({ key }) => keys.includes(key)).map(({ key, baselines }) => [key, baselines])
  )
  const isNew = (row: EndpointStats): boolean => {
    const key = endpointKey(row)
    return keys.includes(key) && !before.has(key)
  }
  const endpoints = own.run.endpoints.filter(row => !isNew(row))
  const requests = timedRequests(total) - timedAmong(own.run.endpoints.filter(isNew))
  const known = timedAmong(endpoints)
  const untold = above === fractionAbove ? Math.max(0, requests - known) : 0
  const longer = endpoints.reduce((sum, row) => {
    const sides = before.get(endpointKey(row)) ?? [row]
    return sum + timedRequests(row) * middleOf(sides.map(each => above(each, ms)))
  }, untold)
  return longer < fraction * requests
}

/** Of the baselines one may have regressed already; of an even number no fewer than are. */
function middleOf(fractions: readonly number[]): number {
  return [...fractions].sort((a, b) => a - b)[Math.floor(fractions.length / 2)] ?? 0
}

/** By the highest percentile that is no longer: a fraction that is not exceeded. */
export function fractionAbove(row: EndpointStats, ms: number): number {
  if (row.max !== undefined && row.max <= ms) return 0
  const percents = [...row.percentiles].flatMap(([percent, value]) =>
    value <= ms ? [percent] : []
  )
  return 1 - Math.max(0, ...percents) / 100
}

/** By the lowest percentile that is longer: a fraction that is reached. */
function fractionSurelyAbove(row: EndpointStats, ms: number): number {
  const percents = [...row.percentiles].flatMap(([percent, value]) => (value > ms ? [percent] : []))
  return 1 - Math.min(100, ...percents) / 100
}
