import type { History } from '../run.js'
import { windowSeconds, type Window } from './full-load.js'
import { countAt } from './hanging.js'

/** Standard deviations of so many requests: more than chance brings to one of hundreds of endpoints. */
const DEVIATIONS = 4

/**
 * Whether an endpoint is asked for more often than before: users who wait for an answer ask for nothing,
 * those who have gone on to something else do.
 */
export function areOthersAsked(
  endpoints: History['endpoints'],
  { before, now }: { readonly before: Window; readonly now: Window }
): boolean {
  return [...endpoints.keys()].some(key => {
    const rows = endpoints.get(key) ?? []
    const inWindow = ({ first, last }: Window): number =>
      countAt(rows, last.at) - countAt(rows, first.at)
    const expected = (inWindow(before) * windowSeconds(now)) / windowSeconds(before)
    // Of the mean that both times tell: chance before counts for more, the shorter it was.
    const ratio = windowSeconds(now) / windowSeconds(before)
    const variance = ratio * (inWindow(before) + inWindow(now))
    return inWindow(now) - expected > DEVIATIONS * Math.sqrt(variance)
  })
}
