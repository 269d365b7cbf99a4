import { expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Note } from '../../src/locust/note.js'
import { reportOf } from '../support/judge.js'
import { rowOf } from '../support/run-of.js'
import { madeUpRun, seconds } from '../support/timeline-runs.js'

it('notes stand by the severity that the team gives them, and in their order within it', () => {
  const notes: Note[] = [
    { code: 'short-run', severity: 'info', message: 'first' },
    { code: 'ignored-file', severity: 'info', message: 'second' },
    { code: 'drift', severity: 'error', message: 'third' },
    { code: 'ignored-file', severity: 'info', message: 'fourth' }
  ]
  const run = madeUpRun(
    seconds(60, () => ({ requests: 200 })),
    {
      aggregated: rowOf({ method: '', name: 'Aggregated', requests: 12_000 }),
      durationSeconds: 60,
      notes
    }
  )
  const config = loadConfig('notes: { ignored-file: warning }', 'gate.yml')
  const said = reportOf([run], config).evaluation.runs[0]?.notes ?? []
  const own = said.filter(({ message }) => notes.some(one => one.message === message))
  expect(own.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'third'],
    ['warning', 'second'],
    ['warning', 'fourth'],
    ['info', 'first']
  ])
  const severities = said.map(({ severity }) => severity)
  const rank = { error: 0, warning: 1, info: 2 }
  expect(severities).toEqual([...severities].sort((a, b) => rank[a] - rank[b]))
})
