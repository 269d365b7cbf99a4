import { studentFactor } from '../statistics/student.js'
import { failsFarMore } from './error-regression.js'
import type { CellContext } from './judged.js'
import {
  hasEnoughRequests,
  hasFewAbove,
  isMean,
  type Allowance,
  type LatencyCell
} from './latency-cell.js'
import { learnedSpreads, type LearnedSpread } from './learned-spread.js'
import { meanSamplingVariance, noiseFactor, samplingVariance } from './noise.js'
import type { KeyedRun } from './sides.js'

/** Added to K where a number is judged without the mean: percentiles have heavier tails than it. */
const MEDIAN_ALONE = 1.5
const TAIL_ALONE = 2.5
/** Taken from K where the endpoint's mean moved alike by itself. */
const WITH_MEAN = 1
/** What a disturbance does to one endpoint differs so much, as a fraction of the others' move. */
const MEAN_CONTROL_ERROR = 0.25
const PERCENTILE_CONTROL_ERROR = 0.5
/** sd between runs that is taken for the least, as a fraction of the value. */
const LEAST_SD = 0.01

/** How much what a disturbance does to a cell differs from the others' move, as a fraction of it. */
export function controlErrorOf(cell: LatencyCell): number {
  return isMean(cell) ? MEAN_CONTROL_ERROR : PERCENTILE_CONTROL_ERROR
}

type Runs = { readonly candidate: KeyedRun; readonly baselines: readonly KeyedRun[] }
type Direction = 'up' | 'down'
type Spreads = ReadonlyMap<LatencyCell, LearnedSpread>

/**
 * The cells of one candidate with the allowance that ten or more earlier runs teach; the rest as they
 * are: the total, and what has no three others or too few runs. docs/statistics.md §17.
 */
export function withLearned(
  cells: readonly LatencyCell[],
  runs: Runs,
  { judgedCells, isOnly, partOf }: Pick<CellContext, 'judgedCells' | 'isOnly' | 'partOf'>
): LatencyCell[] {
  const spreads = spreadsOf(cells, runs)
  const means = new Map(cells.filter(isMean).map(cell => [cell.sides.key, cell]))
  return cells.map(cell => {
    const spread = spreads.get(cell)
    if (spread === undefined || partOf(cell.sides.key) !== undefined) return cell
    const sensitivity = noiseFactor(cell.sides.settings.sensitivity, judgedCells)
    const mean = means.get(cell.sides.key)
    const meanMoved = mean && directionOf(mean, spreads.get(mean), sensitivity)
    // the few requests that decide a percentile move the mean too
    const isTwice = isOnly && hasFewAbove(cell)
    const noise = (direction: Direction): number =>
      noiseOf(spread, isTwice ? sensitivity : factorOf(cell, sensitivity, meanMoved === direction))
    return {
      ...cell,
      learned: allowanceOf(cell, spread, { up: noise('up'), down: noise('down'), isTwice })
    }
  })
}

function spreadsOf(cells: readonly LatencyCell[], { candidate, baselines }: Runs): Spreads {
  const spreads = new Map<LatencyCell, LearnedSpread>()
  const judgeable = cells.filter(
    cell => !cell.sides.total && hasEnoughRequests(cell) && !failsFarMore(cell.sides)
  )
  for (const metric of new Set(judgeable.map(cell => cell.metric))) {
    const alike = judgeable.filter(cell => cell.metric === metric)
    const found = learnedSpreads({
      series: alike.map(cell => seriesOf(cell, [...baselines, candidate])),
      sampling: alike.map(samplingOf),
      controlError: Math.min(...alike.map(controlErrorOf))
    })
    for (const [at, cell] of alike.entries()) {
      const spread = found[at]
      if (spread !== undefined) spreads.set(cell, spread)
    }
  }
  return spreads
}

function seriesOf({ sides, percent }: LatencyCell, runs: readonly KeyedRun[]): Float64Array {
  return Float64Array.from(runs, ({ rows }) => {
    const row = rows.get(sides.key)
    const value = row && (percent === undefined ? row.average : row.percentiles.get(percent))
    return value === undefined ? NaN : Math.max(value, 0.5)
  })
}

/** ms² */
function samplingOf({ sides, percent, base, requests }: LatencyCell): number {
  const rows = sides.baselines.filter(
    row => percent === undefined || row.percentiles.get(percent) !== undefined
  )
  const variance =
    percent === undefined
      ? meanSamplingVariance(rows, requests)
      : samplingVariance(rows, percent, requests)
  return base ** 2 * Math.max(variance, LEAST_SD ** 2)
}

/** How many standard errors chance may take a number by itself, were its spread known. */
function factorOf({ percent }: LatencyCell, sensitivity: number, isWithMean: boolean): number {
  if (percent === undefined) return sensitivity
  if (isWithMean) return sensitivity - WITH_MEAN
  return sensitivity + (percent > 50 ? TAIL_ALONE : MEDIAN_ALONE)
}

function noiseOf({ error, freedom }: LearnedSpread, factor: number): number {
  return error * studentFactor(factor, freedom)
}

/** Where a mean moved by itself, further than `sensitivity` explains. */
function directionOf(
  { base, change }: LatencyCell,
  spread: LearnedSpread | undefined,
  sensitivity: number
): Direction | undefined {
  if (spread === undefined) return undefined
  const limit = noiseOf(spread, sensitivity)
  const own = base + change - spread.typical
  if (own - othersOf(spread, 'up') > limit) return 'up'
  return othersOf(spread, 'down') - own > limit ? 'down' : undefined
}

/**
 * The others' move that is taken away: for a rise never a lower one than the reference has seen, so
 * that what made all other endpoints faster does not make this one slower; mirrored for falls.
 */
function othersOf({ others, usualOthers }: LearnedSpread, direction: Direction): number {
  const [lowest, highest] = usualOthers
  return direction === 'up' ? Math.max(others, lowest) : Math.min(others, highest)
}

/** In ms from the base. Both the whole change and the endpoint's own must matter. */
function allowanceOf(
  { base, sides }: LatencyCell,
  spread: LearnedSpread,
  { up, down, isTwice }: Readonly<Record<Direction, number>> & { readonly isTwice: boolean }
): Allowance {
  const { maxRegression, minChangeMs } = sides.settings
  const { typical, others, runs } = spread
  const tolerance = maxRegression * base
  const matters = Math.max(tolerance, minChangeMs)
  const own = Math.max(up, matters)
  const rise = Math.max(matters, typical + othersOf(spread, 'up') + own - base)
  const fall = base - typical - othersOf(spread, 'down') + Math.max(down, matters)
  const scale = isTwice ? 2 : 1
  return {
    own,
    others,
    suspect: rise,
    rise: scale * rise,
    fall: scale * Math.max(matters, fall),
    factor: up / spread.sd,
    isTwice,
    why: own > matters ? 'learned' : own > minChangeMs ? 'tolerance' : 'floor',
    ...(own === matters && rise > own && typical > base ? { usual: typical } : {}),
    learnedFrom: runs
  }
}
