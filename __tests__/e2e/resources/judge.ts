import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { JsonReport } from '../../../src/report/json-schema.js'
import { ROOT } from '../../support/golden.js'
import type { ServiceName } from './world/services.js'

/** The generations of the exporters: each is a job of its own for the same database. */
export const EXPORTERS = ['debian', 'newest'] as const
export type Exporters = (typeof EXPORTERS)[number]

/** A config with every preset, of one service and one generation of exporters. */
export function resourcesOf(exporters: Exporters, service: ServiceName): string {
  const postgresql = `{ selector: 'job="postgresql-${exporters}"' }`
  const redis = `{ selector: 'job="redis-${exporters}"' }`
  return `
resources:
  app.cpu: { selector: 'job="node"' }
  app.memory: { selector: 'job="node"' }
  app.workers: { selector: 'job="app-${service}"' }
  app.queue: { selector: 'job=~"(app|statsd)-${service}"' }
  postgresql.connections: ${postgresql}
  postgresql.cpu: { selector: 'job="process"' }
  postgresql.query-latency: ${postgresql}
  postgresql.lock-waits: ${postgresql}
  postgresql.slow-queries: { selector: 'job=~"app-.*"' }
  redis.memory: ${redis}
  redis.hit-rate: ${redis}
  redis.commands: ${redis}
  redis.evictions: ${redis}
  redis.latency: ${redis}
`
}

export type JsonRun = JsonReport['runs'][number]
export type JsonResource = NonNullable<JsonRun['resources']>[number]

export type Judged = {
  readonly exitCode: number | null
  readonly run: JsonRun
  /** By their names. */
  readonly resources: Readonly<Record<string, JsonResource>>
  /** The report as it was written, and what was said beside it. */
  readonly text: string
  readonly said: string
}

export type Judging = {
  readonly config: string
  /** Where the run is. */
  readonly prefix: string
  readonly options?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Judges a run with the bundle of the command line. */
export async function judge(judging: Judging): Promise<Judged> {
  const { exitCode, text, said } = await report('json', judging)
  const [run] = (JSON.parse(text) as JsonReport).runs
  if (run === undefined) throw new Error(`No run was judged: ${said}`)
  const resources = Object.fromEntries((run.resources ?? []).map(row => [row.name, row]))
  return { exitCode, run, resources, text, said }
}

/** The report of a run in a format. */
export async function report(
  format: 'json' | 'markdown',
  { config, prefix, options = [], env = {} }: Judging
): Promise<Pick<Judged, 'exitCode' | 'text' | 'said'>> {
  const folder = mkdtempSync(join(tmpdir(), 'locust-gate-judge-'))
  try {
    writeFileSync(join(folder, 'gate.yml'), config)
    const asked = ['--config', 'gate.yml', '--format', format, '--output', 'report', ...options]
    const program = join(ROOT, 'dist/cli/index.js')
    const child = spawn(process.execPath, [program, ...asked, prefix], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let said = ''
    child.stdout.on('data', data => (said += String(data)))
    child.stderr.on('data', data => (said += String(data)))
    const exitCode = await new Promise<number | null>(resolve => child.on('close', resolve))
    return { exitCode, text: readFileSync(join(folder, 'report'), 'utf8'), said }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
