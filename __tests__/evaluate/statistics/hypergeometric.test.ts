import { describe, expect, it } from '@jest/globals'
import { chanceOfHits } from '../../../src/evaluate/statistics/hypergeometric.js'

describe('the chance that so many hits are own ones', () => {
  it.each([
    // 6 of 6, of 24 of which 12 are own: 924 ÷ 134,596
    { hit: 6, own: 12, hits: 6, all: 24, chance: 924 / 134_596 },
    // 7 or 8 of 8: (792 · 12 + 495) ÷ 735,471
    { hit: 7, own: 12, hits: 8, all: 24, chance: 9999 / 735_471 },
    { hit: 0, own: 12, hits: 8, all: 24, chance: 1 },
    { hit: 3, own: 2, hits: 3, all: 24, chance: 0 },
    // one of two must be own where one alone is another's
    { hit: 1, own: 2, hits: 2, all: 3, chance: 1 }
  ])('%o', ({ chance, ...hits }) => {
    expect(chanceOfHits(hits)).toBeCloseTo(chance, 10)
  })

  it('of windows that are not whole lies between those of whole ones', () => {
    const of = (all: number): number => chanceOfHits({ hit: 5, own: 12, hits: 5, all })
    expect(of(30.5)).toBeLessThan(of(30))
    expect(of(30.5)).toBeGreaterThan(of(31))
  })
})
