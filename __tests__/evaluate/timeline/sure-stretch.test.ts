import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseCriterion } from '../../../src/config/criterion.js'
import { courseOf, surelyOf } from '../../../src/evaluate/timeline/course.js'
import { judgeCriterion } from '../../../src/evaluate/timeline/criteria.js'
import type { Sample } from '../../../src/evaluate/timeline/intervals.js'
import { reachOf } from '../../../src/evaluate/timeline/sure-stretch.js'
import { firstStop, rulesOf } from '../../support/watched.js'
import { runOfSamples, START } from '../../support/timeline-runs.js'

/** What Locust would write of requests at these times: a row each second, whole seconds, windows of ten. */
function rowsOf(requests: readonly Made[], seconds: number, phase: number): Sample[] {
  const busy = new Set(requests.map(({ at }) => Math.floor(at)))
  const rows: Sample[] = []
  let [count, failures, sum] = [0, 0, 0]
  let next = 0
  for (let now = phase; now < seconds; now += 1.003) {
    for (; (requests[next]?.at ?? Infinity) <= now; next++) {
      count++
      sum += requests[next]!.ms
      failures += requests[next]!.failed ? 1 : 0
    }
    const at = Math.floor(now)
    const around = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap(off => [at - 10 - off, at - 10 + off])
    const kept = around.find(second => busy.has(second + 1) && second + 1 <= now)
    const since = kept === undefined ? next : requests.findIndex(one => Math.floor(one.at) > kept)
    const window = requests.slice(since, next).map(({ ms }) => ms)
    const seen = window.sort((a, b) => a - b)
    const p95 = seen[Math.floor(seen.length * 0.95)] ?? 0
    const average = count === 0 ? {} : { average: sum / count }
    const percentiles = new Map([[95, p95]])
    rows.push({ at, users: 20, requests: count, failures, ...average, percentiles })
  }
  return rows
}

type Made = { at: number; ms: number; failed: boolean }

/** Requests of a service that is bad between two moments: slow, failing, and seldom done. */
function requestsOf({ bad, perSecond, seconds }: Test): Made[] {
  const made: Made[] = []
  for (let at = 0.01; at < seconds;) {
    const isBad = at >= bad.from && at < bad.to
    made.push({ at, ms: isBad ? 4000 : 100, failed: isBad })
    at += (isBad ? 3 : 1) / perSecond
  }
  return made
}

type Test = { bad: { from: number; to: number }; perSecond: number; seconds: number }

const BOUNDS = {
  p95: '> 2s',
  average: '> 1s',
  'error-rate': '> 20%',
  throughput: '< 50%'
} as const
type Key = keyof typeof BOUNDS
const UNITS = {
  p95: 'ms',
  average: 'ms',
  'error-rate': 'fraction',
  throughput: 'requests/s'
} as const

function judged(key: Key, forSeconds: number, rows: readonly Sample[], perSecond: number) {
  const bound = key === 'throughput' ? `< ${perSecond / 2}/s` : BOUNDS[key]
  const criterion = parseCriterion(UNITS[key], `${bound} for ${forSeconds}s`)
  const span = { from: 0, to: rows.at(-1)!.at, surely: surelyOf(key, rows) }
  return judgeCriterion(criterion, courseOf(key, rows, 'window'), span)
}

function abortOf(key: Key, forSeconds: number, rows: readonly Sample[], perSecond: number) {
  const bound = key === 'throughput' ? `< ${perSecond / 2}/s` : BOUNDS[key]
  const abort = `{ ${key}: "${bound} for ${forSeconds}s" }`
  const samples = rows.map(row => ({ ...row, at: START + row.at }))
  const { history, ...run } = runOfSamples(samples)
  const rules = rulesOf(`load-levels: { normal: { abort-when: ${abort} } }`, 'normal', 1e6)
  const full = { ...run, history: { ...history!, percentileMode: 'window' as const } }
  return firstStop(full, rules, {}, 1)
}

const test = fc.record({
  from: fc.double({ min: 30, max: 60, noNaN: true }),
  lasts: fc.double({ min: 5, max: 90, noNaN: true }),
  phase: fc.double({ min: 0, max: 0.99, noNaN: true }),
  perSecond: fc.constantFrom(2, 12)
})
const FOR = 40
/** What rows of a second, cells and windows may take. */
const SPARE = { p95: 22, average: 22, 'error-rate': 22, throughput: 36 }

describe.each(Object.keys(BOUNDS) as Key[])('how long %s was beyond its bound', key => {
  it('is never said to be longer than it was, and is told where it was long enough', () => {
    fc.assert(
      fc.property(test, ({ from, lasts, phase, perSecond }) => {
        const bad = { from, to: from + lasts }
        const seconds = 180
        const rows = rowsOf(requestsOf({ bad, perSecond, seconds }), seconds, phase)
        const { state, longest } = judged(key, FOR, rows, perSecond)
        expect(longest).toBeLessThanOrEqual(lasts)
        expect(state).toBe(lasts < FOR ? 'not-met' : lasts > FOR + SPARE[key] ? 'met' : state)
      }),
      { numRuns: 40 }
    )
  })

  it('ends no run that it was not long enough in', () => {
    fc.assert(
      fc.property(test, ({ from, lasts, phase, perSecond }) => {
        const bad = { from, to: from + lasts }
        const seconds = 160
        const rows = rowsOf(requestsOf({ bad, perSecond, seconds }), seconds, phase)
        const stop = abortOf(key, FOR, rows, perSecond)?.stop
        if (lasts < FOR) expect(stop).toBeUndefined()
        // Of two requests a second, too few are above a percentile to tell.
        const isTold = lasts > FOR + SPARE[key] && (key !== 'p95' || perSecond > 2)
        if (isTold) expect(stop).toMatchObject({ reason: 'abort-when' })
        if (stop?.reason === 'abort-when') expect(stop.seconds).toBeLessThanOrEqual(lasts)
      }),
      { numRuns: 8 }
    )
  })
})

describe('how far a printed percentile looks back', () => {
  const rowsWith = (counts: readonly number[]): Sample[] => {
    let requests = 0
    return counts.map((count, at) => {
      requests += count
      return { at, users: 1, requests, failures: 0, percentiles: new Map() }
    })
  }

  it('is ten seconds where something completes each second, give or take one', () => {
    expect(reachOf(rowsWith(Array.from({ length: 40 }, () => 5)), 39)).toBe(11)
  })

  it('is more where the moment is missing that it looks for, and never more than eighteen', () => {
    const seldom = Array.from({ length: 40 }, (_, i) => (i % 6 === 0 ? 1 : 0))
    expect(reachOf(rowsWith(seldom), 36)).toBe(13)
    expect(reachOf(rowsWith(seldom.fill(0)), 36)).toBe(18)
  })
})
