import { describe, expect, it } from '@jest/globals'

import type { PastEvaluation } from '../../src/evaluate/past/past-evaluation.js'
import { renderHtml } from '../../src/report/html/page.js'
import { renderJson } from '../../src/report/json.js'
import { type JsonReport, ReportSchema } from '../../src/report/json-schema.js'
import { renderJunit } from '../../src/report/junit.js'
import { renderComment, renderSummary } from '../../src/report/markdown/comment.js'
import { renderPastJson } from '../../src/report/past-json.js'
import type { Report } from '../../src/report/report.js'
import { renderHistoryText, renderPastText } from '../../src/report/text/history-text.js'
import { renderText } from '../../src/report/text/text.js'
import { evaluated } from '../support/evaluated.js'
import { expectGolden } from '../support/golden.js'
import { eventfulPast, historyOf, quietPast, stepAt } from '../support/histories.js'
import { HOSTILE } from '../support/resources-evaluated.js'

const RUNS = historyOf(60, { step: 50 })
const EVENTFUL = eventfulPast(RUNS, 50)

async function reportWith(past: PastEvaluation): Promise<Report> {
  const evaluation = await evaluated(['sustained'])
  return {
    evaluation: { ...evaluation, runs: evaluation.runs.map(run => ({ ...run, past })) },
    context: { version: '0.0.0' }
  }
}

describe('what earlier runs tell', () => {
  it.each([
    ['comment.md', renderComment],
    ['summary.md', renderSummary],
    ['text.txt', (report: Report) => renderText(report, { color: false })],
    ['junit.xml', renderJunit]
  ])('stands in %s', async (name, render) => {
    expectGolden(`report/past-${name}`, render(await reportWith(EVENTFUL)))
  })

  it('stands in the JSON report as its schema says', async () => {
    const json = JSON.parse(renderJson(await reportWith(EVENTFUL))) as JsonReport
    expect(ReportSchema.parse(json)).toEqual(json)
    expectGolden('report/past-run.json', `${JSON.stringify(json.runs[0]?.past, undefined, 2)}\n`)
  })

  it('stands in the page', async () => {
    const html = renderHtml(await reportWith(EVENTFUL))
    expect(html).toContain('Earlier runs')
    expect(html).toMatch(/GET \/search[^]*\+25% worse[^]*GET \/login[^]*\+22%/)
  })

  it.each([renderComment, renderText, renderJunit, renderHtml] as const)(
    'is nothing where nobody has a history: %p',
    async render => {
      const evaluation = await evaluated(['sustained'])
      const report = { evaluation, context: { version: '0.0.0' } }
      expect(
        (render as (report: Report, terminal: { color: false }) => string)(report, { color: false })
      ).not.toMatch(/earlier run|change point|creeping/i)
    }
  )

  it('is no matter of earlier runs alone, where the history holds later ones', async () => {
    const past = quietPast(RUNS)
    const later = past.runs.map(run => ({ ...run, at: run.at + 86_400 * 365 }))
    for (const render of [
      renderHtml,
      (report: Report): string => renderText(report, { color: false })
    ]) {
      expect(render(await reportWith(past))).toContain('Earlier runs')
      const text = render(await reportWith({ ...past, runs: later }))
      expect(text).toContain('Earlier and later runs')
      expect(text).not.toContain('Earlier runs')
    }
  })

  it('is a sparkline alone where nothing happened', async () => {
    const text = renderComment(await reportWith(quietPast(RUNS)))
    expect(text).toMatch(/`[▁▂▃▅▇]{40}` P95 of the whole run in the last 40 runs: \d+ ms to \d+ ms/)
    expect(text).not.toMatch(/change point|Creeping/)
  })

  it('is not a sparkline of four runs', async () => {
    expect(renderComment(await reportWith(quietPast(RUNS.slice(0, 4))))).not.toContain(
      'P95 of the whole run in'
    )
  })

  it('counts what there is no room for', async () => {
    const point = stepAt(RUNS, 50)
    const many = Array.from({ length: 40 }, (_, at) => ({ ...point, endpoint: `GET /${at}` }))
    const text = renderComment(await reportWith({ ...EVENTFUL, changePoints: many }))
    expect(text.match(/New change point/g)).toHaveLength(3)
    expect(text).toContain('… and 37 more new change points.')
  })

  it('fails in JUnit only where the change point fails', async () => {
    const [point] = EVENTFUL.changePoints
    const failing = { ...EVENTFUL, changePoints: [{ ...point!, effect: 'fail' as const }] }
    expect(renderJunit(await reportWith(EVENTFUL))).not.toContain('<failure')
    expect(renderJunit(await reportWith(failing))).toContain('<failure type="change-point"')
  })

  it('lets no hostile name, commit or address through', async () => {
    const hostile = { ...RUNS[50]!, commit: HOSTILE, tag: HOSTILE, url: `javascript:alert(1)//` }
    const runs = RUNS.map((run, at) => (at === 50 ? hostile : run))
    const past = eventfulPast(runs, 50)
    const report = await reportWith({
      ...past,
      changePoints: past.changePoints.map(point => ({ ...point, endpoint: HOSTILE })),
      creeps: past.creeps.map(creep => ({ ...creep, endpoint: HOSTILE }))
    })
    expect(renderHtml(report)).not.toMatch(/<img src=x|javascript:alert\(1\)\/\//)
    expect(renderComment(report)).not.toMatch(/\]\(javascript:alert|@octocat/)
    expect(renderText(report, { color: false })).not.toContain('##[add-mask]')
    expect(renderJson(report)).not.toContain('##[add-mask]')
  })
})

describe('a history', () => {
  const series = [{ digests: RUNS, past: EVENTFUL }]

  it('is shown as a table and checked in text', () => {
    expectGolden('report/history-show.txt', renderHistoryText([RUNS.slice(44)], { color: false }))
    expectGolden('report/history-check.txt', renderPastText(series, { color: false }))
  })

  it.each([40, 80])('is checked in lines of a terminal of %d cells', width => {
    const text = renderPastText(series, { color: false, width })
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(width)
    const words = (of: string): string[] => of.split(/\s+/)
    expect(words(text)).toEqual(words(renderPastText(series, { color: false })))
  })

  it('is checked in JSON, each finding with its series', () => {
    const json = JSON.parse(renderPastJson(series)) as { changePoints: object[] }
    expect(json.changePoints[0]).toMatchObject({
      endpoint: 'GET /search',
      metric: 'p95',
      before: 60,
      after: 75,
      ratio: 1.25,
      between: ['9050', '9051'],
      run: 'sustained',
      loadLevel: 'sustained',
      gate: '0123456789abcdef'
    })
    expect(JSON.parse(renderPastJson([]))).toEqual({
      changePoints: [],
      creeps: [],
      breaks: [],
      series: []
    })
  })

  it('that holds no run says so', () => {
    expect(renderHistoryText([], { color: false })).toBe('The history holds no run.\n')
  })
})
