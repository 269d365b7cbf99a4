import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderHtml } from '../../../src/report/html/page.js'
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
