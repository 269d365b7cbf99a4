import { metricOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { needsAttention, worstFirst } from '../../evaluate/verdict/order.js'
import { sentenceOf } from '../../evaluate/verdict/sentence.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED, endpointKey } from '../../locust/run.js'
import { formatCount } from '../../units/format.js'
import { PERCENTILES_SHOWN } from './endpoint-view.js'
import { isTarget, targetVerdicts } from './target-verdicts.js'
import { wasJudged } from './view.js'

/** The cells name the metrics of all: more sentences would hide the table above them. */
const MOST_REMARKS = 5

/**
 * Why targets of endpoints are missed and yet acceptable, or borderline, where the numbers in the
 * reports' tables do not tell: a sentence each, the worst first; how many more there are is the last.
 * Untrusted.
 */
export function endpointRemarks(run: RunEvaluation): string[] {
  if (!wasJudged(run)) return []
  const unexplained = worstFirst(unexplainedVerdicts(run))
  const more = unexplained.length - MOST_REMARKS
  return [
    ...unexplained.slice(0, MOST_REMARKS).map(sentenceOf),
    ...(more > 0
      ? [`… and ${formatCount(more)} more, each with its reason in the JSON report`]
      : [])
  ]
}

/** What asks for a look has its reason in a table of its own. */
function unexplainedVerdicts(run: RunEvaluation): TargetVerdict[] {
  const rows = new Set(run.run.endpoints.map(endpointKey))
  const ofTotal = targetVerdicts(run, AGGREGATED)
  return run.verdicts.filter(isTarget).filter(verdict => {
    if (!rows.has(verdict.endpoint) || needsAttention(verdict)) return false
    return verdict.borderline || (verdict.grade === 'acceptable' && !isTold(verdict, ofTotal))
  })
}

/** Its value is in its row, and its bounds are those of the whole run. */
function isTold(verdict: TargetVerdict, ofTotal: readonly TargetVerdict[]): boolean {
  if (verdict.reason.kind !== 'compared' || verdict.reason.proved || !isShown(verdict)) return false
  const total = ofTotal.find(({ metric }) => metric === verdict.metric)
  return (
    total?.bounds.target === verdict.bounds.target &&
    total?.bounds.acceptable === verdict.bounds.acceptable
  )
}

function isShown({ metric: key }: TargetVerdict): boolean {
  const metric = metricOf(key)
  return metric?.type === 'percentile'
    ? PERCENTILES_SHOWN.some(percent => percent === metric.percent)
    : key === 'error-rate'
}
