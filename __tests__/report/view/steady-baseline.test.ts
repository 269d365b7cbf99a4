import { describe, expect, it } from '@jest/globals'

import { renderHtml } from '../../../src/report/html/page.js'
import { renderSummary } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { targetRows } from '../../../src/report/view/view.js'
import { compared } from '../../support/compared.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'

describe('the whole run beside a comparison of steady states', () => {
  it('says of both numbers that were compared that they are of the steady state', async () => {
    const run = await fixtureRun('sustained')
    const evaluation = compared([run], [run])
    const rows = targetRows(evaluation.runs[0]!)
    const row = rows.find(({ key }) => key === 'throughput')!
    expect(row.baseline).toBe(`steady ${row.steady ?? ''}`)
    expect(rows.find(({ key }) => key === 'p95')!.baseline).toMatch(/^\d+ ms$/)
    const report = { evaluation, context: { version: '1' } }
    const all = [renderText(report, { color: false }), renderSummary(report), renderHtml(report)]
    for (const text of all) {
      expect(text.replaceAll('\u00a0', ' ')).toMatch(/Throughput[^\n]*(\n[^\n]*){0,2}steady 1\d\d/)
    }
  })
})
