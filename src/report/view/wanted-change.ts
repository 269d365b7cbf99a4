import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { pageAddress } from '../../page-address.js'

/** What may be done about a change that the team wanted, and where that is told. */
export const WANTED = {
  text: 'If the change is wanted: a waiver in the config (accept) lets it pass until a date',
  page: pageAddress('docs/regressions.md#a-change-that-is-wanted')
}

/**
 * Whether that is to be said of this run: nothing fails in the report but that something regressed, so that a waiver
 * would let all of it pass; at the first run that has a regression which fails.
 */
export function isWantedAsked(run: RunEvaluation, runs: readonly RunEvaluation[]): boolean {
  const hasFailed = ({ verdicts }: RunEvaluation): boolean =>
    verdicts.some(({ effect }) => effect === 'fail')
  return runs.every(hasOnlyRegressed) && runs.find(hasFailed) === run
}

function hasOnlyRegressed({ verdicts, resources, past, notes }: RunEvaluation): boolean {
  return (
    verdicts.every(one => one.effect !== 'fail' || isRegression(one)) &&
    ![...(resources?.rows ?? []), ...(past?.changePoints ?? [])].some(
      ({ effect }) => effect === 'fail'
    ) &&
    !notes.some(({ severity }) => severity === 'error')
  )
}

function isRegression(verdict: RunEvaluation['verdicts'][number]): boolean {
  return verdict.rule === 'regression' && verdict.verdict === 'regressed'
}
