import type {
  RegressionVerdict,
  RunEvaluation,
  TargetVerdict,
  Verdict
} from '../evaluate/evaluation.js'
import { higherIsBetter, metricOf } from '../config/metrics.js'
import { requestsNeeded } from '../evaluate/measure.js'
import { needsAttention, worstFirst } from '../evaluate/order.js'
import {
  formatCount,
  formatDuration,
  formatMsChange,
  formatPercent,
  formatThroughput,
  formatValue,
  metricLabel
} from '../evaluate/words.js'
import type { Note } from '../locust/note.js'
import { AGGREGATED, type EndpointStats, endpointKey, type Run } from '../locust/run.js'
import { allowedText, changeText } from './change-text.js'
import { sparkline } from './sparkline.js'

/*
 * What a report says of a run, as rows of formatted but not yet escaped text: one model that the
 * terminal, the comment, the summary and the HTML page read.
 */

/** One metric of the whole run or of an endpoint, with its target and its comparison. */
export type MetricRow = {
  readonly endpoint: string
  readonly metric: string
  readonly measured: string
  /** Of the steady window, where that is what was compared with the baseline. */
  readonly steady?: string
  readonly target: string
  readonly acceptable: string
  /** `acceptable`, `unacceptable (borderline)`, `regressed` … */
  readonly grade: string
  readonly baseline: string
  readonly change: string
  readonly effect: Verdict['effect']
  readonly reason: string
  readonly waiver?: string
}

/** Rows of the aggregated targets, in the order of the load level, with the comparison beside them. */
export function targetRows(run: RunEvaluation): MetricRow[] {
  const comparisons = run.verdicts.filter(isRegression)
  return run.verdicts
    .filter(isTarget)
    .filter(verdict => verdict.endpoint === AGGREGATED)
    .map(verdict => {
      const compared = comparisons.find(
        other => other.endpoint === AGGREGATED && other.metric === verdict.metric
      )
      return { ...rowOf(verdict), ...(compared === undefined ? {} : besides(compared)) }
    })
}

/** A comparison beside the whole run's number: throughput is compared over the steady window. */
function besides(compared: RegressionVerdict): Pick<MetricRow, 'baseline' | 'change' | 'steady'> {
  const { unit, value, verdict, window } = compared
  const { baseline, change } = changeOf(compared)
  const word = verdict === 'unchanged' || change === '' ? '' : ` ${gradeOf(compared)}`
  return {
    baseline,
    change: `${change}${word}`,
    ...(window === 'steady' && value !== undefined ? { steady: formatValue(unit, value) } : {})
  }
}

/** What asks for a look, worst first: failed or warned endpoints, missing ones, every regression. */
export function attentionRows(run: RunEvaluation): MetricRow[] {
  return worstFirst(run.verdicts)
    .filter(
      verdict => needsAttention(verdict) && !(isTarget(verdict) && verdict.endpoint === AGGREGATED)
    )
    .map(rowOf)
}

/** `P99.9 of 7 endpoints needs 10,000 requests each`: what is left open, a clause for each metric. */
export function undecidedClauses(run: RunEvaluation): string[] {
  const open = run.verdicts.filter(isTarget).filter(({ grade }) => grade === 'undecided')
  const keys = [...new Set(open.map(({ metric }) => metric))]
  return keys.map(key => {
    const verdicts = open.filter(({ metric }) => metric === key)
    const [first] = verdicts
    const metric = metricOf(key)
    const label = capitalised(metricLabel(key))
    if (first === undefined) return label
    if (verdicts.length === 1 || metric?.type !== 'percentile') {
      return first.endpoint === AGGREGATED ? first.reason : `${first.endpoint}: ${first.reason}`
    }
    return `${label} of ${scopeOf(verdicts)} needs ${formatCount(requestsNeeded(metric.percent))} requests each`
  })
}

function scopeOf(verdicts: readonly Verdict[]): string {
  const endpoints = verdicts.filter(({ endpoint }) => endpoint !== AGGREGATED).length
  const count = endpoints === 1 ? 'one endpoint' : `${formatCount(endpoints)} endpoints`
  return endpoints === verdicts.length ? count : `the whole run and ${count}`
}

export type ComparisonRow = MetricRow & {
  readonly allowed: string
  readonly others: string
  readonly samples: string
}

/** Every comparison with the baseline, worst first. */
export function comparisonRows(run: RunEvaluation): ComparisonRow[] {
  const isOpen = ({ verdict }: RegressionVerdict): number =>
    Number(verdict === 'undecided' || verdict === 'not-comparable')
  const worst = worstFirst(run.verdicts).filter(isRegression)
  return worst
    .sort((a, b) => isOpen(a) - isOpen(b))
    .map(verdict => ({
      ...rowOf(verdict),
      allowed: allowedText(verdict),
      samples: verdict.samples === undefined ? '' : formatCount(verdict.samples),
      others:
        verdict.others === undefined || verdict.unit !== 'ms' ? '' : formatMsChange(verdict.others)
    }))
}

/** One endpoint with its main numbers and its worst grade. */
export type EndpointRow = {
  readonly endpoint: string
  readonly requests: string
  readonly errors: string
  /** In the order of `percentilesShown`. */
  readonly percentiles: readonly string[]
  readonly throughput: string
  /** P95 over time as bars from 0; empty without `--csv-full-history`. */
  readonly overTime: string
  readonly grade: string
  readonly effect: Verdict['effect']
}

/** Fewer windows make no line. */
const MIN_SPARKLINE = 5

export const PERCENTILES_SHOWN = [50, 95, 99, 99.9] as const

/** Those that fail first, then those that warn, else in the order of the file. */
export function endpointRows(run: RunEvaluation): EndpointRow[] {
  const byEndpoint = new Map<string, Verdict[]>()
  for (const verdict of run.verdicts) {
    const known = byEndpoint.get(verdict.endpoint)
    if (known === undefined) byEndpoint.set(verdict.endpoint, [verdict])
    else known.push(verdict)
  }
  const rank = { fail: 0, warn: 1, pass: 2 } as const
  return run.run.endpoints
    .map(row => endpointRow(run, row, worstFirst(byEndpoint.get(endpointKey(row)) ?? [])))
    .sort((a, b) => rank[a.effect] - rank[b.effect])
}

function endpointRow(
  run: RunEvaluation,
  row: EndpointStats,
  verdicts: readonly Verdict[]
): EndpointRow {
  const key = endpointKey(row)
  const [first] = verdicts
  const graded = verdicts.find(verdict => isTarget(verdict) && verdict.grade !== 'undecided')
  const worst = first === undefined || first.effect === 'pass' ? (graded ?? first) : first
  const seconds = run.run.durationSeconds
  return {
    endpoint: key,
    requests: formatCount(row.requests),
    errors: row.requests === 0 ? '' : formatPercent(row.failures / row.requests),
    percentiles: PERCENTILES_SHOWN.map(percent => {
      const value = row.percentiles.get(percent)
      return value === undefined ? '' : formatValue('ms', value)
    }),
    throughput:
      seconds === undefined || seconds <= 0 ? '' : formatThroughput(row.requests / seconds),
    overTime: p95OverTime(run.run, key),
    grade: worst === undefined ? '' : gradeOf(worst),
    effect: first?.effect ?? 'pass'
  }
}

/** Only windows show a change: percentiles since the start flatten out. */
function p95OverTime({ history }: Run, key: string): string {
  if (history?.percentileMode !== 'window') return ''
  const values = (history.endpoints.get(key) ?? []).flatMap(({ percentiles }) => {
    const value = percentiles.get(95)
    return value === undefined || value === 0 ? [] : [value]
  })
  return values.length < MIN_SPARKLINE ? '' : sparkline(values)
}

/** `sustained · 200 users · 90 s · 15,211 requests`: what kind of run it was. */
export function runFacts({ run, loadLevel, metrics }: RunEvaluation): string[] {
  return [
    `load level ${loadLevel}`,
    ...(run.peakUsers === undefined ? [] : [`${formatCount(run.peakUsers)} users`]),
    ...(run.durationSeconds === undefined ? [] : [formatDuration(run.durationSeconds)]),
    ...(metrics.requests === undefined ? [] : [`${formatCount(metrics.requests)} requests`]),
    ...(metrics.failures === undefined || metrics.failures === 0
      ? []
      : [`${formatCount(metrics.failures)} failed`])
  ]
}

function rowOf(verdict: Verdict): MetricRow {
  const base = {
    endpoint: verdict.endpoint,
    metric: capitalised(metricLabel(verdict.metric)),
    measured: verdict.value === undefined ? '' : formatValue(verdict.unit, verdict.value),
    grade: gradeOf(verdict),
    effect: verdict.effect,
    reason: withoutSubject(verdict),
    ...(verdict.waiver === undefined
      ? {}
      : { waiver: `accepted until ${verdict.waiver.until}: ${verdict.waiver.reason}` })
  }
  if (verdict.rule === 'regression')
    return { ...base, target: '', acceptable: '', ...changeOf(verdict) }
  return { ...base, ...boundsOf(verdict), baseline: '', change: '' }
}

/** A comparison's reason names its cell, which stands in the columns beside it. */
function withoutSubject({ endpoint, metric, reason }: Verdict): string {
  const subject = `${endpoint} ${metricLabel(metric)}: `
  return reason.startsWith(subject) ? reason.slice(subject.length) : reason
}

function boundsOf({ metric, unit, bounds }: TargetVerdict): { target: string; acceptable: string } {
  const known = metricOf(metric)
  const sign = known !== undefined && higherIsBetter(known) ? '>' : '<'
  const text = (value: number | undefined): string =>
    value === undefined ? '' : `${sign} ${formatValue(unit, value)}`
  return {
    target: text(bounds.target),
    acceptable: text(bounds.acceptable ?? bounds.unacceptable)
  }
}

function gradeOf(verdict: Verdict): string {
  if (verdict.rule === 'regression') {
    return verdict.tooNoisy === true && ['unchanged', 'undecided'].includes(verdict.verdict)
      ? 'too noisy to judge'
      : verdict.verdict.replace('-', ' ')
  }
  return verdict.borderline ? `${verdict.grade} (borderline)` : verdict.grade
}

function changeOf(verdict: RegressionVerdict): { baseline: string; change: string } {
  const { baseline, change, unit } = verdict
  return {
    baseline: baseline === undefined ? '' : formatValue(unit, baseline),
    change: change === undefined ? '' : changeText(unit, change)
  }
}

/** Whether the run's numbers mean anything: no green tick on those of one that could not be judged. */
export function isJudged({ outcome }: RunEvaluation): boolean {
  return outcome !== 'could-not-judge'
}

/** A note as sentences: what was seen and what to do. */
export function noteText({ message, advice }: Note): string {
  const sentences = [message, ...(advice === undefined ? [] : [capitalised(advice)])]
  return sentences.map(text => (/[.!?:]$/.test(text) ? text : `${text}.`)).join(' ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isTarget(verdict: Verdict): verdict is TargetVerdict {
  return verdict.rule === 'target'
}

function isRegression(verdict: Verdict): verdict is RegressionVerdict {
  return verdict.rule === 'regression'
}
