import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderSummary } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { endpointRows } from '../../../src/report/view/endpoint-view.js'
import { bottleneckTexts } from '../../../src/report/view/nearest-limit.js'
import { targetRows } from '../../../src/report/view/view.js'
import { reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

const run = runOf(rowOf(), {
  endpoints: [
    rowOf({ name: '/fine' }),
    rowOf({ name: '/dead', requests: 20_000, failures: 20_000 }),
    rowOf({ name: '/half', requests: 20_000, failures: 10_000 }),
    rowOf({ name: '/most', requests: 20_000, failures: 10_001 }),
    rowOf({ name: '/few', requests: 9, failures: 9 }),
    rowOf({ name: '/fewest', requests: 4, failures: 4 }),
    ...['postgres_success', 'postgres_failure'].map((method, i) =>
      rowOf({ method, name: 'query', requests: 9000 - 8000 * i, failures: 1000 * i })
    )
  ]
})
const wholeRun = (failures: number, config = ''): string[] => {
  const total = rowOf({ requests: 20_000, failures })
  const settings = loadConfig(config, 'gate.yml')
  const { evaluation } = reportOf([runOf(total, { durationSeconds: 100 })], settings)
  return targetRows(evaluation.runs[0]!).map(
    ({ metric, effect, grade }) => `${metric} ${effect}: ${grade}`
  )
}

describe('a run of which most requests failed', () => {
  it('is not graded as good by the times and the number of its failures', () => {
    expect(wholeRun(19_000).slice(0, 5)).toEqual([
      'P50 warn: most failed; otherwise target',
      'P95 warn: most failed; otherwise target',
      'P99 warn: most failed; otherwise target',
      'P99.9 warn: most failed; otherwise target',
      'Throughput warn: 10/s succeeded; otherwise target'
    ])
    expect(wholeRun(20_000)[4]).toBe('Throughput warn: all failed; otherwise target')
    expect(wholeRun(10_000)[4]).toBe('Throughput pass: target')
    const { evaluation } = reportOf([runOf(rowOf({ requests: 20_000, failures: 19_000 }))])
    expect(targetRows(evaluation.runs[0]!)[0]?.reason).toMatch(
      /^19,000 of 20,000 requests failed; with them P50 .* is under the target/
    )
    expect(bottleneckTexts(evaluation.runs[0]!, 3)).toEqual([])
  })

  it('has no throughput that meets a target only with what failed', () => {
    const least = (target: number): string =>
      `load-levels: { normal: { targets: { throughput: { target: ${target}/s, acceptable: 40/s, unacceptable: 30/s } } } }\n`
    expect(wholeRun(5000, least(160))[4]).toBe('Throughput warn: 150/s succeeded; otherwise target')
    expect(wholeRun(5000, least(140))[4]).toBe('Throughput pass: target')
    expect(wholeRun(20, least(199.9))[4]).toBe('Throughput pass: target')
  })

  it('is graded as ever where so many failures are what was asked for', () => {
    const asked =
      'load-levels: { normal: { targets: { error-rate: { target: 99%, acceptable: 99%, unacceptable: 99% } } } }\n'
    expect(wholeRun(19_000, asked)[4]).toBe('Throughput pass: target')
  })
})

const gradesOf = (report: ReturnType<typeof reportOf>): Record<string, string> =>
  Object.fromEntries(
    endpointRows(report.evaluation.runs[0]!).map(({ endpoint, grade, effect }) => [
      endpoint,
      `${effect}: ${grade}`
    ])
  )

describe('an endpoint with more errors than the whole run may have', () => {
  const total = rowOf({ requests: 100_000, failures: 215 })
  const rows = [
    rowOf({ name: '/cart', requests: 10_000, failures: 215 }),
    rowOf({ name: '/fine', requests: 89_800 }),
    rowOf({ name: '/chance', requests: 200, failures: 2 })
  ]
  const graded = (config: string): Record<string, string> =>
    gradesOf(reportOf([runOf(total, { endpoints: rows })], loadConfig(config, 'gate.yml')))

  it('is said to have no bound for them, and none by chance', () => {
    const grades = graded('')
    expect(grades['GET /cart']).toBe('warn: errors have no bound; otherwise target')
    expect(grades['GET /fine']).toBe('pass: target')
    expect(grades['GET /chance']).not.toContain('no bound')
    const report = reportOf([runOf(total, { endpoints: rows })])
    for (const text of [
      renderText(report, { color: false }),
      renderSummary(report),
      renderHtml(report)
    ]) {
      expect(text).toContain('errors have no bound; otherwise target')
    }
  })

  it('is not where it has one', () => {
    const own = '"GET /cart": { error-rate: { target: 5%, acceptable: 5%, unacceptable: 5% } }'
    const config = `load-levels: { normal: { endpoints: { ${own} } } }\n`
    expect(graded(config)['GET /cart']).toBe('pass: target')
  })
})

describe('an endpoint of which most requests failed', () => {
  it('is not graded as good by the times of its failures', () => {
    const rows = gradesOf(reportOf([run]))
    expect(rows['GET /dead']).toBe('warn: all failed; otherwise target')
    expect(rows['GET /most']).toBe('warn: most failed; otherwise target')
    expect(rows['GET /half']).toBe('warn: errors have no bound; otherwise target')
    expect(rows['GET /fine']).toBe('pass: target')
    expect(rows['GET /few']).toBe('warn: all failed; otherwise undecided')
    expect(rows['GET /fewest']).not.toContain('failed')
    // the successes of the same query are in the other row
    expect(rows['postgres_failure query']).toBe(
      'warn: errors have no bound; otherwise target (P99.9 undecided)'
    )
  })

  it('is left to the bound that the team gave it', () => {
    const settings = loadConfig(
      'endpoints:\n  GET /most: { error-rate: { target: 60%, acceptable: 70%, unacceptable: 80% } }\n',
      'gate.yml'
    )
    expect(gradesOf(reportOf([run], settings))['GET /most']).toBe('pass: target')
  })

  it('looks like a warning everywhere', () => {
    const report = reportOf([run])
    expect(renderSummary(report)).toMatch(/`GET \/dead`.* ⚠️\u00a0all failed; otherwise target/)
    expect(renderText(report, { color: true })).toMatch(
      /GET \/dead.*\u001b\[33mall failed; otherwise target/
    )
    expect(renderHtml(report)).toMatch(/"all failed; otherwise target",\d+,"warn"/)
  })
})
