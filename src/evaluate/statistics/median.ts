/** The median absolute deviation of a normal variable is its standard deviation ÷ 1.4826. */
export const SD_PER_MEDIAN_DEVIATION = 1.4826

/** Of finite numbers; NaN without any. */
export function medianOf(values: Float64Array): number {
  return middleOf(values.slice().sort(), values.length)
}

/** The median of the first `count` of ascending numbers. */
export function middleOf(ascending: Float64Array, count: number): number {
  return ((ascending[(count - 1) >> 1] ?? NaN) + (ascending[count >> 1] ?? NaN)) / 2
}
