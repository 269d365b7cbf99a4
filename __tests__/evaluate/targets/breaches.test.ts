import { describe, expect, it } from '@jest/globals'
import type { Bounds, Targets } from '../../../src/config/settings.js'
import { judgeSpan, type SpanVerdict } from '../../../src/evaluate/targets/breaches.js'
import type { LoadWindows } from '../../../src/evaluate/timeline/windows.js'
import { targetsWith } from '../../support/timeline-runs.js'

/** ms by percent. */
type Printed = Readonly<Record<string, number>>

type Seen = {
  readonly requests?: number
  /** Of each part. */
  readonly averages?: readonly number[]
  readonly failures?: number
  /** Of one window that has them all; without any there was no --csv-full-history. */
  readonly printed?: Printed
  readonly windows?: LoadWindows
  readonly cells?: number
}

function windowOf(requests: number, printed: Printed): LoadWindows['windows'][number] {
  return {
    requests,
    percentiles: new Map(Object.entries(printed).map(([percent, ms]) => [Number(percent), ms]))
  }
}

function judged(bounds: Readonly<Record<string, Bounds>> | Targets, seen: Seen): SpanVerdict {
  const { requests = 200, averages = [50, 50], failures = 0, printed, cells = 10 } = seen
  const average = averages.reduce((sum, one) => sum + one, 0) / averages.length
  const span = { from: 0, to: 10, users: 10, requests, failures, average }
  const each = { ...span, requests: requests / averages.length }
  const windows =
    printed === undefined
      ? seen.windows
      : { windows: [windowOf(requests, printed)], unseen: 0, percents: PERCENTS }
  return judgeSpan(bounds instanceof Map ? bounds : targetsWith(bounds as Record<string, Bounds>), {
    span,
    parts: () => averages.map(one => ({ ...each, average: one })),
    ...(windows === undefined ? {} : { windows }),
    cells
  })
}

const P95 = { p95: { target: 100, acceptable: 180, unacceptable: 800 } }
const HELD = { breaches: [], open: [] }
/** As the histories print them. */
const PERCENTS = [50, 95]
const FAST = { 50: 20, 90: 30, 95: 40, 98: 60, 99: 80, 100: 170 }

describe('a percentile of a load', () => {
  it('holds with ten requests above it', () => {
    expect(judged(P95, { printed: { 50: 20, 95: 170, 98: 300 } })).toEqual(HELD)
  })

  it('or where so few are beyond its bound that chance does not explain it', () => {
    const slowest = { 50: 20, 95: 100, 100: 170 }
    expect(judged(P95, { requests: 59, printed: slowest })).toEqual(HELD)
    expect(judged(P95, { requests: 58, printed: slowest }).open).toEqual([
      { metric: 'p95', needed: 200 }
    ])
    const oneSlow = { 50: 20, 95: 100, 99: 170, 100: 900 }
    expect(judged(P95, { requests: 100, printed: oneSlow })).toEqual(HELD)
  })

  it('breaks where surely more requests took longer than it allows', () => {
    const printed = { 50: 100, 80: 190, 90: 260, 95: 280, 98: 300 }
    expect(judged(P95, { printed }).breaches).toEqual([{ metric: 'p95', value: 280, bound: 180 }])
    expect(judged(P95, { requests: 12, printed: { 50: 190, 75: 250, 95: 280 } })).toMatchObject({
      breaches: [{ metric: 'p95', value: 280 }]
    })
  })

  it('is open in between, and where its bound is within the rounding of what is printed', () => {
    const near = { 50: 20, 90: 100, 95: 190, 98: 300 }
    expect(judged(P95, { printed: near })).toEqual({ breaches: [], open: [{ metric: 'p95' }] })
    const rounded = { 50: 180, 95: 180, 100: 180 }
    expect(judged(P95, { printed: rounded }).open).toEqual([{ metric: 'p95' }])
    // Half of six are three: of one in twenty they may be.
    expect(judged(P95, { requests: 6, printed: { 50: 190, 75: 250, 95: 280 } }).breaches).toEqual(
      []
    )
  })

  it('is the less sure to break, the more rows and loads are asked', () => {
    const printed = { 50: 20, 80: 150, 90: 190, 95: 300, 98: 400 }
    expect(judged(P95, { printed, cells: 1 }).breaches).toHaveLength(1)
    expect(judged(P95, { printed, cells: 500 }).open).toHaveLength(1)
  })

  it('that no row has is judged by the columns beside it', () => {
    const p97 = { p97: { acceptable: 180 } }
    const printed = { 50: 20, 90: 25, 95: 30, 98: 200 }
    expect(judged(p97, { requests: 9000, printed }).open).toEqual([{ metric: 'p97' }])
    expect(judged(p97, { requests: 9000, printed: { ...printed, 95: 190 } }).breaches).toEqual([
      { metric: 'p97', value: 190, bound: 180 }
    ])
    expect(judged(p97, { requests: 9000, printed: { ...printed, 98: 170 } })).toEqual(HELD)
  })

  it('that is the lowest column breaks where it is clearly beyond in every window', () => {
    const p50 = { p50: { acceptable: 180 } }
    const slow = windowOf(100, { 50: 300, 66: 340, 75: 370, 90: 450, 100: 700 })
    const fast = windowOf(100, { 50: 170, 66: 340, 75: 370, 90: 450, 100: 700 })
    expect(
      judged(p50, { windows: { windows: [slow, slow], unseen: 0, percents: PERCENTS } }).breaches
    ).toEqual([{ metric: 'p50', value: 300, bound: 180 }])
    expect(
      judged(p50, { windows: { windows: [slow, fast], unseen: 0, percents: PERCENTS } }).breaches
    ).toEqual([])
  })
})

describe('the windows of a load', () => {
  const fast = windowOf(100, FAST)
  const slow = windowOf(100, {
    ...FAST,
    66: 3000,
    75: 3000,
    90: 3000,
    95: 3000,
    98: 3000,
    100: 3000
  })

  it('count together: a third of a load is not outvoted', () => {
    const windows = { windows: [fast, fast, slow], unseen: 0, percents: PERCENTS }
    expect(judged(P95, { windows }).breaches).toEqual([{ metric: 'p95', value: 3000, bound: 180 }])
    expect(
      judged(P95, { windows: { windows: [fast, fast, fast], unseen: 0, percents: PERCENTS } })
    ).toEqual(HELD)
  })

  it('leave out what may be slow', () => {
    expect(
      judged(P95, { windows: { windows: [fast, fast], unseen: 4, percents: PERCENTS } })
    ).toEqual(HELD)
    expect(
      judged(P95, { windows: { windows: [fast, fast], unseen: 40, percents: PERCENTS } }).open
    ).toHaveLength(1)
  })

  it('may overlap with one that tells of the beginning', () => {
    const windows = [fast, fast]
    const held = { windows, head: { window: fast, rest: 50 }, unseen: 0, percents: PERCENTS }
    expect(judged(P95, { windows: held })).toEqual(HELD)
    const late = { windows, head: { window: slow, rest: 50 }, unseen: 0, percents: PERCENTS }
    expect(judged(P95, { windows: late }).breaches).toEqual([
      { metric: 'p95', value: 3000, bound: 180 }
    ])
  })
})

describe('one request', () => {
  it.each([
    ['a percentile', P95],
    ['a rare one', { 'p99.9': { acceptable: 180 } }],
    ['a mean', { average: { acceptable: 180 } }],
    ['errors', { 'error-rate': { acceptable: 0.01 } }]
  ])('proves nothing of %s', (_, bounds) => {
    const one = { requests: 1, failures: 1, averages: [306] }
    const printed = { 50: 310, 95: 310, 100: 310 }
    expect(judged(bounds, { ...one, printed })).toMatchObject({ breaches: [], open: [{}] })
    expect(judged(bounds, one)).toMatchObject({ breaches: [], open: [{}] })
  })

  it('breaks a maximum', () => {
    const max = { max: { acceptable: 180 } }
    expect(judged(max, { printed: { ...FAST, 100: 310 } }).breaches).toEqual([
      { metric: 'max', value: 310, bound: 180 }
    ])
    expect(judged(max, { printed: FAST })).toEqual(HELD)
    expect(judged(max, {}).open).toEqual([{ metric: 'max' }])
  })

  it('is needed to leave anything open', () => {
    expect(judged(P95, { requests: 0 })).toEqual(HELD)
  })
})

describe('a mean', () => {
  it('stands for the P95 only where there are no percentiles', () => {
    expect(judged(P95, { averages: [306, 306] }).breaches).toEqual([
      { metric: 'average', value: 306, bound: 180, boundOf: 'p95' }
    ])
    expect(judged(P95, { averages: [306, 306], printed: FAST })).toEqual(HELD)
  })

  it('counts with ten requests', () => {
    const bounds = { average: { acceptable: 180 } }
    expect(judged(bounds, { averages: [306, 306], requests: 10 }).breaches).toHaveLength(1)
    expect(judged(bounds, { averages: [306, 306], requests: 9 }).open).toEqual([
      { metric: 'average', needed: 10 }
    ])
  })

  it('is open where some slow requests moved it, but not where it grew all along', () => {
    const bounds = { average: { acceptable: 180 } }
    const outlier = [100, 100, 100, 100, 2000, 100, 100, 100, 100, 100]
    expect(judged(bounds, { averages: outlier }).open).toEqual([{ metric: 'average' }])
    const growing = [200, 260, 320, 380, 440, 500, 560, 620, 680, 740]
    expect(judged(bounds, { averages: growing }).breaches).toHaveLength(1)
  })
})

it('leaves errors open that are beyond their bound by chance, maybe', () => {
  const bounds = { 'error-rate': { acceptable: 0.01 } }
  expect(judged(bounds, { failures: 3 })).toEqual({
    breaches: [],
    open: [{ metric: 'error-rate' }]
  })
  expect(judged(bounds, { failures: 20 }).breaches).toHaveLength(1)
  expect(judged(bounds, { failures: 6, cells: 1 }).breaches).toHaveLength(1)
  expect(judged(bounds, { failures: 6, cells: 150 }).open).toHaveLength(1)
  expect(judged(bounds, { failures: 1 })).toEqual(HELD)
})

describe('a bound of which no load tells', () => {
  it('is open where it is of one kind of errors, unless so few failed in all', () => {
    const bounds = { 'assertion-errors': { acceptable: 0.01 } }
    expect(judged(bounds, { failures: 20 }).open).toEqual([{ metric: 'assertion-errors' }])
    expect(judged(bounds, { failures: 1 })).toEqual(HELD)
  })

  it('is open where it is over time, unless a plain one beside it broke', () => {
    const criterion = { sign: '>', value: 300, seconds: 10 } as never
    const asked = (bounds: Bounds): Targets =>
      new Map(
        [...targetsWith({ p95: bounds })].map(([key, target]) => [
          key,
          { ...target, criteria: { unacceptable: criterion } }
        ])
      )
    expect(judged(asked({}), { printed: FAST }).open).toEqual([{ metric: 'p95' }])
    expect(judged(asked({ acceptable: 180 }), { printed: FAST }).open).toEqual([{ metric: 'p95' }])
    expect(judged(asked({ acceptable: 10 }), { printed: FAST }).breaches).toHaveLength(1)
  })

  it('is not asked where it is a throughput', () => {
    expect(judged({ throughput: { acceptable: 900 } }, { printed: FAST })).toEqual(HELD)
  })
})
