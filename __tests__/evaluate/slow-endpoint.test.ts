import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { EndpointStats, Run } from '../../src/locust/run.js'
import { reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

const ONE_BOUND = loadConfig(
  'targets: { p99: 500ms, throughput: none, error-rate: none }\nendpoints: { "*": { p99: none } }',
  'x'
)
const SLOW = { 50: 40, 95: 60, 98: 2000, 99: 2100, 99.9: 2200 }

type Row = NonNullable<Parameters<typeof rowOf>[0]>

const row = (name: string, requests: number, more: Row = {}): EndpointStats =>
  rowOf({ name, requests, percentiles: { 50: 20, 99: 90 }, max: 400, ...more })

/** 2,000 requests of /a, of which one in fifty is slow, and 1,900 others. */
function slowRun(other: EndpointStats): Run {
  const total = rowOf({ requests: 3900, percentiles: { 50: 30, 99: 2000 }, max: 2300 })
  const slow = row('/a', 2000, { percentiles: SLOW, max: 2300 })
  return runOf(total, { endpoints: [other, slow] })
}

const headlineOf = (run: Run): string => reportOf([run], ONE_BOUND).evaluation.headline

describe('a percentile of the whole run that misses its bound by one endpoint', () => {
  it('names it, and that all requests over the bound are of it', () => {
    expect(headlineOf(slowRun(row('/b', 1900)))).toBe(
      'Failed: Aggregated P99 2,000 ms is over the limit of 500 ms, all requests over it in GET /a'
    )
  })

  it('says most where others may have some', () => {
    const other = row('/b', 1900, { percentiles: { 99: 300, 99.9: 400 }, max: 900 })
    expect(headlineOf(slowRun(other))).toMatch(/500 ms, most requests over it in GET \/a$/)
  })

  it.each<[string, Run]>([
    ['another may have as many', slowRun(row('/b', 1900, { percentiles: { 95: 300 }, max: 900 }))],
    [
      'it has most, and the bound would be missed without it',
      slowRun(row('/b', 1900, { percentiles: { 98: 300, 99: 900 }, max: 900 }))
    ],
    ['the file does not tell of all requests', slowRun(row('/b', 1800))]
  ])('names none where %s', (_, run) => {
    expect(headlineOf(run)).toMatch(/^Failed: Aggregated P99 2,000 ms is over/)
    expect(headlineOf(run)).not.toMatch(/GET \/a/)
  })
})
