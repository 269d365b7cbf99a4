import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { HISTORY_RUNS } from '../../src/config/choices.js'
import { idleInputs, readInputs, usesHistory } from '../../src/config/inputs.js'
import { loadConfig } from '../../src/config/load.js'
import { LEAST_RUNS } from '../../src/evaluate/regression/learned-spread.js'
import { ROOT } from '../support/golden.js'

const given = (inputs: Readonly<Record<string, string>>): ReturnType<typeof readInputs> =>
  readInputs(name => ({ path: 'r', ...inputs })[name] ?? '')

describe('a run that no input names', () => {
  const wrong = (names: readonly string[]) => (): unknown => readInputs(() => '', names)

  it.each([
    ['pth', 'path'],
    ['paths', 'path'],
    ['PTH', 'path'],
    ['artefact', 'artifact'],
    ['artifacts', 'artifact']
  ])(
    'is asked about by the input %s, which nearly has the name of one that does',
    (name, meant) => {
      expect(wrong(['key', name])).toThrow(
        `uploaded); the input ${name} is unknown: did you mean "${meant}"?`
      )
    }
  )

  it("is not by inputs that are the gate's own, nor by what is like neither", () => {
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object }
    for (const names of [[], Object.keys(inputs), ['folder', 'p', '', 'x'.repeat(5000)]])
      expect(wrong(names)).toThrow(/uploaded\)$/)
  })
})

describe('the input history', () => {
  it.each([
    ['', { kind: 'artifact' }],
    ['artifact', { kind: 'artifact' }],
    ['none', { kind: 'none' }],
    ['branch:load-history', { kind: 'branch', branch: 'load-history' }],
    ['branch: refs/heads/load/history', { kind: 'branch', branch: 'load/history' }],
    ['file:out/history.jsonl', { kind: 'file', path: 'out/history.jsonl' }],
    ['file:/mnt/a b.jsonl', { kind: 'file', path: '/mnt/a b.jsonl' }]
  ])('%j', (history, place) => {
    expect(given({ history }).history).toEqual(place)
  })

  it.each([
    ['auto', 'history "auto" is not artifact, branch:NAME, file:PATH or none'],
    ['branch', 'history "branch" is not artifact, branch:NAME, file:PATH or none'],
    ['branch:', 'history "branch:" names no branch'],
    ['file: ', 'history "file:" names no file'],
    ...[
      'a b',
      'a..b',
      '-a',
      'a/.b',
      'a.lock',
      'a/',
      '/a',
      'a//b',
      'a~1',
      'a@{1}',
      'refs/tags/a',
      'a\u0007'
    ].map(name => [`branch:${name}`, `history "branch:${name}" is not the name of a branch`])
  ])('%j is refused', (history = '', said) => {
    expect(() => given({ history })).toThrow(said)
  })

  it('is compared with forty runs, or as many as are asked for', () => {
    expect(given({}).historyRuns).toBe(40)
    expect(given({ 'history-runs': '12' }).historyRuns).toBe(12)
    expect(HISTORY_RUNS.least).toBe(LEAST_RUNS)
    for (const runs of ['9', '201']) {
      expect(() => given({ 'history-runs': runs })).toThrow(
        `history-runs "${runs}" is not between 10 and 200`
      )
    }
    expect(() => given({ 'history-runs': 'many' })).toThrow('history-runs "many" is not a whole')
  })

  it('is not used beside runs that were given, that ran beside this one, or without comparison', () => {
    expect(usesHistory(given({}))).toBe(true)
    const without: Record<string, string>[] = [
      { history: 'none' },
      { baseline: 'none' },
      { 'baseline-path': 'b' },
      { paired: 'true' }
    ]
    for (const inputs of without) expect(usesHistory(given(inputs))).toBe(false)
  })
})

function idle(given: Readonly<Record<string, string>>): string[] {
  return idleInputs(readInputs(name => given[name] ?? ''))
}

describe('an input that says nothing beside the others', () => {
  it.each([
    [{ path: 'r', paired: 'true' }, ['paired']],
    [
      { path: 'r', 'run-id': '7', 'baseline-workflow': 'main.yml', history: 'none' },
      ['run-id', 'baseline-workflow']
    ],
    [{ artifact: 'a', baseline: 'none', 'on-not-comparable': 'fail' }, ['on-not-comparable']]
  ])('%j: %j', (given, expected) => {
    expect(idle(given).map(line => line.split(' ')[2])).toEqual(expected)
  })

  it.each([
    { path: 'r', 'baseline-path': 'b', paired: 'true', 'on-not-comparable': 'fail' },
    { artifact: 'a', 'run-id': '7', 'baseline-workflow': 'main.yml', paired: 'true' },
    { path: 'r', 'baseline-workflow': 'main.yml', 'on-not-comparable': 'fail' },
    { path: 'r', paired: 'false' }
  ])('%j has none', given => {
    expect(idle(given)).toEqual([])
  })
})

it('a load level that an input names wrongly is no fault of the config', () => {
  const { overrides } = readInputs(name => ({ path: 'r', 'load-level': 'peek' })[name] ?? '')
  expect(() => loadConfig('load-level: normal\n', 'gate.yml', overrides)).toThrow(
    /^the input load-level "peek" is no load level; did you mean "peak"\?/
  )
  const twice = 'fail-on: never\ntargets: { p95: 3 }\n'
  expect(() => loadConfig(twice, 'gate.yml', overrides)).toThrow(
    /^the input load-level "peek" is no .*\ngate\.yml:2:12: targets\.p95: /
  )
})
