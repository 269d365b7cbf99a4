import { counted, formatCount } from '../../units/count.js'
import { ReaderError } from '../csv/reader-error.js'
import { present } from '../present.js'
import { endpointIdentity, endpointKey, type EndpointStats } from '../run.js'
import { timedOf } from '../stats/buckets.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'
import { selfContradiction } from './entry-checks.js'
import { DEFAULT_PERCENTS, extreme, mergeRows, percentilesOf } from './histogram.js'
import type { HistogramEntry, HistogramFile } from './json-file.js'

/** The CSV lacks the last second; more than this is another run. */
const MAX_EXTRA_SECONDS = 5
const MAX_EXTRA_FRACTION = 0.05
const MAX_EXTRA_REQUESTS = 20
/** A test may wait this long for its last, slow requests after the CSV was written. */
const MAX_EXTRA_TIME_SECONDS = 60
/** Each release's statistics begin up to so much apart from the history and from each other. */
const CLOCK_SLACK_SECONDS = 15
/** Sums of floats differ in their last digits. */
const SUM_SLACK = 1e-6

/** First and last tick of the load, seconds since the epoch. */
type LoadTimes = { readonly activeFrom?: number; readonly activeTo?: number }

type Times = { startedAt?: number; endedAt?: number }

/**
 * Puts the histograms in the place of the printed percentiles; the JSON is written last, so its
 * counts are the complete ones. Throws ReaderError when it contradicts itself, and when it is not of
 * the same run: everything that the CSV counts must be among what it counts.
 */
export function joinHistogram(
  stats: StatsFile,
  histograms: HistogramFile,
  file: string,
  load: LoadTimes = {}
): { stats: StatsFile; times: Times } {
  const denied = selfContradiction(histograms)
  if (denied !== undefined) throw contradictory(file, denied)
  const { aggregated } = stats
  const { entries } = histograms
  if (aggregated === undefined) throw foreign(file, 'the CSV has no total row')
  const byIdentity = new Map(entries.map(entry => [endpointIdentity(entry.stats), entry]))
  const known = new Map(stats.endpoints.map(row => [endpointIdentity(row), row]))
  const merged = mergeRows(
    [...byIdentity.values()].map(entry => entry.stats),
    aggregated
  )
  const times = timesOf(entries)
  const problem =
    timesProblem(times, load, totalPrinted(stats)) ??
    firstOf([...known], ([id, row]) =>
      lacking(row, byIdentity.get(id), `of ${endpointKey(row)}`)
    ) ??
    lacking(aggregated, { stats: merged, untimed: merged.requests - timed(merged) }, 'in all') ??
    tooMany(merged, aggregated)
  if (problem !== undefined) throw foreign(file, problem)
  const percents = [...aggregated.percentiles.keys()]
  const elapsed = Math.max(totalPrinted(stats) ?? 0, secondsOf(times))
  const endpoints = [...byIdentity].map(([id, { stats: row }]) => {
    const printed = known.get(id)
    return printed === undefined ? row : withRates(withPercents(row, percents), printed, elapsed)
  })
  return {
    stats: {
      ...stats,
      endpoints,
      aggregated: withRates(withPercents(merged, percents), aggregated, elapsed)
    },
    times
  }
}

function timesOf(entries: readonly HistogramEntry[]): Times {
  return present({
    startedAt: extreme(
      Math.min,
      entries.map(entry => entry.startedAt)
    ),
    endedAt: extreme(
      Math.max,
      entries.map(entry => entry.endedAt)
    )
  })
}

function secondsOf({ startedAt, endedAt }: Times): number {
  return startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt
}

/** A run before or after that of the CSV. */
function timesProblem(times: Times, load: LoadTimes, printed = 0): string | undefined {
  const { startedAt, endedAt } = times
  if (startedAt === undefined || endedAt === undefined) return undefined
  const { activeFrom, activeTo } = load
  const isBefore = activeFrom !== undefined && endedAt < activeFrom - CLOCK_SLACK_SECONDS
  const isAfter = activeTo !== undefined && startedAt > activeTo + CLOCK_SLACK_SECONDS
  if (isBefore || isAfter) return `its requests were made ${isBefore ? 'before' : 'after'} this run`
  const extra = endedAt - startedAt - printed
  if (printed === 0 || extra <= MAX_EXTRA_TIME_SECONDS) return undefined
  return `it covers ${Math.round(extra)} s more than the CSV`
}

/** What the CSV has that the JSON has not: counts, sums, extremes and ranks of the same requests. */
function lacking(
  row: EndpointStats,
  entry: HistogramEntry | undefined,
  where: string
): string | undefined {
  const { requests = 0, failures = 0 } = entry?.stats ?? {}
  if (requests < row.requests)
    return `${counted(requests, 'request')} ${where}, the CSV has ${formatCount(row.requests)}`
  if (failures < row.failures)
    return `${counted(failures, 'failure')} ${where}, the CSV has ${formatCount(row.failures)}`
  return entry === undefined || row.requests === 0 ? undefined : otherTimes(row, entry.stats, where)
}

function otherTimes(row: EndpointStats, theirs: EndpointStats, where: string) {
  const all = timed(theirs)
  if (all === 0) return (row.max ?? 0) > 0 ? `no response times ${where}` : undefined
  const problem = wrongExtreme(row, theirs, where) ?? wrongMean(row, theirs, where)
  return problem ?? (theirs.requests === all ? wrongRank(row, theirs, where) : undefined)
}

/** Requests that came on top may have widened the CSV's extremes; without any they are the same. */
function wrongExtreme(row: EndpointStats, theirs: EndpointStats, where: string) {
  const { max = 0, min = 0 } = theirs
  const isSame = theirs.requests === row.requests
  const isMore = (a: number, b: number): boolean => a > b + SUM_SLACK * Math.abs(b)
  if (row.max !== undefined && (isMore(row.max, max) || (isSame && isMore(max, row.max)))) {
    return `a maximum of ${max} ms ${where}, the CSV has ${row.max}`
  }
  // Locust prints 0 where it has no minimum.
  const { min: least = 0 } = row
  if (least > 0 && (isMore(min, least) || (isSame && isMore(least, min)))) {
    return `a minimum of ${min} ms ${where}, the CSV has ${least}`
  }
  return undefined
}

/** The sum of their times is not less, and not more than the requests that came on top allow. */
function wrongMean(row: EndpointStats, theirs: EndpointStats, where: string) {
  const { requests, average = 0, min = 0, max = 0 } = theirs
  if (min < 0 || row.average === undefined) return undefined
  const all = timed(theirs)
  const sum = all * average
  const printed = (row.requests - (requests - all)) * row.average
  const isLess = sum < printed * (1 - SUM_SLACK)
  const most = printed * (1 + SUM_SLACK) + (requests - row.requests) * max
  if (!isLess && (requests > all || sum <= most)) return undefined
  return `a mean of ${average} ms ${where}, the CSV has ${row.average}`
}

/** A printed percentile says how many requests at least took as long, and how many at most. */
function wrongRank(
  { requests, percentiles }: EndpointStats,
  { histogram = new Map<number, number>() }: EndpointStats,
  where: string
): string | undefined {
  for (const [percent, value] of percentiles) {
    const rank = Math.min(Math.floor((requests * percent) / 100), requests - 1)
    let [below, above] = [0, 0]
    for (const [ms, count] of histogram) {
      if (ms <= value) below += count
      if (ms >= value) above += count
    }
    // One less, as the product may round otherwise in Python.
    if (above >= requests - rank - 1 && below >= rank) continue
    return `other response times ${where} than the CSV, whose ${percent}% is ${value} ms`
  }
  return undefined
}

function tooMany(merged: EndpointStats, aggregated: EndpointStats): string | undefined {
  const pace = aggregated.printedThroughput ?? 0
  const extra = Math.max(
    MAX_EXTRA_REQUESTS,
    MAX_EXTRA_SECONDS * pace,
    MAX_EXTRA_FRACTION * aggregated.requests
  )
  if (merged.requests <= aggregated.requests + extra) return undefined
  return `${counted(merged.requests, 'request')}, the CSV has ${formatCount(aggregated.requests)}`
}

function firstOf<T>(items: readonly T[], check: (item: T) => string | undefined) {
  for (const item of items) {
    const problem = check(item)
    if (problem !== undefined) return problem
  }
  return undefined
}

function timed({ histogram }: EndpointStats): number {
  return timedOf(histogram ?? new Map<number, number>())
}

/** The rates that the JSON's counts and times give; those of the CSV are of its last second. */
function withRates(row: EndpointStats, printed: EndpointStats, elapsed: number): EndpointStats {
  const { printedThroughput, printedFailureRate } = printed
  if (elapsed <= 0) return { ...row, ...present({ printedThroughput, printedFailureRate }) }
  return {
    ...row,
    ...(printedThroughput !== undefined && { printedThroughput: row.requests / elapsed }),
    ...(printedFailureRate !== undefined && { printedFailureRate: row.failures / elapsed })
  }
}

function withPercents(row: EndpointStats, percents: readonly number[]): EndpointStats {
  const all = [...new Set([...DEFAULT_PERCENTS, ...percents])]
  return { ...row, percentiles: percentilesOf(row.histogram ?? new Map<number, number>(), all) }
}

function contradictory(file: string, problem: string): ReaderError {
  return new ReaderError(
    { file },
    `${problem}: it contradicts itself, and its histograms are not used`,
    'Upload the file as Locust wrote it'
  )
}

function foreign(file: string, problem: string): ReaderError {
  return new ReaderError(
    { file },
    `${problem}: it is of another run, and its histograms are not used`,
    'Upload the files of one run'
  )
}
