import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { Run } from '../../../src/locust/run.js'
import { note, type Note } from '../../../src/locust/note.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderText } from '../../../src/report/text/text.js'
import { reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

/** What each report says of a run with such a note, in the order of reading. */
function saidOf(about: Note, settings = ''): Record<'text' | 'markdown' | 'html', string> {
  const run: Run = { ...runOf(rowOf()), notes: [about] }
  const report = reportOf([run], loadConfig(settings, 'gate.yml'))
  return {
    text: renderText(report, { color: false }),
    markdown: renderComment(report),
    html: renderHtml(report).replace(/<(script|style)\b[^]*?<\/\1>/g, '')
  }
}

/** Whether it stands before the numbers, of which the one of P50 is the first. */
const isFirst = (said: string, code: string): boolean =>
  said.indexOf(code) !== -1 && said.indexOf(code) < said.indexOf('P50')

describe('a note that the numbers do not show', () => {
  it.each([
    note('users-waiting', 'SAID', { severity: 'warning' }),
    note('stalled', 'SAID', { severity: 'warning' }),
    note('stalled-at-end', 'SAID', { severity: 'error' })
  ])('$severity $code stands before them, once', about => {
    for (const said of Object.values(saidOf(about))) {
      expect(isFirst(said, about.code)).toBe(true)
      expect(said.split(about.code)).toHaveLength(2)
    }
  })

  it.each(['text', 'html', 'markdown'] as const)(
    'as information stands behind them: %s',
    format => {
      const said = saidOf(
        note('users-waiting', 'SAID', { severity: 'warning' }),
        'notes: { users-waiting: info }'
      )[format]
      expect(said).toContain('users-waiting')
      expect(isFirst(said, 'users-waiting')).toBe(false)
    }
  )

  it.each(['text', 'html'] as const)('another warning stands behind them: %s', format => {
    const said = saidOf(note('exceptions-raised', 'SAID'))[format]
    expect(said).toContain('exceptions-raised')
    expect(isFirst(said, 'exceptions-raised')).toBe(false)
  })
})
