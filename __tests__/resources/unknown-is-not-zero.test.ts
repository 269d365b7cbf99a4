import { describe, expect, it } from '@jest/globals'

import type { AskFailure, ResourceProblem, ResourceReading } from '../../src/resources/reading.js'
import { changed, healthyWorld, only, without } from './support/healthy-world.js'
import {
  FROM,
  presetMetric,
  queryMetric,
  readAll,
  readOne,
  scraped,
  STEADY,
  TO,
  type Stored
} from './support/scraped.js'
import { toyPrometheus, type ToyOptions } from './support/toy-prometheus.js'

const WORLD = healthyWorld()

const judged = ({ spans }: ResourceReading) => spans[0]

async function problemIn(
  name: string,
  world: readonly Stored[],
  options: ToyOptions = {}
): Promise<ResourceProblem | undefined> {
  const reading = await readOne(presetMetric(name), toyPrometheus(world, options).ask)
  return reading.problem ?? judged(reading)?.problem
}

/** No scrape at all between two moments of the run. */
function gap(world: readonly Stored[], from: number, to: number): readonly Stored[] {
  return changed(world, '', (value, at) => (at > FROM + from && at < FROM + to ? undefined : value))
}

describe('holes', () => {
  it.each([
    ['app.cpu', 'rates'],
    ['app.memory', 'samples'],
    ['postgresql.lock-waits', 'looks at each scrape'],
    ['redis.evictions', 'growth']
  ])('in %s (%s) are told with the longest', async name => {
    const problem = await problemIn(name, gap(WORLD, 70, 92))
    expect(problem).toEqual({
      kind: 'holes',
      samples: 11,
      expected: 16,
      from: expect.closeTo(FROM + 66.192),
      to: expect.closeTo(FROM + 96.192)
    })
  })

  it('of a fifth of the samples or less leave a picture', async () => {
    expect(await problemIn('app.memory', gap(WORLD, 70, 84))).toBeUndefined()
  })

  it('are none where instances come and go', async () => {
    const world = WORLD.flatMap(one => {
      if (one.labels['job'] !== 'redis') return [one]
      const [early, late] = [true, false].map(isEarly => ({
        labels: { ...one.labels, instance: isEarly ? 'old:9121' : 'new:9121' },
        points: one.points.filter(([at]) => at < FROM + 80 === isEarly)
      }))
      return [early!, late!]
    })
    expect(await problemIn('redis.hit-rate', world)).toBeUndefined()
  })

  it('at either end count too', async () => {
    expect(await problemIn('app.memory', gap(WORLD, 100, 300))).toMatchObject({
      kind: 'holes',
      samples: 12,
      to: TO
    })
  })
})

describe('too few scrapes', () => {
  it('are undecided with their count', async () => {
    const world = healthyWorld({ every: 60 })
    const reading = await readOne(presetMetric('app.memory'), toyPrometheus(world).ask)
    expect(judged(reading)).toMatchObject({
      samples: 1,
      expected: 1,
      problem: { kind: 'too-few', samples: 1, needed: 3 }
    })
  })

  it('for a window leave an average, which is judged', async () => {
    const world = healthyWorld({ every: 20 })
    const reading = await readOne(presetMetric('app.cpu'), toyPrometheus(world).ask)
    expect(judged(reading)).toMatchObject({ avg: expect.closeTo(0.6), samples: 4 })
    expect(judged(reading)?.max).toBeUndefined()
    expect(judged(reading)?.problem).toBeUndefined()
  })

  it('for a window say what a maximum needs', async () => {
    const world = healthyWorld({ every: 20 })
    const metric = presetMetric('app.cpu', { statistic: 'max' })
    const reading = await readOne(metric, toyPrometheus(world).ask)
    expect(judged(reading)?.problem).toEqual({ kind: 'too-short', seconds: 80, needed: 81 })
  })
})

describe('what was down', () => {
  it.each([
    ['postgresql.connections', 'pg_up{instance="db:9187"}'],
    ['postgresql.query-latency', 'pg_up{instance="db:9187"}'],
    ['redis.hit-rate', 'redis_up{instance="cache:9121"}']
  ])('%s: a dead database leaves its exporter up and the rest healthy', async (name, series) => {
    const isDown = (at: number): boolean => at > FROM + 84 && at < FROM + 93
    const world = WORLD.map(one => {
      const { __name__: metric = '', job = '' } = one.labels
      if (!['postgres', 'redis'].includes(job) || metric === 'up') return one
      const isUp = metric.endsWith('_up')
      return {
        ...one,
        points: one.points.flatMap(([at, value]) =>
          isDown(at) ? (isUp ? [[at, 0] as const] : []) : [[at, value] as const]
        )
      }
    })
    expect(await problemIn(name, world)).toEqual({
      kind: 'down',
      series,
      from: expect.closeTo(FROM + 86.192),
      to: expect.closeTo(FROM + 91.192)
    })
  })

  it('all the time is why there is nothing, not a flag that is missing', async () => {
    const world = [
      ...changed(only(WORLD, 'up'), 'up', () => 1),
      ...changed(only(WORLD, 'pg_up'), 'pg_up', () => 0)
    ]
    expect(await problemIn('postgresql.connections', world)).toMatchObject({
      kind: 'down',
      series: 'pg_up{instance="db:9187"}'
    })
  })

  it('of an exporter is told where scrapes are missing, not for a single one', async () => {
    const dead = (from: number): readonly Stored[] =>
      WORLD.map(one => ({
        ...one,
        points: one.points.flatMap(([at, value]) => {
          if (at < FROM + from || at > FROM + 115) return [[at, value] as const]
          return one.labels['__name__'] === 'up' ? [[at, 0] as const] : []
        })
      }))
    expect(await problemIn('app.cpu', dead(90))).toMatchObject({
      kind: 'down',
      series: 'up{instance="web:9100"}'
    })
    expect(await problemIn('app.cpu', dead(110))).toBeUndefined()
  })
})

describe('postgres_exporter', () => {
  it.each([
    ['postgresql.query-latency', 'stat_statements'],
    ['postgresql.connections', 'stat_database']
  ])('%s from a collector that fails', async (name, collector) => {
    const world = WORLD.map(one =>
      one.labels['collector'] === collector
        ? { ...one, points: one.points.map(([at], i) => [at, i % 3 === 0 ? 1 : 0] as const) }
        : one
    )
    expect(await problemIn(name, world)).toEqual({ kind: 'collector-failed', collector })
  })

  it('whose collector failed all the time has no series for that reason', async () => {
    const world = without(WORLD, 'pg_stat_statements', 'django_db', 'pg_stat_database').map(one =>
      one.labels['collector'] === 'stat_statements'
        ? { ...one, points: one.points.map(([at]) => [at, 0] as const) }
        : one
    )
    expect(await problemIn('postgresql.query-latency', world)).toEqual({
      kind: 'collector-failed',
      collector: 'stat_statements'
    })
  })

  it.each(['postgresql.lock-waits', 'postgresql.query-latency'])(
    'without pg_monitor has no %s: only its own sessions',
    async name => {
      const world = changed(WORLD, 'pg_stat_activity_count', value => (value > 3 ? 1 : 0))
      const problem = await problemIn(name, world)
      expect(problem).toEqual({ kind: 'no-pg-monitor', ratio: expect.closeTo(0.05, 1) })
    }
  )

  it('with fewer than five sessions does not show whether it has pg_monitor', async () => {
    const few = changed(WORLD, 'pg_stat_database_numbackends', () => 2)
    const world = changed(few, 'pg_stat_activity_count', () => 0)
    expect(await problemIn('postgresql.lock-waits', world)).toBeUndefined()
  })

  it('needs no pg_monitor for connections', async () => {
    const world = changed(WORLD, 'pg_stat_activity_count', () => 0)
    expect(await problemIn('postgresql.connections', world)).toBeUndefined()
  })
})

describe('Django behind several workers without a common folder', () => {
  it('has counters that jump', async () => {
    // Successive scrapes of one address: 8, 3, 9, 10, 4, 11.
    const parts = [8, 3, 9, 10, 4, 11]
    const world = changed(WORLD, 'django_http', (value, at) =>
      Math.round((value * parts[Math.floor((at - FROM + 60) / 5) % 6]!) / 11)
    )
    expect(await problemIn('app.workers', world)).toMatchObject({ kind: 'counters-jump' })
  })

  it('is not what a restart looks like', async () => {
    const world = changed(WORLD, 'django_http', (value, at) =>
      at > FROM + 70 ? value - 6000 : value
    )
    expect(await problemIn('app.workers', world)).toBeUndefined()
  })
})

describe('numbers that are none', () => {
  const app = { job: 'app', instance: 'a:80' }

  it.each([
    [10, undefined],
    [60, { kind: 'not-finite', count: 12 }]
  ])('for %d s of the run', async (seconds, problem) => {
    const world = [
      scraped('up', app, () => 1),
      scraped('used', app, () => 5),
      scraped('limit', app, t => (t > 0 && t < seconds ? 0 : 10))
    ]
    const reading = await readOne(queryMetric('sum(used)/sum(limit)'), toyPrometheus(world).ask)
    expect(judged(reading)?.problem).toEqual(problem)
    expect(judged(reading)?.max).toBe(0.5)
  })
})

describe('the newest samples', () => {
  const now = TO + 3
  const asking = { at: now, isLoadGenerator: false }

  it('that VictoriaMetrics hides and repeats are not the end of the run', async () => {
    const toy = toyPrometheus(WORLD, { isVictoriaMetrics: true, hidden: { seconds: 30, now } })
    const reading = await readOne(presetMetric('redis.commands'), toy.ask, { asking })
    expect(judged(reading)?.problem).toEqual({ kind: 'newest-hidden', seconds: 29 })
  })

  it('that it shows are (it was asked without the delay)', async () => {
    const toy = toyPrometheus(WORLD, { isVictoriaMetrics: true })
    const reading = await readOne(presetMetric('redis.commands'), toy.ask, { asking })
    expect(judged(reading)?.problem).toBeUndefined()
  })

  it('do not matter to a span that ended before', async () => {
    const toy = toyPrometheus(WORLD, { isVictoriaMetrics: true, hidden: { seconds: 30, now } })
    const spans = [STEADY, { kind: 'step' as const, from: FROM, to: FROM + 60 }]
    const reading = await readOne(presetMetric('redis.commands'), toy.ask, { asking, spans })
    expect(reading.spans.map(({ problem }) => problem?.kind)).toEqual(['newest-hidden', undefined])
  })

  it('are long there when the run is old: nothing more is asked', async () => {
    const toy = toyPrometheus(WORLD)
    await readOne(presetMetric('redis.commands'), toy.ask)
    expect(toy.asked.filter(({ query }) => query.includes('timestamp('))).toEqual([])
  })
})

describe('clocks', () => {
  it('that differ make the span another one, when the load generator asks', async () => {
    const asking = { at: TO + 60, isLoadGenerator: true }
    const { data, of } = await readAll(
      [presetMetric('app.cpu')],
      toyPrometheus(WORLD, { skew: -25 }).ask,
      { asking }
    )
    expect(data.clockSkew).toEqual({ seconds: -25, by: 'date-header' })
    expect(judged(of('app.cpu'))?.problem).toEqual({ kind: 'clock-skew', seconds: -25 })
  })

  it('that differ a little are only told', async () => {
    const asking = { at: TO + 60, isLoadGenerator: true }
    const { ask } = toyPrometheus(WORLD, { skew: 4 })
    const { data, of } = await readAll([presetMetric('app.cpu')], ask, { asking })
    expect(data.clockSkew).toEqual({ seconds: 4, by: 'date-header' })
    expect(judged(of('app.cpu'))?.problem).toBeUndefined()
  })

  it('of a machine that made no load say nothing of the load', async () => {
    const { ask } = toyPrometheus(WORLD, { skew: -25 })
    const { data, of } = await readAll([presetMetric('app.cpu')], ask)
    expect(data.clockSkew).toBeUndefined()
    expect(judged(of('app.cpu'))?.problem).toBeUndefined()
  })

  it('never read what is still to come: the last value repeated', async () => {
    const asking = { at: TO - 60, isLoadGenerator: false }
    const { ask } = toyPrometheus(changed(WORLD, '', (v, at) => (at > TO - 60 ? undefined : v)))
    const reading = await readOne(queryMetric('sum(redis_memory_used_bytes)'), ask, { asking })
    expect(judged(reading)?.problem).toEqual({ kind: 'clock-skew', seconds: -60 })
  })
})

describe('a server that does not answer', () => {
  const failures: readonly AskFailure[] = [
    { kind: 'unauthorized' },
    { kind: 'deadline' },
    { kind: 'status', status: 503, message: 'query timed out' },
    { kind: 'unreadable', what: 'html' }
  ]

  it.each(failures.map(failure => [failure.kind, failure] as const))(
    '(%s) is the problem of each metric, and is not asked in other words',
    async (_, failure) => {
      let asked = 0
      const metrics = [presetMetric('postgresql.query-latency'), queryMetric('sum(x{selector})')]
      const { data } = await readAll(metrics, () => {
        asked++
        return Promise.resolve({ kind: 'failure', failure })
      })
      expect(data.readings.map(({ problem }) => problem)).toEqual([
        { kind: 'server', failure },
        { kind: 'server', failure }
      ])
      expect(asked).toBeLessThanOrEqual(4)
    }
  )

  it('only about scrapes leaves numbers that nothing vouches for', async () => {
    const { ask } = toyPrometheus(WORLD)
    const failure: AskFailure = { kind: 'time-out' }
    const reading = await readOne(presetMetric('app.cpu'), query =>
      query.query.includes('"up|') ? Promise.resolve({ kind: 'failure', failure }) : ask(query)
    )
    expect(judged(reading)?.problem).toEqual({ kind: 'server', failure })
  })

  it('only about one way is asked by the next', async () => {
    const { ask } = toyPrometheus(WORLD)
    const message = 'query processing would load too many samples'
    const reading = await readOne(presetMetric('postgresql.query-latency'), query =>
      query.query.includes('pg_stat_statements')
        ? Promise.resolve({ kind: 'failure', failure: { kind: 'bad-query', message } })
        : ask(query)
    )
    expect(reading.way).toContain('django-prometheus')
  })
})
