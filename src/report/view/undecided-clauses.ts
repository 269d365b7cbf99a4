import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Evidence } from '../../evaluate/verdict/reason.js'
import { reasonOf } from '../../evaluate/verdict/sentence.js'
import { namesMetric, timedWords } from '../../evaluate/verdict/target-words.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatCount, metricLabel } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { blindComparison } from './change-legend.js'

/** `P99.9: 7 endpoints have too few requests, 10,000 each are enough`: a clause for each that is open. */
export function undecidedClauses(run: RunEvaluation): string[] {
  const open = run.verdicts.flatMap(verdict =>
    verdict.rule === 'target' && verdict.grade === 'undecided' ? [verdict] : []
  )
  const alike = new Map<string, TargetVerdict[]>()
  for (const verdict of open) {
    const key = `${verdict.metric} ${lacksRequests(verdict) ? '' : reasonOf(verdict)}`
    alike.set(key, [...(alike.get(key) ?? []), verdict])
  }
  const blind = blindComparison(run)
  return [...[...alike.values()].map(undecidedClause), ...(blind === undefined ? [] : [blind])]
}

function undecidedClause(verdicts: readonly TargetVerdict[]): string {
  const [first] = verdicts
  if (first === undefined) return ''
  if (verdicts.length === 1) {
    const reason = reasonOf(first)
    return first.endpoint === AGGREGATED ? reason : `${first.endpoint}: ${reason}`
  }
  const because = lacksRequests(first)
  if (because === undefined) {
    const metric = namesMetric(first) ? '' : `${upperFirst(metricLabel(first.metric))} of `
    return `${metric}${scopeOf(verdicts)}: ${reasonOf(first)}`
  }
  const requests = `requests${timedWords({ ofTimed: verdicts.some(one => lacksRequests(one)?.ofTimed === true) })}`
  return `${upperFirst(metricLabel(first.metric))}: ${scopeOf(verdicts)} have too few ${requests}, ${formatCount(because.needed)} each are enough`
}

/** It is open for want of requests, and of nothing else. */
export function lacksRequests({
  reason
}: TargetVerdict): Extract<Evidence, { kind: 'too-few-requests' }> | undefined {
  const because = reason.kind === 'open' ? reason.because : undefined
  return because?.kind === 'too-few-requests' ? because : undefined
}

function scopeOf(verdicts: readonly TargetVerdict[]): string {
  const endpoints = verdicts.filter(({ endpoint }) => endpoint !== AGGREGATED).length
  const count = endpoints === 1 ? 'one endpoint' : `${formatCount(endpoints)} endpoints`
  return endpoints === verdicts.length ? count : `the whole run and ${count}`
}
