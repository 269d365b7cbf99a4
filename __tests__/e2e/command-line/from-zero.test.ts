import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { ensureLocust } from '../../../scripts/fixtures/venv.mjs'
import { ROOT } from '../../support/golden.js'
import { startService } from '../act/service.js'
import { LOCUST_ARGUMENTS } from '../act/substitutions.js'

const PAGE = readFileSync(join(ROOT, 'docs/from-zero.md'), 'utf8')
const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text
  )
/** Every command of the page, in its order. */
const COMMANDS = blocks('sh').flatMap(text => text.trimEnd().split('\n'))

const home = mkdtempSync(join(tmpdir(), 'locust-gate-from-zero-'))
let service: Awaited<ReturnType<typeof startService>>

beforeAll(async () => {
  service = await startService()
  writeFileSync(join(home, 'locustfile.py'), blocks('python').join(''))
  const gate = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/cli/index.js')}" "$@"\n`
  writeFileSync(join(home, 'locust-gate'), gate)
  chmodSync(join(home, 'locust-gate'), 0o755)
})
afterAll(() => {
  service.stop()
  rmSync(home, { recursive: true })
})

/** The exit code of a command, with pip and Locust stood in for as under act. */
function exitCodeOf(command: string): Promise<number> {
  const env = {
    PATH: [home, join(ROOT, '__tests__/e2e/act/stand-ins/bin'), process.env['PATH']].join(':'),
    LOCUST_GATE_LOCUST: ensureLocust().locust,
    LOCUST_GATE_LOCUST_ARGUMENTS: JSON.stringify({ ...LOCUST_ARGUMENTS, '--host': service.url })
  }
  return new Promise(done => {
    execFile('sh', ['-c', command], { cwd: home, env }, error => {
      done(error === null ? 0 : Number(error.code))
    })
  })
}

it('docs/from-zero.md leads from nothing to a config and a verdict', async () => {
  const codes: [string, number][] = []
  for (const command of COMMANDS) codes.push([command, await exitCodeOf(command)])
  // Ten users do not make the throughput of two hundred, and the machine may be busy: 1 is a verdict too.
  const judging = /^locust-gate (?:--baseline results )?(?:results|slow-search)$/
  const ended = codes.map(([command, code]) => [
    command,
    judging.test(command) && code === 1 ? 0 : code
  ])
  expect(ended).toEqual(COMMANDS.map(command => [command, 0]))
  expect(COMMANDS.filter(command => judging.test(command))).toHaveLength(2)
  for (const path of [
    ...['results', 'slow-search'].map(folder => `${folder}/normal_stats_history.csv`),
    ...['.github/locust-gate.yml', '.github/workflows/load-test.yml']
  ])
    expect([path, existsSync(join(home, path))]).toEqual([path, true])
})
