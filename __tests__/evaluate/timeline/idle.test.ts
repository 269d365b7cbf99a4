import { describe, expect, it } from '@jest/globals'

import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { levelOf, madeUpRun, seconds, type Second } from '../../support/timeline-runs.js'

const NOBODY = seconds(60, { users: 0, requests: 0 })
const held = (users: number, count: number): Second[] => seconds(count, { users, requests: users })
const STEPS = [...held(10, 30), ...held(20, 30), ...held(30, 90)]
const RAMP = [
  ...seconds(80, i => ({ users: i + 1, requests: i + 1 })),
  ...seconds(60, { users: 80, requests: 80 })
]

function told(all: readonly Second[]) {
  const { steady, capacity } = analyseTimeline(madeUpRun(all), levelOf())
  return { steady: steady?.seconds, requests: steady?.requests, shape: capacity?.shape }
}

describe('rows without users', () => {
  it.each([
    ['steps', STEPS],
    ['a ramp', RAMP]
  ])('before and after %s do not change what is steady', (_, load) => {
    const alone = told(load)
    expect(told([...load, ...NOBODY])).toEqual(alone)
    expect(told([...NOBODY, ...load])).toEqual(alone)
    expect(told([...NOBODY, ...load, ...NOBODY])).toEqual(alone)
  })

  it('leave a last step steady that most of the load was', () => {
    expect(told([...STEPS, ...NOBODY]).steady).toBeGreaterThan(75)
  })
})
