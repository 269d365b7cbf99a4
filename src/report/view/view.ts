import { higherIsBetter, metricOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import { reasonBeside, type SharedDoubt } from '../../evaluate/verdict/shared-doubts.js'
import { besideWords } from '../../evaluate/verdict/target-words.js'
import type {
  PresenceVerdict,
  RegressionVerdict,
  TargetVerdict,
  Verdict
} from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatMs,
  formatMsChange,
  formatValue
} from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { formatMiddle } from '../../units/middle.js'
import { boundText } from './bound-text.js'
import { allowedText, changeText } from './change-text.js'
import { changeWord } from './change-word.js'
import { failedFirst } from './failed-run.js'
import { mergedVerdicts, type Merged, metricText } from './merged.js'
import { isUncompared, waiverText } from './refusal.js'
import { remedyOf } from './remedy.js'
import { gradeWord, verdictState, type VerdictState } from './verdict-state.js'
import { isOverTime, isTarget } from './target-verdicts.js'

/*
 * What a report says of a run, as rows of formatted but not yet escaped text: one model that the
 * terminal, the comment, the summary and the HTML page read.
 */

/** One metric of the whole run or of an endpoint in numbers. */
export type NumbersRow = {
  readonly endpoint: string
  /** Of the metric; absent where the endpoint itself came or went. */
  readonly key?: string
  readonly metric: string
  readonly measured: string
  /** What was compared with the baseline, where it is not that: `steady 48.5/s`, `repeats 43 ms`. */
  readonly compared?: string
  readonly target: string
  readonly acceptable: string
  /** `acceptable`, `unacceptable (borderline)`, `regressed` … */
  readonly grade: string
  readonly state: VerdictState
  readonly isBorderline: boolean
  /** A criterion over time gave the grade, and no number tells it. */
  readonly isOverTime: boolean
  readonly baseline: string
  readonly change: string
  /** What the comparison does, where it stands beside a grade of its own and fails or warns. */
  readonly changeEffect?: 'fail' | 'warn'
  readonly effect: Verdict['effect']
}

/** One metric of the whole run or of an endpoint, with its target and its comparison. */
export type MetricRow = NumbersRow & {
  readonly reason: string
  /** What became of its criteria over time, where another bound decides. */
  readonly besideReason: readonly string[]
  readonly waiver?: string
}

/** Rows of the aggregated targets, in the order of the load level, with the comparison beside them. */
export function targetRows(run: RunEvaluation): MetricRow[] {
  const ofTotal = run.verdicts.filter(({ endpoint }) => endpoint === AGGREGATED)
  const comparisons = ofTotal.filter(isRegression)
  return ofTotal.filter(isTarget).map(verdict => {
    const compared = comparisons.find(other => other.metric === verdict.metric)
    const row = withFailures(run, verdict, metricRowOf({ verdict, metrics: [metricText(verdict)] }))
    if (compared === undefined) return row
    const isRepeat = run.comparison?.together !== undefined
    return { ...row, ...besides(compared, { measured: row.measured, isRepeat }) }
  })
}

/** No green on what failures met. */
function withFailures(run: RunEvaluation, verdict: TargetVerdict, row: MetricRow): MetricRow {
  const failed = failedFirst(run, verdict)
  if (failed === undefined) return row
  const { requests = 0, failures = 0 } = run.run.aggregated ?? {}
  const reason = `${formatCount(failures)} of ${counted(requests, 'request')} failed; with them ${row.reason}`
  return { ...row, grade: `${failed}; otherwise ${row.grade}`, effect: 'warn', reason }
}

/** What was measured, and beside it what was compared, where that is another number. */
export function wholeRunText({
  measured,
  compared
}: Pick<MetricRow, 'measured' | 'compared'>): string {
  return compared === undefined ? measured || '–' : `${measured || '–'} (${compared})`
}

/**
 * A comparison beside the whole run's number: throughput is compared over the steady window, and of
 * repeats the number is that of the one that decides.
 */
export function besides(
  compared: RegressionVerdict,
  { measured, isRepeat }: { readonly measured: string; readonly isRepeat: boolean }
): Pick<MetricRow, 'baseline' | 'change' | 'changeEffect' | 'compared'> {
  const { unit, value, window, effect } = compared
  const isSteady = window === 'steady'
  const now = value === undefined ? undefined : formatValue(unit, value)
  const of = now === undefined ? '' : comparedOf(isSteady, isRepeat && now !== measured)
  const { baseline, change } = changeOf(compared)
  const word = change === '' ? '' : changeWord(compared)
  return {
    baseline: isSteady && baseline !== '' ? `steady ${baseline}` : baseline,
    change: `${change}${word}`,
    ...(word === '' || effect === 'pass' ? {} : { changeEffect: effect }),
    ...(of === '' ? {} : { compared: `${of} ${now ?? ''}` })
  }
}

function comparedOf(isSteady: boolean, isOfRepeats: boolean): string {
  return [...(isOfRepeats ? ['repeats'] : []), ...(isSteady ? ['steady'] : [])].join(', ')
}

/** Above the numbers that were compared. */
export function comparedHeading({ comparison }: RunEvaluation): string {
  return comparison?.together === undefined ? 'This run' : 'Deciding repeat'
}

/** The comparison that did not take place: one sentence says it, not a row for each metric. */
export function isRefusal({ comparison }: RunEvaluation, verdict: Verdict): boolean {
  return comparison?.refusal !== undefined && isUncompared(verdict)
}

/** A comparison with the baseline, which may be of several metrics. */
type ComparedMetrics = Merged<RegressionVerdict | PresenceVerdict>

type ComparisonRow = NumbersRow & {
  readonly allowed: string
  readonly others: string
  readonly samples: string
}

/** Every comparison with the baseline, worst first: there may be many, and few of them are shown. */
export function comparisonsOf(run: RunEvaluation): readonly ComparedMetrics[] {
  const known = COMPARISONS.get(run)
  if (known !== undefined) return known
  const changes = run.verdicts.filter(isChange).filter(verdict => !isRefusal(run, verdict))
  const worst = worstFirst(changes)
  const found = mergedVerdicts([...worst.filter(each => !isOpen(each)), ...worst.filter(isOpen)])
  COMPARISONS.set(run, found)
  return found
}

const COMPARISONS = new WeakMap<RunEvaluation, readonly ComparedMetrics[]>()

function isOpen(verdict: RegressionVerdict | PresenceVerdict): boolean {
  return (
    verdict.rule === 'presence' ||
    verdict.verdict === 'undecided' ||
    verdict.verdict === 'not-comparable'
  )
}

/** A comparison as a row of a table. */
export function comparisonRow(compared: ComparedMetrics): ComparisonRow {
  return { ...numbersOf(compared), ...limitsOf(compared.verdict) }
}

function limitsOf(
  verdict: RegressionVerdict | PresenceVerdict
): Pick<ComparisonRow, 'allowed' | 'samples' | 'others'> {
  if (verdict.rule === 'presence') {
    const requests = verdict.presence === 'new' ? verdict.requests : 0
    return { allowed: '', samples: formatCount(requests), others: '' }
  }
  const { samples, others, unit } = verdict
  return {
    allowed: allowedText(verdict),
    samples: samples === undefined ? '' : formatCount(samples),
    others: others === undefined || unit !== 'ms' ? '' : formatMsChange(others)
  }
}

/** `sustained · 200 users · 90 s · 15,211 requests`: what kind of run it was. */
export function runFacts({ run, loadLevel, repeat, metrics }: RunEvaluation): string[] {
  return [
    `load level ${loadLevel}`,
    ...(repeat === undefined ? [] : [`repeat ${repeat.at} of ${formatCount(repeat.of)}`]),
    ...(run.peakUsers === undefined ? [] : [counted(run.peakUsers, 'user')]),
    ...(run.durationSeconds === undefined ? [] : [formatDuration(run.durationSeconds)]),
    ...(metrics.requests === undefined ? [] : [counted(metrics.requests, 'request')]),
    ...(metrics.failures === undefined || metrics.failures === 0
      ? []
      : [`${formatCount(metrics.failures)} failed`]),
    // They are a few more than those of the CSV file, which was written before.
    ...(run.percentileSource === 'histogram' ? ['counts from JSON'] : [])
  ]
}

/** `beside`: what is said with it; `doubts`: what is said below all of them. */
export function metricRowOf(
  merged: Merged<Verdict> & { readonly also?: string },
  beside: readonly Verdict[] = [],
  doubts: readonly SharedDoubt[] = []
): MetricRow {
  const { waiver, ...verdict } = merged.verdict
  return {
    ...numbersOf(merged),
    // Who accepted it stands beside the reason.
    grade: gradeWord(verdict),
    reason: `${reasonBeside(merged.verdict, doubts)}${merged.also ?? ''}${remedyOf(merged.verdict, beside)}`,
    besideReason: verdict.rule === 'target' ? besideWords(verdict) : [],
    ...(waiver === undefined ? {} : { waiver: waiverText(waiver) })
  }
}

function numbersOf({ verdict, metrics }: Merged<Verdict>): NumbersRow {
  const base = {
    endpoint: verdict.endpoint,
    metric: upperFirst(metrics.join(', ')),
    measured: '',
    target: '',
    acceptable: '',
    baseline: '',
    change: '',
    grade: gradeWord(verdict),
    state: verdictState(verdict),
    isBorderline: verdict.rule === 'target' && verdict.borderline,
    isOverTime: verdict.rule === 'target' && isOverTime(verdict),
    effect: verdict.effect
  }
  if (verdict.rule === 'presence') return base
  const measured =
    verdict.value === undefined ? provedText(verdict) : formatValue(verdict.unit, verdict.value)
  const numbers = verdict.rule === 'regression' ? changeOf(verdict) : boundsOf(verdict)
  return { ...base, key: verdict.metric, measured, ...numbers }
}

/** Of what was not measured, and is graded by another number: what that says of it. */
function provedText(verdict: TargetVerdict | RegressionVerdict): string {
  if (verdict.rule !== 'target' || verdict.reason.kind !== 'compared') return ''
  const { because } = verdict.reason
  if (because?.kind === 'maximum') return `≤ ${formatMs(because.ms)}`
  if (because?.kind === 'lower-percentile') return `≥ ${formatMs(because.ms)}`
  return because?.kind === 'surely-above' ? `≥ ${formatMs(because.rank.ms)}` : ''
}

function boundsOf({ metric, unit, bounds }: TargetVerdict): { target: string; acceptable: string } {
  const known = metricOf(metric)
  const sign = known !== undefined && higherIsBetter(known) ? '>' : '<'
  const text = (value: number | undefined): string =>
    value === undefined ? '' : boundText(sign, value, unit)
  return {
    target: text(bounds.target),
    acceptable: text(bounds.acceptable ?? bounds.unacceptable)
  }
}

function changeOf(verdict: RegressionVerdict): { baseline: string; change: string } {
  const { metric, baseline, change, unit } = verdict
  return {
    baseline: baseline === undefined ? '' : formatMiddle(metric, unit, baseline),
    change: change === undefined ? '' : changeText(unit, change)
  }
}

/** Whether the run's numbers mean anything: no green tick on those of one that could not be judged. */
export function wasJudged({ outcome }: RunEvaluation): boolean {
  return outcome !== 'could-not-judge'
}

function isRegression(verdict: Verdict): verdict is RegressionVerdict {
  return verdict.rule === 'regression'
}

function isChange(verdict: Verdict): verdict is RegressionVerdict | PresenceVerdict {
  return verdict.rule !== 'target'
}
