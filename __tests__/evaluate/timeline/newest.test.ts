import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Sample, throughputOf } from '../../../src/evaluate/timeline/intervals.js'
import { newestOf } from '../../../src/evaluate/timeline/newest.js'

/** Rows of each second, of counts since the start as `counted` knows them. */
function rowsOf(seconds: number, counted: (second: number) => number): Sample[] {
  return Array.from({ length: seconds + 1 }, (_, at) => {
    const requests = counted(at)
    return { at, users: 10, requests, failures: requests / 10, percentiles: new Map() }
  })
}

const seconds = fc.integer({ min: 20, max: 90 })
const phase = fc.integer({ min: 0, max: 2 })

describe('the newest seconds', () => {
  it('are the last twelve of counts of each second', () => {
    const { from, to, requests, failures } = newestOf(rowsOf(40, at => at * at))!
    expect({ from, to, requests }).toEqual({ from: 28, to: 40, requests: 40 ** 2 - 28 ** 2 })
    expect(failures).toBeCloseTo(requests / 10)
  })

  it('are whole reports of counts that come in bundles', () => {
    fc.assert(
      fc.property(seconds, phase, phase, (length, one, other) => {
        const reportedBy = (when: number, at: number): number => at - ((at + when) % 3)
        const rows = rowsOf(length, at =>
          Math.max(0, 12 * (reportedBy(one, at) + reportedBy(other, at)))
        )
        expect(throughputOf(newestOf(rows)!)).toBeCloseTo(24)
      })
    )
  })

  it('have a report that is a second late, and a silence', () => {
    const until = (end: number, at: number): number => Math.min(end, at - (at % 3))
    const late = rowsOf(49, at => 24 * until(45, at))
    expect(throughputOf(newestOf(late)!)).toBe(24)
    const silent = rowsOf(60, at => 24 * until(45, at))
    expect(newestOf(silent)).toMatchObject({ from: 45, to: 60, requests: 0 })
  })

  it('are all there are at the start, and none without two rows', () => {
    expect(newestOf(rowsOf(5, at => 7 * at))).toMatchObject({ from: 0, to: 5, requests: 35 })
    expect(newestOf(rowsOf(0, () => 0))).toBeUndefined()
    expect(newestOf([])).toBeUndefined()
  })
})
