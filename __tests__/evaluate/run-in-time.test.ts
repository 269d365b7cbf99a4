import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { analyseTimeline, type Timeline } from '../../src/evaluate/run-in-time.js'
import { verdictsFromTimeline } from '../../src/evaluate/verdicts-in-time.js'
import type { Run } from '../../src/locust/run.js'
import {
  csvOf,
  fixtureRun,
  fixtureRunWith,
  foldersIn,
  requestLog,
  runOfCsv,
  withoutFullHistory
} from '../support/timeline-fixtures.js'
import {
  levelOf,
  madeUpRun,
  POLICIES,
  runOfSamples,
  saidOf,
  seconds,
  START,
  targetsWith
} from '../support/timeline-runs.js'

const level = levelOf()

/** The path of every number that is none. */
function nonsense(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => nonsense(part, `${path}.${key}`))
}

describe('throughput against the log of the service itself', () => {
  // Without outages, so that every request of Locust's is in the log.
  it.each(['leak', 'ramp', 'capacity-steps'])('%s', async folder => {
    const log = requestLog(folder)
    const run = await fixtureRun(folder)
    const { throughput } = analyseTimeline(run, level)
    const [first = 0, last = 0] = [log[0], log.at(-1)]

    // The log also has what the end of the run cut off: at most one request a user.
    expect(log.length - throughput.requests!).toBeGreaterThanOrEqual(0)
    expect(log.length - throughput.requests!).toBeLessThanOrEqual(run.peakUsers!)

    const seconds = (last - first) / 1000
    const average = log.length / seconds
    expect(Math.abs(throughput.average! - average)).toBeLessThanOrEqual((1.5 * average) / seconds)

    expectPeak(throughput.peakPerSecond!.value, log, 1)
    expectPeak(throughput.peakPer10s!.value, log, 10)
  })
})

/**
 * The rows cut time into seconds at a moment within the second that is not known: the peak must be
 * one that some such moment gives, within one request.
 */
function expectPeak(value: number, log: readonly number[], length: number): void {
  const peaks = Array.from({ length: 50 }, (_, i) => peakWithPhase(log, length, i * 20))
  const tolerance = 1 / length
  expect(value).toBeGreaterThanOrEqual(Math.min(...peaks) - tolerance)
  expect(value).toBeLessThanOrEqual(slidingPeak(log, length) + tolerance)
}

function peakWithPhase(log: readonly number[], length: number, phase: number): number {
  const perSecond: number[] = []
  for (const at of log) {
    const second = Math.floor((at - (log[0] ?? 0) - phase) / 1000) + 1
    perSecond[second] = (perSecond[second] ?? 0) + 1
  }
  let [most, inWindow] = [0, 0]
  for (const [second, count = 0] of perSecond.entries()) {
    inWindow += count - (perSecond[second - length] ?? 0)
    most = Math.max(most, inWindow)
  }
  return most / length
}

/** The most within any window, ms by ms; a row may come a little late: 1.02 s. */
function slidingPeak(log: readonly number[], length: number): number {
  let [most, start] = [0, 0]
  log.forEach((at, end) => {
    while (at - (log[start] ?? 0) >= 1020 * length) start++
    most = Math.max(most, end - start + 1)
  })
  return most / length
}

describe('what does not depend on how the history was written', () => {
  const compared = (timeline: Timeline): unknown => ({
    phases: timeline.phases,
    warmUp: timeline.warmUp,
    steady: { ...timeline.steady, percentiles: [] },
    throughput: timeline.throughput,
    stalls: timeline.stalls,
    // Where they failed only full history tells.
    bursts: timeline.bursts.map(burst => ({ ...burst, endpoints: undefined })),
    recovery: timeline.recovery,
    trend: {
      ...timeline.trend,
      parts: timeline.trend?.parts.map(part => ({ ...part, p95Windows: undefined }))
    }
  })

  it.each(['leak', 'ramp', 'failover'])('%s: with and without full history', async folder => {
    const own = levelOf({ kind: folder === 'failover' ? 'recovery' : 'load' })
    const full = analyseTimeline(await fixtureRun(folder), own)
    const total = analyseTimeline(await fixtureRunWith(folder, withoutFullHistory), own)
    expect(compared(total)).toEqual(compared(full))
    expect(full.steady!.percentiles.length).toBeGreaterThan(0)
    expect(total.steady!.percentiles).toEqual([])
    expect(saidOf(total)).toContain('no percentiles over time: they need --csv-full-history')
  })

  it('says that the tail was cut off, and tells the rest', async () => {
    const whole = analyseTimeline(await fixtureRun('leak'), level)
    const cut = analyseTimeline(
      await fixtureRunWith('leak', text => text.slice(0, 0.85 * text.length)),
      level
    )
    expect(saidOf(cut)).toMatch(/cut off|covers/)
    expect(cut.throughput.requests).toBe(whole.throughput.requests)
    expect(cut.throughput.average).toBeCloseTo(whole.throughput.average!, 1)
    expect(cut.steady!.throughput / whole.steady!.throughput).toBeCloseTo(1, 2)
    expect(cut.warmUp).toEqual(whole.warmUp)
    expect(cut.trend?.alarm).toBe(true)
  })

  it('takes skipped and repeated seconds as they are', () => {
    const run = madeUpRun(seconds(200, i => ({ requests: 90 + (i % 20), average: 50 + (i % 5) })))
    const { samples } = run.history!
    const ragged = samples.flatMap((sample, i) =>
      i % 17 === 3 ? [] : i % 23 === 7 ? [sample, sample] : [sample]
    )
    const whole = analyseTimeline(run, level)
    const found = analyseTimeline(runOfSamples(ragged), level)
    expect(found.phases.map(({ kind }) => kind)).toEqual(whole.phases.map(({ kind }) => kind))
    expect(found.throughput.requests).toBe(whole.throughput.requests)
    expect(found.steady!.throughput / whole.steady!.throughput).toBeCloseTo(1, 1)
    expect(found.throughput.peakPer10s!.value / whole.throughput.peakPer10s!.value).toBeCloseTo(
      1,
      1
    )
    expect(found).toMatchObject({ stalls: [], bursts: [], trend: { alarm: false } })
  })

  it('begins after a reset of the statistics', async () => {
    const timeline = analyseTimeline(await fixtureRun('locust-csv/reset-stats-2.12.1'), level)
    expect(saidOf(timeline)).toContain('--reset-stats')
    expect(timeline.stalls).toEqual([])
    expect(timeline.throughput.peakPer10s!.value / timeline.throughput.average!).toBeLessThan(1.3)
  })
})

function withoutHistory(run: Run): Run {
  return Object.fromEntries(Object.entries(run).filter(([key]) => key !== 'history')) as Run
}

describe('too little to say anything', () => {
  it.each([
    ['no history', withoutHistory(runOfSamples([])), /no _stats_history/],
    ['no rows', runOfSamples([]), /no rows/],
    ['one row', madeUpRun([]), /a single row/]
  ])('%s', (_, run, limit) => {
    const timeline = analyseTimeline(run, levelOf({ kind: 'recovery' }))
    expect(timeline).toMatchObject({
      phases: [],
      stalls: [],
      bursts: [],
      series: { points: [] },
      seconds: 0
    })
    for (const key of ['steady', 'warmUp', 'trend', 'capacity', 'recovery']) {
      expect(timeline).not.toHaveProperty(key)
    }
    expect(Object.keys(timeline.throughput)).toEqual([])
    expect(saidOf(timeline)).toMatch(limit)
    expect(nonsense(timeline)).toEqual([])
  })

  it('of a run of four seconds knows the requests and not much more', async () => {
    const run = await fixtureRun('short-history')
    const timeline = analyseTimeline(run, level)
    expect(timeline.throughput.requests).toBe(run.aggregated!.requests)
    expect(timeline.throughput).not.toHaveProperty('peakPer10s')
    expect(timeline).not.toHaveProperty('steady')
    expect(saidOf(timeline)).toContain('no steady state')
  })
})

describe('steady state', () => {
  const run = madeUpRun([
    ...seconds(10, i => ({ users: 5 * i, requests: 10 * i, average: 400 })),
    ...seconds(60, { users: 50, requests: 100, failures: 1, average: 50 }),
    ...seconds(10, { users: 5, requests: 10 })
  ])

  it('leaves the warm-up and the ramp-down out, exactly', () => {
    const timeline = analyseTimeline(run, level)
    expect(timeline.steady?.average).toBeCloseTo(50, 6)
    expect(timeline).toMatchObject({
      warmUp: { seconds: 21, how: 'auto', settled: true },
      steady: {
        from: 21,
        to: 70,
        users: 50,
        requests: 4900,
        failures: 49,
        throughput: 100,
        errorRate: 0.01
      }
    })
  })

  it.each([
    [30, 30],
    ['none' as const, 11]
  ])('warm-up %s', (warmUp, from) => {
    expect(analyseTimeline(run, { ...level, warmUp }).steady?.from).toBe(from)
  })

  it('takes percentiles from windows that lie inside', async () => {
    const { steady } = analyseTimeline(await fixtureRun('no-leak'), level)
    const p50 = steady!.percentiles.find(({ percent }) => percent === 50)!
    expect(p50.low).toBeGreaterThan(0)
    expect(p50.high).toBeGreaterThanOrEqual(p50.low)
    expect(p50.requests).toBeLessThanOrEqual(steady!.requests)
    expect(p50.windows).toBe(Math.floor((steady!.seconds - 12) / 10) + 1)
  })

  it.each([
    ['one window of a short span', 15, 1],
    ['one window of which half the requests are not', 19, 0],
    ['two windows', 24, 2],
    ['three windows', 40, 3]
  ])('takes percentiles only where windows hold most requests: %s', (_, length, windows) => {
    const made = madeUpRun(seconds(length))
    const samples = made.history!.samples.map(row => ({ ...row, percentiles: new Map([[95, 60]]) }))
    const history = { ...made.history!, samples, percentileMode: 'window' as const }
    const full = { ...made, history }
    const { steady } = analyseTimeline(full, { ...level, warmUp: 'none' })
    expect(steady!.percentiles.map(one => one.windows)).toEqual(windows === 0 ? [] : [windows])
  })
})

describe('no steady state is invented', () => {
  it.each(['server-hang', 'locust-csv/server-hang'])(
    'when nothing came to the end: %s',
    async at => {
      const { steady, throughput, trend, limits } = analyseTimeline(await fixtureRun(at), level)
      expect(steady).toBeUndefined()
      expect(throughput.steady).toBeUndefined()
      expect(trend).toBeUndefined()
      expect(saidOf({ limits })).toContain('no steady state: nothing completed from 1')
    }
  )

  it('of a load that rises to its end', async () => {
    for (const kind of ['capacity', 'load'] as const) {
      const found = analyseTimeline(await fixtureRun('capacity-steps'), levelOf({ kind }))
      expect(found.capacity?.shape).toBe('steps')
      expect(found.steady).toBeUndefined()
      expect(saidOf(found)).toContain('no steady state: the load was raised')
    }
  })

  it('but of a long level after short steps there is one', () => {
    const steps = [20, 40, 60].flatMap(users => seconds(20, { users, requests: users }))
    const run = madeUpRun([...steps, ...seconds(300, { users: 80, requests: 80 })])
    expect(analyseTimeline(run, level).steady?.throughput).toBe(80)
  })

  it('without saying what disturbed it', async () => {
    const { steady, limits } = analyseTimeline(
      await fixtureRun('failover'),
      levelOf({ kind: 'recovery' })
    )
    expect(steady!.errorRate).toBeGreaterThan(0.1)
    expect(saidOf({ limits })).toContain(
      'the undisturbed steady state: its figures include 11 s of'
    )
    const paused = madeUpRun([...seconds(40), ...seconds(8, { requests: 0 }), ...seconds(40)])
    expect(saidOf(analyseTimeline(paused, level))).toContain('8 s without any completion')
  })
})

describe('a clock that jumps', () => {
  const even = seconds(120, i => ({ users: 60, requests: 95 + (i % 10) }))

  it('back: requests of 20 s in one', () => {
    const jumped = even.map((second, i) => (i === 60 ? { ...second, requests: 2100 } : second))
    const { steady, throughput, limits } = analyseTimeline(madeUpRun(jumped), level)
    expect(steady).toBeUndefined()
    expect(throughput).not.toHaveProperty('peakPerSecond')
    expect(throughput).not.toHaveProperty('peakPer10s')
    expect(saidOf({ limits }).match(/clock/g)).toHaveLength(1)
  })

  it('forward: an hour without a row', () => {
    const { samples } = madeUpRun(even).history!
    const slept = samples.map((s, i) => (i > 60 ? { ...s, at: s.at + 3600 } : s))
    const { steady, throughput, limits } = analyseTimeline(runOfSamples(slept), level)
    expect(steady).toBeUndefined()
    expect(throughput).not.toHaveProperty('peakPer10s')
    expect(saidOf({ limits })).toContain('no row for 1 h')
  })

  it.each([
    ['refused connections for a second', { requests: 3000, failures: 3000 }],
    ['what had waited comes at once', { requests: 160 }]
  ])('is not: %s', (_, second) => {
    const made = [...even.slice(0, 60), { users: 60, ...second }, ...even.slice(60)]
    expect(analyseTimeline(madeUpRun(made), level).throughput.peakPerSecond).toBeDefined()
  })
})

describe('peaks that the rows cannot tell', () => {
  it('per second, from rows every two seconds', async () => {
    const { throughput, limits } = analyseTimeline(
      await fixtureRun('locust-csv/version-1.1.1'),
      level
    )
    expect(throughput).not.toHaveProperty('peakPerSecond')
    expect(saidOf({ limits })).toContain('every 2 s')
  })

  it('per second, from workers that report in bundles', async () => {
    const run = await fixtureRun('locust-csv/distributed-2.12.1')
    const { throughput, limits, stalls } = analyseTimeline(run, level)
    expect(throughput).not.toHaveProperty('peakPerSecond')
    expect(saidOf({ limits })).toContain('bundles')
    expect(stalls).toEqual([])
  })
})

it('without a user count says so', async () => {
  const { limits, throughput } = analyseTimeline(
    await fixtureRun('locust-csv/version-0.14.6'),
    level
  )
  expect(saidOf({ limits })).toContain('counts no users')
  expect(throughput.peakPer10s!.value).toBeGreaterThan(0)
})

describe('series', () => {
  it('keeps every peak of a long run in 600 points', () => {
    const made = seconds(5000, i => ({
      requests: i === 1234 ? 500 : i === 2345 ? 3 : 100,
      failures: i === 3456 ? 50 : 0,
      average: i === 4321 ? 900 : 50
    }))
    const { points } = analyseTimeline(madeUpRun(made), level).series
    expect(points.length).toBeLessThanOrEqual(600)
    expect(points.map(point => point.at)).toEqual([...points.map(p => p.at)].sort((a, b) => a - b))
    expect(Math.max(...points.map(({ throughput = NaN }) => throughput))).toBe(500)
    expect(Math.min(...points.map(({ throughput = NaN }) => throughput))).toBe(3)
    expect(Math.max(...points.map(point => point.errorRate ?? 0))).toBe(0.5)
    expect(Math.max(...points.map(point => point.average ?? 0))).toBeCloseTo(900, 3)
  })
})

describe('notes', () => {
  it.each([
    ['leak', ['drift']],
    ['no-leak', []],
    ['failover', ['error-burst']]
  ])('%s', async (folder, codes) => {
    const timeline = analyseTimeline(await fixtureRun(folder), level)
    const { notes, verdicts } = verdictsFromTimeline(timeline, level, POLICIES)
    expect(notes.map(note => note.code)).toEqual(codes)
    expect(notes.every(note => !/NaN|undefined/.test(note.message))).toBe(true)
    expect(verdicts).toEqual([])
  })

  it('tells of a service that did not settle, and of errors that rise', () => {
    const falling = madeUpRun(seconds(100, i => ({ average: 300 - 2.5 * i })))
    const failing = madeUpRun(seconds(200, i => ({ failures: i > 130 ? 1 : 0 })))
    const codes = (run: Run): string[] =>
      verdictsFromTimeline(analyseTimeline(run, level), level, POLICIES).notes.map(
        ({ code }) => code
      )
    const { notes } = verdictsFromTimeline(
      analyseTimeline(madeUpRun(seconds(210, i => ({ average: 100 * 1.5 ** (i / 200) }))), level),
      level,
      POLICIES
    )
    const numbers = /grew by (\d+)% .* from (\d+) ms to (\d+) ms along/.exec(notes[0]!.message)
    const [by = 0, from = 0, to = 0] = numbers!.slice(1).map(Number)
    expect(Math.abs(100 * (to / from - 1) - by)).toBeLessThanOrEqual(1)
    expect(codes(falling)).toEqual(['warm-up-unsettled'])
    expect(codes(failing)).toEqual(['drift'])
  })
})

describe('no nonsense', () => {
  it.each([
    ...foldersIn('locust-csv'),
    'server-hang',
    'sustained',
    'peak',
    'low-throughput',
    'failover-twice'
  ])('%s', async folder => {
    const run = await runOfCsv(csvOf(folder))
    expect(saidOf(analyseTimeline(run, level))).not.toMatch(/clock|slept/)
    for (const kind of ['load', 'capacity', 'recovery'] as const) {
      expect(nonsense(analyseTimeline(run, levelOf({ kind, recoveryTimeObjective: 10 })))).toEqual(
        []
      )
    }
  })

  it('whatever the rows are', () => {
    const second = fc.record({
      users: fc.integer({ min: 0, max: 300 }),
      requests: fc.integer({ min: 0, max: 400 }),
      failures: fc.integer({ min: 0, max: 30 }),
      average: fc.integer({ min: 0, max: 5000 })
    })
    const blocks = fc.array(fc.tuple(second, fc.integer({ min: 1, max: 40 })), { maxLength: 12 })
    const bounds = targetsWith({
      p95: { acceptable: 1000 },
      'error-rate': { acceptable: 0.01 },
      throughput: { acceptable: 50 }
    })
    fc.assert(
      fc.property(
        blocks,
        fc.constantFrom('load' as const, 'capacity' as const, 'recovery' as const),
        (made, kind) => {
          const all = made.flatMap(([one, count]) =>
            seconds(count, { ...one, failures: Math.min(one.failures, one.requests) })
          )
          const run = madeUpRun(all)
          const before = JSON.stringify(run.history?.samples)
          const own = levelOf({ kind, targets: bounds, recoveryTimeObjective: 5 })
          const timeline = analyseTimeline(run, own)
          expect(nonsense([timeline, verdictsFromTimeline(timeline, own, POLICIES)])).toEqual([])
          const rest = { ...timeline, series: [] }
          expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
          expect(JSON.stringify(run.history?.samples)).toBe(before)
          expect(timeline.startedAt).toBe(START)
        }
      ),
      { numRuns: 100, seed: 6 }
    )
  })
})
