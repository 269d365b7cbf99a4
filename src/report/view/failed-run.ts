import { metricOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { isFailing } from '../../evaluate/failing-endpoints.js'
import { isErrorRate } from '../../evaluate/targets/split-rows.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatThroughput } from '../../units/format.js'

/**
 * What comes before the grade of a whole run's metric that failures met: how many requests a second
 * succeeded, for throughput, and of times that most of them are those of failures. Undefined where most
 * succeeded, where the grade is no good news anyway, and where the error rate is within its bounds: so
 * many failures are then what was asked for.
 */
export function failedFirst(run: RunEvaluation, verdict: TargetVerdict): string | undefined {
  const total = run.run.aggregated
  const metric = metricOf(verdict.metric)
  if (total === undefined || metric === undefined || isErrorRate(metric)) return undefined
  if (verdict.endpoint !== AGGREGATED || verdict.effect !== 'pass' || !isFailing(total)) {
    return undefined
  }
  if (!isMissedErrorRate(run)) return undefined
  const { requests, failures } = total
  if (failures >= requests) return 'all failed'
  return metric.type === 'throughput' && verdict.value !== undefined
    ? `${formatThroughput(verdict.value * (1 - failures / requests))} succeeded`
    : 'most failed'
}

function isMissedErrorRate({ verdicts }: RunEvaluation): boolean {
  return verdicts.some(
    verdict =>
      verdict.rule === 'target' &&
      verdict.endpoint === AGGREGATED &&
      verdict.metric === 'error-rate' &&
      verdict.effect !== 'pass'
  )
}
