/*
 * The statistics of docs/statistics.md §18 a second time, from their formulae, as plainly as they can be
 * written: what the product's are held against.
 */

export function plainMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

export function plainScores(values: readonly number[], floor: number): number[] {
  const m = plainMedian(values)
  const s = Math.max(1.4826 * plainMedian(values.map(v => Math.abs(v - m))), floor)
  return values.map(v => Math.min(4, Math.max(-4, (v - m) / s)))
}

const meanOf = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length
const squaresAround = (xs: readonly number[]): number => {
  const m = meanOf(xs)
  return xs.reduce((sum, x) => sum + (x - m) ** 2, 0)
}

/** |mean after − mean before| ÷ (sd · √(1/k + 1/(n−k))), sd of all scores. */
export function plainDifference(scores: readonly number[], k: number): number {
  const n = scores.length
  const sd = Math.sqrt(squaresAround(scores) / (n - 1))
  const gap = Math.abs(meanOf(scores.slice(k)) - meanOf(scores.slice(0, k)))
  return gap / (sd * Math.sqrt(1 / k + 1 / (n - k)))
}

/** −2 ln of the likelihood with a step at k, but for a constant. */
export function plainDeviance(scores: readonly number[], k: number): number {
  const rest = squaresAround(scores.slice(0, k)) + squaresAround(scores.slice(k))
  return scores.length * Math.log(rest)
}

export function plainCut(scores: readonly number[]): {
  at: number
  statistic: number
  region: [number, number]
} {
  let at = 3
  for (let k = 3; k <= scores.length - 3; k++) {
    if (plainDifference(scores, k) > plainDifference(scores, at) + 1e-12) at = k
  }
  const least = plainDeviance(scores, at)
  const isLikely = (k: number): boolean =>
    k >= 1 && k <= scores.length - 1 && plainDeviance(scores, k) - least <= 7.35
  let [first, last] = [at, at]
  while (isLikely(first - 1)) first--
  while (isLikely(last + 1)) last++
  return { at, statistic: plainDifference(scores, at), region: [first, last] }
}

/** The hypotheses that Benjamini and Hochberg's procedure rejects. */
export function plainRejected(chances: readonly number[], level: number): boolean[] {
  const order = chances.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p)
  let last = -1
  order.forEach(({ p }, rank) => {
    if (p <= ((rank + 1) / chances.length) * level) last = rank
  })
  const rejected = new Set(order.slice(0, last + 1).map(({ i }) => i))
  return chances.map((_, i) => rejected.has(i))
}
