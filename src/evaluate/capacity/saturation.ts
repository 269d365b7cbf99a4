import { fitLoadCurve, type LoadCurve } from '../statistics/load-curve.js'
import { LONG_LEVEL, type ConfidenceReason, type Estimate, type Sureness } from './estimate.js'
import { SETTLING, type CapacityPoint, type LoadShape } from './points.js'

/** Where throughput levels off; empty when the test did not reach it. */
export type Saturation = {
  /** Users beyond which throughput does not grow. */
  readonly knee?: Estimate
  /** Successful requests/s at which they level off: of all loads, of which one may have had more. */
  readonly capacity?: Estimate
}

/** Throughput of the levels beyond the knee within this share of the limit. */
const FLAT = 0.05
/** Residual, or stray of one level beyond the knee, from which on the run counts as disturbed. */
const DISTURBED = 0.1

/**
 * The points that tell where throughput levels off: all, unless they say that less is possible than was
 * held. Then those that broke by their errors are left out: what failed there would have grown.
 */
export function fittedShape(shape: LoadShape): LoadShape {
  const curve = fitLoadCurve(shape.points)
  if (curve?.isReached !== true) return shape
  const isBeyond = shape.points.some(
    ({ breaches, throughput }) =>
      breaches.length === 0 && throughput > (1 + DISTURBED) * curve.limit
  )
  if (!isBeyond) return shape
  return { ...shape, points: shape.points.filter(point => !brokeByErrors(point)) }
}

function brokeByErrors({ breaches }: CapacityPoint): boolean {
  return breaches.some(({ metric }) => metric === 'error-rate')
}

export function saturationOf(shape: LoadShape, curve: LoadCurve | undefined): Saturation {
  if (curve?.isReached !== true) return {}
  const judged = saturationConfidence(shape, curve)
  return { knee: { value: curve.knee, ...judged }, capacity: { value: curve.limit, ...judged } }
}

function saturationConfidence(shape: LoadShape, curve: LoadCurve): Sureness {
  if (shape.kind === 'ramp') return fromRamp(shape)
  const disturbed = disturbance(shape, curve)
  if (disturbed !== undefined) return disturbed
  const { points, tick } = shape
  const flat = beyondKnee(points, curve).filter(point => strayOf(point, curve) <= FLAT)
  const long = flat.filter(point => isLong(point, tick))
  if (long.length >= 2) {
    return { confidence: 'high', reason: { kind: 'long-steps-agree', count: long.length } }
  }
  if (flat.length === 0) {
    return { confidence: 'low', reason: { kind: 'not-level-beyond-knee', disturbed: false } }
  }
  const reason: ConfidenceReason =
    flat.length < 2
      ? { kind: 'seen', what: 'one-step-agrees' }
      : { kind: 'steps', short: true, apart: false }
  return { confidence: 'medium', reason }
}

export function fromRamp({ held }: LoadShape): Sureness {
  return { confidence: 'low', reason: { kind: 'ramp', isAnyHeld: held > 0 } }
}

/** A point of steps is a level without its start, from its first row to its last. */
export function isLong({ from, to }: CapacityPoint, tick: number): boolean {
  return SETTLING + to - from + tick >= LONG_LEVEL
}

function beyondKnee(points: readonly CapacityPoint[], { knee }: LoadCurve): CapacityPoint[] {
  return points.filter(point => point.users > knee)
}

function strayOf({ throughput }: CapacityPoint, { limit }: LoadCurve): number {
  return Math.abs(throughput / limit - 1)
}

/** Something else than the load decided: a knee was reached, and throughput strays from it. */
export function disturbance({ points }: LoadShape, curve: LoadCurve): Sureness | undefined {
  if (!curve.isReached) return undefined
  if (beyondKnee(points, curve).some(point => strayOf(point, curve) > DISTURBED)) {
    return { confidence: 'low', reason: { kind: 'not-level-beyond-knee', disturbed: true } }
  }
  return curve.residual > DISTURBED
    ? { confidence: 'low', reason: { kind: 'seen', what: 'uneven-up-to-knee' } }
    : undefined
}
