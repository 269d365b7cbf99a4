import { describe, expect, it } from '@jest/globals'
import type { Bounds } from '../../../src/config/settings.js'
import { judgeSpan, type SpanVerdict } from '../../../src/evaluate/targets/breaches.js'
import type { WindowPercentile } from '../../../src/evaluate/timeline/windows.js'
import { targetsWith } from '../../support/timeline-runs.js'

type Seen = {
  readonly requests?: number
  readonly average?: number
  readonly failures?: number
  /** ms by percent; without any there was no --csv-full-history. */
  readonly printed?: Readonly<Record<string, number>>
}

function judged(bounds: Readonly<Record<string, Bounds>>, seen: Seen): SpanVerdict {
  const { requests = 200, average = 50, failures = 0, printed } = seen
  const percentiles = Object.entries(printed ?? {}).map(([percent, value]): WindowPercentile => {
    return { percent: Number(percent), value, low: value, high: value, windows: 1, requests }
  })
  const span = { from: 0, to: 10, users: 10, requests, failures, average }
  const hasWindows = printed !== undefined
  return judgeSpan(targetsWith(bounds), { span, percentiles, hasWindows, cells: 10 })
}

const P95 = { p95: { target: 100, acceptable: 180, unacceptable: 800 } }
const HELD = { breaches: [], open: [] }

describe('a percentile of a part of the run', () => {
  it('speaks for itself with ten requests above it', () => {
    expect(judged(P95, { printed: { 50: 20, 95: 170 } })).toEqual(HELD)
    expect(judged(P95, { printed: { 50: 20, 95: 190 } }).breaches).toEqual([
      { metric: 'p95', value: 190, bound: 180 }
    ])
  })

  it('with fewer is open, whatever it is', () => {
    for (const value of [100, 190]) {
      expect(judged(P95, { requests: 190, printed: { 50: 20, 90: 100, 95: value } })).toEqual({
        breaches: [],
        open: [{ metric: 'p95', needed: 200 }]
      })
    }
  })

  it('is beyond its bound where a lower one with enough requests is', () => {
    const printed = { 50: 20, 75: 190, 90: 260, 95: 280 }
    expect(judged(P95, { requests: 190, printed }).breaches).toEqual([
      { metric: 'p90', value: 260, bound: 180, boundOf: 'p95' }
    ])
  })

  it('or one so low that chance does not explain it', () => {
    const printed = { 50: 190, 75: 250, 95: 280 }
    expect(judged(P95, { requests: 12, printed }).breaches).toEqual([
      { metric: 'p50', value: 190, bound: 180, boundOf: 'p95' }
    ])
    // Half of six are three: of one in twenty they may be.
    expect(judged(P95, { requests: 6, printed }).breaches).toEqual([])
  })

  it('is within it where the slowest of enough requests is, or a higher one', () => {
    const slowest = { 50: 20, 95: 100, 100: 170 }
    expect(judged(P95, { requests: 60, printed: slowest })).toEqual(HELD)
    expect(judged(P95, { requests: 59, printed: slowest }).open).toHaveLength(1)
    expect(judged(P95, { requests: 1000, printed: { 90: 100, 99: 170 } })).toEqual(HELD)
  })

  it('that no row has is open, and no number of requests would tell', () => {
    const p97 = { p97: { acceptable: 180 } }
    const printed = { 50: 20, 95: 30, 98: 200 }
    expect(judged(p97, { requests: 9000, printed }).open).toEqual([{ metric: 'p97' }])
    expect(judged(p97, { requests: 9000, printed: { ...printed, 95: 181 } }).breaches).toEqual([
      { metric: 'p95', value: 181, bound: 180, boundOf: 'p97' }
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
    const one = { requests: 1, failures: 1, average: 306 }
    const printed = { 50: 310, 95: 310, 100: 310 }
    expect(judged(bounds, { ...one, printed })).toMatchObject({ breaches: [], open: [{}] })
    expect(judged(bounds, one)).toMatchObject({ breaches: [], open: [{}] })
  })

  it('is needed to leave anything open', () => {
    expect(judged(P95, { requests: 0 })).toEqual(HELD)
  })
})

describe('a mean', () => {
  it('stands for the P95 only where there are no percentiles', () => {
    expect(judged(P95, { average: 306 }).breaches).toEqual([
      { metric: 'average', value: 306, bound: 180, boundOf: 'p95' }
    ])
    expect(judged(P95, { average: 306, printed: { 50: 20, 95: 100 } })).toEqual(HELD)
  })

  it('counts with ten requests', () => {
    const bounds = { average: { acceptable: 180 } }
    expect(judged(bounds, { average: 306, requests: 10 }).breaches).toHaveLength(1)
    expect(judged(bounds, { average: 306, requests: 9 }).open).toEqual([
      { metric: 'average', needed: 10 }
    ])
  })
})

it('leaves errors open that are beyond their bound by chance, maybe', () => {
  const bounds = { 'error-rate': { acceptable: 0.01 } }
  expect(judged(bounds, { failures: 3 })).toEqual({
    breaches: [],
    open: [{ metric: 'error-rate' }]
  })
  expect(judged(bounds, { failures: 20 }).breaches).toHaveLength(1)
  expect(judged(bounds, { failures: 1 })).toEqual(HELD)
})
