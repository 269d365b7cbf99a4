import { middleOf } from '../statistics/median.js'

/** Fewer other endpoints do not tell what happened to the whole run. */
const LEAST_CONTROLS = 3

/**
 * One metric of one endpoint, a value a run (ms); NaN where the run has none, or too few requests for
 * one. A series that is a number in every run of the reference is a control of the others.
 */
export type MetricValues = Readonly<Float64Array>

/** What one endpoint did by itself. */
type OwnMoves = {
  /**
   * The values without the others' moves, a run each: y(e,t) = v(e,t) − c(e,t), in ms. NaN where there
   * is no value, or fewer than three others have one.
   */
  readonly values: Float64Array
  /** The others' move in each run: c(e,t), the median of the other controls' moves from their medians. */
  readonly others: Float64Array
}

/**
 * Takes away what happened to a whole run: a disturbance of the machine adds about as many milliseconds
 * to every endpoint (docs/statistics.md §17). The first `reference` runs (all, unless said otherwise)
 * say what is usual; runs after them are measured by it. One result a series, in the same order.
 */
export function ownMoves(
  series: readonly MetricValues[],
  reference: number = series[0]?.length ?? 0
): OwnMoves[] {
  const usual = series.map(values => medianOfFirst(values, reference))
  const found = series.map(values => ({ values: values.slice(), others: values.slice() }))
  const ascending = new Float64Array(series.length)
  for (let run = 0; run < (series[0]?.length ?? 0); run++) {
    let count = 0
    for (const [at, values] of series.entries()) {
      const move = valueAt(values, run) - valueAt(usual, at)
      // NaN: no value here, or none in a run of the reference
      if (!Number.isNaN(move)) ascending[count++] = move
    }
    const moves = ascending.subarray(0, count).sort()
    for (const [at, { values, others }] of found.entries()) {
      const value = valueAt(values, run)
      const common = medianWithout(value - valueAt(usual, at), moves)
      others[run] = common
      values[run] = value - common
    }
  }
  return found
}

/** NaN when one of them is. */
function medianOfFirst(values: MetricValues, count: number): number {
  const sorted = values.slice(0, count)
  if (sorted.some(Number.isNaN)) return NaN
  sorted.sort()
  return middleOf(sorted, sorted.length)
}

/**
 * The median of ascending moves less one that equals `own`; of all of them where `own` is NaN, which is
 * none of them. NaN when fewer than three are left.
 */
function medianWithout(own: number, ascending: Float64Array): number {
  if (Number.isNaN(own)) {
    return ascending.length < LEAST_CONTROLS ? NaN : middleOf(ascending, ascending.length)
  }
  const count = ascending.length - 1
  if (count < LEAST_CONTROLS) return NaN
  // from its own place on the others stand one further
  const other = (place: number): number => {
    const value = valueAt(ascending, place)
    return own <= value ? valueAt(ascending, place + 1) : value
  }
  return (other((count - 1) >> 1) + other(count >> 1)) / 2
}

function valueAt(values: ArrayLike<number> | undefined, at: number): number {
  return values?.[at] ?? NaN
}
