import { describe, expect, it } from '@jest/globals'
import { stallsOf, type Stall } from '../../../src/evaluate/timeline/stalls.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function found(made: readonly Second[]): Stall[] {
  return stallsOf(madeUpRun(made).history, START)
}

describe('stallsOf', () => {
  it('finds a pause and where it ends', () => {
    const [stall, ...others] = found([
      ...seconds(30),
      ...seconds(8, { requests: 0 }),
      ...seconds(30)
    ])
    expect(others).toEqual([])
    expect(stall).toMatchObject({ from: 30, to: 38, seconds: 8, users: 50, toTheEnd: false })
  })

  it('counts the users who were there, not those that it began with', () => {
    const waiting = seconds(40, i => ({ requests: 0, users: i < 39 ? 10 : 2 }))
    const [stall] = found([...seconds(1, { requests: 5, users: 5 }), ...waiting])
    expect(stall).toMatchObject({ from: 1, users: 10 })
  })

  it('finds several, of a busy service and of one that is asked once a second', () => {
    const busy = [
      ...seconds(30),
      ...seconds(20, { requests: 0 }),
      ...seconds(10),
      ...seconds(40, { requests: 0 }),
      ...seconds(10),
      ...seconds(10, { requests: 0 })
    ]
    expect(found(busy).map(({ from, to }) => [from, to])).toEqual([
      [30, 50],
      [60, 100],
      [110, 120]
    ])
    const slow = [
      ...seconds(120, { requests: 1, users: 1 }),
      ...seconds(30, { requests: 0, users: 1 }),
      ...seconds(120, { requests: 1, users: 1 }),
      ...seconds(25, { requests: 0, users: 1 }),
      ...seconds(60, { requests: 1, users: 1 })
    ]
    expect(found(slow).map(stall => stall.from)).toEqual([120, 270])
  })

  it.each([
    ['locust-csv/server-hang', 15, true],
    ['server-hang', 14, true],
    ['locust-csv/server-stall', 15, true]
  ])('finds the hang of %s', async (folder, from, toTheEnd) => {
    const { history } = await fixtureRun(folder)
    const [stall, ...others] = stallsOf(history, history!.samples[0]!.at)
    expect(others).toEqual([])
    expect(stall?.toTheEnd).toBe(toTheEnd)
    expect(Math.abs(stall!.from - from)).toBeLessThanOrEqual(1)
  })
})
