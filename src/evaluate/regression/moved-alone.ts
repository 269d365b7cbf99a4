import { timedRequests, type EndpointStats } from '../../locust/run.js'
import { lnMs, printedPercents } from '../targets/tail-slope.js'
import { tailFraction } from './noise.js'

/** The columns beside it moved by less than so much of its own move, in the logarithm. */
const HARDLY = 0.25

/**
 * A percentile that may have moved only because it lies at a gap: where every twentieth request misses a cache,
 * chance decides whether P95 is a hit or a miss. By more than half of the baselines the columns beside it did not move
 * then, or the baseline is as far itself. The mean tells how many more requests lie beyond the gap: by how many standard
 * deviations of the chance of so many requests, over and above what the mean moved with these columns. Undefined where
 * it did not move so. docs/statistics.md §2.
 */
export function movedAlone(
  now: EndpointStats,
  baselines: readonly EndpointStats[],
  percent: number
): number | undefined {
  const most = Math.max(...baselines.map(then => Math.abs(lnMove(now, then, percent) ?? 0)))
  const moves = baselines.flatMap(then => moveFrom(now, then, { percent, most }) ?? [])
  const gaps = moves.flatMap(({ gap }) => gap ?? [])
  if (moves.length <= baselines.length / 2 || gaps.length === 0) return undefined
  const share = meanOf(moves.map(({ excess }) => excess)) / meanOf(gaps)
  const tail = tailFraction(percent)
  const before = moves.reduce((sum, { requests }) => sum + requests, 0)
  return share / Math.sqrt(tail * (1 - tail) * (1 / timedRequests(now) + 1 / before))
}

type Move = {
  /** ms; undefined of a baseline that is beyond it too. */
  readonly gap?: number
  /** ms, of the mean, beyond what the columns beside it moved. */
  readonly excess: number
  readonly requests: number
}

/** From one baseline; undefined where the percentile did not move alone, or no mean is known. */
function moveFrom(
  now: EndpointStats,
  then: EndpointStats,
  { percent, most }: { readonly percent: number; readonly most: number }
): Move | undefined {
  const own = lnMove(now, then, percent)
  if (own === undefined || now.average === undefined || then.average === undefined) return undefined
  const beside = besides(now, percent).flatMap(column => lnMove(now, then, column) ?? [])
  if (beside.length === 0) return undefined
  const excess = now.average - then.average * Math.exp(meanOf(beside))
  const common = { excess, requests: timedRequests(then) }
  if (Math.abs(own) < HARDLY * most) return common
  if (beside.some(move => Math.abs(move) >= HARDLY * Math.abs(own))) return undefined
  return {
    ...common,
    gap: (now.percentiles.get(percent) ?? 0) - (then.percentiles.get(percent) ?? 0)
  }
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
function lnMove(now: EndpointStats, then: EndpointStats, percent: number): number | undefined {
  const [value, base] = [now.percentiles.get(percent), then.percentiles.get(percent)]
  return value === undefined || base === undefined ? undefined : lnMs(value) - lnMs(base)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
