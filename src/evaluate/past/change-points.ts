import { AGGREGATED } from '../../locust/run.js'
import { present } from '../../locust/present.js'
import { chanceOf, SIGNIFICANCE, significantChance } from './chance.js'
import type { MetricSeries } from './metric-series.js'
import type { ChangePoint } from './past-evaluation.js'
import { cutOf, stepsOf, type Step } from './segments.js'
import { LEAST_SIDE } from './step-statistic.js'
import { sizeOf, type StepSize } from './step-size.js'

/** A step of one series, by the places of the runs in the whole series of digests. */
type SeriesStep = StepSize &
  Pick<MetricSeries, 'endpoint' | 'metric' | 'unit'> & {
    /** The first run that shows it. */
    readonly at: number
    /** It fell after the first of these runs and not after the second. */
    readonly between: readonly [number, number]
    readonly statistic: number
    /** Runs of the series that show it: until a step back, or the end of the era. */
    readonly seenIn: number
  }

/** Steps that are one: the one that is told, and what moved with it, the largest first. */
export type StepGroup = { readonly lead: SeriesStep; readonly others: readonly SeriesStep[] }

/** Steps that begin so few runs apart are one: the place of a small step is not certain. */
const APART = 2

/**
 * The steps of all series: significant over all of them together (Benjamini and Hochberg), and large
 * enough to matter. In order of time; what moved at the same time in the same direction is one.
 *
 * @param series of one era
 * @param eras how many of them there are in which a step may falsely be seen
 */
export function stepGroupsOf(series: readonly MetricSeries[], eras: number): StepGroup[] {
  const chances = series.map(one => {
    const cut = cutOf(one, [0, one.values.length])
    return cut === undefined ? 1 : chanceOf(cut.statistic, one.values.length)
  })
  const limit = significantChance(chances, SIGNIFICANCE / eras)
  if (limit === 0) return []
  const moved = series.filter((_, i) => (chances[i] ?? 1) <= limit)
  const ofWhole = moved.filter(isOfWhole).flatMap(one => stepsOfSeries(one, limit, []))
  const parts = moved.filter(one => !isOfWhole(one))
  const steps = [...parts.flatMap(one => stepsOfSeries(one, limit, ofWhole)), ...ofWhole]
  const endpoints = new Set(series.map(({ endpoint }) => endpoint))
  endpoints.delete(AGGREGATED)
  return groupsOf(steps).map(group => ledBy(group, endpoints.size))
}

function isOfWhole({ endpoint }: Pick<MetricSeries, 'endpoint'>): boolean {
  return endpoint === AGGREGATED
}

/** @param whole steps of the whole run: an endpoint's is told of the runs between them */
function stepsOfSeries(
  series: MetricSeries,
  limit: number,
  whole: readonly SeriesStep[]
): SeriesStep[] {
  const sizes = new Map<number, StepSize>()
  const matters = (step: Step): boolean => {
    const between = betweenSteps(step, series.runs, whole)
    const size = isThere(series, between, limit) ? sizeOf(series, between) : undefined
    if (size !== undefined) sizes.set(step.at, size)
    return size !== undefined
  }
  const { endpoint, metric, unit, runs, values } = series
  const found = stepsOf({ ...series, matters }, limit).flatMap(step => {
    const size = sizes.get(step.at)
    return size === undefined ? [] : [{ step, size }]
  })
  return found.map(({ step: { at, region, statistic }, size }) => {
    const run = (place: number): number => runs[place] ?? 0
    const between = [run(region[0] - 1), run(region[1])] as const
    const undone = found.find(
      later => later.step.at > at && later.size.isImprovement !== size.isImprovement
    )
    const seenIn = (undone?.step.at ?? values.length) - at
    return { endpoint, metric, unit, ...size, at: run(at), between, statistic, seenIn }
  })
}

/** Whether a step between steps of the whole run is more than what these left in the series. */
function isThere(series: MetricSeries, { from, to, at }: Step, limit: number): boolean {
  if (Math.min(at - from, to - at) < LEAST_SIDE) return false
  const cut = cutOf(series, [from, to])
  return cut !== undefined && chanceOf(cut.statistic, to - from) <= limit
}

/** The step between its neighbours among these. */
function betweenSteps(step: Step, runs: readonly number[], whole: readonly SeriesStep[]): Step {
  let { from, to } = step
  for (const { at: run } of whole) {
    const at = runs.findIndex(one => one >= run)
    if (at === -1 || Math.abs(at - step.at) <= APART) continue
    if (at < step.at) from = Math.max(from, at)
    else to = Math.min(to, at)
  }
  return { ...step, from, to }
}

function groupsOf(steps: readonly SeriesStep[]): SeriesStep[][] {
  const groups: SeriesStep[][] = []
  for (const step of [...steps].sort((a, b) => b.statistic - a.statistic)) {
    const group = groups.find(([lead]) => lead !== undefined && isOneStep(lead, step))
    if (group === undefined) groups.push([step])
    else if (!group.some(known => known.endpoint === step.endpoint && known.metric === step.metric))
      group.push(step)
  }
  return groups.sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0))
}

/** In one direction, at about the same time. */
export function isOneStep(lead: SeriesStep, step: SeriesStep): boolean {
  return (
    lead.isImprovement === step.isImprovement &&
    (Math.abs(lead.at - step.at) <= APART ||
      (lead.between[0] < step.between[1] && step.between[0] < lead.between[1]))
  )
}

/** The whole run moved by so much of what an endpoint did: it is no share of that endpoint's. */
const SHARE_OF_WHOLE = 0.75

/** Told of the surest step of an endpoint; of the whole run, where more than half of them moved, or it as much as they. */
function ledBy(group: readonly SeriesStep[], endpoints: number): StepGroup {
  const moved = new Set(group.map(({ endpoint }) => endpoint))
  moved.delete(AGGREGATED)
  const most = (steps: readonly SeriesStep[]): number => Math.max(0, ...steps.map(distanceOf))
  const isWhole =
    moved.size === 0 ||
    moved.size > endpoints / 2 ||
    most(group.filter(isOfWhole)) >= SHARE_OF_WHOLE * most(group)
  const ranked = [...group].sort((a, b) => b.statistic - a.statistic)
  const lead = ranked.find(one => isOfWhole(one) === isWhole) ?? ranked[0]
  if (lead === undefined) throw new Error('a group without steps')
  const others = ranked.filter(step => step !== lead).sort((a, b) => distanceOf(b) - distanceOf(a))
  return { lead, others }
}

/** Twice as much and half as much are as large. */
function distanceOf({ ratio }: SeriesStep): number {
  return ratio === undefined || ratio <= 0 ? Infinity : Math.abs(Math.log(ratio))
}

/** What is said of the steps that moved with another. */
export function togetherOf(others: readonly SeriesStep[]): ChangePoint['together'] {
  return others.map(({ endpoint, metric, ratio }) => ({ endpoint, metric, ...present({ ratio }) }))
}
