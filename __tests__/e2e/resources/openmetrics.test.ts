import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { HOSTILE } from '../../support/resources-evaluated.js'
import { startPrometheus } from './world/monitoring.js'
import { answers, freePorts, Processes } from './world/processes.js'
import { monitors } from './world/programs.js'

const READY_WITHIN_MS = 30_000
const HEADER =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'
const timesAt = (rate: number): string =>
  `,10,12.5,1.0,90.5,100.0,${rate},${rate / 500},10,11,12,13,20,30,40,50,60,80,90`
const row = (name: string): string => `GET,"${name.replaceAll('"', '""')}",20000,40${timesAt(200)}`
const TOTAL = `,Aggregated,40000,80${timesAt(400)}`

const programs = monitors()
const folder = mkdtempSync(join(tmpdir(), 'locust-gate-openmetrics-'))
const metrics = join(folder, 'textfile', 'locust-gate.prom')
const processes = new Processes(folder)
let prometheus = ''

beforeAll(async () => {
  const hostile = join(folder, 'hostile')
  mkdirSync(hostile)
  writeFileSync(
    join(hostile, 'hostile_stats.csv'),
    [HEADER, row(HOSTILE), row('/back\\slash "quoted"'), TOTAL].join('\n')
  )
  spawnSync(
    process.execPath,
    [
      ...['dist/cli/index.js', '--format', 'openmetrics', '--output', metrics],
      ...['fixtures/sustained', 'fixtures/peak', hostile]
    ],
    { stdio: 'inherit' }
  )
  const [port = 0] = await freePorts(1)
  processes.start({
    name: 'node',
    program: programs.node,
    args: [
      ...['--collector.disable-defaults', '--collector.textfile'],
      `--collector.textfile.directory=${join(folder, 'textfile')}`,
      `--web.listen-address=127.0.0.1:${port}`
    ]
  })
  await processes.until('node', READY_WITHIN_MS, () => answers(`http://127.0.0.1:${port}/metrics`))
  prometheus = await startPrometheus(programs, processes, { folder, ports: { node: port } })
})
afterAll(async () => {
  await processes.stop()
  rmSync(folder, { recursive: true })
})

type Found = { readonly metric: Readonly<Record<string, string>>; readonly value: [number, string] }

async function asked(query: string): Promise<Found[]> {
  const response = await fetch(`${prometheus}/api/v1/query?query=${encodeURIComponent(query)}`)
  return ((await response.json()) as { data: { result: Found[] } }).data.result
}

describe('--format openmetrics', () => {
  it("is what Debian's promtool has nothing to say against", () => {
    const said = execFileSync(programs.promtool, ['check', 'metrics'], {
      input: readFileSync(metrics),
      encoding: 'utf8'
    })
    expect(said).toBe('')
  })

  it('reaches a Prometheus through the textfile collector of node_exporter', async () => {
    expect((await asked('node_textfile_scrape_error'))[0]?.value[1]).toBe('0')
    const outcomes = await asked('locust_gate_outcome == 1')
    expect(outcomes.map(({ metric }) => [metric['run'], metric['outcome']]).sort()).toEqual([
      ['hostile', 'warned'],
      ['peak', 'passed'],
      ['sustained', 'passed']
    ])
    const [p95] = await asked(
      'locust_gate_response_time_seconds{run="sustained",endpoint="Aggregated",percentile="95"}'
    )
    expect(p95?.value[1]).toBe('0.14')
    const [ratio] = await asked('locust_gate_error_ratio{run="hostile",endpoint="Aggregated"}')
    expect(ratio?.value[1]).toBe('0.002')
  })

  it('keeps hostile names as they are', async () => {
    const found = await asked('locust_gate_requests{run="hostile"}')
    const names = found.map(({ metric }) => metric['endpoint'])
    expect(names).toContain('GET /back\\slash "quoted"')
    expect(names.some(name => name?.includes('<img src=x onerror=alert(1)>'))).toBe(true)
    expect(found).toHaveLength(3)
  })
})
