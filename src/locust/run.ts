import type { Note } from './note.js'
import { present } from './present.js'
import type { StopMark } from './stop.js'

/**
 * One load test as Locust reported it: plain data, the same for every release of Locust.
 *
 * Units: milliseconds, requests per second, bytes, seconds since the epoch. What is unknown is
 * absent, never 0 or NaN.
 */
export type Run = {
  /** The CSV prefix (`sustained` of `sustained_stats.csv`), with its folders: untrusted text. */
  readonly name: string
  /** Its name within its own path or artifact, where `name` bears the label of that too. */
  readonly ownName?: string
  /** What the runs that repeat one test share (`combine: repeats`). */
  readonly test?: string
  /** What its history goes by, where its own name is that of another run of its level too. */
  readonly series?: string
  /** How many shards it consists of; known only where shards are merged. */
  readonly shards?: number
  /** The files that it was read from. */
  readonly files: readonly string[]
  readonly locust: LocustVersion
  /** The total row; absent when the file has none (note `no-total-row`) or could not be read. */
  readonly aggregated?: EndpointStats
  /** In the order of the file. */
  readonly endpoints: readonly EndpointStats[]
  readonly failures: readonly Failure[]
  readonly exceptions: readonly TaskException[]
  readonly history?: History
  /** Where the percentiles come from: `buckets` exact to Locust's bucket, `window` the last 10 s only. */
  readonly percentileSource: 'stats' | 'histogram' | 'window'
  readonly startedAt?: number
  readonly endedAt?: number
  /**
   * The longer of the history's span and (requests ÷ the printed Requests/s): a hang freezes the
   * second, a lost tail shortens the first.
   */
  readonly durationSeconds?: number
  /** Highest user count in the history. */
  readonly peakUsers?: number
  /** What was read of its surroundings where it ran: hostile text, empty when it cannot be read. */
  readonly resourcesFile?: { readonly path: string; readonly text: string }
  /** Its load test was ended before its end, as the mark beside its files says: hostile text. */
  readonly stopped?: StopMark
  /** Rows that the team takes for no requests, and that `aggregated` is without. */
  readonly leftOut?: LeftOutRows
  readonly notes: readonly Note[]
}

type LeftOutRows = {
  /** Of endpoints, as `endpointKey` gives them. */
  readonly keys: ReadonlySet<string>
  /** `aggregated` has the percentiles of what remains. Its history still counts all rows. */
  readonly hasPercentiles: boolean
}

/** What the files tell of the release that wrote them. */
export type LocustVersion = {
  /** For people, e.g. `1.2 to 2.43` or `0.8`. */
  readonly label: string
  /** Bucket rounding as of 0.14.5; before it, values below 100 ms are truncated, not rounded. */
  readonly truncatesBelow100: boolean
}

/** One row: an endpoint, or the total. */
export type EndpointStats = {
  /** Locust's Type: an HTTP method, or whatever a custom client calls it. Empty for the total. */
  readonly method: string
  readonly name: string
  /** All requests, failed ones included. */
  readonly requests: number
  readonly failures: number
  /** ms; exact (not bucketed), absent when there were no requests. */
  readonly average?: number
  readonly min?: number
  readonly max?: number
  /** ms; bucketed and clamped to [min, max]. The lower median: not the same as percentile 50. */
  readonly median?: number
  readonly averageContentSize?: number
  /** The printed Requests/s and Failures/s: they freeze when the server hangs. */
  readonly printedThroughput?: number
  readonly printedFailureRate?: number
  /** Requests that its mean, extremes and percentiles are of, where those are known not to be all. */
  readonly timed?: number
  /** Has requests and no response times: its times are absent. Events, most often. */
  readonly untimed?: true
  /** Percent (50, 99.9, 100 …) → ms, bucketed. Empty for a row without requests or times. */
  readonly percentiles: ReadonlyMap<number, number>
  /** Bucket in ms → number of requests, from `--json`; exact to the bucket. */
  readonly histogram?: ReadonlyMap<number, number>
}

/** A row that is built anew: each field has to be thought of; what is unknown is undefined. */
type EveryField = {
  readonly [Field in keyof Required<EndpointStats>]: EndpointStats[Field]
}

/** The row without what is undefined. */
export function rowOfFields({ method, name, percentiles, ...rest }: EveryField): EndpointStats {
  const { requests, failures, ...times } = rest
  return { method, name, requests, failures, ...present(times), percentiles }
}

/** How many requests the times of a row are of. */
export function timedRequests({
  requests,
  timed = requests
}: Pick<EndpointStats, 'requests' | 'timed'>): number {
  return timed
}

/** The same of several rows together. */
export function timedAmong(rows: readonly Pick<EndpointStats, 'requests' | 'timed'>[]): number {
  return rows.reduce((sum, row) => sum + timedRequests(row), 0)
}

export type Failure = {
  readonly method: string
  readonly name: string
  /** The message with addresses folded, so that one cause is one row. Untrusted text. */
  readonly error: string
  readonly kind: ErrorKind
  readonly occurrences: number
  /** Seconds since the epoch, Locust ≥ 2.44. */
  readonly firstSeen?: number
  readonly lastSeen?: number
}

export const ERROR_KINDS = [
  'timeout',
  'connection',
  'rateLimited',
  'http4xx',
  'http5xx',
  'assertion',
  'other'
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/** A Python exception raised in a task: not a failed request. */
export type TaskException = {
  readonly count: number
  readonly message: string
  readonly traceback: string
  readonly nodes: string
}

/** `_stats_history.csv`, reduced to what fits in memory whatever the file's size. */
export type History = {
  /** What the percentile columns mean: since the start, or about the last 10 seconds. */
  readonly percentileMode: 'cumulative' | 'window'
  /** One sample per tick of the total row, in order of time, after resets only the last part. */
  readonly samples: readonly HistorySample[]
  /** `METHOD name` → samples, with `--csv-full-history`. */
  readonly endpoints: ReadonlyMap<string, readonly HistorySample[]>
  /** Ticks between kept samples: 1 unless the history was too long to keep whole. */
  readonly thinnedBy: number
  /** The same for the endpoints' samples, which are thinned earlier. */
  readonly endpointsThinnedBy?: number
  /** Seconds since the epoch at which the counts went back (`--reset-stats`). */
  readonly resets: readonly number[]
  /** The clock was set back in between: rows are left out, and the next counts what came in several. */
  readonly isClockSetBack?: true
  /**
   * Seconds since the epoch that stand twice, in order of time: the clock was set back a little, or the
   * last row came soon. Of the two rows the later is kept.
   */
  readonly repeatedSeconds?: readonly number[]
  /** The file ends inside a block or a row. */
  readonly truncated: boolean
  /** Those that nothing explains, in order of time: notes, timeline and charts tell of the same. */
  readonly silences: readonly Silence[]
}

/** A time with users and without answers, or with hardly any. */
export type Silence = {
  /**
   * `stall`: it ended. `at-end`: nothing came any more. `trickle`: hardly anything came. `unclear`:
   * the history ends in it, too short to tell.
   */
  readonly kind: 'stall' | 'at-end' | 'trickle' | 'unclear'
  /** Seconds since the epoch. */
  readonly from: number
  readonly to: number
  /** At its start; absent where the release does not count them. */
  readonly users?: number
  /** Completed nevertheless; and per second at other times. */
  readonly requests: number
  readonly usualRate: number
  /** No request had been completed before. */
  readonly atStart: boolean
  /** Until the history ends. */
  readonly toTheEnd: boolean
}

export type HistorySample = {
  /** Seconds since the epoch. */
  readonly at: number
  /** 0 where the release does not write it (Locust ≤ 0.14); `Run.peakUsers` is absent then. */
  readonly users: number
  /** Since the start or the last reset. */
  readonly requests: number
  readonly failures: number
  /** ms; cumulative mean since the start, exact. */
  readonly average?: number
  /** Means over about 10 seconds, as printed. */
  readonly printedThroughput?: number
  readonly printedFailureRate?: number
  readonly percentiles: ReadonlyMap<number, number>
}

/** `METHOD name`, as people write it and as the JSON report names an endpoint; `Aggregated` for the total. */
export function endpointKey(row: { readonly method: string; readonly name: string }): string {
  return row.method === '' ? row.name : `${row.method} ${row.name}`
}

/** Of a key as `endpointKey` gives it, the name without the method: what follows the first space, or all. */
export function bareName(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}

/** Tells endpoints apart that are spelt alike: the length says where the method ends. */
export function endpointIdentity(row: { readonly method: string; readonly name: string }): string {
  return `${row.method.length} ${row.method} ${row.name}`
}

/** The name under which the total row is reported. An endpoint of that name keeps its method in its key. */
export const AGGREGATED = 'Aggregated'
