import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import { judgeSpan } from '../../../src/evaluate/targets/breaches.js'
import type { PrintedWindow } from '../../../src/evaluate/timeline/windows.js'
import { targetsWith } from '../../support/timeline-runs.js'

/* docs/statistics.md §9: loads of which the truth is known, as Locust would have printed them. */

const BOUND = 500
const WINDOWS = 3
const LOADS = 120
/** Of a run: endpoints times loads. */
const CELLS = 96
const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
/** Standard normal. */
const QUANTILES: Readonly<Record<string, number>> = { p50: 0, p95: 1.645, p99: 2.326 }
const SPREAD = 0.4

/** One response time (ms). */
type Service = (random: Random) => number

/** Lognormal, whose percentile is so many times the bound. */
function smooth(key: string, times: number): Service {
  const median = (BOUND * times) / Math.exp(SPREAD * QUANTILES[key]!)
  return random => median * Math.exp(SPREAD * random.normal())
}

/** A share of the requests takes far longer than the bound. */
function twofold(share: number): Service {
  return random => (random.uniform() < share ? 3000 : 100 * Math.exp(0.2 * random.normal()))
}

function windowOf(requests: number, service: Service, random: Random): PrintedWindow {
  const times = new Float64Array(requests).map(() => rounded(service(random))).sort()
  const at = (percent: number): number =>
    Math.min(Math.floor((requests * percent) / 100), requests - 1)
  return { requests, percentiles: new Map(PERCENTS.map(percent => [percent, times[at(percent)]!])) }
}

function rounded(ms: number): number {
  const width = ms < 100 ? 1 : ms < 1000 ? 10 : 100
  return Math.round(ms / width) * width
}

/** How many percent of the loads broke and held. */
function verdicts(key: string, service: Service, each: number): { broke: number; held: number } {
  const random = new Random(each)
  const targets = targetsWith({ [key]: { acceptable: BOUND } })
  const span = { from: 0, to: 30, users: 10, requests: each * WINDOWS, failures: 0 }
  let [broke, held] = [0, 0]
  for (let i = 0; i < LOADS; i++) {
    const windows = Array.from({ length: WINDOWS }, () => windowOf(each, service, random))
    const found = judgeSpan(targets, {
      span,
      parts: () => [],
      windows: { windows, unseen: 0, percents: PERCENTS },
      cells: CELLS
    })
    if (found.breaches.length > 0) broke++
    else if (found.open.length === 0) held++
  }
  return { broke: (100 * broke) / LOADS, held: (100 * held) / LOADS }
}

describe.each([
  ['p50', 30],
  ['p50', 200],
  ['p95', 72],
  ['p95', 500],
  ['p99', 340],
  ['p99', 2000]
])('%s of loads of three windows of %d requests', (key, each) => {
  it('held where it is well within its bound', () => {
    const found = verdicts(key, smooth(key, 0.7), each)
    expect(found.broke).toBe(0)
    expect(found.held).toBeGreaterThan(95)
  })

  it('did not break where it is just within, nor by chance where it is at its bound', () => {
    expect(verdicts(key, smooth(key, 0.85), each).broke).toBe(0)
    expect(verdicts(key, smooth(key, 1), each).broke).toBeLessThan(2)
  })

  it('broke where it is beyond', () => {
    const found = verdicts(key, smooth(key, 1.3), each)
    expect(found.held).toBe(0)
    expect(found.broke).toBeGreaterThan(95)
  })
})

it.each([
  ['p95', 0.02, 72, 0],
  ['p95', 0.03, 72, 0],
  ['p95', 0.03, 500, 0],
  ['p99', 0.005, 340, 0],
  ['p50', 0.3, 72, 0],
  ['p95', 0.15, 72, 90],
  ['p95', 0.08, 500, 90],
  ['p99', 0.02, 2000, 95],
  ['p50', 0.7, 72, 95]
])('%s where a share of %d is slow, in windows of %d requests', (key, share, each, least) => {
  const { broke } = verdicts(key, twofold(share), each)
  if (least === 0) expect(broke).toBe(0)
  else expect(broke).toBeGreaterThan(least)
})
