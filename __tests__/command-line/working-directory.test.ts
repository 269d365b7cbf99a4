import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'
import { ROOT } from '../support/golden.js'

/* What depends on the folder that a command is called in, which a suite among threads cannot change. */

const HOME = process.cwd()
const SUSTAINED = join(ROOT, 'fixtures/sustained')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-cwd-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(HOME)
  rmSync(folder, { recursive: true })
})

async function run(...argv: string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const say = (text: string): string => (said += text)
  const code = await main(argv, { out: say, error: say, color: false, today: '2026-11-24' })
  return { code, said }
}

describe('a config with another ending', () => {
  beforeEach(() => {
    mkdirSync('.github')
    writeFileSync('.github/locust-gate.yaml', 'fail-on: never\n')
  })

  it.each([['check-config'], ['check-config', SUSTAINED], ['judge', SUSTAINED]])(
    '%s %s says that it is not read',
    async (...argv) => {
      const { said } = await run(...argv)
      expect(said).toMatch(
        /there is no \.github\/locust-gate\.yml, and \.github\/locust-gate\.yaml is not read: the built-in targets hold/i
      )
      expect(said).toContain('Rename it to .github/locust-gate.yml.')
    }
  )

  it.each([[[]], [[SUSTAINED]]])('is no clean state of a strict check of %j', async paths => {
    expect((await run('check-config', ...paths, '--strict')).code).toBe(1)
  })
})

describe('a config of another name or in another folder', () => {
  it.each([
    ...['locust-gate.yml', 'locust-gate.yaml', '.locust-gate.yml', '.locust-gate.yaml'],
    ...['.github/locust_gate.yml', 'config/locust-gate.yaml', '.github/locustgate.yml'],
    ...['.github/locust-gate.yml.yml', '.github/locust-gate.yml.txt']
  ])('%s is said not to be read', async name => {
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, 'fail-on: never\n')
    for (const argv of [['check-config'], ['judge', SUSTAINED]]) {
      const { said } = await run(...argv)
      expect(said).toMatch(new RegExp(`and ${name} is not read: the built-in targets hold`))
      expect(said).toContain(`or name it: --config ${name},`)
    }
    const watched = await run('watch', '--prefix', 'x', '--', process.execPath, '-e', '0')
    expect(watched.said).toContain(`and ${name} is not read`)
    expect((await run('judge', '--config', name, SUSTAINED)).said).not.toContain('is not read')
  })
})

it('writes no report over the usual config, though another is given', async () => {
  mkdirSync('.github')
  writeFileSync('.github/locust-gate.yml', 'fail-on: never\n')
  writeFileSync('other.yml', 'fail-on: degraded\n')
  const argv = ['--config', 'other.yml', '--output', '.github/locust-gate.yml', SUSTAINED]
  const { code, said } = await run(...argv)
  expect([code, said]).toEqual([2, expect.stringContaining('the config file, so that it is not')])
  expect(readFileSync('.github/locust-gate.yml', 'utf8')).toBe('fail-on: never\n')
})

describe('a command below the top of a repository', () => {
  beforeEach(() => {
    for (const path of ['.git', '.github', 'load/results']) mkdirSync(path, { recursive: true })
    process.chdir('load/results')
  })

  it.each([[['check-config']], [[SUSTAINED]]])(
    '%j says that its config is not read',
    async argv => {
      writeFileSync('../../.github/locust-gate.yml', 'fail-on: never\n')
      const { said } = await run(...argv)
      expect(said).toMatch(
        /there is no \.github\/locust-gate\.yml in this folder, and \.\.\/\.\.\/\.github\/locust-gate\.yml is not read: the built-in targets hold/i
      )
      const option = ['--config', '../../.github/locust-gate.yml']
      expect((await run(...argv, ...option)).said).not.toContain('is not read')
    }
  )

  it('says nothing of one that does not exist, or of another repository', async () => {
    expect((await run(SUSTAINED)).said).not.toContain('is not read')
    mkdirSync('../.git')
    writeFileSync('../../.github/locust-gate.yml', '')
    expect((await run(SUSTAINED)).said).not.toContain('is not read')
  })
})

describe('no config', () => {
  it('has check-config show the built-in bounds', async () => {
    const { code, said } = await run('check-config')
    expect(code).toBe(0)
    expect(said).toMatch(
      /^There is no \.github\/locust-gate\.yml: these built-in targets hold\n\n.*normal/
    )
  })
})

describe('a file that is not there', () => {
  beforeEach(() => {
    mkdirSync('.github/gate.yml', { recursive: true })
    for (const name of ['.github/locust-gate.yml', '.github/a.yaml', 'main.jsonl', 'gates.md'])
      writeFileSync(name, '')
  })

  it.each([
    ['.github/locust-gate.yaml', '.github/locust-gate.yml'],
    ['./.github/locust_gate.yml', './.github/locust-gate.yml'],
    ['.github/lcoust-gate.json', '.github/locust-gate.yml'],
    ['github/locust-gate.yml', '.github/locust-gate.yml'],
    ['.github/a.yml', '.github/a.yaml']
  ])('is asked about the config that is: %s', async (config, meant) => {
    for (const argv of [['check-config'], [SUSTAINED]]) {
      const { code, said } = await run(...argv, '--config', config)
      expect(code).toBe(2)
      expect(said).toContain(`${config} does not exist`)
      expect(said).toContain(`Did you mean "${meant}"? Check --config.`)
    }
  })

  it.each(['.github/b.yml', '.github/gate.yaml', 'gate.yml', 'other/locust-gate.yml'])(
    'is asked about nothing where nothing is like it: %s',
    async config => {
      const { said } = await run('check-config', '--config', config)
      expect(said).toMatch(/does not exist\. Check --config\.$/m)
    }
  )

  it('is asked about the history that is', async () => {
    const { said } = await run(SUSTAINED, '--history', 'mian.json')
    expect(said).toContain('the history mian.json does not exist')
    expect(said).toContain('Did you mean "main.jsonl"? Check --history')
  })
})
