import { metricOf } from '../../config/metrics.js'
import { AGGREGATED, endpointKey, timedRequests, type EndpointStats } from '../../locust/run.js'
import { isOverOnce } from '../verdict/open-findings.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Judged } from './judged.js'
import type { KeyedRun, Sides } from './sides.js'

/** A time in ms, the fraction of a row's requests that are longer at most, and whether several may account. */
type Limit = { readonly ms: number; readonly fraction: number; readonly byAll: boolean }

/**
 * The total's suspicion with the regressed endpoints that account for it, and its regression with one that
 * does: with their requests as long as in the worst of the baselines, the total's percentile would surely not
 * be over (docs/statistics.md §2). Nothing else changes about the verdict.
 */
export function withAccounts(
  judged: readonly Judged[],
  { run }: KeyedRun,
  rows: readonly Sides[]
): Judged[] {
  const regressed = regressedRows(judged, rows)
  const total = run.aggregated
  if (regressed.length === 0 || total === undefined) return [...judged]
  return judged.map(one => {
    const { verdict } = one
    const limit = verdict.rule === 'regression' ? limitOf(verdict) : undefined
    if (verdict.rule !== 'regression' || limit === undefined) return one
    const explain = (sides: readonly Sides[]): boolean =>
      mostAbove(run.endpoints, total, { sides, ms: limit.ms }) <
      limit.fraction * timedRequests(total)
    const alone = regressed.find(sides => explain([sides]))
    const by = alone === undefined ? regressed : [alone]
    if (alone === undefined && !(limit.byAll && explain(regressed))) return one
    const accountedBy = by.map(({ key }) => key)
    return { ...one, verdict: { ...verdict, reason: { ...verdict.reason, accountedBy } } }
  })
}

/** Rows of endpoints with a response time that regressed. */
function regressedRows(judged: readonly Judged[], rows: readonly Sides[]): Sides[] {
  const keys = new Set(
    judged.flatMap(({ verdict }) =>
      verdict.rule === 'regression' && verdict.verdict === 'regressed' ? [verdict.endpoint] : []
    )
  )
  return rows.filter(({ key, total }) => !total && keys.has(key))
}

/** What the total's percentile must not exceed to be none of both; undefined of what is none. */
function limitOf(verdict: RegressionVerdict): Limit | undefined {
  const { baseline = 0, allowed = 0, endpoint } = verdict
  const metric = metricOf(verdict.metric)
  if (endpoint !== AGGREGATED || metric?.type !== 'percentile') return undefined
  const fraction = 1 - metric.percent / 100
  if (isOverOnce(verdict)) return { ms: baseline + allowed / 2, fraction, byAll: true }
  if (verdict.verdict !== 'regressed') return undefined
  return { ms: baseline + allowed, fraction, byAll: false }
}

/** Requests of the total that may be longer, were the regressed endpoints as they were; no fewer than are. */
function mostAbove(
  endpoints: readonly EndpointStats[],
  total: EndpointStats,
  { sides, ms }: { readonly sides: readonly Sides[]; readonly ms: number }
): number {
  const before = new Map(sides.map(({ key, baselines }) => [key, baselines]))
  const known = endpoints.reduce((sum, row) => sum + timedRequests(row), 0)
  const above = endpoints.reduce((sum, row) => {
    const rows = before.get(endpointKey(row)) ?? [row]
    return sum + timedRequests(row) * Math.max(...rows.map(each => fractionAbove(each, ms)))
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
