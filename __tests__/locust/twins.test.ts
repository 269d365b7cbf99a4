import { describe, expect, it } from '@jest/globals'

import type { Run } from '../../src/locust/run.js'
import { twinsOf } from '../../src/locust/twins.js'
import { rowOf, runOf } from '../support/run-of.js'

const row = rowOf({ name: '/a', requests: 1228, average: 52.31320665834835 })
const total = { ...row, method: '', name: 'Aggregated' }
/** As runOf has it where nothing tells the start. */
const withoutStart = (rest: Partial<Run> = {}): { run: Run } => ({
  run: { ...runOf(undefined), endpoints: [row], aggregated: total, ...rest }
})
const given = (rest: Partial<Run> = {}): { run: Run } =>
  withoutStart({ startedAt: 1_795_000_000, ...rest })

describe('a run that was given twice', () => {
  it('is known by its numbers and its start', () => {
    const [one, two] = [given(), given()]
    expect(twinsOf([one, two]).get(two)).toBe(one)
    expect(twinsOf([one, given({ startedAt: 1_795_000_600 })]).size).toBe(0)
  })

  it('is known by all its rows where its history is missing', () => {
    const [whole, copy] = [given(), withoutStart()]
    expect(twinsOf([whole, copy]).get(copy)).toBe(whole)
    expect(twinsOf([copy, whole]).get(whole)).toBe(copy)
    expect(twinsOf([given({ startedAt: 1 }), whole, copy]).size).toBe(1)
  })

  it('is another run where a row differs, however alike the totals are', () => {
    const percentiles = new Map([...row.percentiles, [50, 999] as const])
    for (const endpoints of [[{ ...row, percentiles }], [{ ...row, min: 0.5 }], [], [row, row]]) {
      expect(twinsOf([given(), withoutStart({ endpoints })]).size).toBe(0)
    }
  })
})
