import { describe, expect, it } from '@jest/globals'
import { burstsOf } from '../../../src/evaluate/timeline/error-bursts.js'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

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

  it('takes what workers reported at once for what completed since they last did', () => {
    const made = seconds(90, i => (i % 3 === 2 ? { requests: 300 } : { requests: 0 }))
    made[50] = { requests: 300, failures: 40 }
    expect(burstsOf(rowsFrom(made))).toEqual([
      { from: 48, to: 51, seconds: 3, requests: 300, failures: 40, peak: 40 / 300 }
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
