import { describe, expect, it } from '@jest/globals'
import { relativeVariance } from '../../../src/evaluate/regression/noise.js'
import type { PublishedChange } from '../../support/published.js'
import {
  aLevel,
  aRun,
  compare,
  comparedWorstFirst,
  profile,
  type RowSpec
} from '../../support/regression-runs.js'

const A = 'GET /a'

/** One endpoint of 800 requests whose P50 of 160 ms has the slope ln(200/160) ÷ ln(50/34) = 0.5786. */
const row = (p50: number, more: Partial<RowSpec> = {}): RowSpec => ({
  key: A,
  requests: 800,
  p: { 50: p50, 66: 200 },
  ...more
})

function cell(verdicts: readonly PublishedChange[], endpoint = A, metric = 'p50'): PublishedChange {
  return verdicts.find(v => v.endpoint === endpoint && v.metric === metric)!
}

describe('the allowance of a latency cell, worked out by hand', () => {
  it('is the noise that is assumed, for one baseline', () => {
    // assumed² = 0.5786² (1/800 + 0.1²) + (5/160)²/3 + 0.03² = 0.004992; noise = √assumed² = 0.07065
    // band = 160 (exp(3 · 0.07065 · √2) − 1) = 55.92 ms > 16 ms > 5 ms
    const at = (p50: number): PublishedChange =>
      cell(compare([aRun({ rows: [row(p50)] })], [aRun({ rows: [row(160)] })]).verdicts)
    expect(at(160).allowed).toBeCloseTo(55.924, 3)
    expect(at(160).smallestDetectable).toBeCloseTo(0.34952, 5)
    expect(at(160).verdict).toBe('unchanged')
    expect(at(215).verdict).toBe('unchanged')
    expect(at(216)).toMatchObject({
      verdict: 'regressed',
      effect: 'fail',
      value: 216,
      samples: 800,
      unit: 'ms',
      change: { ratio: expect.closeTo(0.35, 6) }
    })
  })

  it('takes the wander of the rank between runs out for pairs', () => {
    // assumed² = 0.5786²/800 + (5/160)²/3 + 0.03² = 0.001644; band = 160 (exp(3 · 0.04055 · √2) − 1)
    const runs = [aRun({ rows: [row(160)] })]
    expect(cell(compare(runs, runs, aLevel({ paired: true })).verdicts).allowed).toBeCloseTo(
      30.033,
      3
    )
  })

  it('counts only requests with a response time, where they are known', () => {
    const few = row(160, { requests: 80_000, timed: 800 })
    const verdict = cell(compare([aRun({ rows: [few] })], [aRun({ rows: [row(160)] })]).verdicts)
    expect(verdict.allowed).toBeCloseTo(55.924, 3)
    expect(verdict.samples).toBe(800)
    const fewer = { ...few, timed: 9 }
    expect(
      cell(compare([aRun({ rows: [fewer] })], [aRun({ rows: [row(160)] })]).verdicts).reason
    ).toBe(
      'GET /a P50: not compared, it had 9 requests with a response time on one side and needs 10 on both'
    )
  })

  it('asks those of several baselines that have enough requests, where they have too few on average', () => {
    // P99 needs 500: 514 tell alone, and beside others of 480
    const run = (requests: number, p99: number) =>
      aRun({ rows: [row(160, { requests, p: { 50: 160, 98: 400, 99: p99, 99.9: 600 } })] })
    const found = (...then: readonly [requests: number, p99: number][]) =>
      cell(
        compare(
          [run(520, 3000)],
          then.map(one => run(...one))
        ).verdicts,
        A,
        'p99'
      )
    expect(found([514, 450])).toMatchObject({ verdict: 'regressed', baseline: 450 })
    const several = found([480, 700], [514, 450], [480, 700], [482, 700], [484, 700])
    expect(several).toEqual(found([514, 450]))
    // enough on average: all of them tell
    expect(found([480, 700], [700, 450], [480, 700]).baseline).toBeCloseTo(700)
    expect(found([480, 450], [490, 450]).verdict).toBe('undecided')
  })

  it('takes no rise between a few requests for no certainty', () => {
    // 18 · 0.16 = 2.88 requests between the columns: bₙ² = 0.25/3.88; r counts with no slope
    // assumed² = (0.25/3.88)/18 + (5/150)²/3 + 0.0009 = 0.0048500 → 150 (exp(3 · √(2 · 0.0048500)) − 1)
    const rare = (ms: number) => aRun({ rows: [row(ms, { requests: 18, p: { 50: ms, 66: ms } })] })
    const verdict = cell(compare([rare(200)], [rare(150)]).verdicts)
    // and twice that, as nine requests are above a median of 18
    expect(verdict.allowed).toBeCloseTo(2 * 51.56, 1)
    expect(verdict.verdict).toBe('unchanged')
  })

  it('leaves the slope as it is from eight requests between the columns on', () => {
    const flat = (requests: number) =>
      aRun({ rows: [row(150, { requests, p: { 50: 150, 66: 150 } })] })
    const allowed = (requests: number) =>
      cell(compare([flat(requests)], [flat(requests)]).verdicts).allowed!
    expect(allowed(50)).toBe(allowed(5000))
    expect(allowed(49)).toBeGreaterThan(allowed(50))
  })

  it('blends in the noise between three baselines', () => {
    // slopes: ln(200/150), ln(200/160), ln(200/170) over 0.38566 → 0.74594, 0.57860, 0.42140
    // assumed² = mean(b²) · 0.01125 + mean((5/v)²)/3 + 0.0009, mean(b²) = 0.35626, mean((5/v)²) = 0.00098423
    //          = 0.0052360; measured = 1.2533 · (0.064539 + 0 + 0.060625)/3 · √1.5 = 0.064041
    // noise² = (2 · 0.0052360 + 2 · 0.0041012)/4; band = 160 (exp(3 · 0.068328 · √(4/3)) − 1) = 42.73
    const baselines = [150, 160, 170].map(p50 => aRun({ rows: [row(p50)] }))
    const verdict = cell(compare([aRun({ rows: [row(203)] })], baselines).verdicts)
    expect(verdict.baseline).toBeCloseTo(160, 9)
    expect(verdict.allowed).toBeCloseTo(42.728, 3)
    expect(verdict.verdict).toBe('regressed')
    expect(verdict.reason).toBe(
      'GET /a P50: 160 → 203 ms (+26.9%); allowed +26.7% (3× the noise expected from 3 baseline runs)'
    )
  })

  describe('of baselines of which some ran on a slower machine', () => {
    const own = [40, 42, 44, 46].map((p50, at) => ({ key: `GET /${at}`, p50 }))
    const slowerBy = (ms: number, keys = own, alone = 0) =>
      aRun({
        rows: keys.map(({ key, p50 }, at) => {
          const now = p50 + ms + (at === 0 ? alone : 0)
          return row(now, { key, average: now, p: { 50: now, 66: now } })
        }),
        total: { p: { 50: 43 + ms, 66: 43 + ms } }
      })
    const then = [0, 14, 0, 15, 0]
    const found = (keys = own, alone = 16) =>
      compare(
        [slowerBy(0, keys, alone)],
        then.map(ms => slowerBy(ms, keys))
      ).verdicts

    it('leaves out what all endpoints were slower by', () => {
      // no slope, own deviations 0: measured = 0.5 · 1.2533 · (ln 54/40 + ln 55/40)/5 · √1.25 = 0.08668
      // assumed² = mean((0.5/v)²)/3 + 0.03² = 0.00094247; noise² = (2 · 0.00094247 + 4 · 0.08668²)/6
      // band = 40 (exp(3 · 0.07296 · √1.2) − 1); with all that the baselines lie apart by it would be 25 ms
      expect(cell(found(), 'GET /0').allowed).toBeCloseTo(10.8375, 4)
      expect(cell(found(), 'GET /0')).toMatchObject({ verdict: 'regressed', baseline: 40 })
      expect(cell(found(), 'GET /0', 'average').verdict).toBe('regressed')
      expect(cell(found(), 'GET /1').verdict).toBe('unchanged')
    })

    it('does so from three of them on', () => {
      const two = compare([slowerBy(0, own, 16)], [slowerBy(0), slowerBy(14)]).verdicts
      expect(cell(two, 'GET /0').allowed).toBeGreaterThan(16)
    })

    it('does so of no total and of no endpoint without three others', () => {
      expect(cell(found(), 'Aggregated').allowed).toBeGreaterThan(20)
      const three = own.slice(0, 3)
      expect(cell(found(three), 'GET /0')).toMatchObject({ verdict: 'unchanged' })
      expect(cell(found(three), 'GET /0').allowed).toBeGreaterThan(16)
    })

    it('keeps what one endpoint was slower by in some of them', () => {
      const runs = then.map(ms => slowerBy(0, own, ms))
      const verdict = cell(compare([slowerBy(0, own, 16)], runs).verdicts, 'GET /0')
      expect(verdict.verdict).toBe('unchanged')
      expect(verdict.allowed).toBeGreaterThan(16)
    })
  })

  it('caps the wander at half the tail for P95 and beyond', () => {
    // P95: b = ln(480/320) ÷ ln(10/2) = 0.25193, r = 0.1 √19 = 0.43589 → 263.37 ms
    // P99: b = ln(900/480) ÷ ln(2/0.1) = 0.20983, r = 0.5 (√99 · 0.1 = 0.995) → 359.43 ms
    const p = { 90: 320, 95: 400, 98: 480, 99: 500, 99.9: 900 }
    const runs = [aRun({ rows: [{ key: A, requests: 1000, p }] })]
    const { verdicts } = compare(runs, [aRun({ rows: [{ key: A, requests: 1000, p }] })])
    expect(cell(verdicts, A, 'p95').allowed).toBeCloseTo(263.372, 3)
    // its own slope has other neighbours: 0.20983 needs 98 = 480
    expect(cell(verdicts, A, 'p99').allowed).toBeCloseTo(359.433, 3)
  })

  it('is never below the relative tolerance', () => {
    // no slope: assumed² = (5/160)²/3 + 0.0009 = 0.0012255 → band 160 (exp(0.14852) − 1) = 25.62 < 48
    const flat = aRun({ rows: [row(160, { p: { 50: 160, 66: 160 } })] })
    const verdict = cell(compare([flat], [flat], aLevel({ maxRegression: 0.3 })).verdicts)
    expect(verdict.allowed).toBeCloseTo(48, 9)
    expect(verdict.reason).toContain('the 30% tolerated')
  })

  it('is never below the absolute floor', () => {
    const run = (p50: number) => aRun({ rows: [row(p50, { p: { 50: p50, 66: 4 } })] })
    const verdict = cell(compare([run(8)], [run(4)], aLevel({ minChangeMs: 5 })).verdicts)
    expect(verdict).toMatchObject({ verdict: 'unchanged', allowed: 5 })
    expect(verdict.tooNoisy).toBeUndefined()
    expect(cell(compare([run(10)], [run(4)]).verdicts).verdict).toBe('regressed')
  })

  it('does not call an endpoint of a few ms noisy because of the floor, but because of the others', () => {
    const run = (first: number, rest: number) =>
      aRun({
        rows: [first, rest, rest, rest].map((p50, i) =>
          row(p50, { key: `GET /${i}`, p: { 50: p50, 66: p50 } })
        )
      })
    const first = (now: ReturnType<typeof run>) =>
      cell(compare([now], [run(3, 100)]).verdicts, 'GET /0')
    expect(first(run(3, 101))).toMatchObject({ verdict: 'unchanged', allowed: 7 })
    expect(first(run(3, 101))).not.toHaveProperty('tooNoisy')
    expect(first(run(3, 104))).toMatchObject({ verdict: 'undecided', tooNoisy: true, allowed: 13 })
  })

  it('counts 0 ms as half a millisecond', () => {
    const run = (p50: number) => aRun({ rows: [row(p50, { p: { 50: p50, 66: 1 } })] })
    const verdict = cell(compare([run(0)], [run(0)]).verdicts)
    expect(verdict).toMatchObject({ baseline: 0.5, change: { absolute: 0 }, effect: 'pass' })
  })

  it('grows with the number of judged cells', () => {
    // 100 endpoints, P50 only, and the total: 100 judged cells → K = 3 + 1.4 log10(100/20) = 3.9786
    const rows = Array.from({ length: 100 }, (_, i) => row(160, { key: `GET /${i}` }))
    const runs = [aRun({ rows })]
    const result = compare(runs, runs)
    expect(result.comparison.judgedCells).toBe(100)
    const K = 3 + 1.4 * Math.log10(5)
    expect(cell(result.verdicts, 'GET /7').allowed).toBeCloseTo(
      160 * Math.expm1(K * 0.0706523 * Math.SQRT2),
      2
    )
  })
})

describe('the other endpoints as control', () => {
  const four = (values: readonly number[]): RowSpec[] =>
    values.map((p50, i) => row(p50, { key: `GET /${i}`, p: { 50: p50, 66: 200 } }))

  it('allows twice the median rise of the others', () => {
    // the others of /0 rose by 30, 40 and 80 ms: 2 · 40 more than the 55.92 of the first example
    const result = compare(
      [aRun({ rows: four([290, 190, 200, 240]) })],
      [aRun({ rows: four([160, 160, 160, 160]) })]
    )
    const verdict = cell(result.verdicts, 'GET /0')
    expect(verdict.others).toBe(40)
    expect(verdict.allowed).toBeCloseTo(55.924 + 80, 3)
    expect(verdict.verdict).toBe('unchanged')
  })

  it('gives nothing back when the others got faster', () => {
    const result = compare(
      [aRun({ rows: four([160, 100, 100, 100]) })],
      [aRun({ rows: four([160, 160, 160, 160]) })]
    )
    const verdict = cell(result.verdicts, 'GET /0')
    expect(verdict.others).toBe(-60)
    expect(verdict.allowed).toBeCloseTo(55.924, 3)
  })

  it('is not that of others whose requests failed', () => {
    const broken = (failures: number) =>
      aRun({
        rows: four([200, 20, 20, 20, 170]).map((one, i) => ({
          ...one,
          failures: i < 4 ? failures : 0
        }))
      })
    const base = aRun({ rows: four([160, 160, 160, 160, 160]) })
    const of = (failures: number) => cell(compare([broken(failures)], [base]).verdicts, 'GET /4')
    expect(of(70).others).toBe(-140)
    expect(of(90).others).toBeUndefined()
  })

  it('needs three others that every run has', () => {
    const three = four([160, 190, 200])
    const base = four([160, 160, 160])
    expect(
      cell(compare([aRun({ rows: three })], [aRun({ rows: base })]).verdicts, 'GET /0').others
    ).toBeUndefined()
    const partly = [...base, row(160, { key: 'GET /3' })]
    const result = compare(
      [aRun({ rows: four([160, 190, 200, 240]) })],
      [aRun({ rows: partly }), aRun({ rows: partly }), aRun({ rows: base })]
    )
    expect(cell(result.verdicts, 'GET /0').others).toBeUndefined()
    expect(cell(result.verdicts, 'GET /3').others).toBe(40 - 10)
  })
})

describe('the total', () => {
  const withTotal = (p50: number) =>
    aRun({ rows: [{ key: A, requests: 800 }], total: { p: { 50: p50, 66: 200 } } })

  it('is a regression beyond twice the allowance, and suspect beyond the allowance', () => {
    // 2 · 55.924 = 111.85
    const at = (p50: number) =>
      cell(compare([withTotal(p50)], [withTotal(160)]).verdicts, 'Aggregated')
    expect(at(215)).toMatchObject({ verdict: 'unchanged', effect: 'pass' })
    expect(at(216)).toMatchObject({ verdict: 'suspect', effect: 'warn' })
    expect(at(271)).toMatchObject({ verdict: 'suspect', allowed: expect.closeTo(111.848, 3) })
    expect(at(272)).toMatchObject({ verdict: 'regressed', effect: 'fail' })
    expect(at(240).reason).toBe(
      'Whole run slower: Aggregated P50: 160 → 240 ms (+50%); over +35% (3× the noise assumed for ' +
        '1 baseline run), fails above +70%. A global change or a disturbed machine: another ' +
        'run would tell which'
    )
  })

  describe('beside an endpoint that regressed', () => {
    const B = 'GET /b'
    const run = (a: number, total: number, other: Partial<RowSpec>) =>
      aRun({
        rows: [
          { key: A, requests: 800, p: { 50: a, 66: 1.25 * a, 99: 1.3 * a } },
          { key: B, requests: 200, p: { 50: 10, 66: 12, 99: 14 }, ...other }
        ],
        total: { p: { 50: total, 66: 200 } }
      })
    const before = run(120, 160, {})
    const reasonOf = (now: ReturnType<typeof run>, then = before) =>
      cell(compare([now], [then]).verdicts, 'Aggregated').reason

    it('names it where without its rise there were no suspicion, instead of asking for another run', () => {
      expect(reasonOf(run(240, 240, {}))).toBe(
        'Aggregated P50: 160 → 240 ms (+50%); over +35% (3× the noise assumed for 1 baseline run), ' +
          'fails above +69%. GET /a accounts for it: with its earlier times this would not be over'
      )
    })

    it('comes behind that one where it regressed by it alone, and before many that moved alike', () => {
      const one = run(360, 320, {})
      expect(reasonOf(one)).toMatch(/^Aggregated P50: 160 → 320 ms .*; GET \/a accounts for it/)
      expect(comparedWorstFirst([one], [before])[0]).toMatchObject({ endpoint: A })
      const both = run(360, 320, { requests: 800, p: { 50: 300, 66: 320, 99: 340 } })
      expect(comparedWorstFirst([both], [run(120, 160, { requests: 800 })])[0]).toMatchObject({
        verdict: 'regressed',
        endpoint: 'Aggregated'
      })
    })

    it.each([true, false])('comes behind it in repeats too (paired: %s)', paired => {
      const level = aLevel({ paired })
      const many = { requests: 800 }
      const one = run(360, 320, many)
      const both = run(360, 320, { ...many, p: { 50: 500, 66: 510, 99: 520 } })
      const before = run(120, 160, many)
      const worst = (...runs: ReturnType<typeof run>[]) =>
        comparedWorstFirst(
          runs,
          runs.map(() => before),
          level
        )
      expect(worst(one, one, one)[0]).toMatchObject({ endpoint: A })
      expect(worst(one, both, one)[0]).toMatchObject({ endpoint: A })
      expect(worst(one, both, both)[0]).toMatchObject({ endpoint: 'Aggregated' })
      // it is no finding of the repeats that the one of them slowed
      expect(worst(one, run(120, 320, many), run(120, 320, many))[0]).toMatchObject({
        endpoint: 'Aggregated'
      })
      const { verdicts } = compare([one, both, one], [before, before, before], level)
      expect(cell(verdicts, 'Aggregated').reason).toMatch(
        /; in 3 of 3 runs; GET \/a accounts for it: with its earlier times this would not be over$/
      )
    })

    it('is named by the middle of its baselines, of which one has regressed already', () => {
      const sound = Array.from({ length: 3 }, () => before)
      const verdicts = compare([run(240, 240, {})], [...sound, run(240, 240, {})]).verdicts
      expect(cell(verdicts, 'Aggregated').reason).toContain('GET /a accounts for it')
    })

    it('is named of a suspicion of repeats, instead of asking for another run', () => {
      const now = run(240, 240, {})
      expect(cell(compare([now, now], [before]).verdicts, 'Aggregated').reason).toMatch(
        /\. GET \/a accounts for it: with its earlier times this would not be over; in 2 of 2 runs$/
      )
    })

    it('asks for another run where the other requests may be enough', () => {
      const slow = { requests: 800, p: { 50: 300, 66: 320, 99: 340 } }
      expect(reasonOf(run(240, 240, slow), run(120, 160, slow))).toContain(
        'GET /a may account for it: another run would tell whether that comes again'
      )
      expect(reasonOf(run(125, 240, {}))).toContain('another run would tell which')
    })
  })

  it('is an endpoint like the others in a pair', () => {
    // 30.033 ms, as above
    const at = (p50: number) =>
      cell(
        compare([withTotal(p50)], [withTotal(160)], aLevel({ paired: true })).verdicts,
        'Aggregated'
      )
    expect(at(190).verdict).toBe('unchanged')
    expect(at(191).verdict).toBe('regressed')
  })
})

describe('cells that cannot be judged', () => {
  const p = profile(160)

  it('needs five requests above the percentile, on the weaker side', () => {
    const run = (requests: number) => aRun({ rows: [{ key: A, requests, p }] })
    const verdictAt = (requests: number, metric: string) =>
      cell(compare([run(requests)], [run(10_000)]).verdicts, A, metric)
    expect(verdictAt(100, 'p95').verdict).toBe('unchanged')
    expect(verdictAt(99, 'p95').verdict).toBe('undecided')
    expect(verdictAt(500, 'p99').allowed).toBeDefined()
    expect(verdictAt(499, 'p99').allowed).toBeUndefined()
    expect(verdictAt(5000, 'p99.9').allowed).toBeDefined()
    expect(verdictAt(3504, 'p99.9')).toMatchObject({
      verdict: 'undecided',
      effect: 'pass',
      value: 800,
      reason:
        'GET /a P99.9: not compared, it had 3,504 requests on one side and needs 5,000 on both'
    })
    expect(cell(compare([run(10_000)], [run(99)]).verdicts, A, 'p95')).toMatchObject({
      verdict: 'undecided',
      samples: 99,
      reason: 'GET /a P95: not compared, it had 99 requests on one side and needs 100 on both'
    })
  })

  it('says which percentiles only one side prints, and nothing of those that none does', () => {
    const { verdicts } = compare(
      [aRun({ rows: [row(160)] })],
      [aRun({ rows: [{ key: A, requests: 800, p }] })]
    )
    const found = (all: readonly PublishedChange[]) =>
      all.filter(v => v.endpoint === A).map(v => `${v.metric} ${v.verdict}`)
    expect(found(verdicts)).toEqual([
      'p50 unchanged',
      'p95 undecided',
      'p99 undecided',
      'p99.9 undecided',
      'error-rate unchanged'
    ])
    expect(cell(verdicts, A, 'p95')).toMatchObject({
      effect: 'pass',
      reason: 'GET /a P95: not compared, only the baseline has this column'
    })
    const turned = compare(
      [aRun({ rows: [{ key: A, requests: 800, p }] })],
      [aRun({ rows: [row(160)] })]
    )
    expect(cell(turned.verdicts, A, 'p99')).toMatchObject({ value: 560, verdict: 'undecided' })
    expect(cell(turned.verdicts, A, 'p99').reason).toContain('only the run has')
    expect(
      found(compare([aRun({ rows: [row(160)] })], [aRun({ rows: [row(160)] })]).verdicts)
    ).toEqual(['p50 unchanged', 'error-rate unchanged'])
  })

  it('says when only a doubling would be called regressed', () => {
    const steep = (p50: number) => aRun({ rows: [row(p50, { p: { 50: p50, 66: 300 } })] })
    const verdict = cell(compare([steep(20)], [steep(20)]).verdicts)
    expect(verdict).toMatchObject({ verdict: 'undecided', tooNoisy: true, effect: 'pass' })
    expect(verdict.smallestDetectable).toBeGreaterThan(1)
    expect(verdict.reason).toContain('inconclusive: not even a rise of +900% would')
    // what is allowed is more than the floor of 5 ms, and more than the 4 ms themselves
    const fast = (p50: number) => aRun({ rows: [row(p50, { p: { 50: p50, 66: 20 } })] })
    expect(cell(compare([fast(4)], [fast(4)]).verdicts).tooNoisy).toBe(true)
    expect(cell(compare([steep(900)], [steep(20)]).verdicts).verdict).toBe('regressed')
  })

  it('says no smaller limit than a rise that was not found', () => {
    const steep = (p50: number) => aRun({ rows: [row(p50, { p: { 50: p50, 66: 9000 } })] })
    const reason = (p50: number) => cell(compare([steep(p50)], [steep(20)]).verdicts).reason
    expect(reason(21)).toContain('not even a rise of +900% would be called regressed')
    expect(reason(240)).toMatch(
      /\(×12\); .*only a rise beyond ×[\d,]{2,} would be called regressed$/
    )
  })
})

describe('the exact mean', () => {
  /** Four endpoints; even times between 0, 100 (P50) and 200 ms: mean 100, variance 200²/12. */
  const means = (first: number, more: Partial<RowSpec> = {}, others = 100): RowSpec[] => [
    { key: 'GET /0', requests: 300, average: first, p: { 50: first, 100: 2 * first }, ...more },
    ...[1, 2, 3].map(i => ({
      key: `GET /${i}`,
      requests: 300,
      average: others,
      p: { 50: others, 100: 2 * others }
    }))
  ]
  const verdictOf = (now: RowSpec[], before = means(100)) =>
    compare([aRun({ rows: now })], [aRun({ rows: before })]).verdicts.find(
      v => v.endpoint === 'GET /0' && v.metric === 'average'
    )

  it('is held to its sampling and the floor of 5%', () => {
    // assumed² = (200²/12 / 100²)/300 + 0.05² = 0.0036111; 100 (exp(3 · 0.060093 · √2) − 1) = 29.04 ms
    expect(verdictOf(means(129))?.verdict).toBe('unchanged')
    expect(verdictOf(means(130))).toMatchObject({
      verdict: 'regressed',
      effect: 'fail',
      unit: 'ms',
      allowed: expect.closeTo(29.04, 2),
      reason:
        'GET /0 average: 100 → 130 ms (+30%); allowed +29% (3× the noise assumed for 1 baseline ' +
        'run; the other endpoints moved 0 ms)'
    })
    expect(verdictOf(means(70))?.verdict).toBe('improved')
  })

  it('has the other endpoints as control, and may move by twice as much without them', () => {
    expect(verdictOf(means(159, {}, 115))?.verdict).toBe('unchanged')
    expect(verdictOf(means(160, {}, 115))?.verdict).toBe('regressed')
    const few = (ms: number) => verdictOf(means(ms).slice(0, 3), means(100).slice(0, 3))
    expect(few(129)?.verdict).toBe('unchanged')
    expect(few(158)?.verdict).toBe('unchanged')
    expect(few(159)?.verdict).toBe('regressed')
    const pair = compare(
      [aRun({ rows: means(150).slice(0, 2) })],
      [aRun({ rows: means(100).slice(0, 2) })],
      aLevel({ paired: true })
    )
    expect(cell(pair.verdicts, 'GET /0', 'average').verdict).toBe('regressed')
  })

  it('needs a median that moved half as much: a few requests that hang are no slower endpoint', () => {
    expect(verdictOf(means(150, { p: { 50: 125, 100: 300 } }))?.verdict).toBe('regressed')
    expect(verdictOf(means(150, { p: { 50: 124, 100: 9000 } }))?.verdict).toBe('undecided')
  })

  it('is confirmed by P66, P75 or P80 as well: a cache that misses more often leaves P50 alone', () => {
    const hits = means(100, { p: { 50: 100, 66: 105, 75: 110, 80: 110, 90: 200, 100: 300 } })
    const cache = (p: Readonly<Record<string, number>>) =>
      verdictOf(means(150, { p }), hits)?.verdict
    expect(cache({ 50: 100, 66: 124, 75: 130, 80: 240, 90: 260, 100: 300 })).toBe('regressed')
    expect(cache({ 50: 100, 66: 110, 75: 110, 80: 110, 90: 400, 100: 500 })).toBe('undecided')
  })

  it('of few requests that lay close together by chance is held to what those of both sides do', () => {
    const close = { p: { 50: 100, 80: 110, 100: 120 }, min: 80 }
    const wide = { p: { 50: 160, 80: 200, 100: 400 }, min: 80 }
    const allowed = (now: Partial<RowSpec>, requests: number) =>
      verdictOf(means(150, { ...now, requests }), means(100, { ...close, requests }))!.allowed!
    expect(allowed(wide, 15)).toBeGreaterThan(1.5 * allowed(close, 15))
    // fifty and more tell by themselves
    expect(allowed(wide, 49)).toBeGreaterThan(allowed(close, 49))
    expect(allowed(wide, 50)).toBe(allowed(close, 50))
    // what lies closer now was wide by chance before, or not
    expect(allowed({ p: { 50: 100, 100: 100 }, min: 100 }, 15)).toBe(allowed(close, 15))
  })

  it('of few requests is no surer than their number lets it be, though all baselines agree', () => {
    const rows = (ms: number) => means(ms, { requests: 10, p: { 50: ms, 80: 1.4 * ms } })
    const same = Array.from({ length: 5 }, () => aRun({ rows: rows(100) }))
    const found = compare([aRun({ rows: rows(100) })], same).verdicts.find(
      v => v.endpoint === 'GET /0' && v.metric === 'average'
    )
    const spread = relativeVariance(same[0]!.endpoints[0]!)
    expect(found?.allowed).toBeCloseTo(100 * Math.expm1(3 * Math.sqrt((spread / 10) * 1.2)), 6)
  })

  it('is confirmed without the slowest requests: a cache that misses 5% and then 10%', () => {
    // hits of 6 ms, misses of 200 to 260 ms
    const cached = (average: number, p95: number, max = 260): RowSpec[] =>
      means(average, {
        average,
        requests: 2500,
        p: { 50: 6, 66: 6, 75: 7, 80: 7, 90: 7, 95: p95, 98: 230, 99: 240, 99.9: 260, 100: max }
      })
    expect(verdictOf(cached(27, 220), cached(16, 7))?.verdict).toBe('regressed')
    expect(verdictOf(cached(16, 7), cached(27, 220))?.verdict).toBe('improved')
    // three requests of 9 s
    expect(verdictOf(cached(27, 7, 9000), cached(16, 7))?.verdict).toBe('undecided')
  })

  it('says where the median did not follow, up or down, however noisy it is', () => {
    const said = (now: RowSpec[], before = means(100)) => {
      const { verdict, reason, effect } = verdictOf(now, before)!
      return [verdict, effect, reason]
    }
    // one request that hung
    expect(said(means(416, { p: { 50: 100, 100: 90_000 } }))).toEqual([
      'undecided',
      'pass',
      'GET /0 average: 100 → 416 ms (+316%); not confirmed: P50 did not move half as far that way'
    ])
    expect(said(means(50, { p: { 50: 100, 100: 101 } }))).toEqual([
      'undecided',
      'pass',
      'GET /0 average: 100 → 50 ms (−50%); not confirmed: P50 did not move half as far that way'
    ])
    // 2 · 80 ms of the others' are more than the endpoint's own 100 ms
    expect(said(means(500, { p: { 50: 100, 100: 90_000 } }, 180))[2]).toContain('not confirmed: ')
    // not beyond what is allowed: that P50 stood still is no reason
    expect(said(means(120, { p: { 50: 100, 100: 300 } }))[0]).toBe('unchanged')
  })

  it('is suspect where more requests are slow than chance makes, and regressed if other runs agree', () => {
    const body = { 50: 10, 95: 17, 98: 20, 99: 25 }
    const me = (average: number, max: number): RowSpec[] =>
      means(average, { requests: 950, p: { ...body, 99.9: max, 100: max } })
    // nine of 2 s
    expect(verdictOf(me(29, 2000), me(10, 30))).toMatchObject({
      verdict: 'suspect',
      effect: 'warn',
      reason:
        'GET /0 average: 10 → 29 ms (+190%); allowed +50%; P50 did not move half as far, but about ' +
        '8 or more of 950 requests took longer than 1,000 ms (up to 2,000 ms), before none of 950: another run would tell whether that comes again'
    })
    const runs = [me(29, 2000), me(27, 2000)].map(rows => aRun({ rows }))
    const { verdicts } = compare(runs, [aRun({ rows: me(10, 30) })])
    expect(verdicts.find(v => v.endpoint === 'GET /0' && v.metric === 'average')).toMatchObject({
      verdict: 'regressed',
      effect: 'fail',
      reason: expect.stringMatching(
        /allowed \+50% \(.*\), but about 6 or more of 950 requests took longer than 1,000 ms .*; in 2 of 2 runs/
      )
    })
    // there may have been ten before, or these are three alone
    expect(verdictOf(me(29, 2000), me(11, 2000))?.verdict).toBe('undecided')
    expect(verdictOf(me(17, 2000), me(10, 30))?.verdict).toBe('undecided')
  })

  it('is left out for the total, for few requests, and where a side has none', () => {
    const { verdicts } = compare([aRun({ rows: means(150) })], [aRun({ rows: means(100) })])
    expect(verdicts.filter(v => v.metric === 'average').map(v => v.endpoint)).toHaveLength(4)
    expect(verdictOf(means(150, { requests: 9 }))).toBeUndefined()
    const bare = { key: 'GET /0', requests: 300, p: { 50: 100 } }
    expect(verdictOf([bare, ...means(100).slice(1)])).toBeUndefined()
  })
})

describe('a percentile of a single run that few requests decide', () => {
  const p = (p95: number) => ({
    50: 40,
    66: 45,
    90: 0.97 * p95,
    95: p95,
    98: 1.03 * p95,
    99: 1.1 * p95
  })
  const run = (p95: number, requests = 160) => aRun({ rows: [{ key: A, requests, p: p(p95) }] })
  const verdictOf = (now: readonly ReturnType<typeof run>[], then = run(100)) =>
    cell(compare(now, [then]).verdicts, A, 'p95')

  it('fails beyond twice what makes it suspect', () => {
    const [one, twice] = [run(135), run(160)]
    expect(verdictOf([one])).toMatchObject({
      verdict: 'suspect',
      effect: 'warn',
      reason: expect.stringMatching(
        /\. Only 8 requests of each run decide its P95: another run would tell whether it got slower$/
      )
    })
    expect(verdictOf([twice]).verdict).toBe('regressed')
    expect(verdictOf([run(135, 200)], run(100, 200)).verdict).toBe('regressed')
  })

  it.each([
    ['this run', 8, run(135), [run(100, 5000)]],
    ['the baseline', 8, run(135, 5000), [run(100)]],
    ['a baseline', 'about 9', run(122, 5000), [run(100, 160), run(100, 210)]],
    ['this run', 8, run(122), [run(100, 160), run(100, 210)]]
  ])('counts those of %s, which has fewer', (whose, count, now, then) => {
    const { reason } = cell(compare([now], then).verdicts, A, 'p95')
    expect(reason).toContain(
      `. Only ${count} requests of ${whose} decide its P95: another run would tell`
    )
  })

  it('fails at once where another run agrees, and of a pair', () => {
    expect(verdictOf([run(135), run(135)]).verdict).toBe('regressed')
    const pair = compare([run(135)], [run(100)], aLevel({ paired: true })).verdicts
    expect(cell(pair, A, 'p95').verdict).toBe('regressed')
  })
})

describe('a percentile at a gap', () => {
  /** 5% of the requests miss a cache: 50 or 200 ms. */
  const cached = (
    p95: number,
    average: number | undefined,
    more: Readonly<Record<string, number>> = {}
  ) =>
    aRun({
      rows: [
        {
          key: A,
          requests: 2000,
          ...(average === undefined ? {} : { average }),
          p: { 50: 48, 66: 49, 90: 50, 95: p95, 98: 200, 99: 210, 99.9: 220, ...more }
        }
      ]
    })
  const verdictOf = (now: ReturnType<typeof cached>, ...then: ReturnType<typeof cached>[]) =>
    cell(compare([now], then, aLevel({ paired: then.length === 1 })).verdicts, A, 'p95')

  // the sd of a share of 5% of 2,000 and of 2,000 requests is 0.69 points: 3 of them × 150 ms are 3.1 ms, 2 of them 2.1
  it('counts where the mean tells of more than the chance of so many requests', () => {
    expect(verdictOf(cached(200, 57), cached(50, 55))).toMatchObject({
      verdict: 'undecided',
      effect: 'pass',
      reason: expect.stringContaining(
        'not confirmed: the percentiles beside it hardly moved, and chance may be all of it'
      )
    })
    expect(verdictOf(cached(200, 58), cached(50, 55))).toMatchObject({
      verdict: 'suspect',
      reason: expect.stringMatching(
        /hardly moved, and the average tells little: another run would tell whether it rose$/
      )
    })
    expect(verdictOf(cached(200, 58.2), cached(50, 55)).verdict).toBe('regressed')
    expect(verdictOf(cached(50, 55), cached(200, 58)).verdict).toBe('undecided')
  })

  it('takes away what the mean moved with the percentiles beside it', () => {
    const slower = cached(208, 58.8, { 50: 50, 90: 52, 98: 208, 99: 218, 99.9: 229 })
    expect(verdictOf(slower, cached(50, 55)).verdict).toBe('undecided')
  })

  it('is none where those beside it moved too, or the mean is not known', () => {
    expect(verdictOf(cached(200, 56, { 98: 500 }), cached(50, 55)).verdict).toBe('regressed')
    expect(verdictOf(cached(200, undefined), cached(50, 55)).verdict).toBe('regressed')
  })

  it('is one by more than half of the baselines, of which some lie beyond it themselves', () => {
    const [hit, miss] = [cached(50, 55), cached(200, 57)]
    expect(verdictOf(cached(200, 58), hit, hit, miss).verdict).not.toBe('regressed')
  })
})

describe('improvements', () => {
  it('are the rule mirrored', () => {
    const at = (p50: number, failures = 0) =>
      cell(
        compare([aRun({ rows: [row(p50, { failures })] })], [aRun({ rows: [row(160)] })]).verdicts
      )
    expect(at(105).verdict).toBe('unchanged')
    expect(at(104)).toMatchObject({ verdict: 'improved', effect: 'pass' })
    expect(at(104).reason).toBe(
      'GET /a P50: 160 → 104 ms (−35%); faster by more than 3× the noise assumed for 1 baseline run'
    )
  })

  it('are void where the errors rose', () => {
    const verdict = cell(
      compare([aRun({ rows: [row(104, { failures: 20 })] })], [aRun({ rows: [row(160)] })]).verdicts
    )
    expect(verdict.verdict).toBe('undecided')
    expect(verdict.reason).toContain('because its errors rose')
  })

  it('need more when the others got faster too', () => {
    const rows = (first: number, rest: number): RowSpec[] =>
      [first, rest, rest, rest].map((p50, i) => row(p50, { key: `GET /${i}` }))
    const at = (first: number, rest: number) =>
      cell(
        compare([aRun({ rows: rows(first, rest) })], [aRun({ rows: rows(160, 160) })]).verdicts,
        'GET /0'
      ).verdict
    expect(at(100, 160)).toBe('improved')
    expect(at(100, 150)).toBe('unchanged')
  })
})

describe('settings per endpoint', () => {
  it('override field by field, the later entry last, and never the total by a wildcard', () => {
    const level = aLevel(
      {},
      {
        endpointRegression: [
          { pattern: 'GET /*', settings: { maxRegression: 1, minChangeMs: 1 } },
          { pattern: '/a', settings: { maxRegression: 0.5 } },
          { pattern: '*', settings: { errorMargin: 1 } }
        ]
      }
    )
    const p = { 50: 160, 66: 160 }
    const run = aRun({
      rows: [
        { key: A, p },
        { key: 'GET /b', p }
      ],
      total: { p }
    })
    const { verdicts } = compare([run], [run], level)
    expect(cell(verdicts, A).allowed).toBeCloseTo(80, 9)
    expect(cell(verdicts, 'GET /b').allowed).toBeCloseTo(160, 9)
    expect(cell(verdicts, 'Aggregated').allowed).toBeLessThan(160)
  })
})
