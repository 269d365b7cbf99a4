import { describe, expect, it } from '@jest/globals'

import type { HistorySample } from '../../../src/locust/run.js'
import { p95OverTime } from '../../../src/report/view/p95-over-time.js'
import { runOfSamples, START } from '../../support/timeline-runs.js'

const SECONDS = 100

/** One row a second, as Locust writes them from the first request on: windows look back on 10 s and more. */
function barsOf(answers: (second: number) => number): string {
  let requests = 0
  const total: HistorySample[] = []
  const own: HistorySample[] = []
  for (let second = 0; second <= SECONDS; second++) {
    requests += answers(second)
    const recent = Array.from({ length: 16 }, (_, back) => second - back)
    const isSeen = recent.some(at => at >= 0 && answers(at) > 0)
    const row = { at: START + second, users: 5, failures: 0, average: 80 }
    total.push({ ...row, requests: 100 * second, percentiles: new Map([[95, 90]]) })
    if (requests > 0) own.push({ ...row, requests, percentiles: new Map([[95, isSeen ? 80 : 0]]) })
  }
  const run = runOfSamples(total)
  const history = {
    ...run.history!,
    percentileMode: 'window' as const,
    endpoints: new Map([['GET /x', own]])
  }
  return p95OverTime({ history }, 'GET /x')
}

describe('the P95 of an endpoint over time', () => {
  it('has a bar for each part of the run', () => {
    expect(barsOf(() => 1)).toBe('▇'.repeat(20))
  })

  it.each<[string, (second: number) => number, string]>([
    ['after its last answer', at => (at < 5 ? 2 : 0), `▇${'·'.repeat(19)}`],
    ['before its first', at => (at >= 60 ? 2 : 0), `${'·'.repeat(12)}${'▇'.repeat(8)}`],
    [
      'in a pause',
      at => (at >= 30 && at < 70 ? 0 : 2),
      `${'▇'.repeat(6)}${'·'.repeat(8)}${'▇'.repeat(6)}`
    ]
  ])('is blank %s', (_, answers, expected) => {
    expect(barsOf(answers)).toBe(expected)
  })

  it('is none of an endpoint without rows, and without full history', () => {
    expect(barsOf(() => 0)).toBe('')
    expect(p95OverTime(runOfSamples([]), 'GET /x')).toBe('')
  })
})
