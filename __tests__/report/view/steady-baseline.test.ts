import { describe, expect, it } from '@jest/globals'

import { renderHtml } from '../../../src/report/html/page.js'
import { renderJson } from '../../../src/report/json.js'
import { renderJunit } from '../../../src/report/junit.js'
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
    expect(row.baseline).toBe(row.compared)
    expect(row.compared).toMatch(/^steady 1\d\d/)
    expect(rows.find(({ key }) => key === 'p95')!.baseline).toMatch(/^\d+ ms$/)
    const report = { evaluation, context: { version: '1' } }
    const all = [renderText(report, { color: false }), renderSummary(report), renderHtml(report)]
    for (const text of all) {
      expect(text.replaceAll('\u00a0', ' ')).toMatch(/Throughput[^\n]*(\n[^\n]*){0,2}steady 1\d\d/)
    }
  })
})

describe('a regression of the whole run beside bounds that are met', () => {
  it('is marked in its own cell', async () => {
    const [slow, fast] = [await fixtureRun('unacceptable-latency'), await fixtureRun('degraded')]
    const evaluation = compared([slow], [fast])
    const report = { evaluation, context: { version: '1' } }
    const markdown = renderSummary(report).replaceAll('\u00a0', ' ')
    expect(markdown).toMatch(
      /\| P99\.9 .*\| ✅ acceptable .*\| +❌ \+3,560 ms \(\+809%\) regressed \|/
    )
    expect(markdown).toMatch(/\| P50 .*\| ✅ target .*\| +0 ms \(0%\) +\|/)
    expect(renderHtml(report)).toMatch(
      /<td class="number worded"><span class="pill bad">[^+]*<\/span> \+3,560 ms \(\+809%\) regressed<\/td>/
    )
  })
})

describe('of several repeats', () => {
  it('the numbers that were compared are told from those of the one above', async () => {
    const [slow, fast] = [await fixtureRun('unacceptable-latency'), await fixtureRun('degraded')]
    const repeats = [fast, slow].map((run, i) => ({ ...run, name: `${i}/normal`, test: 'normal' }))
    const evaluation = compared(repeats, [fast])
    const [first, last] = evaluation.runs
    expect(first?.repeat).toMatchObject({ at: 1, of: 2, comparedAt: last!.run.name })
    const p99 = targetRows(last!).find(({ key }) => key === 'p99')!
    expect(p99.compared).toMatch(/^repeats [\d,]+ ms$/)
    expect(`repeats ${p99.measured}`).not.toBe(p99.compared)
    const report = { evaluation, context: { version: '1' } }
    const text = renderText(report, { color: false })
    expect(text).toContain(`${p99.measured} (${p99.compared ?? ''})`)
    const legend =
      'repeats: 2 runs were compared together; each metric has the numbers of the run that decides it'
    const elsewhere = `How it compares is told of several repeats together, at ${last!.run.name}.`
    const markdown = renderSummary(report).replaceAll('\u00a0', ' ')
    for (const whole of [text, markdown, renderHtml(report)]) {
      expect(whole).toContain(legend)
      expect(whole).toContain(elsewhere)
    }
    expect(markdown).toContain('| Deciding repeat |')
    expect(renderJunit(report).split('compared-at')).toHaveLength(2)
    expect(renderJunit(report)).toContain(`name="compared-at" value="${last!.run.name}"`)
    expect(JSON.parse(renderJson(report))).toMatchObject({
      runs: [
        { repeat: { at: 1, of: 2, comparedAt: last!.run.name } },
        { repeat: { at: 2, of: 2 }, comparison: { together: ['0/normal', '1/normal'] } }
      ]
    })
  })
})
