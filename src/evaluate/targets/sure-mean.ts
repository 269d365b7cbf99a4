import { studentFactor } from '../statistics/student.js'
import type { Interval } from '../timeline/intervals.js'

/** So many deviations: by chance one of a thousand rows and loads is beyond them in 3 of 100 runs. */
const DEVIATIONS = 4

/**
 * Whether a mean response time is above a bound (ms) by more than chance explains: by the means of the
 * parts, weighted with their requests. Only what differs from one part to the next is chance (von Neumann
 * 1941): a queue that grows all along is not.
 */
export function isSurelyAbove(bound: number, parts: readonly Interval[]): boolean {
  const known = parts.flatMap(({ average, requests }) =>
    average === undefined ? [] : [{ requests, sum: average * requests }]
  )
  const requests = known.reduce((total, part) => total + part.requests, 0)
  const mean = known.reduce((total, { sum }) => total + sum, 0) / requests
  const off = known.map(part => part.sum - mean * part.requests)
  const freedom = off.length - 1
  if (freedom < 1) return false
  const squares = off.slice(1).reduce((total, one, i) => total + (one - (off[i] ?? one)) ** 2, 0)
  const deviation = Math.sqrt((off.length * squares) / (2 * freedom)) / requests
  return mean - studentFactor(DEVIATIONS, freedom) * deviation >= bound
}
