import type { History, HistorySample } from '../run.js'

/** So many requests of an endpoint are not left out by chance, of whatever number of endpoints. */
const DUE = 20

/** An endpoint that was asked for before and had no answer in the last `seconds`. */
export type Unanswered = {
  /** As `endpointKey` gives it. */
  readonly endpoint: string
  readonly seconds: number
}

/** Fewer requests at the end than the users and their response times explain. Seconds since the epoch. */
export type Waiting = {
  readonly from: number
  readonly to: number
  /** Requests per second in the last `seconds`, and before. */
  readonly rate: number
  readonly seconds: number
  readonly usualRate: number
  readonly users: number
  /** Who neither wait for what was answered nor for their next turn, by Little's law. */
  readonly missing: number
  /** They became so few little by little. */
  readonly isGradual?: true
  /** `rate` and `usualRate` are those of each user: there were fewer users before. */
  readonly isOfEach?: true
  readonly unanswered: readonly Unanswered[]
}

/**
 * Of those whose answers came until the end of a usual time (its first and last row), those that were due
 * since by their share of all that came: the longest without an answer first.
 */
export function unansweredAmong(
  endpoints: History['endpoints'],
  samples: readonly HistorySample[],
  usual: { readonly from: HistorySample; readonly to: HistorySample }
): Unanswered[] {
  const end = samples.at(-1)
  if (end === undefined) return []
  const all = usual.to.requests - usual.from.requests
  const found: Unanswered[] = []
  for (const endpoint of endpoints.keys()) {
    const rows = endpoints.get(endpoint) ?? []
    const count = rows.at(-1)?.requests ?? 0
    const answered = rows.find(({ requests }) => requests === count)
    if (answered === undefined || answered.at < usual.to.at) continue
    const share = (countAt(rows, usual.to.at) - countAt(rows, usual.from.at)) / all
    const since = end.requests - countAt(samples, answered.at)
    if (share * since >= DUE) found.push({ endpoint, seconds: end.at - answered.at })
  }
  return found.sort((a, b) => b.seconds - a.seconds)
}

function countAt(rows: readonly HistorySample[], at: number): number {
  return rows.findLast(row => row.at <= at)?.requests ?? 0
}
