import { windowBetween, type Window } from '../../locust/history/full-load.js'
import type { Run } from '../../locust/run.js'
import { beginningOf, ofEach } from './began-alike.js'

/** Of the end (s). */
const END_SECONDS = 15

/** What the users asked for at first and in the end, at full load. */
export type FallOff = { readonly first: Window; readonly last: Window }

/** Undefined where the time at full load is too short to have both. */
export function fallOffOf(run: Run): FallOff | undefined {
  const beginning = beginningOf(run)
  const rows = beginning?.later ?? []
  const end = rows.at(-1)
  const last = windowBetween(
    rows.findLast(({ at }) => at <= (end?.at ?? 0) - END_SECONDS),
    end
  )
  return beginning === undefined || last === undefined
    ? undefined
    : { first: beginning.window, last }
}

/** By how much each user asked less often in the end, in the logarithm; below 0 where it asked more often. */
export function lnFallOf({ first, last }: FallOff): number {
  return Math.log(ofEach(first) / ofEach(last))
}
