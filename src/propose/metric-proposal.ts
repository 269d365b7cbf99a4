import { BOUND_FIELDS } from '../config/bounds.js'
import { isResponseTime } from '../config/metrics.js'
import type { Bounds, Metric, MetricBounds, Targets } from '../config/settings.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import { throughputBounds, timeBounds } from './head-room.js'
import { type MetricSeen, seenOf } from './seen.js'

/** A metric of a row: bounds that are proposed, or why those that hold anyway are left. */
export type MetricProposal = {
  readonly metric: Metric
  /** The worst of the runs. */
  readonly measured?: number
  /** The best of them, and how many of them tell: there where `measured` is. */
  readonly over?: { readonly best: number; readonly runs: number }
  /** Where its uncertainty, or what else of the row proves it, ends. */
  readonly upTo?: number
} & (
  | { readonly bounds: Required<Bounds> }
  /** `untold`: the runs do not tell, most often as they had too few requests. */
  | { readonly kept: Bounds; readonly why: 'untold' | 'errors' | 'errors-broken' }
)

/** The bounds of a metric of the whole run that each of the runs meets. */
export function wholeProposal(runs: readonly Run[], target: MetricBounds): MetricProposal {
  const { metric, bounds } = target
  const seen = runs.flatMap(run =>
    run.aggregated === undefined ? [] : (seenOf(run, run.aggregated, target) ?? [])
  )
  if (metric.type === 'throughput') return throughputProposal(seen, target)
  if (!isResponseTime(metric)) return errorsProposal(seen, target)
  return timeProposal(seen, target) ?? { metric, kept: bounds, why: 'untold' }
}

/** Undefined where nothing was measured and what is certain meets the bounds. */
export function timeProposal(
  seen: readonly MetricSeen[],
  { metric }: MetricBounds
): MetricProposal | undefined {
  const telling = seen.filter(
    ({ value, grade }) => value !== undefined || (grade !== 'target' && grade !== 'acceptable')
  )
  if (telling.length === 0) return undefined
  const upTo = Math.max(...telling.map(one => one.upTo))
  return { metric, ...measuredOver(telling, Math.max), upTo, bounds: timeBounds(upTo) }
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
  return over.measured === undefined
    ? { metric, kept: bounds, why: 'untold' }
    : { metric, ...over, bounds: throughputBounds(over.measured) }
}

/** Failing is never proposed as usual: the bounds of error rates stay what they are. */
function errorsProposal(
  seen: readonly MetricSeen[],
  { metric, bounds }: MetricBounds
): MetricProposal {
  const isBroken = seen.some(({ grade }) => grade === 'degraded' || grade === 'unacceptable')
  return {
    metric,
    ...measuredOver(seen, Math.max),
    kept: bounds,
    why: isBroken ? 'errors-broken' : 'errors'
  }
}

/** No percentile has stricter bounds than one below it. */
export function risingTimes(
  proposals: readonly MetricProposal[],
  held: Targets
): readonly MetricProposal[] {
  let floor: Required<Bounds> | undefined
  return proposals.map(proposal => {
    if (proposal.metric.type !== 'percentile') return proposal
    const own = 'bounds' in proposal ? proposal.bounds : held.get(proposal.metric.key)?.bounds
    const raised = floor === undefined || own === undefined ? own : atLeast(own, floor)
    const isRaised = raised !== own
    if ('bounds' in proposal || isRaised) floor = raised as Required<Bounds>
    if (!isRaised) return proposal
    const { metric, measured, over, upTo } = proposal
    return { metric, ...present({ measured, over, upTo }), bounds: raised as Required<Bounds> }
  })
}

/** The same bounds where none is below the floor. */
function atLeast(bounds: Bounds, floor: Required<Bounds>): Bounds {
  const raised = BOUND_FIELDS.map(field => Math.max(bounds[field] ?? floor[field], floor[field]))
  if (BOUND_FIELDS.every((field, at) => bounds[field] === raised[at])) return bounds
  const [target = 0, acceptable = 0, unacceptable = 0] = raised
  return { target, acceptable, unacceptable }
}
