import { endpointKey } from '../../locust/run.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import { LEAST_LENGTH } from './chance.js'

/**
 * Endpoints of an era that are followed, at most. A digest keeps the 200 busiest and those with targets;
 * more than this are names that change from run to run, such as paths with ids.
 */
export const MOST_FOLLOWED = 1000

/** The rows of one endpoint that made requests: one a run; undefined where the run has it not. */
type RowsOfRuns = (DigestRow | undefined)[]

/**
 * The endpoints whose course can be looked at, by key, in the order in which they are first seen: those
 * in enough runs; of too many those in most runs, and of these the busiest. One in fewer runs is no
 * control of the others either, as it has no number in some of them. What is kept grows with the rows of
 * the runs, not with names times runs.
 *
 * @param places of the runs of one era in `digests`
 */
export function followedEndpoints(
  digests: readonly Digest[],
  places: readonly number[]
): ReadonlyMap<string, RowsOfRuns> {
  const seen = seenIn(digests, places)
  return new Map(
    mostSeen(seen).map(([key, { at, rows }]) => {
      const ofRuns = new Array<DigestRow | undefined>(places.length).fill(undefined)
      for (const [i, row] of rows.entries()) ofRuns[at[i] ?? 0] = row
      return [key, ofRuns]
    })
  )
}

/** The rows of an endpoint, and in which runs of the era they are, ascending. */
type Seen = { readonly at: number[]; readonly rows: DigestRow[]; requests: number }

function seenIn(digests: readonly Digest[], places: readonly number[]): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const [at, place] of places.entries()) {
    for (const row of digests[place]?.endpoints ?? []) {
      if (row.requests === 0) continue
      const key = endpointKey(row)
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { at: [at], rows: [row], requests: row.requests })
      else {
        // a history is anybody's: a name may be twice in a run
        if (known.at.at(-1) === at) known.rows.pop()
        else known.at.push(at)
        known.rows.push(row)
        known.requests += row.requests
      }
    }
  }
  return seen
}

function mostSeen(seen: ReadonlyMap<string, Seen>): (readonly [string, Seen])[] {
  const long = [...seen].filter(([, { rows }]) => rows.length >= LEAST_LENGTH)
  if (long.length <= MOST_FOLLOWED) return long
  const ranked = [...long].sort(
    ([, a], [, b]) => b.rows.length - a.rows.length || b.requests - a.requests
  )
  const most = new Set(ranked.slice(0, MOST_FOLLOWED))
  return long.filter(one => most.has(one))
}
