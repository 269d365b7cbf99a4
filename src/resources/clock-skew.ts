import { firstFrom } from './points.js'
import type { LoadSample, Point, ResourceProblem } from './reading.js'
import { secondsOf, type Stretch } from './promql.js'

/*
 * How far the server's clock is ahead of the load generator's: docs/statistics.md §14.
 */

/** Lags that are tried (s). */
export const MOST_LAG = 120
/** Of Locust's throughput with the service's request rate, at the best lag. */
const LEAST_CORRELATION = 0.8
/** Lags whose correlation is so near to the best cannot be told from it, … */
const ALIKE = 0.02
/** … and when they lie further apart (s), none is told. */
const WIDEST = 30
/** Rates of which a correlation is told. */
const LEAST_POINTS = 10

/**
 * The lag at which Locust's throughput looks most like the service's request rate, both as means over
 * the same windows; before and after the run Locust sends nothing. Undefined where many lags fit
 * equally (a load that is flat as far as it can be seen) or none does (the service has other clients).
 */
export function skewByLoad(
  load: readonly LoadSample[],
  rates: readonly Point[],
  window: number
): number | undefined {
  if (load.length < LEAST_POINTS || rates.length < LEAST_POINTS) return undefined
  const sent = sentUntil(load)
  const seen = rates.map(([, rate]) => rate)
  const fits = Array.from({ length: 2 * MOST_LAG + 1 }, (_, i) => {
    const lag = i - MOST_LAG
    const meant = rates.map(([at]) => (sent(at - lag) - sent(at - lag - window)) / window)
    return { lag, fit: correlation(meant, seen) }
  })
  const best = Math.max(...fits.map(({ fit }) => fit))
  if (!(best >= LEAST_CORRELATION)) return undefined
  const alike = fits.filter(({ fit }) => fit >= best - ALIKE).map(({ lag }) => lag)
  const [first = 0, last = 0] = [alike[0], alike.at(-1)]
  // What fits at the edge may fit better beyond it.
  if (last - first > WIDEST || first === -MOST_LAG || last === MOST_LAG) return undefined
  return Math.round((first + last) / 2)
}

/** Requests sent until a moment, by linear interpolation. */
function sentUntil(load: readonly LoadSample[]): (at: number) => number {
  let sum = 0
  const sums = load.map(({ at, throughput }, i): Point => {
    const before = load[i - 1]?.at
    if (before !== undefined) sum += throughput * (at - before)
    return [at, sum]
  })
  return at => {
    const next = firstFrom(sums, at)
    if (next >= sums.length) return sum
    const [to, until] = sums[next] ?? [at, sum]
    const [from, before] = sums[next - 1] ?? [to, 0]
    return to === from ? before : before + ((until - before) * (at - from)) / (to - from)
  }
}

/** Pearson's; 0 where one of them does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, ofA, ofB] = [0, 0, 0]
  a.forEach((value, i) => {
    const [x, y] = [value - meanA, (b[i] ?? 0) - meanB]
    both += x * y
    ofA += x * x
    ofB += y * y
  })
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0
}

/** Clocks are told apart to a second or two, … */
const LEAST_SKEW = 2
/** … and so much of a span may be another one's. */
const SKEW_OF_SPAN = 0.1

/** The skew, when it makes a span another one. */
export function skewedSpan(span: Stretch, seconds = 0): ResourceProblem | undefined {
  const most = Math.max(LEAST_SKEW, SKEW_OF_SPAN * secondsOf(span))
  return Math.abs(seconds) > most ? { kind: 'clock-skew', seconds } : undefined
}
