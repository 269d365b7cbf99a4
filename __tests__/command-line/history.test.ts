import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'
import { thisSystem } from '../../src/command-line/system.js'
import type { Timer } from '../../src/input/deadline.js'
import { historyText, readDigests } from '../../src/past/lines.js'
import type { JsonReport } from '../../src/report/json-schema.js'
import { folderDayBefore } from '../support/day-before.js'
import { ROOT } from '../support/golden.js'
import { historyOf } from '../support/histories.js'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-history-'))
  file = join(folder, 'history.jsonl')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly error: string }

/** Nobody waits for a clock: as often as it takes, each after what else there is to do. */
const ringsAtOnce: Timer = (_, ring) => {
  const waiting = setImmediate(ring)
  return () => {
    clearImmediate(waiting)
  }
}

async function run(...argv: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await main(argv, {
    out: text => (out += text),
    error: text => (error += text),
    color: false,
    today: '2026-11-24',
    system: { ...thisSystem, timer: ringsAtOnce }
  })
  return { code, out, error }
}

const fixture = (name: string): string => join(ROOT, 'fixtures', name)
const add = (...paths: string[]): Promise<Ran> => run('history', 'add', '--history', file, ...paths)
const kept = (): ReturnType<typeof readDigests>['digests'] =>
  readDigests(readFileSync(file, 'utf8')).digests
const written = (runs: number): void => {
  writeFileSync(file, historyText(historyOf(runs)))
}

describe('a history of another test', () => {
  it.each([
    [[], 0, '▲ Passed with warnings: not compared with the baseline: the only run of this test'],
    [
      ['--on-not-comparable', 'fail'],
      1,
      '✘ Failed: not compared with the baseline: the only run of'
    ],
    [['--on-not-comparable', 'pass'], 0, '✔ Passed: ']
  ])('is refused as a baseline is: %j', async (options, expected, said) => {
    await add(fixture('sustained'))
    const [digest] = kept()
    const identity = { ...digest!.identity, workflowRun: 'local-1' }
    writeFileSync(file, historyText([{ ...digest!, identity, at: digest!.at - 3600, users: 90 }]))
    const { code, out } = await run('--history', file, ...options, fixture('sustained'))
    expect(code).toBe(expected)
    expect(out).toContain(said)
    expect(out).toContain('90 → 200 users')
  })
})

describe('history add', () => {
  it('warns of a load level that was named and is of no run', async () => {
    const paths = ['sustained', 'peak'].map(fixture)
    const one = await add('--load-level', 'normal', ...paths)
    expect([one.code, one.error]).toEqual([
      0,
      expect.stringContaining(
        'no run is judged by the load level normal, which --load-level names: the run sustained is judged by sustained'
      )
    ])
    expect((await add('--load-level', 'peak', ...paths)).error).toBe('')
  })

  it('keeps each PATH as one line that says what it was', async () => {
    const { code, out } = await add(
      '--tag',
      'v1.2',
      fixture('sustained'),
      fixture('unacceptable-latency')
    )
    expect([code, out]).toEqual([0, `2 runs added to ${file}, 2 runs in all\n`])
    expect(
      kept().map(({ identity, outcome, tag, users }) => [identity.loadLevel, outcome, tag, users])
    ).toEqual([
      ['sustained', 'passed', 'v1.2', 200],
      ['normal', 'failed', 'v1.2', 200]
    ])
    const { out: shown } = await run('history', 'show', '--history', file)
    expect(shown).toMatch(/ passed \(not compared\)\n[^]* failed \(not compared\)\n/)
    const page = (await run('history', 'show', '--history', file, '--format', 'html')).out
    expect(page).toContain('failed (not compared)</')
  })

  it('takes the same run twice as one, also by another name of its folder', async () => {
    await add(fixture('sustained'))
    const before = readFileSync(file, 'utf8')
    expect((await add(join(fixture('sustained'), 'sustained'))).out).toBe(
      `0 runs added to ${file}, 1 replaced, 1 run in all\n`
    )
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('keeps of a run what is not said of it anew', async () => {
    // this one does not tell when it was
    const path = fixture('locust-csv/version-0.8.1/load')
    await add('--commit', 'c0ffee', '--tag', 'v1', '--url', 'https://ci.example/1', path)
    const [before] = kept()
    await add(path)
    expect(kept()).toEqual([before])
    await add('--tag', 'v2', path)
    expect(kept()).toEqual([{ ...before, tag: 'v2' }])
  })

  it('refuses what cannot be judged, says why, and keeps the rest', async () => {
    const { code, out, error } = await add(
      fixture('server-hang'),
      fixture('sustained'),
      join(folder, 'nothing')
    )
    expect(code).toBe(2)
    expect(out).toBe(`1 run added to ${file}, 1 run in all\n`)
    expect(error).toMatch(/server-hang was not added: no request was completed in the last \d+ s/)
    expect(error).toMatch(/nothing was not added: .*does not exist/)
  })

  it('says of a history that it did not make no runs', async () => {
    const missing = join(folder, 'nothing')
    const { code, out } = await add(missing)
    expect([code, out]).toEqual([2, `0 runs added to ${file}, which was not made\n`])
    expect(existsSync(file)).toBe(false)
    await add(fixture('sustained'))
    expect((await add(missing)).out).toBe(`0 runs added to ${file}, 1 run in all\n`)
  })

  it('refuses a PATH of several runs, and keeps the rest', async () => {
    const { code, out, error } = await add(fixture('levels'), fixture('sustained'))
    expect([code, out]).toEqual([2, `1 run added to ${file}, 1 run in all\n`])
    expect(error).toMatch(
      /levels was not added: it holds \d+ runs \(.+, .+\)\. Name each by its prefix or its folder\n/
    )
  })

  it('leaves lines that it cannot read where they are, and says which', async () => {
    written(3)
    const foreign = '{"kind":"locust-gate/run","version":2,"workflowRun":"1"}'
    appendFileSync(file, `${foreign}\n{"cut`)
    const { code, error } = await add(fixture('sustained'))
    expect(code).toBe(0)
    expect(error).toBe(
      `locust-gate: ${file}: line 4 was not taken: it is of version 2, and only 1 can be read\n` +
        `locust-gate: ${file}: line 5 was not taken: it is no JSON, or was cut\n`
    )
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(lines.slice(4)).toEqual([foreign, '{"cut', ''])
    expect(kept()).toHaveLength(4)
  })

  it('is of the gate of the history, where that is of one', async () => {
    written(3)
    await add(fixture('sustained'))
    expect(new Set(kept().map(({ identity }) => identity.gate))).toEqual(
      new Set(['0123456789abcdef'])
    )
  })

  it.each([
    ['text', Buffer.from('# Notes\r\n\r\n{"kind":"k6"}\n')],
    ['bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0x00])]
  ])('never writes over a file that is no history: %s', async (_, bytes) => {
    writeFileSync(file, bytes)
    for (const ran of [
      await add(fixture('sustained')),
      await run('history', 'remove', '--history', file, '9001')
    ]) {
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.error).toMatch(/holds no run that can be read \(line 1: /)
    }
    expect(readFileSync(file)).toEqual(bytes)
  })

  it('writes where a link leads, with the permissions of what is there', async () => {
    const real = join(folder, 'real.jsonl')
    writeFileSync(real, '')
    chmodSync(real, 0o600)
    symlinkSync('real.jsonl', file)
    expect((await add(fixture('sustained'))).code).toBe(0)
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(readDigests(readFileSync(real, 'utf8')).digests).toHaveLength(1)
    expect(statSync(real).mode & 0o777).toBe(0o600)
  })

  it('keeps the lines that are too many to be read', async () => {
    written(1)
    appendFileSync(file, '{}\n'.repeat(20_005))
    expect((await add(fixture('sustained'))).code).toBe(0)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(2 + 20_005)
  })

  it('loses no run that another process adds while it judges', async () => {
    written(1)
    const meanwhile = (): number => {
      written(3)
      return 1_790_000_000
    }
    const quiet = (): void => undefined
    const console = { out: quiet, error: quiet, color: false, today: '2026-11-24' }
    const argv = ['history', 'add', '--history', file, fixture('sustained')]
    expect(await main(argv, { ...console, system: { ...thisSystem, now: meanwhile } })).toBe(0)
    expect(kept()).toHaveLength(4)
  })

  it('leaves nothing beside the file, and the file alone when it fails', async () => {
    await add(fixture('sustained'))
    expect(readdirSync(folder)).toEqual(['history.jsonl'])
    const { code, error } = await run('history', 'add', '--history', folder, fixture('sustained'))
    expect(code).toBe(2)
    expect(error).toMatch(/the history .* cannot be read \(.*EISDIR/)
    expect(readdirSync(folder)).toEqual(['history.jsonl'])
  })
})

describe('a history that several change at once', () => {
  it('loses no run', async () => {
    written(1)
    const names = ['sustained', 'peak', 'degraded', 'unacceptable-latency']
    const ran = await Promise.all([
      ...names.map(name => add(fixture(name))),
      run('history', 'remove', '--history', file, '9001')
    ])
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    expect(kept()).toHaveLength(names.length)
    expect(readdirSync(folder)).toEqual(['history.jsonl'])
  })

  it('is left alone, and the lock named, where that does not go away', async () => {
    written(1)
    const lock = `${file}.lock`
    writeFileSync(lock, '')
    const before = readFileSync(file, 'utf8')
    const { code, error } = await run('history', 'remove', '--history', file, '9001')
    expect(code).toBe(2)
    expect(error).toContain(`history.jsonl was not written: ${lock} was there for 30 s.`)
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['history.jsonl', 'history.jsonl.lock'])
  })
})

describe('history show, check and remove', () => {
  it('show the runs by the ids that remove takes', async () => {
    written(4)
    expect((await run('history', 'show', '--history', file)).out).toMatch(/9001 [^]*9004 /)
    const { code, out } = await run('history', 'remove', '--history', file, '9002', '9003/1')
    expect([code, out]).toEqual([0, '2 runs removed, 2 runs kept\n'])
    expect(kept().map(({ identity }) => identity.workflowRun)).toEqual(['9001', '9004'])
  })

  it('remove nothing when one id is wrong', async () => {
    written(2)
    const { code, error } = await run('history', 'remove', '--history', file, '9001', '9009')
    expect(code).toBe(2)
    expect(error).toMatch(/is called "9009"; history show names them\. Nothing was removed/)
    expect(kept()).toHaveLength(2)
  })

  it('write the page', async () => {
    written(12)
    const page = join(folder, 'out', 'history.html')
    const ran = await run(
      'history',
      'show',
      '--history',
      file,
      '--format',
      'html',
      '--output',
      page
    )
    expect([ran.code, ran.error]).toEqual([
      0,
      `locust-gate: made the folder ${join(folder, 'out')}\n`
    ])
    expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>[^]*12 runs/)
  })

  it('clear no runs of changes that are too few to tell', async () => {
    written(4)
    const { out } = await run('history', 'check', '--history', file)
    expect(out.split('\n')[1]).toBe(
      '    too few runs to tell a change point or a creeping change: 3 that can be compared, and it takes 10'
    )
    const page = (await run('history', 'show', '--history', file, '--format', 'html')).out
    expect(page).not.toContain('0 change points')
    expect(page).toContain('too few runs to tell a change point')
  })

  it('check in JSON', async () => {
    written(12)
    const { code, out } = await run('history', 'check', '--history', file, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      changePoints: [],
      series: [{ run: 'sustained', loadLevel: 'sustained', runs: 12 }]
    })
  })

  it.each([
    [['history'], /history does what its next word says: add, show, check, remove/],
    [['history', 'ad'], /history has no "ad"; there are .* Did you mean history add\?/],
    [['history', 'add', 'x'], /no --history FILE given/],
    [['history', 'add', '--history', 'h'], /no PATH given/],
    [['history', 'show', '--history', 'h', 'x'], /history show takes no PATH/],
    [['history', 'show', '--history', 'h', '--format', 'json'], /--format/],
    [['history', 'show', '--history', 'h', '--formt', 'html'], /did you mean --format\?/],
    [['history', 'show', '--history', 'h', '--html'], /mean --format html, with --output FILE\?/],
    [['history', 'check', '--history', 'h', '--json'], /mean --format json, with --output FILE\?/],
    [
      ['history', 'check', '--history', 'no/such.jsonl'],
      /the history no\/such\.jsonl does not exist/
    ],
    [['history', 'remove', '--history', 'h'], /no RUN given/],
    [
      ['history', 'add', '--history', 'h', '--commit', 'abcbaseline/run1', 'x'],
      /--commit must be a commit's SHA, or its first digits, not "abcbaseline\/run1"/
    ],
    [['history', 'add', '--history', 'h', '--url', 'javascript:1', 'x'], /--url must be an http/]
  ])('say what is wrong with %j', async (argv, said) => {
    const { code, error, out } = await run(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(said)
  })

  it('help', async () => {
    for (const argv of [
      ['history', '--help'],
      ['history', 'add', '-h']
    ])
      expect((await run(...argv)).out).toMatch(/^Usage: locust-gate history add/)
  })
})

/** A history of the fixture's own load test, each run a little slower or faster than it. */
async function ownHistory(runs: number): Promise<void> {
  await add(fixture('sustained'))
  const [own] = kept()
  const digests = Array.from({ length: runs }, (_, at) => ({
    ...own!,
    at: own!.at - 3600 * (at + 1),
    identity: { ...own!.identity, workflowRun: `local-${at}` }
  }))
  writeFileSync(file, historyText(digests))
}

async function comparedWith(...argv: string[]): Promise<readonly string[]> {
  const { out } = await run('--format', 'json', ...argv, fixture('sustained'))
  const { runs } = JSON.parse(out) as JsonReport
  return runs[0]?.comparison?.baselines.map(({ label }) => label) ?? []
}

describe('a file that is no history', () => {
  it.each([
    ['history', 'add', '--history', 'FILE', fixture('sustained')],
    ['history', 'show', '--history', 'FILE'],
    ['history', 'check', '--history', 'FILE'],
    ['history', 'remove', '--history', 'FILE', '9001'],
    ['--history', 'FILE', fixture('sustained')]
  ])('is said and left alone by %s %s', async (...argv) => {
    const csv = 'Type,Name,Request Count\nGET,/cart,12\n'
    writeFileSync(file, csv)
    const { code, out, error } = await run(...argv.map(word => (word === 'FILE' ? file : word)))
    expect(code).toBe(2)
    expect(out + error).toContain(
      `he history ${file} holds no run that can be read (line 1: it is no JSON, or was cut)`
    )
    expect(readFileSync(file, 'utf8')).toBe(csv)
  })

  it('is not what an empty one is', async () => {
    writeFileSync(file, '\n')
    expect((await add(fixture('sustained'))).code).toBe(0)
  })
})

describe('--history', () => {
  it('judges by the newest comparable runs of the history', async () => {
    await ownHistory(14)
    expect(await comparedWith('--history', file)).toHaveLength(14)
    expect(await comparedWith('--history', file, '--history-runs', '12')).toHaveLength(12)
  })

  it('compares with those that there are, also where they are too few to teach anything', async () => {
    await ownHistory(9)
    expect(await comparedWith('--history', file)).toHaveLength(9)
  })

  it('does not compare a run with itself', async () => {
    await ownHistory(10)
    await add(fixture('sustained'))
    expect(kept()).toHaveLength(11)
    expect(await comparedWith('--history', file)).toHaveLength(10)
  })

  describe.each(['separate', 'repeats'])('with runs that it holds already (%s)', combine => {
    it.each([
      [1, 1],
      [9, 1],
      [10, 1],
      [8, 2],
      [9, 2],
      [10, 2],
      [7, 3],
      [8, 3],
      [9, 3],
      [10, 3]
    ])('compares with the %d others of it and these %d', async (others, judged) => {
      await ownHistory(others)
      const paths = Array.from({ length: judged }, (_, at) => join(folder, `run-${at}`))
      paths.reduce((from, to) => (folderDayBefore(from, to), to), fixture('sustained'))
      expect((await add('--commit', 'c0ffee', ...paths)).code).toBe(0)
      expect(kept()).toHaveLength(others + judged)
      const { out } = await run(
        ...['--format', 'json', '--history', file, '--combine', combine, ...paths]
      )
      const { runs } = JSON.parse(out) as JsonReport
      const counts = runs.flatMap(({ comparison }) => comparison?.baselines.length ?? [])
      expect(counts).toEqual(
        Array.from({ length: combine === 'repeats' ? 1 : judged }, () => others)
      )
    })
  })

  it('gives way to a baseline that is named', async () => {
    await ownHistory(14)
    const before = join(folder, 'day-before')
    folderDayBefore(fixture('sustained'), before)
    expect(await comparedWith('--history', file, '--baseline', before)).toEqual([before])
    const { error } = await run(
      '--history',
      file,
      '--baseline',
      fixture('sustained'),
      fixture('peak')
    )
    expect(error).toBe(`locust-gate: ${file} was not read: --baseline wins over --history\n`)
  })

  it('says which lines were not taken', async () => {
    await ownHistory(10)
    appendFileSync(file, 'nonsense\n')
    const { out } = await run('--history', file, fixture('sustained'))
    expect(out).toMatch(
      /history-line-refused: line 11 of the history .* was not taken: it is no JSON/i
    )
  })

  it.each([
    [['--history-runs', '20', 'x'], /there is no --history/],
    [['--history', 'h', '--history-runs', '9', 'x'], /a whole number from 10 to 200, not "9"/],
    [
      ['--history', 'no/such.jsonl', fixture('sustained')],
      /the history no\/such\.jsonl does not exist/
    ]
  ])('says what is wrong with %j', async (argv, said) => {
    const { code, error, out } = await run(...argv)
    expect(code).toBe(2)
    expect(error + out).toMatch(said)
  })
})
