import { formatValue } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'

/** `< 500 ms`, `> 50/s`: what meets a bound, or breaks it. Nothing is under 0: none at all meets a bound of none. */
export function boundText(sign: '<' | '>', value: number, unit: Unit): string {
  const text = formatValue(unit, value)
  return sign === '<' && value === 0 ? text : `${sign} ${text}`
}
