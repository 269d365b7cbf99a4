import { rateEdges } from './bundles.js'
import { outside, type TimeStretch } from './idle.js'
import {
  averageResolution,
  batches,
  errorRateOf,
  intervalBetween,
  rowsWithin,
  throughputOf,
  type Interval,
  type Sample
} from './intervals.js'
import type { Series } from './series.js'
import { reachOf, sureEdges } from './sure-stretch.js'

/** What was seen at a moment (`from` = `to`) or over a time: seconds since the run's first row. */
export type Observation = {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Where what it is of may begin, if that is before `from`. */
  readonly since?: number
}

/** What the rows prove of a stretch of means: see sureEdges. */
export type Surely = (
  room: TimeStretch,
  isBeyond: (value: number) => boolean
) => Partial<TimeStretch>

/** About as long as Locust's own percentiles look back (s): single seconds are chance. */
const COURSE_SECONDS = 10

const MEANS = new Map<string, (interval: Interval) => number | undefined>([
  ['throughput', throughputOf],
  ['error-rate', errorRateOf],
  ['average', ({ average }) => average]
])

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
  const valueOf = MEANS.get(key)
  if (valueOf !== undefined) return seen(rows, valueOf, idle)
  if (key === 'users') {
    return rows.some(({ users }) => users > 0)
      ? rows.map(({ at, users }) => ({ from: at, to: at, value: users }))
      : []
  }
  if (mode !== 'window') return []
  return printed(rows, Number(key.replace(/^p/, ''))).filter(
    seen => !idle.some(({ from, to }) => seen.from > from && seen.to <= to)
  )
}

/** What tells the edges of a stretch of means; of what is seen at moments the values themselves do. */
export function surelyOf(key: string, rows: readonly Sample[]): Surely | undefined {
  const valueOf = MEANS.get(key)
  if (valueOf === undefined) return undefined
  const [edges, resolution] = [rateEdges(rows), averageResolution(rows)]
  return (room, isBeyond) =>
    sureEdges(edges, room, (first, last) => {
      const value = valueOf(intervalBetween(first, last, resolution))
      return value !== undefined && isBeyond(value)
    })
}

function seen(
  rows: readonly Sample[],
  valueOf: (interval: Interval) => number | undefined,
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
  return rows.flatMap(({ at, percentiles }, index) => {
    const value = percentiles.get(percent)
    if (value === undefined || value === 0) return []
    return [{ from: at, to: at, value, since: Math.max(0, at - reachOf(rows, index)) }]
  })
}
