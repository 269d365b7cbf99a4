import type { OpenHere } from '../../evaluate/capacity/open-bounds.js'
import type { CapacityPoint } from '../../evaluate/capacity/points.js'
import type { Breach } from '../../evaluate/targets/breach.js'
import { formatValue, metricLabel } from '../../units/format.js'

/* What became of the acceptable bounds at a load of a capacity test: neither escaped nor cut. */

/** What a load did to its acceptable bounds, as the cell of a table. */
export function loadWords({ breaches: [breach], open }: CapacityPoint): string {
  if (breach !== undefined) return `broken: ${brokenWords(breach)}`
  return open.length === 0 ? 'held' : `none broken; not known: ${openWords(open)}`
}

/** `Aggregated P95 610 ms`, `Aggregated P95 (P90 260 ms)`; the endpoint's name is untrusted. */
export function brokenWords(
  { endpoint, metric, value, boundOf }: Breach & { readonly endpoint: string },
  named = endpoint
): string {
  const seen = `${metricLabel(metric)} ${measured(metric, value)}`
  return boundOf === undefined ? `${named} ${seen}` : `${named} ${metricLabel(boundOf)} (${seen})`
}

/** `P99.9; of endpoints P95, P99`. */
function openWords(open: readonly OpenHere[]): string {
  const labels = (of: readonly OpenHere[]): string =>
    of.map(({ metric }) => metricLabel(metric)).join(', ')
  const ofAll = open.filter(one => one.ofAll)
  const ofEndpoints = open.filter(one => one.endpoints > 0)
  return [
    ...(ofAll.length === 0 ? [] : [labels(ofAll)]),
    ...(ofEndpoints.length === 0 ? [] : [`of endpoints ${labels(ofEndpoints)}`])
  ].join('; ')
}

/** ` for the P95`, where another metric proves that its bound broke. */
export function boundOfWords({ boundOf }: Breach): string {
  return boundOf === undefined ? '' : ` for the ${metricLabel(boundOf)}`
}

/** A value of a bound that a timeline knows: an error rate or a response time. */
export function measured(metric: string, value: number): string {
  return formatValue(metric === 'error-rate' ? 'fraction' : 'ms', value)
}
