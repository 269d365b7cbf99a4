import type { InputFile } from '../../input/input-file.js'
import { isTimestamp, MAX_JSON_BYTES } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { decode, readBytes } from '../csv/text.js'
import { isRecord } from '../json-value.js'
import { present } from '../present.js'
import type { EndpointStats } from '../run.js'
import { timedOf } from '../stats/buckets.js'
import { namesake } from '../stats/stats.js'
import { percentilesOf, DEFAULT_PERCENTS, withMedian } from './histogram.js'

/** One entry of `--json` / `--json-file`: exact counts, and response times by bucket. */
export type HistogramEntry = {
  readonly stats: EndpointStats
  /** Requests without a response time, where the release says so. */
  readonly untimed?: number
  /** Seconds since the epoch: of its first and last request. */
  readonly startedAt?: number
  readonly endedAt?: number
}

/** Throws ReaderError when it is not what `--json` writes. */
export async function readHistogram(file: InputFile): Promise<HistogramEntry[]> {
  const { text } = decode(await readBytes(file, MAX_JSON_BYTES))
  const wrong = (problem: string, advice: string): ReaderError =>
    new ReaderError({ file: file.path }, problem, advice)
  const data = parseJson(text)
  if (data === undefined)
    throw wrong(
      'no JSON: it was cut, or holds other output too',
      'Keep other output out of the file'
    )
  if (!Array.isArray(data)) throw wrong('not what --json writes', 'Leave it out')
  if (data.length === 0) {
    throw wrong('no statistics in it', 'Use either --json or --json-file: together they write []')
  }
  return data.map((entry: unknown, index) => {
    const read = readEntry(entry)
    if (read === undefined)
      throw wrong(`entry ${index + 1} is not what --json writes`, 'Leave it out')
    return read
  })
}

/** What the locustfile prints comes before and after it when stdout was kept. */
function parseJson(text: string): unknown {
  const printed = text.search(/^\[\s*$/m)
  for (const candidate of [text, text.slice(printed, text.lastIndexOf(']') + 1)]) {
    try {
      return JSON.parse(candidate)
    } catch {
      continue
    }
  }
  return undefined
}

function readEntry(entry: unknown): HistogramEntry | undefined {
  if (!isRecord(entry)) return undefined
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
  return { stats, ...present(times) }
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
