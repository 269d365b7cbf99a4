import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  NARROW_STEP,
  type ConfidenceReason,
  type Estimate,
  type LoadFinding,
  type Sureness
} from './estimate.js'
import {
  isSameBound,
  worstEndpoint,
  type CapacityPoint,
  type EndpointBreach,
  type LoadShape
} from './points.js'
import { fromRamp, isLong } from './saturation.js'

/** Up to where the loads held, and where one broke. */
export type Limits = {
  /** Highest users, and requests/s, before the first breach of an acceptable bound. */
  readonly maxUsers?: Estimate
  readonly maxThroughput?: Estimate
  /** Users at the first breach; absent when no load is known to have broken a bound. */
  readonly breakingPoint?: BreakingPoint
  /** Loads that broke a bound when they came again, before the breaking point. */
  readonly brokenAgain?: readonly CapacityPoint[]
  /** What the run as a whole surely did not hold, and no load is known to have broken: the worst of it. */
  readonly brokenSomewhere?: EndpointBreach
}

export type BreakingPoint = Estimate & {
  /** Requests/s there. */
  readonly throughput: number
  /** Of the bounds that broke there, of the total or of an endpoint, that which surely held the longest, and broke the most. */
  readonly breach: EndpointBreach
  /** The loads just below leave open whether that bound held: it may have broken before. */
  readonly isLatest?: true
  /** The endpoints that broke there, the worst first; empty without full history. */
  readonly endpoints: readonly string[]
  /** The one that clearly broke the most; absent when several did alike: they share a bottleneck. */
  readonly worstEndpoint?: string
  /** The same, where its bound is known to have held just before. */
  readonly firstEndpoint?: string
  /** Higher loads that are known to have held that bound, and every other: something else than the load broke it, or may have. */
  readonly heldBeyond?: HeldBeyond
}

export type HeldBeyond = {
  readonly count: number
  /** The most users of them. */
  readonly users: number
  /** Whether the highest load of the test is one of them: then no limit was found. */
  readonly isHighest: boolean
}

/** `overall`: the bounds that the run as a whole surely did not hold, the worst first. */
export function limitsOf(
  shape: LoadShape,
  disturbed: Sureness | undefined,
  overall: () => readonly EndpointBreach[]
): Limits {
  const { points, brokenAgain: again } = shape
  const breaking = breakingIndex(shape)
  const before = breaking === -1 ? points : points.slice(0, breaking)
  // Nothing succeeded there: that is no load that was borne, and maybe none that broke a bound.
  const unbroken = unbrokenAtEnd(before.filter(point => point.throughput > 0))
  const broken = points[breaking]
  if (broken === undefined) {
    const found = brokenElsewhere(shape, overall())
    return { ...borneUpTo(unbroken, neverBroke(shape, unbroken.at(-1), found)), ...found }
  }
  const { breach, held } = whatBroke(shape, broken, unbroken)
  const borne = unbroken.slice(0, held)
  const isLatest = borne.length < unbroken.length
  const beyond = heldBeyond(shape, points.slice(breaking + 1), breach)
  const brokenAgain = again.filter(({ to }) => to < broken.from)
  const usual =
    againstIt({ beyond, brokenAgain, isLatest }) ??
    limitConfidence(shape, { held: borne.at(-1), broken })
  const judged = usual.confidence === 'low' ? usual : (disturbed ?? usual)
  return {
    ...borneUpTo(borne, judged),
    breakingPoint: {
      ...breakingPointOf(shape, broken, unbroken.at(-1)),
      ...judged,
      breach,
      ...present({ isLatest: isLatest || undefined, heldBeyond: beyond })
    },
    ...(brokenAgain.length === 0 ? {} : { brokenAgain })
  }
}

/** What broke at none of the points. */
function brokenElsewhere(
  { points, brokenAgain }: LoadShape,
  overall: readonly EndpointBreach[]
): Pick<Limits, 'brokenAgain' | 'brokenSomewhere'> {
  const known = [...points, ...brokenAgain].flatMap(({ breaches }) => breaches)
  const brokenSomewhere = overall.find(breach => !known.some(one => isSameBound(one, breach)))
  return {
    ...(brokenAgain.length === 0 ? {} : { brokenAgain }),
    ...present({ brokenSomewhere })
  }
}

function borneUpTo(
  borne: readonly CapacityPoint[],
  judged: Sureness
): Pick<Limits, 'maxUsers' | 'maxThroughput'> {
  const last = borne.at(-1)
  if (last === undefined) return {}
  const throughput = Math.max(...borne.map(point => point.throughput))
  return {
    maxUsers: { value: last.users, ...judged },
    maxThroughput: { value: throughput, ...judged }
  }
}

/** What speaks against the load at which a bound broke as the limit. */
function againstIt({
  beyond,
  brokenAgain,
  isLatest
}: {
  readonly beyond: HeldBeyond | undefined
  readonly brokenAgain: readonly CapacityPoint[]
  readonly isLatest: boolean
}): Sureness | undefined {
  if (beyond !== undefined) return seen('held-beyond')
  if (brokenAgain.length > 0) return seen('broke-again')
  return isLatest ? seen('open-below') : undefined
}

function seen(what: LoadFinding): Sureness {
  return { confidence: 'low', reason: { kind: 'seen', what } }
}

/** On a ramp two in a row must break, for a bin is short. */
function breakingIndex(shape: LoadShape): number {
  const { kind, points } = shape
  return points.findIndex(
    ({ breaches }, i) =>
      breaches.length > 0 && (kind === 'steps' || breaksOn(shape, breaches, points.slice(i + 1)))
  )
}

/** Whether the next part of a ramp breaks too; those that leave open what broke are no answer. */
function breaksOn(
  { isKnownHeld }: LoadShape,
  breaches: readonly EndpointBreach[],
  next: readonly CapacityPoint[]
): boolean {
  if ((next[0]?.breaches.length ?? 0) > 0) return true
  let broken = breaches
  for (const point of next) {
    if (point.breaches.length > 0) {
      return point.breaches.some(one => broken.some(other => isSameBound(one, other)))
    }
    broken = broken.filter(breach => !isKnownHeld(point, breach))
  }
  return false
}

/** A ramp can end with a part that broke a bound, and none after it to prove it. */
function unbrokenAtEnd(points: readonly CapacityPoint[]): readonly CapacityPoint[] {
  return points.slice(0, points.findLastIndex(({ breaches }) => breaches.length === 0) + 1)
}

type Broke = { readonly breach: EndpointBreach; readonly held: number }

/** The bound that is named as broken, and how many of the loads before go as far as it surely held. */
function whatBroke(
  { isKnownHeld }: LoadShape,
  { breaches }: CapacityPoint,
  before: readonly CapacityPoint[]
): Broke {
  const heldOf = (breach: EndpointBreach): number =>
    before.findLastIndex(point => isKnownHeld(point, breach)) + 1
  return breaches
    .map(breach => ({ breach, held: heldOf(breach) }))
    .reduce((best, one) => (one.held > best.held ? one : best))
}

/** The loads that are known to have held what broke, and broke nothing else. */
function heldBeyond(
  { isKnownHeld }: LoadShape,
  points: readonly CapacityPoint[],
  breach: EndpointBreach
): HeldBeyond | undefined {
  const held = points.filter(
    point => point.breaches.length === 0 && point.throughput > 0 && isKnownHeld(point, breach)
  )
  const last = held.at(-1)
  if (last === undefined) return undefined
  return { count: held.length, users: last.users, isHighest: last === points.at(-1) }
}

function breakingPointOf(
  { isKnownHeld }: LoadShape,
  point: CapacityPoint,
  before: CapacityPoint | undefined
): Pick<BreakingPoint, 'value' | 'throughput' | 'endpoints' | 'worstEndpoint' | 'firstEndpoint'> {
  const endpoints = new Set(point.breaches.map(({ endpoint }) => endpoint))
  endpoints.delete(AGGREGATED)
  const worst = worstEndpoint(point)
  const isFirst = point.breaches.some(
    breach => breach.endpoint === worst && before !== undefined && isKnownHeld(before, breach)
  )
  return {
    value: point.users,
    throughput: point.throughput,
    endpoints: [...endpoints],
    ...present({ worstEndpoint: worst, firstEndpoint: isFirst ? worst : undefined })
  }
}

function limitConfidence(
  shape: LoadShape,
  { held, broken }: { readonly held: CapacityPoint | undefined; readonly broken: CapacityPoint }
): Sureness {
  if (shape.kind === 'ramp') return fromRamp(shape)
  if (held === undefined) {
    const isLowest = broken === shape.points[0]
    return seen(isLowest ? 'broke-at-lowest' : 'nothing-succeeded-before')
  }
  const areLong = [held, broken].every(point => isLong(point, shape.tick))
  const isNarrow = broken.users / held.users - 1 <= NARROW_STEP
  const reason: ConfidenceReason = { kind: 'steps', short: !areLong, apart: !isNarrow }
  if (areLong && isNarrow) return { confidence: 'high', reason }
  return { confidence: areLong || isNarrow ? 'medium' : 'low', reason }
}

/** On a ramp one part alone may have broken a bound: that proves no limit. */
function neverBroke(
  { points }: LoadShape,
  held: CapacityPoint | undefined,
  { brokenAgain, brokenSomewhere }: Limits
): Sureness {
  if (brokenAgain !== undefined) return seen('broke-again')
  if (brokenSomewhere !== undefined) return seen('broke-somewhere')
  if (points.some(({ breaches }) => breaches.length > 0)) return seen('never-broke-twice')
  return seen(held === points.at(-1) ? 'never-broke' : 'nothing-succeeded-beyond')
}
