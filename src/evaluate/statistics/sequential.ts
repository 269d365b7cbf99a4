/*
 * Evidence that may be looked at as often as one likes: likelihood ratios of a mixture of alternatives
 * against a bound (Robbins 1970), whose chance to ever exceed 1/α is at most α while the bound holds
 * (Ville 1939; Howard, Ramdas, McAuliffe and Sekhon, "Time-uniform, nonparametric, nonasymptotic
 * confidence sequences", Annals of Statistics 49, 2021).
 */

/** The odds of the alternatives, as multiples of the bound's; each has the same weight. */
const ODDS_RATIOS = [1.25, 1.5, 2, 4, 10, 100]

/**
 * The natural logarithm of the evidence that a chance is above `bound`, of `hits` in `trials`: while each
 * trial hits with at most `bound`, given all before it, it is seldom large, whenever one looks.
 * 0 ≤ hits ≤ trials, 0 ≤ bound ≤ 1.
 */
export function evidenceAbove(hits: number, trials: number, bound: number): number {
  if (bound <= 0) return hits > 0 ? Infinity : 0
  if (bound >= 1) return 0
  const odds = bound / (1 - bound)
  const logs = ODDS_RATIOS.map(
    ratio => hits * Math.log(ratio) + trials * (Math.log1p(odds) - Math.log1p(odds * ratio))
  )
  const most = Math.max(...logs)
  const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0)
  return most + Math.log(sum / logs.length)
}

/**
 * How much of it is enough where it may begin at any of many moments: the first, second, … may err with
 * α/(1·2), α/(2·3), …, and all of them together with α.
 *
 * @param begun which of the moments it began at, from 1 on
 */
export function enoughEvidence(begun: number, alpha: number): number {
  return Math.log((begun * (begun + 1)) / alpha)
}
