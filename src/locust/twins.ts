import { fingerprint } from './read-run.js'
import type { EndpointStats, Run } from './run.js'

/**
 * Runs that were given twice, by what they came with: those with the same numbers and start as one
 * before them, each with the first of them. Where the start of one is not known, as of a copy
 * without its history, all numbers of all rows have to be the same.
 */
export function twinsOf<Given extends { readonly run: Run }>(
  given: readonly Given[]
): ReadonlyMap<Given, Given> {
  const first = new Map<string, Given[]>()
  const twins = new Map<Given, Given>()
  for (const one of given) {
    const print = fingerprint(one.run)
    if (print === undefined) continue
    const alike = first.get(print) ?? []
    const twin = alike.find(other => isTwin(one.run, other.run))
    if (twin === undefined) first.set(print, [...alike, one])
    else twins.set(one, twin)
  }
  return twins
}

/** Of two with one fingerprint. */
function isTwin(one: Run, other: Run): boolean {
  if (one.startedAt === other.startedAt) return true
  const isKnown = one.startedAt !== undefined && other.startedAt !== undefined
  return !isKnown && rowsText(one) === rowsText(other)
}

/** What Locust printed of every row, in the order of the file. */
function rowsText({ aggregated, endpoints }: Run): string {
  const rows = aggregated === undefined ? endpoints : [...endpoints, aggregated]
  return JSON.stringify(rows.map(valuesOf))
}

/** A histogram is of the JSON file beside it. */
function valuesOf(row: EndpointStats): unknown {
  const printed = { ...row, histogram: undefined, percentiles: [...row.percentiles] }
  return Object.entries(printed).sort(([a], [b]) => (a < b ? -1 : 1))
}
