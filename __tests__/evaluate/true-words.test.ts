import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { loadConfig } from '../../src/config/load.js'
import { LONG_LEVEL, NARROW_STEP } from '../../src/evaluate/capacity/estimate.js'
import { distrusted } from '../../src/evaluate/clock-verdicts.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { loadNotes } from '../../src/evaluate/load-level.js'
import { lostUsersNotes } from '../../src/evaluate/lost-users.js'
import { analyseTimeline, type Timeline } from '../../src/evaluate/run-in-time.js'
import { evaluateTargets } from '../../src/evaluate/targets/targets.js'
import { verdictsFromTimeline } from '../../src/evaluate/verdicts-in-time.js'
import type { Run } from '../../src/locust/run.js'
import { renderDocument } from '../../src/report/document/document.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import { renderText } from '../../src/report/text/text.js'
import { limitOf } from '../../src/report/view/nearest-limit.js'
import { peakTexts, timelineFacts } from '../../src/report/view/timeline-view.js'
import { trendText } from '../../src/report/view/trend-text.js'
import { reportOf } from '../support/evaluated.js'
import { rowOf } from '../support/run-of.js'
import { fixtureRun, fixtureRunWith } from '../support/timeline-fixtures.js'
import {
  levelOf,
  madeUpRun,
  POLICIES,
  saidOf,
  seconds,
  type Second
} from '../support/timeline-runs.js'

async function timelineOf(folder: string): Promise<Timeline> {
  return analyseTimeline(await fixtureRun(folder), levelOf())
}

const ramp = (to: number, length: number): Second[] =>
  seconds(length, i => ({ users: Math.ceil((to * (i + 1)) / length) }))
const hold = (users: number, length: number): Second[] => seconds(length, { users })

describe('real runs', () => {
  it('counts an error burst over all its seconds', async () => {
    const { bursts } = await timelineOf('cases/error-burst-counts-only-bad-seconds')
    expect(bursts.at(-1)).toMatchObject({ seconds: 18, requests: 264, failures: 35 })
  })

  it('takes no pause for a stall that is shorter than the requests usually take', async () => {
    const run = await fixtureRun('cases/stall-of-slow-service')
    expect(run.notes.filter(note => note.code.startsWith('stalled'))).toEqual([])
    expect(analyseTimeline(run, levelOf()).stalls).toEqual([])
  })

  it('names both the server and the users where nothing completes until the end', async () => {
    const { notes } = await fixtureRun('cases/quiet-users')
    const note = notes.find(({ code }) => code === 'stalled-at-end')
    expect(note?.message).not.toContain('server')
    expect(note?.advice).toContain('notes: { stalled-at-end: warning }')
  })

  it.each(['warm-up-unsettled-flat', 'warm-up-unsettled-whole-ms'])('settled: %s', async name => {
    const { warmUp } = await timelineOf(`cases/${name}`)
    expect(warmUp?.settled).toBe(true)
    expect(warmUp?.seconds).toBeLessThan(90)
  })

  it('states no capacity where nothing succeeded', async () => {
    const { capacity, steady, limits } = await timelineOf('cases/capacity-when-all-failed')
    expect([capacity, steady]).toEqual([undefined, undefined])
    expect(saidOf({ limits })).toContain('no capacity: no request succeeded')
  })

  it('does not say that there was no drift where it grew', async () => {
    const { trend } = await timelineOf('cases/no-drift-though-grown')
    expect(trend?.pValue).toBeCloseTo(0.0011, 4)
    expect(trendText(trend!)).toMatch(/^drift: from 1,913 ms /)
  })

  it('tells no trend of a service that only failed, in no report', async () => {
    const report = await reportOf(['cases/no-drift-though-grown'], 'load-level: sustained')
    const texts = [
      renderText(report, { color: false }),
      renderComment(report),
      renderDocument(report)
    ]
    expect(report.evaluation.runs[0]?.timeline.trend?.finding).toBe('drift')
    for (const text of texts) expect(text).not.toMatch(/tenth|along the trend/)
    expect(texts[2]).toContain('no steady state: 32,844 of 32,859 requests')
  })

  it('warns of no drift within a steady state that there was not', () => {
    const run = madeUpRun(seconds(200, i => ({ requests: 900, failures: i < 100 ? 864 : 900 })))
    const timeline = analyseTimeline(run, levelOf())
    expect([timeline.trend?.alarm, timeline.steady]).toEqual([true, undefined])
    const { notes } = verdictsFromTimeline(timeline, levelOf(), POLICIES)
    expect(notes.map(({ code }) => code)).not.toContain('drift')
  })

  it('says nothing of the first and the last tenth that seems to deny the trend', async () => {
    const { trend } = await timelineOf('locust-csv/reset-stats-2.12.1')
    const { parts, growth } = trend!
    expect(growth).toBeGreaterThan(1)
    expect(parts.at(-1)!.average).toBeLessThan(parts[0]!.average!)
    expect(trendText(trend!)).toMatch(
      /^not certain: errors from [\d.]+% in the first 3 tenths to [\d.]+% in the last 3 \(may be chance\), /
    )
    expect(trendText((await timelineOf('sustained')).trend!)).toContain('along the trend line')
  })

  it.each([
    [0.12, 'P95 60 ms of 500 ms (12%)'],
    [1.1, 'P95 550 ms, over its bound of 500 ms (110%)'],
    [1, 'P95 500 ms, at its bound of 500 ms (100%)'],
    [120, 'P95 60,000 ms, 120 × its bound of 500 ms']
  ])('says how near to its limit a value is, or how far beyond: %d', (ratio, expected) => {
    const closest = { metric: 'p95', value: ratio * 500, bound: 500, ratio }
    expect(limitOf({ endpoint: 'GET /', requests: 1, closest })).toBe(expected)
  })

  it('tells the end that the history does not have', async () => {
    const {
      phases,
      unrecordedEnd,
      seconds: recorded
    } = await timelineOf('cases/stall-of-slow-service')
    expect(phases.at(-1)?.to).toBe(recorded)
    const { durationSeconds } = await fixtureRun('cases/stall-of-slow-service')
    expect(recorded + unrecordedEnd!).toBeCloseTo(durationSeconds!, -1)
    const [run] = (await reportOf(['cases/stall-of-slow-service'])).evaluation.runs
    expect(timelineFacts(run!).find(({ label }) => label === 'phases')?.value).toMatch(
      / users for .*, the last 8 s not in the history$/
    )
  })

  it.each([
    { what: 'whole', durationSeconds: 60, requests: 6000 },
    { what: 'cut at its end', durationSeconds: 70, requests: 7000, expected: 10 },
    { what: 'of a run whose last answer came late', durationSeconds: 70, requests: 6000 },
    { what: 'of a clock that was set back', durationSeconds: 70, requests: 7000, isBack: true }
  ])('knows of the end of a history $what', ({ durationSeconds, requests, isBack, expected }) => {
    const run = madeUpRun(hold(50, 60))
    const changed: Run = {
      ...run,
      durationSeconds,
      aggregated: rowOf({ requests }),
      history: { ...run.history!, ...(isBack === true ? { isClockSetBack: true } : {}) }
    }
    expect(analyseTimeline(changed, levelOf()).unrecordedEnd).toBe(expected)
  })

  it('calls idle rows idle, and knows no phases without users', async () => {
    const { phases } = await timelineOf('cases/idle-tail-called-ramp-down')
    expect(phases.map(({ kind }) => kind)).toEqual(['ramp-up', 'idle'])
    expect((await timelineOf('cases/ramp-up-from-0-to-0-users')).phases).toEqual([])
  })

  it('tells no rate of the whole run from stats that were reset after it', async () => {
    const { throughput } = await timelineOf('cases/no-requests-were-made-but-they-were')
    expect(throughput.peakPerSecond?.value).toBe(9)
    expect([throughput.requests, throughput.average]).toEqual([undefined, undefined])
  })

  it('takes peaks over whole bundles, and blames no clock', async () => {
    const { clock, steady } = await timelineOf('cases/processes-clock-claim')
    expect(clock).toBeUndefined()
    expect(steady).toBeDefined()
    const { throughput } = await timelineOf('cases/bundles-peak')
    expect(peakTexts(throughput)).toEqual(['peak 132.8/s over 12 s (4 s after the start)'])
  })
})

describe('times that cannot be trusted', () => {
  const later = (seconds: number) => (history: string) => {
    const [header = '', ...rows] = history.trimEnd().split('\n')
    const middle = Number(rows[Math.floor(rows.length / 2)]?.split(',')[0])
    const moved = rows.map(row =>
      row.replace(/^\d+/, at => String(Number(at) + (Number(at) > middle ? seconds : 0)))
    )
    return [header, ...moved, ''].join('\n')
  }

  it.each([15, 30, 60, 120, 200, 300, 3000])('a sleep of %d s', async sleep => {
    const run = await fixtureRunWith('sustained', later(sleep))
    const timeline = analyseTimeline(run, levelOf())
    expect(timeline.clock).toMatchObject({ kind: 'gap' })
    expect(run.notes.filter(note => note.code.startsWith('stalled'))).toEqual([])
    const verdicts = distrusted(
      evaluateTargets(run, levelOf(), POLICIES),
      { ...timeline, seconds: run.durationSeconds! },
      POLICIES
    )
    const { grade } = verdicts.find(({ metric }) => metric === 'throughput')!
    expect(grade).toBe(sleep < 60 ? 'target' : 'undecided')
  })

  it.each([
    ['rows every 30 s', madeUpRun(seconds(600)), (i: number) => i % 30 === 0],
    ['a load generator that misses rows', madeUpRun(seconds(120)), (i: number) => i < 50 || i > 70]
  ])('are not: %s', (_, run, isKept) => {
    const samples = run.history!.samples.filter((_, i) => isKept(i))
    const thinned: Run = { ...run, history: { ...run.history!, samples } }
    expect(analyseTimeline(thinned, levelOf()).clock).toBeUndefined()
  })
})

describe('users that are lost', () => {
  it('in a real run', async () => {
    const run = await fixtureRun('cases/lost-worker')
    const [note] = lostUsersNotes(run, levelOf({ users: 20 }))
    expect(note).toMatchObject({ code: 'users-lost', severity: 'warning' })
    expect(note?.message).toContain('from 20 to 10 at once')
  })

  it.each<[string, Second[], string | undefined]>([
    ['early', [...ramp(20, 5), ...hold(20, 3), ...hold(10, 60)], 'warning'],
    ['in the middle', [...ramp(20, 5), ...hold(20, 30), ...hold(10, 30)], 'warning'],
    ['late', [...ramp(20, 5), ...hold(20, 80), ...hold(10, 15)], 'info'],
    ['twice, soon', [...ramp(40, 5), ...hold(40, 5), ...hold(20, 5), ...hold(10, 60)], 'warning'],
    ['two workers', [...ramp(30, 5), ...hold(30, 9), ...hold(20, 20), ...hold(10, 30)], 'warning'],
    ['not: they come back', [...hold(20, 20), ...hold(10, 20), ...hold(20, 20)], undefined],
    ['not: rebalanced at once', [...hold(20, 20), ...hold(10, 4), ...hold(20, 40)], undefined],
    ['not: a spike that is over', [...hold(20, 30), ...hold(90, 20), ...hold(20, 30)], undefined],
    [
      'not: stages',
      [...hold(10, 20), ...hold(50, 20), ...hold(100, 20), ...hold(30, 20), ...hold(10, 20)],
      undefined
    ],
    ['not: a ramp down', [...hold(30, 30), ...ramp(30, 30).reverse()], undefined],
    [
      'not: a steep ramp down',
      [...hold(60, 30), ...ramp(60, 6).reverse().slice(0, 5), ...hold(10, 20)],
      undefined
    ],
    ['not: the end', [...hold(30, 30), ...hold(0, 30)], undefined],
    [
      'not: a ramp down of few users, one by one',
      [...hold(3, 60), ...hold(2, 40), ...hold(1, 40)],
      undefined
    ],
    [
      'not: a spike, with as many before as after',
      [...hold(8, 8), ...hold(31, 6), ...hold(8, 30)],
      undefined
    ],
    [
      'not: slow requests that may end',
      [...hold(30, 30), ...seconds(30, { users: 10, requests: 1 })],
      undefined
    ]
  ])('%s', (_, made, severity) => {
    expect(lostUsersNotes(madeUpRun(made), levelOf())[0]?.severity).toBe(severity)
  })

  it.each<[string, Second[], number | undefined, string | undefined]>([
    ['planned', [...hold(20, 15), ...hold(10, 60), ...hold(20, 15)], 20, 'warning'],
    ['not planned', [...hold(20, 15), ...hold(10, 60), ...hold(20, 15)], undefined, 'info'],
    [
      'back by a ramp',
      [...hold(20, 15), ...hold(10, 60), ...ramp(20, 20).slice(10)],
      20,
      'warning'
    ],
    [
      'not: two spikes',
      [...hold(5, 15), ...hold(20, 9), ...hold(5, 60), ...hold(20, 9)],
      20,
      undefined
    ],
    [
      'not: stages',
      [...hold(20, 15), ...hold(5, 30), ...hold(10, 30), ...hold(20, 15)],
      20,
      undefined
    ],
    [
      'not: a slow ramp',
      [...hold(20, 15), ...ramp(20, 30).reverse(), ...ramp(20, 30)],
      20,
      undefined
    ],
    ['not: a pause', [...hold(20, 15), ...hold(0, 60), ...hold(20, 15)], 20, undefined]
  ])('for most of the run: %s', (_, made, users, severity) => {
    const [note] = lostUsersNotes(madeUpRun(made), levelOf(users === undefined ? {} : { users }))
    expect(note?.severity).toBe(severity)
    if (note) expect(note.message).toContain('came back only')
  })

  it('not: waves, of which a row tells every 10 s', () => {
    const wave = seconds(1200, i => ({
      users: Math.round(9 - 5 * Math.cos((i / 1200) * 6 * Math.PI))
    }))
    const run = madeUpRun(wave)
    const samples = run.history!.samples.filter((_, i) => i % 10 === 0)
    expect(lostUsersNotes({ ...run, history: { ...run.history!, samples } }, levelOf())).toEqual([])
  })

  it('counts the time with the users, not the time until they fell', () => {
    const twice = [...hold(20, 20), ...hold(19, 5), ...hold(20, 20), ...hold(10, 60)]
    expect(lostUsersNotes(madeUpRun(twice), levelOf())[0]?.message).toContain(
      '20 were there for 38 s of'
    )
  })

  it('says each fall, and not that they were one', () => {
    const twice = madeUpRun([...ramp(40, 5), ...hold(40, 30), ...hold(20, 30), ...hold(10, 30)])
    const [note] = lostUsersNotes(twice, levelOf())
    expect(note?.message).toContain('fell from 40 to 20 at once, 35 s after the start')
    expect(note?.message).toContain('and did not come back but fell to 10 later: ')
    const ended = madeUpRun([...hold(40, 30), ...hold(20, 30), ...hold(5, 2), ...hold(0, 2)])
    expect(lostUsersNotes(ended, levelOf())[0]?.message).toContain('from 40 to 20 at once')
    expect(lostUsersNotes(ended, levelOf())[0]?.message).toContain('and did not come back: ')
  })

  it('not of a test that loses them on purpose', () => {
    const run = madeUpRun([...hold(20, 30), ...hold(10, 30)])
    expect(lostUsersNotes(run, levelOf({ kind: 'recovery' }))).toEqual([])
  })
})

describe('a run beside the load that its level asks for', () => {
  const run = (made: Second[], changes: Partial<Run> = {}): Run =>
    madeUpRun(made, {
      aggregated: rowOf({ requests: 600 }),
      peakUsers: Math.max(...made.map(({ users = 0 }) => users)),
      durationSeconds: made.length,
      ...changes
    })
  const codes = (made: Run, users: number, durationSeconds: number): string[] =>
    loadNotes(
      made,
      levelOf({ users, durationSeconds, named: { users: true, duration: true } })
    ).map(({ severity, code }) => `${severity} ${code}`)

  /** Of 20 users in 60 s. */
  const noted = (config: string): string[] => {
    const level =
      loadConfig(config, 'x').loadLevels.find(({ name }) => name === 'probe') ?? levelOf()
    return loadNotes(run(hold(20, 60)), level).map(({ severity, code }) => `${severity} ${code}`)
  }

  it('was as long, though its users wait and make no last request', () => {
    // 20 users, 600 requests in 112 s: each makes one every 4 s.
    expect(codes(run(hold(20, 112)), 20, 120)).toEqual([])
    expect(codes(run(hold(20, 90)), 20, 120)).toEqual(['warning duration-differs'])
    expect(codes(run(hold(20, 140)), 20, 120)).toEqual(['warning duration-differs'])
  })

  it.each([
    [
      'recovery',
      'named',
      'users: 50, duration: 3m',
      ['warning users-differ', 'warning duration-differs']
    ],
    ['recovery', 'users alone', 'users: 50', ['warning users-differ']],
    ['recovery', 'duration alone', 'duration: 3m', ['warning duration-differs']],
    [
      'recovery',
      'beyond what is named',
      'users: 10, duration: 30s',
      ['warning users-differ', 'warning duration-differs']
    ],
    [
      'capacity',
      'named',
      'users: 50, duration: 3m',
      ['warning users-differ', 'warning duration-differs']
    ],
    [
      'capacity',
      'beyond what is named',
      'users: 10, duration: 30s',
      ['info users-differ', 'info duration-differs']
    ]
  ])('%s: %s', (kind, _, load, expected) => {
    expect(noted(`load-levels: { probe: { kind: ${kind}, ${load} } }`)).toEqual(expected)
  })

  it('is none that its level does not name', () => {
    const normal = 'normal: { users: 50, duration: 3m }'
    expect(noted(`load-levels: { ${normal}, probe: { extends: normal, kind: recovery } }`)).toEqual(
      ['info users-differ', 'info duration-differs']
    )
    expect(noted('load-levels: { probe: { extends: peak, users: 20 } }')).toEqual([
      'info duration-differs'
    ])
    expect(noted(`load-levels: { ${normal}, probe: { extends: normal } }`)).toEqual([
      'warning users-differ',
      'warning duration-differs'
    ])
  })

  it('may have reached the users after its history ends', () => {
    expect(codes(run(ramp(90, 45)), 95, 45)).toEqual(['info users-differ'])
    expect(codes(run(ramp(50, 45)), 95, 45)).toEqual(['warning users-differ'])
    expect(codes(run([...ramp(90, 20), ...hold(90, 25)]), 95, 45)).toEqual(['warning users-differ'])
  })
})

describe('a clock that was set', () => {
  it.each([
    ['back', -40, 'may have been set back'],
    ['forward', 40, 'was set forward']
  ])('%s: said, and no throughput is graded that depends on it', async (_, by, words) => {
    const set = (history: string): string => {
      const [header = '', ...rows] = history.trimEnd().split('\n')
      const middle = Number(rows[Math.floor(rows.length / 2)]?.split(',')[0])
      const moved = rows.map(row =>
        row.replace(/^\d+/, at => String(Number(at) + (Number(at) > middle ? by : 0)))
      )
      return [header, ...moved, ''].join('\n')
    }
    const run = await fixtureRunWith('sustained', set)
    const rate = run.aggregated!.requests / run.durationSeconds!
    const bound = (rate * (by < 0 ? 0.98 : 1.02)).toFixed(2)
    const settings = loadConfig(`targets: { throughput: ${bound}/s }\n`, 'gate.yml')
    const { runs, conclusion } = evaluate(
      { candidates: [run], baselines: 'none', skipped: [], notes: [], today: '2026-11-24' },
      settings
    )
    const [{ notes, verdicts }] = runs as [(typeof runs)[0]]
    expect(notes.find(({ code }) => code === 'times-doubtful')?.message).toContain(words)
    const verdict = verdicts.find(one => one.rule === 'target' && one.metric === 'throughput')
    expect(verdict).toMatchObject({ grade: 'undecided' })
    expect(conclusion).not.toBe('success')
  })
})

describe('numbers in sentences', () => {
  /** What another program does, not what a constant here decides. */
  const LOCUST = /last 10 (seconds only|s at most)|'< 0.0001%'|\b0 ms|'99\.999%'/
  const NUMBER = /\b\d+ ?(s|ms|min|%|KiB|MiB|seconds|rows|requests|users|times)(?![\w-])/

  it('come from the constants that decide', () => {
    const found = ['src/evaluate', 'src/locust'].flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .flatMap(name => {
          const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
          const literals = code.match(/'[^'\n]*'|`[^`]*`/g) ?? []
          return literals.filter(text => NUMBER.test(text))
        })
    )
    expect(found.filter(text => !LOCUST.test(text))).toEqual([])
    expect([LONG_LEVEL, NARROW_STEP]).toEqual([30, 0.25])
  })
})
