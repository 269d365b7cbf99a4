import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { formatPercentChange, formatThroughput } from '../../src/units/format.js'

describe('requests per second', () => {
  it.each([
    [0, '0/s'],
    [1234.4, '1,234/s'],
    [102.34, '102.3/s'],
    [4.256, '4.26/s'],
    [1.004, '1/s'],
    [0.9996, '1/s'],
    [0.5, '0.5/s'],
    [0.4537, '0.454/s'],
    [0.0149, '0.0149/s'],
    [0.012, '0.012/s'],
    [0.00011666, '0.000117/s'],
    [-0.0149, '−0.0149/s']
  ])('of %d are written %s', (value, expected) => {
    expect(formatThroughput(value)).toBe(expected)
  })

  it.each([
    [0.00315, 0.0149, '0.0032/s'],
    [0.0483, 102.3, '0.05/s'],
    [0.004, 4.25, '0/s'],
    [5.2, 102.3, '5.2/s'],
    [0.35, 0, '0.35/s']
  ])('that are a part, %d of %d, are as fine as the whole: %s', (value, of, expected) => {
    expect(formatThroughput(value, of)).toBe(expected)
  })

  it('differ to the eye where they differ by a hundredth, and are none only where none were made', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), value => {
        expect(formatThroughput(value)).not.toBe(formatThroughput(value * 1.011))
        expect(formatThroughput(value)).not.toBe('0/s')
      })
    )
  })
})

describe('relative changes', () => {
  it.each([
    [0.243, undefined, '+24%'],
    [-0.5, undefined, '−50%'],
    [9.9, undefined, '+990%'],
    [239.9, undefined, '×241'],
    [11.04, 2, '×12.04']
  ])('%d is written in percent, or as so many times', (fraction, decimals, said) => {
    expect(formatPercentChange(fraction, decimals)).toBe(said)
  })
})
