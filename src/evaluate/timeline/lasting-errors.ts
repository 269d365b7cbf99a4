import { chanceOfRise } from '../statistics/binomial.js'
import type { Interval } from './intervals.js'

/** It is looked for between cells so long (s), or so many of them in a longer run. */
const CELL_SECONDS = 5
const MOST_CELLS = 60
/** Shorter, its moments stand out from the rest by themselves. */
const LEAST_CELLS = 3
/** More errors than elsewhere by less than this are how error rates wander. */
const LASTING_TIMES = 3
/** So many parts of it each have at least this share of its error rate, or it is several. */
const EVEN_PARTS = 5
const EVEN_SHARE = 0.5

/** What one cut among all may be worth by chance, and what error rate (a fraction) is nothing. */
type Limits = { readonly chance: number; readonly leastRate: number }

/** Indices of intervals: the first, and the first after it. */
type Range = { readonly start: number; readonly end: number }

type Counts = { readonly requests: number; readonly failures: number }

/**
 * The intervals in which errors lasted: stretches of evenly many more than in all the rest, by the
 * likelihood of two rates. What fails all the time in a part of a run makes the rate of the whole such
 * that only its worst moments stand out from it.
 */
export function lastingErrors(intervals: readonly Interval[], limits: Limits): Set<Interval> {
  const found = new Set<Interval>()
  for (;;) {
    const range = mostLikely(intervals, found, limits)
    if (range === undefined) return found
    for (const interval of intervals.slice(range.start, range.end)) found.add(interval)
  }
}

function mostLikely(
  intervals: readonly Interval[],
  told: ReadonlySet<Interval>,
  { chance, leastRate }: Limits
): Range | undefined {
  const sums = sumsOf(intervals.map(one => (told.has(one) ? { requests: 0, failures: 0 } : one)))
  const edges = cellEdges(intervals)
  const cuts = edges.length ** 2 / 2
  let best: { range: Range; score: number } | undefined
  for (let i = 0; i + LEAST_CELLS < edges.length; i++) {
    for (let j = i + LEAST_CELLS; j < edges.length; j++) {
      const range = { start: edges[i] ?? 0, end: edges[j] ?? 0 }
      const score = scoreOf(sums, range)
      if (score <= (best?.score ?? -Infinity)) continue
      if (isMuch(sums, range, leastRate) && isEven(sums, edges.slice(i, j + 1))) {
        best = { range, score }
      }
    }
  }
  if (best === undefined) return undefined
  const { range } = best
  return chanceOfRise(without(sums, range), within(sums, range)) < chance / cuts
    ? withSharpEnds(sums, range, edges)
    : undefined
}

/** Indices at which cells begin, and the end of the last. */
function cellEdges(intervals: readonly Interval[]): number[] {
  const [from, to] = [intervals[0]?.from ?? 0, intervals.at(-1)?.to ?? 0]
  const seconds = Math.max(CELL_SECONDS, (to - from) / MOST_CELLS)
  const edges: number[] = []
  let cell = -1
  for (const [index, interval] of intervals.entries()) {
    const next = Math.floor((interval.from - from) / seconds)
    if (next > cell) edges.push(index)
    cell = next
  }
  return [...edges, intervals.length]
}

/** Counts before each interval, and of all. */
function sumsOf(intervals: readonly Counts[]): Counts[] {
  let [requests, failures] = [0, 0]
  const sums = [{ requests, failures }]
  for (const one of intervals) {
    requests += one.requests
    failures += one.failures
    sums.push({ requests, failures })
  }
  return sums
}

function within(sums: readonly Counts[], { start, end }: Range): Counts {
  const [first, last] = [sums[start], sums[end]]
  return {
    requests: (last?.requests ?? 0) - (first?.requests ?? 0),
    failures: (last?.failures ?? 0) - (first?.failures ?? 0)
  }
}

function without(sums: readonly Counts[], range: Range): Counts {
  const [all, inside] = [sums.at(-1), within(sums, range)]
  return {
    requests: (all?.requests ?? 0) - inside.requests,
    failures: (all?.failures ?? 0) - inside.failures
  }
}

function rateOf({ requests, failures }: Counts): number {
  return requests === 0 ? 0 : failures / requests
}

function isMuch(sums: readonly Counts[], range: Range, leastRate: number): boolean {
  const elsewhere = without(sums, range)
  const least = LASTING_TIMES * Math.max(leastRate, rateOf(elsewhere))
  return elsewhere.requests > 0 && rateOf(within(sums, range)) >= least
}

/** Whether errors lasted from the first of these edges to the last. */
function isEven(sums: readonly Counts[], edges: readonly number[]): boolean {
  const cells = edges.length - 1
  const parts = Math.min(EVEN_PARTS, cells)
  const edge = (part: number): number => edges[Math.round((part * cells) / parts)] ?? 0
  const least = EVEN_SHARE * rateOf(within(sums, { start: edge(0), end: edge(parts) }))
  return Array.from({ length: parts }, (_, i) => ({ start: edge(i), end: edge(i + 1) })).every(
    part => rateOf(within(sums, part)) >= least
  )
}

/** The likelihood (ln) of one error rate within and another without. */
function scoreOf(sums: readonly Counts[], range: Range): number {
  return likelihood(within(sums, range)) + likelihood(without(sums, range))
}

function likelihood({ requests, failures }: Counts): number {
  const good = requests - failures
  const part = (count: number): number => (count <= 0 ? 0 : count * Math.log(count / requests))
  return part(failures) + part(good)
}

/** The ends moved by up to a cell to where they are the most likely. */
function withSharpEnds(sums: readonly Counts[], range: Range, edges: readonly number[]): Range {
  const near = (edge: number, isValid: (at: number) => boolean): number[] => {
    const at = edges.indexOf(edge)
    const [from, to] = [edges[at - 1] ?? edge, edges[at + 1] ?? edge]
    return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(isValid)
  }
  const best = (ranges: readonly Range[]): Range =>
    ranges.reduce((a, b) => (scoreOf(sums, b) > scoreOf(sums, a) ? b : a), range)
  const begun = best(
    near(range.start, start => start < range.end).map(start => ({ ...range, start }))
  )
  return best(near(range.end, end => end > begun.start).map(end => ({ ...begun, end })))
}
