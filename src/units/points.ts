import { formatNumber, withSign } from './format.js'

/** A change of a rate with its sign: `+0.66 percentage points`; or with so many decimals. */
export function formatPointsChange(fraction: number, decimals?: number): string {
  const points = Math.abs(fraction) * 100
  const size =
    decimals === undefined ? formatNumber(points, 2) : String(Number(points.toFixed(decimals)))
  return withSign(fraction, `${size} percentage ${size === '1' ? 'point' : 'points'}`)
}
