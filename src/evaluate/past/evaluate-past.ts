import type { LoadLevel, Settings } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import type { Digest } from '../../past/digest.js'
import { erasOf, type Era } from './breaks.js'
import { stepGroupsOf, togetherOf, type StepGroup } from './change-points.js'
import { driftsOf, driftOriginsOf } from './creep.js'
import { metricSeriesOf } from './metric-series.js'
import type { ChangePoint, PastEvaluation, PastRun } from './past-evaluation.js'

/**
 * What the runs of one series tell together: docs/statistics.md §18. Nothing in it has an effect yet:
 * `change-point-policy.ts` says what a new change point does to the conclusion of the newest run.
 *
 * @param digests of one series, in order of time
 */
export function evaluatePast(
  digests: readonly Digest[],
  { loadLevels }: Pick<Settings, 'loadLevels'>
): PastEvaluation {
  const [first] = digests
  const level = loadLevels.find(({ name }) => name === first?.identity.loadLevel) ?? loadLevels[0]
  const runs = digests.map(pastRunOf)
  const eras = erasOf(digests)
  const last = eras.at(-1)
  if (first === undefined || level === undefined || last === undefined) {
    return { runs, comparable: 0, changePoints: [], breaks: [], creeps: [] }
  }
  const series = eras.map(era => metricSeriesOf(digests, era.runs, level))
  const groups = series.flatMap(one => stepGroupsOf(one, eras.length))
  const origins = driftOriginsOf(
    digests,
    { from: last.runs[0] ?? 0, isBreak: eras.length > 1 },
    groups
  )
  const drifts = driftsOf(series.at(-1) ?? [], origins)
  return {
    runs,
    comparable: comparableOf(last, groups).length,
    changePoints: changePointsOf({ digests, level, runs }, groups),
    breaks: eras.flatMap(({ runs: [from = 0], why }) =>
      why === undefined ? [] : [{ at: runAt(runs, from), why }]
    ),
    creeps: drifts.map(({ since, ...drift }) => ({ ...drift, since: runAt(runs, since) }))
  }
}

/** The runs that can be compared with, by their places: those of the last era, since its last step. */
export function comparableRuns(digests: readonly Digest[], level: LoadLevel): readonly number[] {
  const eras = erasOf(digests)
  const last = eras.at(-1)
  if (last === undefined) return []
  return comparableOf(last, stepGroupsOf(metricSeriesOf(digests, last.runs, level), eras.length))
}

function comparableOf({ runs }: Era, groups: readonly StepGroup[]): readonly number[] {
  const since = Math.max(0, ...groups.map(({ lead }) => lead.between[1]))
  return runs.filter(run => run >= since)
}

function groupsOf(digests: readonly Digest[], eras: readonly Era[], level: LoadLevel): StepGroup[] {
  return eras.flatMap(({ runs }) => stepGroupsOf(metricSeriesOf(digests, runs, level), eras.length))
}

type Series = {
  readonly digests: readonly Digest[]
  readonly level: LoadLevel
  readonly runs: readonly PastRun[]
}

function changePointsOf(
  { digests, level, runs }: Series,
  groups: readonly StepGroup[]
): ChangePoint[] {
  if (groups.length === 0) return []
  const earlier = digests.slice(0, -1)
  const known = groupsOf(earlier, erasOf(earlier), level)
  return groups.map(group => {
    const { endpoint, metric, unit, before, after, ratio, interval, isImprovement } = group.lead
    const { at, between } = group.lead
    return {
      endpoint,
      metric,
      unit,
      before,
      after,
      ...present({ ratio, interval }),
      isImprovement,
      between: [runAt(runs, between[0]), runAt(runs, between[1])],
      seenIn: digests.length - at,
      isNew: !known.some(one => isSameStep(one, group)),
      together: togetherOf(group.others),
      effect: 'pass'
    }
  })
}

/** Whether two analyses, one of them of a run more, found the same step. */
function isSameStep(one: StepGroup, other: StepGroup): boolean {
  const moved = new Set([one.lead, ...one.others].map(({ endpoint }) => endpoint))
  return (
    one.lead.isImprovement === other.lead.isImprovement &&
    one.lead.between[0] < other.lead.between[1] &&
    other.lead.between[0] < one.lead.between[1] &&
    [other.lead, ...other.others].some(({ endpoint }) => moved.has(endpoint))
  )
}

/** A kept run, and where to look at it. */
export function pastRunOf({ at, identity, commit, tag, url, total }: Digest): PastRun {
  const { workflowRun, attempt } = identity
  const p95 = total?.percentiles.get(95)
  return { at, workflowRun, attempt, ...present({ commit, tag, url, p95 }) }
}

function runAt(runs: readonly PastRun[], at: number): PastRun {
  const run = runs[at]
  if (run === undefined) throw new RangeError(`no run ${at} of ${runs.length}`)
  return run
}
