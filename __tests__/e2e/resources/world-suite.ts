import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

import { describe, expect, it } from '@jest/globals'

import { loaded } from './loaded-world.js'
import type { Load } from './world/load.js'
import { JOBS, SCRAPE_SECONDS, type Job } from './world/monitoring.js'
import type { ServiceName } from './world/services.js'
import { increaseOf, meanOf, rateOf, type Sample } from './world/truth.js'
import { STEPS } from './world/world.js'

/*
 * The suite's own world is what it must be before the gate is judged by it: what Prometheus holds, asked
 * plainly, is the truth that was sampled beside it.
 */

/** Of the scrapes of a job. */
const LEAST_UP = 0.8
/** Commands that only exporters and the sampler send. */
const MONITORING = 'info|config|latency|slowlog|client|hello|auth|ping'
const SERVICES = ['sync', 'gthread'] as const

async function query(text: string): Promise<Series[]> {
  const parameters = new URLSearchParams({ query: text, time: String(loaded().span.to) })
  const response = await fetch(
    `${loaded().world.prometheusUrl}/api/v1/query?${parameters.toString()}`
  )
  const { data } = (await response.json()) as { data?: { result: Series[] } }
  return data?.result ?? []
}

type Point = readonly [seconds: number, value: string]
type Series = {
  readonly metric: { readonly job: string }
  readonly value?: Point
  readonly values?: readonly Point[]
}

/** The one value of an expression at the end of the loaded().span. */
async function value(text: string): Promise<number> {
  const found = await query(text)
  if (found.length !== 1) throw new Error(`${text} has ${found.length} series, not one.`)
  return Number(found[0]?.value?.[1])
}

const rate = (counter: string): Promise<number> =>
  value(`sum(rate(${counter}[${loaded().span.seconds}s]))`)
/** The mean of the raw samples, one for each series, added up. */
const mean = (gauge: string): Promise<number> =>
  value(`sum(avg_over_time(${gauge}[${loaded().span.seconds}s]))`)
/** For what has no raw samples; each step takes what was scraped before it. */
const meanAtSteps = (gauge: string): Promise<number> =>
  value(`avg_over_time((${gauge})[${loaded().span.seconds}s:${SCRAPE_SECONDS}s])`)

/** The truth from the first to the last scrape of a job in the span: Prometheus knows of no more. */
async function truthBetweenScrapes(job: Job): Promise<Sample[]> {
  const [up] = await query(`up{job="${job}"}[${loaded().span.seconds}s]`)
  const times = (up?.values ?? []).map(([time]) => time)
  return loaded().world.truth(Math.min(...times) - 0.5, Math.max(...times) + 0.5)
}

const percent = (part: number, whole: number): number => (100 * part) / whole

describe('the world', () => {
  it('has every target up, but for a scrape now and then that a busy machine was too slow for', async () => {
    const found = await query(`avg_over_time(up[${loaded().span.seconds}s])`)
    expect(found.map(({ metric }) => metric.job).sort()).toEqual([...JOBS].sort())
    const seldomUp = found.filter(({ value: up }) => Number(up?.[1]) < LEAST_UP)
    expect(seldomUp).toEqual([])
  })

  it('has the files of the newest Locust for each load', () => {
    for (const service of SERVICES) {
      const { prefix, from, to } = loaded().loads[service]
      const steps = STEPS[service]
      for (const kind of ['stats', 'stats_history', 'failures', 'exceptions']) {
        expect([kind, existsSync(`${prefix}_${kind}.csv`)]).toEqual([kind, true])
      }
      expect(readFileSync(`${prefix}_stats_history.csv`, 'utf8')).toContain(
        `,${steps.at(-1)!.users},,Aggregated,`
      )
      expect(to - from).toBeGreaterThan(steps.reduce((sum, { seconds }) => sum + seconds, 0))
    }
  })

  it('has a sample of the truth for each second', () => {
    expect(loaded().samples.length).toBeGreaterThanOrEqual(loaded().span.seconds - 1)
    expect(loaded().span.seconds).toBeGreaterThan(30)
  })
})

async function inFlight(service: ServiceName): Promise<number> {
  const job = `job="app-${service}"`
  const begun = await mean(`django_http_requests_before_middlewares_total{${job}}`)
  // Less one: the scrape itself.
  return begun - (await mean(`django_http_responses_before_middlewares_total{${job}}`)) - 1
}

/** Requests that Locust had under way on average in the span: their rate times their mean duration. */
function underWay({ prefix }: Load): number {
  const [header = [], ...rows] = readFileSync(`${prefix}_stats_history.csv`, 'utf8')
    .split('\n')
    .map(line => line.split(','))
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? ''
  const totals = rows.filter(row => cell(row, 'Name') === 'Aggregated')
  const secondsUntil = (time: number): number => {
    const row = totals.findLast(total => Number(cell(total, 'Timestamp')) <= time) ?? []
    const requests = Number(cell(row, 'Total Request Count'))
    return (requests * Number(cell(row, 'Total Average Response Time'))) / 1000
  }
  return (secondsUntil(loaded().span.to) - secondsUntil(loaded().span.from)) / loaded().span.seconds
}

type Row = {
  readonly what: string
  readonly job: Job
  /** Is given the job as a matcher of labels. */
  readonly got: (job: string) => Promise<number>
  readonly truth: (samples: readonly Sample[]) => number
  /** By default 10 %, or one unit where that is more. */
  readonly within?: number
  readonly units?: number
}

const HOST: readonly Row[] = [
  {
    what: 'CPU of the host, %',
    job: 'node',
    got: async () =>
      100 -
      100 *
        (await value(`avg(rate(node_cpu_seconds_total{mode="idle"}[${loaded().span.seconds}s]))`)),
    truth: all =>
      100 -
      percent(
        increaseOf(all, ({ host }) => host.idleSeconds),
        increaseOf(all, ({ host }) => host.cpuSeconds)
      )
  },
  {
    what: 'memory of the host, %',
    job: 'node',
    got: async () =>
      100 -
      percent(
        await mean('node_memory_MemAvailable_bytes'),
        await mean('node_memory_MemTotal_bytes')
      ),
    truth: all => 100 - meanOf(all, ({ host }) => percent(host.availableBytes, host.memoryBytes))
  },
  {
    // What a process that ended between two scrapes had used is not seen by the exporter.
    what: 'CPU of PostgreSQL, % of the host',
    job: 'process',
    got: async () =>
      percent(
        await rate('namedprocess_namegroup_cpu_seconds_total{groupname="postgres"}'),
        availableParallelism()
      ),
    truth: all =>
      percent(
        increaseOf(all, ({ postgresql }) => postgresql.cpuSeconds),
        increaseOf(all, ({ host }) => host.cpuSeconds)
      )
  }
]

const SERVICE: readonly Row[] = [
  ...SERVICES.map((service): Row => ({
    what: `requests in flight, ${service}`,
    job: `app-${service}`,
    got: () => inFlight(service),
    truth: all => meanOf(all, ({ services }) => services[service].inFlight)
  })),
  ...SERVICES.map((service): Row => ({
    what: `workers, ${service}`,
    job: `statsd-${service}`,
    got: job => mean(`shop_gunicorn_workers{${job}}`),
    truth: () => 2,
    units: 0
  })),
  {
    what: 'connections that no worker has accepted, sync',
    job: 'statsd-sync',
    got: async job =>
      (await rate(`shop_gunicorn_backlog_sum{${job}}`)) /
      (await rate(`shop_gunicorn_backlog_count{${job}}`)),
    truth: all => meanOf(all, ({ services }) => services.sync.notAccepted),
    // gunicorn looks once a second at what changes with every request.
    within: 0.25
  },
  {
    what: 'requests that gthread holds unread, derived from what Locust had under way',
    job: 'app-gthread',
    got: async () => underWay(loaded().loads.gthread) - (await inFlight('gthread')),
    truth: all => meanOf(all, ({ services }) => services.gthread.unreadRequests),
    within: 0.25
  },
  {
    what: 'statements/s of more than 250 ms',
    job: 'app-gthread',
    got: async () =>
      (await rate('django_db_query_duration_seconds_count')) -
      (await rate('django_db_query_duration_seconds_bucket{le="0.25"}')),
    truth: all => rateOf(all, ({ postgresql }) => postgresql.slowStatements['0.25'])
  }
]

const POSTGRESQL: readonly Row[] = [
  ...(['debian', 'newest', 'unprivileged'] as const).map((exporter): Row => ({
    what: `connections, ${exporter}`,
    job: `postgresql-${exporter}`,
    got: job => mean(`pg_stat_database_numbackends{${job}}`),
    // The sampler's own is one more; that of the exporter which asks may be another.
    truth: all => meanOf(all, ({ postgresql }) => postgresql.connections) + 1,
    units: 2
  })),
  {
    what: "latency of the service's statements, ms",
    job: 'postgresql-newest',
    got: async job =>
      (1000 * (await rate(`pg_stat_statements_seconds_total{${job},user="app"}`))) /
      (await rate(`pg_stat_statements_calls_total{${job},user="app"}`)),
    truth: all =>
      (1000 * increaseOf(all, ({ postgresql }) => postgresql.appStatementSeconds)) /
      increaseOf(all, ({ postgresql }) => postgresql.appStatements)
  },
  {
    what: 'busy backends, debian',
    job: 'postgresql-debian',
    got: async job => (await rate(`pg_stat_database_active_time{${job},datname="app"}`)) / 1000,
    truth: all => rateOf(all, ({ postgresql }) => postgresql.activeSeconds)
  },
  {
    what: 'busy backends, newest',
    job: 'postgresql-newest',
    got: job => rate(`pg_stat_database_active_time_seconds_total{${job},datname="app"}`),
    truth: all => rateOf(all, ({ postgresql }) => postgresql.activeSeconds)
  },
  {
    what: 'clients that wait for a lock',
    job: 'postgresql-newest',
    got: job =>
      meanAtSteps(
        `sum(pg_stat_activity_count{${job},wait_event_type="Lock"})` +
          ` or 0 * sum(pg_stat_activity_count{${job}})`
      ),
    truth: all => meanOf(all, ({ postgresql }) => postgresql.lockWaits)
  }
]

const REDIS = (['debian', 'newest'] as const).flatMap((exporter): Row[] => {
  const job = `redis-${exporter}` as const
  const own = `job="${job}",cmd!~"(${MONITORING}).*"`
  return [
    {
      what: `memory, %, ${exporter}`,
      job,
      got: async at =>
        percent(
          await mean(`redis_memory_used_bytes{${at}}`),
          await mean(`redis_memory_max_bytes{${at}}`)
        ),
      truth: all => meanOf(all, ({ redis }) => percent(redis.usedBytes, redis.maxBytes))
    },
    {
      what: `hit rate, %, ${exporter}`,
      job,
      got: async at => {
        const hits = await rate(`redis_keyspace_hits_total{${at}}`)
        return percent(hits, hits + (await rate(`redis_keyspace_misses_total{${at}}`)))
      },
      truth: all =>
        percent(
          increaseOf(all, ({ redis }) => redis.hits),
          increaseOf(all, ({ redis }) => redis.hits + redis.misses)
        )
    },
    {
      what: `commands/s, ${exporter}`,
      job,
      got: at => rate(`redis_commands_processed_total{${at}}`),
      truth: all => rateOf(all, ({ redis }) => redis.commands)
    },
    {
      what: `execution of a command, µs, ${exporter}`,
      job,
      got: async () =>
        (1e6 * (await rate(`redis_commands_duration_seconds_total{${own}}`))) /
        (await rate(`redis_commands_total{${own}}`)),
      truth: all =>
        (1e6 * increaseOf(all, ({ redis }) => redis.appCommandSeconds)) /
        increaseOf(all, ({ redis }) => redis.appCommands)
    },
    {
      what: `evictions/s, ${exporter}`,
      job,
      got: at => rate(`redis_evicted_keys_total{${at}}`),
      truth: all => rateOf(all, ({ redis }) => redis.evictedKeys)
    }
  ]
})

describe.each([
  ['the host', HOST],
  ['the service', SERVICE],
  ['PostgreSQL', POSTGRESQL],
  ['Redis', REDIS]
])('Prometheus holds the truth about %s', (_, rows) => {
  it.each(rows)('$what', async ({ job, got, truth, within = 0.1, units = 1 }) => {
    const expected = truth(await truthBetweenScrapes(job))
    const found = await got(`job="${job}"`)
    if (process.env['SHOW_TRUTH']) console.log(expect.getState().currentTestName, expected, found)
    const allowed = Math.max(units, within * Math.abs(expected))
    expect(found).toBeGreaterThanOrEqual(expected - allowed)
    expect(found).toBeLessThanOrEqual(expected + allowed)
  })
})

describe('what an exporter cannot know', () => {
  it('is the connections without pg_monitor: next to none, and no error', async () => {
    const seen = await meanAtSteps('sum(pg_stat_activity_count{job="postgresql-unprivileged"})')
    expect(seen).toBeLessThan(
      0.25 * meanOf(loaded().samples, ({ postgresql }) => postgresql.connections)
    )
    expect(await value('min_over_time(pg_up{job="postgresql-unprivileged"}[30s])')).toBe(1)
  })

  it('is the queue of gthread, which holds what it has accepted', async () => {
    const job = 'job="statsd-gthread"'
    const told =
      (await rate(`shop_gunicorn_backlog_sum{${job}}`)) /
      (await rate(`shop_gunicorn_backlog_count{${job}}`))
    expect(told).toBeLessThan(1)
    expect(
      meanOf(loaded().samples, ({ services }) => services.gthread.unreadRequests)
    ).toBeGreaterThan(2)
  })

  it('is lock waits with the exporter of Debian 12, which has no such label', async () => {
    const labelled =
      'count(pg_stat_activity_count{job="postgresql-debian",wait_event_type!=""}) or vector(0)'
    expect(await value(labelled)).toBe(0)
  })
})
