import { criterionText } from '../../config/criterion.js'
import type { BoundCriteria, Bounds } from '../../config/settings.js'
import type { HeldBound } from '../../evaluate/held-bounds.js'
import { metricLabel } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { boundText } from '../view/bound-text.js'
import { originWords } from '../view/held-words.js'

/** Of a table of bounds. */
export const BOUNDS_HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from']

/** Where a row of it has which bound. */
export const BOUND_CELLS = { target: 2, acceptable: 3, unacceptable: 4 } as const

/** What holds for the whole run, or for its surroundings. */
export function rowsAnyway(held: readonly HeldBound[], of: 'run' | 'resource'): string[][] {
  return held.filter(one => one.of === of).map(one => boundRow(one))
}

/** Whether the same holds for both, from the same place. */
export function isHeldAlike(one: HeldBound, other: HeldBound | undefined): boolean {
  const told = ({ bounds, criteria, from }: HeldBound): string =>
    JSON.stringify([bounds, criteria, from])
  return other !== undefined && told(one) === told(other)
}

/** A row of the table of bounds. */
export function boundRow(one: HeldBound): string[] {
  const { of, name, metric, bounds, criteria, from } = one
  const places = {
    run: ['Whole run', metricLabel(metric)],
    endpoint: [name, metricLabel(metric)],
    resource: ['Resource', `${name} (${metric})`]
  }
  return [...places[of], ...boundCells(one, { bounds, criteria }), originWords(from)]
}

type Measured = { readonly unit: Unit; readonly higherIsBetter: boolean }

/** `< 500 ms` is met below it, `> 1,000 ms` fails above it; throughput the other way round. */
function boundCells(
  { unit, higherIsBetter: isInverse }: Measured,
  { bounds, criteria }: { readonly bounds: Bounds; readonly criteria: BoundCriteria | undefined }
): string[] {
  const bound = (value: number | undefined, side: 'good' | 'bad'): string =>
    value === undefined ? '' : boundText(isInverse === (side === 'good') ? '>' : '<', value, unit)
  const { acceptable, unacceptable } = criteria ?? {}
  return [
    bound(bounds.target, 'good'),
    acceptable === undefined
      ? bound(bounds.acceptable, 'good')
      : `not ${criterionText(acceptable, unit)}`,
    unacceptable === undefined
      ? bound(bounds.unacceptable, 'bad')
      : criterionText(unacceptable, unit)
  ]
}
