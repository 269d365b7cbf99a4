import { chanceOf, LEAST_LENGTH } from './chance.js'
import { bestCut, scoresOf, type Cut } from './step-statistic.js'

/** A cut between two neighbours of it, or an end. Places are those of the series. */
export type Step = Cut & {
  /** The stretch in which it is the only one: [from, to). */
  readonly from: number
  readonly to: number
}

/** One series of values, and how they are looked at. */
type SteppedSeries = {
  readonly values: Float64Array
  /** No series is believed to be steadier, in the values' unit. */
  readonly floor: number
  /** Whether a step there is large enough to be told. */
  readonly matters: (step: Step) => boolean
}

/**
 * All steps of a series whose chance is at most `limit`: the best cut, then the best of either part
 * (binary segmentation); afterwards each is looked for again between its neighbours. A stretch that a
 * straight line explains better than its steps drifts, and has none.
 */
export function stepsOf(stretch: SteppedSeries, limit: number): Step[] {
  const cuts = cutsWithin(stretch, [0, stretch.values.length], limit)
  return settled(stretch, cuts, limit)
}

/** The best cut of [from, to), in places of the whole series. */
export function cutOf(
  { values, floor }: Pick<SteppedSeries, 'values' | 'floor'>,
  [from, to]: readonly [number, number]
): Step | undefined {
  if (to - from < LEAST_LENGTH) return undefined
  const found = bestCut(scoresOf(values.subarray(from, to), floor))
  if (found === undefined) return undefined
  const { at, statistic, region } = found
  return { at: at + from, statistic, region: [region[0] + from, region[1] + from], from, to }
}

function cutsWithin(
  stretch: SteppedSeries,
  span: readonly [number, number],
  limit: number
): number[] {
  const best = cutOf(stretch, span)
  if (best === undefined || chanceOf(best.statistic, span[1] - span[0]) > limit) return []
  const cuts = [
    ...cutsWithin(stretch, [span[0], best.at], limit),
    best.at,
    ...cutsWithin(stretch, [best.at, span[1]], limit)
  ]
  return isDrift(stretch, span, cuts) ? [] : cuts
}

const MOST_ROUNDS = 5

/** Each cut at its best place between its neighbours; without those that are none when looked at so. */
function settled(stretch: SteppedSeries, found: readonly number[], limit: number): Step[] {
  let cuts = found
  let steps: Step[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    steps = cuts.flatMap((_, i) => {
      const [from, to] = [cuts[i - 1] ?? 0, cuts[i + 1] ?? stretch.values.length]
      const step = cutOf(stretch, [from, to])
      return step !== undefined && chanceOf(step.statistic, to - from) <= limit ? [step] : []
    })
    const now = [...new Set(steps.map(({ at }) => at))]
    if (now.length === cuts.length && now.every((at, i) => at === cuts[i])) break
    cuts = now
  }
  return steps.filter(stretch.matters)
}

/** Parameters that a step adds: its place counts as two. */
const OF_A_STEP = 3
const OF_A_LINE = 1

/** Whether a straight line explains [from, to) better than the steps at these places, by Schwarz's criterion. */
export function isDrift(
  { values, floor }: Pick<SteppedSeries, 'values' | 'floor'>,
  [from, to]: readonly [number, number],
  cuts: readonly number[]
): boolean {
  const scores = scoresOf(values.subarray(from, to), floor)
  const n = scores.length
  const bounds = [0, ...cuts.map(cut => cut - from), n]
  const stepped = bounds
    .slice(1)
    .reduce((sum, end, i) => sum + squaresOf(scores.subarray(bounds[i], end)), 0)
  const { squares, correlation } = goesWithTime(scores)
  const lined = squares * (1 - correlation * correlation)
  const cost = (rest: number, parameters: number): number =>
    n * Math.log(Math.max(rest, Number.EPSILON * n)) + parameters * Math.log(n)
  return cost(lined, OF_A_LINE) < cost(stepped, OF_A_STEP * cuts.length)
}

function squaresOf(scores: Float64Array): number {
  let [sum, squares] = [0, 0]
  for (const score of scores) {
    sum += score
    squares += score * score
  }
  return squares - (sum * sum) / scores.length
}

/** How scores go with time. */
export function goesWithTime(scores: Float64Array): { squares: number; correlation: number } {
  const n = scores.length
  const middle = (n - 1) / 2
  let along = 0
  for (const [i, score] of scores.entries()) along += (i - middle) * score
  const squares = squaresOf(scores)
  const times = (n * (n * n - 1)) / 12
  return { squares, correlation: squares <= 0 ? 0 : along / Math.sqrt(times * squares) }
}
