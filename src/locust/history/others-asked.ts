import type { History } from '../run.js'
import { windowSeconds, type Window } from './full-load.js'
import { countAt } from './hanging.js'

type Span = Pick<Window, 'first' | 'last'>

/** Standard deviations of so many requests: more than chance brings to one of hundreds of endpoints. */
const DEVIATIONS = 4

/**
 * Whether an endpoint is asked for more often than before: users who wait for an answer ask for nothing,
 * those who have gone on to something else do. How much of it is expected, `amount` tells: as much time, or as many
 * requests.
 */
export function areOthersAsked(
  endpoints: History['endpoints'],
  { before, now }: { readonly before: Span; readonly now: Span },
  amount: (window: Span) => number = windowSeconds
): boolean {
  const ratio = amount(now) / amount(before)
  return [...endpoints.keys()].some(key => {
    const rows = endpoints.get(key) ?? []
    const inWindow = ({ first, last }: Span): number =>
      countAt(rows, last.at) - countAt(rows, first.at)
    const expected = ratio * inWindow(before)
    // Of the mean that both times tell: chance before counts for more, the shorter it was.
    const variance = ratio * (inWindow(before) + inWindow(now))
    return inWindow(now) - expected > DEVIATIONS * Math.sqrt(variance)
  })
}
