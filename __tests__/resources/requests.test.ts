import { describe, expect, it } from '@jest/globals'

import type { ResourceMetric } from '../../src/config/settings.js'
import { PRESETS } from '../../src/resources/presets/presets.js'
import type { Span } from '../../src/resources/reading.js'
import { healthyWorld, without, changed } from './support/healthy-world.js'
import {
  FROM,
  presetMetric,
  queryMetric,
  readAll,
  STEADY,
  TO,
  type Stored
} from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const WORLD = healthyWorld()
const NAMES = [...PRESETS.keys()]
const LOAD = Array.from({ length: 121 }, (_, i) => ({ at: FROM + i, throughput: 28, average: 642 }))
const STEPS: readonly Span[] = [
  STEADY,
  ...Array.from({ length: 20 }, (_, i) => ({
    kind: 'step' as const,
    from: FROM + i * 6,
    to: FROM + i * 6 + 6,
    users: i
  }))
]

/** Each metric with a selector of its own, which every instance fits: nothing is shared. */
const apart = (metrics: readonly ResourceMetric[]): readonly ResourceMetric[] =>
  metrics.map((metric, i) => ({ ...metric, selector: `job!="${i}"` }))

const presets = NAMES.map(name => presetMetric(name))
const queries = ['x', 'rate(x[{window}])', 'increase(x[{span}])', 'x{selector}*1'].map(
  (query, i) => ({
    ...queryMetric(query),
    name: `own-${i}`
  })
)

const worlds: readonly (readonly [string, readonly Stored[]])[] = [
  ['everything', WORLD],
  ['nothing', []],
  ['only what is tried last', without(WORLD, 'pg_stat_statements', 'django_db', 'namedprocess')],
  ['databases that are down', changed(WORLD, 'pg_up', () => 0)],
  ['only whether it is up', WORLD.filter(({ labels }) => labels['__name__']?.endsWith('up'))]
]

const groups: readonly (readonly [string, readonly ResourceMetric[]])[] = [
  ['all presets', presets],
  ['all presets, each with a selector of its own', apart(presets)],
  ['queries', queries],
  ['queries, each with a selector of its own', apart(queries)],
  ['everything', [...presets, ...queries]],
  ...presets.map(metric => [metric.name, [metric]] as const)
]

describe('questions', () => {
  it.each(
    worlds.flatMap(([world, stored]) =>
      groups.map(([group, metrics]) => [world, group, stored, metrics] as const)
    )
  )('of %s for %s are at most three a metric and eight besides', async (_, __, stored, metrics) => {
    const toy = toyPrometheus(stored)
    const asking = { at: TO + 3, isLoadGenerator: false }
    const { data } = await readAll(metrics, toy.ask, { load: LOAD, spans: STEPS, asking })
    expect(toy.asked.length).toBeLessThanOrEqual(3 * metrics.length + 8)
    expect(data.requests).toBe(toy.asked.length)
    expect(toy.most()).toBeLessThanOrEqual(8)
  })

  it.each([
    ['app.cpu', 3],
    ['app.memory', 2],
    ['app.workers', 3],
    ['app.queue', 4],
    ['postgresql.connections', 2],
    ['postgresql.cpu', 3],
    ['postgresql.query-latency', 3],
    ['postgresql.lock-waits', 3],
    ['postgresql.slow-queries', 3],
    ['redis.memory', 2],
    ['redis.hit-rate', 3],
    ['redis.commands', 3],
    ['redis.evictions', 2],
    ['redis.latency', 3]
  ])(
    'for %s alone are %i, and one about the clocks where the service counts requests',
    async (name, count) => {
      const toy = toyPrometheus(WORLD)
      await readAll([presetMetric(name)], toy.ask, { load: LOAD })
      const aboutClocks = toy.asked.filter(({ query }) =>
        query.startsWith('sum by (job, instance)(rate(django_http_requests_before')
      )
      expect([name, toy.asked.length - aboutClocks.length]).toEqual([name, count])
      expect(aboutClocks.length).toBeLessThanOrEqual(1)
    }
  )

  it('are under way eight at once, when there are so many', async () => {
    const toy = toyPrometheus(WORLD)
    await readAll(presets, toy.ask)
    expect(toy.most()).toBe(8)
  })

  it('are not repeated', async () => {
    const toy = toyPrometheus(WORLD)
    await readAll(presets, toy.ask)
    const texts = toy.asked.map(query => JSON.stringify(query))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('have at most 10,000 points and 16,384 bytes, however long the run', async () => {
    const day = { from: FROM - 24 * 3600, to: TO }
    const toy = toyPrometheus(healthyWorld({ from: -900 }))
    await readAll([...presets, ...queries], toy.ask, { ...day, spans: STEPS })
    for (const query of toy.asked) {
      expect(query.query.length).toBeLessThan(16_384)
      if (query.kind === 'range') {
        expect((query.end - query.start) / query.step).toBeLessThanOrEqual(10_000)
      } else {
        const [, seconds = '0'] = /\}?\[(\d+)s\]$/.exec(query.query) ?? []
        expect(Number(seconds) / 5).toBeLessThanOrEqual(10_000)
      }
    }
  })

  it('of no metric are none', async () => {
    const toy = toyPrometheus(WORLD)
    const { data } = await readAll([], toy.ask, { load: LOAD })
    expect([data.requests, data.readings]).toEqual([0, []])
  })
})
