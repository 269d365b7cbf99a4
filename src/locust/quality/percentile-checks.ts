import { counted, formatExact } from '../../units/count.js'
import { endpointKey, type EndpointStats } from '../run.js'
import { bucketRange, isOnGrid } from '../stats/buckets.js'

/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1
/** A higher percentile may be printed this much lower: 0.8 prints an exact maximum after buckets. */
const BUCKET_SLACK = 0.9
/** A locustfile that rounds otherwise stays within so many times the value … */
const CUSTOM_FACTOR = 2
/** … and so many ms. */
const CUSTOM_SLACK_MS = 10
/** Up to 2.46.1 requests without a time count in the ranks, but not in the mean. */
const UNTIMED_FACTOR = 2

export type PercentileFacts = {
  /** Only Locust's own rounding occurs in the file. */
  readonly isDefault: boolean
  /** The percents of the file's columns: a row with requests has them all, Locust leaves out none. */
  readonly columns: readonly number[]
  /** They are those of the last seconds: then they need not reach the maximum. */
  readonly window: boolean
}

/** What the percentiles of a row, of so many requests, cannot be, given its min, max and mean. */
export function percentileProblems(
  row: EndpointStats,
  timed: number,
  facts: PercentileFacts
): string[] {
  const sorted = ascending(row.percentiles)
  // Nothing but requests without a response time has a maximum of 0.
  const isDue = timed > 0 && facts.columns.length > 0 && !facts.window && (row.max ?? 1) > 0
  if (sorted.length === 0)
    return isDue ? [`${endpointKey(row)} has ${counted(timed, 'request')} and no percentiles`] : []
  const lost = facts.columns.filter(percent => !row.percentiles.has(percent))
  if (timed > 0 && lost.length > 0) {
    return [
      `${endpointKey(row)} has ${counted(timed, 'request')} and no ${lost.map(percent => `${percent}%`).join(', ')}`
    ]
  }
  const outside = outsideProblem(row, sorted, facts)
  if (outside !== undefined) return [outside]
  return fallingProblems(row, sorted)
}

type Percentiles = readonly (readonly [percent: number, ms: number])[]

/** Most often they are in this order. */
function ascending(percentiles: ReadonlyMap<number, number>): Percentiles {
  const all = [...percentiles]
  let last = -Infinity
  for (const [percent] of all) {
    if (percent < last) return all.sort(([a], [b]) => a - b)
    last = percent
  }
  return all
}

/** Whether a percentile of `value` ms is lower than rounding makes one that follows `lower` ms. */
export function fallsBelow(value: number, lower: number): boolean {
  return value < Math.min(lower, lower * BUCKET_SLACK) - TRUNCATION_MS
}

function fallingProblems(row: EndpointStats, sorted: Percentiles): string[] {
  const problems: string[] = []
  let before: Percentiles[number] | undefined
  for (const each of sorted) {
    const [percent, value] = each
    const [lower, below] = before ?? [0, -Infinity]
    if (fallsBelow(value, below)) {
      problems.push(
        `${percent}% of ${endpointKey(row)} is ${formatExact(value)} ms, less than ${lower}% with ${formatExact(below)}`
      )
    }
    before = each
  }
  return problems
}

/** Each stands for times that really occurred: between the exact minimum and maximum. */
function outsideProblem(
  row: EndpointStats,
  sorted: Percentiles,
  { isDefault, window }: PercentileFacts
): string | undefined {
  const { min = -Infinity, max = Infinity } = row
  for (const [percent, value] of sorted) {
    const [low, high] = isDefault ? rangeOf(value) : customRange(value)
    const says = (bound: string): string =>
      `${percent}% of ${endpointKey(row)} is ${formatExact(value)} ms, its ${bound}`
    if (low > max + TRUNCATION_MS) return says(`maximum ${formatExact(max)}`)
    // 0 is printed where most requests have no time at all.
    if (value !== 0 && high < min - TRUNCATION_MS) return says(`minimum ${formatExact(min)}`)
    if (percent === 100 && !window && isShort(high, max)) return says(`maximum ${formatExact(max)}`)
  }
  return undefined
}

/** Whether Locust's own rounding does not give them; `exactMaximum`: it need not give the 100%. */
export function isOffGrid(percentiles: ReadonlyMap<number, number>, exactMaximum = false): boolean {
  for (const [percent, value] of percentiles) {
    if (!isOnGrid(value) && !(exactMaximum && percent === 100)) return true
  }
  return false
}

/** The maximum starts at 0: where all times are negative it says nothing. */
function isShort(high: number, max: number): boolean {
  return max > 0 && max < Infinity && high < max - TRUNCATION_MS
}

/** Below 0 as below 100: a custom client's clock went back. */
function rangeOf(value: number): readonly [number, number] {
  return value < 0 ? [value - 0.5, value + 0.5] : bucketRange(value)
}

function customRange(value: number): readonly [number, number] {
  const [near, far] = [value / CUSTOM_FACTOR, value * CUSTOM_FACTOR]
  return [Math.min(near, far) - CUSTOM_SLACK_MS, Math.max(near, far) + CUSTOM_SLACK_MS]
}

/**
 * What the ranks say of the sum: it is bounded from below and from above. One real file is not
 * within; so this is a doubt, no proof.
 */
export function meanProblem(row: EndpointStats, timed: number): string | undefined {
  const { min = 0, max, average } = row
  const sorted = ascending(row.percentiles)
  if (sorted.length === 0 || timed <= 0 || min < 0) return undefined
  if (max === undefined || average === undefined) return undefined
  const [least, most] = boundsOfMean(sorted, timed, min, max)
  // One request may be on the other side, as the product rounds otherwise in Python.
  const slack = max / timed + TRUNCATION_MS
  const isLow = average < least - slack
  const isHigh = (sorted[0]?.[1] ?? 0) > 0 && average > UNTIMED_FACTOR * (most + slack)
  if (!isLow && !isHigh) return undefined
  return `the average of ${endpointKey(row)} is ${formatExact(average)} ms, which its percentiles do not allow`
}

function boundsOfMean(
  sorted: Percentiles,
  timed: number,
  min: number,
  max: number
): readonly [number, number] {
  let [least, most, rank] = [0, 0, 0]
  let below = min
  for (const [percent, value] of sorted) {
    const next = Math.min(Math.floor((timed * percent) / 100), timed - 1)
    const [low, high] = rangeOf(value)
    least += (next - rank) * below
    most += (next - rank) * high
    below = Math.max(below, low)
    rank = next
  }
  least += (timed - rank) * below
  most += (timed - rank) * max
  return [least / timed, most / timed]
}
