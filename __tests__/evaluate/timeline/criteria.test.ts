import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseCriterion } from '../../../src/config/criterion.js'
import { EDGE_HOLE, HOLE, judgeCriterion } from '../../../src/evaluate/timeline/criteria.js'
import { courseOf, surelyOf, type Observation } from '../../../src/evaluate/timeline/course.js'
import { idleStretches } from '../../../src/evaluate/timeline/idle.js'
import type { Sample } from '../../../src/evaluate/timeline/intervals.js'
import { criterionWords } from '../../../src/evaluate/verdict/criterion-result.js'

/** Values one tick apart, from one tick after the start on; undefined is a hole. */
function everyTick(values: readonly (number | undefined)[], tick = 15): Observation[] {
  return values.flatMap((value, i) => {
    const at = (i + 1) * tick
    return value === undefined ? [] : [{ from: at, to: at, value }]
  })
}
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const judge = (text: string, values: readonly (number | undefined)[], tick = 15) =>
  judgeCriterion(parseCriterion('count', text), everyTick(values, tick), {
    from: 0,
    to: values.length * tick
  })

describe('a criterion over time', () => {
  it('is met while the value is beyond the bound for that long', () => {
    const met = judge('> 70 for 1m', [...times(4, 50), ...times(5, 80), ...times(4, 50)])
    expect(met).toMatchObject({ state: 'met', stretches: [{ from: 75, to: 135 }], longest: 60 })
    expect(
      judge('> 70 for 61s', [...times(4, 50), ...times(5, 80), ...times(4, 50)])
    ).toMatchObject({ state: 'not-met', stretches: [], longest: 60 })
  })

  it('is not met by a value that comes back once', () => {
    const values = [...times(4, 80), 70, ...times(4, 80)]
    expect(judge('> 70 for 1m', values).state).toBe('not-met')
    expect(judge('>= 70 for 1m', values).state).toBe('met')
  })

  it('is met at any point without a time', () => {
    expect(judge('> 70', [...times(9, 50), 71]).state).toBe('met')
    expect(judge('> 70', times(9, 70)).state).toBe('not-met')
  })

  it('is met below a bound as well', () => {
    expect(judge('< 30 for 30s', times(9, 20))).toMatchObject({ state: 'met', longest: 120 })
  })

  it('tells each stretch', () => {
    const values = [...times(4, 80), 50, ...times(6, 80), 50]
    expect(judge('> 70 for 45s', values).stretches).toEqual([
      { from: 15, to: 60 },
      { from: 90, to: 165 }
    ])
  })

  it.each([
    ['between values beyond the bound', [...times(3, 80), ...times(4, undefined), ...times(3, 80)]],
    ['between values within it', [...times(3, 50), ...times(6, undefined), ...times(3, 50)]],
    ['at the end', [...times(4, 50), 80, ...times(6, undefined)]],
    ['at the start', [...times(6, undefined), 80, ...times(4, 50)]],
    ['all over', times(12, undefined)]
  ])('is not known where a hole %s could hide it', (_, values) => {
    expect(judge('> 70 for 1m', values).state).toBe('unknown')
  })

  it('is known where a hole is too short to hide it, or other values tell', () => {
    const short = [...times(4, 50), ...times(2, undefined), ...times(4, 50)]
    expect(judge('> 70 for 1m', short).state).toBe('not-met')
    const seen = [...times(6, 80), ...times(6, undefined), ...times(3, 50)]
    expect(judge('> 70 for 1m', seen).state).toBe('met')
  })

  it('takes the first window of a rate for no hole', () => {
    const late = [...times(EDGE_HOLE - 1, undefined), ...times(9, 50)]
    expect(judge('> 70', late).state).toBe('not-met')
    expect(judge('> 70', [...times(2, undefined), ...late]).state).toBe('unknown')
  })

  it('is not known of a run that is shorter and beyond the bound all along', () => {
    expect(judge('> 70 for 10m', times(9, 80)).state).toBe('unknown')
    expect(judge('> 70 for 10m', [...times(9, 80), 60]).state).toBe('not-met')
  })

  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 60 })
  const criterion = fc.record({
    comparison: fc.constantFrom('>' as const, '<' as const, '>=' as const, '<=' as const),
    bound: fc.integer({ min: 0, max: 100 }),
    forSeconds: fc.integer({ min: 0, max: 600 })
  })

  it('of values without holes is what counting says', () => {
    fc.assert(
      fc.property(values, criterion, (found, asked) => {
        const is = { '>': 1, '<': -1, '>=': 1, '<=': -1 }[asked.comparison]
        const isBeyond = (value: number): boolean =>
          is * (value - asked.bound) > 0 ||
          (asked.comparison.includes('=') && value === asked.bound)
        let [run, longest] = [0, 0]
        for (const value of found) {
          run = isBeyond(value) ? run + 1 : 0
          longest = Math.max(longest, run)
        }
        const seconds = Math.max(0, longest - 1) * 15
        const result = judgeCriterion(asked, everyTick(found), { from: 0, to: found.length * 15 })
        expect(result.longest).toBe(seconds)
        const isMet = longest > 0 && seconds >= asked.forSeconds
        const isShort = longest === found.length && found.length * 15 < asked.forSeconds
        expect(result.state).toBe(isMet ? 'met' : isShort ? 'unknown' : 'not-met')
        expect(result.stretches.every(({ from, to }) => to - from >= asked.forSeconds)).toBe(true)
      })
    )
  })

  it('is never said to be what it is not because values are missing', () => {
    const block = fc.record({ at: fc.nat({ max: 55 }), count: fc.integer({ min: 3, max: 20 }) })
    const many = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 30, maxLength: 60 })
    fc.assert(
      fc.property(many, criterion, block, (found, asked, { at, count }) => {
        const start = 2 + (at % (found.length - 4))
        const end = Math.min(found.length - 2, start + count)
        fc.pre(end - start > HOLE && end - start < found.length / 2)
        const span = { from: 0, to: found.length * 15 }
        const holed = found.map((value, i) => (i >= start && i < end ? undefined : value))
        const whole = judgeCriterion(asked, everyTick(found), span).state
        const part = judgeCriterion(asked, everyTick(holed), span).state
        if (part !== 'unknown') expect(part).toBe(whole)
      }),
      { numRuns: 500 }
    )
  })
})

describe('a criterion where there were no users', () => {
  /** Rows one second apart: users, and what completes in each second. */
  const rowsOfStages = (...stages: [seconds: number, users: number, perSecond: number][]) => {
    const rows: Sample[] = []
    let requests = 0
    for (const [seconds, users, perSecond] of stages) {
      for (let i = 0; i < seconds; i++) {
        requests += perSecond
        const percentiles = new Map([[95, perSecond === 0 ? 0 : 900]])
        const counts = { requests, failures: requests / 10, average: 100 }
        rows.push({ at: rows.length, users, ...counts, percentiles })
      }
    }
    return rows
  }
  const judged = (key: string, text: string, rows: readonly Sample[]) => {
    const idle = idleStretches(rows)
    const span = { from: 0, to: rows.at(-1)!.at, idle, surely: surelyOf(key, rows) }
    return judgeCriterion(parseCriterion('count', text), courseOf(key, rows, 'window', idle), span)
  }
  const LOAD: [number, number, number] = [90, 80, 120]
  const IDLE: [number, number, number] = [60, 0, 0]

  it.each([
    ['before the first user', [IDLE, LOAD]],
    ['in the middle', [LOAD, IDLE, LOAD]],
    ['in the middle, for less than a mean', [LOAD, [6, 0, 0], LOAD]],
    ['after the end', [LOAD, IDLE]],
    ['twice', [LOAD, IDLE, LOAD, IDLE, LOAD, IDLE]]
  ] as const)('is neither met nor hidden there: %s', (_, stages) => {
    const rows = rowsOfStages(...(stages as unknown as [number, number, number][]))
    expect(judged('throughput', '< 50 for 10s', rows).state).toBe('not-met')
    expect(judged('error-rate', '> 50 for 10s', rows).state).toBe('not-met')
    expect(judged('p95', '> 1000 for 10s', rows).state).toBe('not-met')
    expect(judged('throughput', '> 100 for 1m', rows)).toMatchObject({ state: 'met' })
  })

  it('is met while a server hangs, in the middle and until the end', () => {
    const hung: [number, number, number] = [40, 80, 0]
    for (const rows of [rowsOfStages(LOAD, hung, LOAD), rowsOfStages(IDLE, LOAD, hung)]) {
      expect(judged('throughput', '< 50 for 30s', rows).state).toBe('met')
    }
  })

  it('is not put together of what was before and after', () => {
    const slow: [number, number, number] = [40, 80, 10]
    const rows = rowsOfStages(LOAD, slow, IDLE, slow, LOAD)
    expect(judged('throughput', '< 50 for 30s', rows).stretches).toHaveLength(2)
    expect(judged('throughput', '< 50 for 60s', rows).state).toBe('not-met')
  })

  it('is not known of a load that is shorter and beyond the bound all along', () => {
    const rows = rowsOfStages([60, 80, 10], [300, 0, 0])
    expect(judged('throughput', '< 50 for 2m', rows).state).toBe('unknown')
  })

  it('is met where the release does not write users, or a count was away for a moment', () => {
    const unknown = rowsOfStages([60, 0, 120], [60, 0, 0], [60, 0, 120])
    expect(judged('throughput', '< 50 for 30s', unknown).state).toBe('met')
    const blip = rowsOfStages([60, 80, 120], [30, 80, 0], [3, 0, 0], [30, 80, 0])
    expect(judged('throughput', '< 50 for 60s', blip).state).toBe('met')
  })

  it('counts what completed there', () => {
    const rows = rowsOfStages(LOAD, [60, 0, 5], LOAD)
    expect(judged('throughput', '< 50 for 30s', rows).state).toBe('met')
  })
})

describe('the words for a criterion', () => {
  it('say when, for how long, and that it is not known', () => {
    const rising = [...times(4, 50), ...times(9, 80), 50]
    expect(criterionWords(judge('> 70 for 1m', rising), 'count')).toBe(
      '> 70 for 60 s was met for 2 min, 75 s after the start'
    )
    expect(criterionWords(judge('> 70 for 10m', rising), 'count')).toBe(
      '> 70 for 10 min was not met: at most 2 min without a break'
    )
    expect(criterionWords(judge('> 90 for 10m', rising), 'count')).toBe(
      '> 90 for 10 min was not met'
    )
    expect(criterionWords(judge('> 70 for 10m', times(9, 80)), 'count')).toContain('is not known')
  })

  it('say of means that they tell the least, and over how long they are', () => {
    const seen = [50, 80, 80, 80, 50].map((value, i) => ({ from: 10 * i, to: 10 * i + 10, value }))
    const words = (text: string): string => {
      const asked = parseCriterion('count', text)
      return criterionWords(judgeCriterion(asked, seen, { from: 0, to: 50 }), 'count')
    }
    expect(words('> 70 for 10s')).toBe(
      '> 70 for 10 s was met for at least 10 s, 20 s after the start, by means over up to 10 s'
    )
    expect(words('> 70 for 11s')).toBe(
      '> 70 for 11 s could not be proved: surely for 10 s without a break, by means over up to 10 s'
    )
    expect(words('> 70')).toContain(
      '> 70 was met for at least 10 s, 20 s after the start, by means'
    )
  })
})
