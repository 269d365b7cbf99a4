import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Effect } from '../../evaluate/verdict/verdict.js'
import { isOpenState, type VerdictState } from '../view/verdict-state.js'
import { wasJudged } from '../view/view.js'
import type { Style } from './text-table.js'

export const EFFECT_STYLES: Readonly<Record<Effect, Style>> = {
  fail: 'red',
  warn: 'yellow',
  pass: 'green'
}

/** No green on what is open, or on the numbers of a run that could not be judged. */
export function styleOf(
  run: RunEvaluation,
  row: { readonly effect: Effect; readonly state?: VerdictState }
): Style {
  const isOpen = row.effect === 'pass' && (row.state === undefined || isOpenState(row.state))
  return isOpen || !wasJudged(run) ? 'dim' : EFFECT_STYLES[row.effect]
}
