import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { WORLD, type Programs } from './programs.js'
import { answers, type Processes } from './processes.js'

const READY_WITHIN_MS = 20_000
/** A worker whose master was killed finds that out within half of it. */
const TIMEOUT_SECONDS = 10
/** In front of every name that gunicorn sends to its statsd exporter. */
const STATSD_PREFIX = 'shop'

/** The service under either of gunicorn's two kinds of worker. */
export const SERVICES = {
  sync: ['--worker-class', 'sync', '--workers', '2'],
  gthread: ['--worker-class', 'gthread', '--workers', '2', '--threads', '4']
} as const

export type ServiceName = keyof typeof SERVICES

export type ServicePlan = {
  readonly folder: string
  readonly port: number
  /** Where its statsd exporter listens for UDP. */
  readonly statsdPort: number
  readonly postgresqlPort: number
  readonly redisPort: number
}

/** The folder in which its processes count their requests in flight. */
export async function startService(
  programs: Programs,
  processes: Processes,
  name: ServiceName,
  plan: ServicePlan
): Promise<string> {
  const inFlight = join(plan.folder, `${name}-in-flight`)
  const metrics = join(plan.folder, `${name}-metrics`)
  for (const folder of [inFlight, metrics]) mkdirSync(folder)
  processes.start({
    name,
    program: programs.gunicorn,
    args: [
      ...SERVICES[name],
      ...['--bind', `127.0.0.1:${plan.port}`, '--chdir', join(WORLD, 'service')],
      ...['--statsd-host', `127.0.0.1:${plan.statsdPort}`, '--statsd-prefix', STATSD_PREFIX],
      ...['--enable-backlog-metric', '--no-control-socket', '--graceful-timeout', '2'],
      ...['--timeout', String(TIMEOUT_SECONDS)],
      'shop:application'
    ],
    env: {
      POSTGRESQL_PORT: String(plan.postgresqlPort),
      REDIS_PORT: String(plan.redisPort),
      PROMETHEUS_MULTIPROC_DIR: metrics,
      IN_FLIGHT_DIR: inFlight,
      PYTHONDONTWRITEBYTECODE: '1'
    }
  })
  const url = `http://127.0.0.1:${plan.port}/article/1`
  await processes.until(name, READY_WITHIN_MS, () => answers(url))
  return inFlight
}
