import { medianOf } from '../statistics/median.js'

/** Points that a slope is taken from: more are thinned evenly. */
const MOST_POINTS = 60

/** First and last value of the line with the median of all slopes (Theil 1950, Sen 1968). */
export function lineThrough(values: Float64Array): { before: number; after: number } {
  const every = Math.ceil(values.length / MOST_POINTS)
  const points = [...values.entries()].filter(([at]) => at % every === 0)
  const slopes = points.flatMap(([x, y], i) =>
    points.slice(i + 1).map(([later, z]) => (z - y) / (later - x))
  )
  const slope = medianOf(Float64Array.from(slopes))
  const begin = medianOf(values.map((value, at) => value - slope * at))
  return { before: begin, after: begin + slope * (values.length - 1) }
}
