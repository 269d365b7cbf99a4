import { lastFullLoad, SETTLING_SECONDS, windowBetween } from '../../locust/history/full-load.js'
import type { Run } from '../../locust/run.js'

/** Of the time at full load, s. */
const BEGINNING_SECONDS = 15
/** So many requests tell a rate to a tenth. */
const ENOUGH_REQUESTS = 100
/** A beginning that is no slower than so much of another. */
const ALIKE = 0.95

/**
 * Whether the users of a run asked for as much at first as those of another: then they are the users of the same
 * script, and what became of them later is no other test. docs/statistics.md §1.
 */
export function beganAlike(now: Run, then: Run): boolean {
  const [own, other] = [beginningRate(now), beginningRate(then)]
  return own !== undefined && other !== undefined && own >= ALIKE * other
}

/** Requests/s, once the last users have settled. */
function beginningRate({ history }: Run): number | undefined {
  const rows = lastFullLoad(history?.samples ?? [])
  const from = (rows[0]?.at ?? 0) + SETTLING_SECONDS
  const first = rows.find(({ at }) => at >= from)
  const last = rows.find(({ at }) => at >= from + BEGINNING_SECONDS)
  const window = windowBetween(first, last)
  if (window === undefined) return undefined
  return window.last.requests - window.first.requests < ENOUGH_REQUESTS ? undefined : window.rate
}
