import { describe, expect, it } from '@jest/globals'

import { APP_PRESETS } from '../../src/resources/presets/app.js'
import { PRESETS } from '../../src/resources/presets/presets.js'
import type { ResourceReading } from '../../src/resources/reading.js'
import { changed, healthyWorld, without } from './support/healthy-world.js'
import { bodyOf, exchange, recordedAsk, recordedPoints, SERVERS } from './support/recorded.js'
import {
  FROM,
  presetMetric,
  queryMetric,
  readOne,
  scraped,
  TO,
  type Stored
} from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

/*
 * What everybody writes first, and what Prometheus and its exporters make of it.
 */

const WORLD = healthyWorld()
const QUERIES = JSON.stringify(
  [...PRESETS.values()].map(({ ways }) => ways.map(way => way.measure))
)

const judged = ({ spans }: ResourceReading) => spans[0]
const read = (name: string, world: readonly Stored[]): Promise<ResourceReading> =>
  readOne(presetMetric(name), toyPrometheus(world).ask)

it('1: no metric is asked for that no exporter has, no quantile whose label differs', () => {
  expect(QUERIES).not.toMatch(/instantaneous_ops|quantile/)
  const labels = ['prom2.42', 'prom3.5'].map(server => {
    const { data } = bodyOf(exchange('redis-quantile-labels', server)) as {
      data: { result: { metric: { quantile: string } }[] }
    }
    return data.result.map(({ metric }) => metric.quantile)
  })
  expect(labels).toEqual([
    ['50', '99', '99.9'],
    ['50.0', '99.0', '99.9']
  ])
})

it('2: query latency is of the run and of the application, not of all time and everybody', async () => {
  // Until the run began each statement took 2 ms.
  const world = changed(WORLD, 'pg_stat_statements_seconds', value => value + 100)
  expect(judged(await read('postgresql.query-latency', world))?.avg).toBeCloseTo(150)
  const diluted = await readOne(
    queryMetric(
      '1000*sum(rate(pg_stat_statements_seconds_total[{span}]))/sum(rate(pg_stat_statements_calls_total[{span}]))',
      { statistic: 'avg' }
    ),
    toyPrometheus(world).ask
  )
  expect(judged(diluted)?.avg).toBeCloseTo(38.25)
})

it('3: waiting for a lock is not holding one, and no waiter is not no data', async () => {
  expect(QUERIES).not.toMatch(/pg_locks_count|vector\(0\)/)
  const world = without(WORLD, 'pg_stat_activity_count')
  expect((await read('postgresql.lock-waits', world)).problem?.kind).toBe('no-series')
})

it('4: open transactions are no slow queries', () => {
  expect(QUERIES).not.toContain('pg_long_running_transactions')
})

describe('5: without pg_monitor', () => {
  it.each(['prom2.42', 'prom3.5'])('0 to 1 of 17 sessions are seen (%s)', async server => {
    const target = { job: 'pg', instance: '127.0.0.1:19190' }
    const world = [
      scraped('up', target, () => 1),
      scraped('pg_up', target, () => 1),
      {
        labels: { __name__: 'pg_stat_activity_count', ...target, backend_type: 'client backend' },
        points: recordedPoints('run1-connections-no-pg_monitor', server)
      },
      {
        labels: { __name__: 'pg_stat_database_numbackends', ...target },
        points: recordedPoints('run1-connections', server)
      }
    ]
    expect(judged(await read('postgresql.lock-waits', world))?.problem).toMatchObject({
      kind: 'no-pg-monitor'
    })
    expect(judged(await read('postgresql.connections', world))?.max).toBeGreaterThan(15)
  })
})

it('6: statements that the exporter did not tell of before did not take 0 ms', async () => {
  const world = without(WORLD, 'django_db', 'pg_stat_database_active').map(one =>
    one.labels['__name__']?.startsWith('pg_stat_statements') === true
      ? { ...one, points: one.points.filter(([at]) => at > TO - 4) }
      : one
  )
  const reading = await read('postgresql.query-latency', world)
  expect([judged(reading)?.avg, reading.problem?.kind]).toEqual([undefined, 'no-series'])
})

it('7: the first seconds of a level are not those of the level before', async () => {
  const redis = { job: 'redis', instance: 'r:1' }
  const world = [
    scraped('up', redis, () => 1),
    scraped('redis_evicted_keys_total', redis, t => (t < 40 ? 0 : 8 * (t - 40))),
    scraped('redis_commands_processed_total', redis, t => 9000 + (t < 40 ? t : 40 + 50 * (t - 40)))
  ]
  expect(judged(await read('redis.commands', world))).toMatchObject({
    min: expect.closeTo(50),
    avg: expect.closeTo(50)
  })
  const { total = NaN } = judged(await read('redis.evictions', world)) ?? {}
  expect(Math.abs(total / 640 - 1)).toBeLessThan(0.02)
})

it.each(['no-such-metric', 'no-start'])('8: %s is silent, and unknown', async name => {
  for (const server of SERVERS) {
    const { body, status } = exchange(name, server)
    if (status === 200) expect(body).toMatchObject({ data: { result: [] } })
  }
  const reading = await readOne(queryMetric('no_such_metric'), recordedAsk('prom2.42'))
  expect(reading).toMatchObject({ problem: { kind: 'no-series' }, spans: [] })
})

it('9: what is wrong with a query is told by the type of the error, not by its text', async () => {
  const stretch = { from: 1795819200, to: 1795819260 }
  const problems = await Promise.all(
    SERVERS.map(async server => {
      const reading = await readOne(queryMetric('sum(rate(foo[5m])'), recordedAsk(server), {
        ...stretch,
        spans: [{ kind: 'whole', ...stretch }]
      })
      return reading.problem
    })
  )
  expect(problems.map(problem => problem?.kind)).toEqual(['bad-query', 'bad-query', 'bad-query'])
  const texts = problems.map(problem => (problem?.kind === 'bad-query' ? problem.message : ''))
  expect(new Set(texts).size).toBe(3)
})

it('10: a rate’s window is no multiple of the scrape, a bucket’s bound has both spellings', async () => {
  const toy = toyPrometheus(WORLD, { leftOpen: true })
  await readOne(presetMetric('redis.commands'), toy.ask)
  expect(toy.asked.find(({ kind }) => kind === 'range')?.query).toContain('[11s]')
  const newer = WORLD.map(one =>
    one.labels['le'] === '1' ? { ...one, labels: { ...one.labels, le: '1.0' } } : one
  )
  expect(judged(await read('postgresql.slow-queries', newer))?.total).toBeCloseTo(80)
})

it('11: VictoriaMetrics repeats what it last showed: the end of a run is not its peak', async () => {
  const flat = recordedPoints('tail-to-now', 'vm1.151').slice(-6)
  expect(new Set(flat.map(([, value]) => value)).size).toBe(1)
  const now = TO + 1
  const toy = toyPrometheus(WORLD, { isVictoriaMetrics: true, hidden: { seconds: 30, now } })
  const reading = await readOne(queryMetric('sum(redis_memory_used_bytes)'), toy.ask, {
    asking: { at: now, isLoadGenerator: false }
  })
  expect(judged(reading)?.problem?.kind).toBe('newest-hidden')
})

describe('12: a dead database', () => {
  it.each(['prom2.42', 'prom3.5'])('leaves up at 1 and a hole (%s)', async server => {
    const [from, to] = [1795822856, 1795822911]
    const target = { job: 'pg019', instance: '127.0.0.1:19189' }
    const stored = [
      ['up', 'live-up-of-exporter'],
      ['pg_up', 'live-pg_up'],
      ['pg_stat_database_numbackends', 'live-numbackends-pg-down']
    ].map(([metric = '', name = '']) => ({
      labels: { __name__: metric, ...target },
      points: recordedPoints(name, server)
    }))
    const reading = await readOne(
      presetMetric('postgresql.connections'),
      toyPrometheus(stored).ask,
      {
        from,
        to,
        spans: [{ kind: 'whole', from, to }]
      }
    )
    expect(judged(reading)).toMatchObject({
      max: 15,
      problem: {
        kind: 'down',
        series: 'pg_up{instance="127.0.0.1:19189"}',
        from: 1795822887,
        to: 1795822897
      }
    })
  })
})

it('13: requests in progress are a difference of two counters that every Django has', async () => {
  expect(judged(await read('app.workers', WORLD))?.max).toBe(8)
})

it('14: gunicorn’s metrics have the prefix that the team chose, or none', () => {
  const names = /__name__=~"([^"]*backlog_sum)"/.exec(
    APP_PRESETS.flatMap(({ ways }) =>
      ways.flatMap(({ measure }) => (measure.kind === 'ratio' ? [measure.numerator] : []))
    ).join()
  )?.[1]
  const pattern = new RegExp(`^(?:${names ?? ''})$`)
  expect(
    ['gunicorn_backlog_sum', 'shop_gunicorn_backlog_sum', 'gunicorn_backlog_sum_created'].map(
      name => pattern.test(name)
    )
  ).toEqual([true, true, false])
})

it('15: a limit of 0 is no limit, and a share of it no number', async () => {
  const { body } = exchange('run1-redis-maxmemory-0', 'prom3.5') as {
    body: { data: { result: { values: [number, string][] }[] } }
  }
  const [, text] = body.data.result[0]!.values[0]!
  expect([text, Number(text) > 0.8, Number(text) <= 0.8]).toEqual(['+Inf', false, false])
  const reading = await read(
    'redis.memory',
    changed(WORLD, 'redis_memory_max', () => 0)
  )
  expect([reading.problem?.kind, reading.points]).toEqual(['cannot-be-known', []])
})

it('16: when a counter was created is no counter', async () => {
  const created = WORLD.filter(({ labels }) => labels['__name__']?.startsWith('django_')).map(
    one => ({
      labels: { ...one.labels, __name__: `${one.labels['__name__'] ?? ''}_created` },
      points: one.points.map(([at]) => [at, FROM] as const)
    })
  )
  const withCreated = await read('app.workers', [...WORLD, ...created])
  expect(judged(withCreated)).toEqual(judged(await read('app.workers', WORLD)))
})
