import { timedRequests, type EndpointStats } from '../../locust/run.js'
import { lnMs } from '../targets/tail-slope.js'
import type { FewAbove } from '../verdict/reason.js'
import {
  assumedMeanVariance,
  assumedVariance,
  jointMeanVariance,
  measuredNoise,
  middleMs,
  tailFraction
} from './noise.js'
import type { PartOfRun } from './part-of-run.js'
import { meanTimedRequests, type Sides } from './sides.js'

/** What may change without being a regression, in ms, and what decided it. */
export type Allowance = {
  /** max(tolerance, noise, floor): what this cell may move by itself. */
  readonly own: number
  /** Median change of the other endpoints; absent when there are fewer than three. */
  readonly others?: number
  /** A rise beyond it is suspect. */
  readonly suspect: number
  /** A rise beyond it is a regression. */
  readonly rise: number
  readonly fall: number
  /** A regression only beyond twice what makes it suspect. */
  readonly isTwice: boolean
  /** K */
  readonly factor: number
  /** Of an endpoint that is called in a part of the run alone, in which `others` moved. */
  readonly part?: PartOfRun['part']
  readonly why: 'noise' | 'learned' | 'tolerance' | 'floor'
  /** ms: what earlier runs make usual without the others' move, where a rise counts from there and not from the baseline. */
  readonly usual?: number
  /** So many earlier runs taught it. */
  readonly learnedFrom?: number
}

/** The percentiles that are compared. */
export const COMPARED_PERCENTS: readonly number[] = [50, 95, 99, 99.9]

/** A percentile or the mean of a row, in the candidate and in the baselines that have it. */
export type LatencyCell = {
  readonly sides: Sides
  /** `p50` … `p99.9`, or `average` (endpoints only). */
  readonly metric: string
  /** Absent for the mean. */
  readonly percent?: number
  /** ms */
  readonly value: number
  /** ms; the median of the baselines. */
  readonly base: number
  /** ms; a printed 0 counts as 0.5, as it does in `base`. */
  readonly change: number
  /** ln ms of each baseline. */
  readonly lnBaselines: readonly number[]
  /** sd of ln value between the baselines; 0 for one. */
  readonly measured: number
  /** Variance of ln value between runs that is assumed. */
  readonly assumed: number
  /** What the chance of so many requests makes of it, though baselines agree; absent of percentiles. */
  readonly least?: number
  /** With a response time: the fewer of the candidate's and the baselines' mean. */
  readonly requests: number
  /** Whose they are. */
  readonly fewer: FewAbove['of']
  /** Requests without which the cell is not judged. */
  readonly needed: number
  /** What a history taught of it, instead of what is assumed. */
  readonly learned?: Allowance
}

/** Fewer requests above a percentile are moved by chance: docs/verdict-bench.md. */
export const ENOUGH_ABOVE = 10

export function isMean({ percent }: LatencyCell): boolean {
  return percent === undefined
}

/** Few requests decide a percentile. */
export function hasFewAbove({ percent, requests }: LatencyCell): boolean {
  return percent !== undefined && requests * tailFraction(percent) < ENOUGH_ABOVE
}

/** Whose few requests above a percentile decide it, and how many they are. */
export function fewAbove(cell: LatencyCell): { readonly few?: FewAbove } {
  const { percent, requests, fewer } = cell
  if (percent === undefined || !hasFewAbove(cell)) return {}
  return { few: { of: fewer, above: Math.floor(requests * tailFraction(percent) + 1e-9) } }
}

/** Enough requests on both sides. */
export function hasEnoughRequests({ requests, needed }: LatencyCell): boolean {
  return requests >= needed
}

/** The percentile cells of one candidate: every row on both sides, the total's last. */
export function percentileCells(rows: readonly Sides[]): LatencyCell[] {
  return rows.flatMap(sides =>
    COMPARED_PERCENTS.flatMap(percent => percentileCell(sides, percent) ?? [])
  )
}

function percentileCell(sides: Sides, percent: number): LatencyCell | undefined {
  const needed = requestsFor(percent, sides)
  const seen = measured(sides, row => row.percentiles.get(percent), needed)
  if (seen === undefined) return undefined
  const { rows, ...numbers } = seen
  return {
    sides,
    metric: `p${percent}`,
    percent,
    ...numbers,
    assumed: assumedVariance(rows, percent, numbers.requests, sides.settings.paired),
    needed
  }
}

function requestsFor(percent: number, { settings }: Sides): number {
  return Math.ceil(settings.minTailSamples / tailFraction(percent) - 1e-6)
}

/**
 * The exact mean of every endpoint: no bucket rounds it, and it varies less between runs than any
 * percentile. docs/statistics.md §2; docs/verdict-bench.md says what it finds.
 */
export function meanCells(rows: readonly Sides[]): LatencyCell[] {
  return rows.flatMap(sides => (sides.total ? [] : (meanCell(sides) ?? [])))
}

function meanCell(sides: Sides): LatencyCell | undefined {
  const needed = requestsFor(50, sides)
  const seen = measured(sides, row => row.average, needed)
  if (seen === undefined || changeBetween(sides, 50) === undefined) return undefined
  const { rows, ...numbers } = seen
  const sampling = jointMeanVariance(rows, sides.candidate, numbers.requests)
  return {
    sides,
    metric: 'average',
    ...numbers,
    assumed: assumedMeanVariance(sampling),
    least: sampling,
    needed
  }
}

/** How far a percentile of a row moved, ms; undefined where a side does not print it. */
export function changeBetween(sides: Sides, percent: number): number | undefined {
  return measured(sides, row => row.percentiles.get(percent))?.change
}

type Measured = Pick<
  LatencyCell,
  'value' | 'base' | 'change' | 'lnBaselines' | 'measured' | 'requests' | 'fewer'
> & {
  /** The baselines that have it and tell. */
  readonly rows: readonly EndpointStats[]
}

/** Of baselines that have on average fewer requests than are needed those that have them: one of them alone would tell. */
function telling(rows: readonly EndpointStats[], needed: number): readonly EndpointStats[] {
  if (meanTimedRequests(rows) >= needed) return rows
  const enough = rows.filter(row => timedRequests(row) >= needed)
  return enough.length > 0 ? enough : rows
}

function measured(
  { candidate, baselines }: Sides,
  read: (row: EndpointStats) => number | undefined,
  needed = 0
): Measured | undefined {
  const value = read(candidate)
  if (value === undefined) return undefined
  const known = baselines.filter(row => read(row) !== undefined)
  const rows = telling(known, needed)
  const values = rows.flatMap(row => read(row) ?? [])
  const base = middleMs(values)
  if (base === undefined) return undefined
  const lnBaselines = values.map(lnMs)
  const [now, then] = [timedRequests(candidate), meanTimedRequests(rows)]
  return {
    rows,
    value,
    base,
    change: Math.max(value, 0.5) - base,
    lnBaselines,
    measured: measuredNoise(lnBaselines),
    requests: Math.min(now, then),
    fewer: now < then ? 'run' : rows.length > 1 ? 'baselines' : now > then ? 'baseline' : 'both'
  }
}
