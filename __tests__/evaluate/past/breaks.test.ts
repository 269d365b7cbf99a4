import { describe, expect, it } from '@jest/globals'

import { erasOf } from '../../../src/evaluate/past/breaks.js'
import type { Digest } from '../../../src/past/digest.js'
import { digest } from '../../support/digests.js'

/** Runs each of endpoints of its own, each of which claims all requests; every look at a name is told. */
function claimingHistory(runs: number, rows: number, looked: () => void): Digest[] {
  const [known] = digest().endpoints
  return Array.from({ length: runs }, (_, at) => {
    const endpoints = Array.from({ length: rows }, (_, i) => ({
      ...known!,
      requests: 1_000_000,
      get name(): string {
        looked()
        return `/${at}/${i}`
      }
    }))
    return digest(at, { endpoints, total: { ...known!, requests: 1_000_000 } })
  })
}

describe('the eras of a history', () => {
  it('are found with one look at each row, whatever shares the rows claim', () => {
    let looks = 0
    const history = claimingHistory(12, 50, () => looks++)
    expect(erasOf(history).map(({ runs }) => runs)).toEqual([[0]])
    expect(looks).toBe(12 * 50)
  })

  const [old, any, young] = ['1.2 to 2.43', '1.2 or newer', '2.44 or newer']
  const runsOf = (...parts: readonly (readonly [number, string | undefined])[]): Digest[] =>
    parts
      .flatMap(([count, locust]) => new Array<string | undefined>(count).fill(locust))
      .map((locust = '', at) => digest(at, { locust }))
  const lengths = (digests: readonly Digest[]): number[] =>
    erasOf(digests).map(({ runs }) => runs.length)

  it('are one where runs tell less of their Locust than others', () => {
    expect(lengths(runsOf([10, old], [2, any]))).toEqual([12])
    expect(lengths(runsOf([2, any], [10, young], [1, any], [2, young]))).toEqual([15])
  })

  it.each([
    ['after runs that tell less', runsOf([3, any], [4, old], [2, young]), [7, 2]],
    ['with runs between that tell less', runsOf([4, old], [3, any], [2, young]), [7, 2]],
    ['and then runs that tell less', runsOf([4, young], [2, old], [3, any]), [4, 5]]
  ])('are two where the Locust cannot be one, %s', (_, digests, found) => {
    expect(lengths(digests)).toEqual(found)
    expect(erasOf(digests)[1]?.why).toMatchObject({ kind: 'locust' })
    const { then, now } = erasOf(digests)[1]?.why as { then: string; now: string }
    expect([then, now].sort()).toEqual([old, young].sort())
  })

  it('leave out one run of another Locust', () => {
    expect(lengths(runsOf([2, any], [5, old], [1, young], [2, any], [2, old]))).toEqual([11])
  })
})
