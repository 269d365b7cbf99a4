import { describe, expect, it } from '@jest/globals'
import type { LoadLevel } from '../../../src/config/settings.js'
import type { Incident } from '../../../src/evaluate/capacity/recovery.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { verdictsFromTimeline } from '../../../src/evaluate/verdicts-in-time.js'
import { hangingRun, randomFrom, type Hang, type Random } from '../../support/hanging-service.js'
import { levelOf, POLICIES, targetsWith } from '../../support/timeline-runs.js'

const level = levelOf({ kind: 'recovery', targets: targetsWith({}), recoveryTimeObjective: 15 })

function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random()
}

/** Most requests are fast, some take up to a second. */
const mixed = (random: Random): number =>
  random() < 0.8 ? between(random, 0.005, 0.05) : between(random, 0.1, 1)

function hangOf(seed: number, changes: Partial<Hang> = {}): Hang {
  const random = randomFrom(seed)
  return {
    random,
    users: 10 + Math.floor(30 * random()),
    wait: [0.3, 0.9],
    service: mixed,
    from: between(random, 60, 80),
    seconds: between(random, 8, 40),
    isFrozen: random() < 0.5,
    runSeconds: 180,
    phase: random(),
    ...changes
  }
}

function incidentsOf(hang: Hang, by = level): readonly Incident[] {
  return analyseTimeline(hangingRun(hang), by).recovery!.incidents
}

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1)

describe('a hang of known length', () => {
  it.each<[string, Partial<Hang>]>([
    ['rows each second', {}],
    ['rows that come later and later', { creep: 0.02 }],
    ['rows every two seconds', { everySeconds: 2 }],
    ['rows every five seconds', { everySeconds: 5, seconds: 16.9 }],
    ['rows every ten seconds', { everySeconds: 10, seconds: 26.9 }],
    ['a thinned history', { thinnedBy: 4 }],
    ['slow requests', { service: random => between(random, 0.5, 3) }],
    ['few requests', { users: 10, wait: [3, 7] }],
    ['many requests', { users: 40, wait: [0.1, 0.2] }],
    ['one endpoint that takes three seconds', { service: () => 3 }],
    ['errors', { isFailing: true }],
    ['workers', { workers: 4 }],
    ['errors, with workers', { workers: 4, isFailing: true }],
    ['errors, with three workers', { workers: 3, isFailing: true }],
    ['errors, with one worker', { workers: 1, isFailing: true }]
  ])('is within what is said: %s', (_, changes) => {
    const missed = SEEDS.flatMap(seed => {
      const hang = hangOf(seed, changes)
      const [incident, ...others] = incidentsOf(hang)
      const [least, most] = incident?.range ?? [Infinity, 0]
      const isWithin = least <= hang.seconds && hang.seconds <= most
      const isSaid = incident !== undefined && incident.seconds >= least && incident.seconds <= most
      return isWithin && isSaid && others.length === 0
        ? []
        : [{ seed, seconds: hang.seconds, said: incident?.seconds, range: [least, most] }]
    })
    expect(missed).toEqual([])
  })

  it('is within what is said where its answers are too slow, too', () => {
    const own = { ...level, targets: targetsWith({ p95: { acceptable: 1000 } }) }
    for (const seed of SEEDS) {
      const hang = hangOf(seed)
      const [incident, ...others] = incidentsOf(hang, own)
      expect(others).toEqual([])
      expect(incident!.range![0]).toBeLessThanOrEqual(hang.seconds)
      expect(incident!.range![1]).toBeGreaterThanOrEqual(hang.seconds)
    }
  })

  it('never passes an objective that it missed by more than the rows are apart', () => {
    for (const seed of SEEDS) {
      const hang = hangOf(seed, { seconds: 16.1 })
      const timeline = analyseTimeline(hangingRun(hang), level)
      const [verdict] = verdictsFromTimeline(timeline, level, POLICIES).verdicts
      expect(verdict).toMatchObject({ grade: 'unacceptable' })
    }
  })
})

/** Where what is said is without the truth, or an objective passes that was missed by a second. */
function missedBy(changes: (seed: number) => Partial<Hang>, by: LoadLevel): unknown[] {
  return SEEDS.flatMap(seed => {
    const hang = hangOf(seed, { isFrozen: false, ...changes(seed) })
    const own = { ...by, recoveryTimeObjective: hang.seconds - 1 }
    const timeline = analyseTimeline(hangingRun(hang), own)
    const [incident, ...others] = timeline.recovery!.incidents
    const [verdict] = verdictsFromTimeline(timeline, own, POLICIES).verdicts
    const [least, most] = incident?.range ?? [Infinity, 0]
    const isWithin = least <= hang.seconds && hang.seconds <= most && others.length === 0
    if (isWithin && verdict?.grade === 'unacceptable') return []
    return [{ seed, seconds: hang.seconds, said: incident?.seconds, range: [least, most] }]
  })
}

const SLOW = { ...level, targets: targetsWith({ p95: { acceptable: 1000 } }) }

describe('a service that was only slow, for a known time', () => {
  it.each<[string, Partial<Hang>]>([
    ['many users', { users: 30, wait: [0.5, 1.5], slowdown: 25 }],
    ['few users', { users: 10, wait: [0.5, 1.5], slowdown: 25 }],
    ['rows every two seconds', { users: 30, wait: [0.5, 1.5], slowdown: 25, everySeconds: 2 }],
    ['rows that come later', { users: 30, wait: [0.5, 1.5], slowdown: 25, creep: 0.02 }],
    ['a thinned history', { users: 30, wait: [0.5, 1.5], slowdown: 25, thinnedBy: 4 }],
    ['every answer', { users: 20, service: random => between(random, 0.1, 0.2), slowdown: 20 }]
  ])('is within what is said, and passes no objective that it missed: %s', (_, changes) => {
    const slow = (seed: number): Partial<Hang> => ({
      service: random => 0.01 * (1 / (0.02 + random())) ** 0.8 + 0.03,
      ...changes,
      seconds: between(randomFrom(seed + 100), 12, 40)
    })
    expect(missedBy(slow, SLOW).length).toBeLessThanOrEqual(0.05 * SEEDS.length)
  })
})

describe('a hang of one endpoint, of known length', () => {
  it.each<[string, Partial<Hang>]>([
    ['that gets many requests', { shares: [0.42, 0.3, 0.28], hangsAt: 0 }],
    ['rows every two seconds', { shares: [0.42, 0.3, 0.28], hangsAt: 0, everySeconds: 2 }],
    ['rows that come later', { shares: [0.42, 0.3, 0.28], hangsAt: 0, creep: 0.02 }],
    ['a thinned history', { shares: [0.42, 0.3, 0.28], hangsAt: 0, thinnedBy: 4 }],
    ['that gets few', { shares: [0.16, 0.5, 0.34], hangsAt: 0 }],
    ['with rows of its own', { shares: [0.42, 0.3, 0.28], hangsAt: 0, isFull: true }],
    [
      'with few rows of its own',
      { shares: [0.42, 0.3, 0.28], hangsAt: 0, isFull: true, thinnedBy: 4 }
    ],
    ['that gets few, with rows of its own', { shares: [0.16, 0.5, 0.34], hangsAt: 0, isFull: true }]
  ])('is within what is said, and passes no objective that it missed: %s', (_, changes) => {
    const missed = missedBy(() => ({ ...changes, wait: [0.5, 1.5] }), SLOW)
    expect(missed.length).toBeLessThanOrEqual(0.05 * SEEDS.length)
  })
})

it('lasted as long as the rows of the only endpoint that hung prove', () => {
  const [total, own] = [false, true].map(isFull =>
    SEEDS.map(seed => {
      const changes = {
        shares: [0.16, 0.5, 0.34],
        hangsAt: 0,
        isFrozen: false,
        seconds: 30,
        isFull
      }
      return incidentsOf(hangOf(seed, { ...changes, wait: [0.5, 1.5] }), SLOW)[0]?.range?.[0] ?? 0
    })
  )
  const longEnough = (least: readonly number[]): number => least.filter(one => one > 24).length
  expect(longEnough(total!)).toBeLessThan(5)
  expect(longEnough(own!)).toBeGreaterThan(20)
})

describe('a hang after which the run soon ended', () => {
  it.each<[string, Partial<Hang>]>([
    ['with workers', { workers: 4, shares: [0.6, 0.4], seconds: 27 }],
    ['of one endpoint', { shares: [0.42, 0.3, 0.28], hangsAt: 0, isFull: true, seconds: 30 }]
  ])('fails an objective that it missed, and no other: %s', (_, changes) => {
    const runs = SEEDS.map(seed => {
      const hang = hangOf(seed, { wait: [0.5, 1.5], users: 30, isFrozen: false, ...changes })
      return hangingRun({ ...hang, runSeconds: hang.from + hang.seconds + 5 })
    })
    const gradesWithin = (recoveryTimeObjective: number): unknown[] =>
      runs.map(run => {
        const own = { ...SLOW, recoveryTimeObjective }
        return verdictsFromTimeline(analyseTimeline(run, own), own, POLICIES).verdicts[0]?.grade
      })
    const { seconds } = hangOf(1, changes)
    const failed = gradesWithin(seconds - 5).filter(grade => grade === 'unacceptable')
    expect(failed.length).toBeGreaterThan(0.9 * SEEDS.length)
    expect(gradesWithin(seconds + 5.5)).not.toContain('unacceptable')
  })
})

describe('a hang beside the longest response times of the endpoints', () => {
  const endpoint = (name: string, max: number, p95 = 40, p99 = p95) => ({
    method: 'GET',
    name,
    requests: 1000,
    failures: 0,
    max,
    percentiles: new Map([
      [95, p95],
      [99, p99]
    ])
  })
  const run = hangingRun(hangOf(7, { from: 70.3, seconds: 16.4, isFrozen: true, phase: 0.5 }))
  const incidentBeside = (...maxima: readonly number[]): Incident => {
    const endpoints = maxima.map((max, i) => endpoint(`/${i}`, max))
    return analyseTimeline({ ...run, endpoints }, level).recovery!.incidents[0]!
  }
  const alone = incidentBeside()

  it('is no shorter than those of two of them, less what is usual', () => {
    const { range, seconds } = incidentBeside(16_430, 50, 16_440)
    expect(range).toEqual([16.39, alone.range![1]])
    expect(seconds).toBeGreaterThanOrEqual(16.39)
  })

  it('may have been as long as the longest of one of them, and likely was where others took as long', () => {
    const beside = (p99: number): Incident => {
      const endpoints = [endpoint('/a', 20_000, 40, p99), endpoint('/b', 50)]
      return analyseTimeline({ ...run, endpoints }, level).recovery!.incidents[0]!
    }
    expect(beside(40)).toMatchObject({ seconds: alone.seconds })
    expect(beside(40).range![0]).toBe(alone.range![0])
    expect(beside(40).range![1]).toBeGreaterThan(20)
    expect(beside(15_000).seconds).toBeCloseTo(19.96)
    expect(beside(15_000).range).toEqual(beside(40).range)
  })

  it('is as the rows tell where one endpoint is slow, or they are of another time', () => {
    expect(incidentBeside(16_430, 50)).toEqual(alone)
    expect(incidentBeside(60_000, 60_000)).toEqual(alone)
    const endpoints = ['/a', '/b'].map(name => endpoint(name, 16_430, 16_000))
    expect(analyseTimeline({ ...run, endpoints }, level).recovery!.incidents).toEqual([alone])
  })
})
