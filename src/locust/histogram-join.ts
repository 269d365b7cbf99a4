import { DEFAULT_PERCENTS, extreme, mergeRows, percentilesOf } from './histogram.js'
import type { HistogramEntry } from './histogram-file.js'
import { ReaderError } from './reader-error.js'
import { endpointKey, type EndpointStats } from './run.js'
import { present, type StatsFile } from './stats.js'

/** The CSV lacks the last second; more than this is another run. */
const MAX_EXTRA_SECONDS = 5
const MAX_EXTRA_FRACTION = 0.05
const MAX_EXTRA_REQUESTS = 20

/**
 * Puts the histograms in the place of the printed percentiles; the JSON is written last, so its
 * counts are the complete ones. Throws ReaderError when it is not of the same run.
 */
export function joinHistogram(
  stats: StatsFile,
  entries: readonly HistogramEntry[],
  file: string
): { stats: StatsFile; times: { startedAt?: number; endedAt?: number } } {
  const { aggregated } = stats
  if (aggregated === undefined) throw foreign(file, 'the CSV has no total row')
  const byKey = new Map(entries.map(entry => [endpointKey(entry.stats), entry.stats]))
  const known = new Map(stats.endpoints.map(row => [endpointKey(row), row]))
  for (const [key, row] of known) {
    const counted = byKey.get(key)?.requests ?? 0
    if (counted < row.requests) {
      throw foreign(file, `${counted} requests of ${key}, the CSV has ${row.requests}`)
    }
  }
  const merged = mergeRows([...byKey.values()], aggregated)
  const pace = aggregated.printedThroughput ?? 0
  const extra = Math.max(
    MAX_EXTRA_REQUESTS,
    MAX_EXTRA_SECONDS * pace,
    MAX_EXTRA_FRACTION * aggregated.requests
  )
  if (merged.requests > aggregated.requests + extra) {
    throw foreign(file, `${merged.requests} requests, the CSV has ${aggregated.requests}`)
  }
  const percents = [...aggregated.percentiles.keys()]
  const endpoints = [...byKey].map(([key, row]) => {
    const printed = known.get(key)
    return printed === undefined ? row : withRates(withPercents(row, percents), printed)
  })
  return {
    stats: {
      ...stats,
      endpoints,
      aggregated: withRates(withPercents(merged, percents), aggregated)
    },
    times: present({
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
}

/** Rates of the CSV for the counts of the JSON: the time that they stand for stays the same. */
function withRates(row: EndpointStats, printed: EndpointStats): EndpointStats {
  const scale = printed.requests === 0 ? 1 : row.requests / printed.requests
  const { printedThroughput, printedFailureRate } = printed
  return {
    ...row,
    ...(printedThroughput !== undefined && { printedThroughput: printedThroughput * scale }),
    ...(printedFailureRate !== undefined && { printedFailureRate })
  }
}

function withPercents(row: EndpointStats, percents: readonly number[]): EndpointStats {
  const all = [...new Set([...DEFAULT_PERCENTS, ...percents])]
  return { ...row, percentiles: percentilesOf(row.histogram ?? new Map<number, number>(), all) }
}

function foreign(file: string, problem: string): ReaderError {
  return new ReaderError(
    { file },
    `${problem}: it is of another run, and its histograms are not used`,
    'Upload the files of one run'
  )
}
