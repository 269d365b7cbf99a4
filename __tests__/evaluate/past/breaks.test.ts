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
})
