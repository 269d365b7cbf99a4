import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import { burstsOf } from '../../../src/evaluate/timeline/error-bursts.js'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

describe('burstsOf', () => {
  it('finds start, length and peak', () => {
    const made = [...seconds(30), ...seconds(5, { failures: 20 }), { failures: 60 }, ...seconds(30)]
    expect(burstsOf(rowsFrom(made))).toEqual([
      { from: 30, to: 36, seconds: 6, requests: 600, failures: 160, peak: 0.6 }
    ])
  })

  /** Of a hundred requests a second, so many that fail by chance. */
  const failing = (random: Random, rate: number): Second => {
    let failures = 0
    for (let i = 0; i < 100; i++) if (random.uniform() < rate) failures++
    return { failures }
  }

  it.each([
    ['to the end', 120, 240, 0.1],
    ['through most of the run', 50, 240, 0.3],
    ['in the middle', 60, 150, 0.12],
    ['from the start', 0, 100, 0.15]
  ])('tells errors that last as one stretch: %s', (_, from, to, rate) => {
    let told = 0
    for (let seed = 1; seed <= 6; seed++) {
      const random = new Random(seed)
      const made = seconds(240, i => failing(random, i >= from && i < to ? rate : 0.0005))
      const found = burstsOf(rowsFrom(made))
      // Of few moments that stand out there may be none.
      if (found.length === 0) continue
      told++
      expect(found).toHaveLength(1)
      expect(Math.abs(found[0]!.from - from)).toBeLessThanOrEqual(3)
      expect(Math.abs(found[0]!.to - to)).toBeLessThanOrEqual(3)
    }
    expect(told).toBeGreaterThan(2)
  })

  it.each([
    [24, 120],
    [0, 110],
    [8, 112]
  ])('tells of a service that was down for most of the run, from %i s to %i s', (from, to) => {
    const made = seconds(120, i => (i >= from && i < to ? { requests: 12, failures: 12 } : {}))
    const found = burstsOf(rowsFrom(made))
    expect(found.map(one => [one.from, one.to])).toEqual([[from, to]])
  })

  it.each([0.6, 0.9, 1])('tells nothing where %d of all requests fail at all times', rate => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = new Random(seed)
      expect(burstsOf(rowsFrom(seconds(120, () => failing(random, rate))))).toEqual([])
    }
  })

  it('tells two of them as two', () => {
    const random = new Random(7)
    const isBad = (i: number): boolean => (i >= 40 && i < 90) || (i >= 150 && i < 210)
    const made = seconds(260, i => failing(random, isBad(i) ? 0.2 : 0))
    expect(burstsOf(rowsFrom(made)).map(({ from, to }) => [from, to])).toEqual([
      [40, 90],
      [150, 210]
    ])
  })

  it('makes no stretch of error rates that are always there, nor of those that wander', () => {
    let [found, longest] = [0, 0]
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed)
      const usual = [0.002, 0.01, 0.05, 0.2][seed % 4]!
      const wander = seed % 2 === 0 ? 0.4 : 0
      const rate = (i: number): number => usual * (1 + wander * Math.sin(i / 30))
      const bursts = burstsOf(rowsFrom(seconds(240, i => failing(random, rate(i)))))
      if (bursts.length > 0) found++
      longest = Math.max(longest, ...bursts.map(burst => burst.seconds))
    }
    expect(found).toBeLessThanOrEqual(3)
    expect(longest).toBeLessThanOrEqual(5)
  })

  it('leaves short bursts short in a run with errors all along', () => {
    const random = new Random(3)
    const made = seconds(240, i =>
      i === 60 || i === 61 || i === 200 ? { failures: 60 } : failing(random, 0.02)
    )
    expect(burstsOf(rowsFrom(made)).map(({ from, to }) => [from, to])).toEqual([
      [60, 62],
      [200, 201]
    ])
  })

  it('keeps two apart', () => {
    const made = [
      ...seconds(20),
      ...seconds(2, { failures: 50 }),
      ...seconds(20),
      ...seconds(2, { failures: 50 })
    ]
    expect(burstsOf(rowsFrom(made)).map(({ from, to }) => [from, to])).toEqual([
      [20, 22],
      [42, 44]
    ])
  })

  it('takes what workers reported at once for what completed since they last did', () => {
    const made = seconds(90, i => (i % 3 === 2 ? { requests: 300 } : { requests: 0 }))
    made[50] = { requests: 300, failures: 40 }
    expect(burstsOf(rowsFrom(made))).toEqual([
      { from: 48, to: 51, seconds: 3, requests: 300, failures: 40, peak: 40 / 300 }
    ])
  })

  it.each([
    ['errors all the time', seconds(60, i => ({ failures: 30 + (i % 5) }))],
    ['now and then one', seconds(60, i => ({ failures: i % 10 === 0 ? 1 : 0 }))],
    ['no errors', seconds(60)]
  ])('does not find any: %s', (_, made) => {
    expect(burstsOf(rowsFrom(made))).toEqual([])
  })
})
