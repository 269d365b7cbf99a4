import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Failure, Run } from '../../src/locust/run.js'
import { renderText } from '../../src/report/text/text.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { rowOf } from '../support/run-of.js'
import { madeUpRun, seconds } from '../support/timeline-runs.js'

const REFUSED = "ConnectionRefusedError(111, 'Connection refused')"
const ONE_BOUND = loadConfig('targets: { error-rate: 1%, throughput: none }', 'x')

const failure = (occurrences: number, more: Partial<Failure> = {}): Failure => ({
  method: 'GET',
  name: '/a',
  error: REFUSED,
  kind: 'connection',
  occurrences,
  ...more
})

/** 90 s of 100 requests a second, of which `bad` fail from 40 s on until `to`. */
function downUntil(to: number, bad: number, failures: readonly Failure[] = []): Run {
  const failed = (to - 40) * bad
  const row = { requests: 9000, failures: failed, percentiles: { 50: 60 } }
  return {
    ...madeUpRun(
      seconds(90, i => (i >= 40 && i < to ? { failures: bad } : {})),
      { aggregated: rowOf(row), endpoints: [rowOf({ ...row, name: '/a' })] }
    ),
    failures
  }
}

const headlineOf = (run: Run): string => reportOf([run], ONE_BOUND).evaluation.headline

describe('a run in which the service went down', () => {
  it('says from when on, and with which error', () => {
    const run = downUntil(90, 99, [failure(4000), failure(900, { name: '/b' })])
    expect(headlineOf(run)).toBe(
      `Failed: Aggregated error rate 55% is over the limit of 1%: from 40 s until the end 4,950 of 5,000 requests failed, most with "${REFUSED}"`
    )
    const text = renderText(reportOf([run], ONE_BOUND), { color: false })
    expect(text).toContain('within 50 s, from 40 s on, until the history ends, at worst 99%')
    expect(text).toContain('within 50 s, 40 s after the start, until the history ends')
  })

  it('says for how long where it came back', () => {
    const headline = headlineOf(downUntil(60, 99))
    expect(headline).toMatch(/ 1%: from 40 s on for 20 s 1,980 of 2,000 requests failed$/)
  })

  it('names no error that not most of these surely have', () => {
    const two = [failure(2400), failure(2400, { error: 'other' })]
    expect(headlineOf(downUntil(90, 99, two))).toMatch(/requests failed$/)
  })

  it.each([
    [
      'a URL',
      (i: number) =>
        `HTTPError('503 Server Error: Service Unavailable for url: http://h/p${'x'.repeat(i)}?t=${i}')`,
      `HTTPError('503 Server Error: Service Unavailable for url: […]')`
    ],
    [
      'the path of one',
      (i: number) =>
        `ConnectionError(MaxRetryError("HTTPConnectionPool(host='h', port=80): Max retries exceeded with url: /p${'x'.repeat(i)} (Caused by x)"))`,
      `ConnectionError(MaxRetryError("HTTPConnectionPool(host='h', port=80): Max retrie…`
    ],
    [
      'ids of few failures each',
      (i: number) => `CatchResponseError('no answer for order ${1000 + 7 * i}')`,
      `CatchResponseError('no answer for order […]')`
    ]
  ])('names an error that differs between endpoints by %s', (_, errorOf, named) => {
    const rows = Array.from({ length: 400 }, (_, i) =>
      failure(12, { name: `/${i}`, error: errorOf(i) })
    )
    expect(headlineOf(downUntil(90, 99, rows))).toContain(`requests failed, most with "${named}"`)
  })

  it('is none where most requests were answered', () => {
    expect(headlineOf(downUntil(90, 40))).toMatch(/ is over the limit of 1%$/)
  })
})

describe('repeats of which each went down at another time', () => {
  const half = (name: string, to: number) =>
    rowOf({ requests: 4500, failures: ((to - 40) * 99) / 2, percentiles: { 50: 60 }, name })
  const inHalves = (to: number): Run => ({
    ...downUntil(to, to > 40 ? 99 : 0),
    endpoints: [half('/a', to), half('/b', to)]
  })
  const repeat = (at: number, to: number): Run => ({
    ...inHalves(to),
    name: `${at}/load`,
    test: 'load',
    startedAt: at * 1000
  })
  const NO_BOUND = loadConfig('targets: { error-rate: none, throughput: none }', 'x')

  it('do not say of all what one of them tells', () => {
    const repeats = [repeat(1, 44), repeat(2, 46), repeat(3, 48)]
    const { headline } = compared(repeats, [inHalves(40)], NO_BOUND)
    expect(headline).toMatch(/^Failed: Aggregated error rate 0% → .*; in 3 of 3 runs$/)
    expect(compared(repeats.slice(2), [inHalves(40)], NO_BOUND).headline).toMatch(
      /: from 40 s on for 8 s 792 of 800 requests failed$/
    )
  })
})

describe('an endpoint whose requests failed', () => {
  const adviceOf = (run: Run): string | undefined =>
    reportOf([run]).evaluation.runs[0]!.notes.find(({ code }) => code === 'endpoint-failing')
      ?.advice

  it('is not meant to where nothing answered', () => {
    const run = downUntil(90, 99, [failure(4950)])
    expect(adviceOf(run)).toBe(
      'Most of these got no answer: see whether the service was up, and could be reached.'
    )
    const answered = downUntil(90, 99, [failure(4950, { error: '404', kind: 'http4xx' })])
    expect(adviceOf(answered)).toMatch(/^Give the endpoint an error rate of its own/)
  })
})
