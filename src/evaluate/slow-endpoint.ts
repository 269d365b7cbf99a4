import { metricOf } from '../config/metrics.js'
import {
  AGGREGATED,
  endpointKey,
  timedAmong,
  timedRequests,
  type EndpointStats,
  type Run
} from '../locust/run.js'
import { leastOf, mostOf, requestsBeyond, type TimeLimit } from './targets/requests-beyond.js'
import type { TargetVerdict, Verdict } from './verdict/verdict.js'

/** The endpoint that has most of the requests over a bound, or surely all. */
type Slow = { readonly endpoint: string; readonly hasAll: boolean }

/**
 * `, all requests over it in GET /search`: the one endpoint without which a percentile of the whole run would surely
 * hold its bound, behind the sentence that says so of the whole run; empty where the counts prove no such one.
 */
export function slowAlone(verdict: Verdict, run: Run): string {
  const slow = slowEndpointOf(verdict, run)
  if (slow === undefined) return ''
  return `, ${slow.hasAll ? 'all' : 'most'} requests over it in ${slow.endpoint}`
}

/** Undefined where the counts prove no such one. */
export function slowEndpointOf(verdict: Verdict, run: Run): Slow | undefined {
  const missed = verdict.rule === 'target' ? missedBound(verdict) : undefined
  const { aggregated: total, leftOut } = run
  if (missed === undefined || total === undefined) return undefined
  const rows = run.endpoints.filter(row => leftOut?.keys.has(endpointKey(row)) !== true)
  const beyond = rows.map(row => ({ row, ...beyondOf(row, limitOf(missed.ms)) }))
  const [most, ...others] = beyond.sort((a, b) => b.least - a.least)
  if (most === undefined) return undefined
  const known = timedAmong(rows)
  const untold = Math.max(0, timedRequests(total) - known)
  const elsewhere = others.reduce((sum, row) => sum + row.most, untold)
  const rest = timedRequests(total) - timedRequests(most.row)
  // At a bound's edge a few requests less would hold it, wherever they were.
  if (most.least <= elsewhere || elsewhere >= missed.fraction * rest) return undefined
  return { endpoint: endpointKey(most.row), hasAll: elsewhere === 0 }
}

/** The bound of a percentile of the whole run that it is said to be over, ms, and what fraction may be. */
function missedBound(
  verdict: TargetVerdict
): { readonly ms: number; readonly fraction: number } | undefined {
  const metric = metricOf(verdict.metric)
  if (verdict.endpoint !== AGGREGATED || metric?.type !== 'percentile') return undefined
  const ms = verdict.reason.kind === 'compared' ? saidBound(verdict) : undefined
  return ms === undefined ? undefined : { ms, fraction: 1 - metric.percent / 100 }
}

/** The one that the words of a missed target have. */
function saidBound({ grade, bounds }: TargetVerdict): number | undefined {
  const { unacceptable, acceptable = unacceptable, target = acceptable } = bounds
  if (grade === 'unacceptable') return unacceptable ?? target
  return grade === 'degraded' ? (acceptable ?? target) : undefined
}

/** How many requests of a row took longer: not fewer, and not more than. */
function beyondOf(
  row: EndpointStats,
  limit: TimeLimit
): { readonly least: number; readonly most: number } {
  const { max, percentiles } = row
  const requests = timedRequests(row)
  if (requests === 0 || (max !== undefined && max <= limit.ms)) return { least: 0, most: 0 }
  const window = { percentiles, requests }
  return requestsBeyond({ windows: [window], unseen: 0, percents: [] }, limit)
}

function limitOf(ms: number): TimeLimit {
  return {
    ms,
    isBeyond: printed => leastOf(printed) > ms,
    isWithin: printed => mostOf(printed) <= ms
  }
}
