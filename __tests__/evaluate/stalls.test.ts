import { describe, expect, it } from '@jest/globals'
import { rowsOf } from '../../src/evaluate/intervals.js'
import { burstsOf, stallsOf } from '../../src/evaluate/stalls.js'
import { fixtureRun } from './timeline-fixtures.js'
import { madeUpRun, seconds, START, type Second } from './timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

describe('stallsOf', () => {
  it('finds a pause and where it ends', () => {
    const rows = rowsFrom([...seconds(30), ...seconds(8, { requests: 0 }), ...seconds(30)])
    expect(stallsOf(rows)).toEqual([{ from: 30, to: 38, seconds: 8, users: 50, toTheEnd: false }])
  })

  it.each([
    [
      'short pauses, as of workers that report every 3 s',
      seconds(60, i => ({ requests: i % 3 === 0 ? 300 : 0 }))
    ],
    [
      'a service that is hardly asked',
      seconds(300, i => ({ requests: i % 11 === 0 ? 1 : 0, users: 2 }))
    ],
    ['no users', [...seconds(20), ...seconds(10, { requests: 0, users: 0 })]],
    [
      'one user at the start of a slow ramp',
      [
        ...seconds(10, i => ({ requests: i === 9 ? 1 : 0, users: 1 })),
        ...seconds(60, { users: 1000, requests: 200 })
      ]
    ],
    ['no request ever', seconds(30, { requests: 0 })],
    ['no rows', []]
  ])('does not alarm: %s', (_, made) => {
    expect(stallsOf(rowsFrom(made))).toEqual([])
  })

  it.each([
    ['locust-csv/server-hang', 15, true],
    ['server-hang', 14, true],
    ['locust-csv/server-stall', 15, true]
  ])('finds the hang of %s', async (folder, from, toTheEnd) => {
    const { history } = await fixtureRun(folder)
    const [stall, ...others] = stallsOf(rowsOf(history!.samples, history!.samples[0]!.at))
    expect(others).toEqual([])
    expect(stall?.toTheEnd).toBe(toTheEnd)
    expect(Math.abs(stall!.from - from)).toBeLessThanOrEqual(1)
  })
})

describe('burstsOf', () => {
  it('finds start, length and peak', () => {
    const made = [...seconds(30), ...seconds(5, { failures: 20 }), { failures: 60 }, ...seconds(30)]
    expect(burstsOf(rowsFrom(made))).toEqual([
      { from: 30, to: 36, seconds: 6, requests: 600, failures: 160, peak: 0.6 }
    ])
  })

  it('keeps two apart', () => {
    const made = [
      ...seconds(20),
      ...seconds(2, { failures: 50 }),
      ...seconds(20),
      ...seconds(2, { failures: 50 })
    ]
    expect(burstsOf(rowsFrom(made)).map(({ from, to }) => [from, to])).toEqual([
      [20, 22],
      [42, 44]
    ])
  })

  it.each([
    ['errors all the time', seconds(60, i => ({ failures: 30 + (i % 5) }))],
    ['now and then one', seconds(60, i => ({ failures: i % 10 === 0 ? 1 : 0 }))],
    ['no errors', seconds(60)]
  ])('does not find any: %s', (_, made) => {
    expect(burstsOf(rowsFrom(made))).toEqual([])
  })
})
