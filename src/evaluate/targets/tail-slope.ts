import type { EndpointStats } from '../../locust/run.js'

/** The printed columns whose values give the slope of the tail at a percentile (docs/statistics.md §2). */
const NEIGHBOURS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [50, [50, 66]],
  [95, [90, 98]],
  [99, [98, 99.9]],
  [99.9, [99, 99.9]]
])

/** ln of half a millisecond's worth: a P50 of 0 ms is legitimate and counts as 0.5. */
export function lnMs(ms: number): number {
  return Math.log(Math.max(ms, 0.5))
}

/** For a row that prints no neighbouring percentiles: between a lognormal and an exponential tail. */
export const USUAL_SLOPE = 0.5
/** Requests between two columns that tell the slope: all rows have them whose tails are judged. */
const ENOUGH_BETWEEN = 8

type TailSlope = {
  /** The change of ln v per unit of −ln(1−p). */
  readonly slope: number
  /** Fraction of the requests that lies between the two columns. */
  readonly share: number
}

/**
 * How steeply ln(response time) rises with the tail: `b` of docs/statistics.md §2. Taken over the
 * neighbouring printed columns, or the nearest ones that the file has (`PERCENTILES_TO_REPORT`);
 * undefined when there are not two.
 */
export function tailSlope(row: EndpointStats, percent: number): TailSlope | undefined {
  const [lower, upper] = neighbours(row, percent)
  if (lower === undefined || upper === undefined || lower >= upper) return undefined
  const from = row.percentiles.get(lower)
  const to = row.percentiles.get(upper)
  if (from === undefined || to === undefined) return undefined
  const rise = Math.max(0, lnMs(to) - lnMs(from))
  const slope = rise / (Math.log(100 - lower) - Math.log(100 - upper))
  return { slope, share: (upper - lower) / 100 }
}

/**
 * `b²` for the chance of so many requests. Few between the columns (as a median of ten or twenty requests
 * has) often show no rise at all, which is no certainty: one more is reckoned in that has the usual slope.
 */
export function squaredSlopeOf({ slope, share }: TailSlope, requests: number): number {
  const between = requests * share
  if (between >= ENOUGH_BETWEEN) return slope ** 2
  return (between * slope ** 2 + USUAL_SLOPE ** 2) / (between + 1)
}

/** The percents above 0, ascending. */
export function printedPercents(percentiles: ReadonlyMap<number, number>): number[] {
  const percents = [...percentiles.keys()].filter(percent => percent > 0)
  const isSorted = percents.every((percent, at) => at === 0 || percent > (percents[at - 1] ?? 0))
  return isSorted ? percents : percents.sort((a, b) => a - b)
}

function neighbours(
  row: EndpointStats,
  percent: number
): readonly [number | undefined, number | undefined] {
  const standard = NEIGHBOURS.get(percent)
  if (
    standard !== undefined &&
    row.percentiles.has(standard[0]) &&
    row.percentiles.has(standard[1])
  ) {
    return standard
  }
  const printed = printedPercents(row.percentiles).filter(p => p < 100)
  const below = printed.filter(p => p < percent).at(-1)
  const above = printed.find(p => p > percent)
  const self = printed.includes(percent) ? percent : undefined
  return [below ?? self, above ?? self]
}
