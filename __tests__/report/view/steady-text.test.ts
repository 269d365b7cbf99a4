import { describe, expect, it } from '@jest/globals'

import type { Timeline } from '../../../src/evaluate/run-in-time.js'
import { steadyTexts } from '../../../src/report/view/timeline-view.js'

const p95Of = (low: number, high: number): string[] => {
  const seen = { percent: 95, low, high, windows: 12, requests: 4800 }
  const steady = { throughput: 40, users: 50, percentiles: [seen] } as unknown as Timeline['steady']
  const series: Timeline['series'] = { points: [], percentileMode: 'window' }
  return steadyTexts({ steady: steady!, series }).filter(text => text.includes('P95'))
}

describe('the P95 of the steady state', () => {
  it('is said as what its windows were, and nothing between them', () => {
    expect(p95Of(110, 4800)).toEqual(['P95 110 to 4,800 ms in windows of 10 s'])
  })

  it('is one value where all windows have it', () => {
    expect(p95Of(140, 140)).toEqual(['P95 140 ms in windows of 10 s'])
  })
})
