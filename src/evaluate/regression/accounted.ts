import { metricOf } from '../../config/metrics.js'
import { AGGREGATED, endpointKey, timedRequests, type EndpointStats } from '../../locust/run.js'
import { isOverOnce } from '../verdict/open-findings.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Change, Judged } from './judged.js'
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
 * be over in more than half of the runs (docs/statistics.md §2). A throughput that is suspect has them all: it
 * follows from how long users wait. Nothing else changes about a verdict.
 *
 * @param verdicts of the cells, by what more than half of the runs say
 */
export function withAccounts(
  verdicts: readonly Change[],
  runs: readonly JudgedCandidate[]
): Change[] {
  const regressed = regressedEndpoints(verdicts)
  if (regressed.length === 0) return [...verdicts]
  return verdicts.map(verdict => {
    if (verdict.rule !== 'regression') return verdict
    if (verdict.reason.kind === 'throughput' && isOverOnce(verdict) && verdict.burst !== true) {
      return { ...verdict, reason: { ...verdict.reason, slower: regressed } }
    }
    const metric = percentileOfTotal(verdict)
    if (metric === undefined) return verdict
    const over = runs.flatMap(run => overIn(run, verdict))
    const fraction = 1 - metric.percent / 100
    const explain = (keys: readonly string[]): boolean =>
      over.filter(one => !isWithin(one, keys, fraction)).length <= runs.length / 2
    const alone = regressed.find(key => explain([key]))
    const by = alone === undefined ? regressed : [alone]
    if (alone === undefined && !(isOverOnce(verdict) && explain(regressed))) return verdict
    return { ...verdict, reason: { ...verdict.reason, accountedBy: by } }
  })
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

function isWithin(
  { run: { own, rows }, total, ms }: Over,
  keys: readonly string[],
  fraction: number
): boolean {
  const sides = rows.filter(({ key }) => keys.includes(key))
  return mostAbove(own.run.endpoints, total, { sides, ms }) < fraction * timedRequests(total)
}

/**
 * Requests of the total that may be longer, were the regressed endpoints as they were in the middle of their
 * baselines, of which one may have regressed already; no fewer than are.
 */
function mostAbove(
  endpoints: readonly EndpointStats[],
  total: EndpointStats,
  { sides, ms }: { readonly sides: readonly Sides[]; readonly ms: number }
): number {
  const before = new Map(sides.map(({ key, baselines }) => [key, baselines]))
  const known = endpoints.reduce((sum, row) => sum + timedRequests(row), 0)
  const above = endpoints.reduce((sum, row) => {
    const rows = before.get(endpointKey(row)) ?? [row]
    const fractions = rows.map(each => fractionAbove(each, ms)).sort((a, b) => a - b)
    return sum + timedRequests(row) * (fractions[Math.floor(rows.length / 2)] ?? 0)
  }, 0)
  return above + Math.max(0, timedRequests(total) - known)
}

/** By the highest percentile that is no longer: a fraction that is not exceeded. */
export function fractionAbove(row: EndpointStats, ms: number): number {
  if (row.max !== undefined && row.max <= ms) return 0
  const percents = [...row.percentiles].flatMap(([percent, value]) =>
    value <= ms ? [percent] : []
  )
  return 1 - Math.max(0, ...percents) / 100
}
