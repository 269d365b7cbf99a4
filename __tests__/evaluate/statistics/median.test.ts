import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { medianOf } from '../../../src/evaluate/statistics/median.js'

/** As it is defined; a zero has no sign to anyone (+ 0). */
function sortedMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

const value = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 })
)

describe('the median', () => {
  it.each([1, 63, 64, 65, 300])('of up to %i numbers is that of them sorted', maxLength => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength, size: 'max' }), values => {
        expect(medianOf(Float64Array.from(values)) + 0).toBe(sortedMedian(values) + 0)
      }),
      { numRuns: 40 }
    )
  })

  it.each([
    ['rise', (at: number) => at],
    ['fall', (at: number) => -at],
    ['are alike', () => 7],
    ['go up and down', (at: number) => (at % 2 === 0 ? at : 5000 - at)]
  ])('of numbers that %s', (_, of) => {
    const values = Array.from({ length: 5000 }, (_, at) => of(at))
    expect(medianOf(Float64Array.from(values)) + 0).toBe(sortedMedian(values) + 0)
  })

  it('is none of nothing, and leaves the numbers as they stand', () => {
    expect(medianOf(new Float64Array())).toBeNaN()
    const values = Float64Array.from({ length: 100 }, (_, at) => (at * 37) % 100)
    const before = values.slice()
    medianOf(values)
    expect(values).toEqual(before)
  })
})
