import { medianOf, SD_PER_MEDIAN_DEVIATION } from '../statistics/median.js'
import { ownMoves, type MetricValues } from './own-moves.js'

/** Fewer runs teach no spread: they are compared with by the rule that assumes one. */
export const LEAST_RUNS = 10
/** Runs as which what all endpoints have in common counts beside an endpoint's own runs. */
const PRIOR_RUNS = 10
/** Standard deviations beyond which a run of the reference counts no further. */
const CLIP = 3

/** One metric of the endpoints of a reference, and of the run that is judged by it. */
type Learning = {
  /** The runs of the reference, and then the judged one. */
  readonly series: readonly MetricValues[]
  /** Variance of each that chance and rounding alone bring about, ms². */
  readonly sampling: readonly number[]
  /** Standard deviation of what a disturbance does to an endpoint, as a fraction of the others' move. */
  readonly controlError: number
}

/** How one endpoint moves by itself from run to run, and how the judged run lies to that. */
export type LearnedSpread = {
  /** Runs of the reference that have it. */
  readonly runs: number
  /** Median of its values without the others' moves, ms. */
  readonly typical: number
  /** The others' move in the judged run, ms, and the range of it in the reference. */
  readonly others: number
  readonly usualOthers: readonly [number, number]
  /** Standard deviation of one run by itself, and of the judged run from the typical value; ms. */
  readonly sd: number
  readonly error: number
  /** Degrees of freedom of `sd`. */
  readonly freedom: number
}

type Residuals = Pick<LearnedSpread, 'typical' | 'others' | 'usualOthers'> & {
  /** Each run's distance from the typical value as if the others had not moved, ms. */
  readonly sizes: Float64Array
  /** Their robust spread, ms. */
  readonly spread: number
}

/**
 * The spread of every endpoint that has at least ten runs and three others as its control;
 * docs/statistics.md §17. A run's residual counts for the less the more the run was disturbed, none
 * counts beyond three standard deviations, and the variances are drawn towards what is common to the
 * endpoints: so many times what chance alone brings about.
 */
export function learnedSpreads({
  series,
  sampling,
  controlError
}: Learning): (LearnedSpread | undefined)[] {
  const judged = (series[0]?.length ?? 1) - 1
  const found = ownMoves(series, judged).map(({ values, others }, at) =>
    residualsOf(values, others, (sampling[at] ?? 0) / controlError ** 2)
  )
  const ratios = found.flatMap((residuals, at) =>
    residuals === undefined ? [] : [residuals.spread ** 2 / (sampling[at] ?? 0)]
  )
  const ratio = Math.max(1, medianOf(Float64Array.from(ratios)))
  return found.map((residuals, at) => {
    if (residuals === undefined) return undefined
    const { typical, others, usualOthers, sizes } = residuals
    const runs = sizes.length
    const freedom = PRIOR_RUNS + runs - 1
    const prior = ratio * (sampling[at] ?? 0)
    const most = CLIP * Math.sqrt(Math.max(prior, residuals.spread ** 2))
    const squares = sizes.reduce((sum, size) => sum + Math.min(size, most) ** 2, 0)
    const variance = (PRIOR_RUNS * prior + squares) / freedom
    // the median of N runs has π/2 times the variance of their mean
    const ofDifference = variance * (1 + Math.PI / 2 / runs) + (controlError * others) ** 2
    return {
      runs,
      typical,
      others,
      usualOthers,
      sd: Math.sqrt(variance),
      error: Math.sqrt(ofDifference),
      freedom
    }
  })
}

/** `moved`: the square of the others' move, ms², at which a residual counts for 1 ÷ √2 of itself. */
function residualsOf(
  values: MetricValues,
  others: MetricValues,
  moved: number
): Residuals | undefined {
  const judged = values.length - 1
  const now = others[judged] ?? NaN
  const runs = [...values.keys()].filter(run => run < judged && !Number.isNaN(values[run]))
  if (runs.length < LEAST_RUNS || Number.isNaN(now)) return undefined
  const typical = medianOf(Float64Array.from(runs, run => values[run] ?? NaN))
  const distances = runs.map(run => [(values[run] ?? NaN) - typical, others[run] ?? NaN] as const)
  const sizes = Float64Array.from(
    distances,
    ([by, moves]) => Math.abs(by) / Math.sqrt(1 + moves ** 2 / moved)
  )
  const moves = distances.map(([, others]) => others)
  return {
    typical,
    others: now,
    usualOthers: [Math.min(...moves), Math.max(...moves)],
    sizes,
    spread: SD_PER_MEDIAN_DEVIATION * medianOf(sizes)
  }
}
