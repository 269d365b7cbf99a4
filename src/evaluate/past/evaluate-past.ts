import type { LoadLevel, Settings } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import type { Digest } from '../../past/digest.js'
import { erasOf, type Era } from './breaks.js'
import { LEAST_LENGTH } from './chance.js'
import { isOneStep, stepGroupsOf, togetherOf, type StepGroup } from './change-points.js'
import { driftsOf } from './creep.js'
import { driftGroupsOf, type DriftGroup } from './drift-groups.js'
import { driftOriginsOf } from './drift-origins.js'
import { metricSeriesOf, withoutRun, type MetricSeries } from './metric-series.js'
import type { ChangePoint, Creep, PastEvaluation, PastRun, TooFewRuns } from './past-evaluation.js'

/** The runs of one series, looked at together. */
export type PastAnalysis = {
  /** In order of time. */
  readonly digests: readonly Digest[]
  readonly eras: readonly Era[]
  /** Of the last era. */
  readonly series: readonly MetricSeries[]
  /** The steps of each era. */
  readonly groups: readonly (readonly StepGroup[])[]
}

/** @param digests of one series, in order of time */
export function analysePast(digests: readonly Digest[], level: LoadLevel): PastAnalysis {
  const eras = erasOf(digests)
  const series = eras.map(era => metricSeriesOf(digests, era.runs, level))
  const groups = series.map(one => stepGroupsOf(one, eras.length))
  return { digests, eras, series: series.at(-1) ?? [], groups }
}

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
  const name = digests[0]?.identity.loadLevel
  const level = loadLevels.find(one => one.name === name) ?? loadLevels[0]
  if (level === undefined)
    return { runs: [], comparable: 0, changePoints: [], breaks: [], creeps: [] }
  return toldPast(analysePast(digests, level), 'new')
}

/** @param newest `new` where nobody has been told of it yet: a step that only it shows is new */
export function toldPast(analysis: PastAnalysis, newest: 'new' | 'known'): PastEvaluation {
  const { digests, eras, series } = analysis
  const groups = analysis.groups.flat()
  const known = newest === 'new' ? knownBefore(analysis) : groups
  const runs = digests.map(pastRunOf)
  const drifts = driftsOf(series, driftOriginsOf(digests, { eras, series, groups }))
  return {
    runs,
    comparable: comparableRuns(analysis).length,
    changePoints: groups.map(group => changePointOf(group, runs, known)),
    breaks: eras.flatMap(({ runs: [from = 0], why }) =>
      why === undefined ? [] : [{ at: runAt(runs, from), why }]
    ),
    creeps: driftGroupsOf(drifts, series).map(group => creepOf(group, runs)),
    ...present({ tooFew: tooFewRuns(eras) })
  }
}

function tooFewRuns(eras: readonly Era[]): TooFewRuns | undefined {
  const { length } = eras.at(-1)?.runs ?? []
  if (length >= LEAST_LENGTH) return undefined
  return { runs: length, least: LEAST_LENGTH, isAfterBreak: eras.length > 1 }
}

/** The runs that can be compared with, by their places: those of the last era, since its last step. */
export function comparableRuns({ eras, groups }: PastAnalysis): readonly number[] {
  const since = latestOf(groups)?.lead.between[1] ?? 0
  return (eras.at(-1)?.runs ?? []).filter(run => run >= since)
}

/** The step since which runs can be compared with. */
export function latestStep({ digests, groups }: PastAnalysis): ChangePoint | undefined {
  const latest = latestOf(groups)
  return latest && changePointOf(latest, digests.map(pastRunOf), [latest])
}

function latestOf(groups: PastAnalysis['groups']): StepGroup | undefined {
  const [first, ...others] = groups.flat()
  return others.reduce(
    (latest, one) => (one.lead.between[1] > (latest?.lead.between[1] ?? -Infinity) ? one : latest),
    first
  )
}

/** So many runs are looked back over for when a step was told: a faint one is found, lost and found again. */
const LOOKED_BACK = 20

/** The steps that are not new: those that the series showed when one of their runs was the newest. */
function knownBefore({ digests, eras, series, groups }: PastAnalysis): readonly StepGroup[] {
  const known = groups.slice(0, -1).flat()
  const isUnknown = (group: StepGroup): boolean => !known.some(one => isSameStep(one, group))
  let unknown = groups.at(-1) ?? []
  let before = series
  const newest = digests.length - 1
  for (let run = newest; run > newest - LOOKED_BACK; run--) {
    // before its first run nobody was told of it
    unknown = unknown.filter(group => isUnknown(group) && group.lead.at < run)
    if (unknown.length === 0) break
    before = before.flatMap(one => withoutRun(one, run))
    known.push(...stepGroupsOf(before, eras.length))
  }
  return known
}

function changePointOf(
  group: StepGroup,
  runs: readonly PastRun[],
  known: readonly StepGroup[]
): ChangePoint {
  const { endpoint, metric, unit, before, after, ratio, interval, isImprovement } = group.lead
  const { between, seenIn } = group.lead
  return {
    endpoint,
    metric,
    unit,
    before,
    after,
    ...present({ ratio, interval }),
    isImprovement,
    between: [runAt(runs, between[0]), runAt(runs, between[1])],
    seenIn,
    isNew: !known.some(one => isSameStep(one, group)),
    together: togetherOf(group.others),
    effect: 'pass'
  }
}

function creepOf({ lead, others }: DriftGroup, runs: readonly PastRun[]): Creep {
  const { endpoint, metric, unit, before, after, ratio, since, sinceWhat, runs: length } = lead
  return {
    ...{ endpoint, metric, unit, before, after, ratio, sinceWhat },
    since: runAt(runs, since),
    runs: length,
    together: others.map(other => ({
      endpoint: other.endpoint,
      metric: other.metric,
      unit: other.unit,
      before: other.before,
      after: other.after,
      ratio: other.ratio
    }))
  }
}

/** Whether two analyses, one of them of more runs, found the same step. */
function isSameStep(one: StepGroup, other: StepGroup): boolean {
  if (!isOneStep(one.lead, other.lead)) return false
  const moved = new Set([one.lead, ...one.others].map(({ endpoint }) => endpoint))
  return (
    one.lead.endpoint === AGGREGATED ||
    other.lead.endpoint === AGGREGATED ||
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
