import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { fitLoadCurve, type LoadCurve } from '../statistics/load-curve.js'
import type { OpenBound } from '../targets/breach.js'
import { openBounds, type SpanBound, spanBounds } from '../targets/breaches.js'
import type { Sample } from '../timeline/intervals.js'
import type { CapacityLimit, Reservation, ValueOrWhy } from '../timeline/limit.js'
import type { Estimate, LoadFinding } from './estimate.js'
import { limitsOf, type Limits } from './limits.js'
import { bothOpen, byPercent } from './open-bounds.js'
import {
  LEAST_POINTS,
  leastSecondsOf,
  LEAST_STEPS,
  loadShapeOf,
  type CapacityPoint,
  type EndpointBreach,
  type LoadShape,
  type Scope
} from './points.js'
import { disturbance, fittedShape, saturationOf, type Saturation } from './saturation.js'

/** What a stepped or ramped test says about how much the service can take. */
export type Capacity = Saturation &
  Limits & {
    readonly shape: LoadShape['kind']
    readonly points: readonly CapacityPoint[]
    /** What a load of all requests must hold; of so many endpoints, their own. */
    readonly held: { readonly bounds: readonly SpanBound[]; readonly endpoints: number }
    /** The fitted curve, for a chart. */
    readonly curve?: LoadCurve
    /** Users: the smaller of maxUsers and the knee, less head-room; absent where neither limit was found. */
    readonly recommendedUsers?: Estimate
    /** Fraction kept free by the recommendation. */
    readonly headRoom: number
  }

/** A fifth stays free: for the failure of one server of five, and for a busier minute than tested. */
const HEAD_ROOM = 0.2

/**
 * Knee and capacity by fitting throughput = min(a·users, C); maximum and breaking point by the first
 * point that breaks an acceptable bound; docs/statistics.md §9.
 * Otherwise why not: nothing succeeded, or the load neither stepped nor ramped.
 */
export function capacityOf(
  scopes: readonly Scope[],
  kind: LoadLevel['kind'],
  overall: () => readonly EndpointBreach[]
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
  return { value: { ...capacityFrom(shape, overall), held: heldOf(scopes) } }
}

function hasNoSuccess({ requests, failures }: Sample): boolean {
  return failures >= requests
}

/** Percentiles that have a bound, but are known at no load; or what else unbroken loads leave open. */
export function boundsNotKnown(
  { points }: Capacity,
  scopes: readonly Scope[]
): Reservation | undefined {
  if (scopes.every(({ targets }) => openBounds(targets).length === 0)) {
    return { of: 'told', why: 'no-bounds' }
  }
  const isKnown = points.some(({ percentiles }) => percentiles.length > 0)
  const isBound = scopes.some(({ targets }) =>
    [...targets.values()].some(({ metric }) => metric.type === 'percentile')
  )
  if (!isKnown && isBound) return { of: 'told', why: 'bounds-not-known' }
  const unbroken = points.filter(({ breaches }) => breaches.length === 0)
  const found = new Map<string, OpenBound>()
  for (const { metric, needed } of unbroken.flatMap(({ open }) => open)) {
    const one = { metric, ...present({ needed }) }
    found.set(metric, bothOpen(found.get(metric) ?? one, one))
  }
  return found.size === 0
    ? undefined
    : { of: 'told', why: 'bounds-open', open: [...found.values()].sort(byPercent) }
}

function heldOf([total, ...endpoints]: readonly Scope[]): Capacity['held'] {
  const bounds = total === undefined ? [] : spanBounds(total.targets)
  return {
    bounds,
    endpoints: endpoints.filter(({ targets }) => openBounds(targets).length > 0).length
  }
}

function capacityFrom(
  shape: LoadShape,
  overall: () => readonly EndpointBreach[]
): Omit<Capacity, 'held'> {
  const fitted = fittedShape(shape)
  const curve = fitLoadCurve(fitted.points)
  const saturation = saturationOf(fitted, curve)
  const limits = limitsOf(shape, curve && disturbance(fitted, curve), overall)
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

/** Whether a maximum is only the most that was tried: no limit was found at it. */
export function isLowerBound({ reason }: Estimate): boolean {
  return reason.kind === 'seen' && LOWER_BOUND.includes(reason.what)
}

const LOWER_BOUND: readonly LoadFinding[] = ['never-broke', 'never-broke-twice']

/**
 * A share of what was not found is none: where nothing broke, or only loads below one that held, only a
 * knee below tells a limit; where a bound broke that no point tells of, nothing does.
 */
function recommend(
  { maxUsers: most, breakingPoint, brokenAgain, brokenSomewhere }: Limits,
  knee: Estimate | undefined
): Estimate | undefined {
  if (most === undefined || (brokenAgain ?? brokenSomewhere) !== undefined) return undefined
  const isKnee = knee !== undefined && knee.value < most.value
  const isFound = !isLowerBound(most) && breakingPoint?.heldBeyond?.isHighest !== true
  if (!isKnee && !isFound) return undefined
  const limit = isKnee ? knee : most
  return { ...limit, value: Math.floor(limit.value * (1 - HEAD_ROOM)) }
}
