import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  growthIn,
  intervalOf,
  longestHole,
  numbersOf,
  pointsWithin,
  thinnedPoints
} from '../../src/resources/points.js'
import {
  bareSelector,
  durationText,
  ofInstances,
  withMatchers
} from '../../src/resources/promql.js'
import { MAX_POINTS, type Point } from '../../src/resources/reading.js'
import { gridOf, rateSpan, secondsNeeded } from '../../src/resources/windows.js'
import { FROM, presetMetric, readOne, scraped, STEADY } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 })
  .map(times => times.sort((a, b) => a - b).map((t): Point => [t, (t * 7919) % 101]))
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([from, seconds]) => ({ from, to: from + seconds }))

describe('points within a stretch', () => {
  it('are after its start, up to its end, and see nothing of before', () => {
    fc.assert(
      fc.property(points, stretch, fc.integer({ min: 0, max: 60 }), (all, { from, to }, window) => {
        const within = pointsWithin(all, { from, to }, window)
        const expected = all.filter(([at]) => at > from && at - window >= from && at <= to)
        expect(within).toEqual(expected)
      })
    )
  })

  it('have numbers that lie between them', () => {
    fc.assert(
      fc.property(points, all => {
        const { min = NaN, avg = NaN, max = NaN, p95 = NaN } = numbersOf(all)
        expect(min <= avg && avg <= max && min <= p95 && p95 <= max).toBe(true)
        const below = all.filter(([, value]) => value <= p95).length
        expect(below / all.length).toBeGreaterThanOrEqual(0.95)
      })
    )
    expect(numbersOf([])).toEqual({})
  })

  it('are thinned to so many with the same mean, and never moved', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 50 }), (all, most) => {
        const thin = thinnedPoints(all, most)
        expect(thin.length).toBeLessThanOrEqual(most)
        expect(thin.at(-1)?.[0]).toBe(all.at(-1)?.[0])
        const times = new Set(all.map(([at]) => at))
        expect(thin.every(([at]) => times.has(at))).toBe(true)
      })
    )
  })

  it('have no hole longer than the longest', () => {
    fc.assert(
      fc.property(points, stretch, (all, span) => {
        const within = pointsWithin(all, span)
        const hole = longestHole(within, span)
        const seen = within.filter(([at]) => at > hole.from && at < hole.to)
        expect(seen).toEqual([])
        expect(hole.to - hole.from).toBeGreaterThanOrEqual(
          (span.to - span.from) / (within.length + 1) - 1e-9
        )
      })
    )
  })

  it('of a counter grew by what was added, whatever was reset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.boolean()), { minLength: 2, maxLength: 50 }),
        steps => {
          let value = 0
          let added = 0
          const counter = steps.map(([more, isReset], i): Point => {
            value = (isReset ? 0 : value) + more
            // A counter that is at once where it was before has been reset unseen.
            added += more
            return [i, value]
          })
          const { total = NaN } = growthIn(counter, { from: 0, to: steps.length })
          expect(total).toBeLessThanOrEqual(added)
          expect(total).toBeGreaterThanOrEqual(0)
          if (!steps.some(([, isReset]) => isReset)) expect(total).toBe(value - counter[0]![1])
        }
      )
    )
  })
})

describe('the grid of a run', () => {
  it('has windows that always hold two scrapes, and never too many points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 10, max: 400_000 }),
        (scrape, seconds) => {
          const grid = gridOf({ from: 0, to: seconds }, scrape)
          expect(grid.window).toBeGreaterThan(2 * scrape)
          expect(grid.window).toBeGreaterThanOrEqual(grid.step)
          expect(seconds / grid.step).toBeLessThanOrEqual(10_000)
        }
      )
    )
  })

  it('leaves a short span its average only', () => {
    const grid = gridOf({ from: 0, to: 1000 }, 5)
    expect(secondsNeeded(grid)).toBe(21)
    const rates: readonly Point[] = [5, 10, 15, 20].map(t => [t, t] as const)
    const of = (seconds: number, statistic: 'avg' | 'max') =>
      rateSpan(rates, { from: 0, to: seconds }, { grid, avg: 7, statistic })
    expect(of(20, 'avg')).toEqual({ numbers: { avg: 7 } })
    expect(of(20, 'max')).toEqual({
      numbers: { avg: 7 },
      problem: { kind: 'too-short', seconds: 20, needed: 21 }
    })
    // Of the windows only those at 15 and 20 lie inside.
    expect(of(21, 'max')).toEqual({ numbers: { min: 15, avg: 7, max: 20, p95: 20 } })
  })

  it.each([5, 15, 60])('is of the scrapes (each %i s), told by up', async every => {
    const redis = { job: 'redis', instance: 'r:1' }
    const late = { every, from: -300, to: 900, offset: 0.3 }
    const world = [
      scraped('up', redis, () => 1, late),
      scraped('redis_commands_processed_total', redis, t => 9000 + 3 * t, late)
    ]
    const toy = toyPrometheus(world)
    await readOne(presetMetric('redis.commands'), toy.ask, {
      to: FROM + 600,
      spans: [{ kind: 'whole', from: FROM, to: FROM + 600 }]
    })
    const range = toy.asked.find(({ kind }) => kind === 'range')
    expect(range).toMatchObject({
      query: expect.stringContaining(`[${2 * every + 1}s]`),
      start: FROM + 2 * every + 1,
      step: every
    })
  })

  it('is told by scrapes that jitter', () => {
    const jittered = [0, 5.04, 10, 15.01, 19.99, 25].map((t): Point => [t, 1])
    expect(intervalOf([jittered, [], [[7, 1]]])).toBe(5)
    expect(intervalOf([])).toBeUndefined()
  })
})

describe('a rate over a span', () => {
  const redis = { job: 'redis', instance: 'r:1' }
  // 100/s before the judged span, 10/s in it.
  const counter = (t: number): number => 20_000 + (t < 40 ? 100 * t : 4000 + 10 * (t - 40))
  const world = [
    scraped('up', redis, () => 1),
    scraped('redis_commands_processed_total', redis, counter)
  ]

  it.each([false, true])(
    'knows nothing of before (windows without their start: %p)',
    async leftOpen => {
      const reading = await readOne(
        presetMetric('redis.commands'),
        toyPrometheus(world, { leftOpen }).ask
      )
      const [span] = reading.spans
      for (const value of [span?.min, span?.avg, span?.max]) expect(value).toBeCloseTo(10)
      // Over the run it does: the chart shows both.
      expect(Math.max(...reading.points.map(([, value]) => value))).toBeCloseTo(100)
    }
  )

  it('has at most so many points to draw', async () => {
    const long = { every: 1, from: -60, to: 5000 }
    const many = [
      scraped('up', redis, () => 1, long),
      scraped('redis_commands_processed_total', redis, t => 9000 + 3 * t, long)
    ]
    const to = FROM + 4800
    const spans = [{ ...STEADY, to }]
    const reading = await readOne(presetMetric('redis.commands'), toyPrometheus(many).ask, {
      to,
      spans
    })
    expect(reading.points.length).toBeLessThanOrEqual(MAX_POINTS)
    expect(reading.spans[0]).toMatchObject({ samples: 4760, expected: 4760 })
  })
})

describe('a query', () => {
  it.each([
    [120, '120s'],
    [0.5, '500ms'],
    [35.25, '35250ms']
  ])('has %d s as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text)
  })

  it.each([
    ['up', '', 'up'],
    ['up{$}', '', 'up'],
    ['up{$}', 'job="a"', 'up{job="a"}'],
    ['x{mode="idle",$}', '', 'x{mode="idle"}'],
    ['x{mode="idle",$}', 'job=~"a|[W]|$1"', 'x{mode="idle",job=~"a|[W]|$1"}']
  ])('%s with %s is %s', (template, matchers, text) => {
    expect(withMatchers(template, matchers)).toBe(text)
  })

  it.each([
    ['up', { name: 'up', matchers: '' }],
    ['up{job="a}b"}', { name: 'up', matchers: 'job="a}b"' }],
    ['{__name__=~"a|b"}', { name: '', matchers: '__name__=~"a|b"' }],
    ['sum(up)', undefined],
    ['up[5m]', undefined],
    ['up offset 5m', undefined],
    ['up * 2', undefined],
    ['1', undefined],
    ['{}', undefined],
    ['', undefined]
  ])('%s is bare: %j', (query, bare) => {
    expect(bareSelector(query)).toEqual(bare)
  })

  it('about scrapes leaves out what only exporters’ own series have', () => {
    expect(ofInstances('job="pg",user=~"a,b|c",instance!~"x\\"y"')).toBe(
      'job="pg",instance!~"x\\"y"'
    )
    expect(ofInstances('')).toBe('')
  })
})
