import type { LoadLevel, RegressionSettings } from '../../config/settings.js'
import { AGGREGATED, timedRequests } from '../../locust/run.js'
import { bucketHalfWidth } from '../../locust/stats/buckets.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import type { Unit } from '../../units/unit.js'
import { tailFraction } from '../regression/noise.js'
import { ownMoves } from '../regression/own-moves.js'
import { regressionSettingsFor } from '../regression/sides.js'
import { LEAST_LENGTH } from './chance.js'
import { followedEndpoints } from './followed-endpoints.js'
import { medianOf } from '../statistics/median.js'

/** One metric of one endpoint, or of the whole run, over the runs of an era that have it. */
export type MetricSeries = {
  /** As `endpointKey`, or `Aggregated`. */
  readonly endpoint: string
  readonly metric: string
  readonly unit: Unit
  readonly settings: RegressionSettings
  /** The places of the runs in the whole series, ascending. */
  readonly runs: readonly number[]
  /** What is tested: times (ms) without the others' move, requests/s, or the root of the error rate. */
  readonly values: Float64Array
  /** As it was printed, in `unit`. */
  readonly printed: Float64Array
  readonly rows: readonly DigestRow[]
  /** The deviation that no series is believed to be steadier than, in the unit of `values`. */
  readonly floor: number
}

/** The percentiles whose course is followed. */
const PERCENTS: readonly number[] = [50, 95, 99]
/** No service is so steady that its runs differ by less (fraction of the median). */
const LEAST_NOISE = 0.01

/** Up to the run before its last, where that is `run`; none, where it is too short then. */
export function withoutRun(series: MetricSeries, run: number): MetricSeries[] {
  const { runs, values, printed, rows } = series
  if (runs.at(-1) !== run) return [series]
  if (runs.length === LEAST_LENGTH) return []
  const cut = { runs: runs.slice(0, -1), rows: rows.slice(0, -1) }
  return [{ ...series, ...cut, values: values.subarray(0, -1), printed: printed.subarray(0, -1) }]
}

type Row = {
  readonly endpoint: string
  readonly settings: RegressionSettings
  /** One a run; undefined where the run has it not. */
  readonly rows: readonly (DigestRow | undefined)[]
  /** The median of its requests in a run. */
  readonly requests: number
}

/** Every metric of the endpoints that are followed and of the whole run, in runs of an era (`places` in `digests`). */
export function metricSeriesOf(
  digests: readonly Digest[],
  places: readonly number[],
  level: LoadLevel
): MetricSeries[] {
  if (places.length < LEAST_LENGTH) return []
  const followed = followedEndpoints(digests, places)
  const rows = [...followed].flatMap(([key, rows]) => rowOf(key, rows, level) ?? [])
  const totals = places.map(place => digests[place]?.total)
  const whole = rowOf(AGGREGATED, totals, level)
  const all = whole === undefined ? rows : [...rows, whole]
  return [
    ...[...PERCENTS, undefined].flatMap(percent => [
      ...timesOf(rows, places, percent),
      ...(whole === undefined ? [] : timesOf([whole], places, percent))
    ]),
    ...all.flatMap(row => throughputSeries(row, places)),
    ...all.flatMap(row => errorSeries(row, places))
  ].filter(({ values }) => values.length >= LEAST_LENGTH)
}

function rowOf(
  endpoint: string,
  rows: readonly (DigestRow | undefined)[],
  level: LoadLevel
): Row | undefined {
  const known = rows.findLast(row => row !== undefined)
  if (known === undefined) return undefined
  const requests = medianOf(
    Float64Array.from(
      rows.filter(row => row !== undefined),
      row => row.requests
    )
  )
  const settings = regressionSettingsFor(level, known, endpoint === AGGREGATED)
  return { endpoint, settings, rows, requests: Math.max(1, requests) }
}

/** A percentile of all these rows, or their means, without what moved all of them together. */
function timesOf(
  rows: readonly Row[],
  places: readonly number[],
  percent: number | undefined
): MetricSeries[] {
  const printed = rows.map(row => Float64Array.from(row.rows, timeOf(row.settings, percent)))
  return ownMoves(printed).flatMap(({ values }, i) => {
    const [row, raw] = [rows[i], printed[i]]
    if (row === undefined || raw === undefined) return []
    const middle = medianOf(raw.filter(value => !Number.isNaN(value)))
    const rounding = percent === undefined ? 0 : bucketHalfWidth(middle) / Math.sqrt(3)
    return seriesOf(row, places, {
      metric: percent === undefined ? 'average' : `p${percent}`,
      unit: 'ms',
      printed: raw,
      // too few others to tell what moved all of them
      values: values.every(Number.isNaN) ? raw : values,
      floor: Math.max(LEAST_NOISE * middle, rounding)
    })
  })
}

function timeOf(
  { minTailSamples }: RegressionSettings,
  percent: number | undefined
): (row: DigestRow | undefined) => number {
  const tail = tailFraction(percent ?? 50)
  return row => {
    if (row === undefined || timedRequests(row) * tail < minTailSamples - 1e-6) return NaN
    return (percent === undefined ? row.average : row.percentiles.get(percent)) ?? NaN
  }
}

function throughputSeries(row: Row, places: readonly number[]): MetricSeries[] {
  const printed = Float64Array.from(row.rows, found => found?.throughput ?? NaN)
  const middle = medianOf(printed.filter(value => !Number.isNaN(value)))
  const noise = Math.max(LEAST_NOISE, 1 / Math.sqrt(row.requests))
  return seriesOf(row, places, {
    metric: 'throughput',
    unit: 'requests/s',
    printed,
    values: printed,
    floor: noise * middle
  })
}

/** A root makes the noise of small counts the same whatever the rate (Anscombe 1948). */
function errorSeries(row: Row, places: readonly number[]): MetricSeries[] {
  return seriesOf(row, places, {
    metric: 'error-rate',
    unit: 'fraction',
    printed: Float64Array.from(row.rows, found =>
      found === undefined ? NaN : found.failures / found.requests
    ),
    values: Float64Array.from(row.rows, found =>
      found === undefined ? NaN : Math.sqrt((found.failures + 0.375) / found.requests)
    ),
    floor: 0.5 / Math.sqrt(row.requests)
  })
}

type Measured = Pick<MetricSeries, 'metric' | 'unit' | 'values' | 'printed' | 'floor'>

/** Of the runs that have a value. */
function seriesOf(
  { endpoint, settings, rows }: Row,
  places: readonly number[],
  { values, printed, ...measured }: Measured
): MetricSeries[] {
  const series = { endpoint, settings, ...measured }
  if (!values.some(Number.isNaN)) {
    return [{ ...series, runs: places, values, printed, rows: rows as readonly DigestRow[] }]
  }
  const has = (_: unknown, at: number): boolean => !Number.isNaN(values[at] ?? NaN)
  return [
    {
      ...series,
      runs: places.filter(has),
      values: values.filter(has),
      printed: printed.filter(has),
      rows: rows.filter(has) as DigestRow[]
    }
  ]
}
