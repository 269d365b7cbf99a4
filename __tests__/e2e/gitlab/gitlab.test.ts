import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'

import { ensureLocust } from '../../../scripts/fixtures/venv.mjs'
import { ROOT } from '../../support/golden.js'
import { LOCUSTFILE } from '../act/locustfile.js'
import { startService } from '../act/service.js'
import { LOCUST_ARGUMENTS } from '../act/substitutions.js'
import { csvOf, zipFiles } from '../support/load-test.js'
import { node24 } from '../support/node24.js'

const CI = join(
  ROOT,
  'node_modules/.cache/gitlab-ci-local-4.75.1/node_modules/gitlab-ci-local/dist/index.js'
)
const HERE = join(ROOT, '__tests__/e2e/gitlab')

/** The pipeline of docs/other-ci.md, with the note after the script of its last job. */
function pipeline(): string {
  const page = readFileSync(join(ROOT, 'docs/other-ci.md'), 'utf8')
  const [job = '', note = ''] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, text = '']) => text
  )
  expect(note).toMatch(/^after_script:/)
  return `${job}${note.replace(/^/gm, '  ')}`
}

const { locust } = ensureLocust()
let service: Awaited<ReturnType<typeof startService>>
let folder: string
let gitlab: { readonly server: Server; readonly url: string; readonly calls: string[] }
/** What the default branch left. */
let base: Buffer | undefined
let refusesNotes = false

beforeAll(async () => {
  execFileSync(join(HERE, 'install.sh'))
  service = await startService()
}, 300_000)
afterAll(() => {
  service.stop()
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-gitlab-'))
  refusesNotes = false
  const calls: string[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    const token = headers['job-token'] ?? headers['private-token']
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.on('end', () => {
      const sent = new URLSearchParams(Buffer.concat(body).toString()).get('body') ?? ''
      calls.push(`${method} ${url} by ${String(token)} ${sent.split('\n', 1)[0] ?? ''}`.trim())
      const isFound = method === 'POST' || base !== undefined
      response.writeHead(method === 'POST' && refusesNotes ? 403 : isFound ? 200 : 404)
      response.end(method === 'GET' && isFound ? base : '{}')
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  gitlab = { server, calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
})
afterEach(() => {
  gitlab.server.close()
  rmSync(folder, { recursive: true })
})

/** The log of the two jobs in their order; throws with it when one fails. */
async function run(): Promise<string> {
  writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline())
  writeFileSync(join(folder, 'locustfile.py'), LOCUSTFILE)
  const git = (...argv: readonly string[]): void => {
    execFileSync('git', ['-C', folder, ...argv], { stdio: 'pipe' })
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git(...['-c', 'user.name=a', '-c', 'user.email=a@example.org'], 'commit', '--quiet', '-mx')
  git('remote', 'add', 'origin', 'https://gitlab.example/acme/shop.git')
  const variables = {
    HOST: service.url,
    CI_API_V4_URL: gitlab.url,
    CI_PROJECT_ID: '7',
    CI_DEFAULT_BRANCH: 'main',
    CI_JOB_TOKEN: 'job-secret',
    CI_MERGE_REQUEST_IID: '3',
    GATE_TOKEN: 'gate-secret'
  }
  const given = Object.entries(variables).flatMap(([name, value]) => [
    '--variable',
    `${name}=${value}`
  ])
  const options = ['--home', folder, '--force-shell-executor']
  const child = spawn(node24(), [CI, ...options, ...given], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: [
        join(HERE, 'stand-ins'),
        join(ROOT, '__tests__/e2e/act/stand-ins/bin'),
        dirname(process.execPath),
        process.env['PATH']
      ].join(':'),
      LOCUST_GATE_CLI: join(ROOT, 'dist/cli/index.js'),
      LOCUST_GATE_LOCUST: locust,
      LOCUST_GATE_LOCUST_ARGUMENTS: JSON.stringify(LOCUST_ARGUMENTS)
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const code = await new Promise(done => child.on('close', done))
  if (code !== 0) throw new Error(log)
  return log
}

const artifact = (name: string): string =>
  readFileSync(join(folder, '.gitlab-ci-local/artifacts/gate', name), 'utf8')

const DOWNLOAD = 'GET /projects/7/jobs/artifacts/main/download?job=load-test by job-secret'
const NOTE = /^POST \/projects\/7\/merge_requests\/3\/notes by gate-secret ### .* Locust Gate$/

it('judges a first load test, and writes the note on the merge request', async () => {
  base = undefined
  await run()
  expect(artifact('gate.junit.xml')).toContain('GET /items')
  expect(artifact('gate.html')).toContain('GET /items')
  expect(artifact('gate.md')).not.toContain('base/results')
  expect(gitlab.calls).toEqual([DOWNLOAD, expect.stringMatching(NOTE)])
})

it('compares with the load test of the default branch', async () => {
  const files = Object.entries(csvOf('sustained'))
  base = zipFiles(
    Object.fromEntries(
      files.map(([name, text]) => [`results/${name.replace('sustained', 'normal')}`, text])
    )
  )
  await run()
  expect(artifact('gate.md')).toContain('base/results')
  expect(gitlab.calls).toEqual([DOWNLOAD, expect.stringMatching(NOTE)])
})

it('says why there is no note, which changes no verdict', async () => {
  base = undefined
  refusesNotes = true
  const log = await run()
  expect(log).toMatch(/(?:Passed|passed)[^]*returned error: 403[^]*The note could not be written\./)
})
