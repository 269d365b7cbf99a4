import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Programs } from './programs.js'
import { answers, freePorts, type Processes } from './processes.js'
import type { ServiceName } from './services.js'

const READY_WITHIN_MS = 30_000
export const SCRAPE_SECONDS = 2
/**
 * Each scrape by a newer postgres_exporter costs PostgreSQL a connection of its own, whose CPU time the
 * exporter of processes never sees: on a slow machine a hundredth of all. So they are asked only for what is
 * looked at, and one of them seldom.
 */
const SELDOM_SECONDS: Readonly<Partial<Record<string, number>>> = { 'postgresql-unprivileged': 5 }
const COLLECTORS_NOT_LOOKED_AT = [
  'database',
  'replication',
  'replication_slot',
  'roles',
  'stat_bgwriter',
  'stat_user_tables',
  'statio_user_tables',
  'wal'
]

/** What Prometheus scrapes: the two generations of an exporter are jobs of their own. */
export const JOBS = [
  'node',
  'process',
  'postgresql-debian',
  'postgresql-newest',
  'postgresql-unprivileged',
  'redis-debian',
  'redis-newest',
  'statsd-sync',
  'statsd-gthread',
  'app-sync',
  'app-gthread'
] as const

export type Job = (typeof JOBS)[number]

export type Observed = {
  readonly folder: string
  readonly postgresqlPort: number
  readonly redisPort: number
  readonly servicePorts: Readonly<Record<ServiceName, number>>
  /** Where the statsd exporters listen for UDP. */
  readonly statsdPorts: Readonly<Record<ServiceName, number>>
}

type Exporter = {
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts every exporter: the port of each job, the services' own among them. */
export async function startExporters(
  programs: Programs,
  processes: Processes,
  observed: Observed
): Promise<Readonly<Record<Job, number>>> {
  const { sync, gthread } = observed.servicePorts
  const exporters = Object.entries(exportersOf(programs, observed))
  const ports = await freePorts(exporters.length)
  const listening = exporters.map(([name, { program, args, env }], index) => {
    const port = ports[index] ?? 0
    const listen = `--web.listen-address=127.0.0.1:${port}`
    processes.start({ name, program, args: [...args, listen], ...(env && { env }) })
    return [name, port]
  })
  return { 'app-sync': sync, 'app-gthread': gthread, ...Object.fromEntries(listening) } as Record<
    Job,
    number
  >
}

function exportersOf(
  programs: Programs,
  observed: Observed
): Readonly<Record<Exclude<Job, `app-${ServiceName}`>, Exporter>> {
  const { postgresqlPort, redisPort, statsdPorts } = observed
  const source = (role: string): Readonly<Record<string, string>> => ({
    DATA_SOURCE_NAME: `postgresql://${role}@127.0.0.1:${postgresqlPort}/app?sslmode=disable`
  })
  const newest = {
    program: programs.postgresNewest,
    args: [
      '--collector.stat_statements',
      ...COLLECTORS_NOT_LOOKED_AT.map(name => `--no-collector.${name}`)
    ]
  }
  const redis = [`--redis.addr=redis://127.0.0.1:${redisPort}`]
  const statsd = (service: ServiceName): Exporter => ({
    program: programs.statsd,
    args: [`--statsd.listen-udp=127.0.0.1:${statsdPorts[service]}`, '--statsd.listen-tcp=']
  })
  return {
    node: { program: programs.node, args: [] },
    process: { program: programs.process, args: [`--config.path=${processGroups(observed)}`] },
    'postgresql-debian': { program: programs.postgresDebian, args: [], env: source('monitor') },
    'postgresql-newest': { ...newest, env: source('monitor') },
    'postgresql-unprivileged': { ...newest, env: source('unprivileged') },
    'redis-debian': { program: programs.redisDebian, args: redis },
    'redis-newest': { program: programs.redisNewest, args: redis },
    'statsd-sync': statsd('sync'),
    'statsd-gthread': statsd('gthread')
  }
}

/** Only this world's processes: children belong to their parent's group. */
function processGroups({ folder, servicePorts }: Observed): string {
  const groups = {
    postgres: `postgres -D ${folder}/`,
    'gunicorn-sync': `gunicorn .* 127.0.0.1:${servicePorts.sync} `,
    'gunicorn-gthread': `gunicorn .* 127.0.0.1:${servicePorts.gthread} `
  }
  const file = join(folder, 'process-exporter.json')
  const process_names = Object.entries(groups).map(([name, pattern]) => ({
    name,
    cmdline: [pattern]
  }))
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ process_names }))
  return file
}

/** Starts Prometheus and waits until all targets are up: its address. */
export async function startPrometheus(
  programs: Pick<Programs, 'prometheus'>,
  processes: Processes,
  { folder, ports }: { readonly folder: string; readonly ports: Readonly<Record<string, number>> }
): Promise<string> {
  const [own] = await freePorts(1)
  const data = join(folder, 'prometheus')
  mkdirSync(data)
  const config = join(folder, 'prometheus.json')
  const scrape_configs = Object.entries(ports).map(([job_name, port]) => ({
    job_name,
    scrape_interval: `${SELDOM_SECONDS[job_name] ?? SCRAPE_SECONDS}s`,
    static_configs: [{ targets: [`127.0.0.1:${port}`] }]
  }))
  const global = { scrape_timeout: `${SCRAPE_SECONDS}s` }
  writeFileSync(config, JSON.stringify({ global, scrape_configs }))
  processes.start({
    name: 'prometheus',
    program: programs.prometheus,
    args: [
      ...[`--config.file=${config}`, `--storage.tsdb.path=${data}`, '--log.level=warn'],
      `--web.listen-address=127.0.0.1:${own}`
    ]
  })
  const url = `http://127.0.0.1:${own}`
  await processes.until('prometheus', READY_WITHIN_MS, () => answers(`${url}/-/ready`))
  await processes.until('prometheus', READY_WITHIN_MS, () => areUp(url, ports))
  return url
}

async function areUp(
  prometheusUrl: string,
  ports: Readonly<Record<string, number>>
): Promise<boolean> {
  const response = await fetch(`${prometheusUrl}/api/v1/targets?state=active`)
  const { data } = (await response.json()) as { data: { activeTargets: { health: string }[] } }
  const targets = data.activeTargets
  return (
    targets.length === Object.keys(ports).length && targets.every(({ health }) => health === 'up')
  )
}
