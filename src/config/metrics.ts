import type { ErrorKind } from '../locust/run.js'
import type { Unit } from '../units/unit.js'
import type { Metric } from './settings.js'

/** Keys of the rates of one kind of error, as a fraction of all requests. */
const ERROR_KIND_KEYS: Readonly<Record<string, ErrorKind>> = {
  'timeout-errors': 'timeout',
  'connection-errors': 'connection',
  'rate-limit-errors': 'rateLimited',
  'http-4xx-errors': 'http4xx',
  'http-5xx-errors': 'http5xx',
  'assertion-errors': 'assertion',
  'other-errors': 'other'
}

/** Every metric key with a fixed name; percentiles (`p50` … `p99.99`) come on top. */
export const NAMED_METRICS: readonly string[] = [
  'average',
  'max',
  'throughput',
  'error-rate',
  ...Object.keys(ERROR_KIND_KEYS)
]
export const METRIC_HELP = `p50 … p99.99 (any percentile that Locust prints), ${NAMED_METRICS.join(', ')}`

/** The metric of a config key; undefined for a key that names none. */
export function metricOf(key: string): Metric | undefined {
  const known = METRICS.get(key)
  if (known !== undefined) return known
  const metric = parsedMetric(key)
  if (metric !== undefined) METRICS.set(key, metric)
  return metric
}

/** What other tools call our metrics, letters and digits only. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  avg: 'average',
  mean: 'average',
  med: 'p50',
  median: 'p50',
  maximum: 'max',
  p100: 'max',
  rps: 'throughput',
  qps: 'throughput',
  tps: 'throughput',
  requestspersecond: 'throughput',
  // as a report heads that an endpoint is no longer there
  requests: 'throughput',
  errors: 'error-rate',
  errorratio: 'error-rate',
  errorpercent: 'error-rate',
  failures: 'error-rate',
  failrate: 'error-rate',
  failratio: 'error-rate',
  failurerate: 'error-rate',
  failureratio: 'error-rate',
  httpreqfailed: 'error-rate',
  p999: 'p99.9',
  p9999: 'p99.99'
}

/** The metric that other tools call so: `p(95)` is `p95`, `med` is `p50`; undefined where none is. */
export function metricCalled(key: string): string | undefined {
  const word = key.toLowerCase().replaceAll(/[^a-z\d]/g, '')
  if (Object.hasOwn(OTHER_NAMES, word)) return OTHER_NAMES[word]
  const [, percent = ''] =
    /^(?:p|pct|percentile)?[\s_.(-]*(\d{1,3}(?:[._]\d+)?)\)?(?:%|th|st|nd|rd)?(?:[\s_-]*(?:percentile|pct))?$/i.exec(
      key
    ) ?? []
  const percentile = `p${Number(percent.replace('_', '.'))}`
  return metricOf(percentile) === undefined ? undefined : percentile
}

/** Names of which an unknown one may be a misspelling: of what has a number in it that percentile. */
export function metricNamesLike(key: string): readonly string[] {
  const percentile = `p${Number(/\d+(?:\.\d+)?/.exec(key)?.[0] ?? 0)}`
  return metricOf(percentile) === undefined ? NAMED_METRICS : [percentile]
}

/** Every verdict asks for its own, and there are few. */
const METRICS = new Map<string, Metric>()

function parsedMetric(key: string): Metric | undefined {
  const percentile = /^p(\d{1,2}(?:\.\d+)?)$/.exec(key)
  if (percentile !== null) {
    const percent = Number(percentile[1])
    // One number has one key: of p95 and p95.0 one would stand beside the other.
    const isPlain = String(percent) === percentile[1]
    return percent > 0 && isPlain ? { key, type: 'percentile', percent } : undefined
  }
  const kind = Object.hasOwn(ERROR_KIND_KEYS, key) ? ERROR_KIND_KEYS[key] : undefined
  if (kind !== undefined) return { key, type: 'error-kind', kind }
  if (key === 'average' || key === 'max' || key === 'throughput' || key === 'error-rate') {
    return { key, type: key }
  }
  return undefined
}

/** The units of what Locust measures. */
type MeasuredUnit = Extract<Unit, 'ms' | 'requests/s' | 'fraction'>

/** The unit in which a metric is measured, bounded and reported. */
export function unitOf(metric: Metric): MeasuredUnit {
  switch (metric.type) {
    case 'percentile':
    case 'average':
    case 'max':
      return 'ms'
    case 'throughput':
      return 'requests/s'
    case 'error-rate':
    case 'error-kind':
      return 'fraction'
  }
}

/** The same by its key; ms for what is no metric. */
export function unitOfKey(key: string): MeasuredUnit {
  const metric = metricOf(key)
  return metric === undefined ? 'ms' : unitOf(metric)
}

/** True for throughput: more is better. */
export function higherIsBetter(metric: Metric): boolean {
  return metric.type === 'throughput'
}

/** Response times hold for each endpoint unless said otherwise; rates only where they are asked for. */
export function isResponseTime(metric: Metric): boolean {
  return unitOf(metric) === 'ms'
}

/** Whether the history tells how it went: all but the maximum and the kinds of errors. */
export function hasCourse({ type }: Metric): boolean {
  return type !== 'max' && type !== 'error-kind'
}

/** Those with a course, for people. */
export const METRICS_WITH_COURSE = 'p50 … p99.99, average, throughput and error-rate'
