import { higherIsBetter } from '../../config/metrics.js'
import type { BoundCriteria, Bounds, Metric } from '../../config/settings.js'
import type { CriterionResult } from '../verdict/criterion-result.js'
import type { Grade } from '../verdict/verdict.js'

/** From best to worst; `undecided` and `missing` are not on the scale. */
const SCALE: readonly Grade[] = ['target', 'acceptable', 'degraded', 'unacceptable']

/**
 * Where a value lies between the bounds, which are strict as written. A bound that is not given is as
 * strict as the next looser one; without `unacceptable`, whatever is not acceptable is unacceptable,
 * and with a `target` alone a miss is `degraded`.
 */
export function gradeOf(metric: Metric, value: number, bounds: Bounds): Grade {
  return gradeBetween(higherIsBetter(metric), value, bounds)
}

/** The same for anything of which more is better, or less. */
export function gradeBetween(isHigherBetter: boolean, value: number, bounds: Bounds): Grade {
  const better = isHigherBetter ? isMore : isLess
  const { unacceptable } = bounds
  const acceptable = bounds.acceptable ?? unacceptable
  const target = bounds.target ?? acceptable
  // The worst first: bounds that contradict each other let nothing through.
  if (value !== unacceptable && unacceptable !== undefined && better(unacceptable, value))
    return 'unacceptable'
  if (acceptable !== undefined && !better(value, acceptable)) {
    return unacceptable === undefined ? 'unacceptable' : 'degraded'
  }
  if (target !== undefined && better(value, target)) return 'target'
  return missedTarget(bounds)
}

/** With a target alone a miss is degraded. */
function missedTarget({ acceptable, unacceptable }: Bounds): Grade {
  return (acceptable ?? unacceptable) === undefined ? 'degraded' : 'acceptable'
}

/** Whether a value breaks no bound of what is acceptable. */
export function isAcceptable(metric: Metric, value: number, bounds: Bounds): boolean {
  const grade = gradeOf(metric, value, bounds)
  return grade === 'target' || grade === 'acceptable'
}

function isMore(a: number, b: number): boolean {
  return a > b
}

/** Nothing is below zero: no errors at all meet a bound of none. */
function isLess(a: number, b: number): boolean {
  return a < b || (a === 0 && b === 0)
}

/** What became of the criteria over time that are bounds. */
type CriteriaStates = {
  readonly [Field in keyof BoundCriteria]?: CriterionResult['state']
}

/**
 * The grade where some bounds are criteria over time: a value alone is not unacceptable where that is
 * for a criterion to say, and a criterion that was met is what it says. `field`: the one that decided.
 *
 * @param byValue the value's grade by the other bounds; without any, or where it is not known, what it is then
 */
export function gradeOverTime(
  byValue: Grade,
  bounds: Bounds,
  states: CriteriaStates
): { readonly grade: Grade; readonly field?: keyof BoundCriteria } {
  const { acceptable, unacceptable } = states
  if (unacceptable === 'met') return { grade: 'unacceptable', field: 'unacceptable' }
  const base = withoutCriteria(byValue, bounds, states)
  if (acceptable === 'met') {
    const isLimited = unacceptable !== undefined || bounds.unacceptable !== undefined
    const grade = isLimited ? 'degraded' : 'unacceptable'
    return isOnScale(base) && !isBetterGrade(base, grade)
      ? { grade: base }
      : { grade, field: 'acceptable' }
  }
  const isFine = base === 'target' || base === 'acceptable'
  if (isFine && unacceptable === 'unknown') return { grade: 'undecided', field: 'unacceptable' }
  if (isFine && acceptable === 'unknown') return { grade: 'undecided', field: 'acceptable' }
  return { grade: base }
}

/** As if no criterion was met. */
function withoutCriteria(
  byValue: Grade,
  { target, acceptable, unacceptable }: Bounds,
  states: CriteriaStates
): Grade {
  const values = [target, acceptable, unacceptable].filter(bound => bound !== undefined)
  if (values.length === 0) return 'target'
  // A criterion is the limit: beyond the bound before it a value is degraded.
  if (byValue === 'unacceptable' && states.unacceptable !== undefined) return 'degraded'
  // A target alone was missed, and what follows it held.
  return byValue === 'degraded' && acceptable === undefined && unacceptable === undefined
    ? 'acceptable'
    : byValue
}

function isOnScale(grade: Grade): boolean {
  return SCALE.includes(grade)
}

/** Whether `a` is strictly better than `b`, both on the scale. */
export function isBetterGrade(a: Grade, b: Grade): boolean {
  return SCALE.indexOf(a) < SCALE.indexOf(b)
}
