import type { UsualStretch } from './history-data.js'

/** Of fewer runs nobody knows between what most of them lie. */
const LEAST_RUNS = 5
/** Nine of ten runs lie between these. */
const [LOW, HIGH] = [0.05, 0.95]

/**
 * The runs between two steps or breaks as one stretch each, where enough of them have a value.
 *
 * @param starts places of the runs at which something begins anew
 */
export function stretchesOf(
  values: readonly (number | null)[],
  starts: readonly number[]
): UsualStretch[] {
  const bounds = [...new Set([0, ...starts, values.length])].sort((a, b) => a - b)
  return bounds.slice(0, -1).flatMap((from, at) => {
    const to = (bounds[at + 1] ?? values.length) - 1
    const known = new Float64Array(
      values.slice(from, to + 1).filter(value => value !== null)
    ).sort()
    if (known.length < LEAST_RUNS) return []
    return [
      {
        from,
        to,
        usual: quantile(known, 0.5),
        low: quantile(known, LOW),
        high: quantile(known, HIGH)
      }
    ]
  })
}

/** Between the two nearest of ascending values. */
function quantile(ascending: ArrayLike<number>, fraction: number): number {
  const place = fraction * (ascending.length - 1)
  const below = ascending[Math.floor(place)] ?? 0
  const above = ascending[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
