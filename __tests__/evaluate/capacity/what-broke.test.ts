import { describe, expect, it } from '@jest/globals'
import {
  atLeastWords,
  capacityHeadline,
  confidenceWords,
  noRecommendation
} from '../../../src/evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../../src/evaluate/capacity/capacity.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { Run } from '../../../src/locust/run.js'
import { capacityFacts } from '../../../src/report/view/capacity-facts.js'
import { loadCells } from '../../../src/report/view/load-words.js'
import { loadsRun, type Load } from '../../support/loads-run.js'
import { levelOf, targetsWith } from '../../support/timeline-runs.js'

/* What is concluded from loads that leave the bound open which broke: P95 < 500 ms, which takes 200 requests. */

const P95 = targetsWith({ p95: { acceptable: 500 } })
const total = levelOf({ kind: 'capacity', gradeEndpoints: false, targets: P95 })
const all = levelOf({ kind: 'capacity', targets: P95 })
/** Of all requests: FEW are too few for a P95. */
function found(loads: readonly (readonly [number, number, number])[]): Capacity {
  const made = loads.map(([users, rate, p95]) => ({ users, rate, p95 }))
  return analyseTimeline(loadsRun(made), total).capacity!
}

const FEW = 4
const MANY = 30

describe('a bound that broke and that lower loads leave open', () => {
  it('broke at the latest there, and only what held below is borne', () => {
    const capacity = found([
      [20, MANY, 100],
      [24, FEW, 700],
      [28, MANY, 700],
      [33, MANY, 700]
    ])
    expect(capacity.breakingPoint).toMatchObject({ value: 28, confidence: 'low', isLatest: true })
    expect(capacity.maxUsers).toMatchObject({ value: 20, confidence: 'low' })
    expect(confidenceWords(capacity.breakingPoint!)).toBe(
      'the loads just below leave open whether the bound that broke held'
    )
    expect(capacity.recommendedUsers!.value).toBe(16)
    expect(capacityHeadline(capacity, [])).toBe(
      '20 users and 30/s within every acceptable bound, broken at 28 users at the latest'
    )
  })

  it('bears no load where none below tells of it', () => {
    const loads = [50, 60, 72, 86].map(users => ({ users, rate: MANY }))
    const slow = [5, 5, 5, MANY].map((rate, i) => ({ users: loads[i]!.users, rate, p95: 700 }))
    const { capacity, bottlenecks } = analyseTimeline(loadsRun(loads, { '/slow': slow }), all)
    expect(capacity!.breakingPoint).toMatchObject({ value: 86, isLatest: true })
    expect(capacity!.maxUsers).toBeUndefined()
    expect(capacity!.maxThroughput).toBeUndefined()
    expect(capacity!.recommendedUsers).toBeUndefined()
    expect(bottlenecks.firstToBreak).toBeUndefined()
    expect(capacityHeadline(capacity!, [])).toBe(
      'broken at 86 users at the latest: no lower load tells of GET /slow P95'
    )
  })

  it('is not recommended by a knee either', () => {
    const capacity = found([
      [20, FEW, 700],
      [24, FEW, 700],
      [28, FEW, 700],
      [33, MANY, 700]
    ])
    expect(capacity.breakingPoint?.value).toBe(33)
    expect(capacity.recommendedUsers).toBeUndefined()
  })

  it('is another where one of several that broke is known to have held just before', () => {
    const loads = [50, 60, 72, 86].map((users, i) => ({
      users,
      rate: MANY,
      p95: i === 3 ? 700 : 100
    }))
    const slow = [5, 5, 5, MANY].map((rate, i) => ({
      users: loads[i]!.users,
      rate,
      p95: 700 + 300 * Math.floor(i / 3)
    }))
    const { capacity, bottlenecks } = analyseTimeline(loadsRun(loads, { '/slow': slow }), all)
    expect(capacity!.breakingPoint).not.toHaveProperty('isLatest')
    expect(capacity!.breakingPoint).toMatchObject({ breach: { endpoint: 'Aggregated' } })
    expect(capacity!.maxUsers?.value).toBe(72)
    // It clearly broke the most, but maybe long before.
    expect(bottlenecks.firstToBreak).toBeUndefined()
    // The table of loads names the same.
    expect(capacity!.points.at(-1)!.breaches[0]!.endpoint).toBe('GET /slow')
    expect(loadCells(capacity!).at(-1)!.words).toMatch(/^broken: Aggregated P95 /)
  })

  it('is not known where an endpoint made no requests', () => {
    const loads = [50, 60, 72].map(users => ({ users, rate: MANY }))
    const late = [0, 0, MANY].map((rate, i) => ({ users: loads[i]!.users, rate, p95: 700 }))
    const { capacity } = analyseTimeline(loadsRun(loads, { '/late': late }), all)
    expect(capacity!.breakingPoint).toMatchObject({ value: 72, isLatest: true })
  })

  it('says nothing of a clear break', () => {
    const capacity = found([
      [20, MANY, 100],
      [24, MANY, 100],
      [28, MANY, 700],
      [33, FEW, 700]
    ])
    expect(capacity.breakingPoint).toMatchObject({ value: 28, confidence: 'high' })
    expect(capacityHeadline(capacity, [])).toBe(
      '24 users and 30/s within every acceptable bound, broken at 28 users'
    )
  })
})

describe('throughput that levels off', () => {
  const saidOf = (loads: Parameters<typeof found>[0]): string =>
    capacityFacts(found(loads))
      .map(({ label, value }) => `${label} ${value}`)
      .join('\n')

  it('at less than a load that held had says between what', () => {
    const said = saidOf([
      [6, 66, 100],
      [9, 117, 100],
      [14, 165, 100],
      [20, 143, 700]
    ])
    expect(said).toMatch(/^acceptable up to 14 users and 165\/s /)
    expect(said).toMatch(
      /\ncapacity about 15\d(\.\d)?\/s, from steps with 143\/s to 165\/s at the knee and beyond \(confidence low: /
    )
  })

  it('at one says it once', () => {
    const said = saidOf([
      [10, 50, 100],
      [20, 100, 100],
      [30, 100, 100],
      [40, 100, 700]
    ])
    expect(said).toMatch(
      /\ncapacity about 100(\.\d)?\/s, from steps with 100\/s at the knee and beyond \(/
    )
  })
})

describe('higher loads that leave open what broke', () => {
  it('did not hold again', () => {
    const { breakingPoint } = found([
      [20, MANY, 100],
      [24, MANY, 700],
      [28, FEW, 700],
      [33, FEW, 700]
    ])
    expect(breakingPoint).toMatchObject({ value: 24, confidence: 'high' })
    expect(breakingPoint).not.toHaveProperty('heldBeyond')
  })

  it('held again where they tell of it, whatever broke higher still', () => {
    const { breakingPoint } = found([
      [20, MANY, 100],
      [24, MANY, 700],
      [28, MANY, 100],
      [33, FEW, 700],
      [40, MANY, 700]
    ])
    expect(breakingPoint!.heldBeyond).toEqual({ count: 1, users: 28, isHighest: false })
    expect(confidenceWords(breakingPoint!)).toBe('the bound that broke held at a higher load')
  })
})

describe('a run whose own values are beyond a bound that no load broke', () => {
  const ended = (loads: readonly Load[], p95: number, mode?: 'cumulative'): Run => {
    const run = loadsRun(loads)
    const { requests } = run.history!.samples.at(-1)!
    const aggregated = { method: '', name: 'Aggregated', requests, failures: 0 }
    return {
      ...run,
      aggregated: { ...aggregated, percentiles: new Map([[95, p95]]) },
      history: { ...run.history!, percentileMode: mode ?? 'window' }
    }
  }
  const steady = [20, 24, 28, 33].map(users => ({ users, rate: MANY }))
  const saidOfRun = 'over the whole run P95 was 3,000 ms where 500 ms is acceptable'

  it.each([
    ['without percentiles of the loads', ended(steady, 3000, 'cumulative'), /^33 users and 30\/s/],
    ['outside of what is judged', ended(steady, 3000), /^33 users and 30\/s/]
  ])('is not called unbroken: %s', (_, run, held) => {
    const capacity = analyseTimeline(run, total).capacity!
    expect(capacity.breakingPoint).toBeUndefined()
    expect(capacity.brokenSomewhere).toMatchObject({ endpoint: 'Aggregated', value: 3000 })
    expect(capacity.maxUsers?.confidence).toBe('low')
    expect(atLeastWords(capacity.maxUsers)).toBe('')
    expect(confidenceWords(capacity.maxUsers!)).toBe(
      'a bound broke over the whole run, at which load is not known'
    )
    expect(capacityHeadline(capacity, [])).toMatch(held)
    expect(capacityHeadline(capacity, [])).toContain(
      `, but ${saidOfRun}: at which load it broke is not known`
    )
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(noRecommendation(capacity)).toBe(
      'not known: a bound broke over the whole run, at which load is not known; test again'
    )
  })

  it.each([
    ['held', 400],
    ['may have held, as its bucket goes', 500]
  ])('is unbroken where it %s', (_, p95) => {
    const capacity = analyseTimeline(ended(steady, p95), total).capacity!
    expect(capacity).not.toHaveProperty('brokenSomewhere')
    expect(capacityHeadline(capacity, [])).toContain(', never broken')
  })

  it('broke where a load is known to have broken it', () => {
    const loads = steady.map((load, i) => ({ ...load, p95: i === 3 ? 3000 : 100 }))
    const capacity = analyseTimeline(ended(loads, 3000), total).capacity!
    expect(capacity.breakingPoint?.value).toBe(33)
    expect(capacity).not.toHaveProperty('brokenSomewhere')
  })

  it('names the endpoint', () => {
    const run = loadsRun(steady, { '/slow': steady.map(load => ({ ...load, rate: 4 })) })
    const percentiles = new Map([[95, 700]])
    const endpoints = run.endpoints.map(row => ({ ...row, percentiles }))
    const capacity = analyseTimeline({ ...run, endpoints }, all).capacity!
    expect(capacityHeadline(capacity, [])).toContain(
      'over the whole run GET /slow P95 was 700 ms where 500 ms is acceptable'
    )
  })
})

describe('a load that comes again', () => {
  it('and breaks a bound is named, and lowers the confidence', () => {
    const capacity = found([
      [10, MANY, 100],
      [20, MANY, 100],
      [30, MANY, 100],
      [20, MANY, 700],
      [30, MANY, 700],
      [36, MANY, 100]
    ])
    expect(capacity.points.map(({ users }) => users)).toEqual([10, 20, 30, 36])
    expect(capacity.breakingPoint).toBeUndefined()
    expect(capacity.maxUsers).toMatchObject({ value: 36, confidence: 'low' })
    expect(confidenceWords(capacity.maxUsers!)).toBe('a load broke a bound when it came again')
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(capacityHeadline(capacity, [])).toBe(
      '36 users and 30/s within every acceptable bound, but 20 and 30 users broke a bound when they came again'
    )
    expect(noRecommendation(capacity)).toBe(
      'not known: a load broke a bound when it came again; test again'
    )
  })

  it('speaks against a break that comes after it', () => {
    const capacity = found([
      [20, MANY, 100],
      [24, MANY, 100],
      [20, MANY, 700],
      [28, MANY, 700]
    ])
    expect(capacity.breakingPoint).toMatchObject({ value: 28, confidence: 'low' })
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(capacityHeadline(capacity, [])).toBe(
      '24 users and 30/s within every acceptable bound, broken at 28 users, but 20 users broke a bound when they came again'
    )
  })

  it('after the break says nothing of it', () => {
    const capacity = found([
      [20, MANY, 100],
      [24, MANY, 100],
      [28, MANY, 700],
      [24, MANY, 700]
    ])
    expect(capacity.breakingPoint).toMatchObject({ value: 28, confidence: 'high' })
    expect(capacity).not.toHaveProperty('brokenAgain')
  })

  it('and holds says nothing', () => {
    const capacity = found([
      [20, MANY, 100],
      [24, MANY, 100],
      [20, MANY, 100],
      [28, MANY, 100]
    ])
    expect(capacity).not.toHaveProperty('brokenAgain')
    expect(capacityHeadline(capacity, [])).toContain(', never broken')
  })
})
