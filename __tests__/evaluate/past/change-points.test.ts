import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { evaluatePast } from '../../../src/evaluate/past/evaluate-past.js'
import type { Digest, DigestRow } from '../../../src/past/digest.js'
import { digest } from '../../support/digests.js'

/** Of 18 measured runs: P50 of four endpoints, and mean, P95 and P99 of all. Runs 9 to 11 on a machine that was used. */
const MEASURED = {
  parcel: [37, 35, 35, 35, 34, 33, 36, 36, 33, 37, 37, 38, 33, 34, 34, 34, 34, 33],
  events: [66, 63, 64, 69, 68, 64, 66, 67, 62, 66, 67, 69, 82, 85, 81, 81, 81, 80],
  depots: [21, 20, 19, 20, 20, 20, 21, 21, 19, 19, 20, 25, 18, 20, 18, 19, 17, 19],
  create: [85, 78, 83, 86, 87, 86, 85, 90, 84, 93, 88, 94, 83, 84, 89, 82, 87, 87],
  mean: [51, 47, 46, 48, 48, 49, 49, 49, 47, 52, 52.3, 55, 52, 53, 51, 52, 52.5, 52],
  p95: [110, 99, 100, 99, 110, 100, 100, 110, 100, 110, 110, 120, 120, 120, 120, 120, 120, 120],
  p99: [160, 130, 130, 130, 140, 130, 140, 130, 140, 170, 180, 170, 170, 150, 160, 190, 170, 150]
} as const

function measured(runs = 18): Digest[] {
  return Array.from({ length: runs }, (_, at) => {
    const run = digest(at)
    const row = (name: string, percentiles: readonly [number, number][]): DigestRow => ({
      method: 'GET',
      name,
      requests: 1000,
      failures: 0,
      percentiles: new Map(percentiles)
    })
    const names = ['parcel', 'events', 'depots', 'create'] as const
    const total = row('Aggregated', [
      [95, MEASURED.p95[at]!],
      [99, MEASURED.p99[at]!]
    ])
    return {
      ...run,
      endpoints: names.map(name => row(name, [[50, MEASURED[name][at]!]])),
      total: { ...total, method: '', average: MEASURED.mean[at]! }
    }
  })
}

describe('an endpoint that got slower three runs after a machine did', () => {
  it.each([15, 16, 17, 18])('is told beside the whole run, with its own commits, in %d runs', n => {
    const { changePoints, runs, comparable } = evaluatePast(measured(n), defaultSettings())
    expect(changePoints).toMatchObject([
      { endpoint: 'Aggregated' },
      {
        endpoint: 'GET events',
        metric: 'p50',
        between: [runs[11], runs[12]],
        isNew: n === 15,
        together: []
      }
    ])
    const [ofWhole] = changePoints
    for (const { endpoint } of ofWhole!.together) expect(endpoint).toBe('Aggregated')
    expect(comparable).toBe(n - 12)
  })
})

describe('failures that hardly any run has', () => {
  const rare = (...last: readonly number[]): Digest[] =>
    Array.from({ length: 60 }, (_, at) => {
      const run = digest(at)
      const failed = last[at - 60 + last.length] ?? 0
      const row = { method: 'GET', name: '/a', requests: 500, failures: failed }
      const ofAll = { ...row, percentiles: new Map<number, number>() }
      return { ...run, endpoints: [ofAll], total: { ...ofAll, method: '', name: 'Aggregated' } }
    })
  const told = (digests: readonly Digest[]) =>
    evaluatePast(digests, defaultSettings()).changePoints.map(({ metric }) => metric)

  it('are no step where two of the last three of 60 runs have one: chance gives them one of 55 places', () => {
    expect(told(rare(1, 0, 1))).toEqual([])
  })

  it('are one where there are more of them than chance puts there', () => {
    expect(told(rare(3, 3, 3))).toEqual(['error-rate'])
    expect(told(rare(...Array.from({ length: 20 }, () => 1)))).toEqual(['error-rate'])
  })
})
