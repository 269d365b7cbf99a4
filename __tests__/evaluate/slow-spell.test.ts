import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { rowOf } from '../support/run-of.js'
import { madeUpRun, seconds, type Second } from '../support/timeline-runs.js'

const ONE_BOUND = loadConfig('targets: { p95: 100ms, throughput: none, error-rate: none }', 'x')

/** 90 s of 100 requests a second, with a total that misses its bound. */
const headlineOf = (of: (second: number) => Second, config = ONE_BOUND): string => {
  const total = rowOf({ requests: 9000, percentiles: { 50: 60, 95: 300 } })
  const run = madeUpRun(seconds(90, of), { aggregated: total, endpoints: [] })
  return reportOf([run], config).evaluation.headline
}
const spell = (i: number): Second => (i >= 40 && i < 55 ? { average: 300 } : {})

describe('a run that was slow for a while', () => {
  it('says when, for how long and how slow', () => {
    expect(headlineOf(spell)).toBe(
      'Failed: Aggregated P95 300 ms is over the limit of 100 ms: from 40 s on for 15 s the average was 300 ms, else 50 ms'
    )
  })

  it.each<[string, (second: number) => Second]>([
    ['it was slow again and again', i => (i % 30 < 5 ? { average: 300 } : {})],
    ['it was slow for long', i => (i >= 40 ? { average: 300 } : {})],
    ['it was hardly slower', i => (i >= 40 && i < 55 ? { average: 90 } : {})],
    ['few requests were slow', i => (i === 40 ? { average: 300, requests: 20 } : {})]
  ])('says none where %s', (_, of) => {
    expect(headlineOf(of)).toMatch(/ is over the limit of 100 ms$/)
  })

  it('says none of a time that more requests take than were in it', () => {
    const median = loadConfig('targets: { p50: 55ms, throughput: none, error-rate: none }', 'x')
    expect(headlineOf(spell, median)).toMatch(/P50 60 ms is over the limit of 55 ms$/)
  })

  it('says none where nothing was compared', () => {
    const total = rowOf({ requests: 9000, percentiles: { 50: 60, 95: 300 } })
    const rows = { aggregated: total, endpoints: [rowOf({ requests: 9000 })] }
    const cut = madeUpRun(seconds(90, spell), { ...rows, durationSeconds: 90 })
    const whole = madeUpRun(seconds(300), { ...rows, durationSeconds: 300 })
    const { headline } = compared([cut], [whole])
    expect(headline).toMatch(/not compared with the baseline: .*[^:]$/)
    expect(headline).not.toContain('the average was')
  })
})
