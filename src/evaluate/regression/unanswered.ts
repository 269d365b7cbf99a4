import type { Run } from '../../locust/run.js'
import { median } from '../timeline/intervals.js'
import { keyedRun } from './sides.js'

/** Fewer requests of an endpoint do not tell how many there were of all. */
const ENOUGH_REQUESTS = 20

/**
 * For how long users of a run may have waited for requests that it has no answers of, s of all users together:
 * those that are missing beside the mix of another run, each for as long as the longest of its endpoint took. A request
 * under way in the end looks like thinking. Of an endpoint without any answer it is not known that it was called.
 *
 * @param seconds the time that the users have
 */
export function unansweredSeconds(run: Run, other: Run, seconds: number): number {
  const [own, usual] = [keyedRun(run).rows, keyedRun(other).rows]
  const ratios = [...usual].flatMap(([key, { requests }]) =>
    requests < ENOUGH_REQUESTS ? [] : (own.get(key)?.requests ?? 0) / requests
  )
  const asMany = median(ratios) ?? 0
  return [...usual].reduce((sum, [key, { requests }]) => {
    const row = own.get(key)
    const missing = asMany * requests - (row?.requests ?? 0)
    return sum + Math.max(0, missing) * Math.min(seconds, (row?.max ?? 0) / 1000)
  }, 0)
}
