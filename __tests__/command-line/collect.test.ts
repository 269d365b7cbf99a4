import { EventEmitter } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { COLLECT_USAGE } from '../../src/command-line/collect-arguments.js'
import { main } from '../../src/command-line/command-line.js'
import { problemWords } from '../../src/evaluate/resources/problem-words.js'
import type { Timer } from '../../src/input/deadline.js'
import { ANSWER_TIMEOUT_MS } from '../../src/prometheus/exchange.js'
import type { Query, ResourceProblem } from '../../src/resources/reading.js'
import type { Snapshot } from '../../src/resources/snapshot.js'
import { HISTORY_HEADER, statsFile, statsRow, tick } from '../locust/support.js'
import { FROM, scraped, TO } from '../resources/support/scraped.js'
import { toyPrometheus } from '../resources/support/toy-prometheus.js'
import { type LoopbackServer, startServer } from '../support/loopback-server.js'

const SECRET = 's3cr3t-t0ken'
const CONFIG = `
resources:
  jobs: { query: 'sum(celery_queue_length{selector})', unit: count, statistic: max, target: 100 }
load-levels:
  idle: { resources: { jobs: none } }
`
/** As many jobs as seconds have passed. */
const JOBS = scraped('celery_queue_length', { job: 'app', instance: 'a:1' }, seconds =>
  Math.max(0, Math.floor(seconds))
)
const UP = scraped('up', { job: 'app', instance: 'a:1' }, () => 1)

let root = ''
let server: LoopbackServer
let answer: RequestListener
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'collect-'))
  writeFileSync(join(root, 'gate.yml'), CONFIG)
  answer = prometheus
  server = await startServer((request, response) => {
    answer(request, response)
  })
})
afterEach(async () => {
  await server.stop()
  rmSync(root, { recursive: true })
})

/** The toy, as HTTP has it. */
const prometheus: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
  const number = (name: string): number => Number(searchParams.get(name))
  const query = searchParams.get('query') ?? ''
  const asked: Query = pathname.endsWith('/query')
    ? { kind: 'instant', query, time: number('time') }
    : { kind: 'range', query, start: number('start'), end: number('end'), step: number('step') }
  void toyPrometheus([JOBS, UP])
    .ask(asked)
    .then(given => {
      const series = given.kind === 'data' ? given.series : []
      const result = series.map(({ labels, points }) => ({
        metric: labels,
        values: points.map(([at, value]) => [at, String(value)])
      }))
      response.setHeader('date', new Date(clock * 1000).toUTCString())
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }))
    })
}

/** Of the test and of the server (s). */
let clock = 0

type Ran = { readonly code: number; readonly error: string; readonly waits: readonly number[] }

/** At the end of the run, unless it is another time. */
async function collect(
  argv: readonly string[],
  { now = TO, env = {} }: { now?: number; env?: Record<string, string> } = {}
): Promise<Ran> {
  let error = ''
  clock = now
  const waits: number[] = []
  const timer: Timer = (ms, ring) => {
    // The patience with an answer that comes.
    if (ms === ANSWER_TIMEOUT_MS) return () => undefined
    waits.push(ms / 1000)
    clock += ms / 1000
    const soon = setImmediate(ring)
    return () => {
      clearImmediate(soon)
    }
  }
  const code = await main(['collect', ...argv], {
    out: text => (error += text),
    error: text => (error += text),
    color: false,
    today: '2026-11-28',
    env,
    system: {
      now: () => clock,
      timer,
      limitTimer: () => () => undefined,
      signals: new EventEmitter(),
      hasTerminal: false
    }
  })
  return { code, error: error.replaceAll(root, 'ROOT').replaceAll(server.url, 'URL'), waits }
}

const options = (...more: string[]): string[] => [
  ...(more.includes('--prometheus') ? [] : ['--prometheus', server.url]),
  ...['--config', join(root, 'gate.yml')],
  ...more
]
const prefix = (name = 'normal'): string => join(root, 'results', name)
const path = (name?: string): string => `${prefix(name)}_resources.json`
const snapshot = (name?: string): Snapshot =>
  JSON.parse(readFileSync(path(name), 'utf8')) as Snapshot

/** What Locust would write, by name. */
const CSV = {
  '_stats.csv': statsFile([statsRow('GET', '/x', 1200), statsRow('', 'Aggregated', 1200)]),
  '_stats_history.csv': [
    HISTORY_HEADER,
    ...Array.from({ length: 121 }, (_, second) => tick(FROM + second, 5, 10 * second))
  ]
    .map(line => `${line}\r\n`)
    .join('')
}

function writeCsv(name = 'normal'): void {
  mkdirSync(join(root, 'results'), { recursive: true })
  for (const [ending, text] of Object.entries(CSV)) writeFileSync(prefix(name) + ending, text)
}

/** A program that writes such files and ends with a code of its own. */
const locust = (code = 0, ...args: string[]): string[] => [
  '--',
  process.execPath,
  '-e',
  `const fs = require('fs')
   fs.mkdirSync(${JSON.stringify(join(root, 'results'))}, { recursive: true })
   for (const [ending, text] of Object.entries(${JSON.stringify(CSV)}))
     fs.writeFileSync(${JSON.stringify(prefix())} + ending, text)
   process.exit(${code})`,
  '--',
  ...args
]

describe('collect of a run that is over', () => {
  it('writes what its CSV files ask for, and says what', async () => {
    writeCsv()
    const ran = await collect(options('--output', prefix()), { now: TO + 3600 })
    expect(ran).toEqual({
      code: 0,
      waits: [],
      error: 'locust-gate: ROOT/results/normal_resources.json: 1 resource metric of 1\n'
    })
    const { from, to, collectedAt, generator, data } = snapshot()
    expect([from, to, collectedAt]).toEqual([FROM, TO, TO + 3600])
    expect(generator.cores).toBeGreaterThan(0)
    expect(generator.platform).toBe(`${process.platform} ${process.arch}`)
    expect(data.readings).toMatchObject([{ name: 'jobs', spans: [{ max: 116 }] }])
    expect(data.readings[0]?.points.length).toBe(24)
  })

  it('does not wait a year for a slip in a time', async () => {
    const year = 365 * 86_400
    const times = ['--from', String(FROM + year), '--to', String(TO + year)]
    const ran = await collect(options('--output', prefix('slip'), ...times), { now: TO })
    expect([ran.code, ran.waits]).toEqual([2, []])
    expect(ran.error).toContain('in the future')
    expect(existsSync(path('slip'))).toBe(false)
  })

  it('keeps what was collected when nothing can be asked', async () => {
    writeCsv()
    await collect(options('--output', prefix()), { now: TO + 3600 })
    const before = readFileSync(path(), 'utf8')
    await collect(options('--output', prefix(), '--prometheus', ''), { now: TO + 3600 })
    expect(readFileSync(path(), 'utf8')).toBe(before)
  })

  it('writes a whole where only times are known', async () => {
    const iso = (at: number): string => new Date(at * 1000).toISOString()
    const { code } = await collect(
      options('--output', prefix(), '--from', iso(FROM), '--to', String(TO)),
      { now: TO + 3600 }
    )
    expect(code).toBe(0)
    expect(snapshot().data.readings[0]?.spans.map(({ span }) => span)).toEqual([
      { kind: 'whole', from: FROM, to: TO }
    ])
  })

  it('takes the spans of the CSV files when they lie within the times', async () => {
    writeCsv()
    const times = ['--from', String(FROM - 5), '--to', String(TO + 5)]
    await collect(options('--output', prefix(), ...times), { now: TO + 3600 })
    expect([snapshot().from, snapshot().to]).toEqual([FROM - 5, TO + 5])
    const [spans] = snapshot().data.readings.map(reading => reading.spans.map(({ span }) => span))
    expect(spans?.every(({ from, to }) => from >= FROM && to <= TO)).toBe(true)
  })

  it('waits for what the server does not show yet', async () => {
    writeCsv()
    const ran = await collect(options('--output', prefix()), { now: TO + 10 })
    expect(ran.waits).toEqual([35])
    expect(ran.error).toMatch(
      /^locust-gate: waiting 35 s until the server shows the end of the run\n/
    )
    expect(snapshot().collectedAt).toBe(TO + 45)
    const hasty = await collect(options('--output', prefix(), '--wait', '0s'), { now: TO + 10 })
    expect(hasty.waits).toEqual([])
  })

  it('without anything that tells when it was writes nothing', async () => {
    const ran = await collect(options('--output', prefix()))
    expect(ran).toMatchObject({
      code: 2,
      error:
        'locust-gate: no CSV file of ROOT/results/normal tells when the run was: give --from and --to\n'
    })
    expect(existsSync(path())).toBe(false)
  })

  it.each([
    [
      'no server',
      ['--prometheus', ''],
      'locust-gate: the address of --prometheus is empty: nothing is asked\n'
    ],
    [
      'a level without metrics',
      ['--load-level', 'idle'],
      'locust-gate: the load level idle asks for no resource metrics (resources: in the config)\n'
    ]
  ])('with %s describes the machine alone', async (_, more, said) => {
    writeCsv('load')
    const ran = await collect(options('--output', prefix('load'), ...more))
    expect([ran.code, ran.error.startsWith(said)]).toEqual([0, true])
    expect(snapshot('load').data.readings).toEqual([])
    expect(server.asked).toEqual([])
  })
})

describe('collect with a command', () => {
  it('has its times from the files that it wrote, and its prefix from --csv', async () => {
    const ran = await collect(options(...locust(0, '--csv', prefix())), { now: FROM - 3 })
    expect(ran.code).toBe(0)
    expect([snapshot().from, snapshot().to]).toEqual([FROM, TO])
    // The clock of the test stood still meanwhile.
    expect(ran.waits).toEqual([TO + 45 - (FROM - 3)])
  })

  it.each([
    ['--csv=', (): string[] => locust(0, `--csv=${prefix()}`), {}],
    ['LOCUST_CSV', (): string[] => locust(), { LOCUST_CSV: '' }]
  ])('knows its prefix by %s', async (_, command, env) => {
    const variables = 'LOCUST_CSV' in env ? { LOCUST_CSV: prefix() } : {}
    const ran = await collect(options(...command()), { now: FROM - 3, env: variables })
    expect([ran.code, existsSync(path())]).toEqual([0, true])
  })

  it.each([
    [0, 0],
    [1, 1],
    [7, 7]
  ])('that ends with %d ends with %d, and is collected', async (code, expected) => {
    const ran = await collect(options(...locust(code, '--csv', prefix())), { now: FROM - 3 })
    expect(ran.code).toBe(expected)
    expect(snapshot().data.readings[0]?.points.length).toBe(24)
  })

  it('does not take the files of an earlier one for its own', async () => {
    writeCsv()
    const failing = ['--', process.execPath, '-e', 'process.exit(3)', '--', '--csv', prefix()]
    const ran = await collect(options(...failing), { now: TO + 600 })
    expect(ran.code).toBe(3)
    expect(ran.error).toContain('no CSV file of ROOT/results/normal is of this run')
    expect(snapshot().from).toBeGreaterThanOrEqual(TO + 600)
  })

  it('says that its program is missing', async () => {
    const ran = await collect(options('--', 'no-such-locust', '--csv', prefix()))
    expect(ran).toMatchObject({
      code: 127,
      error: 'locust-gate: there is no program no-such-locust\n'
    })
    expect(existsSync(path())).toBe(false)
  })
})

describe('a server that does not answer', () => {
  it.each([
    ['after a good test', 0, 2],
    ['after a bad one', 1, 1]
  ])('%s: the code %d becomes %d, and the file says why', async (_, code, expected) => {
    answer = (_request, response) => {
      response.writeHead(401).end()
    }
    const ran = await collect(options(...locust(code, '--csv', prefix())), { now: FROM - 3 })
    expect(ran.code).toBe(expected)
    const problem: ResourceProblem = {
      kind: 'server',
      failure: { kind: 'unauthorized' },
      namedBy: 'options'
    }
    expect(ran.error).toContain(
      `: 0 resource metrics of 1\nlocust-gate: jobs: ${problemWords(problem)}\n`
    )
    expect(snapshot().data.readings).toMatchObject([{ name: 'jobs', problem }])
  })

  it('takes nothing away from what was collected of the run before', async () => {
    writeCsv()
    await collect(options('--output', prefix()), { now: TO + 3600 })
    const before = readFileSync(path(), 'utf8')
    answer = (_request, response) => {
      response.writeHead(401).end()
    }
    const ran = await collect(options('--output', prefix()), { now: TO + 7200 })
    expect([ran.code, readFileSync(path(), 'utf8')]).toEqual([2, before])
    expect(ran.error).toContain('was collected before, knows more of this run, and is kept')
  })

  it('costs no command its start, and a secret is said nowhere', async () => {
    answer = (request, response) => {
      response.writeHead(500).end(`you sent ${request.headers.authorization ?? ''}`)
    }
    const ran = await collect(options(...locust(0, '--csv', prefix())), {
      now: FROM - 3,
      env: { PROMETHEUS_TOKEN: SECRET }
    })
    const said = ran.error + readFileSync(path(), 'utf8')
    expect(said).toContain('you sent Bearer ***')
    expect(said).not.toContain(SECRET)
  })
})

describe('what is wrong is found before anything starts', () => {
  it.each<[string, (...more: string[]) => string[], RegExp]>([
    ['no server', () => [...locust(0, '--csv', 'x')], /collect needs --prometheus/],
    ['no prefix', () => options(...locust()), /collect needs --output/],
    ['a folder', () => options('--output', `${root}/`), /is no prefix/],
    ['no command', () => options('--output', 'x', '--'), /there is no command behind --/],
    ['a command without --', () => options('locust', '--csv', 'x'), /stands behind --/],
    ['a PATH', () => options('--output', 'x', 'results'), /collect takes no PATH/],
    ['half a time', () => options('--output', 'x', '--from', '1795821539'), /give both/],
    [
      'times and a command',
      () => options('--from', '1795821539', '--to', '1795821549', ...locust()),
      /either --from and --to or a command/
    ],
    [
      'times in ms',
      () => options('--output', 'x', '--from', '1795821539000', '--to', '1795821549000'),
      /is no time/
    ],
    [
      'a time without a zone',
      () => options('--output', 'x', '--from', '2026-11-28T09:30:00', '--to', '1795821549'),
      /is no time/
    ],
    [
      'times the wrong way round',
      () => options('--output', 'x', '--from', '1795821549', '--to', '1795821539'),
      /is not before/
    ],
    [
      'a wait without a unit',
      () => options('--output', 'x', '--wait', '5'),
      /--wait "5" has no unit/
    ],
    [
      'another option',
      () => options('--output', 'x', '--form', 'x'),
      /unknown option --form; did you mean --from/
    ],
    [
      'no such config',
      () => ['--prometheus', server.url, '--config', 'no.yml', ...locust(0, '--csv', prefix())],
      /no\.yml does not exist/
    ],
    [
      'no such level',
      () => options('--load-level', 'huge', ...locust(0, '--csv', prefix())),
      /huge/
    ]
  ])('%s', async (_, argv, expected) => {
    const ran = await collect(argv())
    expect([ran.code, ran.error]).toEqual([2, expect.stringMatching(expected)])
    expect(existsSync(join(root, 'results'))).toBe(false)
    expect(server.asked).toEqual([])
  })

  it('a CA that cannot be read', async () => {
    const ran = await collect(options(...locust(0, '--csv', prefix())), {
      env: { PROMETHEUS_CA: join(root, 'ca.pem') }
    })
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining('cannot be read (ENOENT)')])
    expect(existsSync(prefix() + '_stats.csv')).toBe(false)
  })

  it('a file of that name that is no snapshot', async () => {
    mkdirSync(join(root, 'results'))
    writeFileSync(path(), '{ "pods": 3 }')
    const ran = await collect(options(...locust(0, '--csv', prefix())), { now: FROM - 3 })
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining('is there and no snapshot')])
    expect(readFileSync(path(), 'utf8')).toBe('{ "pods": 3 }')
  })
})

describe('the file', () => {
  it('takes the place of a snapshot of before, whole and with nothing beside it', async () => {
    writeCsv()
    writeFileSync(path(), '{ "kind": "locust-gate/resources", "version": 7, "cut')
    expect((await collect(options('--output', path()), { now: TO + 3600 })).code).toBe(0)
    expect(snapshot().version).toBe(1)
    expect(readdirSync(join(root, 'results')).sort()).toEqual([
      'normal_resources.json',
      'normal_stats.csv',
      'normal_stats_history.csv'
    ])
  })

  it('that cannot be written costs the code of a bad test nothing', async () => {
    const blocked = join(root, 'gate.yml', 'normal')
    const ran = await collect(options('--output', blocked, ...locust(1, '--csv', prefix())), {
      now: FROM - 3
    })
    expect(ran.code).toBe(1)
    expect(ran.error).toContain('was not written')
  })
})

it('says what it does', async () => {
  expect(await collect(['--help'])).toMatchObject({ code: 0, error: COLLECT_USAGE })
})
