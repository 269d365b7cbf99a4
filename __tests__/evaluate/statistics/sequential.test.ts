import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { enoughEvidence, evidenceAbove } from '../../../src/evaluate/statistics/sequential.js'

/** The same by products of plain likelihoods, for counts that doubles can take. */
function mixture(hits: number, misses: number, bound: number): number {
  const ratios = [1.25, 1.5, 2, 4, 10, 100]
  const terms = ratios.map(ratio => {
    const odds = (ratio * bound) / (1 - bound)
    const chance = odds / (1 + odds)
    return (chance / bound) ** hits * ((1 - chance) / (1 - bound)) ** misses
  })
  return terms.reduce((sum, one) => sum + one, 0) / ratios.length
}

const BOUND = fc.double({ min: 0.001, max: 0.9, noNaN: true })

describe('evidence that a chance is above a bound', () => {
  it('is the mean likelihood ratio of the alternatives', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(200), BOUND, (hits, misses, bound) => {
        const expected = mixture(hits, misses, bound)
        expect(Math.exp(evidenceAbove(hits, hits + misses, bound)) / expected).toBeCloseTo(1, 8)
      })
    )
  })

  it('is on average no more after another trial than before, however much there was, up to the bound', () => {
    fc.assert(
      fc.property(
        ...[fc.nat(50), fc.nat(200), BOUND, fc.double({ min: 0, max: 1, noNaN: true })],
        (hits: number, misses: number, bound: number, share: number) => {
          const chance = bound * share
          const now = mixture(hits, misses, bound)
          const next =
            chance * mixture(hits + 1, misses, bound) +
            (1 - chance) * mixture(hits, misses + 1, bound)
          expect(next).toBeLessThanOrEqual(now * (1 + 1e-9))
        }
      )
    )
  })

  it('holds at the ends', () => {
    expect(evidenceAbove(0, 100, 0)).toBe(0)
    expect(evidenceAbove(1, 100, 0)).toBe(Infinity)
    expect(evidenceAbove(100, 100, 1)).toBe(0)
    expect(Number.isFinite(evidenceAbove(5e7, 1e8, 0.01))).toBe(true)
  })

  it('is enough where all moments together err with no more than alpha', () => {
    const chances = Array.from({ length: 100_000 }, (_, i) =>
      Math.exp(-enoughEvidence(i + 1, 0.05))
    )
    const all = chances.reduce((sum, one) => sum + one, 0)
    expect(all).toBeLessThanOrEqual(0.05)
    expect(all).toBeGreaterThan(0.0499)
  })
})
