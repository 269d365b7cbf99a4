import { timedAmong, timedRequests, type EndpointStats } from '../../locust/run.js'
import { bucketHalfWidth } from '../../locust/stats/buckets.js'
import { chanceOfRise } from '../statistics/binomial.js'
import { printedPercents } from '../targets/tail-slope.js'
import { median } from '../timeline/intervals.js'
import type { MoreSlow } from '../verdict/reason.js'
import { restOfMean } from './confirmation.js'
import { tailFraction } from './noise.js'

/** More slow requests than before by chance alone: of an endpoint whose mean moved beyond what is allowed already. */
const SIGNIFICANT = 0.02
/** The columns from this one on tell what is slow: half of what they say. */
const FIRST_COLUMN = 98
/** One that hung, and another, are no share of the requests. */
const FEWEST = 3

/**
 * Whether a row has more slow requests than its baselines by more than chance (docs/statistics.md §2): about so many
 * as its mean needs, were all of them as slow as the slowest, and at most so many as the baselines' columns allow.
 */
export function moreSlow(
  now: EndpointStats,
  baselines: readonly EndpointStats[]
): MoreSlow | undefined {
  const requests = timedRequests(now)
  const before = timedAmong(baselines)
  const max = slowestOf(now) ?? 0
  for (const ms of thresholds(now, baselines)) {
    const about = Math.min(
      Math.floor(requests * shareAbove(ms, now, baselines)),
      mostAbove(now, ms)
    )
    if (about < FEWEST) continue
    const then = baselines.reduce((sum, row) => sum + mostAbove(row, ms), 0)
    const chance = chanceOfRise({ failures: then, requests: before }, { failures: about, requests })
    if (chance < SIGNIFICANT)
      return { ms, max, about, requests, thenAtMost: then, thenRequests: before }
  }
  return undefined
}

/**
 * What may be called slow, ms, to two digits, the longest first: half of a column of the tail, or what no request of
 * a baseline took; the slowest took twice as long, as else the mean tells little of how many there are.
 */
function thresholds(now: EndpointStats, baselines: readonly EndpointStats[]): number[] {
  const { percentiles } = now
  const tail = printedPercents(percentiles).flatMap(percent =>
    percent < FIRST_COLUMN ? [] : (percentiles.get(percent) ?? [])
  )
  const halves = [...tail, slowestOf(now) ?? []].flat().map(ms => ms / 2)
  const slowest = baselines.flatMap(row => slowestOf(row) ?? [])
  const most = twoDigitsUp((slowestOf(now) ?? 0) / 2)
  const all = [...slowest, ...halves].map(twoDigitsUp).sort((a, b) => b - a)
  return all.filter(ms => ms <= most)
}

function twoDigitsUp(ms: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.max(1, ms))) - 1)
  return Math.ceil(ms / unit) * unit
}

/**
 * The share of a row's requests above `ms`, by its mean: those below its last column that is not above it took as
 * long, compared with their columns, as they did in the baselines; those between are as slow as can be.
 */
function shareAbove(ms: number, now: EndpointStats, baselines: readonly EndpointStats[]): number {
  const { average } = now
  const max = slowestOf(now) ?? 0
  const percent = columnWithin(now, ms)
  if (average === undefined || percent === undefined || max <= ms) return 0
  const shape = median(
    baselines.flatMap(row => {
      const [rest, steps] = [restOfMean(row, percent, false), stepsOf(row, percent)]
      return rest === undefined || steps === undefined || steps === 0 ? [] : [rest / steps]
    })
  )
  const steps = stepsOf(now, percent)
  if (shape === undefined || steps === undefined) return 0
  return (average - steps * shape - tailFraction(percent) * ms) / (max - ms)
}

/** What the requests up to a printed percentile add to the mean, were each as slow as its column, ms. */
function stepsOf({ percentiles }: EndpointStats, percent: number): number | undefined {
  if (!percentiles.has(percent)) return undefined
  let [sum, from] = [0, 0]
  for (const to of printedPercents(percentiles)) {
    if (to > percent) break
    sum += ((to - from) / 100) * (percentiles.get(to) ?? 0)
    from = to
  }
  return sum
}

/** The requests above `ms` that a row can have had. */
function mostAbove(row: EndpointStats, ms: number): number {
  if ((slowestOf(row) ?? Infinity) <= ms) return 0
  const requests = timedRequests(row)
  return requests - Math.floor((requests * (columnWithin(row, ms) ?? 0)) / 100)
}

/** The highest printed percentile that is surely not above `ms`. */
function columnWithin({ percentiles }: EndpointStats, ms: number): number | undefined {
  return printedPercents(percentiles).findLast(percent => {
    const value = percentiles.get(percent) ?? 0
    return percent < 100 && value + bucketHalfWidth(value) <= ms
  })
}

/** ms */
function slowestOf({ max, percentiles }: EndpointStats): number | undefined {
  return max ?? percentiles.get(100)
}
