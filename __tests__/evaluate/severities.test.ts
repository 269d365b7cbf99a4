import { describe, expect, it } from '@jest/globals'

import { areMilder } from '../../src/config/given-severity.js'
import { loadConfig } from '../../src/config/load.js'
import { withSeverities } from '../../src/evaluate/severities.js'
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

describe('a severity of a change', () => {
  const given = (text: string) => loadConfig(`notes: { ${text} }`, 'gate.yml')
  type Configs = { readonly change: string; readonly base: string }
  /** What of a note is left by the change's config beside the base branch's. */
  const left = (note: Note, { change, base }: Configs): string => {
    const milderSeverities = given(base).noteSeverities
    const [kept] = withSeverities([note], { ...given(change), milderSeverities })
    return kept?.severity ?? 'ignore'
  }
  const DIFFERS: Note = { code: 'users-differ', severity: 'info', message: '' }
  const DRIFT: Note = { code: 'drift', severity: 'warning', message: '' }
  const WITHOUT_STATS: Note = { code: 'no-stats-file', severity: 'error', message: '' }

  it.each<[string, Note, Configs, severity: string]>([
    [
      'that is graver counts, whatever the base has',
      DIFFERS,
      { change: 'users-differ: warning', base: '' },
      'warning'
    ],
    [
      'that is graver counts beside a milder one',
      DRIFT,
      { change: 'drift: error', base: 'drift: ignore' },
      'error'
    ],
    [
      'that is as grave counts',
      DRIFT,
      { change: 'drift: warning', base: 'drift: error' },
      'warning'
    ],
    ['that is milder does not count', DRIFT, { change: 'drift: ignore', base: '' }, 'warning'],
    [
      'that is milder leaves a graver one in force',
      DRIFT,
      { change: 'drift: info', base: 'drift: error' },
      'error'
    ],
    [
      'that is milder counts as far as the base',
      DRIFT,
      { change: 'drift: ignore', base: 'drift: info' },
      'info'
    ],
    [
      'that is milder counts up to its own',
      DRIFT,
      { change: 'drift: info', base: 'drift: ignore' },
      'info'
    ],
    [
      'of a code that stood for the note',
      WITHOUT_STATS,
      { change: 'unreadable-file: info', base: '' },
      'error'
    ],
    [
      'that is not there takes none of the base',
      DRIFT,
      { change: '', base: 'drift: ignore' },
      'warning'
    ]
  ])('%s', (_, note, configs, severity) => {
    expect(left(note, configs)).toBe(severity)
  })

  it.each([
    ['drift: error', false],
    ['drift: warning', false],
    ['users-differ: warning', false],
    ['users-differ: info', true],
    ['encoding-guessed: info', false],
    ['encoding-guessed: ignore', true],
    ['unreadable-file: error', false],
    ['bad-config: warning', true]
  ])('%s may excuse: %s', (text, may) => {
    expect(areMilder(given(text).noteSeverities)).toBe(may)
  })
})
