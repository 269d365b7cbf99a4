import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { courseOf } from '../../../src/evaluate/timeline/course.js'
import { rateEdges, wholeBundles } from '../../../src/evaluate/timeline/bundles.js'
import { rowsOf, type Sample } from '../../../src/evaluate/timeline/intervals.js'
import { equalParts } from '../../../src/evaluate/timeline/parts.js'
import { steadyWindowOf } from '../../../src/evaluate/timeline/steady-window.js'
import type { Run } from '../../../src/locust/run.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'
import { levelOf, madeUpRun, START, type Second } from '../../support/timeline-runs.js'

const REPORT = 3
const level = levelOf()
const rowsOfRun = (run: Run): Sample[] => rowsOf(run.history?.samples ?? [], START)

/** The same seconds as a master writes them whose workers report every 3 s, each at its own phase. */
function reported(made: readonly Second[], phases: readonly number[]): Second[] {
  return made.map((second, i) => {
    const due = phases.filter(phase => (i + 1) % REPORT === phase).length
    const held = made.slice(Math.max(0, i + 1 - REPORT), i + 1)
    const sum = held.reduce((total, { requests = 0 }) => total + requests, 0)
    return { ...second, requests: (sum * due) / phases.length }
  })
}

const steadily = (length: number, users = 50, requests = 120): Second[] =>
  Array.from({ length }, () => ({ users, requests }))

const lengths = fc.integer({ min: 24, max: 90 })
const phase = fc.integer({ min: 0, max: REPORT - 1 })

describe('of counts that come in bundles', () => {
  it('the steady state has the throughput that the service had, wherever a bundle ends', () => {
    fc.assert(
      fc.property(lengths, phase, (length, when) => {
        const run = madeUpRun(reported(steadily(length), [when]))
        const { steady } = analyseTimeline(run, level)
        expect(steady!.throughput).toBe(120)
        expect(steady!.requests).toBe(120 * steady!.seconds)
        expect(steadyWindowOf(run, 'auto')!.throughput).toBe(120)
      })
    )
  })

  it('of two workers with reports at different times too', () => {
    fc.assert(
      fc.property(lengths, phase, phase, (length, one, other) => {
        const run = madeUpRun(reported(steadily(length), [one, other]))
        expect(analyseTimeline(run, level).steady!.throughput).toBe(120)
        expect(steadyWindowOf(run, 'auto')!.throughput).toBe(120)
      })
    )
  })

  it('the time at full load does not hang on when the workers report', () => {
    const windows = [0, 1, 2].map(when =>
      steadyWindowOf(madeUpRun(reported(steadily(40), [when])), 'auto')
    )
    expect(new Set(windows.map(window => window!.seconds)).size).toBe(1)
  })

  it('no steady state is above the peak', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 60, max: 140 }), { minLength: 40, maxLength: 90 }),
        phase,
        (counts, when) => {
          const made = counts.map(requests => ({ users: 50, requests }))
          const { steady, throughput } = analyseTimeline(madeUpRun(reported(made, [when])), level)
          expect(steady!.throughput).toBeLessThanOrEqual(throughput.peakPer10s!.value + 1e-9)
        }
      )
    )
  })

  it('a point of the capacity has the throughput of its load', () => {
    fc.assert(
      fc.property(phase, fc.integer({ min: 20, max: 40 }), (when, length) => {
        const made = [20, 40, 60, 80].flatMap(users => steadily(length, users, 3 * users))
        const run = madeUpRun(reported(made, [when]))
        const { capacity } = analyseTimeline(run, levelOf({ kind: 'capacity' }))
        expect(capacity!.points.map(({ throughput }) => throughput)).toEqual([60, 120, 180, 240])
      })
    )
  })

  it('each tenth of the steady state has it', () => {
    fc.assert(
      fc.property(phase, fc.integer({ min: 60, max: 90 }), (when, length) => {
        const run = madeUpRun(reported(steadily(length), [when]))
        const { trend } = analyseTimeline(run, level)
        expect(trend!.parts.map(part => part.throughput)).toEqual(Array(10).fill(120))
      })
    )
  })

  it('each value of the throughput over time has it', () => {
    const rows = rowsOfRun(madeUpRun(reported(steadily(90), [1])))
    const values = courseOf('throughput', rows, 'cumulative').slice(1)
    expect(values.map(({ value }) => value)).toEqual(Array(values.length).fill(120))
    expect(values.length).toBeGreaterThan(5)
  })

  it('a silence of the service is in its throughput over time', () => {
    const made = [...steadily(30), ...steadily(40, 50, 0), ...steadily(30)]
    const rows = rowsOfRun(madeUpRun(reported(made, [0])))
    const values = courseOf('throughput', rows, 'cumulative')
    expect(values.filter(({ value }) => value === 0).length).toBeGreaterThanOrEqual(2)
    const silent = rowsOfRun(madeUpRun(reported([...steadily(60), ...steadily(40, 50, 0)], [0])))
    expect(courseOf('throughput', silent, 'cumulative').at(-1)!.to).toBeGreaterThan(90)
    expect(wholeBundles(silent, { from: 12, to: 100 }).to).toBeGreaterThan(97)
  })

  it('a real run has the throughput from report to report', async () => {
    const run = await fixtureRun('locust-csv/distributed-2.12.1')
    const samples = run.history!.samples
    const rows = rowsOf(samples, samples[0]!.at)
    const { from, to } = wholeBundles(rows, { from: 6, to: 23 })
    // From the second report of a worker to its last: fifteen seconds, five reports of each.
    expect([from, to]).toEqual([7, 22])
  })
})

describe('of counts of each second', () => {
  it('nothing is moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 0, max: 9 }),
        (counts, from) => {
          const rows = rowsOfRun(madeUpRun(counts.map(requests => ({ requests }))))
          expect(rateEdges(rows)).toBe(rows)
          expect(wholeBundles(rows, { from, to: 19 })).toEqual({ from, to: 19 })
          expect(equalParts(rows, 10)).toHaveLength(10)
        }
      )
    )
  })
})
