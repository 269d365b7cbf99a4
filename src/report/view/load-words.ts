import { unitOfKey } from '../../config/metrics.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { OpenHere } from '../../evaluate/capacity/open-bounds.js'
import type { CapacityPoint, EndpointBreach } from '../../evaluate/capacity/points.js'
import type { Breach } from '../../evaluate/targets/breach.js'
import { counted, formatValue, metricLabel } from '../../units/format.js'

/* What became of the acceptable bounds at a load of a capacity test: neither escaped nor cut. */

/** What a load did to its acceptable bounds, as the cell of a table. */
type LoadCell = { readonly icon: '✅' | '❔' | '❌'; readonly words: string }

/** Of each load; what every one of them leaves open is said once, by `openAnyway`. Names are untrusted. */
export function loadCells(
  capacity: Loads,
  named = (endpoint: string): string => endpoint
): LoadCell[] {
  const anyway = openAtAll(capacity)
  const held: LoadCell = isAnyBound(capacity)
    ? { icon: '✅', words: 'held' }
    : { icon: '❔', words: 'no bound is set' }
  return capacity.points.map(point => {
    const breach = breachOf(point, capacity)
    if (breach !== undefined) {
      return { icon: '❌', words: `broken: ${brokenWords(breach, named(breach.endpoint))}` }
    }
    if (point.throughput === 0) return { icon: '❌', words: 'nothing succeeded' }
    const unknown = unknownWords(point, anyway, named)
    return unknown === '' ? held : { icon: '❔', words: `none broken; ${unknown}` }
  })
}

/** What no load says, as a sentence without its stop; undefined where there is nothing of that kind. */
export function openAnyway(capacity: Loads): string | undefined {
  const open = openAtAll(capacity)
  return open.length === 0 ? undefined : `not known at each of these loads: ${openWords(open)}`
}

type Loads = Pick<Capacity, 'points' | 'held' | 'breakingPoint'>

/** Where several broke at the breaking point, the one that it names. */
function breachOf(
  { breaches }: CapacityPoint,
  { breakingPoint }: Loads
): EndpointBreach | undefined {
  return breaches.find(breach => breach === breakingPoint?.breach) ?? breaches[0]
}

function isAnyBound({ held, points }: Loads): boolean {
  return held.bounds.length + held.endpoints + points.flatMap(({ open }) => open).length > 0
}

/** Nothing where no other bound is left that a load could hold. */
function openAtAll({ points, held }: Loads): OpenHere[] {
  const [first, ...others] = points.filter(({ throughput }) => throughput > 0)
  if (first === undefined || others.length === 0) return []
  const found = first.open.flatMap(one => {
    const each = [
      one,
      ...others.map(({ open }) => open.find(({ metric }) => metric === one.metric))
    ]
    const ofAll = each.every(open => open?.ofAll === true)
    const endpoints = Math.min(...each.map(open => open?.endpoints ?? 0))
    return ofAll || endpoints > 0 ? [{ metric: one.metric, ofAll, endpoints }] : []
  })
  const isOpen = (metric: string): boolean => found.some(one => one.metric === metric && one.ofAll)
  return held.bounds.some(({ metric }) => !isOpen(metric)) ? found : []
}

function unknownWords(
  { open, silent = [] }: CapacityPoint,
  anyway: readonly OpenHere[],
  named: (endpoint: string) => string
): string {
  const [only] = silent
  const more = open.map(one => {
    const known = anyway.find(({ metric }) => metric === one.metric)
    const isTold = (known?.endpoints ?? 0) > 0 || one.endpoints <= silent.length
    return {
      ...one,
      ofAll: one.ofAll && known?.ofAll !== true,
      endpoints: isTold ? 0 : one.endpoints
    }
  })
  const words = openWords(more)
  return [
    ...(only === undefined
      ? []
      : [
          `${silent.length === 1 ? named(only) : counted(silent.length, 'endpoint')} completed nothing`
        ]),
    ...(words === '' ? [] : [`not known: ${words}`])
  ].join('; ')
}

/** `Aggregated P95 610 ms`, `Aggregated P95 (P90 260 ms)`; the endpoint's name is untrusted. */
function brokenWords({ metric, value, boundOf }: Breach, named: string): string {
  const seen = `${metricLabel(metric)} ${measured(metric, value)}`
  return boundOf === undefined ? `${named} ${seen}` : `${named} ${metricLabel(boundOf)} (${seen})`
}

/** `P99.9; of some endpoints P95, P99`. */
function openWords(open: readonly OpenHere[]): string {
  const labels = (of: readonly OpenHere[]): string =>
    of.map(({ metric }) => metricLabel(metric)).join(', ')
  const ofAll = open.filter(one => one.ofAll)
  const ofEndpoints = open.filter(one => one.endpoints > 0)
  return [
    ...(ofAll.length === 0 ? [] : [labels(ofAll)]),
    ...(ofEndpoints.length === 0 ? [] : [`of some endpoints ${labels(ofEndpoints)}`])
  ].join('; ')
}

/** ` for the P95`, where another metric proves that its bound broke. */
export function boundOfWords({ boundOf }: Breach): string {
  return boundOf === undefined ? '' : ` for the ${metricLabel(boundOf)}`
}

/** A value of a bound that a timeline knows: an error rate or a response time. */
export function measured(metric: string, value: number): string {
  return formatValue(unitOfKey(metric), value)
}
