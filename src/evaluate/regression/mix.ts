import { metricOf } from '../../config/metrics.js'
import {
  AGGREGATED,
  endpointKey,
  timedAmong,
  timedRequests,
  type EndpointStats
} from '../../locust/run.js'
import type { MixShift } from '../verdict/reason.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import { fractionAbove } from './accounted.js'
import type { Judged } from './judged.js'
import type { KeyedRun, Sides } from './sides.js'

/** An endpoint of the candidate with its shares of the requests: of the baselines and now. */
type Part = { readonly row: EndpointStats; readonly from: number; readonly to: number }

/**
 * A rise of the total that comes of how often each endpoint was called: were its requests in the proportions of
 * the baselines, each as long as it is now, the total would surely not be beyond its limit
 * (docs/statistics.md §2). A rare slow endpoint at the very percentile is enough for that, by chance alone.
 */
export function withMix(
  judged: readonly Judged[],
  { run }: KeyedRun,
  rows: readonly Sides[]
): Judged[] {
  const total = run.aggregated
  if (total === undefined) return [...judged]
  return judged.map(one => {
    const { verdict } = one
    const limit = verdict.rule === 'regression' ? limitOf(verdict) : undefined
    if (verdict.rule !== 'regression' || limit === undefined) return one
    const parts = partsOf(run.endpoints, total, rows)
    const mix = largest(parts, limit.ms)
    if (mix === undefined || !isOfShares(parts, limit)) return one
    return {
      over: 0,
      verdict: {
        ...verdict,
        verdict: 'undecided',
        effect: 'pass',
        reason: { kind: 'other-mix', mix }
      }
    }
  })
}

type Limit = { readonly ms: number; readonly fraction: number }

/** What the total's percentile must not exceed to be neither regressed nor suspect; undefined where it is neither. */
function limitOf({
  baseline = 0,
  allowed = 0,
  endpoint,
  reason,
  ...verdict
}: RegressionVerdict): Limit | undefined {
  const metric = metricOf(verdict.metric)
  if (endpoint !== AGGREGATED || metric?.type !== 'percentile') return undefined
  if (verdict.verdict !== 'regressed' && verdict.verdict !== 'suspect') return undefined
  if (reason.kind !== 'latency') return undefined
  const { isTwice } = reason.allowance
  return { ms: baseline + (isTwice ? allowed / 2 : allowed), fraction: 1 - metric.percent / 100 }
}

/** An endpoint that no baseline has keeps its share. */
function partsOf(
  endpoints: readonly EndpointStats[],
  total: EndpointStats,
  rows: readonly Sides[]
): Part[] {
  const then = new Map(rows.map(({ key, baselines }) => [key, baselines]))
  const all = timedAmong(then.get(AGGREGATED) ?? [])
  return endpoints.map(row => {
    const before = then.get(endpointKey(row))
    const to = timedRequests(row) / timedRequests(total)
    return { row, to, from: before === undefined || all === 0 ? to : timedAmong(before) / all }
  })
}

/** As it is now, and not with the shares of before. What no endpoint has counts as longer. */
function isOfShares(parts: readonly Part[], { ms, fraction }: Limit): boolean {
  const unknown = Math.max(0, 1 - parts.reduce((sum, { to }) => sum + to, 0))
  const isBeyond = (share: (part: Part) => number): boolean => {
    const all = parts.reduce((sum, part) => sum + share(part), 0)
    const above = parts.reduce((sum, part) => sum + share(part) * fractionAbove(part.row, ms), 0)
    // Where each row has just so many, rounding decides nothing.
    return above + unknown * all >= fraction * all * (1 - 1e-9)
  }
  return isBeyond(({ to }) => to) && !isBeyond(({ from }) => from)
}

/** The endpoint by which most was added beyond the limit. */
function largest(parts: readonly Part[], ms: number): MixShift | undefined {
  const added = ({ row, from, to }: Part): number => (to - from) * fractionAbove(row, ms)
  const [most] = [...parts].sort((a, b) => added(b) - added(a))
  if (most === undefined || added(most) <= 0) return undefined
  return { endpoint: endpointKey(most.row), from: most.from, to: most.to }
}
