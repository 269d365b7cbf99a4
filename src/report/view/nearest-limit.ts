import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { isFailing } from '../../evaluate/failing-endpoints.js'
import type { EndpointCost } from '../../evaluate/targets/bottlenecks.js'
import { formatNumber, formatPercent, metricLabel } from '../../units/format.js'
import { measured } from './load-words.js'

/** From here on a value is said as a multiple of its bound. */
const MULTIPLE = 2

/**
 * How near an endpoint is to its bound, or how far beyond: `P95 460 ms of 1,000 ms (46%)`,
 * `P50 60,000 ms, 120 × its bound of 500 ms`.
 */
export function limitOf({ closest }: EndpointCost): string {
  if (closest === undefined) return ''
  const { metric, value, bound, ratio } = closest
  const said = `${metricLabel(metric)} ${measured(metric, value)}`
  const limit = measured(metric, bound)
  if (ratio === Infinity) return `${said}, over its bound of ${limit}`
  if (ratio >= MULTIPLE) return `${said}, ${formatNumber(ratio, 2)} × its bound of ${limit}`
  return ratio < 1
    ? `${said} of ${limit} (${formatPercent(ratio)})`
    : `${said}, ${ratio === 1 ? 'at' : 'over'} its bound of ${limit} (${formatPercent(ratio)})`
}

/**
 * The endpoints nearest to their bounds; a capacity test goes beyond them on purpose, and the times of
 * requests that failed, as most of a service that is not there, are near to none.
 */
export function nearestToLimit(
  { run, timeline, level }: Pick<RunEvaluation, 'run' | 'timeline' | 'level'>,
  most: number
): EndpointCost[] {
  if (level.kind === 'capacity') return []
  if (run.aggregated !== undefined && isFailing(run.aggregated)) return []
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
