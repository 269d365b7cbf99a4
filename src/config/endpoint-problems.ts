import {
  BOUND_FIELDS,
  boundFieldsOf,
  isUnbound,
  NO_BOUND,
  outOfOrder,
  type Problem,
  responseTimesOf
} from './bounds.js'
import { boundOfFault, faultText } from './endpoint-fault-text.js'
import { type EndpointFault, endpointFaults, speaksOf } from './endpoint-targets.js'
import { type LevelProblem, saidOnce } from './level-problems.js'
import { higherIsBetter } from './metrics.js'
import { layersOf } from './origins.js'
import { matchesPattern, mayOverlap } from './pattern.js'
import type { Config } from './schema.js'
import type { BoundField, EndpointTargets, LoadLevel, MetricBounds } from './settings.js'

/** Pairs of patterns of a level that are compared; of more only a run tells. */
export const MAX_PAIRS = 500_000

/**
 * What is wrong with the bounds of every endpoint that an entry means: those of the entry with all that
 * mean whatever it means, over the level. Patterns that have only some endpoints in common are checked
 * when a run names its endpoints.
 */
export function endpointProblems(config: Config, levels: readonly LoadLevel[]): Problem[] {
  const found = levels.flatMap((level): LevelProblem[] => {
    const { endpoints, name } = level
    const wide = endpoints.filter(({ pattern }) => pattern.includes('*')).length
    if (endpoints.length * wide > MAX_PAIRS) return []
    return ofLevel(config, level).map(problem => ({ level: name, problem }))
  })
  const names = levels.map(({ name }) => name)
  return saidOnce(found, names)
}

function ofLevel(config: Config, level: LoadLevel): Problem[] {
  const { endpoints } = level
  const layers = layersOf(config, level.name)
  const layerOf = new Map(endpoints.map((entry, at) => [entry, layers.endpoints[at]]))
  const pathOf = (entry: EndpointTargets): readonly PropertyKey[] => layerOf.get(entry)?.path ?? []
  const together = togetherIn(endpoints)
  return endpoints.flatMap(entry => {
    const entries = together(entry)
    const faults = endpointFaults(level, entries).filter(
      fault => isBy(entry, fault) && !mayChange(fault, entry, { endpoints, entries })
    )
    const problems = faults.map((fault): Problem => {
      const { key } = fault.held.metric
      const giverOf = (field: BoundField): EndpointTargets | undefined =>
        entries.findLast(({ targets }) => hasField(targets.get(key), field))
      const textOf = (field: BoundField): string => {
        const giver = giverOf(field)
        const text = giver && textIn(layerOf.get(giver)?.written[key], field)
        if (giver === undefined || text === undefined)
          return `${boundOfFault(fault, field)} (inherited)`
        return giver === entry ? text : `${text} (of "${giver.pattern}")`
      }
      const blamed = BOUND_FIELDS.find(field => isAbout(fault, field) && giverOf(field) === entry)
      const others = entries.filter(one => one !== entry && speaksOf(one, key))
      const above = layers.targets.filter(one => Object.hasOwn(one.written, key))
      const own = [...pathOf(entry), key]
      const beside = [
        ...above.map(({ path }) => [...path, key]),
        ...others.map(one => [...pathOf(one), key])
      ]
      return {
        path: [...own, ...(blamed === undefined ? [] : [blamed])],
        message: faultText(fault, textOf),
        beside,
        restsOn: [own, ...beside]
      }
    })
    return [...problems, ...emptyIn(entry, level, pathOf(entry))]
  })
}

function hasField(own: MetricBounds | undefined, field: BoundField): boolean {
  return own !== undefined && boundFieldsOf(own).includes(field)
}

function textIn(written: Written, field: BoundField): string | undefined {
  const text = typeof written === 'object' ? written?.[field] : written
  return typeof text === 'string' ? text : undefined
}

type Written = string | Partial<Record<BoundField, unknown>> | null | undefined

/** A metric of which an entry gives no bound, and takes away none that there could be. */
function emptyIn(
  entry: EndpointTargets,
  { targets, endpoints }: LoadLevel,
  path: readonly PropertyKey[]
): Problem[] {
  const inherited = responseTimesOf(targets)
  const earlier = endpoints.slice(0, endpoints.indexOf(entry))
  return [...entry.targets].flatMap(([key, own]) =>
    isUnbound(own) && !inherited.has(key) && !earlier.some(one => one.targets.has(key))
      ? [{ path: [...path, key], message: NO_BOUND, restsOn: [[...path, key]] }]
      : []
  )
}

/** What an entry says nothing to, or contradicts by itself, is said elsewhere. */
function isBy({ targets }: EndpointTargets, fault: EndpointFault): boolean {
  const own = targets.get(fault.held.metric.key)
  if (own === undefined) return false
  if (typeof fault.what === 'string') return true
  const of = { higherIsBetter: higherIsBetter(own.metric) }
  const isOwn = boundFieldsOf(own).some(field => isAbout(fault, field))
  return isOwn && outOfOrder(of, own).length === 0
}

function isAbout({ what }: EndpointFault, field: BoundField): boolean {
  return typeof what === 'object' && [what.stricter, what.looser].includes(field)
}

/** Whether others, which mean a part of what the entry means, say something of the metric: a run tells. */
function mayChange(
  { held }: EndpointFault,
  { pattern }: EndpointTargets,
  {
    endpoints,
    entries
  }: {
    readonly endpoints: readonly EndpointTargets[]
    readonly entries: readonly EndpointTargets[]
  }
): boolean {
  return endpoints.some(
    one =>
      speaksOf(one, held.metric.key) && !entries.includes(one) && mayOverlap(one.pattern, pattern)
  )
}

/** The entries that mean every endpoint that one of them means: it, and those whose `*` stands for its. */
export function togetherIn(
  all: readonly EndpointTargets[]
): (entry: EndpointTargets) => readonly EndpointTargets[] {
  const wide = all.filter(({ pattern }) => pattern.includes('*'))
  const exact = new Map<string, EndpointTargets[]>()
  for (const entry of all) {
    const same = exact.get(entry.pattern)
    if (same === undefined) exact.set(entry.pattern, [entry])
    else same.push(entry)
  }
  const placeOf = new Map(all.map((entry, at) => [entry, at]))
  return ({ pattern }) => {
    const row = rowMeant(pattern)
    const same = [pattern, ...(row.method === '' ? [] : [row.name])]
    const found = new Set([
      ...same.flatMap(text => exact.get(text) ?? []),
      ...wide.filter(one => matchesPattern(one.pattern, row))
    ])
    return [...found].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
  }
}

/** `GET /a` is read as the method and the name that it looks like. */
function rowMeant(pattern: string): { readonly method: string; readonly name: string } {
  const [, method = '', name = pattern] = /^([A-Z]+) (.*)$/su.exec(pattern) ?? []
  return { method, name }
}
