import { describe, expect, it } from '@jest/globals'
import { judgeCriterion } from '../../../src/evaluate/timeline/criteria.js'
import { courseOf, surelyOf } from '../../../src/evaluate/timeline/course.js'
import { intervalsOf, rowsOf, throughputOf } from '../../../src/evaluate/timeline/intervals.js'
import { equalParts } from '../../../src/evaluate/timeline/parts.js'
import { rowTimes } from '../../../src/evaluate/timeline/row-times.js'
import { seriesOf } from '../../../src/evaluate/timeline/series.js'
import { throughputProfile } from '../../../src/evaluate/timeline/throughput-profile.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { Criterion } from '../../../src/config/settings.js'
import type { HistorySample, Run } from '../../../src/locust/run.js'
import { levelOf, madeUpRun, targetsWith } from '../../support/timeline-runs.js'

const RATE = 60
const SECONDS = 120

type Writer = {
  /** Seconds from row to row, and when the first is written. */
  readonly period: number
  readonly phase: number
  /** Completed until then. */
  readonly requestsAt?: (at: number) => number
  /** How much longer (s) the writer takes before this row. */
  readonly pauseBefore?: (row: number) => number
}

/** The rows of Locust's writer: true times, the seconds that it prints, and counts. */
function written({ period, phase, requestsAt = at => RATE * at, pauseBefore }: Writer): {
  times: number[]
  samples: HistorySample[]
} {
  const [times, samples]: [number[], HistorySample[]] = [[], []]
  for (let at = phase; at < SECONDS; at += period) {
    at += pauseBefore?.(times.length) ?? 0
    times.push(at)
    const requests = Math.round(requestsAt(at))
    samples.push({
      at: Math.floor(at),
      users: 10,
      requests,
      failures: 0,
      average: 20,
      percentiles: new Map()
    })
  }
  return { times, samples }
}

function runOf(samples: readonly HistorySample[]): Run {
  const run = madeUpRun([{ requests: RATE }])
  const requests = samples.at(-1)?.requests ?? 0
  return {
    ...run,
    aggregated: { ...run.aggregated!, requests },
    history: { ...run.history!, samples, silences: [] }
  }
}

const PERIODS = [1, 1.001, 1.002, 1.004, 1.007, 1.011, 1.015, 1.02]
const PHASES = [0, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99]
const WRITERS = PERIODS.flatMap(period => PHASES.map(phase => ({ period, phase })))
const BOUND = 0.9 * RATE

const recovery = levelOf({
  kind: 'recovery',
  targets: targetsWith({ 'error-rate': { acceptable: 0.01 }, throughput: { acceptable: BOUND } })
})

const below = (forSeconds: number): Criterion => ({ comparison: '<', bound: BOUND, forSeconds })

function stateOf(samples: readonly HistorySample[], forSeconds: number): string {
  const rows = rowsOf(samples, 0)
  const span = { from: 0, to: rows.at(-1)?.at ?? 0, surely: surelyOf('throughput', rows) }
  return judgeCriterion(below(forSeconds), courseOf('throughput', rows, 'window'), span).state
}

/** Everything that divides requests by the time between two rows. */
function ratesOf(samples: readonly HistorySample[]): number[] {
  const rows = rowsOf(samples, 0)
  const { throughput } = throughputProfile(runOf(samples), rows, {
    steady: undefined,
    hasPeaks: true
  })
  return [
    ...intervalsOf(rows).map(throughputOf),
    ...equalParts(rows, 10).map(throughputOf),
    ...seriesOf(rows, 'window').points.flatMap(point => point.throughput ?? []),
    ...[throughput.peakPerSecond, throughput.peakPer10s].flatMap(peak => peak?.value ?? [])
  ]
}

const within = (values: readonly number[], least: number, most: number): boolean =>
  values.every(value => value > least && value < most)

describe('a steady service, whichever seconds Locust leaves out', () => {
  it.each(WRITERS)('has one throughput all along: %j', writer => {
    const { samples } = written(writer)
    const rates = ratesOf(samples)
    expect(rates.filter(rate => rate < BOUND || rate > 1.1 * RATE)).toEqual([])
    expect([1, 5, 20].map(forSeconds => stateOf(samples, forSeconds))).not.toContain('met')
    expect(analyseTimeline(runOf(samples), recovery).recovery?.incidents).toEqual([])
  })

  it('has one throughput in rows of another interval', () => {
    for (const interval of [2, 5, 10]) {
      for (const { period, phase } of WRITERS) {
        const { samples } = written({ period: interval * period, phase })
        expect(
          intervalsOf(rowsOf(samples, 0))
            .map(throughputOf)
            .every(rate => rate > BOUND)
        ).toBe(true)
      }
    }
  })

  it('has one throughput where the writer is late by chance', () => {
    const late = chance(7)
    for (const { period, phase } of WRITERS) {
      const { samples } = written({ period, phase, pauseBefore: () => 0.04 * late() })
      expect(within(ratesOf(samples), BOUND, 1.12 * RATE)).toBe(true)
      expect(analyseTimeline(runOf(samples), recovery).recovery?.incidents).toEqual([])
    }
  })

  it.each([1, 1.5, 2, 4.5, 12])('has one throughput where the writer paused for %s s', pause => {
    for (const { period, phase } of WRITERS) {
      const pauseBefore = (row: number): number => (row === 40 ? pause : 0)
      const { samples } = written({ period, phase, pauseBefore })
      const bad = ratesOf(samples).filter(rate => rate < 0.8 * RATE || rate > 1.4 * RATE)
      expect(bad).toEqual([])
      expect(stateOf(samples, 1)).not.toBe('met')
    }
  })
})

describe('a throughput that truly falls', () => {
  const falling = (to: number, seconds: number) => (at: number) =>
    RATE * (at - (1 - to) * Math.min(seconds, Math.max(0, at - 60)))

  it.each([
    [0.5, 5],
    [0.5, 8],
    [0, 5],
    [0, 12]
  ])('is found where it falls to %s for %s s', (to, seconds) => {
    for (const writer of WRITERS) {
      const { samples } = written({ ...writer, requestsAt: falling(to, seconds) })
      const { incidents } = analyseTimeline(runOf(samples), recovery).recovery!
      expect(incidents).toHaveLength(1)
      const [{ from, to: until = 0 } = { from: 0 }] = incidents
      expect([Math.abs(from - 60), Math.abs(until - 60 - seconds)].every(off => off <= 2.5)).toBe(
        true
      )
    }
  })
})

describe('rowTimes', () => {
  const stamped = (...seconds: number[]) => seconds.map((at, i) => ({ at, requests: RATE * i }))

  it.each([
    ['rows as far apart as each other', stamped(0, 1, 2, 3, 4)],
    ['times that are not cut', stamped(0, 1.5, 2, 3.5, 4)],
    ['one row', stamped(0)],
    ['no row', stamped()]
  ])('knows nothing more of %s', (_, rows) => {
    expect(rowTimes(rows)).toBeUndefined()
  })

  it('lies in the seconds that the file has, one after the other', () => {
    const any = chance(3)
    for (let round = 0; round < 200; round++) {
      let [at, requests] = [0, 0]
      const rows = Array.from({ length: 60 }, () => {
        at += any() < 0.7 ? 1 : Math.ceil(8 * any() ** 4)
        requests += Math.floor(100 * any())
        return { at, requests }
      })
      const times = rowTimes(rows) ?? []
      const isWithin = times.every((time, i) => {
        const second = rows[i]?.at ?? 0
        return time >= second - 1e-9 && time <= second + 1 + 1e-9
      })
      expect(isWithin).toBe(true)
      expect(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0))).toBe(true)
    }
  })

  it('is within a tenth of a second of the truth, from row to row', () => {
    for (const writer of WRITERS) {
      const { times, samples } = written(writer)
      const found = rowTimes(samples) ?? samples.map(({ at }) => at)
      const off = times.slice(1).map((time, i) => {
        const took = (found[i + 1] ?? 0) - (found[i] ?? 0)
        return Math.abs(took - (time - (times[i] ?? 0)))
      })
      expect(Math.max(...off)).toBeLessThan(0.1)
    }
  })
})

/** Numbers from 0 to 1, the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
