import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { courseOf } from '../../../src/evaluate/timeline/course.js'
import { rateEdges, wholeBundles } from '../../../src/evaluate/timeline/bundles.js'
import { rowsOf, type Sample } from '../../../src/evaluate/timeline/intervals.js'
import { equalParts } from '../../../src/evaluate/timeline/parts.js'
import type { SeriesPoint } from '../../../src/evaluate/timeline/series.js'
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

/** Of twelve seconds none has as much as the steady state. */
const BEST_AT_BOTH_ENDS = [
  ...[60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 92, 117, 104, 135, 100, 72, 82, 76, 105, 97, 104],
  ...[80, 126, 135, 98, 128, 94, 71, 60, 95, 81, 117, 61, 89, 85, 123, 136, 120, 104, 139, 60, 60]
]

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
      ),
      { examples: [[BEST_AT_BOTH_ENDS, 2]] }
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

describe('charts of counts that come in bundles', () => {
  const pointsOf = (made: readonly Second[]): readonly SeriesPoint[] =>
    analyseTimeline(madeUpRun(made), level).series.points
  const isTold = ({ throughput }: SeriesPoint): boolean => throughput !== undefined

  it('show the throughput that the service had from the first report on', () => {
    fc.assert(
      fc.property(lengths, phase, phase, (length, one, other) => {
        const told = pointsOf(reported(steadily(length), [one, other])).filter(isTold)
        expect(told.length).toBeGreaterThanOrEqual(length - 5)
        const early = told.filter(({ at }) => at <= 17)
        expect(Math.max(...early.map(({ throughput = NaN }) => throughput))).toBeLessThan(1.5 * 120)
        const off = told
          .slice(early.length)
          .map(({ throughput = NaN }) => Math.abs(throughput - 120))
        expect(Math.max(...off)).toBeLessThan(0.005)
      })
    )
  })

  it('have a point for each row, and no hole in a line', () => {
    fc.assert(
      fc.property(lengths, phase, phase, (length, one, other) => {
        const made = reported(steadily(length), [one, other])
        const points = pointsOf(made.map(second => ({ ...second, average: 50.5 })))
        expect(points.map(({ at }) => at)).toEqual(Array.from({ length }, (_, i) => i + 1))
        expect(points.every(({ users }) => users === 50)).toBe(true)
        const whole = points.slice(points.findIndex(isTold))
        expect(new Set(whole.map(({ errorRate }) => errorRate))).toEqual(new Set([0]))
        const off = whole.map(({ average = NaN }) => Math.abs(average - 50.5))
        expect(Math.max(...off)).toBeLessThan(0.005)
      })
    )
  })

  it('say nothing of the throughput before the first report', () => {
    const points = pointsOf(reported([...steadily(6, 0, 0), ...steadily(30)], [0]))
    expect(points[0]).toEqual({ at: 1, users: 0 })
  })

  it('take the reports of all workers together', () => {
    const made = reported(steadily(60), [0, 1]).map((second, i) =>
      // Only those of one of them fail.
      (i + 1) % REPORT === 0 ? { ...second, failures: second.requests ?? 0 } : second
    )
    for (const { errorRate, at } of pointsOf(made).filter(({ at }) => at > 6)) {
      expect([at, errorRate]).toEqual([at, 0.5])
    }
  })

  it('show a silence of the service as none, without a time or a share', () => {
    const made = [...steadily(30), ...steadily(15, 50, 0), ...steadily(30)]
    const silent = pointsOf(reported(made, [0])).filter(({ at }) => at > 34 && at < 45)
    expect(silent.map(({ throughput }) => throughput)).toEqual(Array(silent.length).fill(0))
    expect(silent.some(point => 'errorRate' in point || 'average' in point)).toBe(false)
  })

  it('say what they look back on, and only they', () => {
    const lookBackOf = (made: readonly Second[]): unknown =>
      analyseTimeline(madeUpRun(made), level).series.lookBack
    expect(lookBackOf(reported(steadily(30), [1]))).toEqual({ throughput: 12, counts: 3 })
    expect(lookBackOf(steadily(30))).toBeUndefined()
  })

  it.each(['cases/lost-worker', 'cases/processes-clock-claim', 'locust-csv/distributed-2.12.1'])(
    'of a real run have whole lines: %s',
    async folder => {
      const run = await fixtureRun(folder)
      const { points } = analyseTimeline(run, level).series
      const told = points.slice(points.findIndex(isTold))
      const usual = run.aggregated!.requests / told.length
      for (const { throughput, errorRate, average, p95 } of told.slice(6)) {
        expect(throughput).toBeGreaterThan(usual / 2)
        expect(throughput).toBeLessThan(1.5 * usual)
        expect([errorRate, average, p95]).not.toContain(undefined)
      }
    }
  )
})

describe('of counts of each second', () => {
  it('each point of a chart has its own', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(counts, each => {
        const { points } = analyseTimeline(
          madeUpRun(each.map(requests => ({ requests }))),
          level
        ).series
        expect(points.map(({ throughput }) => throughput)).toEqual(each)
      })
    )
  })

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
