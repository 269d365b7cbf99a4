import { counted, formatCount } from '../../units/count.js'
import { formatMs } from '../../units/format.js'
import { note, type Note } from '../note.js'
import {
  AGGREGATED,
  endpointKey,
  type EndpointStats,
  type History,
  type HistorySample,
  type LocustVersion
} from '../run.js'
import { bucketRange, timedOf } from './buckets.js'
import { pseudoKeys } from './pseudo-requests.js'
import type { StatsFile } from './stats.js'
import { isBefore2_44 } from './version.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A client that measures in seconds stays below this (ms) … */
const SECONDS_SUSPECTED_BELOW_MS = 1
/** … and of so many requests one at least would have taken longer. */
const SECONDS_SUSPECTED_REQUESTS = 100
/** Rows that are named. */
const NAMED = 3
/** Two sums of response times agree: whole milliseconds are printed by old releases. */
const SAME_SUM = 0.001

/**
 * Takes out of each row what cannot be a response time, and marks the row as `untimed`: a client
 * that fires `response_time=None` or 0 for what it does not time (MQTT connect, the events of a
 * WebSocket) gives a row of zeros, one whose clock goes back negative times. The total is told how
 * many requests its times are of. The CSV and the JSON of one run so say the same.
 */
export function withoutUnmeasured(stats: StatsFile, version: LocustVersion): StatsFile {
  const { aggregated, endpoints } = stats
  return {
    ...stats,
    endpoints: endpoints.map(measuredOnly),
    ...(aggregated !== undefined && {
      aggregated: measuredOnly(withTimed(aggregated, endpoints, version))
    })
  }
}

/** The total with the count of its rows that have times, where its percentiles are of no others. */
function withTimed(
  total: EndpointStats,
  rows: readonly EndpointStats[],
  version: LocustVersion
): EndpointStats {
  const untimed = requestsOf(rows.filter(isUntimed))
  if (total.histogram !== undefined || untimed === 0) return total
  const isSum = requestsOf(rows) === total.requests
  if (!isSum || countsAsZeros(rows, total) || hasZeros(total, version)) return total
  return { ...total, timed: total.requests - untimed }
}

/**
 * Whether its percentiles take requests without a time for 0 ms, which up to 2.46.1 neither its mean
 * nor its median does.
 */
function hasZeros({ percentiles, median, min }: EndpointStats, version: LocustVersion): boolean {
  if (isBefore2_44(version)) return true
  const p50 = percentiles.get(50)
  if (p50 !== undefined && median !== undefined && bucketRange(p50)[1] < median) return true
  return (min ?? 0) >= 1 && firstZero(percentiles) !== undefined
}

function requestsOf(rows: readonly EndpointStats[]): number {
  return rows.reduce((sum, { requests }) => sum + requests, 0)
}

/** The same for the history of a run whose total has none. */
export function withoutTimes<H extends Pick<History, 'samples'>>(history: H): H {
  const samples = history.samples.map(sample => {
    const rest: Mutable<HistorySample> = { ...sample, percentiles: new Map() }
    delete rest.average
    return rest
  })
  return { ...history, samples }
}

/** The row without times that none of its requests can have had. */
export function measuredOnly(row: EndpointStats): EndpointStats {
  if (!isUntimed(row)) return row
  const rest: Mutable<EndpointStats> = { ...row, percentiles: new Map(), untimed: true }
  delete rest.average
  delete rest.min
  delete rest.max
  delete rest.median
  delete rest.timed
  return rest
}

/** None of its requests has a response time above 0 ms, or too many have one below. */
function isUntimed(row: EndpointStats): boolean {
  if (row.requests === 0) return false
  if (row.histogram !== undefined && timedOf(row.histogram) === 0) return true
  const { average, max } = row
  const [least, most] = rangeOf(row)
  if (least < 0) return true
  if (most === 0 && (average !== undefined || max !== undefined)) return true
  return isNegative(row) && max !== undefined && max <= 0
}

/** The least and the greatest time (ms) that the row prints but for its minimum; 0 is in between. */
function rangeOf({ average = 0, max = 0, median = 0, percentiles }: EndpointStats) {
  let [least, most] = [Math.min(average, max, median), Math.max(average, max, median)]
  for (const value of percentiles.values()) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most] as const
}

function isNegative(row: EndpointStats): boolean {
  return lowestOf(row) < 0
}

/** The least time (ms) that the row prints, whichever it is. */
function lowestOf(row: EndpointStats): number {
  return Math.min(row.min ?? 0, rangeOf(row)[0])
}

/**
 * What the rows lack, by the numbers as the file has them (`printed`): no response times at all is
 * an error, in some rows it is said with what it does to the total.
 */
export function untimedNotes(printed: StatsFile, file: string): Note[] {
  const { aggregated } = printed
  if (aggregated === undefined || aggregated.requests === 0) return []
  const rows = printed.endpoints.filter(row => row.requests > 0)
  const untimed = rows.filter(isUntimed)
  const isNone = isUntimed(aggregated) && (aggregated.max ?? 0) <= 0
  if (isNone && untimed.length === rows.length) return [noTimes(aggregated, file)]
  const zeros = untimed.filter(row => !isNegative(row))
  // Known kinds are said with what remains without them.
  const known = pseudoKeys(zeros.length === 0 ? [] : rows.map(measuredOnly))
  const zero = zeros.filter(row => !known.has(endpointKey(row)))
  return [
    ...(zero.length === 0 ? [] : [untimedRows(zero, printed, aggregated, file)]),
    ...negativeRows(negativeOf(rows, aggregated), file),
    ...mostlyUntimed([...rows, aggregated], file),
    ...secondsSuspected(rows, file)
  ]
}

function noTimes(total: EndpointStats, file: string): Note {
  const what = isNegative(total)
    ? `none of its ${counted(total.requests, 'request')} has one above 0 ms, some are below (to ${formatMs(lowestOf(total))})`
    : `none of its ${counted(total.requests, 'request')} has one above 0 ms`
  return note('no-response-times', `${file}: the client reports no response times: ${what}`, {
    advice: 'Let the load script fire events.request with the measured response_time, in ms',
    file
  })
}

function untimedRows(
  zero: readonly EndpointStats[],
  { endpoints }: StatsFile,
  total: EndpointStats,
  file: string
): Note {
  const count = requestsOf(zero)
  const percent = (100 * count) / total.requests
  const share = percent < 1 ? 'under 1' : Math.round(percent)
  const one = zero.length === 1
  const inTotal = countsAsZeros(endpoints, total)
    ? 'the percentiles and the mean of the total count them as 0 ms, its throughput and error rate as requests'
    : 'the throughput and the error rate of the total count them (its percentiles too, as 0 ms, before Locust 2.46.2)'
  return note(
    'untimed-rows',
    `${named(zero)} ${one ? 'has' : 'have'} no response time above 0 ms, ${formatCount(count)} of ${counted(total.requests, 'request')} (${share}%): ${inTotal}`,
    {
      severity: 'info',
      advice:
        'If they are not requests, leave them out of the whole run with `not-requests:` in the config',
      file
    }
  )
}

/** Whether the total's mean is over the requests without a time too: then they were fired with 0. */
function countsAsZeros(endpoints: readonly EndpointStats[], total: EndpointStats): boolean {
  const timed = endpoints.filter(row => row.requests > 0 && !isUntimed(row))
  const requests = requestsOf(timed)
  const time = timed.reduce((sum, row) => sum + row.requests * (row.average ?? 0), 0)
  const without = requests * (total.average ?? 0)
  return without < time * (1 - SAME_SUM)
}

/** The total has what its rows have: it is named only when it alone has such a time. */
function negativeOf(rows: readonly EndpointStats[], total: EndpointStats): EndpointStats[] {
  const found = rows.filter(isNegative)
  return found.length === 0 && isNegative(total) ? [total] : found
}

function negativeRows(rows: readonly EndpointStats[], file: string): Note[] {
  if (rows.length === 0) return []
  const lowest = rows.reduce((least, row) => Math.min(least, lowestOf(row)), 0)
  return [
    note(
      'impossible-times',
      `${named(rows)} ${rows.length === 1 ? 'has' : 'have'} response times below 0 ms (${formatMs(lowest)}): no request can`,
      { advice: 'Measure with time.perf_counter(): the clock of the machine may be set back', file }
    )
  ]
}

/** A percentile of 0 ms below the exact minimum is of requests without a response time. */
function mostlyUntimed(rows: readonly EndpointStats[], file: string): Note[] {
  for (const row of rows) {
    const percent = firstZero(row.percentiles)
    if (percent === undefined || isUntimed(row) || (row.min ?? 0) < 1) continue
    const message = `${percent}% of ${endpointKey(row)} is 0 ms, its minimum ${row.min ?? 0} ms: so many of its requests have no response time, and make all its percentiles too low`
    const advice = 'Update Locust: 2.46.2 and later leave such requests out of the percentiles'
    return [note('untimed-rows', message, { severity: 'warning', advice, file })]
  }
  return []
}

function firstZero(percentiles: ReadonlyMap<number, number>): number | undefined {
  for (const [percent, value] of percentiles) if (value === 0) return percent
  return undefined
}

function secondsSuspected(rows: readonly EndpointStats[], file: string): Note[] {
  const fast = rows.filter(
    ({ requests, min = 0, max = 0 }) =>
      requests >= SECONDS_SUSPECTED_REQUESTS &&
      min >= 0 &&
      max > 0 &&
      max < SECONDS_SUSPECTED_BELOW_MS
  )
  if (fast.length === 0) return []
  const count = requestsOf(fast)
  return [
    note(
      'seconds-suspected',
      `none of the ${counted(count, 'request')} of ${named(fast)} took ${SECONDS_SUSPECTED_BELOW_MS} ms: are these seconds?`,
      { advice: 'Locust counts in milliseconds: a client of your own must multiply by 1000', file }
    )
  ]
}

function named(rows: readonly EndpointStats[]): string {
  const keys = rows.slice(0, NAMED).map(row => endpointKey(row) || AGGREGATED)
  const more = rows.length - keys.length
  return more > 0 ? `${keys.join(', ')} and ${formatCount(more)} more` : keys.join(', ')
}
