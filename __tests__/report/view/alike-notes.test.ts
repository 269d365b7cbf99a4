import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { Run } from '../../../src/locust/run.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { compared } from '../../support/compared.js'
import { aRun } from '../../support/regression-runs.js'

const DIFFERS = 'the run reached 60 users; load level normal means 200'
const asked = (users: string): string => `load-levels: { normal: { users: ${users} } }\n`

function said(runs: readonly Run[], config = ''): { text: string; comment: string } {
  const evaluation = compared(runs, [aRun()], loadConfig(config, 'gate.yml'))
  const report = { evaluation, context: { version: '0' } }
  return { text: renderText(report, { color: false }), comment: renderComment(report) }
}

const notesIn = (text: string): string[] =>
  text.split('\n').filter(line => line.includes('users-differ'))

describe('a note that several runs of a report have word for word', () => {
  it.each([
    ['is said once of repeats', [aRun(), aRun(), aRun()], 'repeats 2 and 3'],
    ['is said once of two repeats', [aRun(), aRun()], 'repeat 2'],
    ['counts many', Array.from({ length: 6 }, () => aRun()), '5 other runs'],
    ['names other tests', [aRun(), { ...aRun(), name: 'b' }, { ...aRun(), name: 'c' }], 'b and c']
  ])('%s', (_, runs, others) => {
    for (const text of Object.values(said(runs))) {
      const notes = notesIn(text)
      expect(notes).toHaveLength(1)
      expect(notes[0]).toContain(DIFFERS)
      expect(notes[0]).toMatch(new RegExp(`The same holds for ${others}\\.$`))
    }
  })

  it('warns once of repeats, and in the section of each other test', () => {
    const { text } = said([aRun(), aRun()], asked('200'))
    expect(notesIn(text)).toHaveLength(1)
    const others = said([aRun(), { ...aRun(), name: 'b' }], asked('200'))
    expect(notesIn(others.text)).toHaveLength(2)
    expect(others.text).not.toContain('The same holds')
  })

  it('says nothing of others where there are none', () => {
    const { text } = said([aRun(), aRun({ users: 80 })])
    expect(notesIn(text)).toHaveLength(2)
    expect(text).not.toContain('The same holds')
  })
})
