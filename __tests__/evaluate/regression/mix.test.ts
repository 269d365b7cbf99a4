import { describe, expect, it } from '@jest/globals'

import type { Run } from '../../../src/locust/run.js'
import type { PublishedChange } from '../../support/published.js'
import { aLevel, aRun, compare, profile } from '../../support/regression-runs.js'

/** Of some 100,000 requests a slow endpoint makes so many; the whole run's P99 is given. */
function withSlow(requests: number, p99: number, { slow = 600, fast = 5 } = {}): Run {
  const others = ['GET /a', 'GET /b', 'GET /c', 'GET /d'].map(key => ({
    key,
    requests: 25_000,
    p: profile(fast)
  }))
  return aRun({
    rows: [...others, { key: 'GET /slow', requests, p: profile(slow) }],
    total: { p: { ...profile(fast), 98: fast * 3, 99: p99, 99.9: slow * 2 } }
  })
}

const p99 = (candidate: Run, baseline: Run): PublishedChange =>
  compare([candidate], [baseline], aLevel({ paired: true })).verdicts.find(
    ({ endpoint, metric }) => endpoint === 'Aggregated' && metric === 'p99'
  )!

describe('a rise of the whole run by how often its endpoints were called', () => {
  it('is no regression', () => {
    const verdict = p99(withSlow(1100, 500), withSlow(700, 40))
    expect(verdict.change!.ratio).toBeGreaterThan(5)
    expect(verdict).toMatchObject({ verdict: 'undecided', effect: 'pass' })
    expect(verdict.reason).toMatch(
      /no more than is allowed with the requests in the proportions of before: GET \/slow made 0.695% of the requests before and 1.09% now$/
    )
  })

  it('is one where the slow endpoint was called as often', () => {
    expect(p99(withSlow(1100, 1500, { slow: 2000 }), withSlow(1100, 500)).verdict).toBe('regressed')
  })

  it('is one where the others are slower too', () => {
    expect(p99(withSlow(1100, 500, { fast: 30 }), withSlow(700, 40)).verdict).toBe('regressed')
  })

  it('is one where an endpoint came that no baseline has', () => {
    const { endpoints, ...run } = withSlow(1100, 500)
    const renamed = endpoints.map(row => (row.name === '/slow' ? { ...row, name: '/new' } : row))
    expect(p99({ ...run, endpoints: renamed }, withSlow(700, 40)).verdict).toBe('regressed')
  })
})
