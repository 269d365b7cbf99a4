import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { toJsonVerdict } from '../../../src/report/json.js'
import { renderJunit } from '../../../src/report/junit.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { reportOf } from '../../support/judge.js'
import { rowOf } from '../../support/run-of.js'
import { madeUpRun, seconds } from '../../support/timeline-runs.js'

const none = 'target: none, acceptable: none, unacceptable'
const CONFIG = `targets:
  throughput: { ${none}: "< 500/s for 10s" }
  average: { ${none}: "> 20ms for 10s" }
  error-rate: { ${none}: "> 5% for 10s" }`

function report() {
  const all = seconds(120)
  const aggregated = rowOf({ method: '', name: 'Aggregated', requests: 12_000, average: 50 })
  const run = madeUpRun(all, { aggregated, durationSeconds: 120, peakUsers: 50 })
  return reportOf([run], loadConfig(CONFIG, 'gate.yml'))
}

describe('a criterion over time of the whole run', () => {
  it.each([
    ['text', renderText(report(), { color: false })],
    ['Markdown', renderComment(report()).replaceAll('\\', '').replaceAll('&gt;', '>')],
    ['HTML', renderHtml(report()).replaceAll('&gt;', '>').replaceAll('&lt;', '<')]
  ])('has its reason beside the table, held or not: %s', (_, text) => {
    expect(text).toContain('verage > 20 ms for 10 s was met for at least')
    expect(text).toContain('rror rate > 5% for 10 s was not met')
  })

  it('is not said again where the headline says it', () => {
    const text = renderText(report(), { color: false })
    const about = report().evaluation.about
    expect(about).toMatchObject({ reason: { kind: 'criterion' } })
    expect(text.split('throughput < 500/s for 10 s was met')).toHaveLength(2)
  })
})

describe('a criterion over time beside other bounds', () => {
  const BOTH = (unacceptable: string) =>
    `targets: { average: { target: 1s, acceptable: 2s, unacceptable: "${unacceptable}" } }`
  const judge = (unacceptable: string) => {
    const all = [...seconds(60), ...seconds(12, { average: 900 }), ...seconds(60)]
    const aggregated = rowOf({ method: '', name: 'Aggregated', requests: 13_200, average: 50 })
    const run = madeUpRun(all, { aggregated, durationSeconds: 132, peakUsers: 50 })
    return reportOf([run], loadConfig(BOTH(unacceptable), 'gate.yml'))
  }
  const average = (unacceptable: string) =>
    judge(unacceptable).evaluation.runs[0]!.verdicts.find(
      verdict => verdict.rule === 'target' && verdict.metric === 'average'
    )!

  it.each([
    ['not met', '> 500ms for 20s', /verage > 500 ms for 20 s was not met: surely for \d+ s/],
    ['not known', '> 5ms for 150s', /hether > 5 ms for 2 min 30 s was met is not known/]
  ])('is told where it was %s, in every report', (_, unacceptable, words) => {
    const report = judge(unacceptable)
    const texts = {
      text: renderText(report, { color: false }).replace(/\s+/g, ' '),
      Markdown: renderComment(report).replaceAll('\\', '').replaceAll('&gt;', '>'),
      HTML: renderHtml(report).replaceAll('&gt;', '>'),
      JUnit: renderJunit(report).replaceAll('&gt;', '>')
    }
    for (const [name, text] of Object.entries(texts)) {
      expect([name, words.test(text)]).toEqual([name, true])
    }
  })

  it('is in the JSON report with what became of it', () => {
    expect(toJsonVerdict(average('> 500ms for 20s'))).toMatchObject({
      grade: 'target',
      bounds: { target: 1000, acceptable: 2000 },
      criteria: [
        {
          field: 'unacceptable',
          comparison: '>',
          bound: 500,
          forSeconds: 20,
          state: 'not-met',
          stretches: []
        }
      ]
    })
    expect(toJsonVerdict(average('> 500ms for 5s'))).toMatchObject({
      grade: 'unacceptable',
      criteria: [{ field: 'unacceptable', state: 'met' }]
    })
  })

  it('is said once where it decides', () => {
    const words = 'verage > 500 ms for 5 s was met'
    const text = renderText(judge('> 500ms for 5s'), { color: false }).replace(/\s+/g, ' ')
    expect(text.split(words)).toHaveLength(2)
    expect(renderJunit(judge('> 500ms for 5s')).replaceAll('&gt;', '>').split(words)).toHaveLength(
      3
    )
  })

  it('has its line in the chart', () => {
    expect(renderHtml(judge('> 500ms for 20s')).replaceAll('\\u003e', '>')).toContain(
      'unacceptable Average > 500 ms for 20 s'
    )
  })
})
