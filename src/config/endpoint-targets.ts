import { boundFieldsOf, isUnbound, outOfOrder, overBounds, responseTimesOf } from './bounds.js'
import { higherIsBetter } from './metrics.js'
import type { BoundField, EndpointTargets, LoadLevel, MetricBounds, Targets } from './settings.js'

type Level = Pick<LoadLevel, 'targets' | 'gradeEndpoints'>

/**
 * The targets of an endpoint: the level's response times, and over them its entries in the order of
 * the file, field by field. After `none` for a metric nothing of the level holds; a metric of which no
 * bound is left is not among them.
 */
export function layEntries(level: Level, entries: readonly EndpointTargets[]): Targets {
  return new Map([...laid(level, entries)].filter(([, bounds]) => !isUnbound(bounds)))
}

function laid(level: Level, entries: readonly EndpointTargets[]): Targets {
  const inherited = new Map(responseTimesOf(level.targets))
  const merged = new Map<string, MetricBounds>(level.gradeEndpoints ? inherited : [])
  for (const { targets, removed } of entries) {
    for (const { metric, field } of removed) {
      if (field !== undefined) continue
      merged.delete(metric)
      inherited.delete(metric)
    }
    for (const [key, own] of targets) {
      const base = merged.get(key) ?? inherited.get(key)
      const gone = removed.flatMap(one => (one.metric === key ? (one.field ?? []) : []))
      const { metric, explicit } = own
      merged.set(key, { metric, explicit, ...overBounds(base, own, gone) })
    }
  }
  return merged
}

/** What is wrong with the bounds of a metric that some entries leave an endpoint. */
export type EndpointFault = {
  readonly held: MetricBounds
  /** `no-limit`: the level's acceptable and unacceptable are gone, and no one entry says so. */
  readonly what:
    'no-bound' | 'no-limit' | { readonly stricter: BoundField; readonly looser: BoundField }
}

/** Faults of the bounds that the entries leave an endpoint; what they do not touch has none. */
export function endpointFaults(level: Level, entries: readonly EndpointTargets[]): EndpointFault[] {
  if (entries.length === 0) return []
  const touched = new Set(entries.flatMap(({ targets }) => [...targets.keys()]))
  const inherited = responseTimesOf(level.targets)
  return [...laid(level, entries)].flatMap(([key, held]): EndpointFault[] => {
    if (!touched.has(key)) return []
    const base = inherited.get(key)
    if (isUnbound(held)) return base === undefined ? [] : [{ held, what: 'no-bound' }]
    if (base !== undefined && hasLostLimit(base, held, entries)) return [{ held, what: 'no-limit' }]
    const of = { higherIsBetter: higherIsBetter(held.metric) }
    return outOfOrder(of, held).map(([stricter, looser]) => ({ held, what: { stricter, looser } }))
  })
}

/** An entry that takes every limit away by its name means to. */
function hasLostLimit(
  base: MetricBounds,
  held: MetricBounds,
  entries: readonly EndpointTargets[]
): boolean {
  const limits = limitsOf(base)
  if (limits.length === 0 || limitsOf(held).length > 0) return false
  const { key } = held.metric
  return !entries.some(({ removed }) =>
    limits.every(field => removed.some(one => one.metric === key && one.field === field))
  )
}

function limitsOf(held: MetricBounds): BoundField[] {
  return boundFieldsOf(held).filter(field => field !== 'target')
}

/** Whether an entry says something of a metric. */
export function speaksOf({ targets, removed }: EndpointTargets, key: string): boolean {
  return targets.has(key) || removed.some(({ metric }) => metric === key)
}
