import { higherIsBetter } from '../../config/metrics.js'
import type { Bounds, Metric } from '../../config/settings.js'
import type { Grade } from '../verdict/verdict.js'

/** From best to worst; `undecided` and `missing` are not on the scale. */
const SCALE: readonly Grade[] = ['target', 'acceptable', 'degraded', 'unacceptable']

/**
 * Where a value lies between the bounds, which are strict as written. A bound that is not given is as
 * strict as the next looser one; without `unacceptable`, whatever is not acceptable is unacceptable,
 * and with a `target` alone a miss is `degraded`.
 */
export function gradeOf(metric: Metric, value: number, bounds: Bounds): Grade {
  const better = higherIsBetter(metric)
    ? (a: number, b: number) => a > b
    : // Nothing is below zero: no errors at all meet a bound of none.
      (a: number, b: number) => a < b || (a === 0 && b === 0)
  const acceptable = bounds.acceptable ?? bounds.unacceptable
  const target = bounds.target ?? acceptable
  if (target !== undefined && better(value, target)) return 'target'
  if (acceptable !== undefined && better(value, acceptable)) return 'acceptable'
  if (bounds.unacceptable !== undefined) {
    return better(bounds.unacceptable, value) && value !== bounds.unacceptable
      ? 'unacceptable'
      : 'degraded'
  }
  return bounds.acceptable === undefined ? 'degraded' : 'unacceptable'
}

/** Whether `a` is strictly better than `b`, both on the scale. */
export function isBetterGrade(a: Grade, b: Grade): boolean {
  return SCALE.indexOf(a) < SCALE.indexOf(b)
}
