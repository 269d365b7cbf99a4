import type { Verdict } from './verdict.js'

/** Of a grade: why it is no better, though its number is. */
export const FEW_REQUESTS = 'few requests'

/** Whether the slowest request proves that a bound is held, and too few requests tell whether the target is. */
export function leavesTargetOpen(verdict: Verdict): boolean {
  if (verdict.rule !== 'target' || verdict.grade !== 'acceptable') return false
  // Without a number it is the file that lacks it.
  return verdict.reason.kind === 'compared' && verdict.reason.proved && verdict.value !== undefined
}
