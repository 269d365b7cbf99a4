import { describe, expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import type { PublishedChange } from '../../support/published.js'
import { aLevel, aRun, compare, profile, type RunSpec } from '../../support/regression-runs.js'

/** Users who do not think: with a constant think time, another throughput means another script. */
const run = (throughput: number, more: RunSpec = {}) =>
  aRun({ throughput, average: 60_000 / throughput, ...more })

function throughput(verdicts: readonly PublishedChange[]): PublishedChange | undefined {
  return verdicts.find(v => v.metric === 'throughput')
}

describe('the throughput rule', () => {
  it('speaks of no global change where endpoints regressed, which make users wait', () => {
    const of = (rate: number, ...keys: readonly string[]) =>
      run(rate, {
        rows: ['GET /a', 'GET /b', 'GET /c'].map(key => ({
          key,
          p: profile(keys.includes(key) ? 600 : 100)
        }))
      })
    const reasonOf = (...keys: readonly string[]) =>
      throughput(compare([of(89, ...keys)], [of(100)]).verdicts)!.reason
    expect(reasonOf()).toMatch(
      / A global change or a disturbed machine: another run would tell which$/
    )
    expect(reasonOf('GET /b')).toMatch(
      /fails beyond −19%\. GET \/b regressed: users who wait longer make fewer requests$/
    )
    expect(reasonOf('GET /b', 'GET /c')).toMatch(/ GET \/b and 1 other endpoint regressed: /)
  })

  // noise of two alike: 3 · √(2 · 0.0004 ÷ 3) · √1.5 = 0.06 in the logarithm, of one 3 · 0.02 · √2 = 0.0849:
  // both below −ln 0.9 = 0.105, twice which is a fall by 19%
  it.each([1, 2])('suspects a fall by more than the tolerance, and fails at twice that: %d', n => {
    const then = Array.from({ length: n }, () => run(100))
    const at = (now: number) => throughput(compare([run(now)], then).verdicts)!
    expect(at(91).verdict).toBe('unchanged')
    expect(at(89)).toMatchObject({
      endpoint: 'Aggregated',
      unit: 'requests/s',
      verdict: 'suspect',
      effect: 'warn',
      value: 89,
      baseline: expect.closeTo(100, 9),
      window: 'steady',
      allowed: expect.closeTo(19, 9),
      smallestDetectable: expect.closeTo(0.19, 9),
      change: { absolute: expect.closeTo(-11, 9), ratio: expect.closeTo(-0.11, 9) },
      reason:
        'Throughput: 100/s → 89/s (−11%) at full load; over −10%, fails beyond −19%. A global change or a disturbed machine: another run would tell which'
    })
    expect(at(89)).not.toHaveProperty('burst')
    expect(at(81.1).verdict).toBe('suspect')
    expect(at(80.9)).toMatchObject({
      verdict: 'regressed',
      effect: 'fail',
      reason: 'Throughput: 100/s → 80.9/s (−19.1%) at full load; allowed −19%'
    })
    expect(at(120).verdict).toBe('unchanged')
    expect(at(124).verdict).toBe('improved')
  })

  it('fails at once in a pair', () => {
    const paired = compare([run(89)], [run(100)], aLevel({ paired: true })).verdicts
    expect(throughput(paired)).toMatchObject({ verdict: 'regressed', effect: 'fail' })
  })

  it('takes a fall by more than the noise where that is larger', () => {
    // exp(−0.06) = 0.9418: with a tolerance of 1% the noise allows 5.82%, and twice that in the logarithm 11.3%
    const at = (now: number) =>
      throughput(
        compare([run(now)], [run(100), run(100)], aLevel({ maxRegression: 0.01 })).verdicts
      )!
    expect(at(95).verdict).toBe('unchanged')
    expect(at(93).verdict).toBe('suspect')
    expect(at(88).verdict).toBe('regressed')
    // three baselines: measured = 1.2533 (ln(100/80) + ln(125/100))/3 √1.5 = 0.22834
    // band = 3 √((2 · 0.0004 + 2 · 0.052141)/4) √(4/3) = 0.56148 → −43.0%, and twice that −67.5%
    const noisy = throughput(compare([run(70)], [run(80), run(100), run(125)]).verdicts)!
    expect(noisy.allowed).toBeCloseTo(67.5, 0)
    expect(noisy.verdict).toBe('unchanged')
  })

  describe('of few requests', () => {
    // 20 users, 2.5 requests/s: 8 s from one request to the next, 117 in the 47 s of the window
    const polls = (now: number, users = 20, average = 8000) =>
      aRun({
        users,
        throughput: now,
        average,
        rows: [{ requests: 150 }],
        total: { p: { 50: 5000, 66: 12_000, 90: 20_000, 95: 20_000, 99: 20_000 } }
      })
    const verdictOf = (now: Run, then: Run) => throughput(compare([now], [then]).verdicts)?.verdict

    it('takes their chance for no fall', () => {
      expect(verdictOf(polls(2.1, 20, 9500), polls(2.5))).toBe('unchanged')
      expect(verdictOf(polls(1.9, 20, 10_500), polls(2.5))).toBe('unchanged')
      // a collapse, of which few requests are left, is one
      expect(verdictOf(polls(0.5, 20, 40_000), polls(2.5))).toBe('regressed')
    })

    it('takes it for one where there are many', () => {
      expect(verdictOf(polls(210, 2000, 9500), polls(250, 2000))).toBe('suspect')
      expect(verdictOf(polls(190, 2000, 10_500), polls(250, 2000))).toBe('regressed')
    })

    it('knows that pauses hardly vary', () => {
      // 5 users who think for 3 s: 80 requests, √(1 ÷ 3 ÷ 80) = 6.5%
      const thinking = (now: number) =>
        aRun({ users: 5, throughput: now, average: 5000 / now - 3000 })
      expect(throughput(compare([thinking(1.35)], [thinking(1.64)]).verdicts)?.verdict).toBe(
        'unchanged'
      )
      expect(throughput(compare([thinking(0.8)], [thinking(1.64)]).verdicts)?.verdict).toBe(
        'regressed'
      )
    })
  })

  it('falls back to the whole runs when one has no history, and says so', () => {
    const rows = [{ requests: 6000 }]
    const whole = throughput(
      compare([aRun({ rows })], [aRun({ rows: [{ requests: 8000 }], history: false })]).verdicts
    )!
    expect(whole.value).toBeCloseTo(100, 9)
    expect(whole).toMatchObject({ verdict: 'regressed', window: 'run' })
    expect(whole.baseline).toBeCloseTo(8000 / 60, 9)
    expect(whole.reason).toContain('over the whole runs')
  })

  it('compares the whole runs where one answered nothing until its end: it has no steady state', () => {
    const hung = run(70)
    const from = hung.history!.samples.at(-10)!.at
    const to = hung.history!.samples.at(-1)!.at
    const silence = { kind: 'at-end', toTheEnd: true, requests: 0, usualRate: 70 } as const
    const silences = [{ ...silence, from, to, atStart: false, users: 10 }]
    const now = { ...hung, history: { ...hung.history!, silences } }
    const found = throughput(compare([now], [run(100)]).verdicts)!
    expect(found.window).toBe('run')
  })

  it('is left out when nothing tells the throughput', () => {
    const bare = { ...aRun({ history: false }), durationSeconds: 0 }
    expect(throughput(compare([bare], [bare]).verdicts)).toBeUndefined()
  })

  it('treats no completed request at all as the fall it is', () => {
    const verdict = throughput(compare([run(100, { throughput: 0 })], [run(100)]).verdicts)!
    expect(verdict).toMatchObject({ value: 0, verdict: 'regressed' })
  })

  /** The machine slept, or its clock was set forward (or back), in the middle. */
  const moved = (made: Run, by: number): Run => ({
    ...made,
    durationSeconds: made.durationSeconds! + Math.max(0, by),
    history: {
      ...made.history!,
      samples: made
        .history!.samples.map(row => ({ ...row, at: row.at + (row.at > 60 ? by : 0) }))
        .filter((row, i, rows) => rows.slice(0, i).every(({ at }) => at < row.at))
    }
  })
  const long = (rate: number) => run(rate, { seconds: 120 })

  it.each([
    ['the run slept', [moved(long(100), 25)], [long(100)], 'the run'],
    ['the baseline slept', [long(85)], [moved(long(100), 25)], 'a baseline'],
    ['the clock was set back', [moved(long(85), -25)], [long(100)], 'the run']
  ])('is not comparable where doubtful seconds decide: %s', (_, now, then, whose) => {
    const verdict = throughput(compare(now, then).verdicts)!
    expect(verdict).toMatchObject({ verdict: 'not-comparable', effect: 'warn' })
    expect(verdict.reason).toContain(`the times of ${whose} cannot be trusted: `)
  })

  it('blames no load script for a sleep that makes the runs differ in length', () => {
    const { verdicts } = compare([moved(long(100), 90)], [long(100)])
    expect(throughput(verdicts)?.reason).toMatch(/the times of the run cannot be trusted: /)
    expect(verdicts.map(({ reason }) => reason).join()).not.toMatch(/load script|time at full/)
  })

  it('is compared where doubtful seconds do not decide', () => {
    const verdict = throughput(compare([moved(long(50), 12)], [long(100)]).verdicts)
    expect(verdict?.verdict).toBe('regressed')
  })
})
