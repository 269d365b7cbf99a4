import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { VERSION } from '../../../src/version.js'
import { ROOT } from '../../support/golden.js'
import { commandsIn } from '../support/runner-log.js'

const created: string[] = []
afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true })
})
function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  created.push(folder)
  return folder
}

describe('the bundle as a program', () => {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>
  }
  const program = join(ROOT, bin['locust-gate'] ?? '')
  const answers = { status: 0, stdout: `${VERSION}\n`, stderr: '' }

  it('starts by its name', () => {
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' })).toMatchObject(answers)
  })

  it('finds what it loads through a link, as npm makes one', () => {
    const link = join(temporaryFolder('locust-gate-bin-'), 'locust-gate')
    symlinkSync(program, link)
    expect(spawnSync(link, ['--version'], { encoding: 'utf8' })).toMatchObject(answers)
    const judged = spawnSync(link, [join(ROOT, 'fixtures/sustained')], { encoding: 'utf8' })
    expect([judged.status, judged.stdout]).toEqual([0, expect.stringContaining('Passed')])
  })
})

/** Spaces, quotes and all that a shell would expand; in a path with a backslash Node finds no module. */
const HOSTILE = `it's "a" $HOME \`id\` %PATH% é & ;* -x`

describe('setup/action.yml', () => {
  let home = ''
  let pathFile = ''
  beforeEach(() => {
    home = join(temporaryFolder('locust-gate-setup-'), HOSTILE)
    pathFile = join(home, 'add_path_1')
    mkdirSync(join(home, 'temp'), { recursive: true })
    mkdirSync(join(home, 'workspace'))
    writeFileSync(pathFile, '')
  })
  const action = (): string => join(home, '_actions/locust-gate/locust-gate/v0/setup')

  /** What the runner does: the whole repository checked out, the action's `main` under its Node. */
  function setUp(
    options: readonly string[] = [],
    env: Readonly<Record<string, string | undefined>> = {}
  ): SpawnSyncReturns<string> {
    const checkout = dirname(action())
    for (const part of ['setup', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(checkout, part), { recursive: true })
    return run(options, env)
  }
  function run(
    options: readonly string[],
    env: Readonly<Record<string, string | undefined>>
  ): SpawnSyncReturns<string> {
    const { runs } = parse(readFileSync(join(action(), 'action.yml'), 'utf8')) as {
      readonly runs: { readonly using: string; readonly main: string }
    }
    expect(runs.using).toBe('node24')
    return spawnSync(process.execPath, [...options, join(action(), runs.main)], {
      encoding: 'utf8',
      cwd: join(home, 'workspace'),
      env: { RUNNER_TEMP: join(home, 'temp'), GITHUB_PATH: pathFile, ...env }
    })
  }
  const added = (): string[] => readFileSync(pathFile, 'utf8').split('\n').filter(Boolean)

  it('puts locust-gate on the PATH, in a job without Node too', () => {
    const { status, stderr } = setUp()
    expect([status, stderr]).toEqual([0, ''])
    const step = (...argv: string[]): SpawnSyncReturns<string> =>
      spawnSync('/bin/sh', ['-c', 'locust-gate "$@"', 'step', ...argv], {
        encoding: 'utf8',
        cwd: join(home, 'workspace'),
        env: { PATH: added().join(':') }
      })
    expect(step('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' })

    const results = join(home, HOSTILE)
    cpSync(join(ROOT, 'fixtures/server-hang'), results, { recursive: true })
    const judged = step('--format', 'json', results)
    expect(judged.status).toBe(2)
    expect(JSON.parse(judged.stdout)).toHaveProperty('outcome', 'could-not-judge')
  })

  it('may be used twice', () => {
    setUp()
    expect(run([], {}).status).toBe(0)
    expect(new Set(added()).size).toBe(1)
  })

  it('leaves nothing in the workspace', () => {
    setUp()
    expect(readdirSync(join(home, 'workspace'))).toEqual([])
  })

  it('writes a launcher for cmd and PowerShell on Windows', () => {
    const windows =
      'data:text/javascript,Object.defineProperty(process,"platform",{value:"win32"});' +
      String.raw`process.execPath="C:\\100%25 \"node.exe".replace('"','')`
    expect(setUp(['--import', windows]).status).toBe(0)
    const [folder = ''] = added()
    const bundle = join(dirname(action()), 'dist/cli/index.js')
    expect(readFileSync(join(folder, 'locust-gate.cmd'), 'utf8')).toBe(
      `@"C:\\100%% node.exe" "${bundle.replaceAll('%', '%%')}" %*\r\n`
    )
    expect(readFileSync(join(folder, 'locust-gate'), 'utf8')).toMatch(
      /^#!\/bin\/sh\nexec 'C:\/100% node\.exe' '.*' "\$@"\n$/
    )
  })

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['no file for the PATH', { GITHUB_PATH: undefined }, 'GITHUB_PATH is not set'],
    ['no temporary folder', { RUNNER_TEMP: '' }, 'RUNNER_TEMP is not set'],
    ['a folder with the sign between folders', { RUNNER_TEMP: '/tmp/a:b' }, 'cannot have ":"'],
    ['a folder with a line break', { RUNNER_TEMP: '/tmp/a\n/tmp/evil' }, 'cannot have "\\n"']
  ])('says what is wrong and adds nothing: %s', (_, env, problem) => {
    const { status, stdout } = setUp([], env)
    expect([status, added()]).toEqual([1, []])
    const [error] = commandsIn(stdout)
    expect(error).toMatchObject({ name: 'error', data: expect.stringContaining(problem) })
    expect(existsSync('/tmp/evil')).toBe(false)
  })

  it('says that the bundle is missing', () => {
    setUp()
    rmSync(join(dirname(action()), 'dist'), { recursive: true })
    writeFileSync(pathFile, '')
    const { status, stdout } = run([], {})
    expect([status, added()]).toEqual([1, []])
    expect(commandsIn(stdout)[0]?.data).toContain('is missing: check out the whole repository')
  })
})
