import { endpointKey, type EndpointStats, type History, type HistorySample } from '../run.js'
import { SETTLING_SECONDS, windowBetween, type Window } from './full-load.js'

/** Requests of an endpoint since its last answer; those of the others came meanwhile. */
const DUE = 10
/** Workers report every three seconds. */
const LEAST_SECONDS = 5
/** So many times as many were due as in the longest time without an answer before. */
const TIMES_ANY_PAUSE = 1.5

/** An endpoint that is answered no more, while others are. */
export type Hanging = {
  /** As `endpointKey` gives it. */
  readonly endpoint: string
  /** When its last answer was counted, in seconds since the epoch. */
  readonly at: number
  /** Of all requests, before. */
  readonly share: number
}

export type HangingFacts = Pick<History, 'samples' | 'endpoints'> & {
  /** At full load, while anything is answered. */
  readonly rows: readonly HistorySample[]
  /** Of `_stats.csv`. */
  readonly stats: readonly EndpointStats[]
}

/** The first half of some rows, without the first seconds. */
export function usualTime(rows: readonly HistorySample[]): Window | undefined {
  const settled = (rows[0]?.at ?? 0) + SETTLING_SECONDS
  const middle = (settled + (rows.at(-1)?.at ?? 0)) / 2
  return windowBetween(
    rows.find(({ at }) => at >= settled),
    rows.find(({ at }) => at >= middle)
  )
}

/** Those that were answered until the second half of the time and are no more: the first to stop first. */
export function hangingAmong(facts: HangingFacts): Hanging[] {
  const usual = usualTime(facts.rows)
  if (usual === undefined) return []
  return [...facts.endpoints.keys()]
    .flatMap(key => hangingOf(facts, key, usual) ?? [])
    .sort((a, b) => a.at - b.at)
}

function hangingOf(
  { endpoints, samples, rows, stats }: HangingFacts,
  endpoint: string,
  { first, last }: Window
): Hanging | undefined {
  const counts = endpoints.get(endpoint) ?? []
  const count = counts.at(-1)?.requests ?? 0
  const at = counts.find(({ requests }) => requests === count)?.at ?? Infinity
  const end = rows.at(-1)?.at ?? 0
  if (at < last.at || end - at < LEAST_SECONDS) return undefined
  const share =
    (countAt(counts, last.at) - countAt(counts, first.at)) / (last.requests - first.requests)
  const due = share * (countAt(samples, end) - countAt(samples, at))
  const longest = share * longestPause(counts, samples, { from: first.at, to: at })
  if (!(due >= Math.max(DUE, TIMES_ANY_PAUSE * longest))) return undefined
  const own = stats.filter(row => endpointKey(row) === endpoint)
  return isUnderWay(own, count, end - at) ? undefined : { endpoint, at, share }
}

/** Whether the statistics count answers that came later, or some that took as long (s). */
function isUnderWay(own: readonly EndpointStats[], count: number, seconds: number): boolean {
  return (
    own.reduce((sum, { requests }) => sum + requests, 0) > count ||
    own.some(({ max = Infinity }) => max >= 1000 * seconds)
  )
}

/** Requests of all endpoints that came while one had no answer: the most. */
function longestPause(
  counts: readonly HistorySample[],
  samples: readonly HistorySample[],
  { from, to }: { readonly from: number; readonly to: number }
): number {
  let [longest, next, all, allBefore] = [0, 0, 0, 0]
  let answered: HistorySample | undefined
  for (const row of counts) {
    if (row.at < from || row.at > to) continue
    for (; (samples[next]?.at ?? Infinity) <= row.at; next++) all = samples[next]?.requests ?? all
    if (row.requests === answered?.requests) longest = Math.max(longest, all - allBefore)
    else [answered, allBefore] = [row, all]
  }
  return longest
}

export function countAt(rows: readonly HistorySample[], at: number): number {
  return rows.findLast(row => row.at <= at)?.requests ?? 0
}
