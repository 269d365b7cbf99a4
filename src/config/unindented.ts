import type { Problem } from './bounds.js'
import { keysAt, type SchemaNode } from './known-keys.js'
import { metricOf } from './metrics.js'

/**
 * One problem of each key that has nothing because what belongs under it is indented no deeper: the keys
 * after it, which are unknown where they stand, are said with it.
 *
 * @param raw what the problems are of
 */
export function withIndentSlips(
  problems: readonly Problem[],
  raw: unknown,
  schema: SchemaNode
): readonly Problem[] {
  const unknown = new Map(
    problems.flatMap(one => (one.fact === 'unknown-key' ? [[keyOf(one.path), one] as const] : []))
  )
  const told = new Set<Problem>()
  const said = problems.map(problem => {
    if (problem.fact !== 'nothing') return problem
    const { path } = problem
    const above = path.slice(0, -1)
    const siblings = keysIn(raw, above)
    const after = siblings.slice(siblings.indexOf(String(path.at(-1))) + 1)
    const next = after.findIndex(key => valueAt(raw, [...above, key]) === null)
    const own = new Set(keysAt(schema, above))
    const meant = (next === -1 ? after : after.slice(0, next)).filter(
      key =>
        (unknown.has(keyOf([...above, key])) || !own.has(key)) &&
        belongsUnder(path, key, { raw, schema })
    )
    for (const one of problems) {
      if (meant.some(key => isWithin(one.path, [...above, key]))) told.add(one)
    }
    if (meant.length === 0) return problem
    const message = `nothing is indented under it: indent ${meant.join(', ')} deeper, below this line`
    return { path, message, fact: problem.fact }
  })
  return said.filter(problem => !told.has(problem))
}

function isWithin(path: readonly PropertyKey[], place: readonly PropertyKey[]): boolean {
  return place.every((step, at) => step === path[at])
}

type Config = { readonly raw: unknown; readonly schema: SchemaNode }

/** A key that the place knows, or one of any name under which stands what stands under such a key there. */
function belongsUnder(path: readonly PropertyKey[], key: string, { raw, schema }: Config): boolean {
  if (isOfMetrics(path)) return metricOf(key) !== undefined
  const keys = keysAt(schema, path)
  if (keys.length > 0) return keys.includes(key)
  const below = keysIn(raw, [...path.slice(0, -1), key])
  const inside = [...path, key]
  const known = keysAt(schema, inside)
  const isKnown = isOfMetrics(inside)
    ? (one: string) => metricOf(one) !== undefined
    : (one: string) => known.includes(one)
  return below.length > 0 && below.every(isKnown)
}

/** Whether the keys under a path are those of metrics. */
function isOfMetrics(path: readonly PropertyKey[]): boolean {
  return path.at(-1) === 'targets' || path.at(-2) === 'endpoints'
}

function keysIn(raw: unknown, path: readonly PropertyKey[]): string[] {
  const value = valueAt(raw, path)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value as unknown
  }
  return value
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path)
}
