import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, it } from '@jest/globals'

import { ensureLocust } from '../../../scripts/fixtures/venv.mjs'
import { ROOT } from '../../support/golden.js'
import { LOCUSTFILE } from '../act/locustfile.js'
import { startService } from '../act/service.js'

const page = readFileSync(join(ROOT, 'docs/capacity.md'), 'utf8')

/** The one block of the page that begins so. */
function blockOf(begins: string): string {
  const blocks = [...page.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, text = '']) => text)
  const [block, ...more] = blocks.filter(text => text.startsWith(begins))
  expect([block, more]).toEqual([expect.any(String), []])
  return block ?? ''
}

/** A text in which each of the pairs is replaced; throws where one is not there. */
function replaced(text: string, ...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((whole, [one, other]) => {
    expect(whole).toContain(one)
    return whole.replace(one, other)
  }, text)
}

it('the shape, the command and the config of docs/capacity.md make a capacity test', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locust-gate-capacity-'))
  const service = await startService()
  try {
    const shape = blockOf('from locust import LoadTestShape')
    const config = join(folder, 'locust-gate.yml')
    writeFileSync(join(folder, 'locustfile.py'), LOCUSTFILE)
    // Three steps of as little as a step must last.
    const short = replaced(shape, ['// 35', '// 14'], ['< 14', '< 3'], ['(50 *', '(5 *'])
    writeFileSync(join(folder, 'steps.py'), short)
    writeFileSync(config, blockOf('load-levels:'))
    const [command = ''] = blockOf('locust -f').split('\n')
    const [, ...words] = replaced(command, ['http://localhost:8000', service.url]).split(' ')
    await promisify(execFile)(ensureLocust().locust, words, { cwd: folder })
    const judged = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli/index.js'), '--config', config, join(folder, 'results/capacity')],
      { encoding: 'utf8' }
    )
    expect(judged.stdout).toMatch(/load level capacity .*\n[^]*\n {2}Loads\n/)
    expect(judged.status).not.toBe(2)
  } finally {
    service.stop()
    rmSync(folder, { recursive: true })
  }
}, 300_000)
