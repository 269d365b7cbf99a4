import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { endpointKey, timedRequests, type EndpointStats, type Run } from '../../locust/run.js'
import type { TargetVerdict, Verdict } from '../verdict/verdict.js'
import type { Breach } from './breach.js'
import { acceptableOf } from './breaches.js'
import { MIN_TAIL_SAMPLES, tailSamples } from './measure.js'
import { targetsOf } from './targets.js'

/** Where the time goes, and what will break first. */
export type Bottlenecks = {
  /** The nearest to its bounds (or the furthest beyond) first; without bounds, the largest share. */
  readonly endpoints: readonly EndpointCost[]
  /** The endpoint that broke first as the load rose, from a capacity test with full history. */
  readonly firstToBreak?: string
}

export type EndpointCost = {
  /** `METHOD name`: untrusted text. */
  readonly endpoint: string
  readonly requests: number
  /** ms. */
  readonly average?: number
  /** Of the response time of all requests together, as a fraction. */
  readonly share?: number
  /** The acceptable bound it is nearest to, and value ÷ bound: 1 and more is beyond. */
  readonly closest?: Closest
}

/** Without measure beyond a bound of none: infinite. */
type Closest = Breach & { readonly ratio: number }

/** Endpoints by value ÷ acceptable bound, over the whole run, then by share of the total time. */
export function bottlenecksOf(
  run: Run,
  level: LoadLevel,
  firstToBreak: string | undefined
): Bottlenecks {
  const rows = run.endpoints.filter(row => run.leftOut?.keys.has(endpointKey(row)) !== true)
  const total = rows.reduce((sum, row) => sum + timeOf(row), 0)
  const endpoints = rows.map((row): EndpointCost => {
    const { requests, average } = row
    const share = average === undefined || total === 0 ? undefined : timeOf(row) / total
    const closest = closestBound(row, level)
    return { endpoint: endpointKey(row), requests, ...present({ average, share, closest }) }
  })
  return { endpoints: endpoints.sort(byRatio), ...present({ firstToBreak }) }
}

/** Of all its requests together, ms. */
function timeOf(row: EndpointStats): number {
  return (row.average ?? 0) * timedRequests(row)
}

function byRatio(a: EndpointCost, b: EndpointCost): number {
  const [left, right] = [a.closest?.ratio ?? 0, b.closest?.ratio ?? 0]
  return left === right ? (b.share ?? 0) - (a.share ?? 0) : right - left
}

/** With the bounds that endpoints failed by any rule: a verdict can be certain of fewer requests. */
export function withFailedBounds(
  { endpoints, ...rest }: Bottlenecks,
  verdicts: readonly Verdict[]
): Bottlenecks {
  const failed = new Map<string, Closest[]>()
  for (const verdict of verdicts) {
    const breach = failedBound(verdict)
    if (breach === undefined) continue
    failed.set(verdict.endpoint, [...(failed.get(verdict.endpoint) ?? []), breach])
  }
  if (failed.size === 0) return { endpoints, ...rest }
  const judged = endpoints.map((cost): EndpointCost => {
    const known = cost.closest === undefined ? [] : [cost.closest]
    const broken = failed.get(cost.endpoint) ?? []
    const [closest] = [...known, ...broken].sort((a, b) => b.ratio - a.ratio)
    return { ...cost, ...present({ closest }) }
  })
  return { endpoints: judged.sort(byRatio), ...rest }
}

/** Whether a verdict found a bound of its metric broken, whatever that does to the conclusion. */
export function isBrokenBound(verdict: Verdict): verdict is TargetVerdict {
  return (
    verdict.rule === 'target' && (verdict.grade === 'unacceptable' || verdict.grade === 'degraded')
  )
}

/** The upper bound that a verdict found broken; throughput has a lower one. */
function failedBound(verdict: Verdict): Closest | undefined {
  if (!isBrokenBound(verdict) || verdict.metric === 'throughput') return undefined
  const { metric, value, bounds } = verdict
  const bound = bounds.acceptable ?? bounds.unacceptable ?? bounds.target
  if (value === undefined || bound === undefined || value < bound) return undefined
  return { metric, value, bound, ratio: value / bound }
}

function closestBound(row: EndpointStats, level: LoadLevel): Closest | undefined {
  const targets = targetsOf(row, level)
  let closest: Closest | undefined
  for (const { metric } of targets.values()) {
    const value = valueOf(row, metric)
    const bound = acceptableOf(targets, metric.key)
    if (value === undefined || bound === undefined || isNone(value, bound)) continue
    const ratio = value / bound
    if (closest === undefined || ratio > closest.ratio) {
      closest = { metric: metric.key, value, bound, ratio }
    }
  }
  return closest
}

/** Nothing at all holds a bound of none, and is no part of it. */
function isNone(value: number, bound: number): boolean {
  return value === 0 && bound === 0
}

/** What has an upper bound and enough requests behind it. */
function valueOf(
  row: EndpointStats,
  metric: { readonly type: string; readonly percent?: number }
): number | undefined {
  if (row.requests === 0) return undefined
  if (metric.type === 'average') return row.average
  if (metric.type === 'max') return row.max
  if (metric.type === 'error-rate') return row.failures / row.requests
  if (metric.percent === undefined) return undefined
  const isSampled = tailSamples(timedRequests(row), metric.percent) >= MIN_TAIL_SAMPLES
  return isSampled ? row.percentiles.get(metric.percent) : undefined
}
