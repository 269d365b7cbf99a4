import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { renderBadge } from '../../src/report/badge.js'
import { renderHtml } from '../../src/report/html/page.js'
import { toJson } from '../../src/report/json.js'
import { renderJunit } from '../../src/report/junit.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import { renderText } from '../../src/report/text/text.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

const advisory = defaultSettings({ failOn: 'never' })

describe('fail-on: never', () => {
  it.each(['unacceptable-latency', 'unacceptable-errors', 'low-throughput'])(
    'shows what would have failed in %s, and nothing red',
    async name => {
      const report = await judgeFixture(name, advisory)
      const strict = await judgeFixture(name)
      const { conclusion, outcome, headline } = report.evaluation
      expect([conclusion, outcome]).toEqual(['neutral', 'warned'])
      const failed = strict.evaluation.headline.replace(/^Failed: /, '')
      expect(headline).toBe(`Advisory only, would have failed: ${failed}`)
      const comment = renderComment(report)
      expect(comment).toContain('unacceptable (would fail)')
      expect(comment).not.toContain('❌')
      expect(renderText(report, { color: true })).not.toContain('\u001b[31m')
      expect(renderJunit(report)).not.toContain('<failure')
      expect(renderJunit(report)).toContain('would fail')
      expect(renderBadge(report)).toContain('would fail')
      expect(renderHtml(report)).toContain('<h1>Advisory only</h1>')
      const json = toJson(report)
      expect(json.advisory).toBe(true)
      expect(json.runs[0]?.verdicts.some(({ wouldFail }) => wouldFail === true)).toBe(true)
    }
  )

  it('says of a good run that it passed, and that the gate is advisory', async () => {
    const { evaluation } = await judgeFixture('sustained', advisory)
    expect([evaluation.conclusion, evaluation.outcome]).toEqual(['success', 'passed'])
    expect(evaluation.headline).toMatch(/^Passed \(advisory\): /)
  })

  it('is still red when the gate could not judge', async () => {
    const { evaluation } = await judgeFixture('server-hang', advisory)
    expect([evaluation.conclusion, evaluation.outcome]).toEqual(['failure', 'could-not-judge'])
    expect(evaluation.headline).not.toContain('would')
  })

  it('lowers what is missing too', () => {
    const settings = {
      ...advisory,
      loadLevels: advisory.loadLevels.map(level => ({
        ...level,
        endpoints: [{ pattern: 'GET /gone', targets: level.targets, removed: [] }]
      }))
    }
    const { evaluation } = reportOf([runOf(rowOf(), { endpoints: [rowOf()] })], settings)
    expect(evaluation.outcome).toBe('warned')
    expect(evaluation.headline).toMatch(/^Advisory only, would have failed: GET \/gone/)
  })

  it('is not said where nobody asked for it', async () => {
    const report = await judgeFixture('unacceptable-latency')
    expect(report.evaluation.outcome).toBe('failed')
    expect(JSON.stringify(toJson(report))).not.toMatch(/advisory|wouldFail/)
  })
})
