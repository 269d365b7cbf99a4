import type { StatsFile } from './stats.js'

/**
 * Seconds from the start of the statistics to the last completed request, as count ÷ Requests/s
 * implies; undefined without a rate. A server that hangs until the end does not lengthen it.
 */
export function totalPrinted({ aggregated, successesOnly }: StatsFile): number | undefined {
  const rate = aggregated?.printedThroughput
  if (aggregated === undefined || rate === undefined || rate <= 0) return undefined
  const counted = successesOnly ? aggregated.requests - aggregated.failures : aggregated.requests
  return counted / rate
}
