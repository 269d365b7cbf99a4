import { timedRequests, type EndpointStats, type Run } from '../../locust/run.js'
import { bucketRange, isOnGrid } from '../../locust/stats/buckets.js'
import { binomialUpperTail } from '../statistics/binomial.js'
import type { Evidence, SeenTime } from '../verdict/reason.js'

/**
 * What must hold for a percentile to be surely over a bound with fewer requests than it needs to be
 * measured. Stricter than the 95 % of an interval: a rare endpoint's few requests may all have been
 * its first, and a run has many such cells.
 */
export const CERTAINTY = 0.999
/** Endpoints of an ordinary run; with more, each must be the more certain, as one of many is slow by chance. */
const USUAL_ENDPOINTS = 10
/** One request alone never decides: of P99.95 it would, by mathematics. */
const LEAST_REQUESTS = 2
/** (1 − p)ⁿ in doubles: equal to 1 − CERTAINTY is not below it. */
const ROUNDING = 1e-9

/** A time that a percentile surely exceeds, and what shows it. */
type LowerBound = { readonly ms: number; readonly why: Evidence }

/** An order statistic: so many requests at most were faster than `ms`. */
type Rank = { readonly below: number; readonly ms: number; readonly seen: SeenTime }

/**
 * The largest time (ms) that the percentile exceeds with CERTAINTY, from the minimum, the median and
 * the printed percentiles of the row; undefined when the row has too few requests for any.
 *
 * Exact, whatever the distribution: were the percentile not above t, each request would be at or
 * below t with a chance of at least p, and "at most k of n are" would have a chance of at most
 * P(Bin(n, p) ≤ k). The events of several ranks lie within each other, so that looking at all of them
 * costs nothing. Locust prints the (⌊n·q⌋ + 1)-th smallest time as percentile q, rounded to its
 * bucket, of which the lower end counts.
 */
export function surelyAbove(run: Run, row: EndpointStats, percent: number): LowerBound | undefined {
  const n = rankedRequests(run, row)
  if (n < LEAST_REQUESTS) return undefined
  const slowestFirst = ranksOf(run, row, n).sort((a, b) => b.ms - a.ms)
  const best = slowestFirst.find(({ below }) =>
    isSurelyBelow({ below, requests: n }, percent, run.endpoints.length)
  )
  if (best === undefined) return undefined
  return { ms: best.ms, why: { kind: 'surely-above', rank: best.seen, confidence: CERTAINTY } }
}

/**
 * Whether a percentile surely lies above a time than which so many of its requests at most were faster;
 * `cells`: of so many rows are asked.
 */
function isSurelyBelow(
  { below, requests }: { readonly below: number; readonly requests: number },
  percent: number,
  cells: number
): boolean {
  if (requests < LEAST_REQUESTS || below >= requests) return false
  const chance = 1 - binomialUpperTail(below + 1, requests, percent / 100)
  const allowed = (1 - CERTAINTY) / Math.max(1, cells / USUAL_ENDPOINTS)
  return chance < allowed * (1 - ROUNDING)
}

function ranksOf(run: Run, row: EndpointStats, n: number): Rank[] {
  const printed = [...row.percentiles].flatMap(([q, value]): Rank[] => {
    if (q > 100) return []
    const below = Math.min(Math.floor(n * (q / 100)), n - 1)
    const seen = { of: 'percentile', slower: n - below, requests: n, ms: value } as const
    return [{ below, ms: lowest(run, value), seen }]
  })
  const { min, median } = row
  return [
    ...(min === undefined
      ? []
      : [{ below: 0, ms: min, seen: { of: 'minimum', requests: n, ms: min } as const }]),
    ...(median === undefined
      ? []
      : [
          {
            // Locust's own median is the lower one.
            below: Math.floor((n - 1) / 2),
            ms: lowest(run, median),
            seen: { of: 'median', requests: n, ms: median } as const
          }
        ]),
    ...printed
  ]
}

function lowest(run: Run, printed: number): number {
  return isOnGrid(printed) || printed < 100 ? bucketRange(printed, run.locust)[0] : printed
}

/** The requests whose times are ranked: not those without a time, nor, up to 0.9, those that failed. */
function rankedRequests(run: Run, row: EndpointStats): number {
  const isOld = run.notes.some(({ code }) => code === 'successes-only')
  return isOld ? row.requests - row.failures : timedRequests(row)
}
