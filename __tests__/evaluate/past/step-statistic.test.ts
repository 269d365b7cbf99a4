import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  chanceOf,
  chanceOfCorrelation,
  normalTail,
  SIGNIFICANCE,
  significantChance
} from '../../../src/evaluate/past/chance.js'
import { bestCut, scoresOf } from '../../../src/evaluate/past/step-statistic.js'
import {
  plainCut,
  plainDifference,
  plainRejected,
  plainScores
} from '../../support/step-formulae.js'

const noise = fc.integer({ min: -500, max: 500 }).map(tenths => tenths / 10)
const runs = fc.array(noise, { minLength: 8, maxLength: 60 })

describe('the best cut of a series', () => {
  it('is that of the formulae, on a thousand draws with and without a step', () => {
    const drawn = fc.tuple(runs, fc.nat({ max: 60 }), fc.integer({ min: -80, max: 80 }))
    fc.assert(
      fc.property(drawn, ([values, from, step]) => {
        const series = values.map((value, at) => 200 + value + (at >= from ? step : 0))
        const scores = scoresOf(Float64Array.from(series), 1)
        const plain = plainScores(series, 1)
        const off = plain.map((score, at) => Math.abs((scores[at] ?? NaN) - score))
        expect(Math.max(...off)).toBeLessThan(5e-10)
        const found = bestCut(scores)
        if (found === undefined) {
          const isFlat = new Set(plain).size === 1
          for (let k = 3; k <= plain.length - 3 && !isFlat; k++) {
            expect(plainDifference(plain, k)).toBeCloseTo(0, 9)
          }
          return
        }
        const expected = plainCut(plain)
        expect(found.statistic).toBeCloseTo(expected.statistic, 6)
        // two cuts may be as good
        if (found.at === expected.at) expect(found.region).toEqual(expected.region)
      }),
      { numRuns: 1000, seed: 14 }
    )
  })

  it('does not hang on unit or sign of the values', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 1000 }), (values, factor) => {
        const cut = (by: number): number =>
          bestCut(
            scoresOf(
              Float64Array.from(values, value => by * value),
              0
            )
          )?.statistic ?? 0
        expect(cut(factor)).toBeCloseTo(cut(1), 6)
        expect(cut(-factor)).toBeCloseTo(cut(1), 6)
      })
    )
  })

  it('is none where nothing ever moved, or too few runs are there', () => {
    expect(bestCut(scoresOf(new Float64Array(20).fill(7), 0))).toBeUndefined()
    expect(bestCut(scoresOf(Float64Array.from([1, 2, 3, 4, 5]), 0))).toBeUndefined()
  })

  it('is at one place where the step is larger than all noise', () => {
    const steps = Float64Array.from({ length: 20 }, (_, at) => (at < 12 ? 0 : 100) + (at % 3))
    expect(bestCut(scoresOf(steps, 0))).toMatchObject({ at: 12, region: [12, 12] })
  })
})

describe('chances', () => {
  it('fall as the difference grows, and rise with the length of the series', () => {
    for (const length of [10, 17, 50, 333, 500, 2000]) {
      const chances = [2, 3, 3.5, 4, 4.5, 5, 6, 8].map(z => chanceOf(z, length))
      expect(chances).toEqual([...chances].sort((a, b) => b - a))
      expect(chanceOf(4, length)).toBeLessThanOrEqual(chanceOf(4, length + 100))
    }
    expect(chanceOf(99, 9)).toBe(1)
  })

  it('agree with tables of the normal and of Student’s distribution', () => {
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6)
    expect(normalTail(3.290527)).toBeCloseTo(0.0005, 6)
    // n = 10, r = 0.632: t = 2.306 with 8 degrees, two-sided 5 %
    expect(chanceOfCorrelation(0.6319, 10)).toBeCloseTo(0.05, 3)
    expect(chanceOfCorrelation(0.7646, 10)).toBeCloseTo(0.01, 3)
  })

  it('count together as Benjamini and Hochberg say', () => {
    const chances = fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(chances, all => {
        const limit = significantChance(all)
        expect(all.map(p => limit > 0 && p <= limit)).toEqual(plainRejected(all, SIGNIFICANCE))
      }),
      { numRuns: 1000 }
    )
  })
})
