import { timedRequests, type EndpointStats } from '../../locust/run.js'
import { lnMs, printedPercents } from '../targets/tail-slope.js'
import { tailFraction } from './noise.js'

/** The columns beside it moved by less than so much of its own move, in the logarithm. */
const HARDLY = 0.25
/** Standard deviations of the chance of so many requests. */
const DEVIATIONS = 4

/**
 * Whether a percentile may have moved only because it lies at a gap: where every twentieth request misses a cache,
 * chance decides whether P95 is a hit or a miss. The columns beside it did not move then, and the mean by no more
 * than the chance of so many requests makes of the gap, over and above what it moved with these columns.
 * docs/statistics.md §2.
 */
export function movedAlone(now: EndpointStats, then: EndpointStats, percent: number): boolean {
  const [value, base] = [now.percentiles.get(percent), then.percentiles.get(percent)]
  if (value === undefined || base === undefined) return false
  const own = lnMs(value) - lnMs(base)
  const beside = besides(now, percent).flatMap(column => moveOf(now, then, column) ?? [])
  if (beside.length === 0 || beside.some(move => Math.abs(move) >= HARDLY * Math.abs(own)))
    return false
  return !isInMean(now, then, { percent, gap: value - base, beside: meanOf(beside) })
}

/** The nearest printed columns below and above. */
function besides({ percentiles }: EndpointStats, percent: number): number[] {
  const printed = printedPercents(percentiles)
  const [below, above] = [
    printed.findLast(one => one < percent),
    printed.find(one => one > percent)
  ]
  return [below, above].flatMap(one => one ?? [])
}

/** ln ms */
function moveOf(now: EndpointStats, then: EndpointStats, percent: number): number | undefined {
  const [value, base] = [now.percentiles.get(percent), then.percentiles.get(percent)]
  return value === undefined || base === undefined ? undefined : lnMs(value) - lnMs(base)
}

/** Whether the mean tells that more requests lie on the other side of the gap (ms) than by chance. */
function isInMean(
  now: EndpointStats,
  then: EndpointStats,
  {
    percent,
    gap,
    beside
  }: { readonly percent: number; readonly gap: number; readonly beside: number }
): boolean {
  if (now.average === undefined || then.average === undefined) return true
  const tail = tailFraction(percent)
  const chance = Math.sqrt(tail * (1 - tail) * (1 / timedRequests(now) + 1 / timedRequests(then)))
  const moved = now.average - then.average * Math.exp(beside)
  return moved / gap >= DEVIATIONS * chance
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
