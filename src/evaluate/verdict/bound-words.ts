import type { Bounds } from '../../config/settings.js'
import { formatValue } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import type { Grade } from './verdict.js'

/** What a value is graded by. */
export type GradedBy = {
  readonly unit: Unit
  readonly bounds: Bounds
  readonly grade: Grade
  readonly higherIsBetter: boolean
}

/** `is over the limit of 1,000 ms`: how a value lies to the bound that gave it its grade. */
export function boundWords({ unit, bounds, grade, higherIsBetter }: GradedBy): string {
  const [beyond, within] = higherIsBetter ? ['below', 'above'] : ['over', 'under']
  const acceptable = bounds.acceptable ?? bounds.unacceptable
  const target = bounds.target ?? acceptable
  const at = (bound: number | undefined): string =>
    bound === undefined ? '' : ` ${formatValue(unit, bound)}`
  if (grade === 'target') return `is ${within} the target of${at(target)}`
  if (grade === 'acceptable') {
    const held = acceptable === undefined ? '' : ` and is ${within} the acceptable${at(acceptable)}`
    return `misses the target of${at(target)}${held}`
  }
  if (grade === 'unacceptable' && bounds.unacceptable !== undefined) {
    return `is ${beyond} the limit of${at(bounds.unacceptable)}`
  }
  return acceptable === undefined
    ? `is not ${within} the target of${at(target)}`
    : `is not ${within} the acceptable${at(acceptable)}`
}
