import { formatNumber, withSign } from './format.js'

/** A change of a rate with its sign: `+0.66 percentage points`. */
export function formatPointsChange(fraction: number): string {
  return withSign(fraction, `${formatNumber(Math.abs(fraction) * 100, 2)} percentage points`)
}
