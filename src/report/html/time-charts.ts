import { criterionText } from '../../config/criterion.js'
import { higherIsBetter, metricOf, unitOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import {
  failedOf,
  PERCENTS_OVER_TIME,
  type PercentileKey,
  type Series,
  type SeriesPoint,
  successfulOf
} from '../../evaluate/timeline/series.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatClock } from '../../units/clock.js'
import { formatCount, formatDuration, formatValue, metricLabel } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { boundText } from '../view/bound-text.js'
import { plainText } from '../escape.js'
import { bandsOf } from './moments.js'
import type {
  ChartLine,
  Columns,
  RunChart,
  SeriesKey,
  TargetLine,
  TimeCharts
} from './page-data.js'
import { criterionSays, resourceCharts } from './resource-charts.js'

type Plan = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly lines: readonly ChartLine<SeriesKey>[]
}

const PLANS: readonly Plan[] = [
  {
    id: 'response-times',
    title: 'Response times',
    unit: 'ms',
    lines: [
      { key: 'p99', label: 'P99', metric: 'p99' },
      { key: 'p95', label: 'P95', metric: 'p95' },
      { key: 'p50', label: 'P50', metric: 'p50' },
      { key: 'average', label: 'Average', metric: 'average' }
    ]
  },
  {
    id: 'throughput',
    title: 'Throughput',
    unit: 'requests/s',
    lines: [
      { key: 'throughput', label: 'Successful', metric: 'throughput' },
      { key: 'failed', label: 'Failed', metric: 'failed' }
    ]
  },
  {
    id: 'errors',
    title: 'Error rate',
    unit: 'fraction',
    lines: [{ key: 'errorRate', label: 'Failed', metric: 'error-rate' }]
  },
  {
    id: 'users',
    title: 'Users',
    unit: 'count',
    lines: [{ key: 'users', label: 'Users', metric: 'users' }]
  }
]

/** What the charts over time draw; undefined without a history. */
export function timeCharts(run: RunEvaluation): TimeCharts | undefined {
  const { series, seconds, startedAt } = run.timeline
  if (series.points.length < 2) return undefined
  const columns = columnsOf(series)
  return {
    ...(startedAt === undefined ? {} : { startedAt }),
    seconds,
    columns,
    bands: bandsOf(run),
    charts: [...PLANS.flatMap(plan => chartOf(plan, columns, run)), ...resourceCharts(run)],
    baselines: baselinesOf(run)
  }
}

function baselinesOf(run: RunEvaluation): TimeCharts['baselines'] {
  return drawnBaselines(run).map(({ label, series }) => {
    const columns = columnsOf(series)
    const isAlike = series.percentileMode === run.timeline.series.percentileMode
    return {
      label: plainText(label, 60),
      columns: isAlike ? columns : { ...columns, ...withoutPercentiles(columns) }
    }
  })
}

/** The first baseline: more lines would hide the run. */
function drawnBaselines({
  baselineSeries = []
}: RunEvaluation): NonNullable<RunEvaluation['baselineSeries']> {
  return baselineSeries.filter(({ series }) => series.points.length > 1).slice(0, 1)
}

/** Percentiles of ten seconds and those since the start cannot be laid over each other. */
function withoutPercentiles({ at }: Columns): Pick<Columns, PercentileKey> {
  return percentileColumns(() => at.map(() => null))
}

function percentileColumns(
  column: (key: PercentileKey) => (number | null)[]
): Pick<Columns, PercentileKey> {
  return { p50: column('p50'), p95: column('p95'), p99: column('p99') }
}

/** A sentence when the charts do not show every row of the history; their peaks are kept. */
export function thinnedNote({ run, timeline }: RunEvaluation): string | undefined {
  const shown = timeline.series.points.length
  const all = (run.history?.samples.length ?? 0) - 1
  const rows = (all > 0 ? all : 0) * (run.history?.thinnedBy ?? 1)
  if (rows <= Math.max(shown, MOST_POINTS)) return undefined
  return `Charts and their tables show ${formatCount(shown)} of about ${formatCount(rows)} points: of each stretch those with the highest response times, error rate and throughput and with the lowest throughput, so that no peak is lost.`
}

/** The timeline thins its series above so many points. */
const MOST_POINTS = 600

/** What the points of the charts look back on. */
export function lookBackNote(run: RunEvaluation): string {
  const { percentileMode: mode, lookBack } = run.timeline.series
  const isUnlike = drawnBaselines(run).some(({ series }) => series.percentileMode !== mode)
  const baseline = isUnlike ? ' Those of the baseline look back differently and are not drawn.' : ''
  return `${percentileWords(mode)}; ${countWords(lookBack)}${baseline}`
}

function percentileWords(mode: Series['percentileMode']): string {
  return mode === 'window'
    ? 'Percentiles over time look back about ten seconds each'
    : 'Percentiles over time look back to the start of the run, as Locust writes them for this file, so that they change slowly'
}

function countWords(lookBack: Series['lookBack']): string {
  if (lookBack === undefined) return 'the average is of the requests between two rows.'
  const { throughput, counts } = lookBack
  return `throughput looks back about ${formatDuration(throughput)}, error rate and average about ${formatDuration(counts)}, over whole bundles of counts, as workers report them. Throughput is 0 where none came for longer than that takes.`
}

/** An outage is no dip of the requests, which may fail faster than they succeed: both are drawn. */
function columnsOf({ points }: Series): Columns {
  const each = (valueOf: (point: SeriesPoint) => number | undefined): (number | null)[] =>
    points.map(point => {
      const value = valueOf(point)
      return value === undefined ? null : compact(value)
    })
  const column = (key: keyof SeriesPoint): (number | null)[] => each(point => point[key])
  return {
    at: points.map(point => compact(point.at)),
    users: column('users'),
    throughput: each(successfulOf),
    failed: each(failedOf),
    errorRate: column('errorRate'),
    average: column('average'),
    ...percentileColumns(column)
  }
}

/** Six digits: more than any format shows, and a third of the size. */
function compact(value: number): number {
  return Number(value.toPrecision(6))
}

function chartOf(plan: Plan, columns: Columns, run: RunEvaluation): RunChart[] {
  const isKnown = ({ key }: ChartLine<SeriesKey>): boolean =>
    columns[key].some(value => value !== null && (key !== 'failed' || value > 0))
  const known = plan.lines.filter(isKnown)
  if (known.length === 0) return []
  const isAlone = plan.id === 'throughput' && known.length === 1
  const lines = isAlone ? known.map(line => ({ ...line, label: 'Requests/s' })) : known
  const { id, title, unit } = plan
  const targets = lines.flatMap(line => targetLines(line, run))
  return [{ id, title, unit, lines, targets, summary: summaryOf(plan, lines, columns) }]
}

/** Target and acceptable bound of the total row; unacceptable only where nothing else is asked. */
function targetLines(
  { key, label, metric }: ChartLine<SeriesKey>,
  run: RunEvaluation
): TargetLine[] {
  const verdict = run.verdicts.find(
    (candidate): candidate is TargetVerdict =>
      candidate.rule === 'target' &&
      candidate.endpoint === AGGREGATED &&
      candidate.metric === metric
  )
  const known = metricOf(metric)
  if (verdict === undefined || known === undefined) return []
  const sign = higherIsBetter(known) ? '>' : '<'
  const isOneOfSeveral = PERCENTS_OVER_TIME.some(([percentile]) => percentile === key)
  const line = (kind: TargetLine['kind'], value: number | undefined): TargetLine[] => {
    if (value === undefined) return []
    const bound = boundText(sign, value, unitOf(known))
    const [beside, short] = isOneOfSeveral ? [`${label} ${bound}`, label] : [bound, bound]
    return [{ key, kind, value, beside, short, says: BOUND_WORDS[kind] }]
  }
  const { target, acceptable } = verdict.bounds
  const fixed =
    target !== undefined && target === acceptable
      ? line('both', target)
      : [...line('target', target), ...line('acceptable', acceptable)]
  const of = isOneOfSeveral || key === 'average' ? `${label} ` : ''
  const overTime = (verdict.overTime ?? []).map(({ field, result: { criterion } }) => {
    const beside = `${of}${criterionText({ ...criterion, forSeconds: 0 }, unitOf(known))}`
    const says = `${criterionSays(field)} ${of}${criterionText(criterion, unitOf(known))}`
    return { key, kind: field, value: criterion.bound, beside, short: of.trim() || beside, says }
  })
  return [...fixed, ...overTime]
}

const BOUND_WORDS: Readonly<Record<TargetLine['kind'], string>> = {
  target: 'target',
  acceptable: 'acceptable',
  both: 'target and acceptable',
  unacceptable: 'unacceptable'
}

/** The chart in a sentence, for who does not see it. */
function summaryOf(
  { title, unit }: Plan,
  lines: readonly ChartLine<SeriesKey>[],
  columns: Columns
): string {
  const parts = lines.map(({ key, label }) => {
    const values = columns[key]
    const known = values.filter(value => value !== null)
    const high = known.reduce((most, value) => Math.max(most, value), -Infinity)
    const low = known.reduce((least, value) => Math.min(least, value), Infinity)
    const at = formatClock(columns.at[values.indexOf(high)] ?? 0)
    return `${metricLabel(label)} from ${formatValue(unit, low)} to ${formatValue(unit, high)}, highest at ${at}`
  })
  return `${title} over time: ${parts.join('; ')}.`
}
