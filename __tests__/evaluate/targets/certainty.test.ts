import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { loadConfig } from '../../../src/config/load.js'
import { CERTAINTY, surelyAbove } from '../../../src/evaluate/targets/certainty.js'
import { percentilesOf } from '../../../src/locust/histogram/histogram.js'
import type { EndpointStats } from '../../../src/locust/run.js'
import { judgeFixture, reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { publishedTarget } from '../../support/published.js'

const COLUMNS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
const [FAST, SLOW] = [10, 90]

/** A row as Locust prints it when so many of n requests took SLOW ms, and the rest FAST. */
function mixed(n: number, slow: number): EndpointStats {
  const times = [...Array<number>(n - slow).fill(FAST), ...Array<number>(slow).fill(SLOW)]
  const buckets = new Map<number, number>()
  for (const ms of times) buckets.set(ms, (buckets.get(ms) ?? 0) + 1)
  return {
    method: 'GET',
    name: '/x',
    requests: n,
    failures: 0,
    min: times[0]!,
    max: times.at(-1)!,
    median: times[Math.floor((n - 1) / 2)]!,
    percentiles: percentilesOf(buckets, COLUMNS)
  }
}

/** P(X = k) by the definition, without the library under test. */
function exactly(k: number, n: number, p: number): number {
  let ways = 1
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1)
  return ways * p ** k * (1 - p) ** (n - k)
}

describe('a percentile that is surely over a bound', () => {
  const run = runOf(rowOf())

  it.each([50, 66, 90, 95, 99, 99.9])(
    'P%d: at the bound itself, 1 to 40 requests are called over it less often than the confidence says',
    percent => {
      const slowShare = 1 - percent / 100
      for (let n = 1; n <= 40; n++) {
        let wrong = 0
        for (let slow = 0; slow <= n; slow++) {
          const bound = surelyAbove(run, mixed(n, slow), percent)
          if (bound !== undefined && bound.ms > FAST + 1) wrong += exactly(slow, n, slowShare)
        }
        expect(wrong).toBeLessThan(1 - CERTAINTY)
      }
    }
  )

  it('is never one for what a single request took', () => {
    for (const percent of [50, 95, 99, 99.9, 99.95, 99.99]) {
      expect(surelyAbove(run, mixed(1, 1), percent)).toBeUndefined()
    }
  })

  it('is as high as it is with the fewest requests that can show it', () => {
    const fewest = (percent: number): number =>
      Array.from({ length: 40 }, (_, i) => i + 1).find(
        n => (surelyAbove(run, mixed(n, n), percent)?.ms ?? 0) > FAST
      )!
    expect([50, 95, 99, 99.9].map(fewest)).toEqual([10, 3, 2, 2])
  })

  it('needs more where a run has so many endpoints that one is slow by chance', () => {
    const many = runOf(rowOf(), { endpoints: Array.from({ length: 500 }, () => rowOf()) })
    expect(surelyAbove(run, mixed(2, 2), 99)).toBeDefined()
    expect(surelyAbove(many, mixed(2, 2), 99)).toBeUndefined()
    expect(surelyAbove(many, mixed(3, 3), 99)).toBeDefined()
  })

  it('uses the lower end of the bucket: P50 of 1000 ms may be 995', () => {
    const row = rowOf({ requests: 12, min: 1, median: 1, percentiles: { 50: 1000 } })
    expect(surelyAbove(run, row, 99)).toMatchObject({ ms: 995 })
  })

  it('never lies above the percentile that is printed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(50, 75, 95, 99),
        (times, percent) => {
          const sorted = [...times].sort((a, b) => a - b)
          const buckets = new Map<number, number>()
          for (const ms of sorted) buckets.set(ms, (buckets.get(ms) ?? 0) + 1)
          const row = rowOf({
            requests: times.length,
            min: sorted[0]!,
            max: sorted.at(-1)!,
            median: sorted[Math.floor((times.length - 1) / 2)]!,
            percentiles: Object.fromEntries(percentilesOf(buckets, COLUMNS))
          })
          const bound = surelyAbove(run, row, percent)
          expect(bound?.ms ?? 0).toBeLessThanOrEqual(row.percentiles.get(percent)!)
        }
      )
    )
  })
})

describe('twelve requests of at least 12 s each', () => {
  it('fail at every percentile, and say why', async () => {
    const report = await judgeFixture('cases/every-request-over')
    const [run] = report.evaluation.runs
    const times = run!.verdicts.map(publishedTarget).filter(({ unit }) => unit === 'ms')
    expect(times).toHaveLength(8)
    expect(times.every(({ effect }) => effect === 'fail')).toBe(true)
    expect(times[0]!.reason).toBe(
      'P50 28,000 ms is over the limit of 500 ms: even the fastest of 12 took 12,583 ms, which makes it 99.9% certain'
    )
  })

  it.each([
    ['unacceptable', 'warn'],
    ['degraded', 'fail'],
    ['never', 'warn']
  ])('that are degraded for certain: fail-on %s does %s', (failOn, effect) => {
    const settings = loadConfig(
      `fail-on: ${failOn}\ntargets:\n  p95: { target: 1s, acceptable: 10s, unacceptable: 60s }`,
      'gate.yml'
    )
    const row = rowOf({ requests: 12, min: 12_583, max: 44_000, percentiles: { 95: 44_000 } })
    const { evaluation } = reportOf([runOf(row)], settings)
    const verdict = evaluation.runs[0]!.verdicts.map(publishedTarget).find(
      ({ metric }) => metric === 'p95'
    )
    expect(verdict).toMatchObject({
      grade: 'degraded',
      effect,
      borderline: false,
      reason:
        'P95 44,000 ms is not under the acceptable 10,000 ms: even the fastest of 12 took 12,583 ms, which makes it 99.9% certain'
    })
  })
})

describe('a percentile that the CSV has no column for', () => {
  const settings = loadConfig('targets: { p97: { target: 9s, acceptable: 9s } }', 'gate.yml')

  it('comes from the histograms beside it', async () => {
    const { evaluation } = await judgeFixture('locust-csv/json-2.46.3', settings)
    const p97 = evaluation.runs[0]!.verdicts.map(publishedTarget).filter(
      ({ metric }) => metric === 'p97'
    )
    expect(p97[0]).toMatchObject({ endpoint: 'Aggregated', value: 1100 })
    expect(p97.some(({ grade }) => grade === 'missing')).toBe(false)
  })

  it('is missing without them', () => {
    const close = loadConfig('targets: { p97: { target: 500ms, acceptable: 600ms } }', 'gate.yml')
    const { evaluation } = reportOf([runOf(rowOf())], close)
    const p97 = evaluation.runs[0]!.verdicts.map(publishedTarget).find(
      ({ metric }) => metric === 'p97'
    )
    expect(p97).toMatchObject({ grade: 'missing' })
  })
})

it('tells requests, not a lower percentile that is itself undecided', () => {
  const percentiles = { 50: 7, 90: 11, 95: 5000, 98: 5000, 99: 5000, 100: 5000 }
  const row = rowOf({ requests: 126, max: 5002, percentiles })
  const { verdicts } = reportOf([runOf(row)]).evaluation.runs[0]!
  const reasons = verdicts.map(publishedTarget).map(({ metric, reason }) => [metric, reason])
  expect(Object.fromEntries(reasons)).toMatchObject({
    p95: 'P95 needs 200 requests, had 126',
    p99: 'P99 5,000 ms is over the limit of 2,000 ms: at least 7 of 126 requests took about 5,000 ms or longer, which makes it 99.9% certain'
  })
})
