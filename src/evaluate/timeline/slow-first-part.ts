import type { SlowFirstPart } from '../verdict/reason.js'
import { rowsWithin, spanOf, type Sample } from './intervals.js'
import { LONGEST_SPELL } from './slow-spell.js'
import { fell, type Trend } from './trend.js'

/** So many times the mean afterwards is slow: less, a cache that fills or a machine that cools down does. */
const SLOW = 3
/** Fewer requests are slow by chance. */
const LEAST_REQUESTS = 50
/** What was asked for so much more often then is slower by its load. */
const MORE_LOAD = 1.1

/**
 * The first part of a run, longer than a spell, in which it was several times slower than in the rest of its steady
 * state: until its response times fell at once, or else until the middle of a steady state in which they fell.
 */
export function slowFirstPartOf(
  rows: readonly Sample[],
  trend: Trend | undefined
): SlowFirstPart | undefined {
  if (trend === undefined || !fell(trend)) return undefined
  const { to, end } = borderOf(trend)
  if (to <= LONGEST_SPELL * (rows.at(-1)?.at ?? 0)) return undefined
  const [first, rest] = [sideOf(rows, 0, to), sideOf(rows, to, end)]
  if (first === undefined || rest === undefined || first.average < SLOW * rest.average)
    return undefined
  if (first.requests / to > (MORE_LOAD * rest.requests) / (end - to)) return undefined
  return { to, ...first, afterwards: rest.average }
}

/** Undefined where it tells too little. */
function sideOf(
  rows: readonly Sample[],
  from: number,
  to: number
): Pick<SlowFirstPart, 'requests' | 'average'> | undefined {
  const { requests = 0, average } = spanOf(rowsWithin(rows, from, to)) ?? {}
  return requests < LEAST_REQUESTS || average === undefined ? undefined : { requests, average }
}

/** Where the first part ends, and the steady state. */
function borderOf({ parts, step }: Trend): { readonly to: number; readonly end: number } {
  const { from: to = 0 } = parts[step?.after ?? parts.length / 2] ?? {}
  return { to, end: parts.at(-1)?.to ?? to }
}
