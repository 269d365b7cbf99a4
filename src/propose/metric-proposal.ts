import { BOUND_FIELDS } from '../config/bounds.js'
import { isResponseTime } from '../config/metrics.js'
import type { Bounds, Metric, MetricBounds, Targets } from '../config/settings.js'
import { requestsNeeded } from '../evaluate/targets/measure.js'
import type { Grade } from '../evaluate/verdict/verdict.js'
import { present } from '../locust/present.js'
import { type EndpointStats, type Run, timedRequests } from '../locust/run.js'
import { shownAbove, shownRate, throughputBounds, timeBounds } from './head-room.js'
import { isDecided, type MetricSeen, seenOf } from './seen.js'

/** A metric of a row: bounds that are proposed, or why those that hold anyway are left. */
export type MetricProposal = {
  readonly metric: Metric
  /** The worst of the runs; a throughput as it is shown. */
  readonly measured?: number
  /** The best of them, and how many of them tell: there where `measured` is. */
  readonly over?: { readonly best: number; readonly runs: number }
  /** Where its uncertainty, or what else of the row proves it, ends; as it is shown. */
  readonly upTo?: number
  /** As Locust printed it, from too few requests to measure it; beside `measured` only where it is more than `upTo`. */
  readonly vague?: number
} & (
  | { readonly bounds: Required<Bounds> }
  /** Of so many requests at most none can be decided, as of `needed`, or what was printed fits none. */
  | { readonly none: { readonly requests: number; readonly needed?: number } }
  /** `untold`: the runs do not tell, most often as they had too few requests. */
  | { readonly kept: Bounds; readonly why: 'untold' }
  /** With the worst grade by the bounds that are kept. */
  | { readonly kept: Bounds; readonly why: 'errors'; readonly grade?: Grade }
)

/** The bounds of a metric of the whole run that each of the runs meets. */
export function wholeProposal(runs: readonly Run[], target: MetricBounds): MetricProposal {
  const { metric } = target
  const seen = runs.flatMap(run =>
    run.aggregated === undefined ? [] : (seenOf(run, run.aggregated, target) ?? [])
  )
  if (metric.type === 'throughput') return throughputProposal(seen, target)
  if (!isResponseTime(metric)) return errorsProposal(seen, target)
  const rows = runs.flatMap(run =>
    run.aggregated === undefined ? [] : [{ run, row: run.aggregated }]
  )
  const isUnfit = rows.some(placed => leavesLessRoom(printedOf(placed, target) ?? 0, target))
  const untold = isUnfit ? wideTime : untoldTime
  const proposal = timeProposal(seen, target, rows) ?? untold(rows, target)
  const bounds = 'bounds' in proposal ? proposal.bounds : target.bounds
  const isOpen = rows.length > 0 && !isDecided(rows, { ...target, bounds })
  return isOpen ? openOf(rows, target) : proposal
}

/**
 * Undefined where nothing was measured and what is certain meets the bounds.
 *
 * @param rows all of which something may have been seen: where none is measured, it ends with the slowest
 */
export function timeProposal(
  seen: readonly MetricSeen[],
  target: MetricBounds,
  rows: readonly Placed[]
): MetricProposal | undefined {
  const { metric } = target
  const telling = seen.filter(
    ({ value, grade }) => value !== undefined || (grade !== 'target' && grade !== 'acceptable')
  )
  if (telling.length === 0) return undefined
  const isMeasured = telling.some(({ value }) => value !== undefined)
  const slowest = isMeasured ? [] : rows.map(({ row }) => row.max ?? 0)
  const upTo = shownAbove(Math.max(...telling.map(one => one.upTo), ...slowest))
  const vague = isMeasured ? slowerThan(upTo, rows, target) : undefined
  const over = { ...measuredOver(telling, Math.max), upTo, ...present({ vague }) }
  return { metric, ...over, bounds: timeBounds(shownAbove(Math.max(upTo, vague ?? 0))) }
}

/** So many of the requests of a row that is measured a row has that counts beside it. */
const COUNTS_FROM = 1 / 2

/**
 * What Locust printed above `ms`, of hardly fewer requests than are measured: a run that just missed their number may
 * have been the slowest, for which a quicker one does not speak. What a handful of requests took tells nothing.
 */
function slowerThan(ms: number, rows: readonly Placed[], target: MetricBounds): number | undefined {
  const most = Math.max(...rows.map(({ row }) => timedRequests(row)))
  const printed = rows
    .filter(({ row }) => timedRequests(row) >= COUNTS_FROM * most)
    .map(placed => printedOf(placed, target) ?? 0)
  const slowest = Math.max(...printed)
  return slowest > ms ? slowest : undefined
}

/**
 * A row among those of its run. Its bounds are those of the slowest that its pattern means and that has none of
 * its own: where a `*` in its name means others too, their entries come later and win.
 */
export type Placed = { readonly run: Run; readonly row: EndpointStats }

/** A response time of which the rows do not tell enough. */
export function untoldTime(
  rows: readonly Placed[],
  { metric, bounds }: MetricBounds
): MetricProposal {
  const printed = rows.flatMap(({ row }) =>
    metric.type === 'percentile' ? (row.percentiles.get(metric.percent) ?? []) : []
  )
  const vague = printed.length === 0 ? undefined : Math.max(...printed)
  return { metric, ...present({ vague }), kept: bounds, why: 'untold' }
}

/** Bounds with head-room above the slowest of too few requests: where the percentile ends nobody knows. */
export function wideTime(rows: readonly Placed[], target: MetricBounds): MetricProposal {
  const { metric, vague = 0 } = untoldTime(rows, target)
  const upTo = shownAbove(Math.max(vague, ...rows.map(({ row }) => row.max ?? 0)))
  return { metric, vague, upTo, bounds: timeBounds(upTo) }
}

/** Nothing is asked of a response time. */
export function noneOf(
  rows: readonly Placed[],
  target: MetricBounds
): Extract<MetricProposal, { readonly none: unknown }> {
  const { metric, vague } = untoldTime(rows, target)
  const requests = Math.max(...rows.map(({ row }) => timedRequests(row)))
  return { metric, ...present({ vague }), none: { requests } }
}

/** Nothing is asked of what a run of such rows leaves undecided. */
export function openOf(rows: readonly Placed[], target: MetricBounds): MetricProposal {
  const { metric } = target
  const { none, ...rest } = noneOf(rows, target)
  const needed = metric.type === 'percentile' ? requestsNeeded(metric.percent) : undefined
  return { ...rest, none: { ...none, ...present({ needed }) } }
}

/** As Locust printed it (ms), where it is of too few requests to be measured. */
export function printedOf({ run, row }: Placed, target: MetricBounds): number | undefined {
  const { metric } = target
  const isWhole = row === run.aggregated && run.leftOut?.hasPercentiles === false
  // Of the last seconds, which the judge grades nothing by.
  if (metric.type !== 'percentile' || isWhole || run.percentileSource === 'window') return undefined
  return seenOf(run, row, target)?.value === undefined
    ? row.percentiles.get(metric.percent)
    : undefined
}

/** One of the bounds that would be proposed from a response time (ms) lies beyond the one that is held. */
export function leavesLessRoom(ms: number, { bounds }: MetricBounds): boolean {
  const own = timeBounds(shownAbove(ms))
  return BOUND_FIELDS.some(field => own[field] > (bounds[field] ?? Infinity))
}

/** Of rows that an endpoint pattern means together, the worst is what a run measured. */
function measuredOver(
  seen: readonly MetricSeen[],
  worst: typeof Math.max
): Pick<MetricProposal, 'measured' | 'over'> {
  const byRun = new Map<Run, number>()
  for (const { run, value } of seen)
    if (value !== undefined) byRun.set(run, worst(value, byRun.get(run) ?? value))
  if (byRun.size === 0) return {}
  const values = [...byRun.values()]
  const measured = worst(...values)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { measured, over: { best: measured === most ? least : most, runs: values.length } }
}

function throughputProposal(
  seen: readonly MetricSeen[],
  { metric, bounds }: MetricBounds
): MetricProposal {
  const over = measuredOver(seen, Math.min)
  if (over.measured === undefined) return { metric, kept: bounds, why: 'untold' }
  const measured = shownRate(over.measured)
  return { metric, ...over, measured, bounds: throughputBounds(measured) }
}

/** Failing is never proposed as usual: the bounds of error rates stay what they are. */
function errorsProposal(
  seen: readonly MetricSeen[],
  { metric, bounds }: MetricBounds
): MetricProposal {
  const grades = seen.map(({ grade }) => grade)
  const grade = WORST_FIRST.find(one => grades.includes(one))
  return {
    metric,
    ...measuredOver(seen, Math.max),
    kept: bounds,
    why: 'errors',
    ...present({ grade })
  }
}

const WORST_FIRST = ['unacceptable', 'degraded', 'acceptable', 'target'] as const

/**
 * No percentile has stricter bounds than one below it; where that gives it bounds, they leave room
 * above what was printed of it too.
 */
export function risingTimes(
  proposals: readonly MetricProposal[],
  held: Targets
): readonly MetricProposal[] {
  let floor: Required<Bounds> | undefined
  return proposals.map(proposal => {
    if (proposal.metric.type !== 'percentile' || 'none' in proposal) return proposal
    const own = 'bounds' in proposal ? proposal.bounds : held.get(proposal.metric.key)?.bounds
    const risen = floor === undefined || own === undefined ? own : atLeast(own, floor)
    const isRaised = risen !== own
    if (!isRaised || risen === undefined) {
      if ('bounds' in proposal) floor = proposal.bounds
      return proposal
    }
    const { metric, measured, over, upTo, vague } = proposal
    const room = vague === undefined ? undefined : timeBounds(shownAbove(vague))
    floor = (room === undefined ? risen : atLeast(risen, room)) as Required<Bounds>
    return { metric, ...present({ measured, over, upTo, vague }), bounds: floor }
  })
}

/** The same bounds where none is below the floor. */
function atLeast(bounds: Bounds, floor: Required<Bounds>): Bounds {
  const raised = BOUND_FIELDS.map(field => Math.max(bounds[field] ?? floor[field], floor[field]))
  if (BOUND_FIELDS.every((field, at) => bounds[field] === raised[at])) return bounds
  const [target = 0, acceptable = 0, unacceptable = 0] = raised
  return { target, acceptable, unacceptable }
}
