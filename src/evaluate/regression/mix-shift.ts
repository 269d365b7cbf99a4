import type { MixShift } from '../verdict/reason.js'

/** An endpoint that carried more of the requests than this is part of what the load test is for. */
export const MIX_MATTERS = 0.05
/** A share of the requests that moved by fewer of its deviations may have moved by chance. */
const MIX_DEVIATIONS = 4
/** The rounding of shares moves nothing. */
const ROUNDING = 1e-9

/**
 * The one by which another mix is told best, of those that moved by more than matters and than chance lets it;
 * undefined without any. That is the most for what it was: a loss of 19 points of 20 comes of that endpoint, and
 * the 19 that it left to one of 30 come of it too. Of two alike the first.
 *
 * @param varianceOf what chance makes of the difference of both shares
 */
export function tellingShift(
  shifts: readonly MixShift[],
  varianceOf: (shift: MixShift) => number
): MixShift | undefined {
  let most: MixShift | undefined
  let by = 0
  for (const shift of shifts) {
    const { from, to } = shift
    const moved = Math.abs(to - from)
    if (moved <= MIX_MATTERS + ROUNDING || moved <= MIX_DEVIATIONS * Math.sqrt(varianceOf(shift))) {
      continue
    }
    // its part of Pearson's χ²
    const part = moved ** 2 / (from + to)
    if (part > by + ROUNDING) [most, by] = [shift, part]
  }
  return most
}

/**
 * The variance of the difference of a share in two runs that is one, were the requests drawn one by one.
 *
 * @param sides the requests of the runs whose mean share each side has
 */
export function binomialVariance(
  { from, to }: MixShift,
  sides: readonly (readonly number[])[]
): number {
  const share = (from + to) / 2
  const inverse = sides.reduce(
    (sum, runs) =>
      sum + runs.reduce((one, requests) => one + 1 / Math.max(1, requests), 0) / runs.length ** 2,
    0
  )
  return share * (1 - share) * inverse
}
