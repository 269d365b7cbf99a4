import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderSummary } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { endpointRows } from '../../../src/report/view/endpoint-view.js'
import { reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

const run = runOf(rowOf(), {
  endpoints: [
    rowOf({ name: '/fine' }),
    rowOf({ name: '/dead', requests: 20_000, failures: 20_000 }),
    rowOf({ name: '/half', requests: 20_000, failures: 10_000 }),
    rowOf({ name: '/most', requests: 20_000, failures: 10_001 }),
    rowOf({ name: '/few', requests: 9, failures: 9 }),
    ...['postgres_success', 'postgres_failure'].map((method, i) =>
      rowOf({ method, name: 'query', requests: 9000 - 8000 * i, failures: 1000 * i })
    )
  ]
})
const gradesOf = (report: ReturnType<typeof reportOf>): Record<string, string> =>
  Object.fromEntries(
    endpointRows(report.evaluation.runs[0]!).map(({ endpoint, grade, effect }) => [
      endpoint,
      `${effect}: ${grade}`
    ])
  )

describe('an endpoint of which most requests failed', () => {
  it('is not graded as good by the times of its failures', () => {
    const rows = gradesOf(reportOf([run]))
    expect(rows['GET /dead']).toBe('warn: all failed; otherwise target')
    expect(rows['GET /most']).toBe('warn: most failed; otherwise target')
    expect(rows['GET /half']).toBe('pass: target')
    expect(rows['GET /fine']).toBe('pass: target')
    expect(rows['GET /few']).not.toContain('failed')
    // the successes of the same query are in the other row
    expect(rows['postgres_failure query']).toBe('pass: target (P99.9 undecided)')
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
