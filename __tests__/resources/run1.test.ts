import { describe, expect, it } from '@jest/globals'

import type { SpanStatistics } from '../../src/resources/reading.js'
import { numbersIn, recordedPoints } from './support/recorded.js'
import { FROM, presetMetric, readAll, scraped, TO, type Stored } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

/*
 * A run of Locust with 5, 20 and 45 users for 40 s each: what was sampled each second beside
 * Prometheus, against what is read of scrapes each five.
 */

const LEVELS = [0, 40, 80].map(from => ({
  kind: 'step' as const,
  from: FROM + from,
  to: FROM + from + 40
}))

const TRUTH = numbersIn('run1-truth.csv')

function truthIn({ from, to }: { from: number; to: number }, column: string): readonly number[] {
  return TRUTH.filter(row => (row.get('t') ?? 0) > from && (row.get('t') ?? 0) <= to).map(
    row => row.get(column) ?? NaN
  )
}

function truthAt(seconds: number, column: string): number {
  const at = FROM + seconds
  const after = TRUTH.findIndex(row => (row.get('t') ?? 0) >= at)
  const [before, next] = [TRUTH[Math.max(0, after - 1)], TRUTH[after] ?? TRUTH.at(-1)]
  const [t0 = 0, t1 = 0, v0 = 0, v1 = 0] = [
    before?.get('t'),
    next?.get('t'),
    before?.get(column),
    next?.get(column)
  ]
  return t1 > t0 ? v0 + ((v1 - v0) * (at - t0)) / (t1 - t0) : v0
}

const REDIS = { job: 'redis', instance: '127.0.0.1:19123' }
const POSTGRES = { job: 'postgres', instance: '127.0.0.1:19189' }
const NODE = { job: 'node', instance: '127.0.0.1:19100' }
const APP = { job: 'app', instance: '127.0.0.1:18000' }
const WITHIN = { from: 0, to: 130 }

const ofTruth = (name: string, column: string): Stored =>
  scraped(name, REDIS, t => truthAt(t, column), WITHIN)

/** Gauges as the real exporters told them, counters as the truth had them at each scrape. */
const WORLD: readonly Stored[] = [
  ...[REDIS, POSTGRES, NODE, APP].map(target => scraped('up', target, () => 1)),
  scraped('redis_up', REDIS, () => 1),
  scraped('pg_up', POSTGRES, () => 1),
  ofTruth('redis_commands_processed_total', 'cmds'),
  ofTruth('redis_keyspace_hits_total', 'hits'),
  ofTruth('redis_keyspace_misses_total', 'miss'),
  ofTruth('redis_evicted_keys_total', 'evict'),
  ofTruth('redis_memory_used_bytes', 'mem'),
  scraped('redis_memory_max_bytes', REDIS, () => 6 * 2 ** 20),
  {
    labels: { __name__: 'pg_stat_database_numbackends', ...POSTGRES, datname: 'app' },
    points: recordedPoints('run1-connections')
  },
  {
    labels: { __name__: 'pg_stat_activity_count', ...POSTGRES, backend_type: 'client backend' },
    points: recordedPoints('run1-connections').map(([at, value]) => [at, value - 2] as const)
  },
  {
    labels: { __name__: 'pg_stat_activity_count', ...POSTGRES, wait_event_type: 'Lock' },
    points: recordedPoints('run1-pg-lock-waiters')
  },
  scraped(
    'node_cpu_seconds_total',
    { ...NODE, cpu: '0', mode: 'idle' },
    t => {
      const used = truthIn({ from: FROM - 2, to: FROM + t }, 'cpu')
      return 5000 + used.reduce((idle, percent) => idle + (100 - percent) / 100, 0)
    },
    WITHIN
  ),
  ...['requests', 'responses'].map(what => ({
    labels: { __name__: `django_http_${what}_before_middlewares_total`, ...APP },
    points: recordedPoints('run1-busy-threads---of-8').map(
      ([at, percent]) => [at, what === 'requests' ? 1001 + (8 * percent) / 100 : 1000] as const
    )
  }))
]

async function levelsOf(name: string): Promise<readonly SpanStatistics[]> {
  const reading = await readAll([presetMetric(name)], toyPrometheus(WORLD).ask, {
    from: FROM,
    to: TO,
    spans: LEVELS
  })
  return reading.of(name).spans
}

/** Within a tenth or one unit, whichever is more. */
function expectNear(got: number | undefined, truth: number, unit: number): void {
  expect(Math.abs((got ?? NaN) - truth)).toBeLessThanOrEqual(Math.max(0.1 * truth, unit) + 1e-9)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('what is read of a real run is what was true', () => {
  it.each([
    ['postgresql.connections', 'conn', 'max', 2],
    ['postgresql.lock-waits', 'lockwait', 'max', 1]
  ] as const)('%s', async (name, column, statistic, unit) => {
    // Connections: with the exporter's own one or two.
    for (const [i, span] of (await levelsOf(name)).entries()) {
      expect([name, span.problem]).toEqual([name, undefined])
      expectNear(span[statistic], Math.max(...truthIn(LEVELS[i]!, column)), unit)
    }
  })

  it('app.cpu', async () => {
    for (const [i, span] of (await levelsOf('app.cpu')).entries()) {
      expectNear(span.avg, mean(truthIn(LEVELS[i]!, 'cpu')) / 100, 0.01)
    }
  })

  it('app.workers never are more than there are', async () => {
    const spans = await levelsOf('app.workers')
    expect(spans.map(({ max }) => max)).toEqual([3, 7, 7])
    // Mean of PostgreSQL's active sessions: 6.1.
    expectNear(spans[2]?.avg, mean(truthIn(LEVELS[2]!, 'active')), 1)
  })

  it('redis.memory', async () => {
    for (const [i, span] of (await levelsOf('redis.memory')).entries()) {
      const limit = 6 * 2 ** 20
      expectNear(span.max, Math.max(...truthIn(LEVELS[i]!, 'mem')) / limit, 0.01)
      expectNear(span.avg, mean(truthIn(LEVELS[i]!, 'mem')) / limit, 0.01)
    }
  })

  it('redis.commands', async () => {
    for (const [i, span] of (await levelsOf('redis.commands')).entries()) {
      const { from, to } = LEVELS[i]!
      const grown = truthAt(to - FROM, 'cmds') - truthAt(from - FROM, 'cmds')
      expectNear(span.avg, grown / (to - from), 1)
    }
  })

  it('redis.hit-rate, in the window and not since the server began', async () => {
    for (const [i, span] of (await levelsOf('redis.hit-rate')).entries()) {
      const grown = (column: string): number =>
        truthAt(LEVELS[i]!.to - FROM, column) - truthAt(LEVELS[i]!.from - FROM, column)
      // Of 230 lookups of a cold cache in the first level, of 740 and more in the others.
      const unit = i === 0 ? 0.02 : 0.01
      expectNear(span.avg, grown('hits') / (grown('hits') + grown('miss')), unit)
    }
  })

  it('redis.evictions', async () => {
    for (const [i, span] of (await levelsOf('redis.evictions')).entries()) {
      const { from, to } = LEVELS[i]!
      const grown = truthAt(to - FROM, 'evict') - truthAt(from - FROM, 'evict')
      expectNear(span.total, grown, 5)
    }
  })

  it('is what Prometheus itself answered for windows of the whole run', async () => {
    const { of } = await readAll([presetMetric('redis.commands')], toyPrometheus(WORLD).ask, {
      spans: [{ kind: 'whole', from: FROM, to: TO }]
    })
    const theirs = recordedPoints('run1-redis-commands').filter(([at]) => at > FROM + 15)
    expectNear(of('redis.commands').spans[0]?.avg, mean(theirs.map(([, value]) => value)), 1)
  })
})
