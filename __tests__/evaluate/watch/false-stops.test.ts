import { describe, expect, it } from '@jest/globals'

import { Random } from '../../../bench/random.js'
import { shareStopped, SIMULATED } from '../../../bench/watch.js'
import { FALSE_STOPS } from '../../../src/evaluate/watch/abort-when.js'

const RUNS = 1000
/** Three standard errors above the stated level. */
const MOST = FALSE_STOPS + 3 * Math.sqrt((FALSE_STOPS * (1 - FALSE_STOPS)) / RUNS)

describe('a run whose error rate is never above the bound of abort-when', () => {
  it.each(SIMULATED)('is hardly ever ended: %s', (_, simulated) => {
    expect(shareStopped(simulated, RUNS, new Random(15))).toBeLessThanOrEqual(MOST)
  })

  it('is ended where the rate is well above it, in a minute', () => {
    const above = { bound: 0.01, rate: 0.1, perSecond: 40, seconds: 60 }
    expect(shareStopped(above, 200, new Random(16))).toBeGreaterThan(0.99)
  })
})
