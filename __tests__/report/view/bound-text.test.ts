import { describe, expect, it } from '@jest/globals'

import { boundText } from '../../../src/report/view/bound-text.js'

describe('a bound in a table', () => {
  it.each([
    ['<', 500, 'ms', '< 500 ms'],
    ['>', 50, 'requests/s', '> 50/s'],
    ['<', 0, 'fraction', '0%'],
    ['>', 0, 'fraction', '> 0%']
  ] as const)('%s %d %s: %s', (sign, value, unit, text) => {
    expect(boundText(sign, value, unit)).toBe(text)
  })
})
