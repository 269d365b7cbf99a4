import { changesApart } from '../../units/apart.js'
import { formatPercentChange } from '../../units/format.js'
import { formatPointsChange } from '../../units/points.js'
import { isOverOnce, isUnconfirmedOnce, suspectShare } from './open-findings.js'
import type { RegressionVerdict } from './verdict.js'

/**
 * The change, and what is allowed of it. Of rates in points: of one in thousands to one in two it is true, and
 * no help, that it grew by 110,000 %.
 */
export function movedAndAllowed(verdict: RegressionVerdict): readonly [string, string] {
  const { unit, change, allowed, smallestDetectable } = verdict
  const { absolute = 0, ratio = 0 } = change ?? {}
  if (unit === 'fraction') return changesApart(absolute, allowed ?? absolute, formatPointsChange)
  const sign = unit === 'requests/s' ? -1 : 1
  const limit = smallestDetectable === undefined ? ratio : sign * smallestDetectable
  const isOnce = isOverOnce(verdict) || isUnconfirmedOnce(verdict)
  return changesApart(ratio, isOnce ? limit * suspectShare(verdict) : limit, formatPercentChange)
}
