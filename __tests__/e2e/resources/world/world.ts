import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startPostgreSQL, startRedis } from './databases.js'
import {
  loadCommand,
  runLocust,
  type Load,
  type LoadCommand,
  type LoadPlan,
  type Step
} from './load.js'
import { startExporters, startPrometheus } from './monitoring.js'
import { freePorts, Processes } from './processes.js'
import { installed, type Programs } from './programs.js'
import { startService, type ServiceName } from './services.js'
import { readTruth, startSampler, type Sample } from './truth.js'

/** Of temporary folders, the owner's process ID behind it. */
const NAME = 'locust-gate-world-'

const steps = (...users: readonly number[]): readonly Step[] =>
  users.map(count => ({ users: count, seconds: 15 }))

/** Three steps for each service, of which the last is more than it can answer at once. */
export const STEPS: Readonly<Record<ServiceName, readonly Step[]>> = {
  // A scrape waits in the same queue as a request, and must not wait longer than it may.
  sync: steps(4, 10, 32),
  gthread: steps(8, 24, 80)
}

export type LoadOptions = {
  readonly service: ServiceName
  /** By default the service's name: the files are `FOLDER/results/sync/sync_stats.csv` and so on. */
  readonly prefix?: string
  /** By default those of `STEPS`. */
  readonly steps?: readonly Step[]
  readonly through?: NonNullable<LoadPlan['through']>
}

export type World = {
  readonly folder: string
  readonly prometheusUrl: string
  readonly serviceUrls: Readonly<Record<ServiceName, string>>
  /** Where the samples of the truth are written. */
  readonly truthFile: string
  /** A load test of one service from its start to its end. */
  runLoad(options: LoadOptions): Promise<Load>
  /** The same load as a command, for who starts it himself. */
  loadCommand(options: LoadOptions): LoadCommand
  /** The samples between two moments in seconds since the epoch; by default all so far. */
  truth(from?: number, to?: number): Sample[]
  /** Ends every process and removes the folder; may be called twice. */
  stop(): Promise<void>
}

export type WorldOptions = {
  /** Kept after the end when it is given; by default a temporary one, which is removed. */
  readonly folder?: string
}

/** The service, its databases, their exporters, Prometheus and the sampler of the truth, ready for a load. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const programs = installed()
  const folder = options.folder ?? temporaryFolder()
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true })
  // PostgreSQL's own user must reach its data.
  chmodSync(folder, 0o755)
  const processes = new Processes(logs)
  const stop = async (): Promise<void> => {
    await processes.stop()
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await build(programs, processes, folder)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A new one; those of owners that were killed are removed. */
function temporaryFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(NAME) ? /^\d+/.exec(name.slice(NAME.length))?.[0] : undefined
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    }
  }
  return mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`))
}

async function build(
  programs: Programs,
  processes: Processes,
  folder: string
): Promise<Omit<World, 'stop'>> {
  const [postgresql = 0, redis = 0, sync = 0, gthread = 0, syncStatsd = 0, gthreadStatsd = 0] =
    await freePorts(6)
  const servicePorts = { sync, gthread }
  const statsdPorts = { sync: syncStatsd, gthread: gthreadStatsd }
  const ports = { postgresqlPort: postgresql, redisPort: redis }
  const [postmaster] = await Promise.all([
    startPostgreSQL(programs, processes, { folder, port: postgresql }),
    startRedis(programs, processes, { port: redis })
  ])
  const observed = { folder, ...ports, servicePorts, statsdPorts }
  const scraped = await startExporters(programs, processes, observed)
  const truthFile = join(folder, 'truth.jsonl')
  const start = (name: ServiceName): Promise<string> =>
    startService(programs, processes, name, {
      ...{ folder, port: servicePorts[name], statsdPort: statsdPorts[name] },
      ...ports
    })
  const [inSync, inGthread, prometheusUrl] = await Promise.all([
    start('sync'),
    start('gthread'),
    startPrometheus(programs, processes, { folder, ports: scraped })
  ])
  await startSampler(programs, processes, {
    file: truthFile,
    sampled: {
      postgresql: { port: postgresql, postmaster, log: processes.log('postgresql') },
      redisPort: redis,
      services: {
        sync: { port: sync, in_flight: inSync },
        gthread: { port: gthread, in_flight: inGthread }
      }
    }
  })
  const serviceUrls = {
    sync: `http://127.0.0.1:${sync}`,
    gthread: `http://127.0.0.1:${gthread}`
  }
  const plan = ({ service, prefix = service, ...more }: LoadOptions): LoadPlan => ({
    host: serviceUrls[service],
    steps: STEPS[service],
    ...more,
    prefix: join(folder, 'results', prefix, prefix)
  })
  return {
    folder,
    prometheusUrl,
    serviceUrls,
    truthFile,
    async runLoad(options) {
      const load = await runLocust(programs, processes, plan(options))
      processes.assertRunning()
      return load
    },
    loadCommand: options => loadCommand(programs, plan(options)),
    truth(from = 0, to = Number.POSITIVE_INFINITY) {
      return readTruth(truthFile).filter(({ t }) => t >= from && t <= to)
    }
  }
}
