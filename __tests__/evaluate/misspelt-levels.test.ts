import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Note } from '../../src/locust/note.js'
import { noteText } from '../../src/report/view/note-text.js'
import { runOf } from '../support/run-of.js'

const LEVEL = '{ targets: { p95: 300ms } }'

function notesOf(name: string, levels: readonly string[], rest = ''): Note[] {
  const own = `load-levels: { ${levels.map(level => `${level}: ${LEVEL}`).join(', ')} }\n`
  const config = `${levels.length === 0 ? '' : own}${rest}`
  const request = {
    candidates: [runOf(undefined, { name })],
    baselines: 'none',
    skipped: [],
    notes: [],
    today: '2026-11-29'
  } as const
  const { notes } = evaluate(request, loadConfig(config, 'gate.yml'))
  return notes.filter(({ code }) => code === 'load-level-unused')
}

describe('a load level of the config that is of no run', () => {
  it.each([
    ['normla', 'normal', 'normal', 'normal'],
    ['normla', 'results', 'normal', 'normal'],
    ['norml', 'normal', 'normal', 'normal'],
    ['nomal', 'normal', 'normal', 'normal'],
    ['narmal', 'normal', 'normal', 'normal'],
    ['Normal', 'normal', 'normal', 'normal'],
    ['normall', 'results', 'normal', 'normal'],
    ['sustianed', 'sustained', 'sustained', 'sustained'],
    ['peeak', 'eu/peak', 'peak', 'peak'],
    ['sustaned', 'sustained', 'sustained', 'sustained'],
    ['spiek', 'nightly-spike', 'spike', 'normal'],
    ['spiek-eu', 'spike-eu', 'spike-eu', 'normal'],
    ['breakig', 'breaking', 'breaking', 'normal'],
    ['scalng', 'results/scaling', 'scaling', 'normal']
  ])('and is called %s beside the run %s was meant to be %s', (level, run, meant, judgedBy) => {
    const notes = notesOf(run, ['stress', level])
    expect(notes.map(({ severity }) => severity)).toEqual(['warning'])
    expect(notes.map(noteText)).toEqual([
      `no run is of the load level ${level}; did you mean ${meant}? The run ${run} is judged by ${judgedBy}, which is not under load-levels in the config. Mend the name, or say with files: which runs it is for.`
    ])
  })

  it.each([
    ['is of another time of day', 'normal', ['normal', 'peak', 'stress']],
    ['is like one that the config has too', 'normal', ['normal', 'normla']],
    ['differs from the run by a number', 'spike2', ['spike1']],
    ['is another word', 'peak', ['soak', 'pea', 'load', 'leak', 'peek', 'speak', 'peaks']],
    [
      'is another word than the level that is the default',
      'results',
      ['formal', 'norma', 'normals']
    ],
    ['is another word than one in the name of the run', 'soap-api', ['soak']],
    ['is another short word than the name of the run', 'soap', ['soak', 'soa']],
    ['is the name of the run with another prefix', 'sustained', ['unsustained', 'sustain']],
    ['has a word more', 'normal', ['normal-b', 'a-normal']],
    ['has a word more than a long name', 'sustained', ['sustained-b', 'sustained-eu']],
    ['is a longer name', 'normal-us', ['normal-eu']],
    ['has a name too short to tell', 'ab', ['abc']]
  ])('and %s needs no word', (_, run, levels) => {
    expect(notesOf(run, levels)).toEqual([])
  })

  it('and says with files: which runs it is for needs no word', () => {
    expect(notesOf('normal', [], 'load-levels: { normla: { files: "other-*" } }')).toEqual([])
  })

  it('is said once, also where it was asked for', () => {
    expect(notesOf('normal', ['normla'], 'load-level: normla')).toHaveLength(1)
  })
})
