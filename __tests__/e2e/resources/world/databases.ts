import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'

import { LIBRARIES, WORLD, type Programs } from './programs.js'
import type { Processes, Start } from './processes.js'

const READY_WITHIN_MS = 20_000
/** `nobody`: PostgreSQL refuses to run as root. */
const UNPRIVILEGED = { uid: 65_534, gid: 65_534 }
const MAX_CONNECTIONS = 60
/** Full in the middle of a load test. */
const MAX_CACHE = '6mb'
/** Its port is open before it lets anybody in. */
const ACCEPTING = 'database system is ready to accept connections'
const ENV = { LD_LIBRARY_PATH: LIBRARIES }

/** The postmaster's process ID. */
export async function startPostgreSQL(
  programs: Programs,
  processes: Processes,
  { folder, port }: { readonly folder: string; readonly port: number }
): Promise<number> {
  const data = join(folder, 'postgresql')
  mkdirSync(data, { mode: 0o700 })
  const user = process.getuid?.() === 0 ? UNPRIVILEGED : undefined
  if (user) chownSync(data, user.uid, user.gid)
  const common = { cwd: data, user, env: ENV }
  await processes.run({
    ...common,
    name: 'initdb',
    program: programs.initdb,
    args: ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C']
  })
  const { pid } = processes.start({
    ...common,
    name: 'postgresql',
    program: programs.postgres,
    args: [
      '-D',
      data,
      ...Object.entries(settings(port)).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    ],
    stopSignal: 'SIGINT'
  })
  await processes.until('postgresql', READY_WITHIN_MS, () =>
    Promise.resolve(readFileSync(processes.log('postgresql'), 'utf8').includes(ACCEPTING))
  )
  const psql: Start = {
    name: 'psql',
    program: programs.psql,
    args: [
      ...[
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'postgres',
        '-v',
        'ON_ERROR_STOP=1',
        '-q',
        '-X'
      ],
      ...['-f', join(WORLD, 'database.sql')]
    ],
    env: ENV
  }
  await processes.run(psql)
  return pid
}

function settings(port: number): Readonly<Record<string, string | number>> {
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: MAX_CONNECTIONS,
    shared_preload_libraries: 'pg_stat_statements',
    // BEGIN and COMMIT take no time and would come and go in what the exporter shows of the statements.
    'pg_stat_statements.track_utility': 'off',
    log_line_prefix: '%u ',
    // The truth about slow statements, which the server counts nowhere.
    log_min_duration_statement: 100,
    fsync: 'off',
    jit: 'off'
  }
}

export async function startRedis(
  programs: Programs,
  processes: Processes,
  { port }: { readonly port: number }
): Promise<void> {
  processes.start({
    name: 'redis',
    program: programs.redis,
    args: [
      ...['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
      ...['--maxmemory', MAX_CACHE, '--maxmemory-policy', 'allkeys-lru']
    ],
    env: ENV
  })
  await processes.until('redis', READY_WITHIN_MS, () => accepts(port))
}

const accepts = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = createConnection({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
