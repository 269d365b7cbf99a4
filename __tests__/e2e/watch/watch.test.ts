import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { StopMark } from '../../../src/locust/stop.js'
import { ROOT } from '../../support/golden.js'
import { type LoopbackServer, startServer } from '../../support/loopback-server.js'

const CONFIG = `load-levels:
  normal:
    users: 5
    targets: { throughput: { target: 10/s, acceptable: 5/s, unacceptable: 1/s } }
    abort-when: { average: '> 1s for 8s' }
`
const PROGRAM = join(ROOT, 'dist/cli/index.js')
const LOCUSTFILE = join(ROOT, '__tests__/e2e/watch/locustfile.py')
/** Locust's between two flushes, what the watcher may take to see them, and its default grace. */
const [FLUSH_SECONDS, SEEN_SECONDS, GRACE_SECONDS] = [5, 5, 30]

let folder = ''
let locust = ''
const services: LoopbackServer[] = []
const started: ChildProcess[] = []

/** Answers as the kind of service says, by the seconds since its first request. */
const BEHAVIOURS = {
  healthy: () => 'good',
  breaks: (seconds: number) => (seconds < 20 ? 'good' : 'error'),
  hangs: (seconds: number) => (seconds < 8 ? 'good' : 'silence'),
  errors: () => 'error',
  slow: () => 'late'
} as const

async function serviceOf(kind: keyof typeof BEHAVIOURS): Promise<string> {
  let first: number | undefined
  const answer: RequestListener = (_, response) => {
    first ??= performance.now()
    const how = BEHAVIOURS[kind]((performance.now() - first) / 1000)
    if (how === 'silence') return
    response.statusCode = how === 'error' ? 500 : 200
    if (how === 'late') setTimeout(() => response.end('late'), 2000)
    else response.end(how)
  }
  const service = await startServer(answer)
  services.push(service)
  return service.url
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' ? address?.port : undefined)
}

type Watched = {
  readonly code: number | null
  readonly said: string
  readonly mark: StopMark | undefined
  /** Of the history's last row, seconds since the epoch. */
  readonly lastAt: number
  /** Processes that are left of it. */
  readonly left: readonly string[]
}

async function watched(
  name: string,
  kind: keyof typeof BEHAVIOURS,
  more: readonly string[] = [],
  options: readonly string[] = []
): Promise<Watched> {
  const prefix = join(folder, name)
  const load = ['--headless', '-u', '5', '-r', '5', '--csv', prefix, '--csv-full-history']
  const quiet = ['--only-summary', '--loglevel', 'WARNING', '--exit-code-on-error', '0']
  const host = ['--host', await serviceOf(kind)]
  const time = more.includes('-t') ? [] : ['-t', '3m']
  const command = ['--', locust, '-f', LOCUSTFILE, ...load, ...quiet, ...host, ...time, ...more]
  const own = ['watch', '--config', join(folder, 'gate.yml'), ...options]
  const child = spawn(process.execPath, [PROGRAM, ...own, ...command], { cwd: folder })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => (said += String(data)))
  const [code] = (await once(child, 'close')) as [number | null]
  const path = `${prefix}_watch.json`
  const history = readFileSync(`${prefix}_stats_history.csv`, 'utf8').trimEnd().split('\n')
  return {
    code,
    said,
    mark: existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as StopMark) : undefined,
    lastAt: Number(history.at(-1)?.split(',')[0]),
    left: processesOf(prefix)
  }
}

/** Whose command line names the prefix. */
function processesOf(prefix: string): string[] {
  return readdirSync('/proc').filter(pid => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(prefix)
    } catch {
      return false
    }
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-e2e-'))
  writeFileSync(join(folder, 'gate.yml'), CONFIG)
  const module = join(ROOT, 'scripts/fixtures/venv.mjs')
  const script = `import(${JSON.stringify(module)}).then(m => console.log(m.ensureLocust().locust))`
  locust = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()
}, 300_000)
afterAll(async () => {
  for (const child of started) child.kill('SIGTERM')
  await Promise.all(services.map(service => service.stop()))
  rmSync(folder, { recursive: true })
})

describe('the newest Locust', () => {
  /** All at once: each waits most of its time. */
  let runs: Readonly<Record<string, Watched>> = {}
  beforeAll(async () => {
    const port = await freePort()
    const worker = ['--worker', '--master-host', '127.0.0.1', '--master-port', port]
    for (let count = 0; count < 2; count++)
      started.push(spawn(locust, ['-f', LOCUSTFILE, ...worker], { stdio: 'ignore' }))
    const master = ['--master', '--master-bind-host', '127.0.0.1', '--master-bind-port', port]
    const entries = await Promise.all(
      Object.entries({
        healthy: watched('healthy', 'healthy', ['-t', '30s']),
        breaks: watched('breaks', 'breaks'),
        hangs: watched('hangs', 'hangs', [], ['--stall', '10s']),
        errors: watched('errors', 'errors', [], ['--report-only']),
        slow: watched('slow', 'slow'),
        processes: watched('processes', 'errors', ['--processes', '2']),
        master: watched('master', 'errors', [...master, '--expect-workers', '2'])
      }).map(async ([name, run]) => [name, await run] as const)
    )
    runs = Object.fromEntries(entries)
  }, 240_000)

  it('is left alone where all goes well', () => {
    expect(runs['healthy']).toMatchObject({ code: 0, mark: undefined, left: [] })
    expect(runs['healthy']?.said).toContain('✔ Passed')
  })

  it.each([
    ['that breaks', 'breaks', 'errors-cannot-recover', 1],
    ['that hangs', 'hangs', 'no-answers', 2],
    ['that answers only errors, for a later gate', 'errors', 'errors-cannot-recover', 0],
    ['that is too slow from its start', 'slow', 'abort-when', 1],
    ['that answers only errors, to two processes', 'processes', 'errors-cannot-recover', 1],
    ['that answers only errors, to a master and workers', 'master', 'errors-cannot-recover', 1]
  ])('is ended against a service %s', (_, name, reason, code) => {
    const { mark, lastAt, ...run } = runs[name] ?? { mark: undefined, lastAt: 0 }
    expect(run).toMatchObject({ code, left: [] })
    expect(mark?.stop.reason).toBe(reason)
    expect(mark?.exitCode).toBe(0)
    const most = FLUSH_SECONDS + SEEN_SECONDS + GRACE_SECONDS
    expect(lastAt - (mark?.stop.at ?? 0)).toBeLessThanOrEqual(most)
  })

  it('has its files judged by a later gate as they were judged here', () => {
    const gate = spawn(process.execPath, [PROGRAM, join(folder, 'errors_stats.csv')])
    return once(gate, 'close').then(([code]) => {
      expect(code).toBe(1)
    })
  })
})

describe('a terminal', () => {
  /** Runs a program in a terminal of its own, ends it, and says what the terminal heard. */
  const IN_TERMINAL = `
import os, pty, select, signal, sys
name, wait, command = sys.argv[1], sys.argv[2].encode(), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
heard, is_sent = b'', False
while True:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    heard += data
    if not is_sent and wait in heard:
        is_sent = True
        os.write(terminal, b'\\x03') if name == 'Ctrl-C' else os.kill(pid, getattr(signal, name))
os.waitpid(pid, 0)
sys.stdout.write(heard.decode('utf8', 'replace'))
`
  it.each(['Ctrl-C', 'SIGTERM', 'SIGHUP'])(
    'has its cursor back after %s, and nothing runs on',
    async name => {
      const prefix = join(folder, `terminal-${name}`)
      const plan = JSON.stringify({
        rows: [
          [5, 0, 0],
          [5, 50, 0],
          [5, 100, 0]
        ],
        then: 'stay'
      })
      const fake = [join(ROOT, '__tests__/support/fake-locust.mjs'), plan, '--csv', prefix]
      const command = [process.execPath, PROGRAM, 'watch', '--', process.execPath, ...fake]
      // A CI keeps a terminal as a log, on which nothing is drawn over.
      const env = { ...process.env, CI: '' }
      const python = spawn('python3', ['-c', IN_TERMINAL, name, '5 users', ...command], { env })
      let heard = ''
      python.stdout.on('data', data => (heard += String(data)))
      await once(python, 'close')
      expect(heard.lastIndexOf('\u001b[?25h')).toBeGreaterThan(heard.lastIndexOf('\u001b[?25l'))
      expect(heard.lastIndexOf('\u001b[?25l')).toBeGreaterThan(0)
      expect(processesOf(prefix)).toEqual([])
    }
  )
})
