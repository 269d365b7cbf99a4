import { intervalsOf, type Interval, type Sample } from '../timeline/intervals.js'
import { NONE_DUE, type Edges, type RowPace } from './edges.js'

/** What is known of an endpoint: s, and requests/s over the run. */
export type OwnTimes = {
  /** Its rows of the history, where it has any. */
  readonly rows: () => readonly Sample[]
  /** Its longest response time, and what those took that no hang can have held up. */
  readonly took: number
  readonly free: number
  readonly rate: number
}

/** Locust cuts the time of a row to whole seconds. */
const CUT_SECONDS = 1
/** So many answers that waited are no single slow one, and they waited for such a part of the silence on average. */
const LEAST_WAITED = 2
const WAITED = 0.3

/**
 * How long (s) an endpoint surely hung before an end of the incident, by its own rows: it had no answer in so long,
 * although users were there and more of its requests were due than chance leaves out, and then came those that had
 * waited. 0 where none tells. docs/statistics.md §10.
 */
export function provedSilence(
  edges: Edges,
  endpoints: readonly OwnTimes[],
  { resolution, tick }: RowPace
): number {
  const due = NONE_DUE + Math.log(Math.max(1, endpoints.length))
  const proved = endpoints
    .filter(({ took, free }) => took - free > edges.range[0])
    .flatMap(({ rows, took, free, rate }) =>
      silencesBefore(edges, rows()).map(({ seconds, then }) => {
        const least = seconds - CUT_SECONDS - (resolution - tick) - due / rate - free
        return least <= took && haveWaited(then, least) ? least : 0
      })
    )
  return Math.max(0, ...proved)
}

/** Rows in a row that tell of no answer, and the one after them, where that is of the incident. */
function silencesBefore(
  edges: Edges,
  rows: readonly Sample[]
): { readonly seconds: number; readonly then: Interval }[] {
  const found: { seconds: number; then: Interval }[] = []
  let seconds = 0
  for (const interval of intervalsOf(rows)) {
    const { from, to, users, requests } = interval
    if (requests === 0) seconds = users === 0 ? 0 : seconds + to - from
    else {
      if (from <= edges.to && to > edges.from) found.push({ seconds, then: interval })
      seconds = 0
    }
  }
  return found
}

function haveWaited({ requests, average = 0 }: Interval, seconds: number): boolean {
  return requests >= LEAST_WAITED && average / 1000 >= WAITED * seconds
}
