import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Overrides } from '../../src/config/settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { noteText } from '../../src/report/view/note-text.js'
import { runOf } from '../support/run-of.js'

const NIGHTLY = 'load-levels: { nightly: { targets: { p95: 50ms } } }\n'
const OPTION = { loadLevel: 'nightly', loadLevelBy: '--load-level' } as const

function told(names: readonly string[], config: string, overrides: Overrides = {}): string[] {
  const request = {
    candidates: names.map(name => runOf(undefined, { name })),
    baselines: 'none',
    skipped: [],
    notes: [],
    today: '2026-11-29'
  } as const
  const { notes } = evaluate(request, loadConfig(config, 'gate.yml', overrides))
  return notes
    .filter(({ code }) => code === 'load-level-unused')
    .map(note => `${note.severity}: ${noteText(note)}`)
}

describe('a load level that an option or an input names', () => {
  const advice = (by: string): string =>
    `${by[0]!.toUpperCase()}${by.slice(1)} is for runs that nothing else assigns: files: patterns of the config and then the name of a run come first. Say with files: under load-levels: nightly which runs are of it, or leave ${by} out.`

  it('and that no run is judged by is a warning, with what to do', () => {
    expect(told(['normal'], NIGHTLY, OPTION)).toEqual([
      `warning: no run is judged by the load level nightly, which --load-level names: the run normal is judged by normal, because its name holds the word normal. ${advice('--load-level')}`
    ])
  })

  it('names the input of the action, and the pattern that came first', () => {
    const config = 'load-levels: { nightly: {}, day: { files: "d*" } }'
    const input = { loadLevel: 'nightly', loadLevelBy: 'the input load-level' }
    expect(told(['day1'], config, input)).toEqual([
      `warning: no run is judged by the load level nightly, which the input load-level names: the run day1 is judged by day, because its name matches the \`files:\` pattern d*. ${advice('the input load-level')}`
    ])
  })

  it('names some of many runs, repeats once', () => {
    const names = ['peak-1', 'peak-1', 'normal', 'a-peak', 'b-peak', 'c-peak', 'd-peak']
    expect(told(names, NIGHTLY, OPTION)).toEqual([
      expect.stringContaining(
        'the run peak-1 is judged by peak, normal by normal, a-peak by peak, b-peak by peak, c-peak by peak and 1 more run. '
      )
    ])
  })

  it.each([
    ['of the only run', ['results']],
    ['of one run of several', ['normal', 'results', 'peak']],
    ['of a run of its name', ['nightly']],
    ['of nothing, where there is no run', []]
  ])('and that is %s needs no word', (_, names) => {
    expect(told(names, NIGHTLY, OPTION)).toEqual([])
  })

  it('can be had milder', () => {
    const milder = `${NIGHTLY}notes: { load-level-unused: info }`
    expect(told(['normal'], milder, OPTION)).toEqual([expect.stringMatching(/^info: /)])
  })
})

describe('a load level that the config names', () => {
  it('for runs that nothing else assigns is an info where there is none', () => {
    expect(told(['normal'], `load-level: nightly\n${NIGHTLY}`)).toEqual([
      expect.stringMatching(
        /^info: no run is judged by the load level nightly, which load-level in the config names: the run normal is judged by normal, because/
      )
    ])
  })

  const SOAK = 'load-levels: { normal: { users: 12 }, soak: { files: "soak*" } }'

  it.each([
    ['of the config', ['normal']],
    ['of a built-in level by its name', ['peak']],
    ['of that level', ['soak-1']]
  ])('with files: needs no word beside a run %s', (_, names) => {
    expect(told(names, SOAK)).toEqual([])
  })

  it('with files: is an info where a run has no level of the config', () => {
    const config = 'load-levels: { soak: { files: "soak*" } }'
    expect(told(['soup-1'], config)).toEqual([
      'info: no run matches the files: of soak (soak*): the run soup-1 is judged by normal, the level of runs that nothing else assigns. What holds for a run, and why, says locust-gate check-config PATH.'
    ])
  })
})
