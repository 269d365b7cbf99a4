import {
  BOUND_FIELDS,
  boundFieldsOf,
  isUnbound,
  outOfOrder,
  overBounds,
  responseTimesOf
} from './bounds.js'
import { higherIsBetter } from './metrics.js'
import type { BoundField, EndpointTargets, LoadLevel, MetricBounds, Targets } from './settings.js'

const LIMIT_FIELDS = BOUND_FIELDS.filter(field => field !== 'target')

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
  /**
   * `no-bound`: nothing is left; `no-limit`: the level's acceptable and unacceptable are gone. Each is
   * meant where one entry says so and no later one gives any, and a mistake where it comes of several.
   */
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
    const isLost = (fields: readonly BoundField[]): boolean =>
      base !== undefined && hasLost(fields, { base, held }, entries)
    if (isLost(BOUND_FIELDS)) return [{ held, what: 'no-bound' }]
    if (isUnbound(held)) return []
    if (isLost(LIMIT_FIELDS)) return [{ held, what: 'no-limit' }]
    const of = { higherIsBetter: higherIsBetter(held.metric) }
    return outOfOrder(of, held).map(([stricter, looser]) => ({ held, what: { stricter, looser } }))
  })
}

/** Whether the level has some of these bounds, none is left, and no entry means that. */
function hasLost(
  fields: readonly BoundField[],
  { base, held }: { readonly base: MetricBounds; readonly held: MetricBounds },
  entries: readonly EndpointTargets[]
): boolean {
  const among = (bounds: MetricBounds): BoundField[] =>
    boundFieldsOf(bounds).filter(field => fields.includes(field))
  if (among(base).length === 0 || among(held).length > 0) return false
  const { key } = held.metric
  const lastGiven = entries.findLastIndex(({ targets }) => {
    const own = targets.get(key)
    return own !== undefined && among(own).length > 0
  })
  return !entries.slice(lastGiven + 1).some(({ removed }) => takesAll(removed, key, among(base)))
}

/** By `none` for the metric, or for each of the bounds. */
function takesAll(
  removed: EndpointTargets['removed'],
  key: string,
  fields: readonly BoundField[]
): boolean {
  const own = removed.filter(({ metric }) => metric === key)
  return fields.every(name => own.some(({ field = name }) => field === name))
}

/** Whether an entry says something of a metric. */
export function speaksOf({ targets, removed }: EndpointTargets, key: string): boolean {
  return targets.has(key) || removed.some(({ metric }) => metric === key)
}
