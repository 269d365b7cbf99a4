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
  const keys = followedKeys(digests, places)
  const followed = new Map<string, RowsOfRuns>(
    keys.map(key => [key, new Array<DigestRow | undefined>(places.length).fill(undefined)])
  )
  for (const [at, place] of places.entries()) {
    for (const row of rowsWithRequests(digests[place])) {
      const rows = followed.get(endpointKey(row))
      if (rows !== undefined) rows[at] = row
    }
  }
  return followed
}

type Seen = { runs: number; requests: number; last: number }

function followedKeys(digests: readonly Digest[], places: readonly number[]): string[] {
  const seen = new Map<string, Seen>()
  for (const place of places) {
    for (const row of rowsWithRequests(digests[place])) {
      const key = endpointKey(row)
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { runs: 1, requests: row.requests, last: place })
      else {
        // a history is anybody's: a name may be twice in a run
        if (known.last !== place) known.runs++
        known.requests += row.requests
        known.last = place
      }
    }
  }
  const long = [...seen].filter(([, { runs }]) => runs >= LEAST_LENGTH)
  if (long.length <= MOST_FOLLOWED) return long.map(([key]) => key)
  const ranked = [...long].sort(([, a], [, b]) => b.runs - a.runs || b.requests - a.requests)
  const most = new Set(ranked.slice(0, MOST_FOLLOWED))
  return long.filter(one => most.has(one)).map(([key]) => key)
}

function rowsWithRequests(digest: Digest | undefined): DigestRow[] {
  return digest?.endpoints.filter(({ requests }) => requests > 0) ?? []
}
