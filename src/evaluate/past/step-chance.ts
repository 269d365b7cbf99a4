import { chanceOfRise } from '../statistics/binomial.js'
import { chanceOf } from './chance.js'
import type { MetricSeries } from './metric-series.js'
import { cutOf } from './segments.js'
import { LEAST_SIDE } from './step-statistic.js'

/**
 * The chance that a part [from, to) of a series that never changed has so large a step at its best cut; 1 where it has
 * none. Rare failures are no noise as the tables know it: most runs have none, and three with one in a row look
 * sure. So it is no less than what as many failures, each of any request, give one of the places for a cut, up or down.
 */
export function stepChance(series: MetricSeries, [from, to]: readonly [number, number]): number {
  const cut = cutOf(series, [from, to])
  if (cut === undefined) return 1
  const chance = chanceOf(cut.statistic, to - from)
  if (series.metric !== 'error-rate') return chance
  const [before, after] = [failed(series, from, cut.at), failed(series, cut.at, to)]
  const places = to - from - 2 * LEAST_SIDE + 1
  const least = Math.min(chanceOfRise(before, after), chanceOfRise(after, before))
  return Math.max(chance, Math.min(1, 2 * places * least))
}

function failed(
  { rows }: MetricSeries,
  from: number,
  to: number
): { readonly failures: number; readonly requests: number } {
  return rows.slice(from, to).reduce(
    (sum, row) => ({
      failures: sum.failures + row.failures,
      requests: sum.requests + row.requests
    }),
    { failures: 0, requests: 0 }
  )
}
