import { describe, expect, it } from '@jest/globals'
import { bottlenecksOf, withFailedBounds } from '../../../src/evaluate/targets/bottlenecks.js'
import { reportOf } from '../../support/judge.js'
import type { EndpointStats } from '../../../src/locust/run.js'
import { levelOf, runOfSamples, targetsWith } from '../../support/timeline-runs.js'

function endpoint(name: string, changes: Partial<EndpointStats> = {}): EndpointStats {
  return {
    method: 'GET',
    name,
    requests: 1000,
    failures: 0,
    average: 50,
    percentiles: new Map(),
    ...changes
  }
}

const level = levelOf({
  targets: targetsWith({
    p95: { acceptable: 1000 },
    p99: { acceptable: 2000 },
    'error-rate': { acceptable: 0.01 }
  })
})

describe('bottlenecksOf', () => {
  it('ranks by distance from the bounds, then by share of the time', () => {
    const run = runOfSamples([], {
      endpoints: [
        endpoint('/fast', { average: 10, percentiles: new Map([[95, 20]]) }),
        endpoint('/none', { average: 30 }),
        endpoint('/slow', {
          average: 160,
          percentiles: new Map([
            [95, 900],
            [99, 2400]
          ])
        })
      ]
    })
    const { endpoints } = bottlenecksOf(run, level, undefined)
    expect(endpoints.map(({ endpoint, share }) => [endpoint, share])).toEqual([
      ['GET /slow', 0.8],
      ['GET /fast', 0.05],
      ['GET /none', 0.15]
    ])
    expect(endpoints[0]?.closest).toEqual({ metric: 'p99', value: 2400, bound: 2000, ratio: 1.2 })
    expect(endpoints[2]?.closest).toBeUndefined()
  })

  it('leaves out a percentile with too few requests above it', () => {
    const few = endpoint('/few', { requests: 100, percentiles: new Map([[95, 5000]]) })
    const { endpoints } = bottlenecksOf(runOfSamples([], { endpoints: [few] }), level, undefined)
    expect(endpoints[0]?.closest).toBeUndefined()
  })

  it('counts the times of requests that have one', () => {
    const untimed = { requests: 15_000, timed: 100, percentiles: new Map([[95, 5000]]) }
    const endpoints = [
      endpoint('/a', { requests: 300, average: 100 }),
      endpoint('/b', { ...untimed, average: 300 })
    ]
    const { endpoints: costs } = bottlenecksOf(runOfSamples([], { endpoints }), level, undefined)
    expect(costs.map(({ share }) => share)).toEqual([0.5, 0.5])
    expect(costs.every(({ closest }) => closest === undefined)).toBe(true)
  })

  it('counts errors where an endpoint has a bound for them', () => {
    const own = {
      pattern: '/pay',
      targets: targetsWith({ 'error-rate': { acceptable: 0.02 } }),
      removed: []
    }
    const run = runOfSamples([], { endpoints: [endpoint('/pay', { failures: 30 })] })
    const { endpoints } = bottlenecksOf(run, { ...level, endpoints: [own] }, undefined)
    expect(endpoints[0]?.closest).toMatchObject({ metric: 'error-rate', ratio: 1.5 })
  })

  it('tells nothing of endpoints without requests', () => {
    const silent = {
      method: 'GET',
      name: '/never',
      requests: 0,
      failures: 0,
      percentiles: new Map<number, number>()
    }
    const { endpoints } = bottlenecksOf(runOfSamples([], { endpoints: [silent] }), level, 'GET /x')
    expect(endpoints).toEqual([{ endpoint: 'GET /never', requests: 0 }])
  })
})

describe('withFailedBounds', () => {
  /** So few requests that ten are above neither its P95 nor its P99. */
  const few = endpoint('/few', {
    requests: 180,
    percentiles: new Map([
      [50, 390],
      [95, 4000],
      [99, 4500]
    ])
  })
  const many = endpoint('/many', { percentiles: new Map([[50, 450]]) })
  const verdict = {
    rule: 'target',
    endpoint: 'GET /few',
    metric: 'p99',
    unit: 'ms',
    value: 4500,
    bounds: { acceptable: 2000 },
    borderline: false,
    effect: 'fail',
    reason: { kind: 'no-endpoint', nearest: [] }
  } as const
  const bounds = levelOf({
    targets: targetsWith({ p50: { acceptable: 500 }, p99: { acceptable: 2000 } })
  })
  const found = bottlenecksOf(runOfSamples([], { endpoints: [few, many] }), bounds, undefined)

  it('puts a bound that a verdict found broken before one that is near', () => {
    expect(found.endpoints[0]?.endpoint).toBe('GET /many')
    const { endpoints } = withFailedBounds(found, [{ ...verdict, grade: 'unacceptable' }])
    expect(endpoints.map(({ endpoint, closest }) => [endpoint, closest])).toEqual([
      ['GET /few', { metric: 'p99', value: 4500, bound: 2000, ratio: 2.25 }],
      ['GET /many', { metric: 'p50', value: 450, bound: 500, ratio: 0.9 }]
    ])
  })

  it('takes nothing from a verdict that is open, met, of the total or of throughput', () => {
    const open = [
      { ...verdict, grade: 'undecided' },
      { ...verdict, grade: 'acceptable', value: 1900 },
      { ...verdict, grade: 'unacceptable', endpoint: 'Aggregated' },
      { ...verdict, grade: 'unacceptable', metric: 'throughput', unit: 'per-second' }
    ] as const
    expect(withFailedBounds(found, open)).toEqual(found)
  })

  it('is what a judged run says', () => {
    const run = runOfSamples([], {
      aggregated: { ...few, method: '', name: 'Aggregated' },
      endpoints: [few, many]
    })
    const [judged] = reportOf([run]).evaluation.runs
    const failed = judged?.verdicts.some(
      one => one.endpoint === 'GET /few' && one.rule === 'target' && one.grade === 'unacceptable'
    )
    expect(failed).toBe(true)
    expect(judged?.timeline.bottlenecks.endpoints[0]).toMatchObject({
      endpoint: 'GET /few',
      closest: { metric: 'p99', ratio: 2.25 }
    })
  })
})
