import { isResponseTime } from '../config/metrics.js'
import { matchesPattern } from '../config/pattern.js'
import type { Metric, MetricBounds, Targets } from '../config/settings.js'
import { gradeOf } from '../evaluate/targets/grade.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { leftToWholeRun, mayBeDecided } from './left-to-whole-run.js'
import {
  leavesLessRoom,
  type MetricProposal,
  noneOf,
  openOf,
  type Placed,
  printedOf,
  risingTimes,
  timeProposal,
  untoldTime,
  wideTime
} from './metric-proposal.js'
import { isDecided, seenOf } from './seen.js'

/** Bounds of endpoints, where those of the whole run do not do. */
export type EndpointProposals = {
  readonly endpoints: readonly EndpointProposal[]
  readonly covered: Covered
  /** Percentiles that no endpoint is held to, but for those with bounds of their own of them. */
  readonly left: readonly Metric[]
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

/** @param held what holds for the response times of each endpoint without an entry of its own */
export function endpointBounds(runs: readonly Run[], held: Targets): EndpointProposals {
  const times = [...held.values()].filter(({ metric }) => isResponseTime(metric))
  const rows = runs.flatMap(run =>
    run.endpoints
      .filter(row => run.leftOut?.keys.has(endpointKey(row)) !== true)
      .map(row => ({ run, row }))
  )
  const left = new Set(leftToWholeRun(rows, times))
  for (const choice of CHOICES) {
    const { covered, most } = choice
    const asked = { ...choice, times, held, left, runs }
    const own = rows.filter(placed => times.some(target => isAsked(placed, target, asked)))
    const patterns = [...new Set(own.map(({ row }) => patternOf(row)))]
    if (patterns.length > most) continue
    const written = new Map<string, EndpointProposal>()
    for (const pattern of inOrder(patterns).toReversed()) {
      const meant = rows.filter(({ row }) => matchesPattern(pattern, row))
      const ofOthers = (key: string): Placed[] =>
        meant.filter(({ row }) => !hasBound(written.get(patternOf(row)), key))
      const targets = proposalsOf(ofOthers, asked).filter(proposal => !('kept' in proposal))
      const others = new Set(meant.map(({ row }) => endpointKey(row)))
      const own = new Set(
        meant.flatMap(({ row }) => (written.has(patternOf(row)) ? [endpointKey(row)] : []))
      )
      if (targets.length === 0) continue
      const [alsoMeans, winning] = [others.size - own.size - 1, own.size]
      written.set(pattern, { pattern, targets, alsoMeans, winning })
    }
    const endpoints = inOrder(patterns).flatMap(one => written.get(one) ?? [])
    return { covered, endpoints, left: [...left] }
  }
  return { endpoints: [], covered: 'none', left: [] }
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

/** Whether what was printed (ms), from too few requests, speaks against a bound that is held. */
type IsTight = (printed: number, target: MetricBounds) => boolean

type Choice = {
  readonly covered: Covered
  readonly most: number
  readonly needs: Needs
  readonly isTight: IsTight
}

/** The first that is not too long to be read. */
const CHOICES: readonly Choice[] = [
  { covered: 'each', most: FEW_ENDPOINTS, needs: () => true, isTight: leavesLessRoom },
  { covered: 'less-room', most: MAX_ENTRIES, needs: hasLessRoom, isTight: leavesLessRoom },
  { covered: 'slow', most: MAX_ENTRIES, needs: isSlow, isTight: missesTarget }
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
  return seen !== undefined && isTold && leavesLessRoom(seen.upTo, target)
}

function isPrintedTight(placed: Placed, target: MetricBounds, isTight: IsTight): boolean {
  const printed = printedOf(placed, target)
  return printed !== undefined && isTight(printed, target)
}

function missesTarget(ms: number, { metric, bounds }: MetricBounds): boolean {
  return gradeOf(metric, ms, bounds) !== 'target'
}

type Asked = Choice & {
  readonly times: readonly MetricBounds[]
  readonly held: Targets
  readonly left: ReadonlySet<Metric>
  readonly runs: readonly Run[]
}

/** Whether a row is to have something of its own of a response time. */
function isAsked(placed: Placed, target: MetricBounds, { left, needs, isTight }: Asked): boolean {
  return left.has(target.metric)
    ? mayBeDecided([placed], target)
    : needs(placed, target) || isPrintedTight(placed, target, isTight)
}

/** @param meantOf the rows that the entry's bound of a metric holds for, by the metric's key */
function proposalsOf(
  meantOf: (key: string) => readonly Placed[],
  asked: Asked
): readonly MetricProposal[] {
  const { times, held, left } = asked
  const keys = new Set([...left].map(({ key }) => key))
  const stillHeld = new Map([...held].filter(([key]) => !keys.has(key)))
  return risingTimes(
    times.map(target => proposalOf(meantOf(target.metric.key), target, asked)),
    stillHeld
  )
}

function proposalOf(meant: readonly Placed[], target: MetricBounds, asked: Asked): MetricProposal {
  const { isOpen, isUnfit, isRare } = knownOf(meant, target, asked)
  const own = (): MetricProposal => timed(meant, target) ?? wideTime(meant, target)
  if (asked.left.has(target.metric)) return isOpen || isRare ? untoldTime(meant, target) : own()
  if (isOpen && isUnfit) return openOf(meant, target)
  if (isRare) return isUnfit ? noneOf(meant, target) : untoldTime(meant, target)
  const isNeeded = meant.some(placed => asked.needs(placed, target))
  if (isUnfit) return isNeeded ? own() : wideTime(meant, target)
  return (isNeeded ? timed(meant, target) : undefined) ?? untoldTime(meant, target)
}

type Known = {
  /** No bound can be decided. */
  readonly isOpen: boolean
  /** By the bounds that are held it would be undecided, or what was printed of too few requests be too slow. */
  readonly isUnfit: boolean
  /** What the judge would miss in a run that happens to lack the endpoint must not be asked of it. */
  readonly isRare: boolean
}

function knownOf(
  meant: readonly Placed[],
  target: MetricBounds,
  { covered, isTight, runs }: Asked
): Known {
  const isMeasured = meant.some(({ run, row }) => seenOf(run, row, target)?.value !== undefined)
  const isTold = covered === 'each' && !isDecided(meant, target)
  return {
    isOpen: !mayBeDecided(meant, target),
    isUnfit: !isMeasured && (isTold || meant.some(one => isPrintedTight(one, target, isTight))),
    isRare: !isMeasured && mayBeLacking(meant, runs)
  }
}

function timed(meant: readonly Placed[], target: MetricBounds): MetricProposal | undefined {
  const seen = meant.flatMap(({ run, row }) => seenOf(run, row, target) ?? [])
  return timeProposal(seen, target, meant)
}

/** Of so many requests that are usual, a run makes none once in 20,000 times. */
const SURE_TO_COME = 10

/** Whether an unchanged run may make no such request at all, by chance. */
function mayBeLacking(meant: readonly Placed[], runs: readonly Run[]): boolean {
  return runs.some(run => {
    const rows = meant.filter(placed => placed.run === run)
    return rows.reduce((sum, { row }) => sum + row.requests, 0) < SURE_TO_COME
  })
}
