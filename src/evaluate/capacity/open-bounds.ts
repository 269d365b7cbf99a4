import type { OpenBound } from '../targets/breach.js'
import type { SpanVerdict } from '../targets/breaches.js'

/** A metric whose bound is open at a load: of all requests, of so many endpoints. */
export type OpenHere = OpenBound & { readonly ofAll: boolean; readonly endpoints: number }

/** By metric, of the total (first) and the endpoints: a run has hundreds of endpoints. */
export function openHere([total, ...endpoints]: readonly SpanVerdict[]): OpenHere[] {
  const found = new Map<string, OpenHere>()
  for (const one of total?.open ?? []) found.set(one.metric, { ...one, ofAll: true, endpoints: 0 })
  for (const one of endpoints.flatMap(({ open }) => open)) {
    const known = found.get(one.metric) ?? { ...one, ofAll: false, endpoints: 0 }
    found.set(one.metric, {
      ...bothOpen(known, one),
      ofAll: known.ofAll,
      endpoints: known.endpoints + 1
    })
  }
  return [...found.values()].sort(byPercent)
}

/** With the requests that tell of each of them, where those are all that is missing. */
export function bothOpen(a: OpenBound, { needed }: OpenBound): OpenBound {
  const { metric } = a
  return a.needed === undefined || needed === undefined
    ? { metric }
    : { metric, needed: Math.max(a.needed, needed) }
}

/** As people list them. */
export function byPercent(a: OpenBound, b: OpenBound): number {
  return percentOf(a) - percentOf(b)
}

function percentOf({ metric }: OpenBound): number {
  return Number(/^p([\d.]+)$/.exec(metric)?.[1] ?? 0)
}
