import type { ResourceMetric, Statistic } from '../../../src/config/settings.js'
import { readResources } from '../../../src/resources/read-resources.js'
import type {
  Ask,
  Asking,
  Point,
  ResourceData,
  ResourceReading,
  ResourceRequest,
  Span
} from '../../../src/resources/reading.js'

/** A run of two minutes, whose last third is judged. */
export const FROM = 1795821539
export const TO = FROM + 120
export const STEADY: Span = { kind: 'steady', from: FROM + 40, to: TO }

export type Stored = {
  readonly labels: Readonly<Record<string, string>>
  readonly points: readonly Point[]
}

export type Scrapes = {
  readonly from?: number
  readonly to?: number
  readonly every?: number
  /** After each full step. */
  readonly offset?: number
}

/** A series as it is scraped: its value by the seconds since the run's start; undefined: not there. */
export function scraped(
  name: string,
  labels: Readonly<Record<string, string>>,
  valueAt: (seconds: number) => number | undefined,
  { from = -60, to = 180, every = 5, offset = 1.192 }: Scrapes = {}
): Stored {
  const points: Point[] = []
  for (let t = from + offset; t < to; t += every) {
    const value = valueAt(t)
    if (value !== undefined) points.push([Math.round((FROM + t) * 1000) / 1000, value])
  }
  return { labels: { __name__: name, ...labels }, points }
}

const STATISTICS: Readonly<Record<string, Statistic>> = {
  'app.cpu': 'avg',
  'postgresql.cpu': 'avg',
  'postgresql.query-latency': 'avg',
  'postgresql.slow-queries': 'total',
  'redis.hit-rate': 'avg',
  'redis.commands': 'avg',
  'redis.evictions': 'total',
  'redis.latency': 'avg'
}

export function presetMetric(name: string, more: Partial<ResourceMetric> = {}): ResourceMetric {
  return {
    name,
    title: name,
    unit: 'count',
    statistic: STATISTICS[name] ?? 'max',
    higherIsBetter: false,
    from: { preset: name },
    selector: '',
    bounds: {},
    criteria: {},
    explicit: false,
    ...more
  }
}

export function queryMetric(query: string, more: Partial<ResourceMetric> = {}): ResourceMetric {
  return presetMetric('own', { from: { query }, ...more })
}

export type Reading = {
  readonly data: ResourceData
  readonly of: (name: string) => ResourceReading
}

/** Reads metrics long after the run, the steady state judged. */
export async function readAll(
  metrics: readonly ResourceMetric[],
  ask: Ask,
  { asking, ...request }: Partial<ResourceRequest> & { asking?: Asking } = {}
): Promise<Reading> {
  const data = await readResources(
    { from: FROM, to: TO, spans: [STEADY], metrics, ...request },
    ask,
    asking ?? { at: TO + 3600, isLoadGenerator: false }
  )
  return {
    data,
    of: name => {
      const reading = data.readings.find(one => one.name === name)
      if (reading === undefined) throw new Error(`no reading of ${name}`)
      return reading
    }
  }
}

/** The only metric's reading. */
export async function readOne(
  metric: ResourceMetric,
  ask: Ask,
  more: Partial<ResourceRequest> & { asking?: Asking } = {}
): Promise<ResourceReading> {
  return (await readAll([metric], ask, more)).of(metric.name)
}
