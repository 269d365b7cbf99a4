import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readPaths } from '../../../src/input/paths.js'
import { readRuns } from '../../../src/locust/read.js'
import type { HistorySample, Run } from '../../../src/locust/run.js'
import { ROOT } from '../../support/golden.js'
import type { PublishedChange } from '../../support/published.js'
import { aLevel, aRun, compare, profile } from '../../support/regression-runs.js'

const A = 'GET /a'
const cell = (
  { verdicts }: { verdicts: readonly PublishedChange[] },
  endpoint = A,
  metric = 'p50'
): PublishedChange => verdicts.find(v => v.endpoint === endpoint && v.metric === metric)!

/** In which nothing was answered from 10 s on for so many seconds. */
function withHang(run: Run, seconds: number): Run {
  const of = { users: 60, requests: 0, usualRate: 100, atStart: false, toTheEnd: false }
  const silence = { ...of, kind: 'stall', from: 10, to: 10 + seconds } as const
  return { ...run, history: { ...run.history!, silences: seconds === 0 ? [] : [silence] } }
}

it('excuses no endpoint by what a hang did to the others', () => {
  const keys = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /e']
  const runAt = (p99: number): Run =>
    aRun({ rows: keys.map(key => ({ key, requests: 5000, p: { ...profile(100), 99: p99 } })) })
  const hung = compare([withHang(runAt(900), 20)], [runAt(350)])
  const slower = compare([runAt(900)], [runAt(350)])
  expect(cell(hung, A, 'p99').verdict).toBe('regressed')
  expect(cell(slower, A, 'p99').verdict).toBe('undecided')
})

describe('a run that was slow for a part of the time', () => {
  /** 60 s at full load with a mean of 100 ms, but for `slow` seconds at `ms`. */
  const withMeans = (p50: number, slow: number, ms: number, throughput = 100): Run => {
    const base = aRun({
      rows: [{ key: A, requests: 800 }],
      total: { p: { 50: p50, 66: 200 } },
      seconds: 63,
      throughput
    })
    let total = 0
    const samples: HistorySample[] = base.history!.samples.map(sample => {
      const during = sample.at > 10 && sample.at <= 10 + slow
      total += sample.at === 0 ? 0 : throughput * (during ? ms : 100.5)
      return { ...sample, average: sample.at === 0 ? 0 : total / (throughput * sample.at) }
    })
    return { ...base, history: { ...base.history!, samples } }
  }
  const aggregated = (run: Run, level = aLevel()) =>
    cell(compare([run], [withMeans(160, 0, 100)], level), 'Aggregated')

  it('is suspect at most', () => {
    // beyond 271.8 ms is a regression; ten parts of 6 s, of which four are slow
    expect(aggregated(withMeans(400, 20, 300))).toMatchObject({
      verdict: 'suspect',
      effect: 'warn',
      burst: true,
      reason: expect.stringContaining('it was slow mostly in a part of the run')
    })
  })

  it.each([
    ['fails where the whole service hung', 20, 0, 'regressed'],
    ['fails where it hung far longer than before', 20, 5, 'regressed'],
    ['is suspect where the baseline hung about as long', 20, 15, 'suspect'],
    ['is suspect where it paused for less', 6, 0, 'suspect']
  ])('%s', (_, now, then, verdict) => {
    const runs = [withHang(withMeans(400, 20, 300), now)]
    const total = cell(compare(runs, [withHang(withMeans(160, 0, 100), then)]), 'Aggregated')
    expect(total.verdict).toBe(verdict)
  })

  it('is a regression when another run agrees, and nothing when it does not', () => {
    const both = (...runs: Run[]) =>
      cell(compare(runs, [withMeans(160, 0, 100)]), 'Aggregated').verdict
    expect(both(withMeans(400, 20, 300), withMeans(400, 20, 300))).toBe('regressed')
    expect(both(withMeans(400, 20, 300), withMeans(160, 0, 100))).toBe('unchanged')
    const empty = aRun({ rows: [{ key: A, requests: 0 }] })
    expect(both(withMeans(400, 20, 300), empty)).toBe('suspect')
  })

  it('is suspect at most, were it the faster for the rest of the time', () => {
    const total = (ms: number, slow: number): Run => {
      const faster = withMeans(400, 0, 0)
      let sum = 0
      const samples = faster.history!.samples.map(sample => {
        sum += sample.at === 0 ? 0 : sample.at > 10 && sample.at <= 10 + slow ? 150 : ms
        return { ...sample, average: sample.at === 0 ? 0 : sum / sample.at }
      })
      return { ...faster, history: { ...faster.history!, samples } }
    }
    expect(aggregated(total(90, 6))).toMatchObject({ verdict: 'suspect', burst: true })
    expect(aggregated(total(90, 0)).verdict).toBe('regressed')
    expect(aggregated(total(90, 1)).verdict).toBe('regressed')
  })

  it('is a regression when it was slow all the time, or most of it', () => {
    expect(aggregated(withMeans(400, 60, 300)).verdict).toBe('regressed')
    expect(aggregated(withMeans(400, 50, 300)).verdict).toBe('regressed')
  })

  it('is a regression without a history, and in a pair', () => {
    const bare = aRun({
      rows: [{ key: A, requests: 800 }],
      total: { p: { 50: 400, 66: 400 } },
      seconds: 63,
      history: false
    })
    expect(aggregated(bare).verdict).toBe('regressed')
    expect(aggregated(withMeans(400, 20, 300), aLevel({ paired: true })).verdict).toBe('regressed')
  })

  it('excuses a throughput a little too low, unless requests hung', () => {
    const low = (throughput: number, notes: Run['notes'] = []) =>
      cell(
        // no think time: the throughput may change without another script
        compare([{ ...withMeans(160, 20, 300, throughput), notes }], [withMeans(160, 0, 100)]),
        'Aggregated',
        'throughput'
      )
    expect(low(88)).toMatchObject({ verdict: 'suspect', effect: 'warn', burst: true })
    expect(low(88, [{ code: 'stalled', severity: 'warning', message: '' }]).verdict).toBe(
      'regressed'
    )
  })
})

/** A mean of 100.5 ms for 60 s, but for seconds 11 to 10 + `slow` at `ms`; a row a second. */
function samples(slow: number, ms: number, requestsPerSecond = 50): HistorySample[] {
  let sum = 0
  return Array.from({ length: 64 }, (_, at) => {
    const requests = requestsPerSecond * at
    sum += at === 0 ? 0 : requestsPerSecond * (at > 10 && at <= 10 + slow ? ms : 100.5)
    const mean = requests === 0 ? {} : { average: sum / requests }
    return {
      at,
      users: Math.min(60, 20 * at),
      requests,
      failures: 0,
      ...mean,
      percentiles: new Map()
    }
  })
}

type Course = { readonly p?: number; readonly own: readonly HistorySample[] | undefined }

/** A run of `/a` and others, the total slow in `total`, each endpoint as its own samples say. */
function run(rows: Readonly<Record<string, Course>>, total = samples(20, 300)): Run {
  const keys = Object.keys(rows)
  const base = aRun({
    rows: keys.map(key => ({ key, requests: 3000, p: profile(rows[key]?.p ?? 160) })),
    seconds: 63
  })
  const endpoints = new Map(
    keys.flatMap(key => {
      const own = rows[key]?.own
      return own === undefined ? [] : [[key, own] as const]
    })
  )
  return { ...base, history: { ...base.history!, samples: total, endpoints } }
}

const STEADY = samples(0, 100)
const BURST = samples(20, 300)
const BEFORE = run({ [A]: { own: STEADY }, 'GET /b': { own: STEADY } }, STEADY)

describe('an endpoint of few in a run that was slow for a part of the time', () => {
  const of = (
    own: readonly HistorySample[] | undefined,
    { metric = 'p99', total = BURST, baseline = BEFORE, level = aLevel() } = {}
  ): PublishedChange => {
    const after = run({ [A]: { p: 400, own }, 'GET /b': { own: STEADY } }, total)
    return cell(compare([after], [baseline], level), A, metric)
  }

  it('is suspect at most, where its own history says so', () => {
    for (const metric of ['p95', 'p99']) {
      expect(of(BURST, { metric })).toMatchObject({
        verdict: 'suspect',
        effect: 'warn',
        burst: true,
        reason: expect.stringMatching(
          /^GET \/a P9\d: .*but it was slow mostly in a part of the run/
        )
      })
    }
  })

  it('is a regression by its median, which a part of a run hardly moves', () => {
    expect(of(BURST, { metric: 'p50' }).verdict).toBe('regressed')
  })

  it.each<[string, Parameters<typeof of>]>([
    ['it was slow itself most of the time', [samples(50, 300)]],
    ['the whole run was slow most of the time', [BURST, { total: samples(50, 300) }]],
    ['its own history is not kept', [undefined]],
    [
      'a part of its history has no requests',
      [BURST.map(row => (row.at > 50 ? BURST[50]! : row)).map((row, at) => ({ ...row, at }))]
    ],
    ['it ran beside its baseline', [BURST, { level: aLevel({ paired: true }) }]]
  ])('is a regression where %s', (_, given) => {
    expect(of(...given).verdict).toBe('regressed')
  })

  it('is suspect at most where a baseline, as one of a history, keeps no course of it', () => {
    const kept = run({ [A]: { own: undefined } }, STEADY)
    const baseline = { ...kept, endpoints: kept.endpoints.map(row => ({ ...row, average: 100 })) }
    expect(of(BURST, { baseline })).toMatchObject({ verdict: 'suspect', burst: true })
    expect(of(samples(50, 300), { baseline }).verdict).toBe('regressed')
  })

  it('is a regression when another run agrees', () => {
    const after = run({ [A]: { p: 400, own: BURST }, 'GET /b': { own: STEADY } })
    expect(cell(compare([after, after], [BEFORE]), A, 'p99').verdict).toBe('regressed')
  })

  it('changes nothing of pairs and of several candidates', () => {
    const course = fc.record({
      p: fc.integer({ min: 100, max: 900 }),
      own: fc.tuple(fc.nat(60), fc.integer({ min: 20, max: 900 })).map(args => samples(...args))
    })
    const someRun = (least: number): fc.Arbitrary<Run> =>
      fc
        .tuple(fc.array(course, { minLength: least, maxLength: 7 }), course)
        .map(([rows, { own }]) =>
          run(Object.fromEntries(rows.map((row, i) => [`GET /${i}`, row])), own)
        )
    const bare = (one: Run): Run => ({ ...one, history: { ...one.history!, endpoints: new Map() } })
    const isSame = (
      candidates: readonly Run[],
      baselines: readonly Run[],
      paired = false
    ): void => {
      const level = aLevel({ paired })
      expect(compare(candidates, baselines, level).verdicts).toEqual(
        compare(candidates.map(bare), baselines.map(bare), level).verdicts
      )
    }
    fc.assert(
      fc.property(someRun(1), someRun(1), (one, other) => {
        isSame([one], [other], true)
        isSame([one, one], [other])
      }),
      { numRuns: 15 }
    )
  })
})

describe('an endpoint of many in a run that was slow for a part of the time', () => {
  const OTHERS = ['GET /b', 'GET /c', 'GET /d', 'GET /e']
  const all = (own: readonly HistorySample[], others: readonly HistorySample[], p = 160): Run =>
    run(
      {
        [A]: { p, own },
        ...Object.fromEntries(OTHERS.map(key => [key, { own: others }]))
      },
      own === STEADY ? STEADY : BURST
    )
  const of = (candidate: Run, metric = 'p99', level = aLevel()): PublishedChange =>
    cell(compare([candidate], [all(STEADY, STEADY)], level), A, metric)

  it('is suspect where the others were slow then by as many times, or by half as many', () => {
    for (const metric of ['p95', 'p99']) {
      expect(of(all(BURST, BURST, 400), metric)).toMatchObject({ verdict: 'suspect', burst: true })
    }
    expect(of(all(BURST, samples(20, 210), 400)).verdict).toBe('suspect')
  })

  it('is suspect beside baselines of which only the means are kept', () => {
    const bare = all(STEADY, STEADY)
    const kept = { ...bare, history: { ...bare.history!, endpoints: new Map() } }
    const then = { ...kept, endpoints: bare.endpoints.map(row => ({ ...row, average: 100 })) }
    const now = (slow: number): PublishedChange =>
      cell(compare([all(samples(slow, 300), BURST, 400)], [then]), A, 'p99')
    expect(now(20)).toMatchObject({ verdict: 'suspect', burst: true })
    expect(now(60).verdict).toBe('regressed')
  })

  it('is suspect where the others were slow by as many milliseconds, which are fewer times', () => {
    const slower = (course: readonly HistorySample[]): HistorySample[] =>
      course.map(row => (row.average ? { ...row, average: row.average + 900 } : row))
    const [now, then] = [all(BURST, slower(BURST), 400), all(STEADY, slower(STEADY))]
    const found = cell(compare([now], [then]), A, 'p99')
    expect(found).toMatchObject({ verdict: 'suspect', burst: true })
  })

  it('is a regression where it alone was slow then, or far slower', () => {
    expect(of(all(BURST, STEADY, 400)).verdict).toBe('regressed')
    expect(of(all(BURST, samples(20, 140), 400)).verdict).toBe('regressed')
  })

  it('is a regression where it was slow at other times than the others, or all the time', () => {
    const later = BURST.map((row, at, rows) => ({
      ...row,
      ...averageOf(
        rows.map(() => 0).map((_, second) => (second > 40 ? 300 : 100.5)),
        at
      )
    }))
    expect(of(all(later, BURST, 400)).verdict).toBe('regressed')
    expect(of(all(samples(60, 300), BURST, 400)).verdict).toBe('regressed')
  })

  it('is suspect by its median, where that of the rest of the time is within what is allowed', () => {
    const now = (quiet: number, slow: number): PublishedChange => {
      const own = BURST.map((row, at) => ({
        ...row,
        percentiles: new Map([[50, at > 11 && at < 35 ? slow : quiet]])
      }))
      return of(all(own, BURST, 400), 'p50')
    }
    expect(now(160, 420)).toMatchObject({ verdict: 'suspect', effect: 'warn', burst: true })
    expect(now(400, 420).verdict).toBe('regressed')
  })

  it('is suspect by its mean, where that beside the spell is within what the others did then', () => {
    const withMeans = (made: Run): Run => ({
      ...made,
      endpoints: made.endpoints.map(row => {
        const key = `${row.method} ${row.name}`
        return { ...row, average: made.history!.endpoints.get(key)!.at(-1)!.average! }
      })
    })
    const times = (course: readonly HistorySample[], factor: number): HistorySample[] =>
      course.map(row => (row.average ? { ...row, average: factor * row.average } : row))
    // as many times slower are more milliseconds of the slow one than of the others
    const usual = 4
    const steady = all(times(STEADY, usual), STEADY)
    const then = withMeans({ ...steady, history: { ...steady.history!, samples: STEADY } })
    const now = (own: number, others = 1, course = BURST): PublishedChange => {
      const after = all(times(course, own * usual), times(BURST, others), 400)
      return cell(compare([withMeans(after)], [then]), A, 'average')
    }
    expect(now(1)).toMatchObject({ verdict: 'suspect', effect: 'warn', burst: true })
    expect(now(1.1).verdict).toBe('suspect')
    expect(now(1.5).verdict).toBe('regressed')
    expect(now(1.5, 1.4).verdict).toBe('suspect')
    // what of the spell is answered a little later is none of the quiet time
    expect(now(1, 1, samples(22, 300)).verdict).toBe('suspect')
  })

  it.each<[string, (at: number) => boolean]>([
    ['acts now and then', at => at > 5 && at % 20 < 6],
    ['acts from some time on to the end', at => at > 37]
  ])('is a regression by the median of a change that %s', (_, isSlow) => {
    const means = BURST.map((__, at) => (isSlow(at) ? 400 : 100.5))
    const course = STEADY.map((row, at) => ({ ...row, ...averageOf(means, at) }))
    const isMostly = (at: number): boolean =>
      means.slice(Math.max(0, at - 9), at + 1).filter(ms => ms === 400).length > 5
    const own = course.map((row, at) => ({
      ...row,
      percentiles: new Map([[50, isMostly(at) ? 420 : 160]])
    }))
    const keys = [A, ...OTHERS]
    const rows = keys.map(key => [key, { p: key === A ? 400 : 160, own }] as const)
    expect(of(run(Object.fromEntries(rows), course), 'p99').verdict).toBe('suspect')
    expect(of(run(Object.fromEntries(rows), course), 'p50').verdict).toBe('regressed')
  })

  it('is a regression by a median that none tells of the rest of the time', () => {
    expect(of(all(BURST, BURST, 400), 'p50').verdict).toBe('regressed')
    const own = BURST.map(row => ({ ...row, percentiles: new Map([[50, 160]]) }))
    const slow = all(own, BURST, 400)
    const cumulative = {
      ...slow,
      history: { ...slow.history!, percentileMode: 'cumulative' as const }
    }
    expect(of(cumulative, 'p50').verdict).toBe('regressed')
  })

  it('is a regression in a pair, when another run agrees, and without histories', () => {
    const slow = all(BURST, BURST, 400)
    expect(of(slow, 'p99', aLevel({ paired: true })).verdict).toBe('regressed')
    expect(cell(compare([slow, slow], [all(STEADY, STEADY)]), A, 'p99').verdict).toBe('regressed')
    const bare = { ...slow, history: { ...slow.history!, endpoints: new Map() } }
    expect(of(bare).verdict).toBe('regressed')
  })
})

/** The cumulative mean at a second, of as many requests each second. */
function averageOf(means: readonly number[], at: number): { average?: number } {
  const seen = means.slice(1, at + 1)
  return at === 0 ? {} : { average: seen.reduce((sum, ms) => sum + ms, 0) / at }
}

describe('real runs of a service of three endpoints', () => {
  const read = async (folder: string): Promise<Run> => {
    const [files] = await readPaths([`fixtures/small-service/${folder}`], ROOT)
    const { runs } = await readRuns(files!.files)
    return runs[0]!
  }
  const failed = async (folder: string): Promise<string[]> => {
    const { verdicts } = compare([await read(folder)], [await read('unchanged')])
    return verdicts
      .filter(v => v.effect !== 'pass')
      .map(v => `${v.endpoint} ${v.metric} ${v.verdict}`)
  }

  it('warn where the service was stopped for 1.5 s', async () => {
    expect(await failed('stalled')).toEqual([
      'GET /cart p99 suspect',
      'GET /health p99 suspect',
      'GET /report p99 suspect',
      'Aggregated p99 suspect'
    ])
  })

  it('say of each what it is about', async () => {
    const result = compare([await read('stalled')], [await read('unchanged')])
    const why =
      'but it was slow mostly in a part of the run, as when something else ' +
      'disturbs the machine: another run would tell whether it was that'
    expect(cell(result, 'GET /cart', 'p99').reason).toBe(
      `GET /cart P99: 34 → 220 ms (+547%); allowed +112%, ${why}`
    )
    expect(cell(result, 'Aggregated', 'p99').reason).toBe(
      `Whole run slower: Aggregated P99: 210 → 1,300 ms (+519%); allowed +89%, ${why}`
    )
  })

  it('fail where 1.5 % of one endpoint is slower by 0.5 s', async () => {
    expect(await failed('slow-tail')).toEqual([
      'GET /cart p99 regressed',
      'Aggregated p99 regressed',
      'GET /cart average regressed'
    ])
  })
})
