import { isBeyond } from '../../config/criterion.js'
import type { Criterion } from '../../config/settings.js'
import type { Observation } from './course.js'
import { outside, type TimeStretch } from './idle.js'
import { median } from './intervals.js'
import type { CriterionResult } from '../verdict/criterion-result.js'

/** Values further apart than so many times what is usual have a hole between them. */
export const HOLE = 2.5
/** A rate begins a window after the run: so many times the usual distance is no hole at an edge. */
export const EDGE_HOLE = 5
const LEAST_VALUES = 2

/** What is looked at, and where in it there were no users: in order of time. */
type Judged = TimeStretch & { readonly idle?: readonly TimeStretch[] }

/**
 * Whether a criterion was met by what was seen within a span (both in the same seconds, in order of
 * time): met while every value is beyond the bound from the first such value to the last, without a
 * hole. Where holes, or the end of the span, could hide that it was, it is not known. Without users
 * it is not met, and nothing is hidden.
 */
export function judgeCriterion(
  criterion: Criterion,
  seen: readonly Observation[],
  span: Judged
): CriterionResult {
  const within = seen.filter(({ from, to }) => from >= span.from && to <= span.to)
  if (within.length < LEAST_VALUES) {
    return { criterion, state: 'unknown', stretches: [], longest: 0 }
  }
  const parts = partsOf(criterion, within, span)
  const certain = stretchesOf(parts, kind => kind === 'beyond')
  const lasts = (stretch: TimeStretch): boolean => lengthOf(stretch) >= criterion.forSeconds
  const met = certain.filter(lasts)
  const possible = stretchesOf(parts, kind => kind === 'beyond' || kind === 'unknown')
  // A span that is shorter than the criterion's time, and beyond the bound as far as can be seen.
  const isShort = !outside(span, span.idle ?? []).some(lasts)
  const isCutShort = isShort && parts.every(({ kind }) => kind !== 'within')
  const isOpen = isCutShort || possible.some(lasts)
  const meansOver = Math.max(...within.map(lengthOf))
  return {
    criterion,
    state: met.length > 0 ? 'met' : isOpen ? 'unknown' : 'not-met',
    stretches: met,
    longest: Math.max(0, ...certain.map(lengthOf)),
    ...(meansOver > 0 && { meansOver })
  }
}

function lengthOf({ from, to }: TimeStretch): number {
  return to - from
}

type Part = TimeStretch & { readonly kind: 'beyond' | 'within' | 'unknown' | 'idle' }

/** The values, and the holes and times without users between them, in order of time. */
function partsOf(
  criterion: Criterion,
  seen: readonly Observation[],
  { idle = [], ...span }: Judged
): Part[] {
  const gaps = seen.slice(1).map((one, i) => one.to - (seen[i]?.to ?? one.to))
  const usual = median(gaps) ?? 0
  const hole = (from: number, to: number, least: number): Part[] =>
    to - from > least * usual ? [{ from, to, kind: 'unknown' }] : []
  const between = (from: number, to: number, least: number): Part[] => {
    const without = idle.filter(one => one.to > from && one.from < to)
    if (without.length === 0) return hole(from, to, least)
    const holes = outside({ from, to }, without).flatMap(one => hole(one.from, one.to, EDGE_HOLE))
    const parts = [...holes, ...without.map(one => ({ ...one, kind: 'idle' as const }))]
    return parts.sort((a, b) => a.from - b.from)
  }
  const parts: Part[] = []
  let before: Observation | undefined
  for (const one of seen) {
    const [since, least] = before === undefined ? [span.from, EDGE_HOLE] : [before.to, HOLE]
    parts.push(...between(since, one.from, least))
    const kind = isBeyond(one.value, criterion) ? 'beyond' : 'within'
    parts.push({ from: one.from, to: one.to, kind })
    before = one
  }
  return [...parts, ...between(before?.to ?? span.from, span.to, EDGE_HOLE)]
}

/** Neighbouring parts of those kinds, put together. */
function stretchesOf(parts: readonly Part[], isOf: (kind: Part['kind']) => boolean): TimeStretch[] {
  const found: { from: number; to: number }[] = []
  let isBroken = true
  for (const { kind, from, to } of parts) {
    const last = found.at(-1)
    if (!isOf(kind)) isBroken = true
    else if (isBroken || last === undefined) {
      found.push({ from, to })
      isBroken = false
    } else last.to = to
  }
  return found
}
