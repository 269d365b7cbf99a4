import { formatExact } from '../../units/count.js'
import type { EndpointStats } from '../run.js'
import type { PercentileFacts } from './percentile-checks.js'
import { bucketRange } from '../stats/buckets.js'

/**
 * A percentile of the total is between the least and the greatest of its rows', whatever their sizes: by
 * Locust's ranks no more than n × p requests of a row are below its own, and the rows add up. Requests
 * without a time, which old releases count as below all others, change nothing of that. Of percentiles
 * that Locust's own rounding gives; neighbouring buckets are let pass.
 */
export function rangeProblems(
  aggregated: EndpointStats,
  endpoints: readonly EndpointStats[],
  { window, isDefault }: Pick<PercentileFacts, 'window' | 'isDefault'>
): string[] {
  if (window || !isDefault) return []
  const called = endpoints.filter(row => row.requests > 0)
  return [...aggregated.percentiles].flatMap(([percent, value]) => {
    const values = called.flatMap(row => row.percentiles.get(percent) ?? [])
    // Of 0 ms that custom users give more is said elsewhere.
    if (values.length < called.length || values.length === 0 || value <= 0) return []
    const least = values.reduce((a, b) => Math.min(a, b))
    const most = values.reduce((a, b) => Math.max(a, b))
    if (least < 0) return []
    const says = (rows: string): string =>
      `${percent}% of the total is ${formatExact(value)} ms, that of each row ${rows}`
    const [low, high] = bucketRange(value)
    if (high < bucketRange(least)[0]) return [says(`at least ${formatExact(least)}`)]
    return low > bucketRange(most)[1] ? [says(`at most ${formatExact(most)}`)] : []
  })
}
