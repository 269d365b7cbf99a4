import { describe, expect, it } from '@jest/globals'

import { definitionOf } from '../../src/resources/definition.js'
import type { Query, ResourceReading } from '../../src/resources/reading.js'
import { FROM, presetMetric, queryMetric, readOne, scraped, STEADY, TO } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const APP = { job: 'app', instance: 'a:80' }
const SHOP = { job: 'shop', instance: 's:80' }
const WORLD = [
  scraped('up', APP, () => 1),
  scraped('up', SHOP, () => 1),
  scraped('celery_queue_length', { ...APP, queue: 'mail' }, t => (t < 38 ? 90 : t < 60 ? 4 : 10)),
  scraped('sold_total', SHOP, t => 5000 + 3 * t),
  scraped('used_percent', APP, () => 42)
]

const STEP = { kind: 'step' as const, from: FROM, to: FROM + 40, users: 5 }

async function read(
  query: string,
  more: Parameters<typeof queryMetric>[1] = {},
  spans = [STEADY]
): Promise<{ reading: ResourceReading; asked: readonly Query[] }> {
  const toy = toyPrometheus(WORLD)
  const reading = await readOne(queryMetric(query, more), toy.ask, { spans })
  return { reading, asked: toy.asked }
}

describe('a bare selector', () => {
  it.each([
    'celery_queue_length',
    ' celery_queue_length{ queue="mail" } ',
    '{__name__="celery_queue_length"}'
  ])('%s is read as its samples, the first of before left out', async query => {
    const { reading, asked } = await read(query)
    expect(reading.spans[0]).toMatchObject({ min: 4, max: 10, samples: 16, expected: 16 })
    expect(reading.points[0]?.[0]).toBeCloseTo(FROM + 1.192)
    expect(asked.every(({ kind }) => kind === 'instant')).toBe(true)
  })

  it('takes the selector of its metric, wherever that is written', async () => {
    for (const query of ['up', 'up{selector}']) {
      expect((await read(query)).reading.problem?.kind).toBe('several-series')
      const { reading } = await read(query, { selector: 'job="app"' })
      expect([reading.query, reading.spans[0]?.max]).toEqual(['up{job="app"}', 1])
    }
  })

  it('of a counter has a total', async () => {
    const { reading } = await read('sold_total', { statistic: 'total' })
    expect(reading.spans[0]).toMatchObject({ total: expect.closeTo(240), samples: 16 })
  })
})

describe('an expression', () => {
  it('is asked each scrape, its first point left out', async () => {
    const { reading, asked } = await read('sum(celery_queue_length{selector})', {
      selector: 'job="app"'
    })
    expect(asked.find(({ kind }) => kind === 'range')).toEqual({
      kind: 'range',
      query: 'sum(celery_queue_length{job="app"})',
      start: FROM,
      end: TO,
      step: 5
    })
    expect(reading.points[0]?.[0]).toBe(FROM + 5)
    // The point at the span's start shows 90, a sample of before.
    expect(reading.spans[0]).toMatchObject({ min: 4, max: 10, samples: 16, expected: 16 })
  })

  it('is asked as often without a selector', async () => {
    const { asked } = await read('sum(celery_queue_length)')
    expect(asked.find(({ kind }) => kind === 'range')).toMatchObject({ step: 5 })
  })

  it('with {window} has windows of two scrapes and a second, inside the span', async () => {
    const { reading } = await read('sum(rate(sold_total[{window}]))')
    expect(reading.query).toBe('sum(rate(sold_total[11s]))')
    expect(reading.spans[0]).toMatchObject({ min: expect.closeTo(3), max: expect.closeTo(3) })
  })

  it('with {span} is asked over exactly each span, and gives one number', async () => {
    const metric = { statistic: 'total' as const }
    const { reading, asked } = await read('sum(increase(sold_total[{span}]))', metric, [
      STEADY,
      STEP,
      STEP
    ])
    expect(asked).toContainEqual({
      kind: 'instant',
      query: 'sum(increase(sold_total[80s]))',
      time: TO
    })
    expect(reading.spans.map(({ total, problem }) => [total, problem])).toEqual([
      [expect.closeTo(240), undefined],
      [expect.closeTo(120), undefined],
      [expect.closeTo(120), undefined]
    ])
    expect(reading.points).toEqual([])
    expect(asked).toHaveLength(3)
  })

  it('of a counter as it is has the total that a preset’s counter has, at the span’s own ends', async () => {
    const odd = { kind: 'steady', from: FROM + 40, to: TO - 2 } as const
    const { reading } = await read('sold_total', { statistic: 'total' }, [odd])
    expect(reading.spans[0]).toMatchObject({ total: 3 * 78 })
  })

  it('in percent is a fraction inside', async () => {
    for (const query of [
      'used_percent',
      'max(used_percent)',
      'max_over_time(used_percent[{span}])'
    ]) {
      const { reading } = await read(query, { unit: 'fraction' })
      expect([query, reading.spans[0]?.max]).toEqual([query, 0.42])
    }
  })

  it('that the server does not understand says what the server said', async () => {
    const { reading } = await read('sum(x')
    expect(reading.problem).toEqual({
      kind: 'bad-query',
      message: expect.stringContaining('expected')
    })
  })

  it('without a series says so', async () => {
    expect((await read('sum(nothing)')).reading.problem).toEqual({ kind: 'no-series', needs: [] })
  })
})

describe('the definition of a metric', () => {
  it('is what it asks for, and not how it is judged', () => {
    const one = queryMetric('x{selector}', { selector: 'job="a"' })
    const judgedOtherwise = { ...one, statistic: 'p95' as const, bounds: { target: 5 }, title: 'X' }
    expect(definitionOf(judgedOtherwise)).toBe(definitionOf(one))
    const all = [
      one,
      { ...one, selector: 'job="b"' },
      { ...one, unit: 'ms' as const },
      queryMetric('y'),
      queryMetric('x[{span}]'),
      queryMetric('x[{span}]', { statistic: 'avg' }),
      presetMetric('app.cpu'),
      presetMetric('app.cpu', { selector: 'job="a"' }),
      presetMetric('redis.memory')
    ].map(definitionOf)
    expect(new Set(all).size).toBe(all.length)
  })
})
