import { describe, expect, it } from '@jest/globals'

import { overdispersion } from '../../../src/evaluate/statistics/overdispersion.js'

const of = (...events: number[]): number =>
  overdispersion(events.map(count => ({ events: count, trials: 1000 })))

describe('what counts differ by beyond chance', () => {
  it("is Pearson's X² over its degrees of freedom, two more of them without any", () => {
    // mean 20, X² = (100 + 0 + 100) ÷ (20 · 0.98)
    expect(of(10, 20, 30)).toBeCloseTo((2 + 200 / 19.6) / 4, 12)
  })

  it('is never below one', () => {
    expect(of(20, 20, 20)).toBe(1)
    expect(of(20)).toBe(1)
    expect(of()).toBe(1)
    expect(of(0, 0)).toBe(1)
    expect(of(1000, 1000)).toBe(1)
  })
})
