import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { skewByLoad } from '../../src/resources/clock-skew.js'
import type { LoadSample, Point } from '../../src/resources/reading.js'
import { healthyWorld, changed } from './support/healthy-world.js'
import { numbersIn } from './support/recorded.js'
import { FROM, presetMetric, readAll, STEADY, TO } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const WINDOW = 11

/** Locust's throughput each second, by the seconds since the run's start. */
function loadOf(rate: (t: number) => number, seconds = 300): readonly LoadSample[] {
  return Array.from({ length: seconds + 1 }, (_, t) => ({ at: FROM + t, throughput: rate(t) }))
}

/** What a service counts of it each five seconds, by a clock that is ahead, as rates over a window. */
function ratesOf(
  rate: (t: number) => number,
  ahead: number,
  { from = -120, to = 420, seconds = 300 } = {}
): readonly Point[] {
  const points: Point[] = []
  for (let t = from; t <= to; t += 5) {
    let sum = 0
    for (let s = 0; s < WINDOW; s++) {
      const then = t - ahead - s - 0.5
      if (then >= 0 && then <= seconds) sum += rate(then)
    }
    points.push([FROM + t, sum / WINDOW])
  }
  return points
}

const steps = (t: number): number => (t < 100 ? 5 : t < 200 ? 20 : 45)

describe('how far clocks are apart', () => {
  it('is found within two seconds, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), ahead => {
        const found = skewByLoad(loadOf(steps), ratesOf(steps, ahead), WINDOW)
        expect(Math.abs((found ?? NaN) - ahead)).toBeLessThanOrEqual(2)
      }),
      { numRuns: 25 }
    )
  })

  it('is told of a flat load by its beginning and end', () => {
    const flat = (): number => 30
    const found = skewByLoad(loadOf(flat), ratesOf(flat, 17), WINDOW)
    expect(Math.abs((found ?? NaN) - 17)).toBeLessThanOrEqual(2)
  })

  it.each([
    ['flat as far as it can be seen', () => 30],
    ['that only rises: a line fits itself at every lag', (t: number) => t / 5]
  ])('is not told of a load %s', (_, rate) => {
    const within = { from: 60, to: 240, seconds: 1e9 }
    const everywhere = loadOf(rate, 600).map(one => ({ ...one, at: one.at - 150 }))
    expect(skewByLoad(everywhere, ratesOf(rate, 0, within), WINDOW)).toBeUndefined()
  })

  it('is not told where the service has other clients', () => {
    const noise = (t: number): number => 300 + 200 * Math.sin(t / 9) + 150 * Math.sin(t / 31)
    const rates = ratesOf(steps, 0).map(([at, rate]) => [at, rate + noise(at - FROM)] as const)
    expect(skewByLoad(loadOf(steps), rates, WINDOW)).toBeUndefined()
  })

  it('is not told where it may be more than is looked for', () => {
    const late = ratesOf(steps, 125, { from: -120, to: 420, seconds: 300 })
    expect(skewByLoad(loadOf(steps), late, WINDOW)).toBeUndefined()
  })

  it('is not told of few points', () => {
    expect(skewByLoad(loadOf(steps), ratesOf(steps, 0).slice(0, 9), WINDOW)).toBeUndefined()
    expect(skewByLoad(loadOf(steps).slice(0, 9), ratesOf(steps, 0), WINDOW)).toBeUndefined()
  })

  it('is none in a real run, and found when the server’s clock is set otherwise', () => {
    const rows = numbersIn('run1-locust.csv')
    const load = rows.map((row, i) => {
      const [at = 0, total = 0] = [row.get('Timestamp'), row.get('Total Request Count')]
      const before = rows[i - 1]
      const seconds = at - (before?.get('Timestamp') ?? at)
      const requests = total - (before?.get('Total Request Count') ?? total)
      return { at, throughput: seconds > 0 ? requests / seconds : 0 }
    })
    const truth = numbersIn('run1-truth.csv').filter((_, i) => i % 5 === 0)
    // Redis has a command or two for each request, and the exporters' own all the time.
    const rates = (ahead: number): readonly Point[] =>
      truth.slice(2).map((row, i): Point => {
        const before = truth[i]
        const [at = 0, then = 0] = [row.get('t'), before?.get('t')]
        return [at + ahead, ((row.get('cmds') ?? 0) - (before?.get('cmds') ?? 0)) / (at - then)]
      })
    for (const ahead of [0, -20, 45]) {
      expect(Math.abs((skewByLoad(load, rates(ahead), 10) ?? NaN) - ahead)).toBeLessThanOrEqual(3)
    }
  })
})

describe('a reading', () => {
  const load = Array.from({ length: 121 }, (_, t) => ({
    at: FROM + t,
    throughput: t < 60 ? 10 : 40,
    average: 200
  }))

  /** The service's clock, and that of Prometheus, so many seconds ahead of Locust's. */
  const world = (ahead: number) =>
    changed(healthyWorld({ from: -200, to: 320 }), 'django_http_requests_before', (_, at) => {
      const t = Math.min(120, Math.max(0, at - FROM - ahead))
      return 5000 + (t < 60 ? 10 * t : 600 + 40 * (t - 60))
    })

  it('tells the clocks apart by the requests that the service counted', async () => {
    const { data, of } = await readAll(
      [presetMetric('app.workers'), presetMetric('redis.commands')],
      toyPrometheus(world(30)).ask,
      { load }
    )
    expect(data.clockSkew?.by).toBe('correlation')
    expect(Math.abs((data.clockSkew?.seconds ?? NaN) - 30)).toBeLessThanOrEqual(2)
    expect(of('redis.commands').spans[0]?.problem).toMatchObject({ kind: 'clock-skew' })
  })

  it('whose clocks agree has no problem with them', async () => {
    const { data, of } = await readAll(
      [presetMetric('app.workers'), presetMetric('redis.commands')],
      toyPrometheus(world(0)).ask,
      { load }
    )
    expect(Math.abs(data.clockSkew?.seconds ?? NaN)).toBeLessThanOrEqual(2)
    expect(of('redis.commands').spans[0]?.problem).toBeUndefined()
  })

  it('without a service that counts its requests tells nothing of clocks', async () => {
    const { data } = await readAll([presetMetric('redis.commands')], toyPrometheus(world(30)).ask, {
      load
    })
    expect(data.clockSkew).toBeUndefined()
  })

  it('has spans that a skew hardly moves', async () => {
    const spans = [STEADY, { kind: 'step' as const, from: FROM, to: TO }]
    const asking = { at: TO + 60, isLoadGenerator: true }
    const { of } = await readAll(
      [presetMetric('redis.commands')],
      toyPrometheus(healthyWorld(), { skew: 10 }).ask,
      { spans, asking }
    )
    expect(of('redis.commands').spans.map(({ problem }) => problem?.kind)).toEqual([
      'clock-skew',
      undefined
    ])
  })
})
