import fc from 'fast-check'

import type { Digest, DigestRow } from '../../src/past/digest.js'
import { readDigests } from '../../src/past/lines.js'
import { anyCharacter } from './any-character.js'

const ROWS: readonly DigestRow[] = ['/search', '/cart', '/login', '/items'].map((name, at) => ({
  method: 'GET',
  name,
  requests: 400 - 50 * at,
  failures: at,
  average: 20.5 + 10 * at,
  min: 4,
  max: 400 + at,
  median: 18 + 10 * at,
  throughput: (400 - 50 * at) / 40,
  percentiles: new Map([
    [50, 18 + 10 * at],
    [95, 60 + 10 * at],
    [99, 110 + 10 * at],
    [99.9, 300]
  ])
}))

/** A digest of a healthy run; `number` is its place among others: an hour lies between two. */
export function digest(number = 1, changes: Partial<Digest> = {}): Digest {
  return {
    identity: {
      workflowRun: String(9000 + number),
      attempt: 1,
      gate: '0123456789abcdef',
      run: 'sustained',
      loadLevel: 'sustained'
    },
    at: 1_790_000_000 + 3600 * number,
    commit: number.toString(16).padStart(40, '0'),
    runNumber: number,
    url: `https://github.example/acme/shop/actions/runs/${9000 + number}`,
    outcome: 'passed',
    locust: '2.44 or newer',
    percentileSource: 'stats',
    users: 60,
    durationSeconds: 40,
    total: {
      method: '',
      name: 'Aggregated',
      requests: ROWS.reduce((sum, { requests }) => sum + requests, 0),
      failures: ROWS.reduce((sum, { failures }) => sum + failures, 0),
      average: 30.25,
      min: 4,
      max: 403,
      median: 28,
      throughput: 32.5,
      percentiles: new Map([
        [50, 28],
        [95, 80],
        [99, 130]
      ])
    },
    endpoints: ROWS,
    endpointsLeftOut: 0,
    resources: [{ name: 'app.cpu', unit: 'fraction', statistic: 'avg', value: 0.42 }],
    ...changes
  }
}

const count = fc.nat({ max: 1_000_000 })
const ms = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true })
const text = fc.string({ unit: anyCharacter, maxLength: 40 })

const row: fc.Arbitrary<DigestRow> = fc
  .record({
    method: text,
    name: text,
    counts: fc.tuple(count, count),
    times: fc.tuple(ms, ms, ms),
    percentiles: fc.uniqueArray(fc.constantFrom(50, 66, 75, 90, 95, 99, 99.9, 99.99, 100)),
    values: fc.array(ms, { minLength: 9, maxLength: 9 })
  })
  .map(({ method, name, counts, times, percentiles, values }) => {
    const [failures = 0, requests = 0] = [...counts].sort((a, b) => a - b)
    const [min = 0, average = 0, max = 0] = [...times].sort((a, b) => a - b)
    const ascending = [...values].sort((a, b) => a - b)
    return {
      method,
      name,
      requests,
      failures,
      ...(failures > 0 && { timed: failures }),
      average,
      min,
      max,
      percentiles: new Map(
        [...percentiles].sort((a, b) => a - b).map((percent, at) => [percent, ascending[at] ?? 0])
      )
    }
  })

/** Whatever a digest may hold. */
export const anyDigest: fc.Arbitrary<Digest> = fc
  .record({
    number: fc.nat({ max: 5000 }),
    attempt: fc.integer({ min: 1, max: 3 }),
    gate: text,
    run: text,
    loadLevel: text,
    commit: text,
    endpoints: fc.array(row, { maxLength: 5 }),
    endpointsLeftOut: count
  })
  .map(({ number, attempt, gate, run, loadLevel, ...rest }) => {
    const { identity, ...healthy } = digest(number)
    return { ...healthy, ...rest, identity: { ...identity, attempt, gate, run, loadLevel } }
  })

/** With percentiles that a test can compare: what was read shares their percents. */
export function withMaps(digest: Digest): Digest {
  const row = <One extends { readonly percentiles: ReadonlyMap<number, number> }>(
    one: One
  ): One => ({
    ...one,
    percentiles: new Map(one.percentiles)
  })
  const { total, endpoints } = digest
  return { ...digest, ...(total && { total: row(total) }), endpoints: endpoints.map(row) }
}

/** A history as it is read again. */
export function readAgain(text: string): ReturnType<typeof readDigests> {
  const { digests, refused } = readDigests(text)
  return { digests: digests.map(withMaps), refused }
}
