import { endpointKey, type EndpointStats } from '../../locust/run.js'
import type { Interval, Sample } from '../timeline/intervals.js'
import { HELD_UP_ROWS, NONE_DUE, type Edges, type RowPace } from './edges.js'
import { provedSilence, type OwnTimes } from './own-silence.js'

/** The slowest request of an endpoint, seconds. */
type Slowest = OwnTimes & {
  /** What it took beyond 95 % of the others, and beyond those that no hang can have held up. */
  readonly beyondNearlyAll: number
  readonly beyondFree: number
  /** No other took half of that. */
  readonly isAlone: boolean
}

/** Nearly all requests, percent: how long one may have taken anyway. */
const USUAL_PERCENT = 95
/** So many requests that took half as long are no single slow one. */
const LEAST_ALIKE = 2
/** The longest answer takes up to so many times the mean of a row that was held up with it. */
const HELD_UP_TIMES = 3

/** What a run tells of its endpoints, and how exactly; the intervals are of the total. */
export type HeldUpFacts = {
  readonly endpoints: readonly EndpointStats[]
  /** Those of an endpoint, by its key; none without a history of its own. */
  readonly ownRows: (endpoint: string) => readonly Sample[]
  readonly intervals: readonly Interval[]
  readonly pace: RowPace
}

/**
 * A hang is no shorter than the answers that it held up. By the longest of one endpoint it may have lasted so long,
 * by those of two, or by the rows of one that tell of no answer meanwhile, it did. For the only incident of a run, in
 * which nothing failed, where the rows let it be so long: else they may be of another time. docs/statistics.md §10.
 *
 * @param isSilent some of its time had no answers at all
 */
export function heldUpEdges(edges: Edges, isSilent: boolean, facts: HeldUpFacts): Edges {
  const { endpoints, intervals, pace } = facts
  const slowest = endpoints.flatMap(endpoint => slowestOf(endpoint, facts))
  // What workers report comes some rows later, amid as many rows' other answers.
  const rows = Math.max(1, pace.resolution / pace.tick)
  const mean = heldUpMean(edges, intervals, rows * HELD_UP_ROWS)
  const possible = slowest.filter(({ beyondFree }) => beyondFree <= HELD_UP_TIMES * rows * mean)
  const longer = byOne(edges, possible, pace.resolution)
  const proofs = [isSilent ? secondOf(slowest) : 0, provedSilence(edges, slowest, pace)]
  return proofs.reduce(byProof, longer)
}

/** What the longest answer makes possible, and likely where another took half as long. */
function byOne(edges: Edges, possible: readonly Slowest[], resolution: number): Edges {
  const longest = Math.max(0, ...possible.map(({ beyondFree }) => beyondFree))
  const [least, most] = edges.range
  if (longest <= least) return edges
  const alike = possible.filter(({ beyondFree }) => beyondFree >= longest / 2)
  // By chance nobody may have asked for these endpoints when it began.
  const rate = alike.reduce((sum, one) => sum + one.rate, 0)
  const took = Math.max(...alike.map(one => one.took))
  const isLikely = alike.some(one => one.beyondFree === longest && !one.isAlone)
  const range = [least, Math.max(most, took + NONE_DUE / rate + resolution)] as const
  return lasting(edges, isLikely ? longest : 0, range)
}

/** s: what no single slow endpoint explains. */
function secondOf(slowest: readonly Slowest[]): number {
  return slowest.map(one => one.beyondNearlyAll).sort((a, b) => b - a)[1] ?? 0
}

/** @param proved s that it surely lasted, if it may have */
function byProof(edges: Edges, proved: number): Edges {
  const [least, most] = edges.range
  return proved <= least || proved > most ? edges : lasting(edges, proved, [proved, most])
}

function lasting({ from, to }: Edges, seconds: number, range: Edges['range']): Edges {
  return { from: Math.min(from, to - seconds), to, range }
}

/** The highest mean (s) of two answers or more in a row of the incident or of so many right after it. */
function heldUpMean({ from, to }: Edges, intervals: readonly Interval[], rows: number): number {
  const end = intervals.findLastIndex(interval => interval.to <= to) + 1
  return intervals
    .slice(0, end + rows)
    .filter(({ requests, to: at }) => at > from && requests > 1)
    .reduce((most, { average = 0 }) => Math.max(most, average / 1000), 0)
}

function slowestOf(
  endpoint: EndpointStats,
  { intervals, ownRows }: Pick<HeldUpFacts, 'intervals' | 'ownRows'>
): Slowest[] {
  const { requests, percentiles, max } = endpoint
  const seconds = (intervals.at(-1)?.to ?? 0) - (intervals[0]?.from ?? 0)
  const ofTwo = [...percentiles.keys()].filter(
    percent => (100 - percent) * requests >= 100 * LEAST_ALIKE
  )
  const usual = percentiles.get(USUAL_PERCENT)
  const ofFree = freeTime(endpoint, intervals)
  const second = percentiles.get(Math.max(...ofTwo)) ?? 0
  if (max === undefined || usual === undefined || ofFree === undefined) return []
  return [
    {
      rows: () => ownRows(endpointKey(endpoint)),
      took: max / 1000,
      free: ofFree / 1000,
      beyondNearlyAll: (max - usual) / 1000,
      beyondFree: (max - ofFree) / 1000,
      isAlone: second - ofFree < (max - ofFree) / 2,
      rate: requests / seconds
    }
  ]
}

/** ms that nearly all took which no hang can have held up: each user waits for one answer. */
function freeTime(
  { requests, percentiles }: EndpointStats,
  intervals: readonly Interval[]
): number | undefined {
  const users = intervals.reduce((most, interval) => Math.max(most, interval.users), 0)
  const free = Math.min(USUAL_PERCENT, 100 * (1 - (users + 1) / requests))
  return percentiles.get(Math.max(...[...percentiles.keys()].filter(percent => percent <= free)))
}
