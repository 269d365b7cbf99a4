import type { LoadLevel, Targets } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import type { Breach } from '../targets/breach.js'
import { judgeSpan, openBounds, type SpanVerdict } from '../targets/breaches.js'
import { loadPercentiles } from '../targets/span-percentiles.js'
import { areBundled, BUNDLE_SECONDS, wholeBundles } from '../timeline/bundles.js'
import { loadedSeconds } from '../timeline/idle.js'
import {
  batches,
  errorRateOf,
  goodputOf,
  intervalsOf,
  rowsWithin,
  spanOf,
  tickOf,
  type Sample
} from '../timeline/intervals.js'
import { phasesOf, type Phase } from '../timeline/phases.js'
import { SLACK_SECONDS, windowsOfLoad, type WindowPercentile } from '../timeline/windows.js'
import { openHere, type OpenHere } from './open-bounds.js'

/** What the run showed at one number of users. Seconds since the first row. */
export type CapacityPoint = {
  readonly users: number
  readonly from: number
  readonly to: number
  /** Successful requests/s. */
  readonly throughput: number
  /** Fraction. */
  readonly errorRate: number
  /** ms. */
  readonly average?: number
  readonly percentiles: readonly WindowPercentile[]
  /** Acceptable bounds that did not hold, the worst first. */
  readonly breaches: readonly EndpointBreach[]
  /** Acceptable bounds of which it does not tell whether they held; those in neither list did. */
  readonly open: readonly OpenHere[]
  /** Endpoints that completed nothing at it, though surely some of it by their rate at those before. */
  readonly silent?: readonly string[]
}

export type EndpointBreach = Breach & { readonly endpoint: string }

/** Rows and bounds of the total row (first) and of each endpoint that the history has. */
export type Scope = {
  readonly endpoint: string
  readonly rows: readonly Sample[]
  readonly targets: Targets
}

/** The start of a step (s) is left out: users start, queues fill. */
export const SETTLING = 5
const RAMP_BINS = 14
/** A window of ten seconds and its slack must fit into a step or a bin. */
export const LEAST_SECONDS = 12
/** The mean of a load is as sure as those of so many parts of it agree. */
const MEAN_PARTS = 20
/** Expected requests none of which come by chance once in a thousand times, as in docs/statistics.md §5. */
const TOO_FEW = 7
/** Two values within one bucket may be the same. */
const ROUNDING = 0.95
export const LEAST_POINTS = 5
export const LEAST_STEPS = 3

export type LoadShape = {
  readonly kind: 'steps' | 'ramp'
  readonly points: readonly CapacityPoint[]
  /** Of steps: loads no higher than one before, which are no points, that broke a bound. */
  readonly brokenAgain: readonly CapacityPoint[]
  /** Loads that were held for long enough to be a point; beside a ramp, fewer than it takes. */
  readonly held: number
  /** Usual seconds between rows: a load is held for longer than its rows tell. */
  readonly tick: number
  /** Whether a point surely held the bound of a breach, of which it must have had requests. */
  readonly isKnownHeld: (point: CapacityPoint, breach: EndpointBreach) => boolean
}

/** The bound that broke is that of `boundOf`, where another metric proves it. */
function brokenBoundOf({ endpoint, metric, boundOf: of }: EndpointBreach): string {
  return `${of ?? metric} ${endpoint}`
}

/** By how far beyond its bound, the worst first. */
export function byExcess(a: Breach, b: Breach): number {
  const [left, right] = [a.value / a.bound, b.value / b.bound]
  // Whatever is beyond a bound of none is so without measure.
  return left === right ? 0 : right - left
}

export function isSameBound(a: EndpointBreach, b: EndpointBreach): boolean {
  return brokenBoundOf(a) === brokenBoundOf(b)
}

/**
 * The points of a stepped test (levels of constant users up to the highest) or, when there are not
 * three, of a ramp (14 equal user bins, fewer when shorter). A ramp that is only the start of a
 * normal load test counts for `kind: capacity` alone. Undefined when the load never rises enough.
 */
export function loadShapeOf(
  scopes: readonly Scope[],
  kind: LoadLevel['kind']
): LoadShape | undefined {
  const rows = scopes[0]?.rows ?? []
  const [phases, tick] = [phasesOf(rows), tickOf(rows)]
  const least = leastSecondsOf(rows)
  const levels = levelsOf(phases, least)
  const steps = risingLevels(levels)
  if (steps.length >= LEAST_STEPS) {
    const again = levels.filter(level => !steps.includes(level))
    const { points: repeated } = pointsOf(scopes, again.map(spanOfLevel))
    const brokenAgain = repeated.filter(({ breaches }) => breaches.length > 0)
    const found = pointsOf(scopes, steps.map(spanOfLevel))
    return { kind: 'steps', ...found, brokenAgain, held: steps.length, tick }
  }
  const ramp = longestRamp(phases)
  const isStart = ramp !== undefined && ramp.to - ramp.from < loadedSeconds(rows) / 2
  if (ramp === undefined || (kind !== 'capacity' && isStart)) return undefined
  const found = pointsOf(scopes, binsOf(rows, ramp, least))
  return found.points.length < LEAST_POINTS
    ? undefined
    : { kind: 'ramp', ...found, brokenAgain: [], held: steps.length, tick }
}

/** So long (s) a load must be held to be a point: of counts in bundles for whole reports, settled. */
export function leastSecondsOf(rows: readonly Sample[]): number {
  return areBundled(intervalsOf(rows)) ? SETTLING + BUNDLE_SECONDS : LEAST_SECONDS
}

/** Users who stay long enough to be judged. */
function levelsOf(phases: readonly Phase[], least: number): Phase[] {
  return phases.filter(
    ({ kind, from, to, usersTo }) => kind === 'steady' && usersTo > 0 && to - from >= least
  )
}

function risingLevels(levels: readonly Phase[]): Phase[] {
  let most = 0
  return levels.filter(({ usersTo }) => {
    const rises = usersTo > most
    if (rises) most = usersTo
    return rises
  })
}

function spanOfLevel({ from, to }: Phase): Span {
  return { from: from + SETTLING, to, began: from }
}

function longestRamp(phases: readonly Phase[]): Phase | undefined {
  return phases
    .filter(({ kind }) => kind === 'ramp-up')
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0]
}

type Span = { readonly from: number; readonly to: number; readonly began: number }

function binsOf(rows: readonly Sample[], ramp: Phase, least: number): Span[] {
  const count = Math.min(RAMP_BINS, Math.floor((ramp.to - ramp.from) / least))
  const inside = rowsWithin(rows, ramp.from, ramp.to)
  const edges = Array.from({ length: count + 1 }, (_, i) => {
    const users = ramp.usersFrom + ((ramp.usersTo - ramp.usersFrom) * i) / count
    return inside.find(row => row.users >= users)?.at
  })
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i]
    // The printed windows of a bin may reach into the one before: on a ramp that is no harm.
    const shortest = least > LEAST_SECONDS ? BUNDLE_SECONDS : 0
    return from === undefined || to === undefined || to <= from || to - from < shortest
      ? []
      : [{ from, to, began: Math.min(from - SLACK_SECONDS, to - LEAST_SECONDS) }]
  })
}

function pointsOf(
  scopes: readonly Scope[],
  spans: readonly Span[]
): Pick<LoadShape, 'points' | 'isKnownHeld'> {
  const cells = scopes.length * spans.length
  const judged = spans.flatMap(span => pointOf(scopes, span, cells) ?? [])
  const openAt = new Map(judged.map(({ point, open }) => [point, open]))
  const rowsBy = (endpoint: string): readonly Sample[] =>
    scopes.find(scope => scope.endpoint === endpoint)?.rows ?? []
  return {
    points: judged.map(({ point }) => point),
    isKnownHeld: (point, breach) =>
      !point.breaches.some(one => isSameBound(one, breach)) &&
      openAt.get(point)?.has(brokenBoundOf(breach)) === false &&
      hasRequests(rowsBy(breach.endpoint), point)
  }
}

function hasRequests(rows: readonly Sample[], { from, to }: CapacityPoint): boolean {
  return (spanOf(rowsWithin(rows, from, to))?.requests ?? 0) > 0
}

/** With what it leaves open, by bound: a run has hundreds of endpoints. */
type JudgedPoint = { readonly point: CapacityPoint; readonly open: ReadonlySet<string> }

function pointOf(
  scopes: readonly Scope[],
  { began, ...asked }: Span,
  cells: number
): JudgedPoint | undefined {
  const [total] = scopes
  const { from, to } = wholeBundles(total?.rows ?? [], asked)
  const rows = rowsWithin(total?.rows ?? [], from, to)
  const span = spanOf(rows)
  if (total === undefined || span === undefined) return undefined
  const found = scopes.map(scope => judgeScope(scope, { from, to, began }, cells))
  const silent = found.flatMap(one => (one.isSilent && one !== found[0] ? [one.endpoint] : []))
  const open = found.flatMap((one, i) =>
    one.open.map(({ metric }) => `${metric} ${scopes[i]?.endpoint ?? ''}`)
  )
  const point = {
    users: rows.reduce((sum, row) => sum + row.users, 0) / rows.length,
    from: span.from,
    to: span.to,
    throughput: goodputOf(span),
    errorRate: errorRateOf(span) ?? 0,
    ...present({ average: span.average }),
    percentiles: loadPercentiles(windowsOfLoad(total.rows, { from, to }, began)),
    breaches: found.flatMap(({ breaches }) => breaches).sort(byExcess),
    open: openHere(found),
    ...(silent.length === 0 ? {} : { silent })
  }
  return { point, open: new Set(open) }
}

type JudgedScope = SpanVerdict & {
  readonly endpoint: string
  readonly breaches: readonly EndpointBreach[]
  readonly isSilent?: boolean
}

function judgeScope(
  { endpoint, rows, targets }: Scope,
  { from, to, began }: Span,
  cells: number
): JudgedScope {
  const own = rowsWithin(rows, from, to)
  const span = spanOf(own)
  if (span === undefined || span.requests === 0)
    return unasked({ endpoint, rows, targets }, from, to)
  const hasWindows = own.some(row => row.percentiles.size > 0)
  const { breaches, open } = judgeSpan(targets, {
    span,
    parts: () => batches(own, (to - from) / MEAN_PARTS),
    ...(hasWindows ? { windows: windowsOfLoad(rows, { from, to }, began) } : {}),
    cells
  })
  return { endpoint, open, breaches: breaches.map(breach => ({ ...breach, endpoint })) }
}

/** Where nothing completed all is open, if something did before. */
function unasked({ endpoint, rows, targets }: Scope, from: number, to: number): JudgedScope {
  const [first] = rows
  const before = rowsWithin(rows, -Infinity, from).at(-1)
  const none = { endpoint, breaches: [], open: [] }
  if (first === undefined || before === undefined || before.requests === 0) return none
  const expected = (before.requests * (to - from)) / Math.max(1, before.at - first.at)
  return { ...none, open: openBounds(targets), isSilent: expected >= TOO_FEW }
}

/**
 * The endpoint whose bound is broken the most at a point, by more than Locust's rounding of 5 %;
 * undefined when several broke alike or only the total did.
 */
export function worstEndpoint({ breaches }: CapacityPoint): string | undefined {
  const broken = breaches.filter(({ endpoint }) => endpoint !== AGGREGATED)
  const [worst] = broken
  if (worst === undefined) return undefined
  const least = (ROUNDING * worst.value) / worst.bound
  const rivals = broken.filter(({ value, bound }) => value / bound >= least)
  return rivals.every(({ endpoint }) => endpoint === worst.endpoint) ? worst.endpoint : undefined
}
