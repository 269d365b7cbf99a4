import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import type { Snapshot } from '../../../src/resources/snapshot.js'
import { ROOT } from '../../support/golden.js'
import { type LoopbackServer, startServer } from '../../support/loopback-server.js'

const SECRET = 's3cr3t-t0ken'

let folder = ''
let server: LoopbackServer
const seen: (string | undefined)[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collect-e2e-'))
  const metric = `{ query: 'sum(jobs{selector})', unit: count, statistic: max }`
  writeFileSync(join(folder, 'gate.yml'), `resources:\n  jobs: ${metric}\n`)
  seen.length = 0
  server = await startServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}')
  })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** The bundle as a program, with a command of Node's behind it. */
function collect(script: string): ChildProcess {
  const options = ['--prometheus', server.url, '--config', 'gate.yml', '--wait', '0s']
  const command = ['--', process.execPath, '-e', script, '--', '--csv', 'results/normal']
  const program = join(ROOT, 'dist/cli/index.js')
  return spawn(process.execPath, [program, 'collect', ...options, ...command], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      PROMETHEUS_TOKEN: SECRET,
      ImageOS: 'ubuntu24',
      ImageVersion: '1'
    }
  })
}

async function endOf(child: ChildProcess): Promise<{ code: unknown; out: string; error: string }> {
  let [out, error] = ['', '']
  child.stdout?.on('data', data => (out += String(data)))
  child.stderr?.on('data', data => (error += String(data)))
  const [code] = (await once(child, 'close')) as [unknown]
  return { code, out, error }
}

const snapshot = (): Snapshot =>
  JSON.parse(readFileSync(join(folder, 'results/normal_resources.json'), 'utf8')) as Snapshot

describe('the bundle', () => {
  it('leaves its input and outputs to the load test, asks, and says who made the load', async () => {
    const child = collect(
      `process.stdin.on('data', text => { console.log('heard ' + text); console.error('said'); process.exit(0) })`
    )
    child.stdin?.end('a line')
    const { code, out, error } = await endOf(child)
    expect([code, out]).toEqual([0, 'heard a line\n'])
    expect(error).toMatch(/^said\n/)
    expect(new Set(seen)).toEqual(new Set([`Bearer ${SECRET}`]))
    expect(snapshot().generator).toMatchObject({
      cores: expect.any(Number) as unknown,
      runnerImage: 'ubuntu24 1'
    })
    expect(error + JSON.stringify(snapshot())).not.toContain(SECRET)
  })

  it('passes a signal on, collects what there was, and ends as the load test did', async () => {
    const child = collect(
      `process.on('SIGTERM', () => process.exit(3)); setInterval(() => {}, 60_000); console.log('ready')`
    )
    const end = endOf(child)
    child.stdout?.once('data', () => child.kill('SIGTERM'))
    expect((await end).code).toBe(3)
    expect(snapshot().data.readings).toMatchObject([{ name: 'jobs' }])
  })
})
