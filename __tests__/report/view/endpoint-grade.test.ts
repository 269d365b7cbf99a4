import { describe, expect, it } from '@jest/globals'

import type { Cell } from '../../../src/report/html/data-table.js'
import { endpointTable } from '../../../src/report/html/endpoints.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { loadConfig } from '../../../src/config/load.js'
import { renderSummary } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { endpointRemarks } from '../../../src/report/view/endpoint-remarks.js'
import { endpointRows } from '../../../src/report/view/endpoint-view.js'
import { compared } from '../../support/compared.js'
import { judgeFixture, reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

function wordOf(cell: Cell | undefined): unknown {
  return Array.isArray(cell) ? (cell as readonly unknown[])[0] : cell
}

const gradesOf = ({ evaluation }: ReturnType<typeof reportOf>): string[] =>
  evaluation.runs.flatMap(run => endpointRows(run).map(({ grade }) => grade))

describe('what is left open of an endpoint', () => {
  it('is said beside a grade that fails as beside one that is met', async () => {
    const report = await judgeFixture('unacceptable-latency')
    expect(gradesOf(report).join('\n')).toMatch(/^unacceptable: P.* \(P99\.9 undecided\)$/m)
    expect(/unacceptable: P[^"]* \(P99\.9 undecided\)/.test(renderHtml(report))).toBe(true)
  })

  it('stands in ascending order, whatever came first', () => {
    const few = runOf(rowOf(), { endpoints: [rowOf({ requests: 150 })] })
    expect(gradesOf(reportOf([few]))).toEqual(['target (P95, P99, P99.9 undecided)'])
  })
})

describe('the grade of an endpoint', () => {
  const graded = (bounds: string, row = {}): ReturnType<typeof reportOf> => {
    const config = `load-levels: { normal: { endpoints: { "GET /x": { ${bounds} } } } }\n`
    const run = runOf(rowOf(), { endpoints: [rowOf(row)] })
    return reportOf([run], loadConfig(config, 'gate.yml'))
  }
  const between = '{ target: 90ms, acceptable: 400ms, unacceptable: 500ms }'
  const over = '{ target: 90ms, acceptable: 95ms, unacceptable: 99ms }'

  it('names the metrics that have it, and those that have another', () => {
    expect(gradesOf(graded(`p50: ${between}, p95: ${between}`))).toEqual(['acceptable: P50, P95'])
    expect(gradesOf(graded(`p50: ${over}, p95: ${between}`))).toEqual([
      'unacceptable: P50 (P95 acceptable)'
    ])
    expect(gradesOf(graded(''))).toEqual(['target'])
  })

  it('says of which it is borderline', () => {
    const near = '{ target: 0.9%, acceptable: 1%, unacceptable: 9% }'
    expect(gradesOf(graded(`error-rate: ${near}`, { requests: 20_000, failures: 190 }))).toEqual([
      'acceptable: error rate (borderline)'
    ])
    const both = `error-rate: ${near}, p50: ${between}`
    expect(gradesOf(graded(both, { requests: 20_000, failures: 190 }))).toEqual([
      'acceptable: P50, error rate (error rate borderline)'
    ])
  })

  it('says of which its requests are too few to tell the target', () => {
    const few = { requests: 300, max: 300, percentiles: { 50: 60, 95: 60, 99: 60 } }
    const loose = '{ target: 130ms, acceptable: 400ms, unacceptable: 500ms }'
    const report = graded(`p99: ${loose}, p99.9: none`, few)
    expect(gradesOf(report)).toEqual(['acceptable: P99 (few requests)'])
    expect(renderText(report, { color: false })).toContain('acceptable: P99 (few requests)')
    expect(renderSummary(report)).toContain('acceptable: P99 (few requests)')
    expect(renderHtml(report)).toContain('acceptable: P99 (few requests)')
    expect(
      gradesOf(
        graded(
          `p50: { target: 50ms, acceptable: 90ms, unacceptable: 99ms }, p99: ${loose}, p99.9: none`,
          few
        )
      )
    ).toEqual(['acceptable: P50, P99 (P99 few requests)'])
  })

  it('says nothing of requests where they prove the target, or where the file lacks the number', () => {
    const few = { requests: 300, percentiles: { 50: 60, 95: 60, 99: 60 } }
    expect(gradesOf(graded(`p99: ${between}, p99.9: none`, { ...few, max: 80 }))).toEqual([
      'target'
    ])
    const lacking = { requests: 300, max: 300, percentiles: { 50: 60 } }
    expect(gradesOf(graded(`p99: ${between}, p99.9: none`, lacking))).toEqual(['acceptable: P99'])
  })

  it('of the whole run says it too', () => {
    const run = runOf(rowOf({ requests: 300, max: 300, percentiles: { 50: 60, 95: 60, 99: 60 } }))
    const config = `load-levels: { normal: { targets: { p99: ${between} } } }\n`
    const report = reportOf([run], loadConfig(config, 'gate.yml'))
    for (const text of [
      renderText(report, { color: false }),
      renderSummary(report),
      renderHtml(report)
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain('acceptable (few requests)')
  })

  it('has a sentence below the table where the numbers in the table do not tell it', () => {
    const said = 'GET /x P50 100 ms misses the target of 90 ms and is under the acceptable 400 ms'
    const report = graded(`p50: ${between}`)
    expect(endpointRemarks(report.evaluation.runs[0]!)).toEqual([said])
    for (const text of [
      renderText(report, { color: false }),
      renderSummary(report),
      renderHtml(report)
    ]) {
      expect(text).toContain(said)
    }
  })

  it('has none where it has the bounds of the whole run, or a row among what needs attention', () => {
    const levels = `load-levels: { normal: { targets: { p50: ${between} } } }\n`
    const shared = reportOf([runOf(rowOf(), { endpoints: [rowOf()] })], loadConfig(levels, 'g.yml'))
    expect(gradesOf(shared)).toEqual(['acceptable: P50'])
    expect(endpointRemarks(shared.evaluation.runs[0]!)).toEqual([])
    expect(endpointRemarks(graded(`p50: ${over}`).evaluation.runs[0]!)).toEqual([])
  })

  it('is the same word on the page, where only a comparison judges it', () => {
    const config = 'load-levels: { normal: { grade-endpoints: false } }\n'
    const made = (average: number) =>
      runOf(rowOf(), {
        endpoints: [
          rowOf({ name: '/a', requests: 2000, average }),
          rowOf({ name: '/b', requests: 1000, average: 110 }),
          rowOf({ name: '/few', requests: 9 })
        ]
      })
    const baselines = [110, 111, 112].map(made)
    const { runs } = compared([made(110)], baselines, loadConfig(config, 'gate.yml'))
    const words = endpointRows(runs[0]!).map(({ endpoint, grade }) => [endpoint, grade])
    expect(words).toContainEqual(['GET /a', 'within tolerance'])
    expect(endpointTable(runs[0]!, 'e').rows.map(([name, cell]) => [name, wordOf(cell)])).toEqual(
      words
    )
  })

  it('has five sentences at most, and their number', () => {
    const endpoints = ['/a', '/b', '/c', '/d', '/e', '/f', '/g'].map(name => rowOf({ name }))
    const config = `load-levels: { normal: { endpoints: { "GET /*": { p50: ${between} } } } }\n`
    const report = reportOf([runOf(rowOf(), { endpoints })], loadConfig(config, 'gate.yml'))
    const remarks = endpointRemarks(report.evaluation.runs[0]!)
    expect(remarks).toHaveLength(6)
    expect(remarks[5]).toBe('… and 2 more, each with its reason in the JSON report')
  })
})
