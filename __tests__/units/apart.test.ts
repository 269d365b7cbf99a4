import { describe, expect, it } from '@jest/globals'

import { changesApart, formatApart } from '../../src/units/apart.js'
import { formatPercentChange } from '../../src/units/format.js'
import { formatPointsChange } from '../../src/units/points.js'

describe('formatApart', () => {
  it.each([
    [257.33340100123314, 149.8443469972699, ['257.33', '149.84']],
    [1000.4, 1000.2, ['1,000.4', '1,000.2']],
    [12.3456, 12.3451, ['12.346', '12.345']],
    [9.5, 950, ['9.5', '950']],
    [5, 5, ['5', '5']],
    [1e-9, 2e-9, ['1e-9', '2e-9']]
  ])('tells %d from %d', (one, other, expected) => {
    expect(formatApart(one, other)).toEqual(expected)
  })
})

it.each([
  [0.32, 0.3, formatPercentChange, ['+32%', '+30%']],
  [0.3231, 0.3187, formatPercentChange, ['+32.3%', '+31.9%']],
  [-0.1003, -0.1, formatPercentChange, ['−10.03%', '−10%']],
  [0.1, 0.1, formatPercentChange, ['+10%', '+10%']],
  [0.00501, 0.00499, formatPointsChange, ['+0.501 percentage points', '+0.499 percentage points']]
] as const)(
  'a change of %d and what is allowed, %d, are told apart',
  (one, other, write, expected) => {
    expect(changesApart(one, other, write)).toEqual(expected)
  }
)
