import { AGGREGATED } from '../../locust/run.js'
import type { Digest } from '../../past/digest.js'
import { medianOf } from '../statistics/median.js'
import type { Era } from './breaks.js'
import type { StepGroup } from './change-points.js'
import { lineThrough } from './median-line.js'
import type { MetricSeries } from './metric-series.js'
import type { Creep } from './past-evaluation.js'

/** How far back a drift is looked for where nothing else began (s). */
const DAYS_30 = 30 * 86_400
/**
 * A step of an endpoint that is so much of what the whole run drifted explains it in good part: a line through
 * a step alone rises by up to one and a half times the step.
 */
const SHARE_OF_DRIFT = 0.33
/** Runs on either side of a step that show what it did to a series: further ones have drifted on. */
const BESIDE = 4

/** Where a drift is measured from: the place of a run. */
export type DriftOrigin = { readonly at: number; readonly what: Creep['sinceWhat'] }

/** What was found of a history before its drifts are looked for. */
type Known = {
  readonly eras: readonly Era[]
  readonly series: readonly MetricSeries[]
  readonly groups: readonly StepGroup[]
}

/**
 * Since when each series is looked at: the last release before the newest run, the last step that it shows
 * too, or the begin of its era, whichever was last; without any, 30 days, or the first run.
 */
export function driftOriginsOf(
  digests: readonly Digest[],
  { eras, series, groups }: Known
): (series: MetricSeries) => DriftOrigin {
  const from = eras.at(-1)?.runs[0] ?? 0
  const last = digests.length - 1
  const release = digests.findLastIndex(({ tag }, at) => tag !== undefined && at < last)
  const since = (digests[last]?.at ?? 0) - DAYS_30
  const month = Math.max(
    from,
    digests.findIndex(({ at }) => at >= since)
  )
  const begin: DriftOrigin = { at: month, what: month > from ? 'days' : 'begin' }
  const known: DriftOrigin[] = [
    ...(eras.length > 1 ? [{ at: from, what: 'break' as const }] : []),
    ...(release > from ? [{ at: release, what: 'release' as const }] : [])
  ]
  return one => {
    const start = latest(known) ?? begin
    const steps = groups.flatMap(group =>
      stepsWithin(group, one, start.at, series).map(at => ({ at, what: 'change-point' as const }))
    )
    return latest([...known, ...steps]) ?? begin
  }
}

function latest(origins: readonly DriftOrigin[]): DriftOrigin | undefined {
  const [first, ...others] = origins
  return others.reduce((best, one) => (best === undefined || one.at > best.at ? one : best), first)
}

/** Where a group of steps is one of this series too. */
function stepsWithin(
  { lead, others }: StepGroup,
  one: MetricSeries,
  start: number,
  series: readonly MetricSeries[]
): number[] {
  // How many requests fail and how long they take are two matters.
  const steps = [lead, ...others].filter(({ metric }) => metric !== 'error-rate')
  const own = steps.filter(
    // What stepped by one metric is no drift by another.
    ({ endpoint }) => endpoint === one.endpoint || endpoint === AGGREGATED
  )
  if (own.length > 0 || lead.isImprovement || steps.length === 0) return own.map(({ at }) => at)
  const isOfOthers = one.endpoint === AGGREGATED || one.metric === 'throughput'
  if (!isOfOthers || lead.at <= start) return []
  const drift = lineThrough(one.printed.slice(placeOf(one, start)))
  const moved =
    one.metric === 'average' ? addedBy(steps, one, series) : shiftBeside(one, lead.between)
  return moved / (drift.after - drift.before) >= SHARE_OF_DRIFT ? [lead.at] : []
}

function placeOf({ runs }: MetricSeries, run: number): number {
  const place = runs.findIndex(one => one >= run)
  return place === -1 ? runs.length : place
}

/** The mean of the whole run is that of its endpoints by their requests: what these added to it, ms. */
function addedBy(
  steps: readonly StepGroup['lead'][],
  whole: MetricSeries,
  series: readonly MetricSeries[]
): number {
  const moved = new Map(steps.map(step => [step.endpoint, step]))
  return series
    .filter(({ endpoint, metric }) => metric === 'average' && moved.has(endpoint))
    .reduce((sum, part) => {
      const step = moved.get(part.endpoint)
      if (step === undefined) return sum
      const [before, after] = [
        part.printed.filter((_, i) => isWithin(part.runs[i], [step.span[0], step.at])),
        part.printed.filter((_, i) => isWithin(part.runs[i], [step.at, step.span[1]]))
      ]
      return sum + (medianOf(after) - medianOf(before)) * (requestsOf(part) / requestsOf(whole))
    }, 0)
}

function isWithin(run: number | undefined, [from, to]: readonly [number, number]): boolean {
  return run !== undefined && run >= from && run < to
}

/** In a run, on average. */
function requestsOf({ rows }: MetricSeries): number {
  return rows.reduce((sum, { requests }) => sum + requests, 0) / rows.length
}

/** How far a series lies higher right after a step of another than right before it. NaN without runs there. */
function shiftBeside(
  { runs, printed }: MetricSeries,
  [last, first]: readonly [number, number]
): number {
  const before = printed.filter((_, i) => (runs[i] ?? Infinity) <= last).slice(-BESIDE)
  const after = printed.filter((_, i) => (runs[i] ?? -1) >= first).slice(0, BESIDE)
  return medianOf(after) - medianOf(before)
}
