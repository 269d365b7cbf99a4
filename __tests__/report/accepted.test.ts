import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { renderDocument } from '../../src/report/document/document.js'
import { renderHtml } from '../../src/report/html/page.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import type { Run } from '../../src/locust/run.js'
import type { Report } from '../../src/report/report.js'
import { renderText } from '../../src/report/text/text.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { aRun, profile } from '../support/regression-runs.js'
import { rowOf, runOf } from '../support/run-of.js'

const accepting = (endpoint: string, metric: string): string =>
  `accept:\n  - { endpoint: ${endpoint}, metric: ${metric}, reason: ADR 12, until: 2026-12-31 }\n`

const withSlow = (ms: number): Run =>
  aRun({
    rows: [
      { key: 'GET /a', requests: 20_000, p: profile(50) },
      { key: 'GET /slow', requests: 20_000, p: profile(ms) }
    ]
  })
const against = (config: string): Report => ({
  evaluation: compared([withSlow(200)], [withSlow(100)], loadConfig(config, 'x')),
  context: { version: '0' }
})

const pdf = rowOf({ name: '/pdf', percentiles: { 50: 160, 95: 280 } })
const own = runOf(rowOf(), { endpoints: [pdf] })
const bounds =
  'load-levels:\n  normal:\n    endpoints:\n      /pdf: { p50: { target: 60ms, acceptable: 70ms, unacceptable: 80ms } }\n'

describe('a failure that the team accepted', () => {
  const report = reportOf([own], loadConfig(`${bounds}${accepting('/pdf', 'p50')}`, 'x'))

  it('is said to be so where its sentence stands alone', () => {
    expect(report.evaluation.headline).toBe(
      'Passed with warnings: GET /pdf P50 160 ms is over the limit of 80 ms, accepted until 2026-12-31'
    )
    expect(renderDocument(report)).toContain(
      'GET /pdf P50 160 ms is over the limit of 80 ms, accepted until 2026-12-31'
    )
  })

  it('keeps its numbers beside the reason of who accepted it', () => {
    const text = renderText(report, { color: false })
    expect(text).toMatch(
      /GET \/pdf +P50 +unacceptable +P50 160 ms is over the limit of 80 ms \(accepted until 2026-12-31: ADR 12\)/
    )
    expect(text).toMatch(/unacceptable: P50 \(accepted/)
    expect(renderComment(report)).toMatch(/⚠️\u00a0unacceptable: P50 \(accepted/)
    expect(renderHtml(report)).toContain('unacceptable: P50 (accepted')
  })

  it('is named among others of the same endpoint that nobody accepted', () => {
    const both = bounds.replace(
      'p50',
      'p95: { target: 90ms, acceptable: 90ms, unacceptable: 90ms }, p50'
    )
    const some = reportOf([own], loadConfig(`${both}${accepting('/pdf', 'p50')}`, 'x'))
    expect(some.evaluation.headline).toContain('Failed: GET /pdf P95')
    expect(some.evaluation.headline).not.toContain('accepted')
    expect(renderText(some, { color: false })).toMatch(/unacceptable: P50, P95 \(P50 accepted/)
  })
})

describe('a regression that the team accepted', () => {
  const report = against(accepting('GET /slow', '"*"') + accepting('Aggregated', '"*"').slice(8))

  it('has numbers and reason in every report', () => {
    expect(report.evaluation.headline).toMatch(
      /^Passed with warnings: .*100 ms → 200 ms \(\+100%, allowed .*\), accepted until 2026-12-31/
    )
    expect(renderText(report, { color: false })).toMatch(
      /GET \/slow +P50 +regressed +100 → 200 ms .*\(accepted until 2026-12-31: ADR 12\)/
    )
  })

  it('is no plain regression in the table of comparisons', () => {
    expect(renderComment(report)).toMatch(/\| ⚠️\u00a0regressed \(accepted\) \|/)
    expect(renderHtml(report)).toContain('"regressed (accepted)"')
  })
})

describe('requests that all failed, accepted', () => {
  it('are said to be so', () => {
    const dead = runOf(rowOf({ requests: 40, failures: 40 }))
    const { evaluation } = reportOf([dead], loadConfig(accepting('Aggregated', '"*"'), 'x'))
    expect(evaluation.headline).toMatch(
      /^Passed with warnings: all 40 requests failed, accepted until 2026-12-31/
    )
  })
})
