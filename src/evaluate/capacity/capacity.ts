import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import { fitLoadCurve, type LoadCurve } from '../statistics/load-curve.js'
import { type SpanBound, spanBounds } from '../targets/breaches.js'
import type { Sample } from '../timeline/intervals.js'
import type { CapacityLimit, Reservation, ValueOrWhy } from '../timeline/limit.js'
import {
  firstEndpointToBreak,
  LEAST_POINTS,
  leastSecondsOf,
  LEAST_STEPS,
  loadShapeOf,
  SETTLING,
  type CapacityPoint,
  type EndpointBreach,
  type LoadShape,
  type Scope
} from './points.js'

/** What a stepped or ramped test says about how much the service can take. */
export type Capacity = {
  readonly shape: LoadShape['kind']
  readonly points: readonly CapacityPoint[]
  /** What a load of all requests must hold; of so many endpoints, their own. */
  readonly held: { readonly bounds: readonly SpanBound[]; readonly endpoints: number }
  /** The fitted curve, for a chart. */
  readonly curve?: LoadCurve
  /** Users beyond which throughput does not grow; absent when the test did not reach it. */
  readonly knee?: Estimate
  /** Requests/s that the service cannot exceed; absent when the test did not reach it. */
  readonly capacity?: Estimate
  /** Highest users, and requests/s, before the first breach of an acceptable bound. */
  readonly maxUsers?: Estimate
  readonly maxThroughput?: Estimate
  /** Users at the first breach; absent when every bound held to the end. */
  readonly breakingPoint?: BreakingPoint
  /** Users: the smaller of maxUsers and the knee, less head-room; absent where neither limit was found. */
  readonly recommendedUsers?: Estimate
  /** Fraction kept free by the recommendation. */
  readonly headRoom: number
}

export type Confidence = 'high' | 'medium' | 'low'

export type Estimate = {
  readonly value: number
  readonly confidence: Confidence
  readonly reason: ConfidenceReason
}

/** What the loads showed. */
export type LoadFinding =
  | 'one-step-agrees'
  | 'uneven-up-to-knee'
  | 'broke-at-lowest'
  | 'nothing-succeeded-before'
  | 'nothing-succeeded-beyond'
  | 'never-broke'
  | 'never-broke-twice'

/** Why so sure and no more; its words: capacity-words.ts. */
export type ConfidenceReason =
  | { readonly kind: 'long-steps-agree'; readonly count: number }
  /** What the steps leave vague: shorter than LONG_LEVEL, further apart than NARROW_STEP, or nothing. */
  | { readonly kind: 'steps'; readonly short: boolean; readonly apart: boolean }
  /** `isAnyHeld`: some loads were held, fewer than it takes. */
  | { readonly kind: 'ramp'; readonly isAnyHeld: boolean }
  /** `disturbed`: so far that something else than the load decided. */
  | { readonly kind: 'not-level-beyond-knee'; readonly disturbed: boolean }
  | { readonly kind: 'seen'; readonly what: LoadFinding }

export type BreakingPoint = Estimate & {
  /** Requests/s there. */
  readonly throughput: number
  /** The bound that was broken the most, of the total or of an endpoint. */
  readonly breach: EndpointBreach
  /** The endpoints that broke there, the worst first; empty without full history. */
  readonly endpoints: readonly string[]
  /** The one that clearly broke the most; absent when several did alike: they share a bottleneck. */
  readonly firstEndpoint?: string
}

/** A fifth stays free: for the failure of one server of five, and for a busier minute than tested. */
const HEAD_ROOM = 0.2
/** A level must last so long (s), its start included, for high confidence. */
export const LONG_LEVEL = 30
/** Throughput of the levels beyond the knee within this share of the limit. */
const FLAT = 0.05
/** Residual, or stray of one level beyond the knee, from which on the run counts as disturbed. */
const DISTURBED = 0.1
/** Steps further apart than this share leave the limit vague. */
export const NARROW_STEP = 0.25

/**
 * Knee and capacity by fitting throughput = min(a·users, C); maximum and breaking point by the first
 * point that breaks an acceptable bound (on a ramp two in a row, for a bin is short); docs/statistics.md §9.
 * Otherwise why not: nothing succeeded, or the load neither stepped nor ramped.
 */
export function capacityOf(
  scopes: readonly Scope[],
  kind: LoadLevel['kind']
): ValueOrWhy<Capacity, CapacityLimit> {
  const of = 'capacity'
  // Where nothing ever succeeded there is nothing to recommend.
  if ((scopes[0]?.rows ?? []).every(hasNoSuccess)) return { why: { of, why: 'no-success-counted' } }
  const shape = loadShapeOf(scopes, kind)
  if (shape === undefined) {
    const least = {
      leastSteps: LEAST_STEPS,
      leastSeconds: leastSecondsOf(scopes[0]?.rows ?? []),
      leastLoads: LEAST_POINTS
    }
    return { why: { of, why: 'no-rise', ...least } }
  }
  if (shape.points.every(point => point.throughput === 0)) {
    return { why: { of, why: 'no-success-at-loads' } }
  }
  return { value: { ...capacityFrom(shape), held: heldOf(scopes) } }
}

function hasNoSuccess({ requests, failures }: Sample): boolean {
  return failures >= requests
}

/** Percentiles that have a bound, but are known at no load. */
export function boundsNotKnown(
  { points }: Capacity,
  scopes: readonly Scope[]
): Reservation | undefined {
  const isKnown = points.some(({ percentiles }) => percentiles.length > 0)
  const isBound = scopes.some(({ targets }) =>
    [...targets.values()].some(({ metric }) => metric.type === 'percentile')
  )
  return isKnown || !isBound ? undefined : { of: 'told', why: 'bounds-not-known' }
}

function heldOf([total, ...endpoints]: readonly Scope[]): Capacity['held'] {
  const bounds = total === undefined ? [] : spanBounds(total.targets)
  return { bounds, endpoints: endpoints.filter(({ targets }) => targets.size > 0).length }
}

function capacityFrom(shape: LoadShape): Omit<Capacity, 'held'> {
  const curve = fitLoadCurve(shape.points)
  const saturation = saturationOf(shape, curve)
  const limits = limitsOf(shape, curve && disturbance(shape, curve))
  const recommendedUsers = recommend(limits, saturation.knee)
  return {
    shape: shape.kind,
    points: shape.points,
    ...present({ curve }),
    ...saturation,
    ...limits,
    ...present({ recommendedUsers }),
    headRoom: HEAD_ROOM
  }
}

function saturationOf(
  shape: LoadShape,
  curve: LoadCurve | undefined
): Pick<Capacity, 'knee' | 'capacity'> {
  if (curve?.isReached !== true) return {}
  const judged = saturationConfidence(shape, curve)
  return { knee: { value: curve.knee, ...judged }, capacity: { value: curve.limit, ...judged } }
}

type Judged = Pick<Estimate, 'confidence' | 'reason'>

function saturationConfidence(shape: LoadShape, curve: LoadCurve): Judged {
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

function fromRamp({ held }: LoadShape): Judged {
  return { confidence: 'low', reason: { kind: 'ramp', isAnyHeld: held > 0 } }
}

/** A point of steps is a level without its start, from its first row to its last. */
function isLong({ from, to }: CapacityPoint, tick: number): boolean {
  return SETTLING + to - from + tick >= LONG_LEVEL
}

function beyondKnee(points: readonly CapacityPoint[], { knee }: LoadCurve): CapacityPoint[] {
  return points.filter(point => point.users > knee)
}

function strayOf({ throughput }: CapacityPoint, { limit }: LoadCurve): number {
  return Math.abs(throughput / limit - 1)
}

/** Something else than the load decided: a knee was reached, and throughput strays from it. */
function disturbance({ points }: LoadShape, curve: LoadCurve): Judged | undefined {
  if (!curve.isReached) return undefined
  if (beyondKnee(points, curve).some(point => strayOf(point, curve) > DISTURBED)) {
    return { confidence: 'low', reason: { kind: 'not-level-beyond-knee', disturbed: true } }
  }
  return curve.residual > DISTURBED
    ? { confidence: 'low', reason: { kind: 'seen', what: 'uneven-up-to-knee' } }
    : undefined
}

type Limits = Pick<Capacity, 'maxUsers' | 'maxThroughput' | 'breakingPoint'>

function limitsOf(shape: LoadShape, disturbed: Judged | undefined): Limits {
  const { points } = shape
  const needed = shape.kind === 'ramp' ? 2 : 1
  const breaking = points.findIndex((_, i) => {
    const next = points.slice(i, i + needed)
    return next.length === needed && next.every(point => point.breaches.length > 0)
  })
  const held = breaking === -1 ? points : points.slice(0, breaking)
  // Nothing succeeded there: that is no load that was borne, and maybe none that broke a bound.
  const borne = unbrokenAtEnd(held.filter(point => point.throughput > 0))
  const last = borne.at(-1)
  const broken = points[breaking]
  const usual = limitConfidence(shape, last, broken)
  const judged = usual.confidence === 'low' ? usual : (disturbed ?? usual)
  return {
    ...(last === undefined
      ? {}
      : {
          maxUsers: { value: last.users, ...judged },
          maxThroughput: { value: Math.max(...borne.map(p => p.throughput)), ...judged }
        }),
    ...breakingPointOf(broken, judged)
  }
}

/** A ramp can end with a part that broke a bound, and none after it to prove it. */
function unbrokenAtEnd(points: readonly CapacityPoint[]): readonly CapacityPoint[] {
  return points.slice(0, points.findLastIndex(({ breaches }) => breaches.length === 0) + 1)
}

function breakingPointOf(
  point: CapacityPoint | undefined,
  judged: Judged
): Pick<Capacity, 'breakingPoint'> {
  const breach = point?.breaches[0]
  if (point === undefined || breach === undefined) return {}
  const endpoints = new Set(point.breaches.map(({ endpoint }) => endpoint))
  endpoints.delete(AGGREGATED)
  return {
    breakingPoint: {
      value: point.users,
      ...judged,
      throughput: point.throughput,
      breach,
      endpoints: [...endpoints],
      ...present({ firstEndpoint: firstEndpointToBreak(point) })
    }
  }
}

function limitConfidence(
  shape: LoadShape,
  held: CapacityPoint | undefined,
  broken: CapacityPoint | undefined
): Judged {
  if (broken === undefined) return { confidence: 'low', reason: neverBroke(shape, held) }
  if (shape.kind === 'ramp') return fromRamp(shape)
  if (held === undefined) {
    const isLowest = broken === shape.points[0]
    const what = isLowest ? 'broke-at-lowest' : 'nothing-succeeded-before'
    return { confidence: 'low', reason: { kind: 'seen', what } }
  }
  const areLong = [held, broken].every(point => isLong(point, shape.tick))
  const isNarrow = broken.users / held.users - 1 <= NARROW_STEP
  const reason: ConfidenceReason = { kind: 'steps', short: !areLong, apart: !isNarrow }
  if (areLong && isNarrow) return { confidence: 'high', reason }
  return { confidence: areLong || isNarrow ? 'medium' : 'low', reason }
}

/** On a ramp one part alone may have broken a bound: that proves no limit. */
function neverBroke({ points }: LoadShape, held: CapacityPoint | undefined): ConfidenceReason {
  if (points.some(({ breaches }) => breaches.length > 0))
    return { kind: 'seen', what: 'never-broke-twice' }
  return { kind: 'seen', what: held === points.at(-1) ? 'never-broke' : 'nothing-succeeded-beyond' }
}

/** Whether a maximum is only the most that was tried: no limit was found at it. */
export function isLowerBound({ reason }: Estimate): boolean {
  return reason.kind === 'seen' && LOWER_BOUND.includes(reason.what)
}

const LOWER_BOUND: readonly LoadFinding[] = ['never-broke', 'never-broke-twice']

/** A share of what was not found is none: where nothing broke, only a knee below tells a limit. */
function recommend({ maxUsers: most }: Limits, knee: Estimate | undefined): Estimate | undefined {
  if (most === undefined) return undefined
  const isKnee = knee !== undefined && knee.value < most.value
  if (!isKnee && isLowerBound(most)) return undefined
  const limit = isKnee ? knee : most
  return { ...limit, value: Math.floor(limit.value * (1 - HEAD_ROOM)) }
}
