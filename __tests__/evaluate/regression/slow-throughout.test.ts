import { describe, expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import { aRun, compare } from '../../support/regression-runs.js'

/** 120 s with 100 requests/s, the slowest of each ten seconds as given. */
function run(slowest: readonly number[], more: Partial<Run> = {}): Run {
  const max = Math.max(...slowest)
  const row = { key: 'GET /a', requests: 12_000, p: { 100: max } }
  const made = aRun({ rows: [row], total: { p: { 100: max } }, seconds: 120 })
  const samples = (made.history?.samples ?? []).map(sample => ({
    ...sample,
    percentiles: new Map([[100, slowest[Math.ceil(sample.at / 10) - 1] ?? 200]])
  }))
  return { ...made, ...(made.history ? { history: { ...made.history, samples } } : {}), ...more }
}

const usual = run([])

function windows(...slow: readonly number[]): number[] {
  return Array.from({ length: 12 }, (_, at) => (slow.includes(at) ? 5000 : 200))
}

function said(candidates: readonly Run[], ...baselines: readonly Run[]): string[] {
  const before = baselines.length === 0 ? [run(windows()), run(windows())] : [...baselines]
  const { notes } = compare([...candidates], before)
  return notes.flatMap(({ code, message, severity }) =>
    code === 'slow-throughout' ? [`${severity}: ${message}`] : []
  )
}

describe('requests far slower than any of the baselines', () => {
  it('are told where they come all over the run', () => {
    expect(said([run(windows(0, 2, 4, 6, 8, 10))])).toEqual([
      'warning: requests took longer than 400 ms, twice as long as the longest of 2 baselines, all over the run: in 6 of 12 windows of 10 s, up to 5,000 ms, in GET /a'
    ])
  })

  it('are none of one pause or one spell', () => {
    expect(said([run(windows(5))])).toEqual([])
    expect(said([run(windows(0, 1, 2, 3, 4, 5))])).toEqual([])
    expect(said([run(windows(4, 5, 6, 7, 8, 9, 10, 11))])).toEqual([])
  })

  it('are told where so many windows of the run alone are one chance in a hundred or less', () => {
    // 12 · 11 · 10 · 9 ÷ (36 · 35 · 34 · 33), and 12 · … · 7 ÷ (24 · … · 19)
    expect(said([run(windows(0, 5, 10))])).toEqual([])
    expect(said([run(windows(0, 3, 5, 10))])).toHaveLength(1)
    expect(said([run(windows(0, 2, 4, 6, 10))], run(windows()))).toEqual([])
    expect(said([run(windows(0, 2, 4, 6, 8, 10))], run(windows()))).toHaveLength(1)
  })

  it('are none that are hardly slower, nor where a baseline had one', () => {
    const seldom = run(windows().map((ms, at) => (at % 2 === 0 ? 400 : ms)))
    expect(said([seldom])).toEqual([])
    expect(said([run(windows(0, 2, 4, 6, 8, 10))], usual, run(windows(3, 7)))).toEqual([])
  })

  it('are told beside one slow request of a baseline, as the first of a cold pool', () => {
    const [slow, all] = [run(windows(0, 2, 4, 6, 8, 10)), run(windows(0, 1, 2, 3, 4, 6, 8, 10))]
    const cold = run([3000, ...windows().slice(1)])
    expect(said([all], cold)).toEqual([
      'warning: requests took longer than 400 ms, twice as long as the longest of the baseline but for 10 s of it, all over the run: in 8 of 12 windows of 10 s, up to 5,000 ms, in GET /a'
    ])
    expect(said([slow], cold, run(windows()), cold)[0]).toMatch(
      'twice as long as the longest of 3 baselines but for 10 s of each, all over the run: in 6 of 12'
    )
    // of 24 windows seven and the cold one are slow: 7 or more of them are own in 14 of 1,000 cases
    expect(said([run(windows(0, 1, 2, 4, 6, 8, 10))], cold)).toEqual([])
    // before its first window
    const early = { ...run(windows()), aggregated: { ...cold.aggregated, max: 3000 } } as Run
    expect(said([slow], early, early)[0]).toMatch('longer than 400 ms')
  })

  it('are none of few endpoints beside a single baseline, which one user with much data may ask for', () => {
    const keys = ['GET /a', 'GET /b', 'GET /c', 'GET /d']
    const ofSome = (made: Run, slow: number): Run => ({
      ...made,
      endpoints: keys.flatMap((key, at) => {
        const p = { 100: at < slow ? 5000 : 200 }
        return aRun({ rows: [{ key, requests: 3000, p }] }).endpoints
      })
    })
    const now = (slow: number): Run => ofSome(run(windows(0, 2, 4, 6, 8, 10)), slow)
    const then = ofSome(run(windows()), 0)
    expect(said([now(2)], then)).toEqual([])
    expect(said([now(3)], then)).toHaveLength(1)
    expect(said([now(1)], then, { ...then })).toHaveLength(1)
  })

  it('are none of an endpoint that no baseline has, nor where the history tells nothing', () => {
    const slow = run(windows(0, 2, 4, 6, 8, 10))
    const [row] = slow.endpoints
    const renamed = row === undefined ? [] : [{ ...row, name: '/b' }]
    expect(said([{ ...slow, endpoints: renamed }])).toEqual([])
    const { history, ...without } = slow
    expect(said([without])).toEqual([])
    const cumulative = history && { ...history, percentileMode: 'cumulative' as const }
    expect(said([{ ...without, ...(cumulative ? { history: cumulative } : {}) }])).toEqual([])
    expect(said([{ ...slow, leftOut: { keys: new Set(), hasPercentiles: true } }])).toEqual([])
  })

  it('are told of half a minute with baselines enough', () => {
    const short = (ms: number): Run =>
      aRun({
        rows: [{ key: 'GET /a', requests: 3000, p: { 100: ms } }],
        total: { p: { 100: ms } },
        seconds: 29
      })
    const slow = short(5000)
    const samples = (slow.history?.samples ?? []).map(sample => ({
      ...sample,
      percentiles: new Map([[100, 5000]])
    }))
    const now = { ...slow, ...(slow.history ? { history: { ...slow.history, samples } } : {}) }
    const before = [1, 2, 3].map(() => short(200))
    expect(said([now], ...before)[0]).toMatch('in 3 of 3 windows of 10 s')
    expect(said([now], ...before.slice(1))).toEqual([])
  })

  it('are told of several runs where more than half have them', () => {
    const slow = run(windows(0, 2, 4, 6, 8, 10))
    expect(said([slow, run(windows())])).toEqual([])
    expect(said([slow, slow, run(windows())])).toHaveLength(1)
  })
})

it('are not told again beside a response time that got worse', () => {
  const slow = run(windows(0, 2, 4, 6, 8, 10))
  const withP50 = (made: Run, ms: number): Run => ({
    ...made,
    endpoints: made.endpoints.map(row => ({
      ...row,
      percentiles: new Map([[50, ms], [66, 1.2 * ms], ...row.percentiles])
    }))
  })
  const before = [withP50(run(windows()), 50), withP50(run(windows()), 50)]
  expect(said([withP50(slow, 50)], ...before)).toHaveLength(1)
  expect(said([withP50(slow, 150)], ...before)).toEqual([])
})
