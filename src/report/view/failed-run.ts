import { metricOf } from '../../config/metrics.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { isFailing } from '../../evaluate/failing-endpoints.js'
import { isErrorRate } from '../../evaluate/targets/split-rows.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatThroughput } from '../../units/format.js'

/**
 * What comes before the grade of a whole run's metric that failures met: how many requests a second
 * succeeded, for throughput that would not have its grade without those that failed, and of times that
 * most of them are those of failures. Undefined where the grade is no good news anyway, and where the
 * error rate is within its bounds: so many failures are then what was asked for.
 */
export function failedFirst(run: RunEvaluation, verdict: TargetVerdict): string | undefined {
  const total = run.run.aggregated
  const metric = metricOf(verdict.metric)
  if (total === undefined || metric === undefined || isErrorRate(metric)) return undefined
  if (verdict.endpoint !== AGGREGATED || verdict.effect !== 'pass') return undefined
  if (!isMissedErrorRate(run)) return undefined
  const { requests, failures } = total
  const succeeded =
    metric.type === 'throughput' ? succeededOf(verdict, failures / requests) : undefined
  if (!isFailing(total) && !isBelowGrade(verdict, succeeded)) return undefined
  if (failures >= requests) return 'all failed'
  return succeeded === undefined ? 'most failed' : `${formatThroughput(succeeded)} succeeded`
}

/** Requests/s; undefined where the share that failed is unknown. */
function succeededOf({ value }: TargetVerdict, failed: number): number | undefined {
  return value === undefined || !Number.isFinite(failed) ? undefined : value * (1 - failed)
}

/** The bound of the grade that all requests together reached. */
function isBelowGrade({ grade, bounds }: TargetVerdict, succeeded: number | undefined): boolean {
  const bound = grade === 'target' ? bounds.target : bounds.acceptable
  return succeeded !== undefined && bound !== undefined && succeeded < bound
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
