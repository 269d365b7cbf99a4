import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * npm starts the tests and the command line at the root of the repository. Asked of the disk, since ncc would
 * take in what lies in folders that it can work out.
 */
const ROOT = realpathSync('.')
export const WORLD = join(ROOT, '__tests__/e2e/resources/world')
const CACHE =
  process.env['LOCUST_GATE_RESOURCES_WORLD'] ?? join(ROOT, 'node_modules/.cache/resources-world')
const DEBIAN = join(CACHE, 'debian/root')
const NEWEST = join(CACHE, 'newest/root')
const POSTGRESQL = 'usr/lib/postgresql/15/bin'

/** Libraries of packages that were unpacked, not installed. */
export const LIBRARIES = join(
  DEBIAN,
  `usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`
)

/** Where every program of the world is. What the machine has itself is not unpacked a second time. */
export type Programs = Readonly<
  Record<
    | 'initdb'
    | 'postgres'
    | 'psql'
    | 'redis'
    | 'prometheus'
    | 'node'
    | 'process'
    | 'postgresDebian'
    | 'postgresNewest'
    | 'redisDebian'
    | 'redisNewest'
    | 'statsd'
    | 'python'
    | 'gunicorn'
    | 'locust',
    string
  >
>

/** Prometheus, its tool and node_exporter alone. */
export function monitors(): Readonly<Record<'prometheus' | 'promtool' | 'node', string>> {
  install('debian')
  return {
    prometheus: ofDebian('usr/bin/prometheus'),
    promtool: ofDebian('usr/bin/promtool'),
    node: ofDebian('usr/bin/prometheus-node-exporter')
  }
}

function install(what: 'all' | 'debian'): void {
  execFileSync('bash', [join(WORLD, 'install.sh'), what], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Installs what is missing, which takes some 20 s to 1 min the first time and nothing after it. */
export function installed(): Programs {
  install('all')
  return {
    initdb: ofDebian(`${POSTGRESQL}/initdb`),
    postgres: ofDebian(`${POSTGRESQL}/postgres`),
    psql: ofDebian(`${POSTGRESQL}/psql`),
    redis: ofDebian('usr/bin/redis-server'),
    prometheus: ofDebian('usr/bin/prometheus'),
    node: ofDebian('usr/bin/prometheus-node-exporter'),
    process: ofDebian('usr/bin/prometheus-process-exporter'),
    postgresDebian: ofDebian('usr/bin/prometheus-postgres-exporter'),
    redisDebian: ofDebian('usr/bin/prometheus-redis-exporter'),
    postgresNewest: join(NEWEST, 'usr/bin/prometheus-postgres-exporter'),
    redisNewest: join(NEWEST, 'usr/bin/prometheus-redis-exporter'),
    statsd: join(CACHE, 'bin/statsd_exporter'),
    python: join(CACHE, 'venv/bin/python'),
    gunicorn: join(CACHE, 'venv/bin/gunicorn'),
    locust: join(CACHE, 'venv/bin/locust')
  }
}

function ofDebian(path: string): string {
  const unpacked = join(DEBIAN, path)
  return existsSync(unpacked) ? unpacked : `/${path}`
}
