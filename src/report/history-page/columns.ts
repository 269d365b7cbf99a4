import { unitOfKey } from '../../config/metrics.js'
import type { PastEvaluation } from '../../evaluate/past/past-evaluation.js'
import { AGGREGATED, endpointKey } from '../../locust/run.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import { upperFirst } from '../../units/letter-case.js'
import { metricLabel } from '../../units/format.js'
import { plainText } from '../escape.js'
import type { ChartData, RowData } from './history-data.js'
import { stretchesOf } from './stretches.js'

/** One chart each, of every endpoint and of the whole run. */
const METRICS = ['p50', 'p95', 'p99', 'average', 'throughput', 'error-rate'] as const
/** The rows of the resource metrics, beside the endpoints. */
const RESOURCES = 'Resource metrics'
/** The busiest, and beside them those of which there is something to tell. */
const MOST_ENDPOINTS = 50
/** Longest name that a row shows. */
const MAX_NAME = 300

/** An endpoint's name as the page writes it, and by which it finds it. */
export function shownName(name: string): string {
  return plainText(name, MAX_NAME)
}

export type Rows = {
  readonly rows: readonly RowData[]
  /** Endpoints that have no row. */
  readonly leftOut: number
}

/** Every chart of a series. `starts`: places of runs at which a chart begins anew. */
export function chartRowsOf(
  digests: readonly Digest[],
  past: PastEvaluation,
  starts: (row: string, metric: string) => readonly number[]
): Rows {
  const names = endpointsOf(digests)
  const told = [...past.changePoints, ...past.creeps.flatMap(one => [one, ...one.together])]
  const telling = new Set(told.map(({ endpoint }) => endpoint))
  const shown = names.filter((name, at) => at < MOST_ENDPOINTS || telling.has(name))
  const tables = digests.map(
    ({ endpoints }) => new Map(endpoints.map(row => [endpointKey(row), row]))
  )
  const row = (key: string, rowAt: (run: number) => DigestRow | undefined): RowData => {
    const name = shownName(key)
    const found = digests.map((_, run) => rowAt(run))
    const charts = METRICS.flatMap(metric =>
      chartOf(
        { metric, title: upperFirst(metricLabel(metric)), unit: unitOfKey(metric) },
        found.map(row => valueOf(row, metric)),
        starts(name, metric)
      )
    )
    return { name, charts }
  }
  const rows = [
    row(AGGREGATED, run => digests[run]?.total),
    ...shown.map(name => row(name, run => tables[run]?.get(name))),
    resourceRow(digests, starts)
  ]
  return {
    rows: rows.filter(({ charts }) => charts.length > 0),
    leftOut: names.length - shown.length
  }
}

/** What there is to tell of comes first: the newest step for the worse, else what creeps, else the newest step. */
export function openedRow(
  rows: readonly RowData[],
  { changePoints, creeps }: PastEvaluation
): string {
  const worse = changePoints.findLast(({ isImprovement }) => !isImprovement)
  const told = worse ?? creeps[0] ?? changePoints.at(-1)
  const name = told && shownName(told.endpoint)
  return (rows.find(one => one.name === name) ?? rows[0])?.name ?? ''
}

/** The busiest first: by their share of each run's requests, so that a longer run counts no more. */
function endpointsOf(digests: readonly Digest[]): string[] {
  const shares = new Map<string, number>()
  for (const { endpoints } of digests) {
    const all = Math.max(
      1,
      endpoints.reduce((sum, { requests }) => sum + requests, 0)
    )
    for (const row of endpoints) {
      const name = endpointKey(row)
      shares.set(name, (shares.get(name) ?? 0) + row.requests / all)
    }
  }
  return [...shares].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

/** What a chart is of, before its numbers. */
type Head = Pick<ChartData, 'metric' | 'title' | 'unit'>

/** Nothing where no run has a value. */
function chartOf(
  head: Head,
  values: readonly (number | undefined)[],
  starts: readonly number[]
): ChartData[] {
  if (values.every(value => value === undefined)) return []
  const rounded = values.map(value => (value === undefined ? null : brief(value)))
  const stretches = stretchesOf(rounded, starts).map(stretch => ({
    ...stretch,
    usual: brief(stretch.usual),
    low: brief(stretch.low),
    high: brief(stretch.high)
  }))
  return [{ ...head, values: rounded, stretches }]
}

/** Four significant digits: more than anybody sees, in half of the bytes. */
function brief(value: number): number {
  return Number(value.toPrecision(4))
}

function valueOf(row: DigestRow | undefined, metric: (typeof METRICS)[number]): number | undefined {
  if (row === undefined) return undefined
  switch (metric) {
    case 'average':
      return row.average
    case 'throughput':
      return row.throughput
    case 'error-rate':
      return row.requests === 0 ? undefined : row.failures / row.requests
    case 'p50':
      return row.percentiles.get(50) ?? row.median
    case 'p95':
      return row.percentiles.get(95)
    case 'p99':
      return row.percentiles.get(99)
  }
}

function resourceRow(
  digests: readonly Digest[],
  starts: (row: string, metric: string) => readonly number[]
): RowData {
  const known = new Map(
    digests.flatMap(({ resources }) => resources.map(each => [each.name, each] as const))
  )
  return {
    name: RESOURCES,
    charts: [...known.values()].flatMap(({ name, unit, statistic }) =>
      chartOf(
        { metric: shownName(name), title: shownName(`${name} (${statistic})`), unit },
        digests.map(
          ({ resources }) =>
            resources.find(
              each => each.name === name && each.unit === unit && each.statistic === statistic
            )?.value
        ),
        starts(RESOURCES, name)
      )
    )
  }
}
