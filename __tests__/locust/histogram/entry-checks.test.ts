import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { inputFileOf } from '../../../src/input/input-file.js'
import { selfContradiction } from '../../../src/locust/histogram/entry-checks.js'
import { readHistogram } from '../../../src/locust/histogram/json-file.js'

const contradictionOf = async (json: unknown): Promise<string | undefined> => {
  const text = typeof json === 'string' ? json : JSON.stringify(json, undefined, 4)
  return selfContradiction(await readHistogram(inputFileOf('load.json', Buffer.from(text))))
}

type Counts = Record<string, number>
type Entry = {
  name: string
  method: string
  last_request_timestamp: number | null
  start_time: number
  num_requests: number
  num_none_requests: number
  num_failures: number
  total_response_time: number
  max_response_time: number
  min_response_time: number | null
  total_content_length: number
  response_times: Counts
  num_reqs_per_sec: Counts
  num_fail_per_sec: Counts
}

const add = (counts: Counts, key: number, more = 1): void => {
  counts[String(key)] = (counts[String(key)] ?? 0) + more
}

/** `StatsEntry.reset`, `log`, `log_error` and `extend`, as all releases with --json have them. */
const START = 1_795_470_315.25
const emptied = (name: string): Entry => ({
  ...{ name, method: 'GET', last_request_timestamp: null, start_time: START },
  ...{ num_requests: 0, num_none_requests: 0, num_failures: 0 },
  ...{ total_response_time: 0, max_response_time: 0, min_response_time: null },
  ...{ total_content_length: 0, response_times: {}, num_reqs_per_sec: {}, num_fail_per_sec: {} }
})
type Call = { at: number; ms: number | null; failed: boolean; request: boolean }

function log(
  entry: Entry,
  { at, ms, failed, request }: Call,
  bucket: (ms: number) => number
): void {
  const now = START + at
  if (request) {
    entry.num_requests++
    add(entry.num_reqs_per_sec, Math.floor(now))
    entry.last_request_timestamp = now
    if (ms === null) entry.num_none_requests++
    else {
      entry.total_response_time += ms
      entry.min_response_time = Math.min(entry.min_response_time ?? ms, ms)
      entry.max_response_time = Math.max(entry.max_response_time, ms)
      add(entry.response_times, bucket(ms))
    }
  }
  if (!failed) return
  entry.num_failures++
  add(entry.num_fail_per_sec, Math.floor(now))
}

function extend(entry: Entry, other: Entry): void {
  const lasts = [entry.last_request_timestamp, other.last_request_timestamp].filter(
    at => at !== null
  )
  const mins = [entry.min_response_time, other.min_response_time].filter(ms => ms !== null)
  entry.last_request_timestamp = lasts.length > 0 ? Math.max(...lasts) : null
  entry.min_response_time = mins.length > 0 ? Math.min(...mins) : null
  entry.max_response_time = Math.max(entry.max_response_time, other.max_response_time)
  for (const key of ['num_requests', 'num_none_requests', 'num_failures'] as const) {
    entry[key] += other[key]
  }
  entry.total_response_time += other.total_response_time
  for (const key of ['response_times', 'num_reqs_per_sec', 'num_fail_per_sec'] as const) {
    for (const [at, count] of Object.entries(other[key])) add(entry[key], Number(at), count)
  }
}

const halfToEven = (value: number): number => {
  const down = Math.floor(value)
  if (value - down !== 0.5) return Math.round(value)
  return down % 2 === 0 ? down : down + 1
}
const widthOf = (ms: number): number => (ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000)
/** Locust's own, and what a locustfile may put in its place. */
const BUCKETS: readonly ((ms: number) => number)[] = [
  ms => halfToEven(ms / widthOf(ms)) * widthOf(ms),
  ms => Math.floor(ms / 50) * 50,
  ms => Math.ceil(ms / 50) * 50,
  ms => Math.floor(ms / 50) * 50 + 25,
  ms => Math.round(ms / 1000) * 1000,
  ms => Number(ms.toPrecision(3))
]

const milliseconds = fc.oneof(
  fc.double({ min: 0, max: 50_000, noNaN: true }),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(null, 0, -5, 0.4, 99.5, 995)
)
const call = fc.record({
  at: fc.integer({ min: 0, max: 40_000 }).map(ms => ms / 1000 + 0.0001),
  ms: milliseconds,
  failed: fc.boolean(),
  // `log_error()` of a locustfile counts a failure of no request.
  request: fc.nat(9).map(n => n > 0)
})
const workers = fc.array(fc.array(call, { maxLength: 30 }), { minLength: 1, maxLength: 3 })

describe('what Locust counts never contradicts itself', () => {
  it('in one process, of several workers, with any rounding and any clock', async () => {
    await fc.assert(
      fc.asyncProperty(workers, fc.constantFrom(...BUCKETS), async (workers, bucket) => {
        const entry = emptied('/x')
        for (const calls of workers) {
          const own = emptied('/x')
          for (const each of calls) log(own, each, bucket)
          extend(entry, own)
        }
        expect(await contradictionOf([entry])).toBeUndefined()
      })
    )
  })

  it('nor do clients that leave out what Locust counts', async () => {
    const entry = {
      ...emptied('/boomer'),
      ...{ start_time: 1_795_470_315, last_request_timestamp: 1_795_470_399 },
      ...{ num_requests: 3, num_failures: 2, total_response_time: 12 },
      ...{ min_response_time: 7, max_response_time: 7, response_times: { 0: 1, 5: 1, 7: 1 } },
      num_reqs_per_sec: { 1_795_470_320: 3 }
    }
    expect(await contradictionOf([entry])).toBeUndefined()
    expect(await contradictionOf([{ ...entry, num_reqs_per_sec: {} }])).toBeUndefined()
  })

  it('nor do names that hold what JSON is written with', async () => {
    for (const name of ['a "b": c', '\\', '\\": {', '{"a":1,"a":2}', '\u0000\n\t é 漢']) {
      expect(await contradictionOf([{ ...emptied(name), num_failures: 1 }])).toBeUndefined()
    }
  })
})

describe('an entry that was changed', () => {
  const entry = emptied('/x')
  for (const [at, ms] of [12, 15, 80, 130, 400].entries()) {
    const call = { at: 2 * at + 0.3, ms, failed: ms === 80, request: true }
    log(entry, call, BUCKETS[0]!)
  }
  entry.total_content_length = 500
  const text = JSON.stringify([entry], undefined, 4)
  const values = text.split('\n').filter(line => /: [-"\d]/.test(line))

  it.each(values.map(line => [line.trim()]))('says %s twice', async line => {
    const lines = text.split('\n')
    const at = lines.findIndex(other => other.trim() === line)
    const second = line.replace(/: "?[^",]*/, found => (found.includes('"') ? ': "other' : ': 77'))
    const doubled = lines.toSpliced(at, 0, second.endsWith(',') ? second : `${second},`)
    expect(await contradictionOf(doubled.join('\n'))).toBe('a key stands twice in one object')
  })

  it.each<[string, Partial<Entry>, string]>([
    ['fewer failures', { num_failures: 0 }, '0 failures of GET /x, 1 in its seconds'],
    ['more failures', { num_failures: 4 }, '4 failures of GET /x, 1 in its seconds'],
    ['other requests', { num_requests: 4 }, '5 response times of GET /x for 4 requests'],
    [
      'other requests without times',
      { num_requests: 6, num_none_requests: 1 },
      '6 requests of GET /x, 5 in its seconds'
    ],
    [
      'another last request',
      { last_request_timestamp: START + 3600 },
      'no request of GET /x in the second of its last one'
    ],
    [
      'a lower maximum',
      { max_response_time: 100 },
      'a maximum of 100 ms of GET /x, which its response times exceed'
    ],
    [
      'a lower sum',
      { total_response_time: 63 },
      'a mean of 12.6 ms of GET /x, which its response times do not give'
    ],
    [
      'a higher sum',
      { total_response_time: 6300 },
      'a mean of 1260 ms of GET /x, which its response times do not give'
    ]
  ])('has %s', async (_, change, problem) => {
    expect(await contradictionOf([entry])).toBeUndefined()
    expect(await contradictionOf([{ ...entry, ...change }])).toBe(problem)
  })

  it('stands twice', async () => {
    expect(await contradictionOf([entry, entry])).toBe('GET /x has two entries')
    const other = { ...entry, method: '', name: 'GET /x' }
    expect(await contradictionOf([entry, other])).toBeUndefined()
  })
})
