import { AGGREGATED } from '../../locust/run.js'
import { APART, SHARE_OF_WHOLE } from './change-points.js'
import { LEAST_LENGTH } from './chance.js'
import type { Drift } from './creep.js'
import { lineThrough } from './median-line.js'
import type { MetricSeries } from './metric-series.js'

/** Drifts that are one: the one that is told, and what drifted with it, the largest first. */
export type DriftGroup = { readonly lead: Drift; readonly others: readonly Drift[] }

/** What drifts since about the same run is one: some have no value in the first. In order of that run. */
export function driftGroupsOf(
  drifts: readonly Drift[],
  series: readonly MetricSeries[]
): DriftGroup[] {
  const groups: [Drift, ...Drift[]][] = []
  for (const drift of [...drifts].sort((a, b) => a.since - b.since)) {
    const group = groups.find(([first]) => drift.since - first.since <= APART)
    if (group === undefined) groups.push([drift])
    else group.push(drift)
  }
  return groups.map(group => ledBy(group, series))
}

/** Told of the largest drift of an endpoint; of the whole run, where most endpoints drifted, or were printed so. */
function ledBy(group: readonly Drift[], series: readonly MetricSeries[]): DriftGroup {
  const largest = [...group].sort((a, b) => distanceOf(b) - distanceOf(a))
  const isWhole = isOfMost(largest, series)
  const lead = largest.find(one => isOfWhole(one) === isWhole) ?? largest[0]
  if (lead === undefined) throw new Error('a group without drifts')
  return { lead, others: largest.filter(one => one !== lead) }
}

function isOfMost(group: readonly Drift[], series: readonly MetricSeries[]): boolean {
  const endpoints = new Set(series.map(({ endpoint }) => endpoint))
  const drifted = new Set(group.map(({ endpoint }) => endpoint))
  for (const names of [endpoints, drifted]) names.delete(AGGREGATED)
  if (drifted.size === 0 || drifted.size > endpoints.size / 2) return true
  for (const whole of group.filter(isOfWhole)) {
    const shares = series
      .filter(one => !isOfWhole(one) && one.metric === whole.metric)
      .flatMap(one => shareOf(whole, one) ?? [])
    if (shares.length > 0)
      return shares.filter(share => share >= SHARE_OF_WHOLE).length > shares.length / 2
  }
  return false
}

/** How much of what the whole run drifted an endpoint was printed to drift too, in the logarithm of the ratio. */
function shareOf(whole: Drift, { runs, printed }: MetricSeries): number | undefined {
  const since = printed.filter((_, i) => (runs[i] ?? -1) >= whole.since)
  if (since.length < LEAST_LENGTH) return undefined
  const { before, after } = lineThrough(since)
  return before <= 0 || after <= 0 ? undefined : Math.log(after / before) / Math.log(whole.ratio)
}

function isOfWhole({ endpoint }: Pick<Drift, 'endpoint'>): boolean {
  return endpoint === AGGREGATED
}

/** Twice as much and half as much are as large. */
function distanceOf({ ratio }: Drift): number {
  return Math.abs(Math.log(ratio))
}
