import type { Completed, LoadTest } from './load-test.js'

/** How Locust 2.x was started, and which release it is. Written from `docs/locust-files.md`. */
export type Locust = {
  /** s since the epoch. */
  readonly startedAt: number
  /** s between two rows. */
  readonly interval: number
  readonly fullHistory: boolean
  /** Workers report every 3 s. */
  readonly bundled: boolean
  /** `_stats.csv` has what completed after the last tick. */
  readonly statsAtEnd: boolean
  /** s between two flushes whose rest is lost; the history is whole where there is none. */
  readonly flush?: number
  /** `First Seen` and `Last Seen`. */
  readonly seen: boolean
  readonly files: { readonly failures: boolean; readonly exceptions: boolean }
}

const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
const PERCENT_COLUMNS = PERCENTS.map(percent => `${percent}%`)
const STATS =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
  'Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s'
const HISTORY_BEFORE = 'Timestamp,User Count,Type,Name,Requests/s,Failures/s'
const HISTORY_AFTER =
  'Total Request Count,Total Failure Count,Total Median Response Time,' +
  'Total Average Response Time,Total Min Response Time,Total Max Response Time,' +
  'Total Average Content Size'

type Cell = string | number

/** Python's `csv.writer`. */
const row = (cells: readonly Cell[]): string =>
  `${cells
    .map(cell => {
      const text = String(cell)
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    })
    .join(',')}\r\n`

/** Two digits that count, half to even, as Locust keeps times. */
export function bucketOf(ms: number): number {
  const unit = ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000
  const [down, rest] = [Math.floor(ms / unit), ms / unit - Math.floor(ms / unit)]
  const up = rest > 0.5 || (rest === 0.5 && down % 2 === 1)
  return (down + (up ? 1 : 0)) * unit
}

type Buckets = ReadonlyMap<number, number>

/** One row's counts so far: Locust's `StatsEntry`. */
class Entry {
  requests = 0
  failures = 0
  /** When the first failed and when the last, s after the start. */
  failed: number[] = []
  sum = 0
  min = Infinity
  max = 0
  buckets = new Map<number, number>()
  readonly perSecond = new Map<number, [number, number]>()

  readonly method: string
  readonly name: string

  constructor(method: string, name: string) {
    this.method = method
    this.name = name
  }

  log({ at, ms, failed }: Completed): void {
    this.requests++
    this.sum += ms
    this.min = Math.min(this.min, ms)
    this.max = Math.max(this.max, ms)
    if (failed) {
      this.failures++
      this.failed = [this.failed[0] ?? at, at]
    }
    const bucket = bucketOf(ms)
    this.buckets.set(bucket, (this.buckets.get(bucket) ?? 0) + 1)
    const [requests, failures] = this.perSecond.get(Math.floor(at)) ?? [0, 0]
    this.perSecond.set(Math.floor(at), [requests + 1, failures + (failed ? 1 : 0)])
  }

  times(): Cell[] {
    if (this.requests === 0) return [0, '0.0', 0, 0]
    return [this.median(), float(this.sum / this.requests), float(this.min), float(this.max)]
  }

  private median(): Cell {
    let [before, found] = [0, 0]
    for (const bucket of [...this.buckets.keys()].sort((a, b) => a - b)) {
      before += this.buckets.get(bucket) ?? 0
      found = bucket
      if (before > Math.floor((this.requests - 1) / 2)) break
    }
    if (found > this.max) return float(this.max)
    return found < this.min ? float(this.min) : found
  }

  /** The mean of the seconds from 12 to 3 before the last completed request of the run. */
  current(last: number): [number, number] {
    const from = Math.max(0, Math.floor(last) - 12)
    const until = Math.max(from, Math.floor(last) - 2)
    const sum = [0, 0] as [number, number]
    for (let second = from; second < until; second++) {
      const [requests, failures] = this.perSecond.get(second) ?? [0, 0]
      sum[0] += requests
      sum[1] += failures
    }
    const seconds = Math.max(1, until - from)
    return [sum[0] / seconds, sum[1] / seconds]
  }
}

/** As Python prints a float. */
const float = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(1) : String(value).replace(/e-(\d)$/, 'e-0$1')

function percentiles(buckets: Buckets): Cell[] {
  const total = [...buckets.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return PERCENTS.map(() => 0)
  const falling = [...buckets].sort(([a], [b]) => b - a)
  return PERCENTS.map(percent => {
    const rank = Math.floor((total * percent) / 100)
    let left = total
    return falling.find(([, count]) => (left -= count) <= rank)?.[0] ?? 0
  })
}

const NONE = PERCENTS.map(() => 'N/A')
/** Of full-history windows, s. */
const WINDOW = 10

type Past = { readonly at: number; readonly buckets: ReadonlyMap<string, Buckets> }

/** The files of this run by their names. */
export function filesOf(
  test: LoadTest,
  completed: readonly Completed[],
  locust: Locust,
  prefix = 'load'
): Record<string, string> {
  const book = new Book()
  const blocks: { at: number; text: string }[] = []
  const past: Past[] = []
  let next = 0
  const logUntil = (at: number): void => {
    for (; next < completed.length && completed[next]!.at <= at; next++) book.log(completed[next]!)
  }
  let [kept, flushed] = [0, 0]
  for (let at = 0; at < test.seconds; at += locust.interval * (1 + (blocks.length % 3) / 1000)) {
    logUntil(locust.bundled ? Math.floor(at / 3) * 3 : at)
    const users = at === 0 ? 0 : test.users(at)
    blocks.push({ at, text: historyBlock(book, { at, users, locust, past }) })
    if (locust.fullHistory) past.push({ at, buckets: book.buckets() })
    if (locust.flush === undefined || at - flushed >= locust.flush) {
      flushed = at
      kept = blocks.length
    }
  }
  if (locust.statsAtEnd) logUntil(test.seconds)
  const history = blocks.slice(0, Math.max(1, kept)).map(({ text }) => text)
  return {
    [`${prefix}_stats.csv`]: statsFile(book),
    [`${prefix}_stats_history.csv`]: [
      row([...HISTORY_BEFORE.split(','), ...PERCENT_COLUMNS, ...HISTORY_AFTER.split(',')]),
      ...history
    ].join(''),
    ...(locust.files.failures ? { [`${prefix}_failures.csv`]: failuresFile(book, locust) } : {}),
    ...(locust.files.exceptions
      ? { [`${prefix}_exceptions.csv`]: row(['Count', 'Message', 'Traceback', 'Nodes']) }
      : {})
  }
}

/** All rows of a run. */
class Book {
  readonly total = new Entry('', 'Aggregated')
  /** s after the start. */
  last = 0
  private readonly entries = new Map<string, Entry>()

  log(request: Completed): void {
    const { method, name } = request.endpoint
    const key = JSON.stringify([name, method])
    let entry = this.entries.get(key)
    if (entry === undefined) this.entries.set(key, (entry = new Entry(method, name)))
    entry.log(request)
    this.total.log(request)
    this.last = request.at
  }

  /** Sorted by name and method. */
  rows(): Entry[] {
    return [...this.entries.values()].sort((a, b) =>
      a.name === b.name ? (a.method < b.method ? -1 : 1) : a.name < b.name ? -1 : 1
    )
  }

  buckets(): Map<string, Buckets> {
    const rows = [...this.rows(), this.total]
    return new Map(rows.map(entry => [keyOf(entry), new Map(entry.buckets)]))
  }
}

const keyOf = ({ method, name }: Entry): string => JSON.stringify([method, name])

type Tick = {
  readonly at: number
  readonly users: number
  readonly locust: Locust
  readonly past: readonly Past[]
}

function historyBlock(book: Book, { at, users, locust, past }: Tick): string {
  const before = past.findLast(each => each.at <= Math.max(0, at - WINDOW))
  const percents = (entry: Entry): Cell[] => {
    if (entry.requests === 0) return NONE
    if (!locust.fullHistory) return percentiles(entry.buckets)
    return percentiles(less(entry.buckets, before?.buckets.get(keyOf(entry))))
  }
  return [...(locust.fullHistory ? book.rows() : []), book.total]
    .map(entry => {
      const [requests, failures] = entry.current(book.last)
      return row([
        ...[Math.floor(locust.startedAt + at), users, entry.method, entry.name],
        ...[requests.toFixed(6), failures.toFixed(6), ...percents(entry)],
        ...[entry.requests, entry.failures, ...entry.times(), entry.requests === 0 ? 0 : '100.0']
      ])
    })
    .join('')
}

function less(buckets: Buckets, before: Buckets | undefined): Buckets {
  if (before === undefined) return buckets
  const rest = [...buckets].map(
    ([bucket, count]) => [bucket, count - (before.get(bucket) ?? 0)] as const
  )
  return new Map(rest.filter(([, count]) => count > 0))
}

function statsFile(book: Book): string {
  const rate = (count: number): Cell => (book.last === 0 ? '0.0' : float(count / book.last))
  const rows = [...book.rows(), book.total].map(entry =>
    row([
      ...[entry.method, entry.name, entry.requests, entry.failures, ...entry.times()],
      ...[entry.requests === 0 ? 0 : '100.0', rate(entry.requests), rate(entry.failures)],
      ...(entry.requests === 0 ? NONE : percentiles(entry.buckets))
    ])
  )
  return [row([...STATS.split(','), ...PERCENT_COLUMNS]), ...rows].join('')
}

/** As Locust 2.44 and later write a moment: whole seconds, UTC. */
const moment = (seconds: number): string =>
  new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z')

function failuresFile(book: Book, { seen, startedAt }: Locust): string {
  const rows = book
    .rows()
    .filter(({ failures }) => failures > 0)
    .map(({ method, name, failures, failed }) =>
      row([
        ...[method, name, `HTTPError('404 Client Error: Not Found for url: ${name}')`, failures],
        ...(seen ? failed.map(at => moment(startedAt + at)) : [])
      ])
    )
  const header = ['Method', 'Name', 'Error', 'Occurrences']
  return [row([...header, ...(seen ? ['First Seen', 'Last Seen'] : [])]), ...rows].join('')
}
