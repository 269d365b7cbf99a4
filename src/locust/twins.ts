import { fingerprint } from './read-run.js'
import type { Run } from './run.js'

/**
 * Runs that were given twice, by what they came with: those with the same numbers and start as one
 * before them, each with the first of them.
 */
export function twinsOf<Given extends { readonly run: Run }>(
  given: readonly Given[]
): ReadonlyMap<Given, Given> {
  const first = new Map<string, Given>()
  const twins = new Map<Given, Given>()
  for (const one of given) {
    const print = fingerprint(one.run)
    if (print === undefined) continue
    const identity = `${print} ${one.run.startedAt ?? ''}`
    const twin = first.get(identity)
    if (twin === undefined) first.set(identity, one)
    else twins.set(one, twin)
  }
  return twins
}
