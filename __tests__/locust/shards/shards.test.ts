import { describe, expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import { mergeShards } from '../../../src/locust/shards/shards.js'
import {
  files,
  fixture,
  historyFile,
  onlyRun,
  said,
  STATS_HEADER,
  statsRow,
  tick
} from '../support.js'

type Entry = { name: string; buckets: Record<string, number>; failures?: number }

/** What `--json` writes, and the CSV that belongs to it. */
async function shard(entries: readonly Entry[], start = 1_771_400_000): Promise<Run> {
  const count = ({ buckets }: Entry): number => Object.values(buckets).reduce((a, b) => a + b, 0)
  const json = entries.map(entry => {
    const times = Object.keys(entry.buckets).map(Number)
    return {
      name: entry.name,
      method: 'GET',
      last_request_timestamp: start + 99.5,
      start_time: start + 0.5,
      num_requests: count(entry),
      num_none_requests: 0,
      num_failures: entry.failures ?? 0,
      total_response_time: Object.entries(entry.buckets).reduce(
        (sum, [ms, n]) => sum + Number(ms) * n,
        0
      ),
      max_response_time: Math.max(...times),
      min_response_time: Math.min(...times),
      total_content_length: 100 * count(entry),
      response_times: entry.buckets,
      num_reqs_per_sec: {},
      num_fail_per_sec: {}
    }
  })
  const header = STATS_HEADER.split(',').slice(0, 11).join(',')
  const total = entries.reduce((sum, entry) => sum + count(entry), 0)
  const failures = entries.reduce((sum, entry) => sum + (entry.failures ?? 0), 0)
  /** Rows as Locust prints them of these buckets; without percentiles, which need not be there. */
  const row = (type: string, name: string, of: readonly Entry[], failed = 0): string => {
    const buckets = of.flatMap(entry => Object.entries(entry.buckets))
    const times = buckets.map(([ms]) => Number(ms))
    const requests = buckets.reduce((sum, [, n]) => sum + n, 0)
    const sum = buckets.reduce((a, [ms, n]) => a + Number(ms) * n, 0)
    const cells = statsRow(type, name, requests, failed).split(',')
    const values = [0, sum / requests, Math.min(...times), Math.max(...times)].map(String)
    return [...cells.slice(0, 4), ...values, ...cells.slice(8, 11)].join(',')
  }
  const rows = entries.map(entry => row('GET', entry.name, [entry], entry.failures))
  return onlyRun(
    files({
      'load_stats.csv': [header, ...rows, row('', 'Aggregated', entries, failures)].join('\r\n'),
      'load_stats.json': JSON.stringify(json),
      'load_failures.csv': `Method,Name,Error,Occurrences\r\nGET,/a,oops,${failures}\r\n`,
      'load_stats_history.csv': historyFile([
        tick(start, 0, 0),
        tick(start + 50, 10, Math.floor(total / 2), failures),
        tick(start + 100, 10, total, failures)
      ])
    })
  )
}

const merged = (runs: readonly Run[]): Run => {
  const result = mergeShards(runs)
  if ('refusal' in result) throw new Error(result.refusal.words)
  return result.run
}

describe('shards with histograms', () => {
  it('are merged exactly', async () => {
    const run = merged([
      await shard([
        { name: '/a', buckets: { '10': 50, '100': 50 }, failures: 3 },
        { name: '/b', buckets: { '1000.0': 100 } }
      ]),
      await shard([{ name: '/a', buckets: { '10': 290, '100': 10 }, failures: 1 }])
    ])
    const [a, b] = run.endpoints
    expect(run.endpoints.map(row => row.name)).toEqual(['/a', '/b'])
    expect(a).toMatchObject({ requests: 400, failures: 4, min: 10, max: 100 })
    expect(a?.average).toBeCloseTo((340 * 10 + 60 * 100) / 400, 9)
    // Of 400 requests sorted, number 340 (from 0) is the first of 100 ms.
    expect(a?.percentiles.get(80)).toBe(10)
    expect(a?.percentiles.get(90)).toBe(100)
    expect(b?.requests).toBe(100)
    expect(run.aggregated).toMatchObject({ requests: 500, failures: 4, median: 10 })
    expect(run.aggregated?.percentiles.get(80)).toBe(1000)
    expect(run.aggregated?.averageContentSize).toBe(100)
    expect(run.failures).toEqual([
      { method: 'GET', name: '/a', error: 'oops', kind: 'assertion', occurrences: 4 }
    ])
  })

  it('add up their users, rates and histories by time', async () => {
    const start = 1_771_400_000
    const entry = { name: '/a', buckets: { '10': 100 } }
    const run = merged([await shard([entry], start), await shard([entry], start + 20)])
    expect(run.startedAt).toBe(start)
    expect(run.durationSeconds).toBe(120)
    expect(run.peakUsers).toBe(20)
    expect(
      run.history?.samples.map(({ at, users, requests }) => [at - start, users, requests])
    ).toEqual([
      [0, 0, 0],
      [20, 0, 0],
      [50, 10, 50],
      [70, 20, 100],
      [100, 20, 150],
      [120, 10, 200]
    ])
    expect(run.aggregated?.printedThroughput).toBeCloseTo(2, 9)
  })

  it('merging is the same in any order', async () => {
    const shards = [
      await shard([{ name: '/a', buckets: { '1': 7, '20': 30 } }]),
      await shard([{ name: '/a', buckets: { '1': 70, '300': 3 } }]),
      await shard([{ name: '/b', buckets: { '2': 11 } }])
    ]
    const forward = merged(shards)
    const back = merged(shards.toReversed())
    expect(back.endpoints.map(row => row.percentiles)).toEqual(
      forward.endpoints.map(row => row.percentiles)
    )
    expect(back.aggregated?.percentiles).toEqual(forward.aggregated?.percentiles)
  })

  it('say of a note whose it is, unless all have it', async () => {
    const run = await shard([{ name: '/a', buckets: { '10': 100 } }])
    const note = { code: 'stalled', severity: 'warning', message: 'm' } as const
    const other = { ...note, message: 'both' }
    const result = mergeShards(
      [
        { ...run, notes: [other] },
        { ...run, notes: [note, other] }
      ],
      ['one', 'two']
    )
    expect('run' in result && result.run.notes.map(({ message }) => message)).toEqual([
      'both',
      'shard two: m'
    ])
  })

  it('one real run and itself keep its percentiles', async () => {
    const real = await onlyRun(fixture('json-2.46.3'))
    const twice = merged([real, { ...real, files: ['again'] }])
    expect(twice.aggregated?.requests).toBe(2 * real.aggregated!.requests)
    expect(twice.aggregated?.percentiles.get(50)).toBe(real.aggregated?.percentiles.get(50))
  })
})

describe('shards that cannot be merged', () => {
  it.each<[string, () => Promise<Run[]>, string, RegExp]>([
    [
      'CSV only',
      async () => [await onlyRun(fixture('version-2.46.3')), await onlyRun(fixture('json-2.46.3'))],
      'no-histograms',
      /^one has no usable histograms of --json-file$/
    ],
    [
      'unreadable',
      async () => [
        await onlyRun(files({ 'x_stats.csv': '' })),
        await onlyRun(fixture('json-2.46.3'))
      ],
      'no-total',
      /^one has no total row$/
    ],
    [
      'one after the other',
      async () => [
        await shard([{ name: '/a', buckets: { '1': 100 } }], 1_771_400_000),
        await shard([{ name: '/a', buckets: { '1': 100 } }], 1_771_410_000)
      ],
      'not-together',
      /^two began after one had ended$/
    ],
    ['none', () => Promise.resolve([]), 'none', /none/]
  ])('%s', async (_, runs, kind, words) => {
    const result = mergeShards(await runs(), ['one', 'two'])
    const refusal = 'refusal' in result ? result.refusal : undefined
    expect(refusal?.kind).toBe(kind)
    expect(refusal?.words).toMatch(words)
  })
})

it('finds the JSON among what the locustfile printed', async () => {
  const input = fixture('json-2.46.3')
  const json = input.find(file => file.path === 'load_stats.json')!
  const chunks: Uint8Array[] = []
  for await (const chunk of json.open()) chunks.push(chunk)
  const text = `[setup] ready\n${Buffer.concat(chunks).toString()}\nbye\n`
  const others = input.filter(file => file !== json)
  const run = await onlyRun([...others, ...files({ 'out.json': text })])
  expect(run.percentileSource).toBe('histogram')
})

it('takes counts and time of the JSON, which goes on after the CSV', async () => {
  const input = fixture('json-2.46.3')
  const plain = await onlyRun(input.filter(file => file.path !== 'load_stats.json'))
  const json = input.find(file => file.path === 'load_stats.json')!
  const chunks: Uint8Array[] = []
  for await (const chunk of json.open()) chunks.push(chunk)
  const entries = JSON.parse(Buffer.concat(chunks).toString()) as {
    last_request_timestamp: number
    num_reqs_per_sec: Record<string, number>
  }[]
  for (const entry of entries) {
    const last = String(Math.floor(entry.last_request_timestamp))
    const { [last]: count = 0, ...seconds } = entry.num_reqs_per_sec
    entry.last_request_timestamp += 20
    entry.num_reqs_per_sec = { ...seconds, [Number(last) + 20]: count }
  }
  const text = JSON.stringify(entries)
  const later = await onlyRun([
    ...input.filter(file => file !== json),
    ...files({ 'load_stats.json': text })
  ])
  expect(later.percentileSource).toBe('histogram')
  expect(later.durationSeconds! - plain.durationSeconds!).toBeGreaterThan(15)
  const rate = later.aggregated!.requests / later.durationSeconds!
  expect(later.aggregated!.printedThroughput).toBeCloseTo(rate, 1)
})

describe('a JSON that is not of the run', () => {
  it.each([
    [
      'of a shorter one',
      (json: string) => json.replace('"num_requests": 57', '"num_requests": 5'),
      'warning'
    ],
    [
      'of a longer one',
      (json: string) => json.replace('"num_requests": 57', '"num_requests": 570'),
      'warning'
    ],
    ['cut', (json: string) => json.slice(0, 5000), 'info'],
    ['empty, of --json with --json-file', () => '[]', 'info'],
    ['of another shape', (json: string) => json.replace('"response_times"', '"times"'), 'info'],
    [
      'with other counts than buckets',
      (json: string) => json.replace(/"response_times": \{\s*"/, '$&5000": 3, "'),
      'warning'
    ],
    [
      'with times that are none',
      (json: string) => json.replace(/"start_time": [\d.]+/g, '"start_time": 1e299'),
      'info'
    ],
    [
      'of the day before',
      (json: string) =>
        json.replace(
          /"(start_time|last_request_timestamp)": ([\d.]+)/g,
          (_, key: string, at: string) => `"${key}": ${Number(at) - 86_400}`
        ),
      'warning'
    ],
    [
      'with a smaller maximum',
      (json: string) => json.replace(/"max_response_time": [\d.]+/g, '"max_response_time": 1'),
      'warning'
    ],
    [
      'with fewer failures',
      (json: string) => json.replace(/"num_failures": \d+/g, '"num_failures": 0'),
      'warning'
    ],
    [
      'with more failures than it counts in its seconds',
      (json: string) => json.replace('"num_failures": 0', '"num_failures": 9'),
      'warning'
    ],
    [
      'with another maximum than the CSV of as many requests',
      (json: string) => json.replace(/"max_response_time": (\d)/, '"max_response_time": 1$1'),
      'warning'
    ],
    [
      'with a value twice',
      (json: string) => json.replace(/^.*"num_failures": /m, '"num_failures": 3,\n$&'),
      'warning'
    ],
    ['of two runs', (json: string) => `${json}\n${json}\n`, 'info']
  ])('%s is not used, and said', async (_, change, severity) => {
    const input = fixture('json-2.46.3')
    const json = input.find(file => file.path === 'load_stats.json')!
    const chunks: Uint8Array[] = []
    for await (const chunk of json.open()) chunks.push(chunk)
    const text = change(Buffer.concat(chunks).toString())
    const run = await onlyRun([
      ...input.filter(file => file !== json),
      ...files({ 'load_stats.json': text })
    ])
    expect(run.percentileSource).toBe('stats')
    expect(run.aggregated?.requests).toBe(184)
    expect(said(run.notes)).toContain(`${severity} unreadable-file`)
  })
})

describe('rows without response times', () => {
  it('stay so when shards are merged', async () => {
    const entries = [
      { name: '/a', buckets: { 20: 100 } },
      { name: '/event', buckets: { 0: 50 } }
    ]
    const merged = mergeShards([await shard(entries), await shard(entries)])
    const rows = 'run' in merged ? merged.run.endpoints : []
    expect(rows.map(({ name, untimed }) => [name, untimed])).toEqual([
      ['/a', undefined],
      ['/event', true]
    ])
    expect(rows[1]?.percentiles.size).toBe(0)
  })
})
