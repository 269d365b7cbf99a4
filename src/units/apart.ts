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
