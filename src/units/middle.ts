import { formatExact } from './count.js'
import { formatValue } from './format.js'
import type { Unit } from './unit.js'

/** From here on Locust prints percentiles in steps of 10 ms, between which a middle is whole enough. */
const COARSE_MS = 100

/**
 * The middle of several runs' values: `21.5 ms`. Of a percentile, which Locust prints in whole ms, it may lie between
 * two of them, and rounded to one it would not be what the change beside it is a change of.
 */
export function formatMiddle(metric: string, unit: Unit, value: number): string {
  const isBetween = unit === 'ms' && /^p\d/.test(metric) && value >= 10 && value < COARSE_MS
  return isBetween ? `${formatExact(Number(value.toFixed(1)))} ms` : formatValue(unit, value)
}
