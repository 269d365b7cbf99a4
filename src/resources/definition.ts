import type { ResourceMetric } from '../config/settings.js'

/**
 * What a metric asks a server for, as one text: two metrics with the same definition have the same
 * readings. Bounds are no part of it; the statistic is where the query itself tells only one.
 */
export function definitionOf(metric: ResourceMetric): string {
  const { from, selector, unit, statistic } = metric
  if ('preset' in from) return JSON.stringify(['preset', from.preset, selector])
  const tellsOne = from.query.includes(SPAN_PLACEHOLDER)
  return JSON.stringify(['query', from.query, selector, unit, ...(tellsOne ? [statistic] : [])])
}

/** In a team's query: the length of the span. Such a query gives one number for the whole span. */
export const SPAN_PLACEHOLDER = '{span}'
