import { higherIsBetter, metricOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { requestsNeeded } from '../../evaluate/targets/measure.js'
import { needsAttention, worstFirst } from '../../evaluate/verdict/order.js'
import type { RegressionVerdict, TargetVerdict, Verdict } from '../../evaluate/verdict/verdict.js'
import type { Note } from '../../locust/note.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatMsChange,
  formatValue,
  metricLabel
} from '../../units/format.js'
import { allowedText, changeText } from './change-text.js'
import { capitalised, noteText } from './note-text.js'

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
  const word = verdict === 'unchanged' || change === '' ? '' : ` ${gradeWord(compared)}`
  return {
    baseline,
    change: `${change}${word}`,
    ...(window === 'steady' && value !== undefined ? { steady: formatValue(unit, value) } : {})
  }
}

/** What asks for a look, worst first: failed or warned endpoints, missing ones, every regression. */
export function attentionRows(run: RunEvaluation): readonly MetricRow[] {
  const known = ATTENTION.get(run) ?? attentionRowsOf(run)
  ATTENTION.set(run, known)
  return known
}

/** Each report asks for them, several times when it must be cut. */
const ATTENTION = new WeakMap<RunEvaluation, readonly MetricRow[]>()

function attentionRowsOf(run: RunEvaluation): MetricRow[] {
  return merged(
    worstFirst(run.verdicts).filter(
      verdict =>
        needsAttention(verdict) &&
        !(isTarget(verdict) && verdict.endpoint === AGGREGATED) &&
        !isRefusal(run, verdict)
    )
  ).map(({ row }) => row)
}

/** The comparison that did not take place: one sentence says it, not a row for each metric. */
function isRefusal({ comparison }: RunEvaluation, verdict: Verdict): boolean {
  return comparison?.refusal !== undefined && isUncompared(verdict)
}

function isUncompared(verdict: Verdict): boolean {
  return isRegression(verdict) && verdict.verdict === 'not-comparable' && !verdict.presence
}

/**
 * Why there was no comparison (of what the headline says, only what to do), and what that does to the
 * conclusion; undefined when there was one.
 */
export function refusalOf(
  run: RunEvaluation,
  headline = ''
): { readonly text: string; readonly effect: Verdict['effect'] } | undefined {
  const refusal = run.comparison?.refusal
  if (refusal === undefined) return undefined
  const verdict = worstFirst(run.verdicts.filter(isUncompared))[0]
  const would = verdict?.wouldFail === true ? ' (would fail)' : ''
  const waiver = verdict?.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`
  const advice = run.notes.find(({ code }) => code === 'not-comparable')?.advice
  const sentence = `Not compared with the baseline${would}: ${refusal}${waiver}`
  return {
    text: stillToSay({ message: sentence, ...(advice === undefined ? {} : { advice }) }, headline),
    effect: verdict?.effect ?? 'pass'
  }
}

/** Of what the headline says, only what to do; empty when there is nothing to do. */
function stillToSay(
  { message, advice }: Pick<Note, 'message' | 'advice'>,
  headline: string
): string {
  if (!headline.includes(message)) return noteText({ message, ...(advice ? { advice } : {}) })
  return advice === undefined ? '' : noteText({ message: advice })
}

/** Metrics of one endpoint that are not compared for one reason are one row. */
function merged<V extends Verdict>(
  verdicts: readonly V[]
): { readonly row: MetricRow; readonly verdict: V }[] {
  const rows = new Map<string, { row: MetricRow; verdict: V }>()
  verdicts.forEach((verdict, index) => {
    const row = rowOf(verdict)
    const isOne = isUncompared(verdict)
    const key = isOne ? `${verdict.effect} ${verdict.endpoint} ${verdict.reason}` : String(index)
    const known = rows.get(key)
    if (known === undefined) rows.set(key, { row, verdict })
    else {
      const metric = `${known.row.metric}, ${metricLabel(verdict.metric)}`
      rows.set(key, { ...known, row: { ...known.row, metric } })
    }
  })
  return [...rows.values()]
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
  const worst = worstFirst(run.verdicts)
    .filter(isRegression)
    .filter(verdict => !isRefusal(run, verdict))
  return merged(worst.sort((a, b) => isOpen(a) - isOpen(b))).map(({ row, verdict }) => ({
    ...row,
    allowed: allowedText(verdict),
    samples: verdict.samples === undefined ? '' : formatCount(verdict.samples),
    others:
      verdict.others === undefined || verdict.unit !== 'ms' ? '' : formatMsChange(verdict.others)
  }))
}

/** `sustained · 200 users · 90 s · 15,211 requests`: what kind of run it was. */
export function runFacts({ run, loadLevel, metrics }: RunEvaluation): string[] {
  return [
    `load level ${loadLevel}`,
    ...(run.peakUsers === undefined ? [] : [counted(run.peakUsers, 'user')]),
    ...(run.durationSeconds === undefined ? [] : [formatDuration(run.durationSeconds)]),
    ...(metrics.requests === undefined ? [] : [counted(metrics.requests, 'request')]),
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
    grade: gradeWord(verdict),
    effect: verdict.effect,
    reason: withoutSubject(verdict),
    ...(verdict.waiver === undefined ? {} : { waiver: waiverText(verdict.waiver) })
  }
  if (verdict.rule === 'regression')
    return { ...base, target: '', acceptable: '', ...changeOf(verdict) }
  return { ...base, ...boundsOf(verdict), baseline: '', change: '' }
}

function waiverText({ until, reason }: NonNullable<Verdict['waiver']>): string {
  return `accepted until ${until}: ${reason}`
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

/** A verdict's grade as people read it. */
export function gradeWord(verdict: Verdict): string {
  const remarks = [
    ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
    ...(verdict.wouldFail === true ? ['would fail'] : [])
  ]
  const word = wordOf(verdict)
  return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`
}

function wordOf(verdict: Verdict): string {
  if (verdict.rule === 'target') return verdict.grade
  return verdict.tooNoisy === true && ['unchanged', 'undecided'].includes(verdict.verdict)
    ? 'too noisy to judge'
    : verdict.verdict.replace('-', ' ')
}

function changeOf(verdict: RegressionVerdict): { baseline: string; change: string } {
  const { baseline, change, unit } = verdict
  return {
    baseline: baseline === undefined ? '' : formatValue(unit, baseline),
    change: change === undefined ? '' : changeText(unit, change)
  }
}

/** Whether the run's numbers mean anything: no green tick on those of one that could not be judged. */
export function wasJudged({ outcome }: RunEvaluation): boolean {
  return outcome !== 'could-not-judge'
}

function isTarget(verdict: Verdict): verdict is TargetVerdict {
  return verdict.rule === 'target'
}

function isRegression(verdict: Verdict): verdict is RegressionVerdict {
  return verdict.rule === 'regression'
}
