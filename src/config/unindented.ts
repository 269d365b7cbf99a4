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
    const end = after.findIndex(
      key => !unknown.has(keyOf([...above, key])) || !belongsUnder(path, key, schema)
    )
    const meant = end === -1 ? after : after.slice(0, end)
    for (const key of meant) {
      const one = unknown.get(keyOf([...above, key]))
      if (one !== undefined) told.add(one)
    }
    if (meant.length === 0) return problem
    const message = `nothing is indented under it: indent ${meant.join(', ')} deeper, below this line`
    return { path, message, fact: problem.fact }
  })
  return said.filter(problem => !told.has(problem))
}

function belongsUnder(path: readonly PropertyKey[], key: string, schema: SchemaNode): boolean {
  if (path.at(-1) === 'targets') return metricOf(key) !== undefined
  return keysAt(schema, path).includes(key)
}

function keysIn(raw: unknown, path: readonly PropertyKey[]): string[] {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return []
    value = Object.getOwnPropertyDescriptor(value, step)?.value as unknown
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path)
}
