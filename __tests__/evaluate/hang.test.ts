import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Run } from '../../src/locust/run.js'
import { reportOf } from '../support/judge.js'
import { rowOf } from '../support/run-of.js'
import { madeUpRun, seconds, type Second } from '../support/timeline-runs.js'

const P99 = 'p99: 400ms, throughput: none, error-rate: none'

/** 120 s of 20 requests a second, none of which is answered for 20 s; then the 50 that hung are. */
const hung = (i: number): Second =>
  i >= 60 && i < 80 ? { requests: 0 } : i === 80 ? { requests: 50, average: 19_000 } : TWENTY
const TWENTY = { requests: 20 }

function runOf(of: (second: number) => Second, p99: number): Run {
  const all = seconds(120, of)
  const requests = all.reduce((sum, one) => sum + (one.requests ?? 100), 0)
  const time = all.reduce((sum, one) => sum + (one.requests ?? 100) * (one.average ?? 50), 0)
  const failures = all.reduce((sum, one) => sum + (one.failures ?? 0), 0)
  const row = { requests, failures, average: time / requests, max: 20_000 }
  const total = rowOf({ ...row, percentiles: { 50: 50, 95: 60, 99: p99, 100: 20_000 } })
  return madeUpRun(all, { aggregated: total, endpoints: [], durationSeconds: 120 })
}

const headlineOf = (of: (second: number) => Second, p99 = 19_000, targets = P99): string =>
  reportOf([runOf(of, p99)], loadConfig(`targets: { ${targets} }`, 'x')).evaluation.headline

describe('a service that hung', () => {
  it('is said first, with when and for how long', () => {
    expect(headlineOf(hung)).toBe(
      'Failed: from 60 s on for 20 s no request was completed: Aggregated P99 19,000 ms is over the limit of 400 ms'
    )
  })

  it('is said where it answered hardly anything', () => {
    const trickling = (i: number): Second => (i === 70 ? { requests: 1 } : hung(i))
    expect(headlineOf(trickling)).toMatch(
      /^Failed: from 60 s on for \d+ s (no request was|only 1 request was) completed/
    )
  })

  it('is said of the mean that it made', () => {
    expect(headlineOf(hung, 300, 'average: 200ms, throughput: none, error-rate: none')).toMatch(
      /^Failed: from 60 s on for 20 s no request was completed: Aggregated average /
    )
  })

  it('is said of a throughput that would be as wanted without it', () => {
    expect(headlineOf(hung, 300, 'throughput: 20/s, error-rate: none')).toMatch(
      /^Failed: from 60 s on for 20 s no request was completed: Aggregated throughput /
    )
  })

  it('is said of the errors in which it ended', () => {
    const timedOut = (i: number): Second => ({ ...hung(i), ...(i === 80 ? { failures: 50 } : {}) })
    expect(headlineOf(timedOut, 300, 'error-rate: 1%, throughput: none')).toMatch(
      /^Failed: from 60 s on for 20 s no request was completed: Aggregated error rate /
    )
  })

  it.each<[string, (second: number) => Second, number, string]>([
    ['requests were as slow all the time', i => ({ average: 500, ...hung(i) }), 900, P99],
    [
      'requests failed at other times',
      i => ({ ...hung(i), ...(i < 50 ? { failures: 2 } : {}) }),
      300,
      'error-rate: 1%, throughput: none'
    ],
    ['fewer requests were made all the time', hung, 300, 'throughput: 60/s, error-rate: none'],
    ['there was none', i => (i === 80 ? { requests: 50, average: 19_000 } : TWENTY), 19_000, P99]
  ])('is not given as the cause where %s', (_, of, p99, targets) => {
    const headline = headlineOf(of, p99, targets)
    expect(headline).toMatch(/^Failed: Aggregated /)
    expect(headline).not.toContain('completed')
  })
})
