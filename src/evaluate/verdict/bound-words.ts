import type { Bounds } from '../../config/settings.js'
import { formatValue } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import type { Grade } from './verdict.js'

/** What a value is graded by. */
type GradedBy = {
  readonly unit: Unit
  readonly bounds: Bounds
  readonly grade: Grade
  readonly higherIsBetter: boolean
}

/** `is over the limit of 1,000 ms`: how a value lies to the bound that gave it its grade. */
export function boundWords({ unit, bounds, grade, higherIsBetter }: GradedBy): string {
  const beyond = higherIsBetter ? 'below' : 'over'
  const acceptable = bounds.acceptable ?? bounds.unacceptable
  const target = bounds.target ?? acceptable
  // Nothing is under 0: none at all holds a bound of none.
  const isNone = (bound: number | undefined): boolean => bound === 0 && !higherIsBetter
  const within = (bound: number | undefined): string =>
    higherIsBetter ? 'above' : isNone(bound) ? 'at' : 'under'
  const missed = (bound: number | undefined): string =>
    isNone(bound) ? beyond : `not ${within(bound)}`
  const at = (bound: number | undefined): string =>
    bound === undefined ? '' : ` ${formatValue(unit, bound)}`
  if (grade === 'target') return `is ${within(target)} the target of${at(target)}`
  if (grade === 'acceptable') {
    const held =
      acceptable === undefined
        ? ''
        : ` and is ${within(acceptable)} the acceptable${at(acceptable)}`
    return `misses the target of${at(target)}${held}`
  }
  if (grade === 'unacceptable' && bounds.unacceptable !== undefined) {
    return `is ${beyond} the limit of${at(bounds.unacceptable)}`
  }
  return acceptable === undefined
    ? `is ${missed(target)} the target of${at(target)}`
    : `is ${missed(acceptable)} the acceptable${at(acceptable)}`
}
