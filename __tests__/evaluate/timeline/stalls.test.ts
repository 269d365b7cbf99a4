import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { burstsOf, stallsOf } from '../../../src/evaluate/timeline/stalls.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

describe('stallsOf', () => {
  it('finds a pause and where it ends', () => {
    const rows = rowsFrom([...seconds(30), ...seconds(8, { requests: 0 }), ...seconds(30)])
    expect(stallsOf(rows)).toEqual([{ from: 30, to: 38, seconds: 8, users: 50, toTheEnd: false }])
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
    expect(stallsOf(rowsFrom(busy)).map(({ from, to }) => [from, to])).toEqual([
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
    expect(stallsOf(rowsFrom(slow)).map(stall => stall.from)).toEqual([120, 270])
  })

  it.each([
    [1, 2, 600],
    [1, 5, 600],
    [2, 10, 600],
    [5, 30, 1800],
    [1, 10, 1800],
    [3, 20, 3600]
  ])('does not alarm: %d users who think for about %d s', (users, think, length) => {
    const random = new Random(users * think)
    for (let trial = 0; trial < 30; trial++) {
      const made = seconds(length, { users, requests: 0 }).map(second => ({ ...second }))
      for (let user = 0; user < users; user++) {
        for (let at = random.uniform(); at < length; at += think * (0.5 + random.uniform())) {
          made[Math.floor(at)]!.requests!++
        }
      }
      expect(stallsOf(rowsFrom(made))).toEqual([])
    }
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
