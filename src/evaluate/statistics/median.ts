/** The median absolute deviation of a normal variable is its standard deviation ÷ 1.4826. */
export const SD_PER_MEDIAN_DEVIATION = 1.4826

/** Fewer are sorted as fast as they are searched. */
const FEW = 64

/** Of finite numbers; NaN without any. */
export function medianOf(values: Float64Array): number {
  const copy = values.slice()
  if (copy.length <= FEW) return middleOf(copy.sort(), copy.length)
  const half = copy.length >> 1
  partition(copy, half)
  const upper = copy[half] ?? NaN
  if (copy.length % 2 === 1) return upper
  let lower = -Infinity
  for (let at = 0; at < half; at++) lower = Math.max(lower, copy[at] ?? NaN)
  return (lower + upper) / 2
}

/** The median of the first `count` of ascending numbers. */
export function middleOf(ascending: Float64Array, count: number): number {
  return ((ascending[(count - 1) >> 1] ?? NaN) + (ascending[count >> 1] ?? NaN)) / 2
}

/**
 * Puts at `place` what stands there in order, nothing larger before it and nothing smaller behind it
 * (quickselect, Hoare 1961); what does not shrink fast enough is sorted.
 */
function partition(values: Float64Array, place: number): void {
  let [from, to] = [0, values.length - 1]
  for (let rounds = 2 * Math.ceil(Math.log2(values.length)); from < to; rounds--) {
    if (rounds === 0) {
      values.subarray(from, to + 1).sort()
      return
    }
    const [low, high] = split(values, from, to)
    if (place <= high) to = high
    else if (place >= low) from = low
    else return
  }
}

/** Nothing up to the second place is larger than what stands from the first on; between them all are alike. */
function split(values: Float64Array, from: number, to: number): [low: number, high: number] {
  const pivot = values[(from + to) >> 1] ?? NaN
  let [low, high] = [from, to]
  while (low <= high) {
    while ((values[low] ?? NaN) < pivot) low++
    while ((values[high] ?? NaN) > pivot) high--
    if (low > high) break
    const swapped = values[low] ?? NaN
    values[low++] = values[high] ?? NaN
    values[high--] = swapped
  }
  return [low, high]
}
