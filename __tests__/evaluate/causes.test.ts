import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { aRun, profile, type RowSpec } from '../support/regression-runs.js'
import { rowOf, runOf } from '../support/run-of.js'

const KEYS = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /e']
const NONE = loadConfig('targets: { throughput: none, error-rate: none }', 'x')

/** Five endpoints of 1,000 requests, some of them otherwise. */
function runWith(other: Readonly<Record<string, RowSpec>> = {}, total: RowSpec = {}) {
  const rows = KEYS.map(key => ({ key, p: profile(100), average: 110, ...other[key] }))
  return aRun({ rows, total })
}

const headlineOf = (...of: Parameters<typeof runWith>): string =>
  compared([runWith(...of)], [runWith()], NONE).headline

describe('how many more there are', () => {
  const slow = { p: profile(400), average: 440 }

  it('counts the response times of an endpoint once', () => {
    expect(headlineOf({ 'GET /a': slow })).toMatch(/^Failed: GET \/a .*, allowed \S+\)$/)
  })

  it('counts each endpoint', () => {
    expect(headlineOf({ 'GET /a': slow, 'GET /b': slow })).toMatch(/ \(and 1 more endpoint\)$/)
  })

  it('counts an endpoint once whose errors rose too', () => {
    const both = { ...slow, failures: 90 }
    expect(headlineOf({ 'GET /a': { p: profile(4000), average: 4400 }, 'GET /b': both })).toMatch(
      /^Failed: GET \/a [^)]*\) \(and 1 more endpoint\)$/
    )
  })

  it('names what else is amiss with the same endpoint', () => {
    const worst = { p: profile(4000), average: 4400, failures: 90 }
    expect(headlineOf({ 'GET /a': worst })).toMatch(/^Failed: GET \/a [^)]*\) \(and its errors\)$/)
  })

  it('names what else is amiss with the whole run, whose errors are those of its endpoints', () => {
    const failing = { 'GET /a': { failures: 90 }, 'GET /b': { failures: 90 } }
    expect(headlineOf(failing, { p: { 99: 90_000 } })).toMatch(
      /^Failed: Aggregated P99 90,000 ms [^(]* \(and errors\)$/
    )
  })

  it('does not count a total that an endpoint accounts for', () => {
    expect(headlineOf({ 'GET /a': { failures: 90 } })).toMatch(
      /^Failed: GET \/a error rate .*points\)$/
    )
  })

  it('counts no errors of endpoints beside those of the whole run', () => {
    const failing = Object.fromEntries(KEYS.map(key => [key, { failures: 300 }]))
    expect(headlineOf(failing)).toMatch(/^Failed: Aggregated error rate [^)]*points\)$/)
  })

  it('says what is gone before what became slower, the most used first', () => {
    const without = (gone: readonly string[], other: Readonly<Record<string, RowSpec>>): string => {
      const run = runWith(other)
      const endpoints = run.endpoints.filter(row => !gone.includes(`${row.method} ${row.name}`))
      return compared([{ ...run, endpoints }], [runWith({ 'GET /e': { requests: 3000 } })], NONE)
        .headline
    }
    const worst = { p: profile(4000), average: 4400 }
    expect(without(['GET /b'], { 'GET /a': worst })).toMatch(
      /^Failed: GET \/b: no requests any more; [^(]* \(and 1 more endpoint\)$/
    )
    expect(without(['GET /b', 'GET /e'], { 'GET /a': worst })).toMatch(
      /^Failed: GET \/e: no requests any more; [^(]* \(and GET \/b missing and 1 more endpoint\)$/
    )
  })

  it('names what is gone where something else is worse, also where that does not fail', () => {
    const headline = (requests: number): string => {
      const rare = { key: 'GET /f', requests, p: profile(100), average: 110 }
      const rows = (slow: RowSpec): RowSpec[] =>
        KEYS.map(key => ({ key, p: profile(100), average: 110, ...(key === 'GET /a' ? slow : {}) }))
      const now = aRun({ rows: rows({ p: profile(4000), average: 4400 }), total: {} })
      return compared([now], [aRun({ rows: [...rows({}), rare], total: {} })], NONE).headline
    }
    expect(headline(200)).toMatch(/^Failed: GET \/a [^)]*\) \(and GET \/f missing\)$/)
    expect(headline(5)).toMatch(/^Failed: GET \/a [^)]*\)$/)
  })

  it('counts each of several runs', () => {
    const slow = (name: string) => runOf(rowOf({ percentiles: { 50: 9000, 95: 9000 } }), { name })
    const { headline } = reportOf([slow('a'), slow('b'), slow('c')]).evaluation
    expect(headline).toMatch(/^Failed: a, Aggregated P50 .* \(and 2 more runs\)$/)
  })
})
