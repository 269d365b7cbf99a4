import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Random } from '../../../bench/random.js'
import { moreSlow } from '../../../src/evaluate/regression/slow-requests.js'
import type { EndpointStats } from '../../../src/locust/run.js'

const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]

/** A row as Locust prints it, of these times (ms). */
function rowOf(times: readonly number[]): EndpointStats {
  const ascending = [...times].sort((a, b) => a - b)
  const requests = ascending.length
  const at = (percent: number): number =>
    ascending[Math.max(0, Math.min(requests - 1, Math.floor((requests * percent) / 100) - 1))] ?? 0
  const bucket = (ms: number): number => (ms < 100 ? Math.round(ms) : Number(ms.toPrecision(2)))
  const max = ascending.at(-1) ?? 0
  return {
    ...{ method: 'GET', name: '/', requests, failures: 0 },
    average: ascending.reduce((sum, ms) => sum + ms, 0) / requests,
    ...{ min: ascending[0] ?? 0, max },
    percentiles: new Map(PERCENTS.map(p => [p, p === 100 ? max : bucket(at(p))]))
  }
}

/** So many times around a middle (ms), drawn from `unit`; and so many slow ones. */
function times(units: readonly number[], middle: number, slow: readonly number[]): number[] {
  return [...units.map(unit => middle * Math.exp(1.2 * (unit - 0.5))), ...slow]
}

/** As requests of one service lie: evenly in the logarithm, but for chance. */
const units = fc.tuple(fc.integer(), fc.integer({ min: 300, max: 600 })).map(([seed, length]) => {
  const random = new Random(seed)
  return Array.from({ length }, () => random.uniform())
})

describe('more slow requests than before', () => {
  it('are about as many as there are, never many more', () => {
    fc.assert(
      fc.property(units, units, fc.integer({ min: 0, max: 25 }), (before, now, count) => {
        const slow = Array.from({ length: count }, (_, at) => 1500 + 20 * at)
        const all = times(now, 20, slow)
        const found = moreSlow(rowOf(all), [rowOf(times(before, 20, []))])
        if (found === undefined) return
        const { about, ms, max } = found
        expect(about).toBeLessThanOrEqual(all.filter(one => one > ms).length + 2)
        expect(max).toBe(Math.max(...all))
      }),
      { numRuns: 50 }
    )
  })

  it('are found from seven on by one run, and from fewer by several', () => {
    const body = Array.from({ length: 900 }, (_, at) => at / 900)
    const found = (count: number, runs: number): number | undefined => {
      const now = rowOf(
        times(
          body,
          20,
          Array.from({ length: count }, () => 2000)
        )
      )
      return moreSlow(
        now,
        Array.from({ length: runs }, () => rowOf(times(body, 20, [])))
      )?.about
    }
    expect([found(5, 1), found(8, 1), found(5, 5)]).toEqual([undefined, 6, 5])
  })

  it('are none where the baselines may have had as many', () => {
    const body = Array.from({ length: 900 }, (_, at) => at / 900)
    const row = (count: number): EndpointStats =>
      rowOf(
        times(
          body,
          20,
          Array.from({ length: count }, () => 2000)
        )
      )
    expect(moreSlow(row(9), [row(8)])).toBeUndefined()
    expect(moreSlow(row(9), [row(0), row(9), row(9)])).toBeUndefined()
  })

  it('are not asked of a row without a mean', () => {
    const bare: EndpointStats = rowOf([10, 20, 3000])
    delete (bare as { average?: number }).average
    expect(moreSlow(bare, [rowOf([10, 20, 30])])).toBeUndefined()
  })
})
