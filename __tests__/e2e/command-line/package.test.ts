import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { VERSION } from '../../../src/version.js'
import { ROOT } from '../../support/golden.js'
import { node24 } from '../support/node24.js'

type Packed = {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** An empty folder with nothing but the package, installed as npm does it, without a network. */
const home = mkdtempSync(join(tmpdir(), 'locust-gate-package-'))
const installed = join(home, 'node_modules/locust-gate')
let packed: Packed | undefined

beforeAll(() => {
  const options = { cwd: ROOT, encoding: 'utf8' } as const
  const out = execFileSync('npm', ['pack', '--json', '--pack-destination', home], options)
  packed = (JSON.parse(out.slice(out.indexOf('['))) as Packed[])[0]
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
  const install = [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    join(home, packed?.filename ?? '')
  ]
  execFileSync('npm', install, { cwd: home, stdio: 'pipe' })
  mkdirSync(join(home, 'results'))
  for (const file of ['stats', 'stats_history', 'failures', 'exceptions']) {
    const name = `sustained_${file}.csv`
    cpSync(join(ROOT, 'fixtures/sustained', name), join(home, 'results', name))
  }
}, 120_000)
afterAll(() => {
  rmSync(home, { recursive: true })
})

describe('the npm package', () => {
  it('is small, bears its licences, and brings nothing else with it', () => {
    expect(packed?.unpackedSize).toBeLessThanOrEqual(3_000_000)
    const paths = packed?.files.map(({ path }) => path) ?? []
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'lib/licenses.txt',
        'schema/report.schema.json'
      ])
    )
    expect(paths.filter(path => /^(src|__tests__|fixtures|docs)\//.test(path))).toEqual([])
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      readonly dependencies?: unknown
    }
    expect(dependencies).toBeUndefined()
    expect(existsSync(join(home, 'node_modules/zod'))).toBe(false)
  })

  it.each([
    ['this Node', () => process.execPath],
    ['Node 24', node24]
  ])('is a program: %s', (_, node) => {
    const program = join(installed, 'bin/locust-gate.js')
    const options = { cwd: home, encoding: 'utf8' } as const
    const version = spawnSync(node(), [program, '--version'], options)
    expect([version.status, version.stdout]).toEqual([0, `${VERSION}\n`])
    const judged = spawnSync(node(), [program, 'results/'], options)
    expect([judged.status, judged.stdout]).toEqual([0, expect.stringContaining('Passed')])
  })

  it('starts by its name with npx', () => {
    const judged = spawnSync('npx', ['--no', 'locust-gate', 'results/'], {
      cwd: home,
      encoding: 'utf8'
    })
    expect([judged.status, judged.stdout]).toEqual([0, expect.stringContaining('Passed')])
  })

  const PROGRAM = `import { defaultSettings, evaluate, inputFileOf, readRuns, renderText } from 'locust-gate'

const files: readonly import('locust-gate').InputFile[] = [
  inputFileOf('normal_stats.csv', CSV)
]
const { runs, notes } = await readRuns(files)
const request = { candidates: runs, baselines: 'none', skipped: [], notes, today: '2026-11-28' } as const
const evaluation = evaluate(request, defaultSettings())
const first: string | undefined = evaluation.runs[0]?.verdicts[0]?.rule
console.log(evaluation.outcome, first, renderText({ evaluation, context: { version: 'x' } }, { color: false }).length > 100)
`

  /** In `home`, against the types of the package and those that are named. */
  function compiled(file: string, types: readonly string[]): readonly [string, number | null] {
    const compilerOptions = {
      ...{ strict: true, module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom'], types },
      typeRoots: [join(ROOT, 'node_modules/@types')]
    }
    const config = { compilerOptions, files: [file] }
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc], { cwd: home, encoding: 'utf8' })
    return [stdout, status]
  }

  it('runs the program that README.md shows, which is TypeScript too', () => {
    const page = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const [, program = ''] = /```js\n([^]*?)```/.exec(page) ?? []
    writeFileSync(
      join(home, 'shown.mts'),
      program.replaceAll('results/normal', 'results/sustained')
    )
    expect(compiled('shown.mts', ['node'])).toEqual(['', 0])
    const run = spawnSync(process.execPath, ['shown.mjs'], { cwd: home, encoding: 'utf8' })
    expect([run.stdout, run.stderr]).toEqual([expect.stringMatching(/^✔ Passed/), ''])
  })

  it('is a library with types', () => {
    const csv = readFileSync(join(ROOT, 'fixtures/sustained/sustained_stats.csv'), 'utf8')
    const program = PROGRAM.replace('CSV', JSON.stringify(csv))
    writeFileSync(join(home, 'own.mts'), program)
    // Without those of Node.js: it opens no file.
    expect(compiled('own.mts', [])).toEqual(['', 0])
    const run = spawnSync(process.execPath, ['own.mjs'], { cwd: home, encoding: 'utf8' })
    expect([run.stdout, run.stderr]).toEqual(['warned target true\n', ''])
  })
})
