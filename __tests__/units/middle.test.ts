import { describe, expect, it } from '@jest/globals'

import { formatMiddle } from '../../src/units/middle.js'

describe('the middle of several runs', () => {
  it.each([
    ['p50', 21, '21 ms'],
    ['p50', Math.sqrt(21 * 22), '21.5 ms'],
    ['p99.9', Math.sqrt(10 * 13), '11.4 ms'],
    ['p95', Math.sqrt(9 * 10), '9.5 ms'],
    ['p95', 99.96, '100 ms'],
    ['p95', Math.sqrt(210 * 220), '215 ms'],
    ['average', 21.37, '21 ms']
  ])('of %s at %d ms is written %s', (metric, value, expected) => {
    expect(formatMiddle(metric, 'ms', value)).toBe(expected)
  })

  it('of another unit is written as each value', () => {
    expect(formatMiddle('throughput', 'requests/s', 21.5)).toBe('21.5/s')
    expect(formatMiddle('error-rate', 'fraction', 0.0215)).toBe('2.15%')
  })
})
