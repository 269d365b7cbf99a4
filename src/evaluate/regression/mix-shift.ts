import type { MixShift } from '../verdict/reason.js'

/** An endpoint that carried more of the requests than this is part of what the load test is for. */
export const MIX_MATTERS = 0.05
/** A share of the requests that moved by fewer of its deviations may have moved by chance. */
const MIX_DEVIATIONS = 4

/**
 * The first of those that moved most; undefined where none moved by more than matters and than chance lets it.
 *
 * @param varianceOf what chance makes of the difference of both shares
 */
export function largestShift(
  shifts: readonly MixShift[],
  varianceOf: (shift: MixShift) => number
): MixShift | undefined {
  let most: MixShift | undefined
  // the rounding of shares moves nothing
  let by = MIX_MATTERS + 1e-9
  for (const shift of shifts) {
    const moved = Math.abs(shift.to - shift.from)
    if (moved > by && moved > MIX_DEVIATIONS * Math.sqrt(varianceOf(shift))) {
      ;[most, by] = [shift, moved]
    }
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
