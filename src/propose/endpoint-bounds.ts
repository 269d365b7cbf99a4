import { BOUND_FIELDS } from '../config/bounds.js'
import { isResponseTime } from '../config/metrics.js'
import { matchesPattern } from '../config/pattern.js'
import type { MetricBounds, Targets } from '../config/settings.js'
import { gradeOf } from '../evaluate/targets/grade.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { shownAbove, timeBounds } from './head-room.js'
import { type MetricProposal, risingTimes, timeProposal, untoldTime } from './metric-proposal.js'
import { seenOf } from './seen.js'

/** Bounds of endpoints, where those of the whole run do not do. */
export type EndpointProposals = {
  readonly endpoints: readonly EndpointProposal[]
  readonly covered: Covered
  /** Without an entry, as too few requests tell; what was printed speaks against the bounds that are held. */
  readonly untold: readonly UntoldEndpoint[]
}

export type UntoldEndpoint = {
  /** Untrusted text. */
  readonly pattern: string
  /** Those percentiles, with what was printed. */
  readonly times: readonly MetricProposal[]
}

/**
 * The endpoints with bounds of their own: each of a few; of more, those that would have less head-room
 * than is proposed, or only those slower than the target; none where those too are more than anybody reads.
 */
export type Covered = 'each' | 'less-room' | 'slow' | 'none'

export type EndpointProposal = {
  /** Untrusted text. */
  readonly pattern: string
  readonly targets: readonly MetricProposal[]
  /** Percentiles of too few requests that the bounds of the whole run leave less head-room than is proposed. */
  readonly withLessRoom: readonly MetricProposal[]
  /** Endpoints that the pattern means though it was made for another: its name holds a `*`, or is cut. */
  readonly alsoMeans: number
  /** Others that it means, and whose own entries come later and win. */
  readonly winning: number
}

/** So many endpoints each have an entry. */
export const FEW_ENDPOINTS = 12
/** Entries that somebody reads. */
export const MAX_ENTRIES = 40
/** YAML knows no longer keys than 1,024 characters, written as they may have to be. */
const MAX_PATTERN = 150

/**
 * A row among those of its run. Its bounds are those of the slowest that its pattern means and that has none of
 * its own: where a `*` in its name means others too, their entries come later and win.
 */
type Placed = { readonly run: Run; readonly row: EndpointStats }

/** @param held what holds for the response times of each endpoint without an entry of its own */
export function endpointBounds(runs: readonly Run[], held: Targets): EndpointProposals {
  const times = [...held.values()].filter(({ metric }) => isResponseTime(metric))
  const rows = runs.flatMap(run =>
    run.endpoints
      .filter(row => run.leftOut?.keys.has(endpointKey(row)) !== true)
      .map(row => ({ run, row }))
  )
  for (const { covered, most, needs, isUntold } of CHOICES) {
    const own = rows.filter(placed => times.some(target => needs(placed, target)))
    const patterns = [...new Set(own.map(({ row }) => patternOf(row)))]
    if (patterns.length > most) continue
    const written = new Map<string, EndpointProposal>()
    for (const pattern of inOrder(patterns).toReversed()) {
      const meant = rows.filter(({ row }) => matchesPattern(pattern, row))
      const ofOthers = (key: string): Placed[] =>
        meant.filter(({ row }) => !hasBound(written.get(patternOf(row)), key))
      const proposals = proposalsOf(ofOthers, { times, held, needs })
      const targets = proposals.filter(proposal => 'bounds' in proposal)
      const withLessRoom = proposals.filter(proposal =>
        isHeldTight(proposal, ofOthers(proposal.metric.key), held.get(proposal.metric.key))
      )
      const others = new Set(meant.map(({ row }) => endpointKey(row)))
      const own = new Set(
        meant.flatMap(({ row }) => (written.has(patternOf(row)) ? [endpointKey(row)] : []))
      )
      if (targets.length === 0) continue
      const [alsoMeans, winning] = [others.size - own.size - 1, own.size]
      written.set(pattern, { pattern, targets, withLessRoom, alsoMeans, winning })
    }
    const endpoints = inOrder(patterns).flatMap(one => written.get(one) ?? [])
    const others = rows.filter(
      ({ row }) => !endpoints.some(({ pattern }) => matchesPattern(pattern, row))
    )
    return { covered, endpoints, untold: untoldOf(others, { times, isUntold }) }
  }
  return { endpoints: [], covered: 'none', untold: [] }
}

function untoldOf(
  rows: readonly Placed[],
  { times, isUntold }: { readonly times: readonly MetricBounds[]; readonly isUntold: IsUntold }
): readonly UntoldEndpoint[] {
  const patterns = [...new Set(rows.map(({ row }) => patternOf(row)))]
  return patterns.flatMap(pattern => {
    const meant = rows.filter(({ row }) => patternOf(row) === pattern)
    const printed = times.map(target =>
      untoldTime(
        meant.map(({ row }) => row),
        target
      )
    )
    const found = printed.filter((proposal, at) => isUntold(proposal, meant, times[at]))
    return found.length === 0 ? [] : [{ pattern, times: found }]
  })
}

/** Entries of which a later one wins: first those that mean what others are for, the widest of all first. */
function inOrder(patterns: readonly string[]): string[] {
  const literal = (pattern: string): number =>
    pattern.includes('*') ? pattern.replaceAll('*', '').length : Infinity
  return [...patterns].sort((a, b) => (literal(a) === literal(b) ? 0 : literal(a) - literal(b)))
}

function hasBound(entry: EndpointProposal | undefined, key: string): boolean {
  return entry?.targets.some(({ metric }) => metric.key === key) === true
}

/** Whether a row needs a bound of its own of a response time. */
type Needs = (placed: Placed, target: MetricBounds) => boolean

/** Whether what was printed of a response time, from too few requests, speaks against a bound that is held. */
type IsUntold = (
  proposal: MetricProposal,
  meant: readonly Placed[],
  target: MetricBounds | undefined
) => boolean

/** The first that is not too long to be read. */
const CHOICES: readonly {
  readonly covered: Covered
  readonly most: number
  readonly needs: Needs
  /** Of an endpoint without an entry. */
  readonly isUntold: IsUntold
}[] = [
  { covered: 'each', most: FEW_ENDPOINTS, needs: () => true, isUntold: isHeldTight },
  { covered: 'less-room', most: MAX_ENTRIES, needs: hasLessRoom, isUntold: isHeldTight },
  { covered: 'slow', most: MAX_ENTRIES, needs: isSlow, isUntold: isPrintedSlow }
]

/** No key of a plain object, which is what a config is read into. */
const NO_KEY = '__proto__'

/** As people write it; `*` means any text, also itself, and nothing else takes that away. */
function patternOf(row: EndpointStats): string {
  const key = endpointKey(row)
  if (key === NO_KEY) return `${NO_KEY}*`
  const characters = Array.from(key.slice(0, 2 * MAX_PATTERN))
  return characters.length > MAX_PATTERN ? `${characters.slice(0, MAX_PATTERN).join('')}*` : key
}

/** It meets the target, or nobody can tell. */
function isSlow({ run, row }: Placed, target: MetricBounds): boolean {
  const seen = seenOf(run, row, target)
  if (seen === undefined || seen.grade === 'target') return false
  return seen.value !== undefined || seen.grade !== 'acceptable'
}

/** It would have less head-room by the bounds that are held. */
function hasLessRoom({ run, row }: Placed, target: MetricBounds): boolean {
  const seen = seenOf(run, row, target)
  const isTold = seen?.value !== undefined || isSlow({ run, row }, target)
  return seen !== undefined && isTold && isBeyond(seen.upTo, target)
}

/** None of its rows had enough requests, and what was printed would have less head-room by the bounds held. */
function isHeldTight(
  proposal: MetricProposal,
  meant: readonly Placed[],
  target: MetricBounds | undefined
): boolean {
  const { vague } = proposal
  if ('bounds' in proposal || vague === undefined || target === undefined) return false
  return isUnmeasured(meant, target) && isBeyond(vague, target)
}

/** None of its rows had enough requests, and what was printed misses the target. */
function isPrintedSlow(
  { metric, vague }: MetricProposal,
  meant: readonly Placed[],
  target: MetricBounds | undefined
): boolean {
  if (vague === undefined || target === undefined) return false
  return isUnmeasured(meant, target) && gradeOf(metric, vague, target.bounds) !== 'target'
}

function isUnmeasured(meant: readonly Placed[], target: MetricBounds): boolean {
  return meant.every(({ run, row }) => seenOf(run, row, target)?.value === undefined)
}

/** One of the bounds that would be proposed from a response time (ms) lies beyond the one that is held. */
function isBeyond(ms: number, { bounds }: MetricBounds): boolean {
  const own = timeBounds(shownAbove(ms))
  return BOUND_FIELDS.some(field => own[field] > (bounds[field] ?? Infinity))
}

type Asked = {
  readonly times: readonly MetricBounds[]
  readonly held: Targets
  readonly needs: Needs
}

/** @param meantOf the rows that the entry's bound of a metric holds for, by the metric's key */
function proposalsOf(
  meantOf: (key: string) => readonly Placed[],
  { times, held, needs }: Asked
): readonly MetricProposal[] {
  const proposals = times.map((target): MetricProposal => {
    const meant = meantOf(target.metric.key)
    const seen = meant.flatMap(({ run, row }) => seenOf(run, row, target) ?? [])
    const isNeeded = meant.some(placed => needs(placed, target))
    const proposal = isNeeded ? timeProposal(seen, target) : undefined
    const rows = meant.map(({ row }) => row)
    return proposal ?? untoldTime(rows, target)
  })
  return risingTimes(proposals, held)
}
