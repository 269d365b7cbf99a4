import { rateEdges } from './bundles.js'
import { outside, type TimeStretch } from './idle.js'
import { batches, errorRateOf, rowsWithin, throughputOf, type Sample } from './intervals.js'
import type { Series } from './series.js'

/** What was seen at a moment (`from` = `to`) or over a time: seconds since the run's first row. */
export type Observation = { readonly from: number; readonly to: number; readonly value: number }

/** As long as Locust's own percentiles look back (s): single seconds are chance. */
const COURSE_SECONDS = 10

/**
 * How a metric of Locust's, or `users`, went: means over ten seconds, percentiles as they are printed.
 * Empty for what the history does not tell: percentiles since the start, users that were not written.
 * `idle` stretches are left out of all but the users: what is not used completes nothing.
 */
export function courseOf(
  key: string,
  rows: readonly Sample[],
  mode: Series['percentileMode'],
  idle: readonly TimeStretch[] = []
): Observation[] {
  switch (key) {
    case 'users':
      return rows.some(({ users }) => users > 0)
        ? rows.map(({ at, users }) => ({ from: at, to: at, value: users }))
        : []
    case 'throughput':
      return seen(rows, throughputOf, idle)
    case 'error-rate':
      return seen(rows, errorRateOf, idle)
    case 'average':
      return seen(rows, ({ average }) => average, idle)
  }
  if (mode !== 'window') return []
  return printed(rows, Number(key.replace(/^p/, ''))).filter(
    seen => !idle.some(({ from, to }) => seen.from > from && seen.to <= to)
  )
}

function seen(
  rows: readonly Sample[],
  valueOf: (interval: ReturnType<typeof batches>[number]) => number | undefined,
  idle: readonly TimeStretch[]
): Observation[] {
  const edges = rateEdges(rows)
  const whole = { from: edges[0]?.at ?? 0, to: edges.at(-1)?.at ?? 0 }
  const parts = outside(whole, idle).map(({ from, to }) => rowsWithin(edges, from, to))
  return parts
    .flatMap(part => batches(part, COURSE_SECONDS))
    .flatMap(interval => {
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
