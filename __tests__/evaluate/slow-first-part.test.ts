import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { bandsOf } from '../../src/report/html/moments.js'
import { reportOf } from '../support/judge.js'
import { rowOf } from '../support/run-of.js'
import { madeUpRun, seconds, type Second } from '../support/timeline-runs.js'

const ONE_BOUND = loadConfig('targets: { p95: 100ms, throughput: none, error-rate: none }', 'x')

/** 90 s of 100 requests a second, with a total of so long a P95. */
const evaluated = (of: (second: number) => Second, p95 = 300) => {
  const total = rowOf({ requests: 9000, percentiles: { 50: 60, 95: p95 } })
  const run = madeUpRun(seconds(90, of), { aggregated: total, endpoints: [] })
  return reportOf([run], ONE_BOUND).evaluation
}
const told = (of: (second: number) => Second) =>
  evaluated(of).runs[0]?.notes.filter(({ code }) => code === 'slow-first-part') ?? []

const half = (i: number): Second => (i < 50 ? { average: 200 } : {})
const settling = (i: number): Second => ({ average: 40 + 400 * Math.exp(-i / 25) })

describe('a run that was several times slower in its first part', () => {
  it('says so in a note that warns of nothing', () => {
    expect(told(half)).toMatchObject([
      {
        severity: 'info',
        message:
          'response times were 4 times as long in the first 50 s: 200 ms on average, afterwards 50 ms'
      }
    ])
    expect(evaluated(half, 60).conclusion).toBe('success')
  })

  it('says so where a response time is too long', () => {
    expect(evaluated(half).headline).toBe(
      'Failed: Aggregated P95 300 ms is over the limit of 100 ms: in the first 50 s the average was 200 ms, afterwards 50 ms'
    )
  })

  it('is shaded in the charts', () => {
    const [run] = evaluated(half).runs
    expect(bandsOf(run!).filter(({ kind }) => kind === 'slow')).toEqual([
      {
        kind: 'slow',
        from: 0,
        to: 50,
        label: 'Slow answers',
        text: '200 ms on average, afterwards 50 ms'
      }
    ])
  })

  it.each<[string, (second: number) => Second]>([
    ['was hardly slower', i => (i < 50 ? { average: 140 } : {})],
    ['warmed up for a while', i => (i < 25 ? { average: 300 } : {})],
    ['still settled, which has its own note', settling],
    ['became slower', i => (i >= 40 ? { average: 200 } : {})],
    ['failed fast afterwards', i => (i < 50 ? { average: 200 } : { failures: 80 })],
    ['had few requests then', i => (i < 50 ? { average: 200, requests: i % 3 === 0 ? 1 : 0 } : {})],
    ['was asked for more then', i => (i < 50 ? { average: 200, requests: 150 } : {})],
    ['was even', () => ({})]
  ])('says nothing where it %s', (_, of) => {
    expect(told(of)).toEqual([])
  })
})
