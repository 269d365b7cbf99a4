import { describe, expect, it } from '@jest/globals'

import { RESOURCE_PRESETS } from '../../src/config/resource-presets.js'
import { PRESETS } from '../../src/resources/presets/presets.js'
import type { ResourceReading } from '../../src/resources/reading.js'
import { changed, healthyWorld, without } from './support/healthy-world.js'
import { FROM, presetMetric, readAll, readOne, scraped, TO } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const WORLD = healthyWorld()
const LOAD = Array.from({ length: 121 }, (_, i) => ({
  at: FROM + i,
  throughput: 28.4,
  average: 642
}))

const judged = (reading: ResourceReading) => reading.spans[0]
const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(6))

describe.each([
  ['Prometheus 2', false],
  ['Prometheus 3', true]
])('a healthy service, told by %s', (_, leftOpen) => {
  it.each([
    ['app.cpu', { avg: 0.6, max: 0.6 }],
    ['app.memory', { max: 0.57262 }],
    ['app.workers', { min: 5, max: 8 }],
    ['app.queue', { avg: 12.6328 }],
    ['postgresql.connections', { min: 17, max: 27 }],
    ['postgresql.cpu', { avg: 0.1 }],
    ['postgresql.query-latency', { avg: 150, min: 150, max: 150 }],
    ['postgresql.lock-waits', { min: 0, max: 3 }],
    ['postgresql.slow-queries', { total: 80 }],
    ['redis.memory', { max: 0.693653 }],
    ['redis.hit-rate', { avg: 0.75 }],
    ['redis.commands', { avg: 40 }],
    ['redis.evictions', { total: 120 }],
    ['redis.latency', { avg: 0.01 }]
  ] as const)('%s', async (name, numbers) => {
    const { ask } = toyPrometheus(WORLD, { leftOpen })
    const reading = await readOne(presetMetric(name), ask, { load: LOAD })
    const span = judged(reading)
    expect([reading.problem, span?.problem]).toEqual([undefined, undefined])
    expect([span?.samples, span?.expected]).toEqual([16, 16])
    for (const [statistic, value] of Object.entries(numbers)) {
      expect([statistic, rounded(span?.[statistic as 'avg'])]).toEqual([statistic, value])
    }
    expect(reading.points.length).toBeGreaterThanOrEqual(name === 'app.queue' ? 20 : 22)
    expect(reading.points.every(([at]) => at > FROM && at <= TO)).toBe(true)
  })
})

describe('a preset', () => {
  it('is there for each row of the document that a config may name', () => {
    expect([...PRESETS.keys()]).toEqual(RESOURCE_PRESETS.map(({ name }) => name))
  })

  it('never makes something of nothing', () => {
    const queries = [...PRESETS.values()].flatMap(({ ways }) =>
      ways.map(({ measure }) => JSON.stringify(measure))
    )
    expect(queries.filter(query => query.includes('vector('))).toEqual([])
    // Renamed (active time), or proved by sessions that could wait; never another source.
    expect(queries.filter(query => /\) or /.test(query))).toEqual([
      expect.stringMatching(/active_time_seconds_total.*\) or .*active_time\{/),
      expect.stringMatching(/"Lock.*\) or 0\*sum by \(job, instance\)\(pg_stat_activity_count/)
    ])
  })

  it.each([...PRESETS.keys()])('%s without data says what each of its ways needs', async name => {
    const reading = await readOne(presetMetric(name), toyPrometheus([]).ask, { load: LOAD })
    expect(reading).toMatchObject({ points: [], spans: [] })
    if (PRESETS.get(name)?.cannotBeKnown !== undefined) {
      expect(reading.problem).toMatchObject({ kind: 'cannot-be-known' })
      return
    }
    const needs = PRESETS.get(name)?.ways.map(way => way.needs)
    expect(reading.problem).toEqual({ kind: 'no-series', needs })
  })

  it('takes the instance that is worst off, by name', async () => {
    const busy = scraped(
      'node_cpu_seconds_total',
      { job: 'node', instance: 'web2:9100', cpu: '0', mode: 'idle' },
      t => 5000 + 0.1 * t
    )
    const { ask } = toyPrometheus([...WORLD, busy])
    const reading = await readOne(presetMetric('app.cpu'), ask)
    expect(judged(reading)?.avg).toBeCloseTo(0.9)
    expect(reading.caveat).toContain('web2:9100, the highest of 3 instances')
  })

  it('adds up what several instances do', async () => {
    const second = scraped(
      'redis_commands_processed_total',
      { job: 'redis', instance: 'cache2:9121' },
      t => 5000 + 2 * t
    )
    const { ask } = toyPrometheus([...WORLD, second])
    const reading = await readOne(presetMetric('redis.commands'), ask)
    expect(judged(reading)?.avg).toBeCloseTo(42)
    expect(reading.caveat).toContain('the sum of 2 instances')
  })

  it('counts an exporter once that two jobs scrape', async () => {
    const twice = WORLD.map(one => ({ ...one, labels: { ...one.labels, job: 'again' } }))
    const { ask } = toyPrometheus([...WORLD, ...twice])
    const { of } = await readAll(
      ['redis.evictions', 'redis.hit-rate', 'postgresql.connections'].map(name =>
        presetMetric(name)
      ),
      ask
    )
    expect(judged(of('redis.evictions'))?.total).toBeCloseTo(120)
    expect(judged(of('redis.hit-rate'))?.avg).toBeCloseTo(0.75)
    expect(judged(of('postgresql.connections'))?.max).toBe(27)
  })

  it('keeps to its selector', async () => {
    const { ask } = toyPrometheus(WORLD)
    const selector = 'job="node-db",instance=~"db:.*"'
    const reading = await readOne(presetMetric('app.cpu', { selector }), ask)
    expect(judged(reading)?.avg).toBeCloseTo(0.3)
  })
})

describe('memory', () => {
  it.each([
    ['app.memory', 16e9],
    ['redis.memory', 6e6]
  ])('%s is judged as a fraction and shown in bytes', async (name, limit) => {
    const reading = await readOne(presetMetric(name), toyPrometheus(WORLD).ask)
    const [bytes] = reading.shownAs?.spans ?? []
    expect(bytes?.max).toBeCloseTo((judged(reading)?.max ?? 0) * limit)
    expect([bytes?.samples, bytes?.span]).toEqual([16, judged(reading)?.span])
  })

  it('without maxmemory is no share of anything, and never infinite', async () => {
    const world = changed(WORLD, 'redis_memory_max_bytes', () => 0)
    const reading = await readOne(presetMetric('redis.memory'), toyPrometheus(world).ask)
    expect(reading.problem).toMatchObject({
      kind: 'cannot-be-known',
      nearest: '4.2 MB used at most'
    })
    expect(reading.spans).toEqual([])
  })
})

describe('workers', () => {
  it('do not count the scrape, where it is one of the requests', async () => {
    const reading = await readOne(presetMetric('app.workers'), toyPrometheus(WORLD).ask)
    expect(judged(reading)?.min).toBe(5)
    expect(reading.remark).toBe(
      'without the one that the scrape takes: a full pool of N reads N − 1'
    )
  })

  it('count all of them where another port answers the scrape', async () => {
    const idleOnce = changed(WORLD, 'django_http_requests_before', (value, at) =>
      at < FROM + 5 ? value - 6 : value
    )
    const reading = await readOne(presetMetric('app.workers'), toyPrometheus(idleOnce).ask)
    expect(judged(reading)?.min).toBe(6)
    expect(reading).toMatchObject({ caveat: 'how many were busy at the moment of a scrape' })
    expect(reading.remark).toBeUndefined()
  })

  it('are told by other libraries only within a selector: their names are common', async () => {
    const app = { job: 'api', instance: 'api:80' }
    const world = [
      scraped('up', app, () => 1),
      scraped('http_requests_inprogress', app, t => (t > 100 ? 7 : 4))
    ]
    const read = (selector: string): Promise<ResourceReading> =>
      readOne(presetMetric('app.workers', { selector }), toyPrometheus(world).ask)
    expect((await read('')).problem).toMatchObject({ kind: 'no-series' })
    expect(judged(await read('job="api"'))).toMatchObject({ min: 4, max: 7 })
  })

  it('are a mean where only durations are told, and that is not what was asked for', async () => {
    const app = { job: 'api', instance: 'api:80' }
    const world = [
      scraped('up', app, () => 1),
      scraped('flask_http_request_duration_seconds_sum', app, t => 5000 + 3 * t)
    ]
    const metric = presetMetric('app.workers', { selector: 'job="api"' })
    const reading = await readOne(metric, toyPrometheus(world).ask)
    expect([reading.isNearest, rounded(judged(reading)?.avg)]).toEqual([true, 3])
  })
})

describe('the queue', () => {
  const backlog = (waiting: number) => [
    ...WORLD,
    scraped('up', { job: 'statsd', instance: 'web:9102' }, () => 1),
    scraped(
      'shop_gunicorn_backlog_sum',
      { job: 'statsd', instance: 'web:9102' },
      t => 5000 + waiting * t
    ),
    scraped('shop_gunicorn_backlog_count', { job: 'statsd', instance: 'web:9102' }, t => 5000 + t)
  ]

  it('is what gunicorn’s sync workers see, whatever the prefix', async () => {
    const reading = await readOne(presetMetric('app.queue'), toyPrometheus(backlog(26)).ask)
    expect([reading.isNearest, rounded(judged(reading)?.avg)]).toEqual([undefined, 26])
  })

  it('is derived where gunicorn sees none: threads take requests off it', async () => {
    const { ask } = toyPrometheus(backlog(0))
    const reading = await readOne(presetMetric('app.queue'), ask, { load: LOAD })
    // 28.4/s × 0.642 s − 5.6: sockets that held unread requests were 10.8.
    expect(judged(reading)?.avg).toBeCloseTo(12.6, 0)
    expect(Math.abs((judged(reading)?.avg ?? 0) / 10.8 - 1)).toBeLessThan(0.25)
    expect([reading.isNearest, reading.caveat]).toEqual([true, expect.stringContaining('derived')])
  })

  it('of 0 is shown and not graded where nothing can derive it', async () => {
    const reading = await readOne(presetMetric('app.queue'), toyPrometheus(backlog(0)).ask)
    expect([reading.isNearest, judged(reading)?.max]).toEqual([true, 0])
    expect(reading.caveat).toContain('gthread')
  })

  it('cannot be known without either, and says what stands nearest', async () => {
    const reading = await readOne(presetMetric('app.queue'), toyPrometheus(WORLD).ask)
    expect(reading.problem).toMatchObject({ kind: 'cannot-be-known' })
  })
})

describe('PostgreSQL', () => {
  it('has its CPU of all cores of the same host', async () => {
    const other = scraped(
      'node_cpu_seconds_total',
      { job: 'node', instance: 'big:9100', cpu: '0', mode: 'idle' },
      t => 5000 + t
    )
    const reading = await readOne(
      presetMetric('postgresql.cpu'),
      toyPrometheus([...WORLD, other]).ask
    )
    expect(rounded(judged(reading)?.avg)).toBe(0.1)
  })

  it('has no share of cores that nobody counts', async () => {
    const { ask } = toyPrometheus(without(WORLD, 'node_cpu'))
    const reading = await readOne(presetMetric('postgresql.cpu'), ask)
    expect(reading.problem).toMatchObject({ kind: 'no-series' })
  })

  it('has its host’s CPU only within a selector', async () => {
    const world = without(WORLD, 'namedprocess')
    const read = (selector: string): Promise<ResourceReading> =>
      readOne(presetMetric('postgresql.cpu', { selector }), toyPrometheus(world).ask)
    expect((await read('')).problem?.kind).toBe('no-series')
    expect(judged(await read('job="node-db"'))?.avg).toBeCloseTo(0.3)
  })

  it('has no lock waits where the exporter does not tell what sessions wait for', async () => {
    const old = WORLD.map(one => {
      if (one.labels['__name__'] !== 'pg_stat_activity_count') return one
      const { job = '', instance = '', datname = '', state = '' } = one.labels
      return {
        ...one,
        labels: { __name__: 'pg_stat_activity_count', job, instance, datname, state }
      }
    })
    const reading = await readOne(presetMetric('postgresql.lock-waits'), toyPrometheus(old).ask)
    expect(reading.problem).toEqual({
      kind: 'no-series',
      needs: ['postgres_exporter ≥ 0.17 and pg_monitor for its role']
    })
  })

  it('tells whose statements it counts, and leaves out the exporter’s', async () => {
    const reading = await readOne(
      presetMetric('postgresql.query-latency'),
      toyPrometheus(WORLD).ask
    )
    expect(reading.caveat).toContain('statements of app, without postgres_exporter')
    expect(reading.query).toContain('user="app"')
  })

  it('lets a selector say whose statements count', async () => {
    const selector = 'user=~"app|postgres_exporter"'
    const reading = await readOne(
      presetMetric('postgresql.query-latency', { selector }),
      toyPrometheus(WORLD).ask
    )
    expect(judged(reading)?.avg).toBeCloseTo((1000 * (3 + 0.06)) / 80)
    expect(judged(reading)?.problem).toBeUndefined()
  })

  it.each([
    [['pg_stat_statements'], 'the application’s own queries (django-prometheus)', 170, undefined],
    [
      ['pg_stat_statements', 'django_db'],
      'active time ÷ transactions (pg_stat_database, PostgreSQL ≥ 14)',
      50,
      true
    ]
  ])('without %j has query latency by %s', async (names, way, avg, isNearest) => {
    const { ask } = toyPrometheus(without(WORLD, ...names))
    const reading = await readOne(presetMetric('postgresql.query-latency'), ask)
    expect([reading.way, rounded(judged(reading)?.avg), reading.isNearest]).toEqual([
      way,
      avg,
      isNearest
    ])
  })

  it('has active time in milliseconds from postgres_exporter 0.11', async () => {
    const old = without(WORLD, 'pg_stat_statements', 'django_db').map(one =>
      one.labels['__name__'] === 'pg_stat_database_active_time_seconds_total'
        ? {
            labels: { ...one.labels, __name__: 'pg_stat_database_active_time' },
            points: one.points.map(([at, value]) => [at, value * 1000] as const)
          }
        : one
    )
    const reading = await readOne(presetMetric('postgresql.query-latency'), toyPrometheus(old).ask)
    expect(rounded(judged(reading)?.avg)).toBe(50)
  })

  it('cannot count slow queries itself; the longest transaction stands nearest', async () => {
    const { ask } = toyPrometheus(without(WORLD, 'django_db'))
    const reading = await readOne(presetMetric('postgresql.slow-queries'), ask)
    expect(reading.problem).toMatchObject({
      kind: 'cannot-be-known',
      nearest: 'the longest open transaction at a scrape (pg_stat_activity_max_tx_duration): 2.5 s'
    })
  })

  it('tells no length of transactions that it does not see for want of pg_monitor', async () => {
    const blind = changed(without(WORLD, 'django_db'), 'pg_stat_activity_count', () => 0)
    const reading = await readOne(presetMetric('postgresql.slow-queries'), toyPrometheus(blind).ask)
    expect(reading.problem).toMatchObject({
      kind: 'cannot-be-known',
      nearest: 'the longest open transaction at a scrape (pg_stat_activity_max_tx_duration)'
    })
  })
})

describe('Redis', () => {
  it('has a latency that is shown and never graded', async () => {
    const reading = await readOne(presetMetric('redis.latency'), toyPrometheus(WORLD).ask)
    expect([reading.isNearest, reading.caveat]).toEqual([true, expect.stringContaining('CPU time')])
  })

  it('has no hit rate where no key was looked up', async () => {
    const idle = changed(WORLD, 'redis_keyspace', () => 5000)
    const reading = await readOne(presetMetric('redis.hit-rate'), toyPrometheus(idle).ask)
    expect(reading.problem).toEqual({ kind: 'cannot-be-known', why: 'no key was looked up' })
  })

  it('evicted whole keys, also where the span ends between two scrapes', async () => {
    const reading = await readOne(presetMetric('redis.evictions'), toyPrometheus(WORLD).ask)
    expect(reading.points.some(([, value]) => !Number.isInteger(value))).toBe(true)
    expect(Number.isInteger(judged(reading)?.total)).toBe(true)
  })

  it('has points of what it evicted since the run began', async () => {
    const { points } = await readOne(presetMetric('redis.evictions'), toyPrometheus(WORLD).ask)
    expect(points[0]?.[1]).toBe(0)
    expect(points.at(-1)?.[1]).toBeCloseTo(2 * 56.192)
  })
})
