import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'

import type { Environment } from '../../src/command-line/prometheus-option.js'
import { main } from '../../src/command-line/command-line.js'
import type { JsonReport } from '../../src/report/json-schema.js'
import { VERSION } from '../../src/version.js'
import { folderDayBefore } from '../support/day-before.js'
import { expectGolden, ROOT } from '../support/golden.js'

const HEADER =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'
const row = (type: string, name: string, requests = 20_000): string =>
  `${type},${name},${requests},0,10,12.5,1.0,90.5,100.0,200.0,0.0,10,11,12,13,20,30,40,50,60,80,90`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly error: string }

function run(...argv: string[]): Promise<Ran> {
  return runWith({}, ...argv)
}

async function runWith(env: Environment, ...argv: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await main(argv, {
    out: text => (out += text),
    error: text => (error += text),
    color: false,
    today: '2026-11-24',
    env
  })
  return { code, out, error }
}

/** A folder with one file of the given content. */
function written(name: string, content: string, file = 'load_stats.csv'): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, file), content)
  return path
}

const fixture = (name: string): string => join(ROOT, 'fixtures', name)

describe('the scenarios made by real Locust', () => {
  it.each([
    ['sustained', 0, 'passed'],
    ['peak', 0, 'passed'],
    ['acceptable', 0, 'passed'],
    ['degraded', 0, 'warned'],
    ['unacceptable-latency', 1, 'failed'],
    ['unacceptable-errors', 1, 'failed'],
    ['low-throughput', 1, 'failed'],
    ['levels', 0, 'passed'],
    ['server-hang', 2, 'could-not-judge']
  ])('%s: exit code %d, %s', async (name, code, outcome) => {
    const ran = await run('--format', 'json', fixture(name))
    expect([ran.code, (JSON.parse(ran.out) as JsonReport).outcome]).toEqual([code, outcome])
  })

  it('judge each prefix of a folder by its own load level', async () => {
    const { runs } = JSON.parse(
      (await run('--format', 'json', fixture('levels'))).out
    ) as JsonReport
    expect(runs.map(({ name, loadLevel }) => [name, loadLevel])).toEqual([
      ['peak', 'peak'],
      ['spike', 'normal'],
      ['sustained', 'sustained']
    ])
  })

  it('follow a config of the team', async () => {
    const ran = await run(
      '--config',
      join(fixture('custom-config'), 'locust-gate.yml'),
      fixture('custom-config')
    )
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('load level checkout')
  })

  it('say undecided where there are too few requests', async () => {
    const { runs } = JSON.parse(
      (await run('--format', 'json', fixture('too-few-requests'))).out
    ) as JsonReport
    const grades = runs[0]?.verdicts.filter(
      verdict => verdict.rule === 'target' && verdict.endpoint === 'Aggregated'
    )
    expect(grades?.map(verdict => [verdict.metric, 'grade' in verdict && verdict.grade])).toEqual([
      ['p50', 'target'],
      ['p95', 'target'],
      ['p99', 'undecided'],
      ['p99.9', 'undecided'],
      ['throughput', 'unacceptable'],
      ['error-rate', 'target']
    ])
  })
})

describe('--verbose', () => {
  it('says why on the standard error, and nothing without it', async () => {
    const ran = await run('--verbose', fixture('levels'))
    expect(ran.error).toMatch(
      /config: the built-in targets \(there is no \.github\/locust-gate\.yml\)/
    )
    expect(ran.error).toMatch(/run peak: read from .*peak_stats\.csv/)
    expect(ran.error).toMatch(/run peak: load level peak, because its name holds the word peak/)
    expect((await run(fixture('levels'))).error).toBe('')
  })
})

describe('--fail-on never', () => {
  it('ends with 0 and says what would have failed', async () => {
    const ran = await run('--fail-on', 'never', fixture('unacceptable-latency'))
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('Advisory only, would have failed: ')
    expect((await run('--fail-on', 'never', fixture('server-hang'))).code).toBe(2)
  })
})

describe('the JSON report', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')) as object
  const validate = new Ajv2020({ strict: false }).compile(schema)

  it.each([
    'sustained',
    'levels',
    'unacceptable-errors',
    'server-hang',
    'short-history',
    'capacity-steps',
    'failover'
  ])('of %s is as its schema says', async name => {
    const report: unknown = JSON.parse((await run('--format', 'json', fixture(name))).out)
    expect([validate(report), validate.errors]).toEqual([true, null])
  })

  it('is there and says why when nothing could be read', async () => {
    const ran = await run('--format', 'json', join(folder, 'nowhere'))
    const report = JSON.parse(ran.out) as JsonReport
    expect(validate(report)).toBe(true)
    expect(report).toMatchObject({ outcome: 'could-not-judge', conclusion: 'failure', runs: [] })
  })
})

describe('bad input is refused with where, what and what to do', () => {
  const html = '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n'
  const total = `${row('', 'Aggregated')}\n`

  it.each([
    [
      'a missing folder',
      () => join(folder, 'nowhere'),
      [/nowhere does not exist/, /Give the folder/]
    ],
    [
      'a folder without CSV',
      () => written('empty', 'hello', 'notes.txt'),
      [/holds no CSV file/, /--csv/]
    ],
    [
      'a file that is none of Locust',
      () => join(written('config', 'users: 5\n', 'c.yml'), 'c.yml'),
      [/no CSV file of Locust was found in c\.yml/, /--csv/]
    ],
    [
      'a folder with other files alone',
      () => written('others', 'a,b\n1,2\n', 'x.csv'),
      [/no CSV file of Locust was found in x\.csv/, /--csv/]
    ],
    [
      'a header alone',
      () => written('header', `${HEADER}\n`),
      [/load_stats\.csv/, /no rows|no row|header/i]
    ],
    ['HTML saved as CSV', () => written('html', html), [/load_stats\.csv/, /HTML/]],
    [
      'a row with too few columns',
      () => written('short', `${HEADER}\nGET,/x,10,0\n${total}`),
      [/load_stats\.csv:2/, /4/, /22/]
    ],
    [
      'text where a number belongs',
      () => written('text', `${HEADER}\n${row('GET', '/x').replace(',12.5,', ',fast,')}\n${total}`),
      [/load_stats\.csv:2/, /column "Average Response Time"/, /fast/]
    ],
    [
      'a file without the total row',
      () => written('total', `${HEADER}\n${row('GET', '/x')}\n`),
      [/Aggregated/]
    ],
    ['a run without requests', () => fixture('locust-csv/zero-requests'), [/no requests were made/]]
  ])('%s', async (_, path, expected) => {
    const ran = await run(path())
    expect(ran.code).toBe(2)
    for (const pattern of expected) expect(ran.out).toMatch(pattern)
    expect(ran.out).toContain('Could not judge')
  })

  it.each([
    ['text', false],
    ['markdown', false],
    ['json', true],
    ['junit', true]
  ])(
    'and as %s is said on the standard error only where nobody reads it',
    async (format, isSaid) => {
      const nowhere = join(folder, 'nowhere')
      const ran = await run('--format', format, nowhere)
      expect([ran.code, ran.error.includes('nowhere does not exist')]).toEqual([2, isSaid])
      expect(ran.out).toContain('nowhere does not exist')
      const file = join(folder, 'report')
      const inFile = await run('--format', format, '--output', file, nowhere)
      expect([inFile.code, inFile.out]).toEqual([2, ''])
      expect(inFile.error).toContain('nowhere does not exist')
    }
  )

  it('takes an endpoint called Aggregated for an endpoint', async () => {
    const path = written(
      'named',
      `${HEADER}\n${row('GET', 'Aggregated', 1)}\n${row('GET', '/x', 19_999)}\n${total}`
    )
    const { runs } = JSON.parse((await run('--format', 'json', path)).out) as JsonReport
    expect(runs[0]?.requests).toBe(20_000)
    expect(runs[0]?.verdicts.some(({ endpoint }) => endpoint === 'GET Aggregated')).toBe(true)
  })
})

describe('a bad config', () => {
  it.each([
    ['targts: {}', /gate\.yml:1:1: targts: unknown key "targts"/],
    ['targets: { p95: { target: 500 } }', /gate\.yml:1:19: .*"500" has no unit/],
    ['targets: { p95: { target: 2s, acceptable: 1s } }', /target 2s is looser than acceptable 1s/],
    ['targets: [', /gate\.yml:1:\d+: not valid YAML/]
  ])('%s: exit code 2, with line and column', async (text, expected) => {
    const file = join(folder, 'gate.yml')
    writeFileSync(file, text)
    const ran = await run('--config', file, fixture('sustained'))
    expect(ran.code).toBe(2)
    expect(ran.out).toMatch(expected)
    expect(ran.out).toMatch(/^\? Could not judge: /)
  })

  it('is told whole, each problem once, in the order of the file', async () => {
    const file = join(folder, 'two.yml')
    writeFileSync(file, 'targets:\n  p50: { target: 230 }\n  p95: { target: 2s, acceptable: 1s }\n')
    const { out } = await run('--config', file, fixture('sustained'))
    const [headline = '', blank, title, ...lines] = out.trimEnd().split('\n')
    expect(headline).toMatch(
      /two\.yml:2:10: targets\.p50\.target: "230" has no unit.*\(and 1 more problem\)$/
    )
    expect([blank, title]).toEqual(['', '  Notes'])
    expect(lines).toEqual([
      expect.stringContaining('two.yml:2:10: targets.p50.target: "230" has no unit'),
      expect.stringContaining('two.yml:3:10: targets.p95.target: target 2s is looser')
    ])
  })

  it('with one problem says it in the headline alone', async () => {
    const file = join(folder, 'one.yml')
    writeFileSync(file, 'targets: { p95: { target: 500 } }')
    const { out } = await run('--config', file, fixture('sustained'))
    expect(out.match(/has no unit/g)).toHaveLength(1)
  })

  it('with a thousand problems is told with their number', async () => {
    const file = join(folder, 'thousand.yml')
    writeFileSync(file, Array.from({ length: 1000 }, (_, index) => `key-${index}: 1`).join('\n'))
    const { headline } = JSON.parse(
      (await run('--format', 'json', '--config', file, fixture('sustained'))).out
    ) as JsonReport
    expect(headline).toContain('(and 999 more problems)')
    const checked = await run('check-config', '--config', file)
    expect(checked.error).toMatch(/thousand\.yml has 950 more problems, which are not listed\.?\n$/)
  })

  it('gives machines a report all the same', async () => {
    const ran = await run(
      '--format',
      'json',
      '--config',
      join(folder, 'no.yml'),
      fixture('sustained')
    )
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'could-not-judge', runs: [] })
  })

  it('that is missing is said', async () => {
    const ran = await run('--config', join(folder, 'no.yml'), fixture('sustained'))
    expect(ran.code).toBe(2)
    expect(ran.out).toContain(`the config file ${join(folder, 'no.yml')} does not exist`)
  })

  it('names the load levels that there are, and the option that was no such', async () => {
    const file = join(folder, 'levels.yml')
    writeFileSync(file, 'fail-on: never\nload-levels: { soak: { users: 5 } }')
    for (const config of [[], ['--config', file]]) {
      const ran = await run(...config, '--load-level', 'peek', fixture('sustained'))
      expect(ran.code).toBe(2)
      expect(ran.out).toMatch(
        /^\? Could not judge: --load-level "peek" is no load level; did you mean "peak"\? Known are normal, peak, sustained/
      )
    }
  })

  it('with a pattern that matches nothing fails and names the nearest', async () => {
    const file = join(folder, 'missing.yml')
    writeFileSync(file, 'endpoints: { "GET /api/serch/stories": { p95: { target: 400ms } } }')
    const ran = await run('--config', file, fixture('sustained'))
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /GET \/api\/serch\/stories is missing: .*nearest: GET \/api\/search\/stories/
    )
  })
})

describe('baselines that were named', () => {
  const judged = async (...argv: string[]): Promise<[number, string]> => {
    const ran = await run('--format', 'json', ...argv)
    return [ran.code, (JSON.parse(ran.out) as JsonReport).headline]
  }

  it('and cannot be read are not comparable, under that policy', async () => {
    const html = written('base', '<html></html>')
    expect(await judged('--baseline', html, fixture('sustained'))).toEqual([
      0,
      expect.stringMatching(/^Passed with warnings: not compared with the baseline: .*HTML/)
    ])
    expect(
      (await judged('--baseline', html, '--on-not-comparable', 'fail', fixture('sustained')))[0]
    ).toBe(1)
  })

  it('and are of another test are not comparable', async () => {
    const [code, headline] = await judged(
      '--baseline',
      fixture('sustained'),
      '--on-not-comparable',
      'fail',
      fixture('degraded')
    )
    expect(code).toBe(1)
    expect(headline).toContain('no baseline run has the prefix degraded or the load level normal')
  })

  it('are called by their paths where a pattern named them', async () => {
    const base = join(folder, 'by-pattern')
    const [one, two] = [join(base, 'm1'), join(base, 'm2')]
    mkdirSync(base)
    folderDayBefore(fixture('sustained'), one)
    folderDayBefore(one, two)
    const { out } = await run('--format', 'json', '--baseline', `${base}/m*`, fixture('sustained'))
    const { comparison } = (JSON.parse(out) as JsonReport).runs[0] ?? {}
    expect(comparison?.baselines.map(({ label }) => label)).toEqual([one, two])
  })

  it('and tell neither way for some metrics are not counted as compared in silence', async () => {
    const [now, before] = [fixture('sustained'), join(folder, 'day-before')]
    folderDayBefore(now, before)
    const { out } = await run('--baseline', before, now)
    const [, all, open] = /(\d+) comparisons, 0 regressed, (\d+) without a verdict/.exec(out) ?? []
    const markdown = (await run('--format', 'markdown', '--baseline', before, now)).out
    const rows = markdown.split('\n').filter(line => /^\| `[^|]*\|.*(unchanged|❔)/.test(line))
    expect(Number(all)).toBe(rows.length)
    expect(Number(open)).toBe(rows.filter(line => line.includes('❔')).length)
  })

  it('and do not exist are said', async () => {
    const nowhere = join(folder, 'nowhere')
    const ran = await run('--format', 'json', '--baseline', nowhere, fixture('sustained'))
    expect(ran.code).toBe(2)
    expect(ran.error).toContain(`--baseline: ${nowhere} does not exist`)
    const { notes } = JSON.parse(ran.out) as JsonReport
    expect(notes).toMatchObject([{ code: 'bad-input', severity: 'error' }])
  })
})

describe('usage', () => {
  it.each([
    [[], 'no PATH given'],
    [['--formt', 'json', 'x'], 'unknown option --formt; did you mean --format?'],
    [['--html', 'x'], 'unknown option --html; did you mean --format html, with --output FILE?'],
    [['--json-file', 'x'], '--json-file; did you mean --format json, with --output FILE?'],
    [['--prometheus-url', 'http://x', 'x'], '--prometheus-url; did you mean --prometheus?'],
    [
      ['collect', '--prometheus-token', 'abc'],
      'unknown option --prometheus-token; give PROMETHEUS_TOKEN in the environment, beside --prometheus'
    ],
    [['--comment', 'never', 'x'], '; comment is an input of the action, of which the command line'],
    [
      ['--baseline-path', 'x', 'y'],
      'unknown option --baseline-path; did you mean --baseline PATH?'
    ],
    [['--path', 'x'], 'unknown option --path; did you mean PATH, without an option?'],
    [['collect', '--document', 'x'], '--document; the command and its options stand behind --'],
    [['--baseline', 'auto', 'x'], '--baseline "auto" is for the action\'s input baseline'],
    [['--baseline', 'x', '--baseline', 'none', 'x'], 'here it takes the PATH of runs'],
    [['--history', 'branch:load', 'x'], 'A file or folder of that name is ./branch:load'],
    [['history', 'add', '--history', 'artifact', 'x'], 'here it takes a FILE'],
    [['--format', 'xml', 'x'], '--format "xml" is not one of'],
    [['--on-missing', 'ignore', 'x'], '--on-missing "ignore" is not one of pass, warn, fail'],
    [['--fail-on', 'bad', 'x'], '--fail-on "bad" is not one of unacceptable, degraded, acceptable'],
    [[''], 'a PATH is empty'],
    [['x', ''], 'a PATH is empty'],
    ...['config', 'baseline', 'output', 'report', 'load-level', 'fail-on'].map(
      (name): [string[], string] => [
        [`--${name}`, '', 'x'],
        `--${name} is empty: give it a value, or leave it out`
      ]
    ),
    [['check-config', '--config='], '--config is empty'],
    [['--fail-on', 'never', '--fail-on=degraded', 'x'], '--fail-on is given twice, as "never" and'],
    [
      ['--output', 'a', 'x', '--output', 'b'],
      '--output is given twice, as "a" and as "b": give one, and --report FILE for each other'
    ],
    ...['gate', 'html', 'gate.pdf', 'gate.csv'].map((file): [string[], string] => [
      ['--report', file, 'x'],
      `--report ${file}: its format is told by what its name ends with. Known endings are .html,`
    ]),
    [['--report', 'a.md', '--report', './a.md', 'x'], 'two reports would be written to ./a.md'],
    [
      ['--report', 'b/../a.md', '--output', 'a.md', 'x'],
      'two reports would be written to b/../a.md'
    ],
    [['history', 'show', '--report', 'a.md'], '--report is an option of judge'],
    [['check-config', '--config', 'a', '--config', 'b'], '--config is given twice'],
    [['--paired', 'x'], '--paired says how to compare, but there is no --baseline'],
    [['--on-not-comparable', 'fail', 'x'], '--on-not-comparable says how to compare'],
    [['--on-change-point', 'fail', 'x'], '--on-change-point is of a history'],
    [['--output', 'fixtures', 'fixtures/peak'], 'fixtures is a folder. Name a file with --output'],
    [['--output', 'fixtures/x/', 'fixtures/peak'], 'fixtures/x/ is a folder'],
    ...[[], ['history', 'show', '--history', 'x']].map((command): [string[], string] => [
      [...command, '--output', 'html'],
      '--output "html" is the name of a format: did you mean --format html? A file of that name is --output ./html'
    ])
  ])('%j: exit code 2', async (argv, expected) => {
    const ran = await run(...argv)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain(expected)
  })

  it('takes a word of another input for a name', async () => {
    const ran = await run('--baseline', 'artifact', fixture('sustained'))
    expect(ran.out).toContain('--baseline: artifact does not exist')
    expect((await run('--history', 'auto', fixture('sustained'))).out).toContain(
      'the history auto does not exist'
    )
  })

  it('takes an option that is given twice alike for one', async () => {
    const argv = ['--fail-on', 'never', '--fail-on', 'never', fixture('sustained')]
    expect((await run(...argv)).code).toBe(0)
  })

  it.each(['chek-config', 'check_config', 'checkconfig', 'Check-Config', 'juge', 'jugde'])(
    'names the command that %s is nearly',
    async word => {
      const ran = await run(word)
      expect(ran.code).toBe(2)
      const name = word.startsWith('jug') ? 'judge' : 'check-config'
      expect(ran.out).toContain(`Did you mean the command locust-gate ${name}?`)
    }
  )

  it.each([
    ['check', 'check-config'],
    ['CHECK_', 'check-config'],
    ['check-configs', 'check-config'],
    ['hist', 'history'],
    ['col', 'collect'],
    ['judges', 'judge'],
    ['watches', 'watch']
  ])('names the command that %s begins, or begins with', async (word, name) => {
    const ran = await run(word, fixture('sustained'))
    expect(ran.code).toBe(2)
    expect(ran.out).toContain(`Did you mean the command locust-gate ${name}?`)
    expect((await run('help', word)).error).toContain(`did you mean "${name}"?`)
  })

  it('takes no path for a command that is none', async () => {
    for (const path of ['june', 'in', 'history-2026', 'checkout', 'watcher/load', 'checks/r1'])
      expect((await run(path)).out).not.toContain('Did you mean the')
    expect((await run(written('checkconfig', 'x', 'a.txt'))).out).not.toContain('Did you mean')
  })

  it('writes no report over a run, a config or a history, whatever the format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'locust-gate-over-'))
    cpSync(fixture('locust-csv/json-2.46.3'), folder, { recursive: true })
    const at = (name: string): string => join(folder, name)
    writeFileSync(at('gate.yml'), 'targets: { p95: 2s }\n')
    await run('history', 'add', '--history', at('h.jsonl'), folder)
    const names = readdirSync(folder).filter(name => name !== 'exit.txt')
    const before = names.map(name => readFileSync(at(name), 'utf8'))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      for (const format of ['text', 'html', 'json', 'document', 'openmetrics']) {
        const argv = ['--config', at('gate.yml'), '--format', format, '--output', at(name)]
        const ran = await run(...argv, folder)
        expect([ran.code, ran.error]).toEqual([2, expect.stringContaining('is not overwritten')])
      }
      const shown = await run(
        'history',
        'show',
        '--history',
        at('h.jsonl'),
        '--output',
        at(name),
        '--format',
        'text',
        '--config',
        at('gate.yml')
      )
      expect([shown.code, shown.error]).toEqual([2, expect.stringContaining('is not overwritten')])
    }
    expect(names.map(name => readFileSync(at(name), 'utf8'))).toEqual(before)
    // Its own of before.
    for (const format of ['text', 'html', 'json', 'junit', 'badge', 'openmetrics', 'document']) {
      for (let times = 0; times < 2; times++)
        expect(
          (await run('--format', format, '--output', at(`report-${format}`), folder)).code
        ).toBe(1)
    }
    rmSync(folder, { recursive: true })
  })

  it('writes a report to a pipe, as to a file, without waiting to read it', async () => {
    const pipe = join(written('piped', '', 'a.txt'), 'pipe')
    spawnSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    let read = ''
    reader.stdout.on('data', (chunk: Buffer) => (read += chunk.toString()))
    const closed = new Promise(resolve => reader.on('close', resolve))
    expect((await run('--output', pipe, fixture('sustained'))).code).toBe(0)
    await closed
    expect(read).toContain('Passed')
  }, 20_000)

  it('says that shards or repeats were one run', async () => {
    for (const how of ['shards', 'repeats']) {
      const { out } = await run('--combine', how, fixture('levels'))
      expect(out).toContain(`nothing was combined as ${how}: no two of the 3 runs have one name`)
      expect(out).toContain('    warning  nothing-combined: ')
    }
    for (const [how, says] of [
      ['shards', 'warning'],
      ['repeats', 'info']
    ] as const) {
      const alone = await run('--combine', how, fixture('sustained'))
      expect(alone.out).toMatch(
        new RegExp(`nothing was combined as ${how}: there is only one run[^]*`)
      )
      expect(alone.out).toMatch(new RegExp(`^ +${says} +nothing-combined: `, 'm'))
    }
    expect((await run(fixture('levels'))).out).not.toContain('nothing-combined')
    const parent = await run('--combine', 'shards', fixture('shards'))
    expect(parent.out.replaceAll(/\s+/g, ' ')).toContain(
      `Their folders lie in one that was given: of ${fixture('shards/')}`
    )
    expect(parent.out.replaceAll(/\s+/g, ' ')).toContain(
      'give those that are shards of one test, each as a path of its own.'
    )
  })

  it('takes the first word for a command, and judges without one', async () => {
    const plain = await run(fixture('levels'))
    expect(await run('judge', fixture('levels'))).toEqual(plain)
    for (const name of ['judge', 'collect']) {
      expect((await run('--verbose', name, fixture('levels'))).error).toContain(`./${name}`)
    }
    expect((await run('check-config', '--formt', 'x')).error).toContain('unknown option --formt')
  })

  it('help NAME is NAME --help', async () => {
    for (const words of [['init'], ['history', 'add'], []])
      expect(await run('help', ...words)).toEqual(await run(...words, '--help'))
  })

  it.each(['judge', 'check-config', 'collect', 'init', 'history', 'watch'])(
    'help %s fits a terminal of 80 cells',
    async name => {
      const { out, error } = await run('help', name)
      expect(`${out}${error}`).toContain('Usage: locust-gate')
      expect(`${out}${error}`.split('\n').filter(line => line.length > 80)).toEqual([])
    }
  )

  it('help NAME answers whatever is to be started', async () => {
    expect(await run('help', 'watch', '--', 'locust')).toEqual(await run('watch', '--help'))
    for (const words of [['help'], ['--help'], ['-h']])
      expect(await run('help', ...words)).toEqual(await run('--help'))
  })

  it.each([
    ['nonsense', 'there are judge, check-config, collect, init, history, watch'],
    ['wathc', 'did you mean "watch"?'],
    ['check_config', 'did you mean "check-config"?']
  ])('help %s is refused, as there is no such command', async (word, hint) => {
    expect(await run('help', word)).toEqual({
      code: 2,
      out: '',
      error: `locust-gate: there is no command "${word}"; ${hint}\nlocust-gate: try --help\n`
    })
  })

  it('--help and --version answer on the standard output', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, error: '' })
    expect(await run('--version')).toEqual({ code: 0, out: `${VERSION}\n`, error: '' })
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(VERSION).toBe(version)
  })

  it('--output writes the report to a file instead', async () => {
    const file = join(folder, 'report.md')
    const ran = await run('--format', 'markdown', '--output', file, fixture('sustained'))
    expect(ran.out).toBe('')
    expect(readFileSync(file, 'utf8')).toContain('Locust Gate')
  })

  it('--report writes it to further files, in the format of their names', async () => {
    const at = (name: string): string => join(folder, name)
    const files = ['g.html', 'g.json', 'g.junit.xml', 'g.md', 'g.prom', 'g.txt'].map(at)
    const options = files.flatMap(file => ['--report', file])
    const alone = await run(fixture('sustained'))
    expect(await run(...options, fixture('sustained'))).toEqual(alone)
    const written = files.map(file => readFileSync(file, 'utf8'))
    const inOutput = await Promise.all(
      files.map(async file => {
        await run('--output', at(`1-${basename(file)}`), fixture('sustained'))
        return readFileSync(at(`1-${basename(file)}`), 'utf8')
      })
    )
    expect(written).toEqual(inOutput)
  })

  it('--report is written also where another file cannot be, and what is read never', async () => {
    const file = join(folder, 'g.md')
    for (const option of ['--report', '--output']) {
      rmSync(file, { force: true })
      const ran = await run(option, '/proc/x/y.json', '--report', file, fixture('sustained'))
      expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(`Check ${option}.`)])
      expect(readFileSync(file, 'utf8')).toContain('Locust Gate')
    }
    cpSync(fixture('sustained/sustained_stats.csv'), join(folder, 'x.txt'))
    const ran = await run('--report', join(folder, 'x.txt'), fixture('sustained'))
    expect([ran.code, ran.out, ran.error]).toEqual([
      2,
      '',
      expect.stringContaining('Name another file with --report.')
    ])
  })

  it.each([
    ['junit', true, 'unacceptable-latency', 1, /^locust-gate: Failed: .+\n$/],
    ['junit', false, 'unacceptable-latency', 1, /^locust-gate: Failed: .+\n$/],
    ['text', true, 'unacceptable-latency', 1, /^locust-gate: Failed: .+\n$/],
    ['text', false, 'unacceptable-latency', 1, /^$/],
    ['json', true, 'sustained', 0, /^locust-gate: Passed: .+\n$/],
    ['json', false, 'sustained', 0, /^$/]
  ])('a verdict that nobody reads as %s (in a file: %s) is said of %s', async (...given) => {
    const [format, isFile, name, code, said] = given
    const output = isFile ? ['--output', join(folder, 'unread')] : []
    const ran = await run('--format', format, ...output, fixture(name))
    expect(ran.code).toBe(code)
    expect(ran.error).toMatch(said)
  })

  it('a CSV prefix and a single CSV file are paths too', async () => {
    for (const path of ['sustained/sustained', 'sustained/sustained_stats.csv']) {
      const ran = await run('--format', 'json', fixture(path))
      expect((JSON.parse(ran.out) as JsonReport).runs.map(({ name }) => name)).toEqual([
        'sustained'
      ])
    }
  })

  it('a prefix is not another one that begins with it', async () => {
    const path = join(folder, 'prefixes')
    mkdirSync(path, { recursive: true })
    for (const name of ['load', 'load_old', 'load-2']) {
      writeFileSync(
        join(path, `${name}_stats.csv`),
        `${HEADER}\n${row('GET', '/x')}\n${row('', 'Aggregated')}\n`
      )
    }
    for (const asked of ['load', 'load_stats.csv']) {
      const ran = await run('--format', 'json', join(path, asked))
      expect((JSON.parse(ran.out) as JsonReport).runs.map(({ name }) => name)).toEqual(['load'])
    }
  })

  it('several paths with the same prefix are told apart', async () => {
    const ran = await run('--format', 'json', fixture('shards/a'), fixture('shards/b'))
    const { runs } = JSON.parse(ran.out) as JsonReport
    expect(runs.map(({ name }) => name.slice(-'shards/a/load'.length))).toEqual([
      'shards/a/load',
      'shards/b/load'
    ])
  })

  it('shards become one run', async () => {
    const ran = await run(
      '--combine',
      'shards',
      '--format',
      'json',
      fixture('shards/a'),
      fixture('shards/b')
    )
    const { runs } = JSON.parse(ran.out) as JsonReport
    expect(runs.map(({ name, requests }) => [name, requests])).toEqual([['load', 4794]])
  })
})

describe('dist/cli', () => {
  const cli = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...argv], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] }
    })

  it('judges the bundled run without node_modules, GitHub or colour', () => {
    const ran = cli(fixture('sustained'))
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/^✔ Passed/)

    expect(ran.stdout).not.toMatch(/\u001b/)
  })

  it('is content with a reader that has seen enough', () => {
    const script = '"$0" "$1" --format html "$2" | head -c 10; exit ${PIPESTATUS[0]}'
    const argv = [
      '-c',
      script,
      process.execPath,
      join(ROOT, 'dist/cli/index.js'),
      fixture('sustained')
    ]
    const ran = spawnSync('bash', argv, { encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
  })

  it('keeps report and messages apart', () => {
    const ran = cli('--format', 'json', fixture('server-hang'))
    expect(ran.status).toBe(2)
    expect((JSON.parse(ran.stdout) as JsonReport).outcome).toBe('could-not-judge')
    expect(ran.stderr).toContain('no request was completed')
  })
})

describe('a CA file that is not there', () => {
  it.each([[], ['collect', '--output', 'x/y', '--from', '1800000000', '--to', '1800000060']])(
    'is a usage error that names it (%s)',
    async (...argv) => {
      const env = { PROMETHEUS_CA: '/nowhere/ca.pem' }
      const paths = argv.length === 0 ? [fixture('sustained')] : []
      const ran = await runWith(env, ...argv, '--prometheus', 'https://127.0.0.1:1', ...paths)
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.error).toContain(
        'the CA file /nowhere/ca.pem of the Prometheus server cannot be read'
      )
    }
  )
})

describe('a server that is named', () => {
  it('and asked nothing, as the config has no resources, is told', async () => {
    const server = ['--prometheus', 'http://127.0.0.1:9']
    const told = 'locust-gate: --prometheus was asked nothing: the config has no resources:'
    expect((await run(...server, fixture('sustained'))).error).toContain(told)
    expect((await run(fixture('sustained'))).error).not.toContain(told)
  })
})

describe('slips of the pen', () => {
  it.each([
    [['--formt', 'json', 'x'], 'unknown option --formt; did you mean --format?'],
    [['--format', 'jsn', 'x'], 'did you mean "json"?'],
    [['--load-level', 'peek', 'x'], 'did you mean "peak"?']
  ])('%j: %s', async (argv, expected) => {
    const { code, error, out } = await run(...argv)
    expect([code, (error + out).includes(expected)]).toEqual([2, true])
  })

  it('make the folder that --output names', async () => {
    const path = join(folder, 'reports/of/today/report.json')
    const argv = ['--format', 'json', '--output', path, fixture('sustained')]
    const made = `locust-gate: made the folder ${join(folder, 'reports/of/today')}\n`
    const ran = await run(...argv)
    expect([ran.code, ran.out, ran.error.includes(made)]).toEqual([0, '', true])
    expect((await run(...argv)).error).not.toContain('made')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('outcome', 'passed')
  })

  it.each(['markdown', 'document'])('say where no %s can be written, and end', async format => {
    const ran = await run('--format', format, '--output', '/proc/x/y.md', fixture('sustained'))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toMatch(/\/proc\/x\/y\.md was not written \(.*\)\. Check --output\./)
  })
})

describe('check-config', () => {
  it('shows which bounds hold, and whose they are', async () => {
    const ran = await run('check-config', '--config', 'fixtures/custom-config/locust-gate.yml')
    expectGolden('command-line/check-config.txt', ran.out)
    expect([ran.code, ran.error]).toEqual([0, ''])
  })

  it('shows resource metrics, criteria over time, triggers and links too', async () => {
    const config = [
      'resources:',
      '  app.cpu: {}',
      '  postgresql.connections: { acceptable: "> 90 for 1m", unacceptable: 95 }',
      'scaling: { down: { users: "< 10 for 5m" } }',
      'links: [{ name: Board, url: "https://grafana.example/?from={from}" }]',
      'accept: [{ resource: "app.*", reason: known, until: 2026-12-31 }]'
    ].join('\n')
    const folder = written('resources', config, 'gate.yml')
    const { out, code } = await run('check-config', '--config', join(folder, 'gate.yml'))
    expect(code).toBe(0)
    const lines = out.split('\n').map(line => line.trim().replace(/ {2,}/g, ' | '))
    expect(lines).toEqual(
      expect.arrayContaining([
        'Resource | app.cpu (avg) | not graded',
        'Resource | app.cpu (avg) | < 90% | document',
        'Resource | app.cpu (avg) | < 70% | document',
        'Resource | postgresql.connections (max) | < 80 | not > 90 for 60 s | > 95 | target: document; acceptable, unacceptable: line 3',
        'accepted until 2026-12-31: app.*: known',
        'scale up when app.cpu > 70% for 5 min (built-in)',
        'scale down when users < 10 for 5 min (config)',
        'link Board: https://grafana.example/?from={from}'
      ])
    )
  })

  it('names every problem at its line', async () => {
    const folder = written('wrong-config', 'targets: { p95: 3 }\nlode-level: x\n', 'gate.yml')
    const ran = await run('check-config', '--config', join(folder, 'gate.yml'))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toMatch(
      /gate\.yml:1:\d+: targets\.p95.*\n.*gate\.yml:2:1: .*did you mean "load-level"/
    )
  })

  it('says of what is no config file what it is', async () => {
    const path = join(written('no-text', '', 'a.txt'), 'gate.yml')
    const text = 'targets: { p95: 300ms }\n'
    const utf16 = Buffer.from(text, 'utf16le')
    for (const [content, expected] of [
      [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'is UTF-16, and only UTF-8 is read'],
      [utf16, 'is UTF-16, and only UTF-8 is read'],
      [Buffer.from(utf16).swap16(), 'is UTF-16, and only UTF-8 is read'],
      [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]), 'holds binary data, not text']
    ] as const) {
      writeFileSync(path, content)
      for (const argv of [['check-config'], [fixture('sustained')]]) {
        const ran = await run(...argv, '--config', path)
        expect(ran.code).toBe(2)
        expect(ran.out + ran.error).toContain(`the config file ${path} ${expected}`)
      }
    }
    writeFileSync(path, `\uFEFF${text}`)
    expect((await run('check-config', '--config', path)).code).toBe(0)
  })

  it('reads no folder and no pipe', async () => {
    const path = written('pipe', '', 'a.txt')
    expect((await run('check-config', '--config', path)).error).toContain(
      `the config file ${path} is a folder. Name the file in it.`
    )
    const pipe = join(path, 'pipe')
    spawnSync('mkfifo', [pipe])
    expect((await run('check-config', '--config', pipe)).error).toContain(
      `${pipe} is a pipe or a device, not a file`
    )
  })

  it.each([
    ['p95.0', 'p95'],
    ['p099.90', 'p99.9'],
    ['p05', 'p5']
  ])('takes %s for no metric beside %s', async (key, plain) => {
    const path = written('percentile', `targets: { p50: 1s, ${key}: 2s }`, 'gate.yml')
    const ran = await run('check-config', '--config', join(path, 'gate.yml'))
    expect(ran.code).toBe(2)
    expect(ran.out + ran.error).toMatch(new RegExp(`${key}.*${plain.replace('.', '\\.')}\\b`))
  })

  it('says what it needs', async () => {
    expect((await run('check-config', '--config', 'no.yml')).error).toContain('does not exist')
    expect((await run('check-config', 'gate.yml')).error).toContain('--config gate.yml')
    const help = await run('check-config', '--help')
    expect([help.code, help.error]).toEqual([0, ''])
    expect(help.out).toMatch(/^Usage: locust-gate check-config/)
  })
})

describe('a report in the log of a job', () => {
  it.each(['text', 'markdown', 'json', 'junit', 'openmetrics'])(
    'as %s holds no command of the runner',
    async format => {
      const rows = [
        row('', '::stop-commands::zz'),
        row('GET', '/u ##[add-mask]x'),
        row('', 'Aggregated', 40_000)
      ]
      const path = written('commands', [HEADER, ...rows].join('\n'), '::error::x_stats.csv')
      const ran = await run('--verbose', '--format', format, path)
      expect(ran.out).toContain('stop-commands')
      for (const printed of [ran.out, ran.error]) {
        expect(printed).not.toContain('##[')
        expect(printed).not.toMatch(/^\s*::/m)
      }
      if (format === 'json') expect(JSON.stringify(JSON.parse(ran.out))).toContain('##[add-mask]')
    }
  )
})
