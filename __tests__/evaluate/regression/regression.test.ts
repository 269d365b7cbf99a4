import { describe, expect, it } from '@jest/globals'
import { DEFAULT_POLICIES } from '../../../src/config/defaults.js'
import { compareRuns } from '../../../src/evaluate/regression/regression.js'
import type { Run } from '../../../src/locust/run.js'
import type { PublishedChange } from '../../support/published.js'
import { aLevel, aRun, compare, profile, type RowSpec } from '../../support/regression-runs.js'

const A = 'GET /a'
const p = { 50: 160, 66: 200 }
const at = (p50: number, more: Partial<RowSpec> = {}): Run =>
  aRun({ rows: [{ key: A, requests: 800, p: { 50: p50, 66: 200 }, ...more }] })
const cell = (
  { verdicts }: { verdicts: readonly PublishedChange[] },
  endpoint = A,
  metric = 'p50'
): PublishedChange => verdicts.find(v => v.endpoint === endpoint && v.metric === metric)!

describe('compareRuns', () => {
  it('gives every cell one verdict of the rule, named and in its unit', () => {
    const { verdicts, comparison, notes } = compare([at(160)], [at(160), at(160)])
    expect(verdicts.map(v => `${v.endpoint} ${v.metric} ${v.unit} ${v.verdict}`)).toEqual([
      'GET /a p50 ms unchanged',
      'GET /a error-rate fraction unchanged',
      'Aggregated error-rate fraction unchanged',
      'Aggregated throughput requests/s unchanged'
    ])
    expect(verdicts.every(v => v.effect === 'pass')).toBe(true)
    expect(comparison).toMatchObject({
      baselines: [{ label: 'base 1' }, { label: 'base 2' }],
      skipped: [],
      judgedCells: 1
    })
    expect(notes).toEqual([])
  })

  it('says no, however the rows are ordered', () => {
    const rows = ['GET /c', 'GET /a', 'POST /a'].map(key => ({ key, p: profile(200) }))
    const slow = rows.map(row => (row.key === 'POST /a' ? { ...row, p: profile(900) } : row))
    const { verdicts } = compare([aRun({ rows: [...slow].reverse() })], [aRun({ rows })])
    const failed = verdicts.filter(v => v.effect === 'fail')
    expect(new Set(failed.map(v => v.endpoint))).toEqual(new Set(['POST /a']))
  })
})

describe('several candidate runs', () => {
  // beyond 215.9 ms is a regression, below 104.1 an improvement
  const said = (...values: number[]) => {
    const { verdict, effect, value } = cell(
      compare(
        values.map(v => at(v)),
        [at(160)]
      )
    )
    return `${verdict} ${effect} ${value}`
  }

  it.each([
    ['both of two', [220, 300], 'regressed fail 220'],
    ['one of two', [160, 300], 'unchanged pass 160'],
    ['two of three', [300, 160, 220], 'regressed fail 220'],
    ['one of three', [300, 170, 160], 'unchanged pass 170'],
    ['two of four', [300, 300, 160, 170], 'unchanged pass 170'],
    ['three of four', [300, 310, 220, 160], 'regressed fail 220'],
    ['improved in both', [90, 100], 'improved pass 90'],
    ['improved in one', [90, 160], 'unchanged pass 160'],
    ['improved in half, worse in one', [90, 90, 165, 300], 'unchanged pass 165'],
    ['worse in one and better in the other', [90, 300], 'undecided pass 300']
  ] as const)('fail in more than half: %s', (_, values, expected) => {
    const result = said(...values)
    if (expected.startsWith('improved')) expect(result).toMatch(/^improved pass/)
    else expect(result).toBe(expected)
  })

  it('say how many agree', () => {
    expect(cell(compare([at(220), at(300)], [at(160)])).reason).toMatch(/; in 2 of 2 runs$/)
    expect(cell(compare([at(160), at(300)], [at(160)])).reason).toMatch(
      /; 1 of 2 runs exceeded it$/
    )
    expect(cell(compare([at(90), at(160)], [at(160)])).reason).toMatch(/; 1 of 2 runs improved$/)
    expect(cell(compare([at(90), at(300)], [at(160)])).reason).toMatch(/; only in 1 of 2 runs$/)
  })

  it('are suspect in more than half for the total', () => {
    const total = (p50: number) =>
      aRun({ rows: [{ key: A, requests: 800 }], total: { p: { 50: p50, 66: 200 } } })
    const aggregated = (...values: number[]) =>
      cell(compare(values.map(total), [total(160)]), 'Aggregated').verdict
    expect(aggregated(240, 240)).toBe('suspect')
    expect(aggregated(240, 300)).toBe('suspect')
    expect(aggregated(300, 300)).toBe('regressed')
    expect(aggregated(160, 300)).toBe('unchanged')
  })

  it('lose a vanished endpoint only when more than half have lost it', () => {
    const both = aRun({ rows: [{ key: A }, { key: 'GET /b', requests: 200 }] })
    const one = aRun({ rows: [{ key: A, requests: 1000 }] })
    const vanished = (...candidates: Run[]) =>
      cell(compare(candidates, [both]), 'GET /b', 'throughput')
    expect(vanished(one, one)).toMatchObject({ presence: 'vanished', effect: 'fail' })
    expect(vanished(one, both)).toMatchObject({ verdict: 'undecided', effect: 'pass' })
    expect(vanished(one, both).reason).toContain('only in 1 of 2 runs')
    expect(vanished(both, both)).toBeUndefined()
  })

  it('leave out one that is comparable with no baseline, and name it', () => {
    const odd = { ...at(160), peakUsers: 90, name: 'odd' }
    const result = compare([at(300), odd, at(310)], [at(160), at(160)])
    expect(cell(result)).toMatchObject({ verdict: 'regressed' })
    expect(cell(result).reason).toMatch(/; in 2 of 2 runs$/)
    expect(result.comparison).toMatchObject({ skipped: [], baselines: [{}, {}] })
    expect(result.comparison.refusal).toBeUndefined()
    expect(result.notes).toMatchObject([
      {
        code: 'not-comparable',
        severity: 'warning',
        message: 'the run odd takes no part in the comparison: 60 → 90 users'
      }
    ])
    expect(compare([odd, odd], [at(160)]).comparison.refusal).toBe('60 → 90 users')
  })

  it('are each compared with the baselines that are the same test', () => {
    const many = (p50: number): Run => ({ ...at(p50), peakUsers: 90 })
    const result = compare([at(300), many(300)], [at(160), many(160)])
    expect(cell(result)).toMatchObject({ verdict: 'regressed' })
    expect(result.comparison.baselines).toHaveLength(2)
    expect(result.notes).toEqual([])
  })

  it('leave out a candidate without requests', () => {
    const empty = aRun({ rows: [{ key: A, requests: 0 }] })
    expect(cell(compare([at(300), empty], [at(160)])).verdict).toBe('regressed')
  })
})

describe('paired runs', () => {
  const level = aLevel({ paired: true })

  it('are compared pair by pair when there are as many of both', () => {
    // beyond +30.03 ms for a pair at 160; the second pair's machine was twice as slow
    const pairs = (first: number, second: number) =>
      cell(compare([at(first), at(second)], [at(160), at(320)], level)).verdict
    expect(pairs(200, 420)).toBe('regressed')
    expect(pairs(200, 330)).toBe('unchanged')
    // as a pool, their median would be 226 ms with a noise of 43%
    expect(cell(compare([at(200)], [at(160), at(320)], level)).verdict).not.toBe('regressed')
  })

  it('are no pairs when there are more of one: the wander counts, and a note says so', () => {
    // beyond 55.92 ms of one run for another time's, as without `paired`
    const own = aLevel(
      { paired: true },
      { endpointRegression: [{ pattern: '*', settings: { paired: true } }] }
    )
    const result = compare([at(200)], [at(160), at(160)], own)
    expect(cell(result).allowed).toBe(cell(compare([at(200)], [at(160), at(160)])).allowed)
    expect(result.notes.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'not-comparable warning'
    ])
    expect(result.notes[0]!.message).toContain('1 run and 2 baseline runs')
    expect(compare([at(200)], [at(160)], own).notes).toEqual([])
  })

  it('lose a pair with its baseline', () => {
    const broken = aRun({ total: 'none' })
    const result = compare([at(200), at(160)], [broken, at(160)], level)
    expect(result.comparison.baselines).toEqual([{ label: 'base 2' }])
    expect(result.comparison.skipped.map(({ why }) => why)).toEqual(['it has no total row'])
    expect(cell(result).verdict).toBe('unchanged')
  })
})

describe('endpoints that came or went', () => {
  const rows = (b: number): RowSpec[] => [
    { key: A, requests: 10_000 - b },
    ...(b > 0 ? [{ key: 'GET /b', requests: b }] : [])
  ]
  const run = (b: number) => aRun({ rows: rows(b) })
  const presence = (candidate: number, ...baselines: number[]) =>
    compare([run(candidate)], baselines.map(run)).verdicts.find(v => v.presence !== undefined)

  it('vanish with an effect by how much they carried', () => {
    expect(presence(0, 501)).toMatchObject({
      endpoint: 'GET /b',
      metric: 'throughput',
      value: 0,
      verdict: 'not-comparable',
      presence: 'vanished',
      effect: 'fail',
      reason: "GET /b: no requests any more; it made 5.01% of the baseline's requests"
    })
    expect(presence(0, 500)).toMatchObject({ presence: 'vanished', effect: 'warn' })
  })

  it('may be too rare to miss', () => {
    // all 8 of both runs fall on the first of them, of any of two endpoints: 2 · 0.5⁸ is 1 in 128
    expect(presence(0, 7)).toMatchObject({ presence: 'vanished', effect: 'pass' })
    expect(presence(0, 8)).toMatchObject({ presence: 'vanished', effect: 'warn' })
  })

  it('vanish only if more than half of the baselines have them', () => {
    expect(presence(0, 600, 600, 0)?.presence).toBe('vanished')
    expect(presence(0, 600, 0)).toBeUndefined()
  })

  it('follow on-missing', () => {
    const effect = (onMissing: 'pass' | 'warn' | 'fail', b: number) =>
      compareRuns({
        candidates: [run(0)],
        baselines: [{ source: { label: 'base' }, run: run(b) }],
        level: aLevel(),
        policies: { ...DEFAULT_POLICIES, onMissing }
      }).verdicts.find(v => v.rule === 'presence')?.effect
    expect(effect('pass', 4000)).toBe('pass')
    expect(effect('warn', 4000)).toBe('warn')
    expect(effect('fail', 400)).toBe('warn')
  })

  it('are new without a comparison', () => {
    expect(presence(300, 0)).toMatchObject({
      presence: 'new',
      verdict: 'not-comparable',
      effect: 'pass',
      samples: 300,
      reason: 'GET /b: new, with 300 requests; only the targets hold'
    })
  })

  it('are compared with the baselines that have them', () => {
    const two = aRun({
      rows: [
        { key: A, p },
        { key: 'GET /b', p }
      ]
    })
    const one = aRun({ rows: [{ key: A, p }] })
    const verdict = cell(compare([two], [two, two, one]), 'GET /b')
    expect(verdict.verdict).toBe('unchanged')
    expect(verdict.reason).toContain('2 baseline runs')
  })

  it('are told apart by method', () => {
    const get = aRun({ rows: [{ key: 'GET /a', p }] })
    const post = aRun({ rows: [{ key: 'POST /a', p }] })
    const { verdicts } = compare([post], [get])
    expect(verdicts.filter(v => v.presence).map(v => `${v.presence} ${v.endpoint}`)).toEqual([
      'vanished GET /a',
      'new POST /a'
    ])
  })
})

describe('a candidate that was still warming up', () => {
  it('is compared with a warning', () => {
    const base = aRun({ seconds: 33, rows: [{ key: A, p }] })
    let total = 0
    const samples = base.history!.samples.map(sample => {
      total += 100 * (400 - 9 * sample.at)
      return { ...sample, average: sample.at === 0 ? 0 : total / (100 * sample.at) }
    })
    const warming = { ...base, history: { ...base.history!, samples } }
    const { notes, verdicts } = compare([warming], [base])
    expect(notes.map(note => note.code)).toEqual(['not-settled'])
    expect(cell({ verdicts }).verdict).toBe('unchanged')
    const capacity = aLevel({}, { kind: 'capacity' })
    expect(compare([warming], [base], capacity).notes).toEqual([])
  })
  it('is none where it looked for its capacity, and never stayed at its most users', () => {
    const ramp = aRun({ rampSeconds: 60 })
    expect(compare([ramp], [ramp]).notes.map(note => note.code)).toEqual(['not-settled'])
    expect(compare([ramp], [ramp], aLevel({}, { kind: 'capacity' })).notes).toEqual([])
  })
  it('is not one because it is short', () => {
    const short = aRun({ seconds: 33, rows: [{ key: A, p }] })
    expect(compare([short], [short]).notes.map(note => note.code)).not.toContain('not-settled')
  })
})
