import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn } from './stand-in.mjs'

const RUN = 'fixtures/sustained'
/** Every row of the performance-metrics document. */
const PRESETS = [
  ...['cpu', 'memory', 'workers', 'queue'].map(name => `app.${name}`),
  ...['connections', 'cpu', 'query-latency', 'lock-waits', 'slow-queries'].map(
    name => `postgresql.${name}`
  ),
  ...['memory', 'hit-rate', 'commands', 'evictions', 'latency'].map(name => `redis.${name}`)
]

/** A server that replays its answers, and the same run with a snapshot of it. */
export async function startPrometheus(cli) {
  const history = readdirSync(RUN).find(name => name.endsWith('_stats_history.csv'))
  const [, first = ''] = readFileSync(join(RUN, history), 'utf8').split('\n')
  const { url, stop } = await startStandIn('prometheus', first.slice(0, first.indexOf(',')))
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const config = join(folder, 'gate.yml')
  writeFileSync(config, `resources: { ${PRESETS.map(name => `${name}: {}`).join(', ')} }\n`)
  const run = join(folder, 'run')
  cpSync(RUN, run, { recursive: true })
  const prefix = join(run, history.slice(0, -'_stats_history.csv'.length))
  const collect = ['collect', '--config', config, '--load-level', 'sustained', '--wait', '0s']
  const gate = (...args) => execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
  gate(...collect, '--prometheus', url, '--output', prefix)
  const asked = ['--config', config, '--load-level', 'sustained']
  const gates = [
    { name: 'command line, from Prometheus', args: [...asked, '--prometheus', url, RUN] },
    { name: 'command line, from a snapshot', args: [...asked, run] }
  ]
  const before = await askedOf(url)
  for (const { name, args } of gates) refuseUnknown(name, gate('--format', 'json', ...args))
  const after = await askedOf(url)
  return {
    gates,
    metrics: PRESETS.length,
    requests: after.asked - before.asked,
    bytes: after.bytes - before.bytes,
    stop
  }
}

async function askedOf(url) {
  return (await fetch(`${url}/asked`)).json()
}

/** A time of nothing would be a fast one. */
function refuseUnknown(name, report) {
  const rows = JSON.parse(report).runs.flatMap(({ resources = [] }) => resources)
  const unknown = rows.filter(({ value }) => value === undefined)
  if (rows.length === PRESETS.length && unknown.length === 0) return
  throw new Error(`${name}: ${rows.length} rows, unknown ${unknown.map(row => row.name).join()}`)
}
