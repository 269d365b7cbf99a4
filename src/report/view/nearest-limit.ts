import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { EndpointCost } from '../../evaluate/targets/bottlenecks.js'
import { formatNumber, formatPercent, metricLabel } from '../../units/format.js'
import { measured } from './timeline-view.js'

/** From here on a value is said as a multiple of its bound. */
const MULTIPLE = 2

/**
 * How near an endpoint is to its bound, or how far beyond: `P95 460 ms of 1,000 ms (46%)`,
 * `P50 60,000 ms, 120 × its limit of 500 ms`.
 */
export function limitOf({ closest }: EndpointCost): string {
  if (closest === undefined) return ''
  const { metric, value, bound, ratio } = closest
  const said = `${metricLabel(metric)} ${measured(metric, value)}`
  return ratio < MULTIPLE
    ? `${said} of ${measured(metric, bound)} (${formatPercent(ratio)})`
    : `${said}, ${formatNumber(ratio, 2)} × its limit of ${measured(metric, bound)}`
}

/** The endpoints nearest to their bounds; a capacity test goes beyond them on purpose. */
export function nearestToLimit({ timeline, level }: RunEvaluation, most: number): EndpointCost[] {
  if (level.kind === 'capacity') return []
  return timeline.bottlenecks.endpoints.filter(cost => limitOf(cost) !== '').slice(0, most)
}

/** `GET /x (P95 460 ms of 1,000 ms (46%), 31% of all response time)`, the nearest to its bound first. */
export function bottleneckTexts(run: RunEvaluation, most: number): string[] {
  return nearestToLimit(run, most).map(cost => {
    const share =
      cost.share === undefined ? '' : `${formatPercent(cost.share)} of all response time`
    return `${cost.endpoint}: ${[limitOf(cost), share].filter(text => text !== '').join(', ')}`
  })
}
