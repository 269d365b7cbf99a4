import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import type { LoadLevel, Settings } from '../../src/config/settings.js'
import { configProblems } from '../support/config-problems.js'

function level(settings: Settings, name: string): LoadLevel {
  const found = settings.loadLevels.find(one => one.name === name)
  if (found === undefined) throw new Error(`no level ${name}`)
  return found
}

describe('defaults', () => {
  it('are the tables of the performance-metrics document', () => {
    const settings = defaultSettings()
    expect(settings.loadLevels.map(({ name }) => name)).toEqual(['normal', 'peak', 'sustained'])
    const peak = level(settings, 'peak')
    expect([peak.users, peak.durationSeconds]).toEqual([1000, 600])
    expect(peak.targets.get('p99.9')?.bounds).toEqual({
      target: 2000,
      acceptable: 5000,
      unacceptable: 5000
    })
    expect(peak.targets.get('throughput')?.bounds).toEqual({ target: 500, acceptable: 250 })
    expect(peak.targets.get('error-rate')?.bounds).toEqual({
      target: 0.01,
      acceptable: 0.05,
      unacceptable: 0.1
    })
    expect(level(settings, 'normal').targets.get('error-rate')?.bounds).toEqual({
      target: 0.001,
      acceptable: 0.005,
      unacceptable: 0.01
    })
  })

  it('hold for an empty file too', () => {
    expect(loadConfig('', 'gate.yml')).toEqual(defaultSettings())
    expect(loadConfig('# nothing\n', 'gate.yml')).toEqual(defaultSettings())
  })
})

describe('a config file', () => {
  it('changes only what it names', () => {
    const settings = loadConfig('targets:\n  p95: { target: 300ms }\n', 'gate.yml')
    expect(level(settings, 'normal').targets.get('p95')).toMatchObject({
      bounds: { target: 300, acceptable: 1000, unacceptable: 1000 },
      explicit: true
    })
    expect(level(settings, 'normal').targets.get('p99')?.explicit).toBe(false)
  })

  it('gives a level of its own the response times and errors of normal, but no throughput', () => {
    const settings = loadConfig('load-levels:\n  spike: { users: 500 }\n', 'gate.yml')
    const spike = level(settings, 'spike')
    expect(spike.users).toBe(500)
    expect([...spike.targets.keys()]).toEqual(['p50', 'p95', 'p99', 'p99.9', 'error-rate'])
  })

  it('lets a level extend another, whatever their order', () => {
    const settings = loadConfig(
      'load-levels:\n  spike: { extends: peak }\n  peak:\n    targets:\n      p95: { target: 700ms }\n',
      'gate.yml'
    )
    expect(level(settings, 'spike').targets.get('p95')?.bounds.target).toBe(700)
    expect(level(settings, 'spike').targets.get('throughput')?.bounds.target).toBe(500)
  })

  it('takes a metric away whose three bounds are none', () => {
    const each = '{ target: none, acceptable: none, unacceptable: none }'
    const settings = loadConfig(`targets: { p95: ${each} }`, 'gate.yml')
    expect(level(settings, 'normal').targets.has('p95')).toBe(false)
    expect(() =>
      loadConfig('targets: { throughput: { target: none, acceptable: none } }', 'g')
    ).toThrow(
      'there is no bound: give target, acceptable or unacceptable, or none in place of all three'
    )
  })

  it('takes a built-in target away with none', () => {
    const settings = loadConfig('targets: { p99.9: none, p50: { target: none } }', 'gate.yml')
    expect(level(settings, 'normal').targets.has('p99.9')).toBe(false)
    expect(level(settings, 'normal').targets.get('p50')?.bounds).toEqual({
      acceptable: 500,
      unacceptable: 500
    })
  })

  it('keeps the line of a waiver', () => {
    const { waivers } = loadConfig(
      'accept:\n  - { endpoint: a, metric: "*", reason: r, until: 2026-12-31 }\n  - { endpoint: b, metric: p95, reason: r, until: 2026-12-31 }\n',
      'gate.yml'
    )
    expect(waivers.map(({ line }) => line)).toEqual([2, 3])
  })

  it('is overridden by inputs and options', () => {
    const settings = loadConfig('fail-on: degraded\non-missing: warn\n', 'gate.yml', {
      failOn: 'acceptable',
      loadLevel: 'peak',
      paired: true
    })
    expect(settings.policies).toMatchObject({ failOn: 'acceptable', onMissing: 'warn' })
    expect(settings.defaultLoadLevel).toBe('peak')
    expect(settings.loadLevels.every(({ regression }) => regression.paired)).toBe(true)
  })
})

it('accepts the recovery time, as reports call it', () => {
  const text =
    'accept: [{ endpoint: Aggregated, metric: recovery-time, reason: known, until: 2027-12-31 }]'
  expect(loadConfig(text, 'gate.yml').waivers).toMatchObject([{ metric: 'recovery-time' }])
})

describe('a wrong config file', () => {
  it.each([
    [
      'an unknown key',
      'fail_on: x\n',
      ['gate.yml:1:1: fail_on: unknown key "fail_on"; did you mean "fail-on"?']
    ],
    [
      'a word that is none of those known',
      'fail-on: nver\n',
      [
        'gate.yml:1:1: fail-on: this must be one of unacceptable, degraded, acceptable, never; did you mean "never"?'
      ]
    ],
    [
      'a bound without a unit',
      'targets:\n  p95:\n    target: 500\n',
      ['gate.yml:3:5: targets.p95.target: "500" has no unit: write 500ms or 500s']
    ],
    [
      'a target looser than acceptable',
      'targets:\n  p95: { target: 2s, acceptable: 1s }\n',
      [
        'gate.yml:2:10: targets.p95.target: target 2s is looser than acceptable 1s; acceptable must be at least as large'
      ]
    ],
    [
      'a throughput target looser than acceptable',
      'targets:\n  throughput: { target: 10/s }\n',
      [
        'gate.yml:2:17: targets.throughput.target: load levels normal and sustained: target 10/s is looser than acceptable 50/s (inherited); acceptable must be at most as large',
        'gate.yml:2:17: targets.throughput.target: load level peak: target 10/s is looser than acceptable 250/s (inherited); acceptable must be at most as large'
      ]
    ],
    [
      'the same mistake twice',
      'targets:\n  p95: { target: 500 }\n  p99: { target: 500 }\n',
      [
        'gate.yml:2:10: targets.p95.target: "500" has no unit: write 500ms or 500s',
        'gate.yml:3:10: targets.p99.target: "500" has no unit: write 500ms or 500s'
      ]
    ],
    [
      'a metric without a bound',
      'targets:\n  http-5xx-errors: {}\n',
      [
        'gate.yml:2:3: targets.http-5xx-errors: there is no bound: give target, acceptable or unacceptable'
      ]
    ],
    [
      'malformed YAML',
      'targets:\n  p95: [1\nb: 2\n',
      [
        'gate.yml:2:8: not valid YAML: the [ that opens here is not closed before line 3, which is not indented deeper: close it with ], or indent line 3'
      ]
    ],
    [
      'a circle of levels',
      'load-levels:\n  a: { extends: b }\n  b: { extends: a }\n',
      ['gate.yml:3:8: load-levels.b.extends: load levels extend each other in a circle: a → b → a']
    ],
    [
      'a date that is not in the calendar',
      'accept:\n  - { endpoint: a, metric: p95, reason: r, until: 2026-02-30 }\n',
      [
        'gate.yml:2:44: accept (entry 1).until: this must be a date of the calendar, written 2026-12-31'
      ]
    ],
    [
      'something else than keys',
      '- 1\n',
      ['gate.yml:1:1: this must be keys with values, not a list; write keys without dashes']
    ]
  ])('says what, where and what to write: %s', (_, text, expected) => {
    expect(configProblems(text)).toEqual(expected)
  })

  it('says everything at once, in the order of the file', () => {
    const found = configProblems(
      [
        'fail_on: x',
        'targets:',
        '  p95: { target: 500 }',
        '  p99: { target: 5s, acceptable: 1s }',
        '  pp: { target: 1s }',
        'load-levels:',
        '  spike:',
        '    users: -3',
        '    extends: nope',
        '    endpoints:',
        '      "/x": { p95: { unacceptable: 0.5% } }'
      ].join('\n')
    )
    expect(found.map(line => line.split(': ')[0])).toEqual([
      'gate.yml:1:1',
      'gate.yml:3:10',
      'gate.yml:4:10',
      'gate.yml:5:3',
      'gate.yml:8:5',
      'gate.yml:9:5',
      'gate.yml:11:22'
    ])
  })

  it('of thousands of unknown keys is refused at once', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `key${index}: 1`).join('\n')
    const problems = configProblems(text)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toBe('gate.yml has 29,950 more problems, which are not listed')
  })

  it('of thousands of wrong bounds is refused at once', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `  /${index}: { p95: 1 }`)
    const problems = configProblems(`endpoints:\n${rows.join('\n')}`)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toBe('gate.yml has 4,950 more problems, which are not listed')
  })

  it.each([
    [
      'unknown keys of several places',
      (n: number) => `${n === 0 ? 'endpoints:\n' : ''}  /${n}: { p95: { y: 1s, z: 1s } }`,
      70,
      140
    ],
    ['keys that are there twice', () => 'encoding: gbk', 70, 69],
    ['bare stars', (n: number) => `- *${n}`, 70, 70]
  ])('counts all, of %s', (_, line, count, problems) => {
    const text = Array.from({ length: count }, (__, index) => line(index)).join('\n')
    const found = configProblems(text)
    const [, more = '0'] = / has (\d+) more/.exec(found.at(-1) ?? '') ?? []
    const listed = more === '0' ? found.length : found.length - 1
    expect(listed + Number(more)).toBe(problems)
  })

  it.each([
    ['encoding: utf-99', '"utf-99" is no encoding'],
    ['endpoints: { /healthz: none }', 'this must be keys with values, not text'],
    ['a: 1\n---\nb: 2\n', 'there is more than one document (---)'],
    ['zzzzzzzz: 1', 'unknown key "zzzzzzzz"; docs/configuration.md lists the keys'],
    ['comment: never', '; comment is an input of the action, under with: in the workflow'],
    [
      'baseline_path: x',
      'baseline-path is an input of the action, under with: in the workflow; on the'
    ],
    ['regression: { comment: x }', 'unknown key "comment"; docs/configuration.md lists the keys'],
    ['endpoints: { GET /a: 300ms }', 'not text; as in endpoints: { "GET /items": { p95: 500ms } }'],
    ['targets: 300ms', 'not text; as in targets: { p95: 500ms, error-rate: 1% }'],
    ['load-levels: { normal: 20 }', 'not a number; as in load-levels: { normal: { users: 50 } }'],
    [
      'accept: { endpoint: GET /a, metric: p95 }',
      'as in accept: [{ endpoint: GET /items, metric: p95'
    ],
    ['links: { name: a, url: b }', 'not keys with values; as in links: [{ name: Grafana, url: ']
  ])('speaks to people, not of libraries: %s', (text, expected) => {
    expect(configProblems(text).join('\n')).toContain(expected)
  })

  it('does not explode on aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`
        )
    ].join('\n')
    expect(configProblems(bomb).join()).toContain('not valid YAML')
  })
})

it.each([
  ['yes', [', or is auto or none']],
  ['soon', [', or is auto or none']],
  ['5 parsecs', ['']],
  ['30s', []]
])('names the words that a warm-up may be: %s', (text, ends) => {
  const found = configProblems(`load-levels: { normal: { warm-up: ${text} } }`)
  expect(found.map(one => /, or is .*?none/.exec(one)?.[0] ?? '')).toEqual(ends)
})

describe('one bound alone', () => {
  const bounds = (text: string, metric: string, name = 'normal'): unknown =>
    level(loadConfig(text, 'gate.yml'), name).targets.get(metric)?.bounds

  it.each([
    ['targets: { p95: 300ms }', 'p95', 300],
    ['targets: { throughput: 100/s }', 'throughput', 100],
    ['targets: { error-rate: 0% }', 'error-rate', 0],
    ['targets: { http-5xx-errors: 1% }', 'http-5xx-errors', 0.01],
    ['load-levels: { normal: { targets: { p99: 1s } } }', 'p99', 1000]
  ])('%s is all three', (text, metric, bound) => {
    expect(bounds(text, metric)).toEqual({ target: bound, acceptable: bound, unacceptable: bound })
  })

  it('replaces what would be inherited, and is inherited from', () => {
    const text =
      'targets: { p95: 300ms }\nload-levels:\n  spike: { extends: peak, targets: { p95: { target: 200ms } } }\n  peak: { targets: { p95: 2s } }'
    expect(bounds(text, 'p95', 'spike')).toEqual({
      target: 200,
      acceptable: 2000,
      unacceptable: 2000
    })
    const { endpoints } = level(loadConfig('endpoints: { /a: { p95: 3s } }', 'gate.yml'), 'normal')
    expect(endpoints[0]?.targets.get('p95')?.bounds).toEqual({
      target: 3000,
      acceptable: 3000,
      unacceptable: 3000
    })
  })

  it('has a unit too', () => {
    expect(configProblems('targets: { p95: 300 }')).toEqual([
      'gate.yml:1:12: targets.p95: "300" has no unit: write 300ms or 300s'
    ])
  })
})

describe('a key in the wrong place', () => {
  it.each([
    ['target: { p95: 300ms }', 'did you mean "targets"?'],
    ['p95: 300ms', 'unknown key "p95"; it belongs under "targets"'],
    ['users: 50', 'it belongs under a load level, as in load-levels: { normal: { … } }'],
    ['acceptable: 1s', 'it belongs under a metric, as in targets: { p95: { target: 500ms } }'],
    ['targets: { p95: { targt: 1s } }', 'did you mean "target"?'],
    ['load-levels: { normal: { usrs: 5 } }', 'did you mean "users"?'],
    ['targets: { eror-rate: 1% }', 'did you mean "error-rate"?'],
    [
      'load-levels: { normal: { abort-when: { eror-rate: "> 5%" } } }',
      'did you mean "error-rate"?'
    ],
    ['notes: { user-differ: error }', 'did you mean "users-differ"?'],
    ['notes: { creeep: error }', 'did you mean "creep"?'],
    ['load-levels: { normal: { fail-on: degraded } }', 'it belongs at the top of the file']
  ])('%s: %s', (text, expected) => {
    const said = configProblems(text).join('\n')
    expect(said).toContain(expected)
    const [, key = ''] = /unknown key "([^"]*)"/.exec(said) ?? []
    expect(said).not.toContain(`did you mean "${key}"`)
  })
})

describe('YAML', () => {
  const ALIGN =
    'begins in another column than what it belongs to: indent alike what belongs together'
  const TAB = 'a tab indents here, and YAML indents with spaces only: put spaces in its place'

  it.each([
    [
      'a: {target: 200ms acceptable: 300ms}',
      '1:13: "200ms acceptable: 300ms" is no single value: a comma is missing between two entries, or quotes around a text with a colon'
    ],
    [
      'a: {"b": "1" "c": "2"}',
      `1:10: '"1" "c": "2"' is no single value: a comma is missing between two entries, or quotes around a text with a colon`
    ],
    [
      'a: {\n  b: 1\n  c: 2 }',
      '2:6: a comma is missing after "1": another entry follows on a line below'
    ],
    ['a: {\n\tb: 1 }', `2:1: ${TAB}`],
    ['a: ["x" "y"]', `1:9: a comma or a colon is missing before '"y"]'`],
    ['a: [- b]', '1:5: between brackets no dash makes a list: write [first, second]'],
    ['a:\n\tb: 1', `2:1: ${TAB}`],
    ['a:\n  b: 1\n  c:2', '3:3: a space is missing after the colon: write "c: 2"'],
    ['a:\n  b:1\n  c: 2', '2:3: a space is missing after the colon: write "b: 1"'],
    [
      'a:\n  b = 1\n  c: 2',
      '2:3: "b = 1" is no key with a value: write the key, a colon, a space and the value'
    ],
    ['<<<<<<< HEAD\na: 1', '1:1: a merge left its marks here (<<<<<<<): keep one side of it'],
    ['a: "1\nb: 2', '1:4: the quote " that opens here is not closed'],
    ["a: '1\nb: 2", "1:4: the quote ' that opens here is not closed"],
    [
      'a:\n  "b: 1\n  "c": 2',
      '2:3: the quote " that opens here is not closed on its line: close it'
    ],
    [
      "a: 'it's'",
      `1:8: the text in quotes ends before "s'": put the quotes around all of it, and write ' in it as ''`
    ],
    ['a: "x"#y', '1:7: a space is missing before #, where a comment begins'],
    ['a:\n  b: 1\n c: 2', `3:1: "c: 2" ${ALIGN}`],
    ['a:\n  - b: 1\n    c: 2\n   d: 3', `4:1: "d: 3" ${ALIGN}`],
    [
      'a:\n  b: 1\n    c: 2',
      '2:6: the line below is indented deeper, and so goes on with "1": indent alike what belongs together'
    ],
    [
      'a: 1\n- b',
      '2:1: an item of a list stands among keys: put it under a key, alone with other items'
    ],
    ['a: [1, 2', '1:4: the [ that opens here is not closed: close it with ]'],
    [
      'a:\n  b: {c: 1\n  d: 2',
      '2:6: the { that opens here is not closed before line 3, which is not indented deeper: close it with }, or indent line 3'
    ],
    ['a: {b: 1}}', '1:10: nothing is open that this } could close'],
    ['a: {b: 1,, c: 2}', '1:10: this comma separates nothing: take it away'],
    ['a: @b', '1:4: no text begins with @ unless it stands in quotes: put quotes around it'],
    [
      'a: "C:\\d"',
      '1:7: in double quotes this backslash means nothing: write \\\\ for a backslash, or put the text in single quotes'
    ],
    [
      'a: b: 1',
      '1:4: "b: 1" has a colon of its own: put it on the next line, indented deeper, or, if it is a text, in quotes'
    ],
    ['a: &x &y 1', '1:7: the parser says "A node can have at most one anchor"']
  ])('of %j says what is wrong, where, and what to do', (text, expected) => {
    const [place = '', ...words] = expected.split(': ')
    expect(configProblems(text)).toEqual([`gate.yml:${place}: not valid YAML: ${words.join(': ')}`])
  })

  it('names every tab that indents, and of other faults the first', () => {
    expect(configProblems('a:\n\tb: 1\n\tc: 2\n')).toEqual([
      `gate.yml:2:1: not valid YAML: ${TAB}`,
      `gate.yml:3:1: not valid YAML: ${TAB}`
    ])
    expect(configProblems('a: {\n- b\n}\n')).toHaveLength(1)
  })

  it.each([
    ['targets:\n  p95:300ms', 'p95: 300ms'],
    ['targets: {p95:300ms}', 'p95: 300ms'],
    ['targets: {p95: {target:300ms}}', 'target: 300ms'],
    ['targets:\n  p95:\n    target:300ms', 'target: 300ms'],
    ['targets: {p95:300ms: {}}', 'p95: 300ms'],
    ['load-levels: { normal: users:20 }', 'users: 20']
  ])('%j is valid, and a space seems to be missing', (text, meant) => {
    const said = configProblems(text)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`; is a space missing after the colon, as in "${meant}"?`)
  })

  it.each([
    ['endpoints:\n  *: { p95: 300ms }\n', '"*"', 'gate.yml:2:3'],
    ['endpoints:\n  * /api: { p95: 300ms }\n  /x: { p95: none }\n', '"* /api"', 'gate.yml:2:3'],
    ['load-levels: { a: { files: *-peak } }', '"*-peak"', 'gate.yml:1:28'],
    ['endpoints:\n  */search: { p95: 300ms }\n', '"*/search"', 'gate.yml:2:3']
  ])('an unquoted star is one error: %j', (text, pattern, place) => {
    expect(configProblems(text)).toEqual([
      `${place}: not valid YAML: a value or key that begins with * stands in quotes: ${pattern}`
    ])
  })

  it('says which key is there twice', () => {
    const again = 'encoding: gbk\nload-level: peak\nencoding: cp949\n'
    expect(configProblems(again)).toEqual([
      'gate.yml:3:1: not valid YAML: the key "encoding" is there twice, first in line 1: keep one'
    ])
  })

  it.each([
    ['of more than a MiB', `# ${'x'.repeat(1024 * 1024)}`, 'more than the 1048576 that are read'],
    ['of endless lists', '['.repeat(100_000), 'nested too deeply'],
    ['of endless keys', '? '.repeat(100_000), 'nested too deeply'],
    ['of a long key', `${'k'.repeat(900)}: 1`, 'unknown key']
  ])('%s is refused in a few words', (_, text, expected) => {
    const said = configProblems(text)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(expected)
  })
})

describe('a waiver for a change point', () => {
  const written = (entry: string): string =>
    `accept: [{ ${entry}, reason: meant, until: 2026-12-31 }]`

  it('names a commit', () => {
    expect(loadConfig(written('change-point: 3f2a91c'), 'gate.yml').waivers).toMatchObject([
      { of: 'change-point', pattern: '3f2a91c', metric: '*', reason: 'meant' }
    ])
  })

  it.each([
    ['change-point: v1.2', /must be a commit/],
    ['change-point: 3f2a91c, endpoint: /a', /for nothing else/]
  ])('is refused as %s', (entry, why) => {
    expect(configProblems(written(entry)).join()).toMatch(why)
  })
})

describe('a file of GitHub that is named as the config', () => {
  it.each([
    ['name: Load test\non: [push]\njobs:\n  a: { runs-on: x }\n', 'a GitHub Actions workflow'],
    ['"on": push\njobs: {}\ntargets: { p95: 1s }\n', 'a GitHub Actions workflow'],
    ['name: Gate\nruns:\n  using: node24\n', "an action's own description"]
  ])('is called what it is, in one sentence', (text, what) => {
    expect(() => loadConfig(text, '.github/workflows/locust-gate.yml')).toThrow(
      `.github/workflows/locust-gate.yml:1:1: this is ${what}, not the config of Locust Gate, whose usual name is .github/locust-gate.yml`
    )
  })

  it('is not seen in a config with one key of another kind of file', () => {
    expect(() => loadConfig('jobs: {}\n', 'gate.yml')).toThrow('unknown key "jobs"')
  })
})
