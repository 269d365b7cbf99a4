import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import { fitLoadCurve, type LoadCurve } from '../statistics/load-curve.js'
import type { OpenBound } from '../targets/breach.js'
import { openBounds, type SpanBound, spanBounds } from '../targets/breaches.js'
import type { Sample } from '../timeline/intervals.js'
import type { CapacityLimit, Reservation, ValueOrWhy } from '../timeline/limit.js'
import {
  NARROW_STEP,
  type ConfidenceReason,
  type Estimate,
  type Sureness,
  type LoadFinding
} from './estimate.js'
import { bothOpen, byPercent } from './open-bounds.js'
import {
  firstEndpointToBreak,
  LEAST_POINTS,
  leastSecondsOf,
  LEAST_STEPS,
  loadShapeOf,
  type CapacityPoint,
  type EndpointBreach,
  type LoadShape,
  type Scope
} from './points.js'
import {
  disturbance,
  fittedShape,
  fromRamp,
  isLong,
  saturationOf,
  type Saturation
} from './saturation.js'

/** What a stepped or ramped test says about how much the service can take. */
export type Capacity = Saturation & {
  readonly shape: LoadShape['kind']
  readonly points: readonly CapacityPoint[]
  /** What a load of all requests must hold; of so many endpoints, their own. */
  readonly held: { readonly bounds: readonly SpanBound[]; readonly endpoints: number }
  /** The fitted curve, for a chart. */
  readonly curve?: LoadCurve
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

export type BreakingPoint = Estimate & {
  /** Requests/s there. */
  readonly throughput: number
  /** The bound that was broken the most, of the total or of an endpoint. */
  readonly breach: EndpointBreach
  /** The endpoints that broke there, the worst first; empty without full history. */
  readonly endpoints: readonly string[]
  /** The one that clearly broke the most; absent when several did alike: they share a bottleneck. */
  readonly firstEndpoint?: string
  /** Higher loads at which every bound held: something else than the load broke it, or may have. */
  readonly heldBeyond?: HeldBeyond
}

export type HeldBeyond = {
  readonly count: number
  /** The most users of them. */
  readonly users: number
  /** Whether the highest load of the test is one of them: then no limit was found. */
  readonly isHighest: boolean
}

/** A fifth stays free: for the failure of one server of five, and for a busier minute than tested. */
const HEAD_ROOM = 0.2

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

function capacityFrom(shape: LoadShape): Omit<Capacity, 'held'> {
  const fitted = fittedShape(shape)
  const curve = fitLoadCurve(fitted.points)
  const saturation = saturationOf(fitted, curve)
  const limits = limitsOf(shape, curve && disturbance(fitted, curve))
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

type Limits = Pick<Capacity, 'maxUsers' | 'maxThroughput' | 'breakingPoint'>

function limitsOf(shape: LoadShape, disturbed: Sureness | undefined): Limits {
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
  const beyond = broken && heldBeyond(points.slice(breaking))
  const usual: Sureness =
    beyond === undefined
      ? limitConfidence(shape, last, broken)
      : { confidence: 'low', reason: { kind: 'seen', what: 'held-beyond' } }
  const judged = usual.confidence === 'low' ? usual : (disturbed ?? usual)
  return {
    ...(last === undefined
      ? {}
      : {
          maxUsers: { value: last.users, ...judged },
          maxThroughput: { value: Math.max(...borne.map(p => p.throughput)), ...judged }
        }),
    ...breakingPointOf(broken, judged, beyond)
  }
}

/** The loads that held every bound, of those from the breaking point on. */
function heldBeyond(points: readonly CapacityPoint[]): HeldBeyond | undefined {
  const held = points.filter(({ breaches, throughput }) => breaches.length === 0 && throughput > 0)
  const last = held.at(-1)
  if (last === undefined) return undefined
  return { count: held.length, users: last.users, isHighest: last === points.at(-1) }
}

/** A ramp can end with a part that broke a bound, and none after it to prove it. */
function unbrokenAtEnd(points: readonly CapacityPoint[]): readonly CapacityPoint[] {
  return points.slice(0, points.findLastIndex(({ breaches }) => breaches.length === 0) + 1)
}

function breakingPointOf(
  point: CapacityPoint | undefined,
  judged: Sureness,
  beyond: HeldBeyond | undefined
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
      ...present({ firstEndpoint: firstEndpointToBreak(point), heldBeyond: beyond })
    }
  }
}

function limitConfidence(
  shape: LoadShape,
  held: CapacityPoint | undefined,
  broken: CapacityPoint | undefined
): Sureness {
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

/**
 * A share of what was not found is none: where nothing broke, or only loads below one that held, only a
 * knee below tells a limit.
 */
function recommend(
  { maxUsers: most, breakingPoint }: Limits,
  knee: Estimate | undefined
): Estimate | undefined {
  if (most === undefined) return undefined
  const isKnee = knee !== undefined && knee.value < most.value
  const isFound = !isLowerBound(most) && breakingPoint?.heldBeyond?.isHighest !== true
  if (!isKnee && !isFound) return undefined
  const limit = isKnee ? knee : most
  return { ...limit, value: Math.floor(limit.value * (1 - HEAD_ROOM)) }
}
