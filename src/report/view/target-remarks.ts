import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import { reasonOf } from '../../evaluate/verdict/sentence.js'
import { besideWords, namesMetric } from '../../evaluate/verdict/target-words.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { metricLabel } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { waiverText } from './refusal.js'
import { isOverTime, targetVerdicts } from './target-verdicts.js'

/**
 * What the numbers in the whole run's table of targets do not tell, a sentence each, in its order; not
 * what the headline says. Untrusted.
 */
export function targetRemarks(run: RunEvaluation, about: Evaluation['about']): string[] {
  const metricsOf = new Map<string, string[]>()
  for (const verdict of targetVerdicts(run, AGGREGATED)) {
    const reason = needsReason(verdict) && verdict !== about ? reasonOf(verdict) : ''
    const waiver = verdict.waiver === undefined ? '' : waiverText(verdict.waiver)
    const said = reason === '' || waiver === '' ? `${reason}${waiver}` : `${reason} (${waiver})`
    if (said === '') continue
    const named = reason !== '' && namesMetric(verdict) ? [] : [metricLabel(verdict.metric)]
    metricsOf.set(said, [...(metricsOf.get(said) ?? []), ...named])
  }
  return [
    ...[...metricsOf].map(([said, metrics]) => withMetrics(metrics, said)),
    ...besideRemarks(run)
  ]
}

/** What became of criteria over time where another bound decides. Untrusted. */
function besideRemarks(run: RunEvaluation): string[] {
  return targetVerdicts(run, AGGREGATED).flatMap(besideWords).map(upperFirst)
}

/** What another value than the metric's own settles, with that value. Untrusted. */
export function provedRemarks(run: RunEvaluation): string[] {
  return targetVerdicts(run, AGGREGATED).filter(isProved).map(reasonText)
}

/**
 * The same, how far a borderline value is uncertain, and what became of a criterion over time; not what
 * the headline says, nor what is undecided. Untrusted.
 */
export function uncertainRemarks(run: RunEvaluation, about: Evaluation['about']): string[] {
  const uncertain = targetVerdicts(run, AGGREGATED)
    .filter(verdict => needsReason(verdict) && !isOpen(verdict) && verdict !== about)
    .map(reasonText)
  return [...uncertain, ...besideRemarks(run)]
}

function reasonText(verdict: TargetVerdict): string {
  return upperFirst(reasonOf(verdict))
}

function needsReason(verdict: TargetVerdict): boolean {
  return isOpen(verdict) || verdict.borderline || isProved(verdict) || isOverTime(verdict)
}

function isOpen({ grade }: TargetVerdict): boolean {
  return grade === 'undecided' || grade === 'missing'
}

function isProved({ reason }: TargetVerdict): boolean {
  return reason.kind === 'compared' && reason.proved
}

function withMetrics(metrics: readonly string[], said: string): string {
  return upperFirst(metrics.length === 0 ? said : `${metrics.join(', ')}: ${said}`)
}
