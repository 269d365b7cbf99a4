import { describe, expect, it } from '@jest/globals'
import {
  atLeastWords,
  capacityHeadline,
  confidenceWords,
  noneHeldWords,
  noRecommendation
} from '../../../src/evaluate/capacity/capacity-words.js'
import { type Capacity } from '../../../src/evaluate/capacity/capacity.js'
import { LONG_LEVEL, type Estimate } from '../../../src/evaluate/capacity/estimate.js'
import { LEAST_SECONDS, type CapacityPoint } from '../../../src/evaluate/capacity/points.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { limitOn } from '../../../src/evaluate/timeline/limit.js'
import { limitWords } from '../../../src/evaluate/timeline/limit-words.js'
import { fitLoadCurve } from '../../../src/evaluate/statistics/load-curve.js'
import type { HistorySample } from '../../../src/locust/run.js'
import {
  fixtureRun,
  fixtureRunWith,
  scenarioOf,
  withoutFullHistory
} from '../../support/timeline-fixtures.js'
import { loadCells, openAnyway } from '../../../src/report/view/load-words.js'
import {
  levelOf,
  madeUpRun,
  seconds,
  targetsWith,
  type Second
} from '../../support/timeline-runs.js'

const wordsOf = (estimate: Estimate | undefined): string | undefined =>
  estimate && confidenceWords(estimate)

const level = levelOf({
  kind: 'capacity',
  targets: targetsWith({ average: { acceptable: 200 }, 'error-rate': { acceptable: 0.01 } })
})

function capacityFrom(made: readonly Second[], own = level): Capacity | undefined {
  return analyseTimeline(madeUpRun(made), own).capacity
}

/** A service that can do `limit` requests/s, and users who pause for a second. */
function load(users: number, limit: number): Second {
  const requests = Math.min(users, limit)
  return { users, requests, average: users <= limit ? 20.5 : 1000 * (users / limit - 1) + 20 }
}

function steps(users: readonly number[], limit: number, length: number): Second[] {
  return users.flatMap(count => seconds(length, load(count, limit)))
}

describe('fitLoadCurve', () => {
  it.each([
    ['the knee', [100, 200, 300, 400, 500, 600], 320, 320],
    ['a knee at a point', [100, 200, 300, 400, 500], 300, 300]
  ])('finds %s', (_, users, limit, knee) => {
    const curve = fitLoadCurve(
      users.map(count => ({ users: count, throughput: Math.min(count, limit) }))
    )
    expect(curve?.isReached).toBe(true)
    expect(curve!.knee).toBeCloseTo(knee, -1)
    expect(curve!.limit).toBeCloseTo(limit, -1)
  })

  it.each([
    ['a straight line', [100, 200, 300, 400], (users: number) => users],
    ['only one point beyond', [100, 200, 300, 400], (users: number) => Math.min(users, 310)]
  ])('does not reach it: %s', (_, users, throughput) => {
    const points = users.map(count => ({ users: count, throughput: throughput(count) }))
    expect(fitLoadCurve(points)?.isReached).toBe(false)
  })

  it('needs three points', () => {
    expect(fitLoadCurve([])).toBeUndefined()
    expect(fitLoadCurve([1, 2, 0].map(users => ({ users, throughput: users })))).toBeUndefined()
  })
})

describe('capacityOf', () => {
  it('finds knee, limits and a recommendation from long steps', () => {
    const capacity = capacityFrom(steps([100, 200, 300, 350, 400, 450], 310, 40))
    expect(capacity).toMatchObject({
      shape: 'steps',
      knee: { confidence: 'high' },
      maxUsers: { value: 350, confidence: 'high' },
      maxThroughput: { value: 310 },
      breakingPoint: {
        value: 400,
        breach: { endpoint: 'Aggregated', metric: 'average', bound: 200 }
      },
      headRoom: 0.2
    })
    expect(capacity!.capacity!.value).toBeCloseTo(310, -1)
    // 0.8 of the knee, which is below the highest compliant users.
    expect(capacity!.recommendedUsers!.value).toBe(Math.floor(0.8 * capacity!.knee!.value))
  })

  it('says that the limit was not reached', () => {
    const capacity = capacityFrom(steps([10, 20, 30, 40], 1000, 40))!
    expect(capacity.knee).toBeUndefined()
    expect(capacity.breakingPoint).toBeUndefined()
    expect(capacity.maxUsers).toMatchObject({ value: 40, confidence: 'low' })
    expect(atLeastWords(capacity.maxUsers)).toBe('at least ')
    expect(wordsOf(capacity.maxUsers)).toBe('no acceptable bound broke up to the highest load')
    // A share of the most that was tried is no limit.
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(noRecommendation(capacity)).toBe(
      'not known: no limit was found up to 40 users; test higher'
    )
  })

  it('recommends less than a knee, though no bound broke', () => {
    const bounds = { ...level, targets: new Map() }
    const capacity = capacityFrom(steps([100, 200, 300, 350, 400, 450], 310, 40), bounds)!
    expect(capacity.breakingPoint).toBeUndefined()
    expect(capacity.held).toEqual({ bounds: [], endpoints: 0 })
    expect(capacity.recommendedUsers!.value).toBe(Math.floor(0.8 * capacity.knee!.value))
  })

  it('takes steps whose rows span as long as it says', () => {
    // So many rows, a second apart, span a second less.
    expect(capacityFrom(steps([10, 20, 30], 1000, LEAST_SECONDS + 1))).toBeDefined()
    const made = steps([10, 20, 30], 1000, LEAST_SECONDS)
    expect(capacityFrom(made)).toBeUndefined()
    const limit = limitOn('capacity', analyseTimeline(madeUpRun(made), level).limits)!
    expect(limitWords(limit)).toContain(`3 steps whose rows span at least ${LEAST_SECONDS} s`)
  })

  it('knows a test that breaks at once', () => {
    const capacity = capacityFrom(steps([400, 500, 600], 100, 40))!
    expect(capacity.maxUsers).toBeUndefined()
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(capacity.breakingPoint).toMatchObject({ value: 400, confidence: 'low' })
    expect(capacityHeadline(capacity, [])).toBe('broken at 400 users, the lowest load')
  })

  it.each([
    ['short and wide', [100, 200, 300, 400], 15, 'low'],
    ['short', [300, 330, 360, 380, 400], 15, 'medium'],
    ['wide', [100, 200, 300, 400], 40, 'medium']
  ])('is less sure of %s steps', (_, users, length, confidence) => {
    expect(capacityFrom(steps(users, 310, length))?.breakingPoint?.confidence).toBe(confidence)
  })

  it('breaks on errors, too', () => {
    const made = [
      ...steps([50, 100], 1000, 30),
      ...seconds(30, { users: 150, requests: 150, failures: 6 })
    ]
    expect(capacityFrom(made)?.breakingPoint).toMatchObject({
      value: 150,
      breach: { metric: 'error-rate', value: 0.04, bound: 0.01 }
    })
  })

  it.each([
    ['constant users', seconds(120), 'capacity' as const],
    [
      'a ramp-up before a plateau',
      [...seconds(30, i => load(i * 3, 500)), ...seconds(90, load(90, 500))],
      'load' as const
    ],
    ['nothing', [], 'capacity' as const]
  ])('does not exist for %s', (_, made, kind) => {
    const timeline = analyseTimeline(madeUpRun(made), { ...level, kind })
    expect(timeline.capacity).toBeUndefined()
    expect(limitOn('capacity', timeline.limits) !== undefined).toBe(kind === 'capacity')
  })

  it('is seen in a ramp that is most of the run, whatever the kind', () => {
    const made = seconds(200, i => load(2 * i + 2, 250))
    const capacity = capacityFrom(made, { ...level, kind: 'load' })!
    expect(capacity.shape).toBe('ramp')
    expect(capacity.points).toHaveLength(14)
    expect(capacity.knee?.confidence).toBe('low')
    expect(capacity.knee!.value / 250).toBeCloseTo(1, 1)
    expect(capacity.breakingPoint!.value).toBeGreaterThan(300)
    expect(capacity.breakingPoint!.value).toBeLessThan(345)
  })
})

describe('how sure it is, in words that are true', () => {
  const rising = (to: number, length: number, limit = 1000): Second[] =>
    seconds(length, i => load(Math.ceil((to * (i + 1)) / length), limit))

  it('takes a level of 30 s for a long one', () => {
    const capacity = capacityFrom(steps([250, 300, 340, 380, 420], 290, 30))!
    expect(capacity.capacity?.confidence).toBe('high')
    expect(wordsOf(capacity.capacity)).toBe('4 long steps beyond the knee agree')
    expect(wordsOf(capacityFrom(steps([250, 300, 340, 380, 420], 290, 28))?.capacity)).toBe(
      `steps under ${LONG_LEVEL} s`
    )
  })

  it('does not say that a ramp held no load when its last was held', () => {
    const alone = capacityFrom(rising(200, 120, 100))
    expect(wordsOf(alone?.breakingPoint)).toBe('from a ramp: no load was held')
    const held = capacityFrom([...rising(200, 120, 100), ...seconds(60, load(200, 100))])
    expect(wordsOf(held?.breakingPoint)).toBe('from a ramp: fewer than 3 loads were held')
  })

  it('does not call a bound unbroken that broke in the last part of a ramp', () => {
    const most = 140
    const capacity = capacityFrom(rising(most, 140, 110))!
    expect(capacity.points.map(({ breaches }) => breaches.length > 0)).toEqual(
      Array.from({ length: 11 }, (_, i) => i === 10)
    )
    expect(capacity.breakingPoint).toBeUndefined()
    expect(capacity.maxUsers?.value).toBe(capacity.points[9]!.users)
    expect(wordsOf(capacity.maxUsers)).toBe(
      'no acceptable bound broke in two parts of the ramp in a row'
    )
  })

  it('names what was disturbed: beyond the knee or before it', () => {
    const free = { ...level, targets: targetsWith({ 'error-rate': { acceptable: 0.5 } }) }
    const at = (throughputs: readonly number[]): Capacity['knee'] =>
      capacityFrom(
        throughputs.flatMap((requests, i) => seconds(40, { users: 100 * (i + 1), requests })),
        free
      )?.knee
    expect(wordsOf(at([100, 200, 300, 310, 240, 310]))).toContain('not level beyond the knee')
    expect(wordsOf(at([100, 130, 300, 310, 310, 310, 310]))).toContain('evenly up to the knee')
  })

  it('does not say that the lowest load broke when nothing succeeded before', () => {
    const none = seconds(40, { users: 10, requests: 0 })
    const capacity = capacityFrom([...none, ...steps([200, 300], 50, 40)])!
    expect(wordsOf(capacity.breakingPoint)).toBe('nothing succeeded at the loads before')
    expect(capacityHeadline(capacity, [])).toBe('broken at 200 users, and nothing succeeded below')
  })
})

describe('a load that broke though higher ones held', () => {
  const passing = (index: number): Second[] =>
    [20, 25, 30, 36, 43, 52, 62].flatMap((users, i) =>
      seconds(60, j => ({ users, requests: users, failures: i === index && j > 30 ? 8 : 0 }))
    )

  it('is no limit that is sure', () => {
    const capacity = capacityFrom(passing(1))!
    expect(capacity.maxUsers).toMatchObject({ value: 20, confidence: 'low' })
    expect(capacity.breakingPoint).toMatchObject({
      value: 25,
      confidence: 'low',
      heldBeyond: { count: 5, users: 62, isHighest: true }
    })
    expect(wordsOf(capacity.breakingPoint)).toBe('the bound that broke held at a higher load')
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(noRecommendation(capacity)).toBe(
      'not known: 25 users broke a bound and 5 higher loads, up to 62 users, held; test again'
    )
    expect(capacityHeadline(capacity, [])).toBe(
      '20 users and 20/s within every acceptable bound, broken at 25 users, but 5 higher loads, up to 62 users, held again'
    )
  })

  it('is not all loads', () => {
    const capacity = capacityFrom(passing(0))!
    expect(capacity.maxUsers).toBeUndefined()
    expect(capacityHeadline(capacity, [])).toBe(
      'broken at 20 users, but 6 higher loads, up to 62 users, held every acceptable bound'
    )
    expect(noneHeldWords(capacity)).toBe(
      '20 users broke a bound and 6 higher loads, up to 62 users, held'
    )
  })

  it('limits a little where the highest broke, too', () => {
    const made = [...passing(1), ...seconds(60, { users: 75, requests: 75, failures: 30 })]
    const capacity = capacityFrom(made)!
    expect(capacity.breakingPoint?.heldBeyond).toEqual({ count: 5, users: 62, isHighest: false })
    expect(capacity.recommendedUsers).toMatchObject({ value: 16, confidence: 'low' })
  })
})

describe('throughput that errors kept down', () => {
  it('is no capacity below what was held', () => {
    const most = 140
    const made = seconds(420, i => {
      const users = Math.ceil((most * (i + 1)) / 420)
      return { users, requests: users, failures: i > 390 ? Math.round(0.7 * users) : 0 }
    })
    const capacity = capacityFrom(made)!
    expect(capacity.points.at(-1)!.throughput).toBeLessThan(100)
    expect(capacity.maxUsers!.value).toBeGreaterThan(120)
    expect(capacity.capacity).toBeUndefined()
    expect(capacity.knee).toBeUndefined()
    expect(capacity.recommendedUsers).toBeUndefined()
    expect(capacityHeadline(capacity, [])).toContain(', broken in the last part of the ramp only')
  })

  it('is capacity where it levels off above all that held', () => {
    const made = [20, 40, 60, 80, 100, 120].flatMap(users =>
      seconds(40, { users, requests: users, failures: Math.max(0, users - 60) })
    )
    expect(capacityFrom(made)!.capacity!.value).toBeCloseTo(60, 0)
  })
})

describe('real runs', () => {
  // What docs/statistics.md §9 says of these two, with P95 < 600 ms for all requests together.
  const total = levelOf({
    kind: 'capacity',
    gradeEndpoints: false,
    targets: targetsWith({ p95: { acceptable: 601 } })
  })

  it.each([
    ['history/ramp1', { knee: 188, capacity: 330, users: 250, throughput: 340 }],
    ['history/step1', { knee: 150, capacity: 263, users: 180, throughput: 274 }]
  ])('%s agrees with the reference', async (folder, truth) => {
    const found = analyseTimeline(await fixtureRun(folder), total).capacity!
    const { knee, maxUsers, maxThroughput, recommendedUsers } = found
    expect(knee!.value / truth.knee).toBeCloseTo(1, 1)
    expect(found.capacity!.value / truth.capacity).toBeCloseTo(1, 1)
    // a ramp; steps that a neighbour disturbed
    for (const estimate of [knee, maxUsers, maxThroughput, recommendedUsers]) {
      expect(estimate!.confidence).toBe('low')
    }
    expect(Math.abs(found.maxUsers!.value - truth.users)).toBeLessThanOrEqual(20)
    expect(Math.abs(found.maxThroughput!.value - truth.throughput)).toBeLessThanOrEqual(5)
  })

  it('names the endpoint that broke the most, and not as the first where lower loads leave it open', async () => {
    const own = levelOf({ kind: 'capacity', targets: targetsWith({ p95: { acceptable: 600 } }) })
    const { capacity, bottlenecks } = analyseTimeline(await fixtureRun('history/ramp1'), own)
    expect(capacity?.breakingPoint?.worstEndpoint).toBe('POST /checkout')
    expect(capacity?.breakingPoint?.isLatest).toBe(true)
    expect(bottlenecks.firstToBreak).toBeUndefined()
  })

  it('finds the true capacity of eight workers that take 25 ms', async () => {
    const { truth } = scenarioOf('capacity-steps').runs[0]!
    const { capacity } = analyseTimeline(
      await fixtureRun('capacity-steps'),
      levelOf({ kind: 'capacity' })
    )
    expect(capacity!.capacity!.value / truth.capacityRps!).toBeCloseTo(1, 1)
    // All wait for the same workers, so all break together.
    expect(capacity!.breakingPoint!.endpoints).toHaveLength(7)
    expect(capacity!.breakingPoint).not.toHaveProperty('worstEndpoint')
  })

  it('can tell the capacity without full history, and less of the bounds', async () => {
    const withEndpoints = analyseTimeline(await fixtureRun('capacity-steps'), levelOf()).capacity!
    const run = await fixtureRunWith('capacity-steps', withoutFullHistory)
    const without = analyseTimeline(run, levelOf()).capacity!
    expect(without.capacity).toEqual(withEndpoints.capacity)
    expect(without.points.map(point => point.throughput)).toEqual(
      withEndpoints.points.map(point => point.throughput)
    )
    expect(without.points.every(point => point.percentiles.length === 0)).toBe(true)
    // A mean beyond the bound of the P95 tells that it broke, and none below that it held.
    expect(without.breakingPoint).toMatchObject({
      isLatest: true,
      breach: { metric: 'average', boundOf: 'p95' }
    })
    expect(without.breakingPoint!.value).toBeGreaterThanOrEqual(withEndpoints.breakingPoint!.value)
    expect(without.maxUsers).toBeUndefined()
  })
})

describe('bounds that a load leaves open', () => {
  const p95 = levelOf({
    kind: 'capacity',
    gradeEndpoints: false,
    targets: targetsWith({ p95: { acceptable: 500 } })
  })
  const found = async (level = p95): Promise<ReturnType<typeof analyseTimeline>> =>
    analyseTimeline(await fixtureRun('capacity-steps'), level)

  it('are named at the load, with the number of requests that would tell', async () => {
    const many = levelOf({ kind: 'capacity', targets: targetsWith({ p97: { acceptable: 5000 } }) })
    const { capacity, limits } = await found(many)
    // No row has a P97; its P98 tells, where enough requests are above that.
    const [first, ...more] = capacity!.points
    expect(first!.open).toEqual([{ metric: 'p97', ofAll: false, endpoints: expect.any(Number) }])
    expect(more.at(-1)!.open).toEqual([])
    expect(limits.map(limitWords).join()).toContain(
      'not every load tells of P97: the true limit may be lower'
    )
  })

  it('are none where none is set, which is said', async () => {
    const { capacity, limits } = await found({ ...p95, targets: new Map() })
    expect(limits.map(limitWords)).toContain(
      'no load tells of a limit: no acceptable bound is set for it'
    )
    expect(capacityHeadline(capacity!, limits)).toMatch(
      /within every acceptable bound \(none is set\), never broken$/
    )
    expect(loadCells(capacity!).map(({ words }) => words)).toEqual(Array(8).fill('no bound is set'))
  })

  it('say nothing where a load is broken anyway, or each is judged', async () => {
    const { capacity, limits } = await found()
    expect(capacity!.breakingPoint!.value).toBe(500)
    expect(capacity!.points.map(({ open }) => open.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(limits.map(({ why }) => why)).not.toContain('bounds-open')
  })
})

describe('what a load did to its bounds, in words', () => {
  const point = (changes: Partial<CapacityPoint>): CapacityPoint => ({
    users: 10,
    from: 0,
    to: 30,
    throughput: 10,
    errorRate: 0,
    percentiles: [],
    breaches: [],
    open: [],
    ...changes
  })
  const held = { bounds: [{ metric: 'p95', bound: 500 }], endpoints: 2 }
  const rare = { metric: 'p99.9', ofAll: true, endpoints: 2 }
  const ofSome = { metric: 'p95', ofAll: false, endpoints: 1 }

  it('says once what each of them leaves open', () => {
    const points = [point({ open: [rare] }), point({ open: [ofSome, rare] })]
    expect(loadCells({ points, held })).toEqual([
      { icon: '✅', words: 'held' },
      { icon: '❔', words: 'none broken; not known: of some endpoints P95' }
    ])
    expect(openAnyway({ points, held })).toBe(
      'not known at each of these loads: P99.9; of some endpoints P99.9'
    )
  })

  it('calls nothing held where each leaves all of it open', () => {
    const points = [1, 2].map(() => point({ open: [{ metric: 'p95', ofAll: true, endpoints: 2 }] }))
    expect(loadCells({ points, held })[0]!.words).toBe(
      'none broken; not known: P95; of some endpoints P95'
    )
    expect(openAnyway({ points, held })).toBeUndefined()
  })

  it('names what completed nothing, and where nothing succeeded', () => {
    const silent = ['POST /checkout']
    const points = [
      point({}),
      point({ open: [ofSome], silent }),
      point({ throughput: 0, errorRate: 1 })
    ]
    expect(loadCells({ points, held }, name => `<${name}>`)).toEqual([
      { icon: '✅', words: 'held' },
      { icon: '❔', words: 'none broken; <POST /checkout> completed nothing' },
      { icon: '❌', words: 'nothing succeeded' }
    ])
  })
})

it('leaves the bounds of an endpoint open that completes nothing any more', () => {
  const run = madeUpRun(steps([10, 20, 30, 40], 1000, 40))
  const endpoint = { method: 'GET', name: '/a', requests: 1, failures: 0, percentiles: new Map() }
  const last = run.history!.samples.length
  const rows = run.history!.samples.map((row, i, all) =>
    i < last / 2 ? row : { ...row, ...stuck(all) }
  )
  const own = { ...run.history!, endpoints: new Map([['GET /a', rows]]) }
  const { capacity } = analyseTimeline({ ...run, endpoints: [endpoint], history: own }, level)
  expect(capacity!.points.map(({ silent }) => silent)).toEqual([
    undefined,
    undefined,
    ['GET /a'],
    ['GET /a']
  ])
  expect(capacity!.points.at(-1)!.open).toMatchObject([{ metric: 'average', endpoints: 1 }])

  function stuck(all: readonly HistorySample[]): Pick<HistorySample, 'requests' | 'failures'> {
    const { requests, failures } = all[Math.ceil(last / 2) - 1]!
    return { requests, failures }
  }
})
