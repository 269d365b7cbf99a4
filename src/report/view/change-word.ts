import type { RegressionVerdict } from '../../evaluate/verdict/verdict.js'
import { formatPercentChange, formatValue } from '../../units/format.js'
import { formatMiddle } from '../../units/middle.js'
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

/** As far as the numbers beside it show. */
function isWorse({ metric, unit, value, baseline, change }: RegressionVerdict): boolean {
  if (value === undefined || baseline === undefined || change === undefined) return true
  return change.absolute > 0 && formatValue(unit, value) !== formatMiddle(metric, unit, baseline)
}
