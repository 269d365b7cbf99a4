import type { InputFile } from '../../input/input-file.js'
import { isTimestamp, MAX_JSON_BYTES } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { decode, readBytes } from '../csv/text.js'
import { isRecord } from '../json-value.js'
import { present } from '../present.js'
import type { EndpointStats } from '../run.js'
import { timedOf } from '../stats/buckets.js'
import { namesake } from '../stats/stats.js'
import { DEFAULT_PERCENTS, knownTimed, percentilesOf, withMedian } from './histogram.js'
import { keysWritten, listIn, type TextFault } from './json-text.js'
import { talliesOf, type Tallies } from './tallies.js'

/** One entry of `--json` / `--json-file`: exact counts, and response times by bucket. */
export type HistogramEntry = {
  readonly stats: EndpointStats
  /** Requests without a response time, where the release says so. */
  readonly untimed?: number
  /** What it counts second by second, where Locust itself does; see `perSecondOf`. */
  readonly perSecond?: PerSecond
  /** Seconds since the epoch: of its first and last request. */
  readonly startedAt?: number
  readonly endedAt?: number
}

type PerSecond = {
  readonly requests: number
  readonly failures: number
  /** Whether a request is counted in the second of the last one. */
  readonly hasLast: boolean
}

/** What `--json` wrote. */
export type HistogramFile = {
  readonly entries: readonly HistogramEntry[]
  /** Whether a key stands twice in one object, so that which of its values holds is not known. */
  readonly hasRepeatedKeys: boolean
}

const TEXT_FAULTS: Readonly<Record<TextFault, readonly [problem: string, advice: string]>> = {
  cut: ['cut: its list never ends', 'Let Locust end before the file is uploaded'],
  several: [
    'the statistics of several runs one after the other',
    'Give each run a file of its own'
  ],
  'not-json': [
    'no JSON, or other output is in the midst of it',
    'Keep other output out of the file'
  ]
}

/** Throws ReaderError when it is not what `--json` writes. */
export async function readHistogram(file: InputFile): Promise<HistogramFile> {
  const list = listIn(decode(await readBytes(file, MAX_JSON_BYTES)).text)
  const wrong = (problem: string, advice: string): ReaderError =>
    new ReaderError({ file: file.path }, problem, advice)
  if ('fault' in list) throw wrong(...TEXT_FAULTS[list.fault])
  const { data, text } = list
  if (!Array.isArray(data)) throw wrong('not what --json writes', 'Leave it out')
  if (data.length === 0) {
    throw wrong('no statistics in it', 'Use either --json or --json-file: together they write []')
  }
  let keys = 0
  const entries = data.map((entry: unknown, index) => {
    const other = (): ReaderError =>
      wrong(`entry ${index + 1} is not what --json writes`, 'Leave it out')
    if (!isRecord(entry)) throw other()
    const tallies = talliesOf(entry)
    const read = readEntry(entry, tallies)
    if (read === undefined) throw other()
    keys += tallies.keys
    return read
  })
  return { entries, hasRepeatedKeys: keysWritten(text) > keys }
}

function readEntry(
  entry: Readonly<Record<string, unknown>>,
  tallies: Tallies
): HistogramEntry | undefined {
  const { name, method, num_requests: requests, num_failures: failures } = entry
  const histogram = readBuckets(entry['response_times'])
  if (typeof name !== 'string' || histogram === undefined) return undefined
  if (!isCount(requests) || !isCount(failures) || !hasTimes(entry)) return undefined
  const stats = withMedian({
    ...namesake({ method: typeof method === 'string' ? method : '', name }),
    requests,
    failures,
    ...values(entry, requests, timedOf(histogram)),
    percentiles: percentilesOf(histogram, DEFAULT_PERCENTS),
    histogram
  })
  const times = {
    untimed: finite(entry['num_none_requests']),
    startedAt: timestamp(entry['start_time']),
    endedAt: timestamp(entry['last_request_timestamp'])
  }
  return { stats, ...present({ ...times, perSecond: perSecondOf(entry, tallies) }) }
}

/**
 * Other clients than Locust's own leave out the failures of each second, or say as the last request
 * when they last reported: in whole seconds, where Locust has fractions.
 */
function perSecondOf(
  entry: Readonly<Record<string, unknown>>,
  { sums }: Tallies
): PerSecond | undefined {
  const [seconds, last] = [entry['num_reqs_per_sec'], entry['last_request_timestamp']]
  const requests = sums.get('num_reqs_per_sec')
  if (requests === undefined || !isRecord(seconds)) return undefined
  if (typeof last !== 'number' || Number.isInteger(last)) return undefined
  const failures = sums.get('num_fail_per_sec') ?? 0
  return { requests, failures, hasLast: Object.hasOwn(seconds, Math.floor(last)) }
}

/** `timed` requests have a response time; size is a mean over all. */
function values(
  entry: Record<string, unknown>,
  requests: number,
  timed: number
): Partial<EndpointStats> {
  const time = finite(entry['total_response_time'])
  const size = finite(entry['total_content_length'])
  const averageContentSize = size === undefined || requests === 0 ? undefined : size / requests
  if (timed === 0) return present({ averageContentSize })
  return present({
    average: time === undefined ? undefined : time / timed,
    min: finite(entry['min_response_time']),
    max: finite(entry['max_response_time']),
    timed: knownTimed(requests, timed),
    averageContentSize
  })
}

function readBuckets(value: unknown): Map<number, number> | undefined {
  if (!isRecord(value)) return undefined
  const buckets = new Map<number, number>()
  for (const [key, count] of Object.entries(value)) {
    const ms = Number(key)
    if (!Number.isFinite(ms) || !isCount(count)) return undefined
    buckets.set(ms, (buckets.get(ms) ?? 0) + count)
  }
  return buckets
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Without requests there is no time, or 0. */
function hasTimes(entry: Record<string, unknown>): boolean {
  return ['start_time', 'last_request_timestamp'].every(key => {
    const at = finite(entry[key]) ?? 0
    return at === 0 || isTimestamp(at)
  })
}

function timestamp(value: unknown): number | undefined {
  const at = finite(value)
  return at !== undefined && isTimestamp(at) ? at : undefined
}
