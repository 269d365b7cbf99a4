import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { gradeName } from '../../src/report/view/verdict-state.js'
import { renderText } from '../../src/report/text/text.js'
import { compared } from '../support/compared.js'
import { aRun, profile } from '../support/regression-runs.js'

const BEFORE = [10, 12, 30, 40, 75, 100, 120]
const NONE = loadConfig('targets: { throughput: none, error-rate: none }', 'x')
const WORDS =
  /^Failed: all 7 compared endpoints rose .*, as from a global change, a slower machine or other data; /

const runOf = (medians: readonly number[], total: number) =>
  aRun({
    rows: medians.map((ms, i) => ({
      key: `GET /${i}`,
      p: { ...profile(ms), 95: ms * 1.2, 66: ms * 1.05 },
      average: ms * 1.1,
      requests: 2000
    })),
    total: { p: { 50: total, 66: total * 1.1 } }
  })

const judged = (now: readonly number[], total: number) =>
  compared([runOf(now, total)], [runOf(BEFORE, 40), runOf(BEFORE, 40), runOf(BEFORE, 40)], NONE)

describe('endpoints that became slower together', () => {
  it('are told before the total, in ms where they rose by as many', () => {
    const now = BEFORE.map((ms, i) => ms + 13 + i)
    const { headline } = judged(now, 70)
    expect(headline).toMatch(
      / all 7 compared endpoints rose by 13 to 19 ms \(P50\), .*; Aggregated P50 40 ms → 70 ms \([^()]*\)( \(and [^()]*\))?$/
    )
    expect(headline).toMatch(WORDS)
  })

  it('are told in percent where they rose by as much of what they took', () => {
    const now = BEFORE.map((ms, i) => ms * (2 + i / 10))
    expect(judged(now, 90).headline).toMatch(/all 7 compared endpoints rose by 100 to 160% \(P50\)/)
  })

  it('are told of fast ones by their means, of which no column rounds the milliseconds', () => {
    const fast = [3, 8, 11, 17, 21, 63, 110]
    const of = (times: number, means = times) =>
      aRun({
        rows: fast.map((ms, i) => ({
          key: `GET /${i}`,
          p: profile(Math.round(ms * times)),
          average: ms * 1.1 * means,
          requests: 2000
        })),
        total: { p: { 50: 17 * times, 66: 21 * times } }
      })
    const after = (times: number, means = times): string =>
      compared([of(times, means)], [of(1), of(1), of(1)], NONE).headline
    // of the P50s only three rose by more than 5 ms
    expect(after(1.28)).toMatch(
      /^Failed: all 7 compared endpoints rose by 25 to 33% \(P50\), .*; GET \/6 /
    )
    expect(after(1.28, 1.05)).toMatch(/^Failed: GET \/6 P50 /)
  })

  it('may be most of them', () => {
    const now = BEFORE.map((ms, i) => (i === 6 ? ms : ms + 15))
    expect(judged(now, 70).headline).toMatch(
      /^Failed: 6 of 7 compared endpoints rose by about 15 ms \(P50\)/
    )
  })

  it('are told before what rose much further, which says so', () => {
    const further = (now: readonly number[], total: number): string => judged(now, total).headline
    const all = BEFORE.map(ms => ms + 15)
    expect(further(all, 400)).toMatch(
      /^Failed: all 7 compared endpoints rose by about 15 ms \(P50\), .* data; and, rising much further, Aggregated P50 40 ms → 400 ms \(/
    )
    expect(further([...all.slice(0, 6), 900], 45)).toMatch(
      /^Failed: 6 of 7 compared endpoints rose by about 15 ms \(P50\), .*; and, rising much further, GET \/6 P50 120 ms → 900 ms \(/
    )
  })

  it('are told of repeats by the run that decides on each', () => {
    const repeats = [1.4, 1.6, 1.8].map((times, at) => ({
      ...runOf(
        BEFORE.map((ms, i) => ms * (times + (i % 3) / 50)),
        40 * times
      ),
      name: `${at}/load`,
      test: 'load',
      startedAt: at * 1000
    }))
    const { headline } = compared(
      repeats,
      [0, 1, 2].map(() => runOf(BEFORE, 40)),
      NONE
    )
    expect(headline).toMatch(
      /: all 7 compared endpoints rose by 60 to 64% \(P50 in the run that decides on each\), .*; in 3 of 3 runs/
    )
  })

  it('are none behind one of them that has a reason of its own', () => {
    const now = BEFORE.map((ms, i) => ms * (i === 6 ? 1.43 : 1.16))
    expect(judged(now, 45).headline).toMatch(/^Failed: GET \/6 P50 120 ms → 172 ms \([^:]*\)/)
    expect(judged(now, 45).headline).not.toMatch(/compared endpoints/)
  })

  it.each([
    ['where one did alone', BEFORE.map((ms, i) => (i === 6 ? ms + 400 : ms)), 90],
    [
      'where it is as far as nothing beside that one',
      BEFORE.map((ms, i) => ms + (i === 6 ? 400 : 3)),
      40
    ],
    [
      'where the number that is told rose much further, and some of them by less than matters',
      BEFORE.map((ms, i) => ms + (i > 4 ? 9 : 13)),
      400
    ],
    ['where half of them did', BEFORE.map((ms, i) => ms + (i > 3 ? 60 : 0)), 90],
    ['where they became faster', BEFORE.map(ms => ms / 2), 90],
    ['where all is within what never matters', BEFORE.map(ms => ms + 1), 90]
  ])('are none %s', (_, now, total) => {
    const { headline } = judged(now, total)
    expect(headline).toMatch(/^Failed: /)
    expect(headline).not.toMatch(/compared endpoints/)
  })

  it('are inconclusive, and no noise is blamed', () => {
    const evaluation = judged(
      BEFORE.map(ms => ms + 15),
      90
    )
    const [run] = evaluation.runs
    const names = run!.verdicts.flatMap(verdict =>
      verdict.rule === 'regression' &&
      /^GET \/[01]$/.test(verdict.endpoint) &&
      verdict.metric === 'p50'
        ? [gradeName(verdict)]
        : []
    )
    expect(names).toEqual(['inconclusive', 'inconclusive'])
    const text = renderText({ evaluation, context: { version: '0' } }, { color: false })
    expect(text).toMatch(
      /inconclusive: more than \+100% is allowed \(.*for what the other endpoints moved\): not even twice as slow would be called regressed/
    )
  })
})

describe('endpoints that became slower together, by no more than what is allowed', () => {
  const LOOSE = loadConfig('targets: { p50: 1s, throughput: none, error-rate: none }', 'x')
  const ROSE = /all 7 compared endpoints rose by 17 to 20% \(P50\), as from a global change, /
  // the total alone would warn
  const slower = (times: number) =>
    runOf(
      BEFORE.map(ms => Math.round(ms * times)),
      40
    )
  const of = (runs: readonly ReturnType<typeof runOf>[]): string =>
    compared(runs, [slower(1), slower(1), slower(1)], LOOSE).headline

  it('are told behind what the run that passes showed', () => {
    expect(of([slower(1.17)])).toMatch(/^Passed: 22 of 32 targets met, .*; all 7 /)
    expect(of([slower(1.17)])).toMatch(ROSE)
    expect(of([slower(1.05)])).not.toMatch(/compared endpoints/)
    expect(of([slower(0.8)])).not.toMatch(/compared endpoints/)
  })

  it('are told behind a warning of something else, and not twice behind one of theirs', () => {
    const withNote = (times: number) => ({
      ...slower(times),
      notes: [{ code: 'history-truncated' as const, severity: 'warning' as const, message: 'cut' }]
    })
    expect(of([withNote(1.17)])).toMatch(/^Passed with warnings: cut; all 7 compared endpoints/)
    expect(of([withNote(1)])).toMatch(/^Passed with warnings: cut$/)
    const found = of([runOf([...BEFORE.slice(0, 6).map(ms => ms * 1.17), 170], 46)])
    expect(found.match(/compared endpoints/g)?.length ?? 0).toBeLessThan(2)
  })

  it('are told of several runs with the name of the one', () => {
    const named = (times: number, name: string) => ({ ...slower(times), name })
    expect(of([named(1, 'a/load'), named(1.17, 'b/other')])).toMatch(
      /; b\/other: all 7 compared endpoints/
    )
  })
})
