import { describe, expect, it } from '@jest/globals'
import type { EndpointStats } from '../../../src/locust/run.js'
import { rangeProblems } from '../../../src/locust/quality/range-checks.js'

const PLAIN = { window: false, isDefault: true }

function row(p95: number | undefined, requests = 100): EndpointStats {
  const percentiles = new Map(p95 === undefined ? [] : [[95, p95]])
  return { method: 'GET', name: '/x', requests, failures: 0, percentiles }
}

describe('a percentile of the total beside those of its rows, 20 and 300 ms', () => {
  const rows = [row(20), row(300)]

  it.each([
    [20, []],
    [19, []],
    [150, []],
    [310, []],
    [18, ['95% of the total is 18 ms, that of each row at least 20']],
    [320, ['95% of the total is 320 ms, that of each row at most 300']]
  ])('%d ms', (total, problems) => {
    expect(rangeProblems(row(total, 200), rows, PLAIN)).toEqual(problems)
  })

  it.each([
    ['a row without it', [...rows, row(undefined)], PLAIN],
    ['a row whose requests have no time', [...rows, row(0)], PLAIN],
    ['rounding of their own', rows, { window: false, isDefault: false }],
    ['those of the last seconds', rows, { window: true, isDefault: true }]
  ])('%s: nothing is proven', (_, all, facts) => {
    expect(rangeProblems(row(10, 300), all, facts)).toEqual([])
  })
})
