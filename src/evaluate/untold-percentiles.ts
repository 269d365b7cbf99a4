import { metricOf } from '../config/metrics.js'
import type { Run } from '../locust/run.js'
import type { HeldBound } from './held-bounds.js'
import { withPercentile } from './targets/measure.js'

/** Percentiles that the config bounds and no row of the run has, by their keys: `p96`. */
export function untoldPercentiles(
  { aggregated, endpoints }: Run,
  held: readonly HeldBound[]
): string[] {
  const rows = aggregated === undefined ? endpoints : [aggregated, ...endpoints]
  const asked = held.filter(
    ({ of, from }) => of !== 'resource' && Object.values(from).some(({ by }) => by === 'config')
  )
  return [...new Set(asked.map(({ metric }) => metric))].filter(key => {
    const metric = metricOf(key)
    if (metric?.type !== 'percentile') return false
    const { percent } = metric
    return !rows.some(row => withPercentile(row, percent).percentiles.has(percent))
  })
}
