import type { HistorySample } from '../../locust/run.js'
import { rowTimes } from './row-times.js'

/**
 * What happened between two rows of the history, from its cumulative columns: exact and not
 * overlapping, unlike the printed Requests/s, which is a mean over ten seconds, two seconds late.
 */
export type Interval = {
  /** Seconds since the first row. */
  readonly from: number
  readonly to: number
  /** How long it truly took (s), as far as the rows tell, where that is not from `from` to `to`. */
  readonly took?: number
  /** At the end of the interval. */
  readonly users: number
  /** All that completed, failures included. */
  readonly requests: number
  readonly failures: number
  /** ms; absent without requests, or when the printed average is too coarse to tell. */
  readonly average?: number
}

/** A row of the history whose time counts in seconds since the first row. */
export type Sample = HistorySample & {
  /** When it was written: `at` is cut to whole seconds. Absent where nothing tells more than `at`. */
  readonly writtenAt?: number
}

/** A mean whose rounding may be off by more than this share of it is not told. */
const COARSEST_MEAN = 0.1

/**
 * The rows that say something: time moves on, counts never fall. Of rows with the same second the
 * last one counts; after a fall (`--reset-stats`) only what follows it.
 */
export function rowsOf(samples: readonly HistorySample[], startedAt: number): Sample[] {
  let rows: Mutable<Sample>[] = []
  for (const sample of samples) {
    const last = rows.at(-1)
    const row = { ...sample, at: sample.at - startedAt }
    if (last !== undefined && row.requests < last.requests) rows = []
    else if (last !== undefined && row.at === last.at) rows.pop()
    else if (last !== undefined && row.at < last.at) continue
    rows.push(row)
  }
  const times = rowTimes(rows)
  if (times === undefined) return rows
  for (const [i, row] of rows.entries()) row.writtenAt = times[i] ?? row.at
  // another array: what was worked out of the rows without it is no more true
  return [...rows]
}

/**
 * By how much a printed average may lie below the true one, in ms: Locust before 1.2 cut it to whole
 * milliseconds, and differences of cumulative sums magnify that.
 */
export function averageResolution(rows: readonly Sample[]): number {
  const counted = rows.filter(({ requests }) => requests > 1)
  return counted.length > 2 && counted.every(({ average = 0 }) => Number.isInteger(average)) ? 1 : 0
}

/** Exact counts and mean between two rows; `resolution` as of averageResolution. */
export function intervalBetween(first: Sample, last: Sample, resolution = 0): Interval {
  const [from, to, { users }] = [first.at, last.at, last]
  const requests = last.requests - first.requests
  const failures = Math.max(0, last.failures - first.failures)
  const average = meanBetween(first, last, resolution)
  const took = tookBetween(first, last)
  // No spread: a long history has tens of thousands of them.
  const interval: Mutable<Interval> = { from, to, users, requests, failures }
  if (average !== undefined) interval.average = average
  if (took !== undefined) interval.took = took
  return interval
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function tookBetween({ writtenAt: from }: Sample, { writtenAt: to }: Sample): number | undefined {
  return from === undefined || to === undefined || to <= from ? undefined : to - from
}

/** d(average × count) ÷ d(count). */
function meanBetween(first: Sample, last: Sample, resolution: number): number | undefined {
  const requests = last.requests - first.requests
  if (requests <= 0 || last.average === undefined) return undefined
  const before = first.requests === 0 ? 0 : (first.average ?? NaN) * first.requests
  const mean = (last.average * last.requests - before) / requests
  const doubt = (resolution * last.requests) / requests
  return mean >= 0 && doubt <= COARSEST_MEAN * mean ? mean : undefined
}

/** Of rows that were asked for: each part of the timeline asks for those of the whole run. */
const KNOWN = new WeakMap<readonly Sample[], readonly Interval[]>()

/** Every pair of neighbouring rows. The rows may not change afterwards. */
export function intervalsOf(rows: readonly Sample[]): readonly Interval[] {
  const known = KNOWN.get(rows)
  if (known !== undefined) return known
  const resolution = averageResolution(rows)
  const found: Interval[] = []
  let previous: Sample | undefined
  for (const row of rows) {
    if (previous !== undefined) found.push(intervalBetween(previous, row, resolution))
    previous = row
  }
  KNOWN.set(rows, found)
  return found
}

/** Neighbouring intervals put together until each lasts at least `seconds`; a shorter rest is left out. */
export function batches(rows: readonly Sample[], seconds: number): Interval[] {
  const resolution = averageResolution(rows)
  const found: Interval[] = []
  let first = rows[0]
  for (const row of rows) {
    if (first === undefined || row.at - first.at < seconds) continue
    found.push(intervalBetween(first, row, resolution))
    first = row
  }
  return found
}

/** The rows from `from` to `to`, both included (seconds since the first row). They are in order of time. */
export function rowsWithin(rows: readonly Sample[], from: number, to: number): Sample[] {
  const start = firstIndex(rows, row => row.at >= from)
  return rows.slice(
    start,
    firstIndex(rows, row => row.at > to)
  )
}

/** Where the rows begin of which this is true: of all that follow it is true too. */
export function firstIndex(rows: readonly Sample[], isBeyond: (row: Sample) => boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row !== undefined && isBeyond(row)) high = middle
    else low = middle + 1
  }
  return low
}

/** The interval that spans all the rows; undefined for fewer than two. */
export function spanOf(rows: readonly Sample[]): Interval | undefined {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined || last.at <= first.at) return undefined
  return intervalBetween(first, last, averageResolution(rows))
}

/** Requests and failures of several intervals together. */
export function countsOf(parts: readonly Pick<Interval, 'requests' | 'failures'>[]): {
  requests: number
  failures: number
} {
  return {
    requests: parts.reduce((sum, part) => sum + part.requests, 0),
    failures: parts.reduce((sum, part) => sum + part.failures, 0)
  }
}

/** How long an interval took (s): with that requests are divided; where it lies, `from` and `to` tell. */
export function tookOf({ from, to, took = to - from }: Interval): number {
  return took
}

/** Completed requests per second. */
export function throughputOf(interval: Interval): number {
  return interval.requests / tookOf(interval)
}

/** Completions per second that succeeded. */
export function goodputOf(interval: Interval): number {
  return (interval.requests - interval.failures) / tookOf(interval)
}

/** Fraction of the requests that failed; absent without requests. */
export function errorRateOf(interval: Interval): number | undefined {
  return interval.requests > 0 ? interval.failures / interval.requests : undefined
}

/** Typical seconds between rows (their median); 1 for Locust ≥ 1.2, 2 before, more when thinned. */
export function tickOf(rows: readonly Sample[]): number {
  const gaps = rows.slice(1).map((row, i) => row.at - (rows[i]?.at ?? row.at))
  return median(gaps) ?? 1
}

/** The middle value, or the mean of the two in the middle; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
