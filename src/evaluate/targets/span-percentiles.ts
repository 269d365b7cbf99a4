import type { Bounds, Metric } from '../../config/settings.js'
import { bucketRange } from '../../locust/stats/buckets.js'
import type { WindowPercentile } from '../timeline/windows.js'
import type { Breach, OpenBound } from './breach.js'
import { isSurelyBelow } from './certainty.js'
import { isAcceptable } from './grade.js'
import { MIN_TAIL_FOR_PROOF, MIN_TAIL_SAMPLES, requestsNeeded, tailSamples } from './measure.js'

type Asked = {
  readonly metric: Metric & { readonly type: 'percentile' }
  readonly bounds: Bounds
  readonly bound: number
}

/**
 * A percentile of a part of the run against its acceptable bound, by the proofs of a whole run
 * (docs/statistics.md §6): with ten requests above it by itself, else beyond its bound where a lower one
 * is, within it where a higher one or the slowest request is. Undefined: it held.
 */
export function judgePercentile(
  asked: Asked,
  percentiles: readonly WindowPercentile[],
  cells: number
): Breach | OpenBound | undefined {
  const { metric, bound } = asked
  const own = percentiles.find(({ percent }) => percent === metric.percent)
  if (own !== undefined && isSampled(own)) {
    return isFine(asked, own.value) ? undefined : { metric: metric.key, value: own.value, bound }
  }
  const proof = percentiles
    .filter(({ percent }) => percent < metric.percent)
    .sort((a, b) => b.percent - a.percent)
    .find(lower => provesBreach(asked, lower, cells))
  if (proof !== undefined) {
    return { metric: `p${proof.percent}`, value: proof.value, bound, boundOf: metric.key }
  }
  if (percentiles.some(higher => provesHeld(asked, higher))) return undefined
  return own === undefined
    ? { metric: metric.key }
    : { metric: metric.key, needed: requestsNeeded(metric.percent) }
}

function isSampled({ requests, percent }: WindowPercentile): boolean {
  return tailSamples(requests, percent) >= MIN_TAIL_SAMPLES
}

function isFine({ metric, bounds }: Asked, ms: number): boolean {
  return isAcceptable(metric, ms, bounds)
}

/** Well sampled, or so far below the one asked for that chance does not explain it. */
function provesBreach(asked: Asked, lower: WindowPercentile, cells: number): boolean {
  if (isFine(asked, lower.value)) return false
  if (isSampled(lower)) return true
  // In no window were more of its requests faster than this.
  const [surely] = bucketRange(lower.low)
  const { requests, percent } = lower
  const below = Math.floor((requests * percent) / 100)
  return !isFine(asked, surely) && isSurelyBelow({ below, requests }, asked.metric.percent, cells)
}

function provesHeld(asked: Asked, higher: WindowPercentile): boolean {
  const { percent, requests, value, high } = higher
  if (percent <= asked.metric.percent) return false
  if (percent < 100) return isSampled(higher) && isFine(asked, value)
  const enough = tailSamples(requests, asked.metric.percent) >= MIN_TAIL_FOR_PROOF
  return enough && isFine(asked, high)
}
