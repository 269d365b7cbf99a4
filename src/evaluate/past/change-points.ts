import { AGGREGATED } from '../../locust/run.js'
import { present } from '../../locust/present.js'
import { medianOf } from '../statistics/median.js'
import { LEAST_LENGTH, SIGNIFICANCE, significantChance } from './chance.js'
import type { MetricSeries } from './metric-series.js'
import type { ChangePoint } from './past-evaluation.js'
import { stepsOf, type Step } from './segments.js'
import { stepChance } from './step-chance.js'
import { LEAST_SIDE } from './step-statistic.js'
import { sizeOf, type StepSize } from './step-size.js'

/** A step of one series, by the places of the runs in the whole series of digests. */
type SeriesStep = StepSize &
  Pick<MetricSeries, 'endpoint' | 'metric' | 'unit'> & {
    /** The first run that shows it. */
    readonly at: number
    /** It fell after the first of these runs and not after the second. */
    readonly between: readonly [number, number]
    /** The runs from the step before it up to the one after it: [from, to). */
    readonly span: readonly [number, number]
    readonly statistic: number
    /** Runs of the series that show it: until a step back, or the end of the era. */
    readonly seenIn: number
  }

/** Steps that are one: the one that is told, and what moved with it, the largest first. */
export type StepGroup = { readonly lead: SeriesStep; readonly others: readonly SeriesStep[] }

/** Steps that begin so few runs apart are one: the place of a small step is not certain. */
export const APART = 2

/**
 * The steps of all series: significant over all of them together (Benjamini and Hochberg), and large
 * enough to matter. In order of time; what moved at the same time in the same direction is one.
 *
 * @param series of one era
 * @param eras how many of them there are in which a step may falsely be seen
 */
export function stepGroupsOf(series: readonly MetricSeries[], eras: number): StepGroup[] {
  const chances = series.map(one => stepChance(one, [0, one.values.length]))
  const limit = significantChance(chances, SIGNIFICANCE / eras)
  if (limit === 0) return []
  const moved = series.filter((_, i) => (chances[i] ?? 1) <= limit)
  const ofWhole = moved.filter(isOfWhole).flatMap(one => stepsOfSeries(one, limit, []))
  const parts = moved.filter(one => !isOfWhole(one))
  const steps = [...parts.flatMap(one => stepsOfSeries(one, limit, ofWhole)), ...ofWhole]
  const endpoints = new Set(series.map(({ endpoint }) => endpoint))
  endpoints.delete(AGGREGATED)
  return groupsOf(steps).map(group => ledBy(group, series, endpoints.size))
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
    const size = isThere(series, between, limit, whole) ? sizeOf(series, between) : undefined
    if (size !== undefined) sizes.set(step.at, size)
    return size !== undefined
  }
  const { endpoint, metric, unit, runs, values } = series
  const found = stepsOf({ ...series, matters }, limit).flatMap(step => {
    const size = sizes.get(step.at)
    return size === undefined ? [] : [{ step, size }]
  })
  return found.map(({ step, size }) => {
    const { at, statistic } = step
    const run = (place: number): number => runs[place] ?? Infinity
    const between = rangeOf(step, runs)
    const span = [run(step.from), run(step.to)] as const
    const undone = found.find(
      later => later.step.at > at && later.size.isImprovement !== size.isImprovement
    )
    const seenIn = (undone?.step.at ?? values.length) - at
    return { endpoint, metric, unit, ...size, at: run(at), between, span, statistic, seenIn }
  })
}

/**
 * Whether a step between steps of the whole run is more than what these left in the series. What they leave
 * falls where they did, which is to tell where too few runs lie between.
 */
function isThere(
  series: MetricSeries,
  step: Step,
  limit: number,
  whole: readonly SeriesStep[]
): boolean {
  const { from, to, at } = step
  if (Math.min(at - from, to - at) < LEAST_SIDE) return false
  if (to - from < LEAST_LENGTH) {
    const between = rangeOf(step, series.runs)
    return !whole.some(one => !isNear(one.at, series.runs[at]) && overlap(one.between, between))
  }
  return stepChance(series, [from, to]) <= limit
}

function rangeOf({ region }: Step, runs: readonly number[]): readonly [number, number] {
  return [runs[region[0] - 1] ?? 0, runs[region[1]] ?? 0]
}

function isNear(at: number, other = Infinity): boolean {
  return Math.abs(at - other) <= APART
}

/** Of ranges that begin after their first run. */
function overlap(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** The step between its neighbours among these. */
function betweenSteps(step: Step, runs: readonly number[], whole: readonly SeriesStep[]): Step {
  let { from, to } = step
  for (const { at: run } of whole) {
    const at = runs.findIndex(one => one >= run)
    if (at === -1 || isNear(at, step.at)) continue
    if (at < step.at) from = Math.max(from, at)
    else to = Math.min(to, at)
  }
  return { ...step, from, to }
}

/** Each with the surest that it may be one with: of several that whose range it shares. */
function groupsOf(steps: readonly SeriesStep[]): SeriesStep[][] {
  const ranked = [...steps].sort((a, b) => b.statistic - a.statistic)
  const groups: [SeriesStep, ...SeriesStep[]][] = []
  for (const step of ranked) {
    if (!groups.some(([lead]) => isOneStep(lead, step))) groups.push([step])
  }
  const leads = new Set(groups.map(([lead]) => lead))
  for (const step of ranked.filter(one => !leads.has(one))) {
    const near = groups.filter(([lead]) => isOneStep(lead, step))
    const group = near.find(([lead]) => overlap(lead.between, step.between)) ?? near[0]
    if (
      group?.some(known => known.endpoint === step.endpoint && known.metric === step.metric) ===
      false
    )
      group.push(step)
  }
  return groups.sort(([a], [b]) => a.at - b.at)
}

/** In one direction, at about the same time. */
export function isOneStep(lead: SeriesStep, step: SeriesStep): boolean {
  return (
    lead.isImprovement === step.isImprovement &&
    (isNear(lead.at, step.at) || overlap(lead.between, step.between))
  )
}

/** An endpoint that moved by less of what the whole run did did not move with it. */
export const SHARE_OF_WHOLE = 0.5

/** Told of the surest step of an endpoint; of the whole run, where more than half of them moved, or were printed so. */
function ledBy(
  group: readonly SeriesStep[],
  series: readonly MetricSeries[],
  endpoints: number
): StepGroup {
  const moved = new Set(group.map(({ endpoint }) => endpoint))
  moved.delete(AGGREGATED)
  const isWhole = moved.size === 0 || moved.size > endpoints / 2 || isOfMost(group, series)
  const ranked = [...group].sort((a, b) => b.statistic - a.statistic)
  const lead = ranked.find(one => isOfWhole(one) === isWhole) ?? ranked[0]
  if (lead === undefined) throw new Error('a group without steps')
  const others = ranked.filter(step => step !== lead).sort((a, b) => distanceOf(b) - distanceOf(a))
  return { lead, others }
}

/**
 * Whether most endpoints were printed to move with the whole run: what moved all of them is no step of any.
 * What the whole run does may be the share of one alone, and its P95 all of that one's.
 */
function isOfMost(group: readonly SeriesStep[], series: readonly MetricSeries[]): boolean {
  const ofWhole = group.filter(isOfWhole).sort((a, b) => b.statistic - a.statistic)
  for (const whole of ofWhole) {
    const parts = series.filter(one => !isOfWhole(one) && one.metric === whole.metric)
    const shares = parts.map(one => shareOf(whole, one)).filter(share => !Number.isNaN(share))
    if (shares.length > 0)
      return shares.filter(share => share >= SHARE_OF_WHOLE).length > shares.length / 2
  }
  return false
}

/** How much of what the whole run did an endpoint did too. NaN where it has too few runs around. */
function shareOf(whole: SeriesStep, { runs, printed }: MetricSeries): number {
  const within = ([from, to]: readonly [number, number]): number =>
    medianOf(printed.filter((_, i) => (runs[i] ?? -1) >= from && (runs[i] ?? Infinity) < to))
  const [before, after] = [within([whole.span[0], whole.at]), within([whole.at, whole.span[1]])]
  return whole.ratio === undefined || whole.ratio <= 0 || before <= 0 || after <= 0
    ? (after - before) / (whole.after - whole.before)
    : Math.log(after / before) / Math.log(whole.ratio)
}

/** Twice as much and half as much are as large. */
function distanceOf({ ratio }: SeriesStep): number {
  return ratio === undefined || ratio <= 0 ? Infinity : Math.abs(Math.log(ratio))
}

/** What is said of the steps that moved with another. */
export function togetherOf(others: readonly SeriesStep[]): ChangePoint['together'] {
  return others.map(({ endpoint, metric, ratio }) => ({ endpoint, metric, ...present({ ratio }) }))
}
