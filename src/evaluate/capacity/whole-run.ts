import type { LoadLevel, Targets } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import {
  AGGREGATED,
  endpointKey,
  timedRequests,
  type EndpointStats,
  type Run
} from '../../locust/run.js'
import { bucketRange } from '../../locust/stats/buckets.js'
import { acceptableOf, judgeSpan } from '../targets/breaches.js'
import { MIN_TAIL_SAMPLES, tailSamples } from '../targets/measure.js'
import { targetsOf } from '../targets/targets.js'
import { byExcess, type EndpointBreach } from './points.js'

/**
 * The acceptable bounds that the run as a whole surely did not hold, the worst first: some of its time
 * was beyond them, whatever its loads tell.
 */
export function brokenOverall(run: Run, level: LoadLevel): EndpointBreach[] {
  const { aggregated, endpoints, leftOut } = run
  const counted = endpoints.filter(row => leftOut?.keys.has(endpointKey(row)) !== true)
  const cells = 1 + counted.length
  return [
    ...(aggregated === undefined ? [] : brokenBy(aggregated, AGGREGATED, level.targets, cells)),
    ...counted.flatMap(row => brokenBy(row, endpointKey(row), targetsOf(row, level), cells))
  ].sort(byExcess)
}

function brokenBy(
  row: EndpointStats,
  endpoint: string,
  targets: Targets,
  cells: number
): EndpointBreach[] {
  const { requests, failures, average } = row
  const span = { from: 0, to: 0, users: 0, requests, failures, ...present({ average }) }
  // Nothing tells how much its mean moves by chance.
  const { breaches } = judgeSpan(targets, { span, parts: () => [], cells })
  const percentiles = [...targets.values()].flatMap(({ metric }) => {
    const bound = acceptableOf(targets, metric.key)
    const value = metric.type === 'percentile' ? row.percentiles.get(metric.percent) : undefined
    if (metric.type !== 'percentile' || bound === undefined || value === undefined) return []
    // As far as its bucket may reach: the run's own percentile is no sample of anything.
    const isBroken = bucketRange(value)[0] >= bound
    const isTold = tailSamples(timedRequests(row), metric.percent) >= MIN_TAIL_SAMPLES
    return isBroken && isTold ? [{ metric: metric.key, value, bound }] : []
  })
  return [...breaches, ...percentiles].map(breach => ({ ...breach, endpoint }))
}
