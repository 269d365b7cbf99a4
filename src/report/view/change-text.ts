import {
  isOverOnce,
  isUnconfirmedOnce,
  suspectShare
} from '../../evaluate/verdict/open-findings.js'
import type { RegressionVerdict } from '../../evaluate/verdict/verdict.js'
import {
  formatMsChange,
  formatPercentChange,
  formatThroughput,
  withSign
} from '../../units/format.js'
import { formatPointsChange } from '../../units/points.js'
import type { Unit } from '../../units/unit.js'

type Change = NonNullable<RegressionVerdict['change']>

/** `+80 ms (+47%)`, `+0.66 percentage points`, `−5.2/s (−5%)`. */
export function changeText(unit: Unit, { absolute, ratio }: Change): string {
  const relative =
    ratio === undefined || unit === 'fraction' ? '' : ` (${formatPercentChange(ratio)})`
  return `${signed(unit, absolute, ratio)}${relative}`
}

/**
 * How far it may move, in the direction that is bad: `+23 ms (+14%)`, `−10.3/s (−10%)`. Of a suspect what it is
 * over, and what it would fail beyond.
 */
export function allowedText(verdict: RegressionVerdict): string {
  const { unit, allowed, smallestDetectable } = verdict
  if (allowed === undefined) return ''
  const sign = unit === 'requests/s' ? -1 : 1
  const times = (factor: number): string => {
    const relative =
      smallestDetectable === undefined || unit === 'fraction'
        ? ''
        : ` (${formatPercentChange(sign * factor * smallestDetectable)})`
    return `${signed(unit, sign * factor * allowed, factor * (smallestDetectable ?? 0))}${relative}`
  }
  if (isUnconfirmedOnce(verdict)) return times(suspectShare(verdict))
  if (!isOverOnce(verdict)) return times(1)
  return `${times(suspectShare(verdict))}, fails ${sign < 0 ? 'beyond' : 'above'} ${times(1)}`
}

/** @param ratio of what it is a change of; 0 where that is unknown */
function signed(unit: Unit, value: number, ratio = 0): string {
  if (unit === 'ms' || unit === 's') return formatMsChange(value)
  const size = Math.abs(value)
  return unit === 'fraction'
    ? formatPointsChange(value)
    : withSign(value, formatThroughput(size, ratio === 0 ? size : size / Math.abs(ratio)))
}
