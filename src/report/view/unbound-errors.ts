import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { binomialUpperTail } from '../../evaluate/statistics/binomial.js'
import { wholeOf } from '../../evaluate/targets/split-rows.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED, type EndpointStats } from '../../locust/run.js'
import { targetVerdicts } from './target-verdicts.js'

/** So rarely may failures by chance alone seem too many. */
const CHANCE = 0.05

/**
 * Whether so many requests of an endpoint failed that the whole run's acceptable error rate is surely
 * broken there, while no bound on errors holds for it: its grade is of its times alone.
 */
export function hasUnboundErrors(
  run: RunEvaluation,
  row: EndpointStats,
  verdicts: readonly Verdict[]
): boolean {
  if (row === run.run.aggregated) return false
  if (verdicts.some(each => isErrorTarget(each) || each.effect !== 'pass')) return false
  const bound = acceptableErrors(run)
  const { requests, failures } = wholeOf(run.run, row)?.row ?? row
  if (bound === undefined || failures <= bound * requests) return false
  return binomialUpperTail(failures, requests, bound) < CHANCE
}

function isErrorTarget(verdict: Verdict): boolean {
  return verdict.rule === 'target' && verdict.unit === 'fraction'
}

/** Of the whole run, as a fraction. */
function acceptableErrors(run: RunEvaluation): number | undefined {
  const bounds = targetVerdicts(run, AGGREGATED).find(
    ({ metric }) => metric === 'error-rate'
  )?.bounds
  return bounds?.acceptable ?? bounds?.unacceptable
}
