import type { EndpointStats } from '../../locust/run.js'
import { printedPercents } from '../targets/tail-slope.js'
import { median } from '../timeline/intervals.js'
import { changeBetween, ENOUGH_ABOVE, type LatencyCell } from './latency-cell.js'
import { movedAlone } from './moved-alone.js'
import { tailFraction } from './noise.js'

/** What a fifth of the requests and more have moved is not some outliers. */
const CONFIRMING: readonly number[] = [50, 66, 75, 80]
/** A mean counts without the requests above it, or more of them, which may be outliers. */
const MOST_BELOW = 99
/** Requests above it are few enough to be hung ones. */
const FEW_ABOVE = 95
/** A percentile at a gap counts where the mean tells so by so many deviations, and is suspect by fewer. */
const SURE_DEVIATIONS = 3
const LIKELY_DEVIATIONS = 2

/**
 * Whether a change counts: of a mean one that most requests made, as some outliers are judged by the percentiles; of
 * a percentile one that is not the chance of so many requests at a gap.
 */
export function confirmationOf(cell: LatencyCell): 'none' | 'little' | 'enough' {
  const { sides, percent } = cell
  if (percent === undefined) return isOfMost(cell) ? 'enough' : 'none'
  const deviations = movedAlone(sides.candidate, sides.baselines, percent)
  if (deviations === undefined || deviations >= SURE_DEVIATIONS) return 'enough'
  return deviations >= LIKELY_DEVIATIONS ? 'little' : 'none'
}

function isOfMost(cell: LatencyCell): boolean {
  const { sides, change, learned } = cell
  return (
    CONFIRMING.some(percent => (changeBetween(sides, percent) ?? 0) / change >= 0.5) ||
    isOfMany(cell) ||
    (learned !== undefined && isMostRequests(cell))
  )
}

/**
 * Whether a mean moved for more than the slowest requests, which may be outliers: without what these can have added
 * at most, by the printed columns, it still moved at least half as much.
 */
function isOfMany({ sides, change, requests }: LatencyCell): boolean {
  const { candidate, baselines } = sides
  const percent = printedPercents(candidate.percentiles).findLast(
    one => one <= MOST_BELOW && requests * tailFraction(one) >= ENOUGH_ABOVE
  )
  if (percent === undefined) return false
  const isRise = change > 0
  const base = median(baselines.flatMap(row => restOfMean(row, percent, !isRise) ?? []))
  const now = restOfMean(candidate, percent, isRise)
  return base !== undefined && now !== undefined && (now - base) / change >= 0.5
}

/** The mean less what the requests above a printed percentile add to it at least or at most, ms. */
export function restOfMean(
  { percentiles, average, max }: EndpointStats,
  percent: number,
  atMost: boolean
): number | undefined {
  if (average === undefined || !percentiles.has(percent)) return undefined
  let [rest, from] = [average, percent]
  for (const to of [...printedPercents(percentiles).filter(one => one > percent), 100]) {
    const value = atMost ? (percentiles.get(to) ?? max) : percentiles.get(from)
    if (value === undefined) return undefined
    rest -= ((to - from) / 100) * value
    from = to
  }
  return rest
}

/**
 * Whether a mean moved for more requests than those above P95: the mean of the others, by the printed
 * columns, moved at least half as much.
 */
function isMostRequests({ sides, change }: LatencyCell): boolean {
  if (change === 0) return false
  const base = median(sides.baselines.map(meanBelow)) ?? NaN
  return (meanBelow(sides.candidate) - base) / change >= 0.5
}

/** Mean of the requests below P95 as if their times lay evenly between the printed columns, ms. */
function meanBelow({ percentiles, min = 0 }: EndpointStats): number {
  let [sum, from, low] = [0, 0, min]
  for (const percent of printedPercents(percentiles)) {
    if (percent > FEW_ABOVE) break
    const high = percentiles.get(percent) ?? 0
    sum += ((percent - from) * (low + high)) / 2
    from = percent
    low = high
  }
  return sum / from
}
