import { rateEdges } from './bundles.js'
import { batches, errorRateOf, throughputOf, type Sample } from './intervals.js'
import type { Series } from './series.js'

/** What was seen at a moment (`from` = `to`) or over a time: seconds since the run's first row. */
export type Observation = { readonly from: number; readonly to: number; readonly value: number }

/** As long as Locust's own percentiles look back (s): single seconds are chance. */
const COURSE_SECONDS = 10

/**
 * How a metric of Locust's, or `users`, went: means over ten seconds, percentiles as they are printed.
 * Empty for what the history does not tell: percentiles since the start, users that were not written.
 */
export function courseOf(
  key: string,
  rows: readonly Sample[],
  mode: Series['percentileMode']
): Observation[] {
  switch (key) {
    case 'users':
      return rows.some(({ users }) => users > 0)
        ? rows.map(({ at, users }) => ({ from: at, to: at, value: users }))
        : []
    case 'throughput':
      return seen(rows, throughputOf)
    case 'error-rate':
      return seen(rows, errorRateOf)
    case 'average':
      return seen(rows, ({ average }) => average)
  }
  return mode === 'window' ? printed(rows, Number(key.replace(/^p/, ''))) : []
}

function seen(
  rows: readonly Sample[],
  valueOf: (interval: ReturnType<typeof batches>[number]) => number | undefined
): Observation[] {
  return batches(rateEdges(rows), COURSE_SECONDS).flatMap(interval => {
    const value = valueOf(interval)
    return value === undefined ? [] : [{ from: interval.from, to: interval.to, value }]
  })
}

/** Locust prints 0 for a window without requests: nothing was seen. */
function printed(rows: readonly Sample[], percent: number): Observation[] {
  return rows.flatMap(({ at, percentiles }) => {
    const value = percentiles.get(percent)
    return value === undefined || value === 0 ? [] : [{ from: at, to: at, value }]
  })
}
