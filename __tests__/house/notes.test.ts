import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readPaths } from '../../src/input/paths.js'
import { note } from '../../src/locust/note.js'
import { NOTE_CODES, NOTES, type NoteCode, type NoteKind } from '../../src/locust/note-codes.js'
import { readSets } from '../../src/locust/sets.js'
import { ROOT } from '../support/golden.js'
import { reportOf } from '../support/judge.js'
import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'

const table: readonly (readonly [NoteCode, NoteKind])[] = NOTE_CODES.map(code => [
  code,
  NOTES[code]
])

describe('the table of note codes', () => {
  it('has each code once, in words of its own, and names only codes that were', () => {
    expect(new Set(table.map(([, { meaning }]) => meaning)).size).toBe(table.length)
    for (const [code, { severities, was }] of table) {
      expect([code, new Set(severities).size]).toEqual([code, severities.length])
      if (was !== undefined)
        expect([code, NOTE_CODES]).toEqual([code, expect.arrayContaining([was])])
    }
  })

  it('gives a note the usual severity of its code, or one that is asked for', () => {
    expect(note('error-burst', 'x')).toEqual({
      code: 'error-burst',
      severity: 'warning',
      message: 'x'
    })
    expect(note('stalled', 'x', { severity: 'info' }).severity).toBe('info')
  })

  it.each(table)('%s: somewhere it is made, and nowhere with a severity of its own', code => {
    const made = SOURCES.filter(([, text]) => text.includes(`'${code}'`)).map(([path]) => path)
    expect(made.length).toBeGreaterThan(0)
    // Outside the table a code stands in a call or beside its condition, never in a literal note.
    for (const [path, text] of SOURCES) {
      const literal = new RegExp(`code: '${code}',\\s*severity: '(\\w+)'`).exec(text)
      if (literal === null) continue
      expect([path, NOTES[code].severities]).toEqual([path, expect.arrayContaining([literal[1]])])
    }
  })

  it('holds for every note of the bundled runs', async () => {
    const seen = new Set<string>()
    for (const name of FOLDERS) {
      const sets = await readPaths([name], join(ROOT, 'fixtures'))
      const { runs, notes } = await readSets(sets, 'separate', defaultSettings())
      const { evaluation } = reportOf(runs)
      for (const { code, severity } of [
        ...notes,
        ...evaluation.notes,
        ...evaluation.runs.flatMap(run => run.notes)
      ]) {
        expect([code, NOTES[code].severities]).toEqual([code, expect.arrayContaining([severity])])
        seen.add(code)
      }
    }
    expect(seen.size).toBeGreaterThan(20)
  })

  it('lets a severity hold for what came of the code that it was given to', async () => {
    const of = async (config: string): Promise<readonly string[]> => {
      const sets = await readPaths(['cases/history-of-another-run'], join(ROOT, 'fixtures'))
      const settings = loadConfig(config, 'gate.yml')
      const { runs } = await readSets(sets, 'separate', settings)
      return reportOf(runs, settings).evaluation.runs.flatMap(run =>
        run.notes.flatMap(({ code, severity }) => (code === 'history-foreign' ? [severity] : []))
      )
    }
    expect(await of('')).toEqual(['warning'])
    expect(await of('notes: { history-truncated: error }')).toEqual(['error'])
    expect(await of('notes: { history-truncated: error, history-foreign: info }')).toEqual(['info'])
  })
})

const SOURCES: readonly (readonly [string, string])[] = readdirSync(join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8'
})
  .filter(path => path.endsWith('.ts') && !/(note-codes|judging-notes)\.ts$/.test(path))
  .map(path => [path, readFileSync(join(ROOT, 'src', path), 'utf8')])

const FOLDERS = readdirSync(join(ROOT, 'fixtures/cases')).map(name => `cases/${name}`)
