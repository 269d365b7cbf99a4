import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Comparison } from '../../evaluate/regression/comparison.js'
import {
  failedOf,
  type Series,
  type SeriesPoint,
  successfulOf
} from '../../evaluate/timeline/series.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatDuration, formatMs, formatPercent, formatThroughput } from '../../units/format.js'
import { mermaidLabel } from '../escape.js'
import { targetVerdicts } from '../view/target-verdicts.js'

/*
 * Charts in the dialect that GitHub renders: `xychart-beta`, plain decimals, no gaps, quoted labels.
 * The numbers are always in a table too: e-mail and old servers show the source.
 */

/** More points than this are not told apart in a chart of GitHub's width. */
const MOST_POINTS = 60
/** Seen on white and on black; named in the text, because xychart has no legend. */
const PALETTE = '#1f83e0, #e5534b'
/** A bound so much above all values would flatten the line. */
const FAR = 3
/** More bars do not fit with their labels. */
const MOST_RUNS = 20

type Plot = { readonly kind: 'line' | 'bar'; readonly values: readonly number[] }

type Chart = {
  readonly title: string
  readonly unit: string
  readonly xAxis: string
  readonly plots: readonly Plot[]
  readonly caption: string
}

/**
 * Mermaid charts of response time, throughput and error rate over time, against the baseline, and over the
 * baseline runs; the empty string when there is nothing to draw.
 */
export function xychartBlocks(run: RunEvaluation): string {
  const { points } = run.timeline.series
  const charts = [
    responseTimeChart(run, points),
    throughputChart(run.timeline.series),
    errorRateChart(points),
    baselineChart(run),
    historyChart(run, 'p95'),
    historyChart(run, 'throughput')
  ]
  return charts
    .flatMap(chart => (chart === undefined ? [] : [`${chart.caption}\n\n${fenced(chart)}`]))
    .join('\n\n')
}

function responseTimeChart(run: RunEvaluation, points: readonly SeriesPoint[]): Chart | undefined {
  const isWindow = run.timeline.series.percentileMode === 'window'
  // Percentiles since the start hide every later change: the exact average says more.
  const [metric, label] = isWindow ? (['p95', 'P95'] as const) : (['average', 'Average'] as const)
  const bound = isWindow ? acceptable(run, 'p95') : undefined
  return timeChart(points, {
    title: isWindow ? 'P95 over time (last 10 s)' : 'Average response time over time',
    label,
    unit: 'ms',
    valueOf: point => point[metric],
    ...(bound === undefined ? {} : { bound })
  })
}

/** Requests may fail faster than they succeed: an outage only shows when they are told apart. */
function throughputChart({ points, lookBack }: Series): Chart | undefined {
  const each = lookBack === undefined ? '' : ` (last ${formatDuration(lookBack.throughput)})`
  const title = `Throughput over time${each}`
  const unit = 'requests/s'
  if (!isFailing(points)) {
    return timeChart(points, { title, unit, valueOf: point => point.throughput })
  }
  return timeChart(points, {
    title,
    unit,
    label: 'successful',
    valueOf: successfulOf,
    second: { label: 'failed', valueOf: failedOf }
  })
}

function errorRateChart(points: readonly SeriesPoint[]): Chart | undefined {
  if (!isFailing(points)) return undefined
  return timeChart(points, {
    title: 'Error rate over time',
    label: 'failed',
    unit: 'percent of requests',
    valueOf: ({ errorRate }) => (errorRate === undefined ? undefined : errorRate * 100)
  })
}

function isFailing(points: readonly SeriesPoint[]): boolean {
  return points.some(({ errorRate = 0 }) => errorRate > 0)
}

function acceptable(run: RunEvaluation, metric: string): number | undefined {
  return targetVerdicts(run, AGGREGATED).find(verdict => verdict.metric === metric)?.bounds
    .acceptable
}

type Wanted = {
  readonly title: string
  readonly label?: string
  readonly unit: keyof typeof FORMATS
  readonly valueOf: (point: SeriesPoint) => number | undefined
  readonly bound?: number
  /** Another line, in red, where there is no bound. */
  readonly second?: Pick<Required<Wanted>, 'label' | 'valueOf'>
}

const FORMATS = {
  ms: formatMs,
  'requests/s': formatThroughput,
  'percent of requests': (value: number): string => formatPercent(value / 100)
} as const

function timeChart(points: readonly SeriesPoint[], wanted: Wanted): Chart | undefined {
  const { title, unit } = wanted
  const binned = binsOf(points, wanted.valueOf)
  const seconds = points.at(-1)?.at ?? 0
  if (binned.length < 2 || seconds <= 0) return undefined
  const format = FORMATS[unit]
  const [least, most] = [Math.min(...binned), Math.max(...binned)].map(format) as [string, string]
  const range = least === most ? `all along ${least}` : `${least} to ${most}`
  const red = redLine(points, wanted, binned)
  return {
    title,
    unit,
    xAxis: `${mermaidLabel('seconds since the start')} 0 --> ${plain(seconds)}`,
    plots: [
      { kind: 'line', values: binned },
      ...(red?.values === undefined ? [] : [{ kind: 'line' as const, values: red.values }])
    ],
    caption: `**${title}** over ${formatDuration(seconds)}. Blue: ${wanted.label ?? 'measured'}, ${range}${red === undefined ? '' : `; ${red.caption}`}.`
  }
}

/** The bound, or another measurement; only in words where it would flatten the line. */
function redLine(
  points: readonly SeriesPoint[],
  { unit, bound, second }: Wanted,
  binned: readonly number[]
): { readonly values?: readonly number[]; readonly caption: string } | undefined {
  const format = FORMATS[unit]
  if (second !== undefined) {
    const values = binsOf(points, second.valueOf)
    return { values, caption: `red: ${second.label}, up to ${format(Math.max(...values))}` }
  }
  if (bound === undefined) return undefined
  return bound <= FAR * Math.max(...binned)
    ? { values: binned.map(() => bound), caption: `red: acceptable, ${format(bound)}` }
    : { caption: `acceptable is under ${format(bound)}, far above` }
}

/**
 * At most 60 values at equal distances in time: in each bin the one furthest from the usual, so that
 * peaks and dips stay. A bin without a value repeats the last, for a gap breaks the chart.
 */
function binsOf(points: readonly SeriesPoint[], valueOf: Wanted['valueOf']): number[] {
  const known = points.flatMap(point => {
    const value = valueOf(point)
    return value === undefined || !Number.isFinite(value) ? [] : [{ at: point.at, value }]
  })
  const first = known[0]
  const end = points.at(-1)?.at ?? 0
  if (first === undefined) return []
  const usual = [...known].sort((a, b) => a.value - b.value)[known.length >> 1]?.value ?? 0
  const count = Math.min(MOST_POINTS, points.length)
  const isFurther = (value: number, best: number | undefined): boolean =>
    best === undefined || Math.abs(value - usual) > Math.abs(best - usual)
  // They are in order of time: each is looked at in one bin. What is not after the start is in none.
  let next = known.findIndex(({ at }) => at > 0)
  let last = first.value
  return Array.from({ length: count }, (_, i) => {
    let best: number | undefined
    for (; next >= 0; next++) {
      const point = known[next]
      if (point === undefined || point.at > ((i + 1) * end) / count) break
      if (isFurther(point.value, best)) best = point.value
    }
    last = best ?? last
    return last
  })
}

/** This run as bars, the baseline as a line, over the percentiles that were compared. */
function baselineChart({ verdicts, comparison, repeat }: RunEvaluation): Chart | undefined {
  const compared = verdicts.flatMap(verdict =>
    verdict.rule === 'regression' &&
    verdict.endpoint === AGGREGATED &&
    verdict.unit === 'ms' &&
    verdict.value !== undefined &&
    verdict.baseline !== undefined
      ? [{ metric: verdict.metric, value: verdict.value, baseline: verdict.baseline }]
      : []
  )
  if (compared.length === 0) return undefined
  return {
    title: 'Response times against the baseline',
    unit: 'ms',
    xAxis: `[${compared.map(({ metric }) => mermaidLabel(metric.toUpperCase())).join(', ')}]`,
    plots: [
      { kind: 'bar', values: compared.map(({ value }) => value) },
      { kind: 'line', values: compared.map(({ baseline }) => baseline) }
    ],
    caption: `**Response times against the baseline.** Blue bars: ${repeat === undefined ? 'this run' : 'of each the repeat that decides'}; red line: ${baselineName(comparison)}.`
  }
}

function baselineName(comparison: Comparison | undefined): string {
  const runs = comparison?.baselines.length ?? 0
  if (runs <= 1) return 'the baseline run'
  return comparison?.paired ? 'the baseline run of that pair' : `median of ${runs} baseline runs`
}

/** One bar for each baseline run, the oldest to the left, and one for this run. */
function historyChart(
  { run, metrics, comparison }: RunEvaluation,
  metric: 'p95' | 'throughput'
): Chart | undefined {
  const baselines = [...(comparison?.baselines ?? [])]
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .flatMap(source => {
      const value = source[metric]
      return value === undefined ? [] : [{ label: source.commit?.slice(0, 7), value }]
    })
    .slice(-MOST_RUNS)
  const own = metric === 'p95' ? run.aggregated?.percentiles.get(95) : metrics.throughput
  if (own === undefined || baselines.length < 2) return undefined
  const [title, unit] =
    metric === 'p95' ? (['P95', 'ms'] as const) : (['Throughput', 'requests/s'] as const)
  const labels = baselines.map(({ label }, index) => label ?? `${index + 1}`)
  return {
    title: `${title} over the baseline runs`,
    unit,
    xAxis: `[${[...labels, 'this run'].map(mermaidLabel).join(', ')}]`,
    plots: [{ kind: 'bar', values: [...baselines.map(({ value }) => value), own] }],
    caption: `**${title} over the baseline runs**, the oldest to the left; the last bar is this run.`
  }
}

function fenced({ title, unit, xAxis, plots }: Chart): string {
  const most = Math.max(...plots.flatMap(plot => plot.values))
  return [
    '```mermaid',
    '---',
    'config:',
    '  themeVariables:',
    '    xyChart:',
    `      plotColorPalette: "${PALETTE}"`,
    '---',
    'xychart-beta',
    `  title ${mermaidLabel(title)}`,
    `  x-axis ${xAxis}`,
    `  y-axis ${mermaidLabel(unit)} 0 --> ${plain(most > 0 ? most * 1.1 : 1)}`,
    ...plots.map(plot => `  ${plot.kind} [${plot.values.map(plain).join(', ')}]`),
    '```'
  ].join('\n')
}

/** A decimal without exponent or sign: what every version of Mermaid reads. */
function plain(value: number): string {
  const text = Math.min(1e15, Math.max(0, value)).toFixed(decimalsOf(Math.abs(value)))
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Small rates that differ are not to look equal. */
function decimalsOf(size: number): number {
  if (size >= 10) return 0
  return size < 0.1 && size > 0 ? Math.min(6, 2 - Math.floor(Math.log10(size))) : 2
}
