import { describe, expect, it } from '@jest/globals'

import { formatApart } from '../../src/units/apart.js'

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
