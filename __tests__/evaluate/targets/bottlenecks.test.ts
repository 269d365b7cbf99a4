import { describe, expect, it } from '@jest/globals'
import { bottlenecksOf } from '../../../src/evaluate/targets/bottlenecks.js'
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
