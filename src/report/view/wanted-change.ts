import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { RegressionVerdict, Verdict } from '../../evaluate/verdict/verdict.js'
import { pageAddress } from '../../page-address.js'
import { isOfHang } from './hang-notes.js'

/** What may be done about a change that the team wanted, and where that is told. */
export const WANTED = {
  text: 'If the change is wanted: a waiver in the config (accept) lets it pass until a date',
  page: pageAddress('docs/regressions.md#a-change-that-is-wanted')
}

/**
 * Whether that is to be said of this run: nothing fails in the report but that something regressed, so that a waiver
 * would let all of it pass, and none of it is what nobody wants (an endpoint that mostly fails or hangs); at the first
 * run that has a regression which fails.
 */
export function isWantedAsked(run: RunEvaluation, runs: readonly RunEvaluation[]): boolean {
  const hasFailed = ({ verdicts }: RunEvaluation): boolean =>
    verdicts.some(({ effect }) => effect === 'fail')
  return runs.every(hasOnlyRegressed) && runs.find(hasFailed) === run
}

function hasOnlyRegressed({ verdicts, resources, past, notes }: RunEvaluation): boolean {
  return (
    verdicts.every(one => one.effect !== 'fail' || (isRegression(one) && mayBeWanted(one))) &&
    ![...(resources?.rows ?? []), ...(past?.changePoints ?? [])].some(
      ({ effect }) => effect === 'fail'
    ) &&
    // With users who got no answers nothing tells what is wanted.
    !notes.some(note => note.severity === 'error' || isOfHang(note))
  )
}

/** Of more failures nobody says that they are meant. */
const MOSTLY_FAILING = 0.5
/** So many times the response time is no price of a change. */
const HUNG = 10

function mayBeWanted({ unit, value = 0, change }: RegressionVerdict): boolean {
  if (unit === 'fraction') return value <= MOSTLY_FAILING
  return unit !== 'ms' || (change?.ratio ?? 0) < HUNG
}

function isRegression(verdict: Verdict): verdict is RegressionVerdict {
  return verdict.rule === 'regression' && verdict.verdict === 'regressed'
}
