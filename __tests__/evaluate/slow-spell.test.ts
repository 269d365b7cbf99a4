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

  it('says a mild one that lasted', () => {
    const mild = (i: number): Second => (i >= 40 && i < 55 ? { average: 90 } : {})
    expect(headlineOf(mild)).toMatch(/: from 40 s on for 15 s the average was 90 ms, else 50 ms$/)
  })

  it('says of an endpoint that it and most others were slow then', () => {
    const said = (isSlow: (row: number) => boolean): string => {
      const samples = madeUpRun(seconds(90, spell)).history!.samples
      const even = madeUpRun(seconds(90)).history!.samples
      const rows = [0, 1, 2, 3, 4].map(i => ({
        ...rowOf({ requests: 9000, percentiles: { 50: 60, 95: i === 0 ? 300 : 60 } }),
        method: 'GET',
        name: `/${String(i)}`
      }))
      const total = rowOf({ requests: 45_000, percentiles: { 50: 60, 95: 60 } })
      const run = madeUpRun(seconds(90, spell), { aggregated: total, endpoints: rows })
      const endpoints = new Map(
        rows.map(({ name }, i) => [`GET ${name}`, isSlow(i) ? samples : even] as const)
      )
      return reportOf([{ ...run, history: { ...run.history!, endpoints } }], ONE_BOUND).evaluation
        .headline
    }
    const when = 'from 40 s on for 15 s: the average of all was 300 ms, else 50 ms'
    expect(said(() => true)).toBe(
      `Failed: GET /0 P95 300 ms is over the limit of 100 ms; it and most others were slow ${when}`
    )
    expect(said(i => i < 4)).toContain('it and most others')
    expect(said(i => i === 0)).not.toContain('others')
    expect(said(i => i > 0)).not.toContain('others')
  })

  it.each<[string, (second: number) => Second]>([
    ['it was slow again and again', i => (i % 30 < 5 ? { average: 300 } : {})],
    ['it was slow for long', i => (i >= 40 ? { average: 300 } : {})],
    ['it was hardly slower', i => (i >= 40 && i < 55 ? { average: 70 } : {})],
    ['it was mildly slower for a moment', i => (i >= 40 && i < 45 ? { average: 90 } : {})],
    ['few requests were slow', i => (i === 40 ? { average: 300, requests: 20 } : {})]
  ])('says none where %s', (_, of) => {
    expect(headlineOf(of)).toMatch(/ is over the limit of 100 ms$/)
  })

  it('says none of a time that more requests take than were in it', () => {
    const median = loadConfig('targets: { p50: 55ms, throughput: none, error-rate: none }', 'x')
    expect(headlineOf(spell, median)).toMatch(/P50 60 ms is over the limit of 55 ms$/)
  })

  describe('of which the history prints percentiles of ten seconds', () => {
    const said = (beside: number, percentileMode: 'window' | 'cumulative' = 'window'): string => {
      const total = rowOf({ requests: 9000, percentiles: { 50: 60, 95: 300 } })
      const run = madeUpRun(seconds(90, spell), { aggregated: total, endpoints: [] })
      const start = run.history!.samples[0]!.at
      const samples = run.history!.samples.map(row => {
        const isOfSpell = row.at - start > 40 && row.at - start < 67
        return { ...row, percentiles: new Map([[95, isOfSpell ? 400 : beside]]) }
      })
      const history = { ...run.history!, samples, percentileMode }
      return reportOf([{ ...run, history }], ONE_BOUND).evaluation.headline
    }

    it('says none where the rest of the run is over the bound too', () => {
      expect(said(60)).toMatch(/: from 40 s on for 15 s the average was 300 ms, else 50 ms$/)
      expect(said(100)).toMatch(/: from 40 s on for 15 s /)
      expect(said(110)).toMatch(/^Failed: Aggregated P95 300 ms is over the limit of 100 ms$/)
      expect(said(110, 'cumulative')).toMatch(/: from 40 s on for 15 s /)
    })
  })

  it('says none where a mean of the rest is over the bound too', () => {
    const of = (bound: string): string =>
      headlineOf(
        spell,
        loadConfig(`targets: { average: ${bound}, throughput: none, error-rate: none }`, 'x')
      )
    expect(of('60ms')).toMatch(/from 40 s on/)
    expect(of('45ms')).not.toMatch(/from 40 s on/)
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
