import { formatExact } from './count.js'

const LEAST_DECIMALS = 2
const MOST_DECIMALS = 6

/** Two numbers with two decimals, or as many as tell them apart; those that are alike as they are. */
export function formatApart(one: number, other: number): readonly [string, string] {
  for (let decimals = LEAST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
    const [a, b] = [one.toFixed(decimals), other.toFixed(decimals)]
    if (a !== b) return [formatExact(Number(a)), formatExact(Number(b))]
  }
  return [formatExact(one), formatExact(other)]
}

/**
 * Two changes as people read them; with as many decimals as tell them apart where they would read alike, as
 * one that is beyond what is allowed and that.
 */
export function changesApart(
  change: number,
  limit: number,
  write: (value: number, decimals?: number) => string
): readonly [string, string] {
  const short = [write(change), write(limit)] as const
  if (change === limit || short[0] !== short[1]) return short
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
    const longer = [write(change, decimals), write(limit, decimals)] as const
    if (longer[0] !== longer[1]) return longer
  }
  return short
}
