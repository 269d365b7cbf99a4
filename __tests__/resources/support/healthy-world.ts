import { scraped, type Scrapes, type Stored } from './scraped.js'

const NODE = { job: 'node', instance: 'web:9100' }
const APP = { job: 'app', instance: 'web:8000' }
const POSTGRES = { job: 'postgres', instance: 'db:9187' }
const PROCESS = { job: 'process', instance: 'db:9256' }
const REDIS = { job: 'redis', instance: 'cache:9121' }

/** Everything that the exporters tell of a service which works; each of its numbers is known. */
export function healthyWorld(scrapes: Scrapes = {}): readonly Stored[] {
  const all: Stored[] = []
  const add = (
    name: string,
    labels: Readonly<Record<string, string>>,
    valueAt: (t: number) => number | undefined
  ): void => {
    all.push(scraped(name, labels, valueAt, scrapes))
  }
  const grows = (perSecond: number) => (t: number) => 5000 + t * perSecond
  for (const target of [NODE, APP, POSTGRES, PROCESS, REDIS]) add('up', target, () => 1)

  for (const cpu of ['0', '1']) {
    // 40 % idle on the application's host, 70 % on the database's.
    add('node_cpu_seconds_total', { ...NODE, cpu, mode: 'idle' }, grows(0.4))
    add('node_cpu_seconds_total', { ...NODE, cpu, mode: 'user' }, grows(0.6))
    const db = { job: 'node-db', instance: 'db:9100', cpu, mode: 'idle' }
    add('node_cpu_seconds_total', db, grows(0.7))
  }
  add('up', { job: 'node-db', instance: 'db:9100' }, () => 1)
  add('node_memory_MemTotal_bytes', NODE, () => 16e9)
  add('node_memory_MemAvailable_bytes', NODE, t => 8e9 - 1e7 * t)

  const { before, responses } = {
    before: 'django_http_requests_before_middlewares_total',
    responses: 'django_http_responses_before_middlewares_total'
  }
  add(before, APP, t => 5000 + Math.floor(t) * 30 + (t > 100 ? 9 : 6))
  add(responses, APP, t => 5000 + Math.floor(t) * 30)
  add('django_http_requests_latency_including_middlewares_seconds_sum', APP, grows(5.6))
  const query = { ...APP, alias: 'default', vendor: 'postgresql' }
  add('django_db_query_duration_seconds_bucket', { ...query, le: '1' }, grows(31))
  add('django_db_query_duration_seconds_bucket', { ...query, le: '+Inf' }, grows(32))
  add('django_db_query_duration_seconds_count', query, grows(32))
  add('django_db_query_duration_seconds_sum', query, grows(32 * 0.17))

  add('pg_up', POSTGRES, () => 1)
  for (const collector of ['stat_database', 'stat_statements']) {
    add('pg_scrape_collector_success', { ...POSTGRES, collector }, () => 1)
  }
  add('pg_stat_database_numbackends', { ...POSTGRES, datname: 'app' }, t => (t > 100 ? 25 : 15))
  add('pg_stat_database_numbackends', { ...POSTGRES, datname: 'postgres' }, () => 2)
  add('pg_settings_max_connections', { ...POSTGRES, server: 'db:5432' }, () => 100)
  const client = { ...POSTGRES, datname: 'app', backend_type: 'client backend' }
  add('pg_stat_activity_count', { ...client, state: 'active' }, () => 14)
  const waiting = { ...client, state: 'active', wait_event_type: 'Lock', wait_event: 'tuple' }
  add('pg_stat_activity_count', waiting, t => (t < 85 ? 0 : t < 95 ? 3 : 1))
  add('pg_stat_activity_max_tx_duration', { ...POSTGRES, state: 'active' }, t =>
    t > 90 ? 2.5 : 0.4
  )
  const statement = { ...POSTGRES, datname: 'app', queryid: '1' }
  add('pg_stat_statements_calls_total', { ...statement, user: 'app' }, grows(20))
  add('pg_stat_statements_seconds_total', { ...statement, user: 'app' }, grows(20 * 0.15))
  add('pg_stat_statements_calls_total', { ...statement, user: 'postgres_exporter' }, grows(60))
  add('pg_stat_statements_seconds_total', { ...statement, user: 'postgres_exporter' }, grows(0.06))
  add('pg_stat_database_active_time_seconds_total', { ...POSTGRES, datname: 'app' }, grows(3))
  add('pg_stat_database_xact_commit', { ...POSTGRES, datname: 'app' }, grows(60))
  add('pg_stat_database_xact_rollback', { ...POSTGRES, datname: 'app' }, grows(0))
  for (const [mode, perSecond] of [
    ['user', 0.15],
    ['system', 0.05]
  ] as const) {
    const group = { ...PROCESS, groupname: 'postgres', mode }
    add('namedprocess_namegroup_cpu_seconds_total', group, grows(perSecond))
  }

  add('redis_up', REDIS, () => 1)
  add('redis_memory_used_bytes', REDIS, t => 3e6 + 1e4 * t)
  add('redis_memory_max_bytes', REDIS, () => 6e6)
  add('redis_keyspace_hits_total', REDIS, grows(15))
  add('redis_keyspace_misses_total', REDIS, grows(5))
  add('redis_commands_processed_total', REDIS, grows(40))
  add('redis_evicted_keys_total', REDIS, t => 1000 + Math.max(0, t - 60) * 2)
  for (const [cmd, perCall] of [
    ['get', 1e-5],
    ['info', 1e-4]
  ] as const) {
    add('redis_commands_total', { ...REDIS, cmd }, grows(20))
    add('redis_commands_duration_seconds_total', { ...REDIS, cmd }, grows(20 * perCall))
  }
  return all
}

/** Only the series that a test names by their beginning, or all but those. */
export function only(world: readonly Stored[], ...names: readonly string[]): readonly Stored[] {
  return world.filter(({ labels }) => names.some(name => labels['__name__']?.startsWith(name)))
}

export function without(world: readonly Stored[], ...names: readonly string[]): readonly Stored[] {
  return world.filter(({ labels }) => !names.some(name => labels['__name__']?.startsWith(name)))
}

/** With the values of the series of a name changed; undefined: no sample. */
export function changed(
  world: readonly Stored[],
  name: string,
  valueOf: (value: number, at: number) => number | undefined
): readonly Stored[] {
  return world.map(one => {
    if (one.labels['__name__']?.startsWith(name) !== true) return one
    const points = one.points.flatMap(([at, value]) => {
      const now = valueOf(value, at)
      return now === undefined ? [] : [[at, now] as const]
    })
    return { ...one, points }
  })
}
