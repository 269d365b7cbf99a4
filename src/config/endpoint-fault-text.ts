import { laidText, NO_BOUND_LEFT, orderText } from './bounds.js'
import type { EndpointFault } from './endpoint-targets.js'
import { higherIsBetter, unitOf } from './metrics.js'
import type { BoundField } from './settings.js'

/** `target 3,000 ms is looser than acceptable 800 ms; …`; `textOf`: how a bound is said. */
export function faultText(
  fault: EndpointFault,
  textOf: (field: BoundField) => string = field => boundOfFault(fault, field)
): string {
  const { held, what } = fault
  if (what === 'no-bound') return NO_BOUND_LEFT
  if (what === 'no-limit') {
    return 'there is a target, and the limits of the load level are gone: give acceptable or unacceptable, or none for both beside the target'
  }
  const of = { higherIsBetter: higherIsBetter(held.metric) }
  return orderText(of, [what.stricter, what.looser], textOf)
}

export function boundOfFault({ held }: EndpointFault, field: BoundField): string {
  return laidText({ unit: unitOf(held.metric) }, held, field)
}
