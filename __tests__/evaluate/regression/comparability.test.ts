import { describe, expect, it } from '@jest/globals'
import { thinkTimeWords } from '../../../src/evaluate/verdict/comparability-words.js'
import { DEFAULT_POLICIES } from '../../../src/config/defaults.js'
import type { Run } from '../../../src/locust/run.js'
import { compareRuns } from '../../../src/evaluate/regression/regression.js'
import { aLevel, aRun, compare, profile } from '../../support/regression-runs.js'

const p = profile(100)
const refusalOf = (...runs: Parameters<typeof compare>) => compare(...runs).comparison.refusal

describe('runs that must not be compared', () => {
  it('have other users', () => {
    expect(refusalOf([aRun({ users: 60 })], [aRun({ users: 61 })])).toBeUndefined()
    expect(refusalOf([aRun({ users: 62 })], [aRun({ users: 60 })])).toContain('60 → 62 users')
    expect(
      refusalOf([aRun({ users: 1020, average: 10_000 })], [aRun({ users: 1000, average: 10_000 })])
    ).toBeUndefined()
  })

  it('have another number of shards, where both are known', () => {
    const run = (shards?: number) => ({
      ...aRun({ history: false }),
      ...(shards === undefined ? {} : { shards })
    })
    expect(refusalOf([run(2)], [run(2)])).toBeUndefined()
    expect(refusalOf([run(2)], [run()])).toBeUndefined()
    expect(refusalOf([run(2)], [run(3)])).toBe('3 → 2 shards')
  })

  it('spend another time at full load', () => {
    // 63 s less a ramp of 3 s are 60; 51 s leave 48 (0.8), 50 s leave 47
    expect(refusalOf([aRun({ seconds: 51 })], [aRun({ seconds: 63 })])).toBeUndefined()
    expect(refusalOf([aRun({ seconds: 50 })], [aRun({ seconds: 63 })])).toBe(
      'time at full load 60 s → 47 s'
    )
  })

  it('are not those that only warmed up for longer', () => {
    let total = 0
    const usual = aRun({ seconds: 63 })
    const samples = usual.history!.samples.map(sample => {
      total += 100 * (sample.at <= 18 ? 400.5 : 100.5)
      return { ...sample, average: sample.at === 0 ? 0 : total / (100 * sample.at) }
    })
    const warming = { ...usual, history: { ...usual.history!, samples } }
    expect(refusalOf([warming], [usual])).toBeUndefined()
  })

  it('have another length, when there is no steady window to go by', () => {
    const run = (seconds: number) => aRun({ seconds, history: false })
    expect(refusalOf([run(50)], [run(60)])).toBeUndefined()
    expect(refusalOf([run(60)], [run(120)])).toBe('duration 2 min → 60 s')
  })

  it('have a ramp that differs by more than a quarter of the window', () => {
    // a quarter of the 60 s at full load
    const run = (rampSeconds: number) => aRun({ rampSeconds, seconds: 60 + rampSeconds })
    expect(refusalOf([run(18)], [run(3)])).toBeUndefined()
    expect(refusalOf([run(19)], [run(3)])).toBe('ramp-up 3 s → 19 s')
  })

  it('have percentiles of the last seconds only, on one side', () => {
    const windowed = { ...aRun(), percentileSource: 'window' as const }
    expect(refusalOf([aRun()], [windowed])).toContain('last 10 seconds')
    expect(refusalOf([windowed], [windowed])).toBeUndefined()
  })

  it('say so in every metric of the total, with the effect that the team wants', () => {
    const candidate = aRun({ users: 120, total: { p } })
    const run = aRun({ total: { p } })
    const { verdicts, notes } = compare([candidate], [run])
    expect(verdicts.map(v => v.metric)).toEqual([
      'p50',
      'p95',
      'p99',
      'p99.9',
      'error-rate',
      'throughput'
    ])
    for (const verdict of verdicts) {
      expect(verdict).toMatchObject({
        endpoint: 'Aggregated',
        verdict: 'not-comparable',
        effect: 'warn'
      })
      expect(verdict.reason).toContain('60 → 120 users')
    }
    expect(notes.map(note => note.code)).toEqual(['not-comparable'])
    const failing = compareRuns({
      candidates: [candidate],
      baselines: [{ source: { label: 'b' }, run }],
      level: aLevel(),
      policies: { ...DEFAULT_POLICIES, onNotComparable: 'fail' }
    })
    expect(failing.verdicts.every(v => v.effect === 'fail')).toBe(true)
  })
})

describe("the users' think time", () => {
  // 60 users ÷ 100/s − 0.1 s = 0.5 s
  const usual = aRun({ throughput: 100, average: 100 })

  it('tells another load script', () => {
    const result = compare([aRun({ throughput: 80, average: 100 })], [usual])
    expect(result.comparison.refusal).toBe(
      'think time 0.5 s → 0.65 s (another load script, a load generator that lags, or requests that were never answered)'
    )
    const shorter = compare([usual], [aRun({ throughput: 80, average: 100 })])
    expect(shorter.comparison.refusal).toBe('think time 0.65 s → 0.5 s (another load script)')
    const same = compare([usual], [usual]).comparison
    expect(same.thinkTime?.candidate).toBeCloseTo(0.5, 9)
    expect(same.thinkTime?.baseline).toBeCloseTo(0.5, 9)
  })

  it.each([
    [101, '0.49 s → 0.65 s', '0.65 s, not 0.49 s'],
    [120, '0.4 s or 0.5 s → 0.65 s', '0.65 s, not 0.4 s or 0.5 s']
  ])('is said once of baselines that have one but for noise (%s/s)', (throughput, words, tail) => {
    const { comparison } = compare(
      [aRun({ throughput: 80, average: 100 })],
      [usual, aRun({ throughput, average: 100 })]
    )
    expect(comparison.refusal).toContain(`think time ${words} (`)
    const moved = [0.5, 60 / throughput - 0.1].map(then => [
      { kind: 'think-time', then, now: 0.65 } as const
    ])
    expect(thinkTimeWords(moved)).toBe(tail)
    expect(thinkTimeWords([...moved, []])).toBeUndefined()
  })

  /** Requests/s from each second on, to the end or the next. */
  const askingFor = (...rates: readonly [at: number, rate: number][]): Run => {
    const run = aRun({ throughput: 100, average: 100, seconds: 120 })
    const { history } = run
    if (history === undefined) return run
    const requestsUntil = (end: number): number =>
      rates.reduce((sum, [at, rate], i) => {
        const until = Math.min(end, rates[i + 1]?.[0] ?? Infinity)
        return sum + rate * Math.max(0, until - at)
      }, 0)
    const samples = history.samples.map(sample => ({
      ...sample,
      requests: requestsUntil(sample.at)
    }))
    return { ...run, history: { ...history, samples } }
  }

  it('is no other script where users asked for as much at first', () => {
    const before = askingFor([0, 100])
    const result = compare([askingFor([0, 100], [40, 50])], [before])
    expect(result.comparison.refusal).toBeUndefined()
    expect(result.verdicts.find(({ metric }) => metric === 'throughput')).toMatchObject({
      verdict: 'regressed',
      effect: 'fail'
    })
    // a script that thinks longer from the first request on, and then longer still
    expect(refusalOf([askingFor([0, 80], [40, 50])], [before])).toMatch(/^think time 0\.5 s → /)
  })

  it('is another script where users became slower while the beginning lasted', () => {
    // 24 s of 13 s to 28 s: 97 % in all, 94 % in the last nine seconds
    const slowing = askingFor([0, 100], [24, 88], [40, 50])
    expect(refusalOf([slowing], [askingFor([0, 100])])).toMatch(/^think time /)
  })

  it('is another script where they come back from a pause', () => {
    const pausing = askingFor([0, 100], [35, 0], [50, 100], [85, 0], [100, 100])
    expect(refusalOf([pausing], [askingFor([0, 100])])).toMatch(/^think time /)
  })

  it('is another script than that of most baselines, though one of them began as slowly', () => {
    const slower = askingFor([0, 93], [40, 50])
    const [usual, slow] = [askingFor([0, 100]), askingFor([0, 95], [40, 100])]
    expect(refusalOf([slower], [slow])).toBeUndefined()
    expect(refusalOf([slower], [slow, usual, usual])).toMatch(/^think time /)
  })

  it('is no other script of a short run that lost users in its middle', () => {
    const short = (at: number): Run => {
      const run = aRun({ throughput: 100, average: 100, seconds: 30 })
      const { samples } = askingFor([0, 100], [at, 50]).history!
      return { ...run, history: { ...run.history!, samples: samples.slice(0, 31) } }
    }
    expect(refusalOf([short(15)], [short(30)])).toBeUndefined()
    expect(refusalOf([short(10)], [short(30)])).toMatch(/^think time /)
  })

  it('is the same for a slower server', () => {
    // 60 ÷ (0.5 + 0.3) = 75/s
    expect(refusalOf([aRun({ throughput: 75, average: 300 })], [usual])).toBeUndefined()
  })

  it('may shrink where the script paces its users: the throughput is the same', () => {
    expect(refusalOf([aRun({ throughput: 100, average: 300 })], [usual])).toBeUndefined()
  })

  it('may vanish where the server takes longer than the pace: users wait for nothing but answers', () => {
    // 60 ÷ 60/s = a cycle of 1 s, of which 0.9 s are the answer
    const saturated = aRun({ throughput: 60, average: 900 })
    expect(refusalOf([saturated], [usual])).toBeUndefined()
    expect(refusalOf([usual], [saturated])).toBeUndefined()
  })

  it('that shrinks with the time from request to request is another load script, however slow the answers', () => {
    // 60 ÷ 200/s = 0.3 s, of which 0.2 s are the answer
    const script = 'another load script'
    expect(refusalOf([aRun({ throughput: 200, average: 200 })], [usual])).toContain(script)
    expect(refusalOf([aRun({ throughput: 80, average: 50 })], [usual])).toContain(script)
  })

  it('that rose is no reason beside answers that take far longer: longer pauses slow nothing down', () => {
    // 20 ÷ 15.2/s − 0.3 s = 1 s; 20 ÷ 3.7/s − 4.16 s = 1.2 s
    const fast = aRun({ users: 20, throughput: 15.2, average: 315.8 })
    const slow = aRun({ users: 20, throughput: 3.7, average: 4160 })
    expect(refusalOf([slow], [fast])).toBeUndefined()
    expect(refusalOf([fast], [slow])).toBeUndefined()
    // enough requests that chance is none of it: 0.5 → 0.65 s beside 0.5 s and beside 1 s
    const usual = aRun({ users: 600, throughput: 1000, average: 100, seconds: 300 })
    const thinking = (average: number) =>
      aRun({ users: 600, throughput: 600 / (0.65 + average / 1000), average, seconds: 300 })
    expect(refusalOf([thinking(600)], [usual])).toContain('think time 0.5 s → 0.65 s')
    expect(refusalOf([thinking(1100)], [usual])).toBeUndefined()
  })

  it('varies by chance in a run of few requests', () => {
    // 5 users who think for 3 s: 80 requests; 3 → 4 s are three of its deviations
    const run = (think: number, users: number, seconds: number) =>
      aRun({ users, throughput: users / (think + 0.06), average: 60, seconds })
    expect(refusalOf([run(4, 5, 60)], [run(3, 5, 60)])).toBeUndefined()
    expect(refusalOf([run(3, 5, 60)], [run(4, 5, 60)])).toBeUndefined()
    expect(refusalOf([run(8, 5, 60)], [run(3, 5, 60)])).toContain('think time 3 s → 8 s')
    expect(refusalOf([run(4, 50, 120)], [run(3, 50, 120)])).toContain('think time 3 s → 4 s')
  })

  it('cannot be told where the window cuts off much of what the users do', () => {
    // two long cycles of each of 8 users in 50 s
    const run = (think: number) =>
      aRun({ users: 8, throughput: 8 / (think + 20), average: 20_000, seconds: 60 })
    expect(refusalOf([run(6)], [run(3)])).toBeUndefined()
  })

  it('is not told where users wait for answers that never came', () => {
    const run = (think: number, slow: number, slowest: number): Run => {
      const others = ['GET /a', 'GET /b', 'GET /c'].map(key => ({ key, requests: 1000 }))
      const rows = [...others, { key: 'GET /slow', requests: slow }]
      const one = aRun({
        users: 60,
        throughput: 60 / (think + 0.1),
        average: 100,
        seconds: 120,
        rows
      })
      const maxOf = (name: string): number => (name === '/slow' ? slowest : 500)
      return { ...one, endpoints: one.endpoints.map(row => ({ ...row, max: maxOf(row.name) })) }
    }
    const before = run(0.5, 200, 500)
    // 1 s of more than 3,000 pauses; 150 missing answers of up to 60 s
    expect(refusalOf([run(1.5, 50, 60_000)], [before])).toBeUndefined()
    expect(refusalOf([before], [run(1.5, 50, 60_000)])).toBeUndefined()
    expect(refusalOf([run(1.5, 200, 60_000)], [before])).toContain('think time')
    expect(refusalOf([run(1.5, 50, 5_000)], [before])).toContain('think time')
  })

  it('does not matter where there is next to none', () => {
    const busy = (average: number) => aRun({ throughput: 100, average })
    expect(refusalOf([busy(600)], [busy(590)])).toBeUndefined()
  })

  it.each(['stalled', 'users-waiting'] as const)('says nothing about a run that is %s', code => {
    const run = {
      ...aRun({ throughput: 50, average: 100 }),
      notes: [{ code, severity: 'warning', message: '' } as const]
    }
    expect(refusalOf([run], [usual])).toBeUndefined()
    expect(refusalOf([usual], [run])).toContain('think time')
  })
})

describe('another mix of endpoints', () => {
  const rows = (a: number, b: number) => [
    { key: 'GET /a', requests: a, p },
    { key: 'GET /b', requests: b, p }
  ]

  it('keeps the total out of the comparison, and the endpoints in', () => {
    const run = (a: number) => aRun({ rows: rows(10 * a, 10_000 - 10 * a), total: { p } })
    const same = compare([run(550)], [run(500)]).verdicts
    expect(same.filter(v => v.verdict === 'not-comparable')).toEqual([])
    const moved = compare([run(551)], [run(500)]).verdicts
    const refused = moved.filter(v => v.verdict === 'not-comparable')
    expect(refused.map(v => `${v.endpoint} ${v.metric} ${v.effect}`)).toEqual([
      'Aggregated p50 warn',
      'Aggregated p95 warn',
      'Aggregated p99 warn',
      'Aggregated p99.9 warn'
    ])
    expect(refused[0]?.reason).toContain('GET /b made 50% of the requests before and 44.9% now')
    expect(moved.find(v => v.endpoint === 'GET /a' && v.metric === 'p50')?.verdict).toBe(
      'unchanged'
    )
    expect(moved.find(v => v.endpoint === 'Aggregated' && v.metric === 'error-rate')).toBeDefined()
  })

  describe('of few requests', () => {
    const run = (a: number, requests: number, c = 0) =>
      aRun({
        rows: [
          ...rows(a, requests - a - c),
          ...(c === 0 ? [] : [{ key: 'GET /c', requests: c, p }])
        ],
        total: { p }
      })
    const isCompared = (candidate: ReturnType<typeof run>, ...baselines: (typeof candidate)[]) =>
      compare([candidate], baselines).verdicts.find(
        v => v.endpoint === 'Aggregated' && v.metric === 'p50'
      )?.verdict !== 'not-comparable'

    it('is chance up to four deviations: then the total is compared', () => {
      // √(0.5 · 0.5 · (1 ÷ 85 + 1 ÷ 85)) = 7.7 points
      expect(isCompared(run(30, 85), run(55, 85))).toBe(true)
      expect(isCompared(run(28, 85), run(57, 85))).toBe(false)
      // several baselines say more surely what the mix was
      const many = Array.from({ length: 10 }, () => run(55, 85))
      expect(isCompared(run(30, 85), ...many)).toBe(false)
      expect(isCompared(run(38, 85), ...many)).toBe(true)
    })

    it('is what the baselines differ by, where that is more', () => {
      const steady = [50, 50, 50, 50, 50].map(percent => run(10 * percent, 1000))
      const wandering = [35, 43, 50, 57, 65].map(percent => run(10 * percent, 1000))
      expect(isCompared(run(650, 1000), ...steady)).toBe(false)
      expect(isCompared(run(650, 1000), ...wandering)).toBe(true)
    })

    it('looks behind a share that moved by chance at one that did not', () => {
      expect(isCompared(run(550, 1300, 80), run(650, 1300))).toBe(false)
    })
  })

  it('includes endpoints that came or went with more than 5%', () => {
    const [first] = rows(940, 60)
    const both = aRun({ rows: rows(940, 60), total: { p } })
    const one = aRun({ rows: [first!], total: { p } })
    for (const [candidate, baseline] of [
      [one, both],
      [both, one]
    ] as const) {
      const { verdicts } = compare([candidate], [baseline])
      expect(verdicts.find(v => v.metric === 'p50' && v.endpoint === 'Aggregated')?.verdict).toBe(
        'not-comparable'
      )
    }
  })
})

describe('baselines that cannot be used', () => {
  const good = aRun()

  it('are dropped and said, and the others stay', () => {
    const result = compare(
      [good],
      [
        aRun({ rows: [{ requests: 1000, failures: 501 }] }),
        good,
        aRun({ total: 'none' }),
        aRun({ rows: [{ requests: 0 }] }),
        aRun({ seconds: 15 }),
        aRun({ users: 30 })
      ]
    )
    expect(result.comparison.baselines).toEqual([{ label: 'base 2' }])
    expect(result.comparison.refusal).toBeUndefined()
    expect(result.comparison.skipped.map(({ source, why }) => `${source.label}: ${why}`)).toEqual([
      'base 1: it had 50.1% of its requests fail',
      'base 3: it has no total row',
      'base 4: it made no requests',
      'base 5: it has no steady window after its ramp-up',
      expect.stringContaining('base 6: 30 → 60 users')
    ])
    expect(result.notes.map(note => `${note.code} ${note.severity}`)).toEqual(
      Array(5).fill('baseline-skipped info')
    )
  })

  it('leave a plain state when all are broken', () => {
    const result = compare([good], [aRun({ total: 'none' })])
    expect(result.verdicts).toEqual([])
    expect(result.comparison.refusal).toBeUndefined()
    expect(result.notes.map(note => `${note.code} ${note.severity}`)).toEqual([
      'no-baseline warning'
    ])
    expect(result.notes[0]?.message).toBe(
      'the only baseline run, base 1, cannot be used: it has no total row'
    )
    const two = compare([good], [aRun({ total: 'none' }), aRun({ total: 'none' })])
    expect(two.notes.map(({ code }) => code)).toEqual(['baseline-skipped', 'no-baseline'])
    expect(two.notes[0]?.message).toBe(
      'the baseline base 1 is not used: it has no total row; the same holds for base 2'
    )
  })

  it('are told once for one reason, the first by name', () => {
    const others = Array.from({ length: 8 }, () => aRun({ users: 30 }))
    const told = (runs: readonly Run[]): string[] =>
      compare([good], [good, ...runs]).notes.flatMap(({ code, message }) =>
        code === 'baseline-skipped' ? [message] : []
      )
    expect(told(others.slice(0, 6))).toEqual([
      expect.stringMatching(/^the baseline base 2 is .*; the same holds for base 3, .* and base 7$/)
    ])
    expect(told(others)).toEqual([
      expect.stringMatching(/; the same holds for base 3, .*, base 7 and 2 others$/)
    ])
  })

  it('are not missed when there are none', () => {
    const result = compare([good], [])
    expect(result.verdicts).toEqual([])
    expect(result.notes.map(note => `${note.code} ${note.severity}`)).toEqual(['no-baseline info'])
  })

  it('may be as short as the candidate: then latency is compared, with a warning', () => {
    const short = aRun({ seconds: 15, rows: [{ p }] })
    const result = compare([short], [short])
    expect(result.verdicts.find(v => v.metric === 'p50')?.verdict).toBe('unchanged')
    expect(result.notes.map(note => `${note.code} ${note.severity}`)).toEqual([
      'not-settled warning'
    ])
  })

  it('are all of no use to a candidate without requests', () => {
    const result = compare([aRun({ rows: [{ requests: 0 }] })], [good])
    expect(result.comparison.refusal).toContain('the run to compare made no requests')
    expect(result.verdicts.every(v => v.verdict === 'not-comparable')).toBe(true)
  })
})
