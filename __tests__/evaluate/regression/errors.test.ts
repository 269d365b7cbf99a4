import { describe, expect, it } from '@jest/globals'
import type { HistorySample, Run } from '../../../src/locust/run.js'
import { sentenceOf } from '../../../src/evaluate/verdict/sentence.js'
import type { Verdict } from '../../../src/evaluate/verdict/verdict.js'
import type { PublishedChange } from '../../support/published.js'
import {
  aLevel,
  aRun,
  compare,
  comparedWorstFirst,
  type RowSpec
} from '../../support/regression-runs.js'

const run = (failures: number, requests = 1000): Run => aRun({ rows: [{ failures, requests }] })

const errors = (candidate: Run, ...baselines: Run[]): PublishedChange =>
  compare([candidate], baselines).verdicts.find(
    v => v.endpoint === 'GET /a' && v.metric === 'error-rate'
  )!

describe('the error rule', () => {
  it('takes 10 failures against none in one equal run: 2^-10 < 0.001', () => {
    expect(errors(run(9), run(0)).verdict).toBe('unchanged')
    expect(errors(run(10), run(0))).toMatchObject({
      verdict: 'regressed',
      effect: 'fail',
      unit: 'fraction',
      value: 0.01,
      baseline: 0,
      change: { absolute: 0.01 },
      allowed: 0.009,
      reason:
        'GET /a error rate: 0% → 1% (10 of 1,000 requests failed); allowed +0.9 percentage points'
    })
  })

  it('takes 5 against none in five equal runs: 6^-5 < 0.001', () => {
    const five = Array.from({ length: 5 }, () => run(0))
    expect(errors(run(3), ...five).verdict).toBe('unchanged')
    // 6^-4 = 0.00077 is below 0.001 already
    expect(errors(run(4), ...five).verdict).toBe('regressed')
  })

  it('pools the baselines', () => {
    const verdict = errors(run(30), run(0), run(5), run(10))
    expect(verdict.baseline).toBeCloseTo(0.005, 12)
    expect(verdict).toMatchObject({ verdict: 'regressed' })
    expect(verdict.smallestDetectable).toBeCloseTo(verdict.allowed! / 0.005, 9)
  })

  it('leaves a rise within the margin alone, however certain', () => {
    const [before, after] = [run(10_000, 10_000_000), run(20_000, 10_000_000)]
    expect(errors(after, before).verdict).toBe('unchanged')
    expect(errors(run(20_001, 10_000_000), before).verdict).toBe('regressed')
    const strict = compare([after], [before], aLevel({ errorMargin: 0 })).verdicts
    expect(strict.find(v => v.metric === 'error-rate')?.verdict).toBe('regressed')
  })

  it('says the largest rise that it lets pass', () => {
    const allowed = errors(run(0), run(3)).allowed!
    const most = Math.round((allowed + 0.003) * 1000)
    expect(errors(run(most), run(3)).verdict).toBe('unchanged')
    expect(errors(run(most + 1), run(3)).verdict).toBe('regressed')
  })

  it('knows when too few requests can show anything', () => {
    expect(errors(run(2, 9), run(0, 9))).toMatchObject({
      verdict: 'undecided',
      effect: 'pass',
      reason: expect.stringContaining('too few requests')
    })
    expect(errors(run(9, 9), run(0, 9)).allowed).toBeUndefined()
  })

  it('calls the mirrored case improved', () => {
    expect(errors(run(0), run(10)).verdict).toBe('improved')
    expect(errors(run(1), run(10)).verdict).toBe('unchanged')
  })

  it('looks at the total too', () => {
    const { verdicts } = compare([run(10)], [run(0)])
    expect(verdicts.filter(v => v.verdict === 'regressed').map(v => v.endpoint)).toEqual([
      'GET /a',
      'Aggregated'
    ])
  })
})

describe('baselines whose failures differ by more than chance', () => {
  const bursts = [0, 0, 12, 20, 20, 23, 24, 35, 37, 54].map(failures => run(failures, 3300))
  const steady = [19, 20, 20, 22, 22, 23, 23, 24, 26, 26].map(failures => run(failures, 3300))

  it('let a run differ from them as they do from one another', () => {
    expect(errors(run(47, 3300), ...bursts).verdict).toBe('unchanged')
    expect(errors(run(47, 3300), ...steady).verdict).toBe('regressed')
    expect(errors(run(66, 3300), ...bursts).verdict).toBe('unchanged')
    expect(errors(run(150, 3300), ...bursts).verdict).toBe('regressed')
  })

  it('excuse no run that fails steadily', () => {
    const before = [65, 53, 0, 58, 0].map(failures => run(failures, 3300))
    const steadily = (failures: number): Run => {
      const made = run(failures, 3300)
      const samples = made.history!.samples.map((sample, i, { length }) => ({
        ...sample,
        // from second to second as chance does
        failures: Math.round((failures * i) / (length - 1)) + (i % 2) * Math.floor(failures / 60)
      }))
      return { ...made, history: { ...made.history!, samples } }
    }
    expect(errors(run(138, 3300), ...before).verdict).toBe('unchanged')
    expect(errors(steadily(138), ...before).verdict).toBe('regressed')
    expect(errors(steadily(64), ...before).verdict).toBe('unchanged')
  })

  it('are no gain where it failed less, as they do', () => {
    expect(errors(run(0, 3300), ...bursts).verdict).toBe('unchanged')
    expect(errors(run(0, 3300), ...steady).verdict).toBe('improved')
  })

  it('had so high a rate already: that is no rise, unless of a run far shorter', () => {
    const three = [run(30, 10_000), run(40, 10_000), run(60, 10_000)]
    expect(errors(run(60, 10_000), ...three).verdict).toBe('unchanged')
    const short = [...steady, run(3, 100)]
    expect(errors(run(60, 3300), ...short).verdict).toBe('regressed')
  })

  describe('with a broken one among them', () => {
    const sound = [run(1), run(0), run(0), run(2)]

    it.each([1, 2, 4])('suspect a run that is as broken, beside %s others', others => {
      const baselines = [...sound.slice(0, others), run(200)]
      expect(errors(run(200), ...baselines)).toMatchObject({
        verdict: 'suspect',
        effect: 'warn',
        reason: expect.stringMatching(
          /; more than the other baselines, and not surely more than the worst of them \(20%\): another run would tell whether it is more; leave that one out if it was broken$/
        )
      })
      expect(errors(run(210), ...baselines).verdict).toBe('suspect')
      expect(errors(run(110), ...baselines).verdict).toBe('suspect')
      expect(errors(run(400), ...baselines).verdict).toBe('regressed')
      expect(errors(run(2), ...baselines).verdict).not.toBe('suspect')
    })

    it('know two of forty', () => {
      const many = [...Array.from({ length: 38 }, () => run(0)), run(200), run(200)]
      expect(errors(run(200), ...many).verdict).toBe('suspect')
      expect(errors(run(400), ...many).verdict).toBe('regressed')
    })

    it('do not where its failures came in bursts, as theirs may have', () => {
      const usual = run(20)
      const samples = usual.history!.samples.map(sample => ({
        ...sample,
        failures: sample.at < 15 ? 0 : sample.at < 45 ? 10 : 20
      }))
      const inBursts = { ...usual, history: { ...usual.history!, samples } }
      const baselines = [run(0), run(0), run(21)]
      expect(errors(usual, ...baselines).verdict).toBe('suspect')
      expect(errors(inBursts, ...baselines).verdict).toBe('unchanged')
    })
  })
})

describe('the total beside an endpoint whose errors rose', () => {
  const of = (a: number, b: number, more: readonly RowSpec[] = []): Run =>
    aRun({
      rows: [
        { key: 'GET /a', requests: 4000, failures: a },
        { key: 'POST /b', requests: 400, failures: b },
        ...more
      ]
    })
  const worst = (now: Run, then: Run): Verdict | undefined => comparedWorstFirst([now], [then])[0]
  const reasonOf = (now: Run, ...then: Run[]): unknown =>
    compare([now], then).verdicts.find(
      v => v.endpoint === 'Aggregated' && v.metric === 'error-rate'
    )?.reason

  it('names it where without its rise it had not risen, and comes behind it', () => {
    const now = of(0, 60)
    expect(reasonOf(now, of(0, 0))).toMatch(
      /; allowed \+.* percentage points; POST \/b accounts for it: with its earlier errors this would not be over$/
    )
    expect(worst(now, of(0, 0))).toMatchObject({ endpoint: 'POST /b' })
    expect(sentenceOf(worst(now, of(0, 0))!)).toMatch(
      /^POST \/b error rate 0% → 15% \(allowed \+2\.3 percentage points\)$/
    )
  })

  it('comes first where others rose enough for it too', () => {
    const now = of(100, 60)
    expect(reasonOf(now, of(0, 0))).not.toContain('accounts for it')
    expect(worst(now, of(0, 0))).toMatchObject({ endpoint: 'Aggregated' })
  })

  it('takes the endpoint as bad as it ever was, and the others as they are', () => {
    // 100 of the others, of whom no row tells, are a rise of their own.
    const untold = { ...of(0, 60), aggregated: { ...of(100, 60).aggregated! } }
    expect(reasonOf(untold, of(0, 0))).not.toContain('accounts for it')
    const unsteady = [of(0, 0), of(0, 0), of(0, 30)]
    expect(reasonOf(of(0, 150), ...unsteady)).toContain('accounts for it')
    expect(reasonOf(of(90, 150), ...unsteady)).not.toContain('accounts for it')
  })

  it('names it of several runs where without its rise not more than half of them had risen', () => {
    const said = (candidates: readonly Run[], paired: boolean): unknown =>
      compare(
        candidates,
        candidates.map(() => of(0, 0)),
        aLevel({ paired })
      ).verdicts.find(v => v.endpoint === 'Aggregated' && v.metric === 'error-rate')
    const named = expect.stringMatching(/; POST \/b accounts for it: with its earlier errors this/)
    // too few in each run, enough in all of them
    const together = said([of(0, 6), of(0, 6), of(0, 6)], true)
    expect(together).toMatchObject({ verdict: 'regressed', reason: named })
    expect(together).toMatchObject({ reason: expect.stringContaining('of all 3 runs together') })
    for (const paired of [true, false]) {
      const agreed = said([of(0, 60), of(0, 60), of(100, 60)], paired)
      expect(agreed).toMatchObject({ verdict: 'regressed', reason: named })
      const others = said([of(0, 60), of(100, 60), of(100, 60)], paired)
      expect(others).toMatchObject({
        verdict: 'regressed',
        reason: expect.not.stringContaining('accounts for it')
      })
    }
  })
})

describe('a burst', () => {
  /** 20 failures within `during` seconds from second 30 on. */
  const withHistory = (during: number, seconds = 60): Run => {
    const base = run(20)
    const samples: HistorySample[] = base.history!.samples.slice(0, seconds + 1).map(sample => ({
      ...sample,
      failures: Math.round(20 * Math.min(1, Math.max(0, (sample.at - 30) / during)))
    }))
    return {
      ...base,
      history: { ...base.history!, samples, endpoints: new Map([['GET /a', samples]]) }
    }
  }

  it('is labelled when 80% of the excess lies within ten seconds', () => {
    expect(errors(withHistory(5), run(0))).toMatchObject({
      verdict: 'regressed',
      burst: true,
      effect: 'fail'
    })
    expect(errors(withHistory(5), run(0)).reason).toContain('within one 10-second burst')
    expect(errors(withHistory(12), run(0)).burst).toBe(true)
    expect(errors(withHistory(14), run(0)).burst).toBeUndefined()
  })

  it('is nothing to tell without a history of the endpoint, or in one too short', () => {
    const { verdicts } = compare([{ ...run(20), history: withHistory(5).history! }], [run(0)])
    expect(verdicts.find(v => v.burst)?.endpoint).toBe('GET /a')
    expect(errors(run(20), run(0)).burst).toBeUndefined()
  })
})

describe('of several runs together', () => {
  const together = (candidates: readonly Run[], baselines: readonly Run[], paired = false) =>
    compare(candidates, baselines, aLevel({ paired })).verdicts.find(
      v => v.endpoint === 'GET /a' && v.metric === 'error-rate'
    )!
  const none = [run(0), run(0), run(0)]

  it.each([true, false])(
    'a rise shows that each alone is too small to show (paired: %s)',
    paired => {
      // 2^-6 in each pair, 2^-18 in all
      const verdict = together([run(4), run(4), run(4)], none, paired)
      expect(verdict).toMatchObject({ verdict: 'regressed', effect: 'fail', samples: 3000 })
      expect(verdict.reason).toMatch(
        /^GET \/a error rate: 0% → 0.4% \(12 of 3,000 requests failed\); allowed .*; of all 3 runs together, of which 3 rose$/
      )
    }
  )

  it('one run with a burst is none', () => {
    expect(together([run(40), run(0), run(0)], none, true).verdict).not.toBe('regressed')
    expect(together([run(40), run(6), run(0)], none, true).verdict).toBe('regressed')
  })

  it('what a baseline had too is at most suspect: rates differ from run to run', () => {
    const before = [run(0), run(0), run(7), run(0)]
    expect(together([run(6), run(6), run(6)], before).verdict).toBe('suspect')
    expect(together([run(8), run(8), run(8)], before).verdict).toBe('suspect')
    expect(together([run(25), run(25), run(25)], before).verdict).toBe('regressed')
  })

  it('what half of the runs show is none', () => {
    const two = [run(9), run(9), run(0), run(0)]
    expect(together(two, [...none, run(0)], true).verdict).toBe('unchanged')
  })

  it('a rise within the margin is none', () => {
    const [before, after] = [run(10_000, 10_000_000), run(20_000, 10_000_000)]
    expect(together([after, after, after], [before], false).verdict).toBe('unchanged')
  })
})

describe('users whose requests all fail', () => {
  const USERS = 40
  /** A minute with a request of each user a second; `failed`: how many of them in a second. */
  const minute = (failed: (second: number) => number): Run => {
    const failures = (until: number): number =>
      Array.from({ length: until }, (_, second) => failed(second)).reduce((a, b) => a + b, 0)
    const rows = ['GET /a', 'GET /b'].map((key, i) => ({
      key,
      requests: 30 * USERS,
      failures: i === 0 ? Math.ceil(failures(60) / 2) : Math.floor(failures(60) / 2)
    }))
    const made = aRun({ rows, users: USERS, rampSeconds: 1, throughput: USERS })
    const samples = made.history!.samples.map((sample, at) => ({
      ...sample,
      failures: failures(at)
    }))
    return { ...made, history: { ...made.history!, samples } }
  }
  const none = minute(() => 0)
  const said = (candidates: readonly Run[], ...baselines: Run[]) =>
    compare(candidates, baselines)
      .verdicts.filter(({ metric }) => metric === 'error-rate')
      .map(({ effect }) => effect)

  it('are no more certain than their number: their failures come as evenly as their requests', () => {
    const two = minute(() => 2)
    expect(said([two], none)).toEqual(['warn', 'warn', 'warn'])
    expect(errors(two, none)).toMatchObject({
      verdict: 'suspect',
      reason:
        'GET /a error rate: 0% → 5% (60 of 1,200 requests failed); as evenly over the run as if all requests of about ' +
        '2 users of 40 failed, and so many may be chance: another run would tell'
    })
    expect(said([two, two], none)).toEqual(['warn', 'warn', 'warn'])
  })

  it('have regressed where chance does not make so many of them', () => {
    expect(said([minute(() => 4)], none)).toEqual(['warn', 'warn', 'warn'])
    expect(said([minute(() => 5)], none)).toEqual(['fail', 'fail', 'fail'])
    expect(said([minute(() => 1)], none, none, none, none, none, none)).toEqual([
      'warn',
      'warn',
      'warn'
    ])
    expect(said([minute(() => 2)], none, none, none, none, none, none)).toEqual([
      'fail',
      'fail',
      'fail'
    ])
  })

  it('are not meant where as many failures vary as chance lets single ones', () => {
    const POISSON = [2, 0, 3, 1, 5, 2, 1, 4, 0, 2]
    expect(said([minute(second => POISSON[second % 10]!)], none)).toEqual(['fail', 'fail', 'fail'])
  })

  it('are not meant of an endpoint that fails more than twice as often as the whole run', () => {
    const two = minute(() => 2)
    const [a, b] = two.endpoints
    const endpoints = [
      { ...a!, failures: 120 },
      { ...b!, failures: 0 }
    ]
    expect(said([{ ...two, endpoints }], none)[0]).toBe('warn')
    const more = [
      { ...a!, failures: 121 },
      { ...b!, failures: 0 }
    ]
    expect(said([{ ...two, endpoints: more }], none)[0]).toBe('fail')
  })
})
