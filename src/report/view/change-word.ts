import type { RegressionVerdict } from '../../evaluate/verdict/verdict.js'
import { formatPercentChange } from '../../units/format.js'
import { gradeWord, verdictState } from './verdict-state.js'

/**
 * ` regressed`, ` inconclusive`, `, +130% allowed`: what stands behind a change; nothing behind one that is unchanged.
 * What is not seen to be worse needs no word that sounds as if it were: how much is allowed says as much.
 */
export function changeWord(verdict: RegressionVerdict): string {
  const state = verdictState(verdict)
  if (state === 'unchanged') return ''
  const { smallestDetectable: rise, effect } = verdict
  const isCalm = state === 'inconclusive' && effect === 'pass' && !isWorse(verdict)
  return isCalm && rise !== undefined
    ? `, ${formatPercentChange(rise)} allowed`
    : ` ${gradeWord(verdict)}`
}

/** Whether a change stands so in a cell. */
export function isAllowed(cell: string): boolean {
  return / allowed$/.test(cell)
}

/** By more than what never matters. */
function isWorse({ reason, change }: RegressionVerdict): boolean {
  return change === undefined || (change.absolute > 0 && reason.matters === true)
}
