import { describe, expect, it } from '@jest/globals'

import { DEFAULT_PERCENTS } from '../../../src/locust/histogram/histogram.js'
import { percentileMeant } from '../../../src/locust/stats/percentile-meant.js'

describe('percentileMeant', () => {
  it.each([
    [59, 95],
    [89, 98],
    [57, 75],
    [8, 80],
    [95, undefined],
    [99, undefined],
    [97, undefined],
    [96, undefined],
    [66, undefined],
    [99.5, undefined]
  ])('takes %d for %s', (percent, meant) => {
    expect(percentileMeant(percent, DEFAULT_PERCENTS)).toBe(meant)
  })

  it('asks for none that the run does not have, and of none that it has', () => {
    expect(percentileMeant(59, [50, 90])).toBeUndefined()
    expect(percentileMeant(59, [59, 95])).toBeUndefined()
  })
})
