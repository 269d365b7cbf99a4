import { isBeyond } from '../../config/criterion.js'
import type { Criterion } from '../../config/settings.js'
import type { Observation, Surely } from './course.js'
import { outside, type TimeStretch } from './idle.js'
import { median } from './intervals.js'
import { EDGE_SECONDS } from './sure-stretch.js'
import type { CriterionResult } from '../verdict/criterion-result.js'

/** Values further apart than so many times what is usual have a hole between them. */
export const HOLE = 2.5
/** A rate begins a window after the run: so many times the usual distance is no hole at an edge. */
export const EDGE_HOLE = 5
const LEAST_VALUES = 2

/** What is looked at, where in it there were no users (in order of time), and what tells edges of means. */
type Judged = TimeStretch & {
  readonly idle?: readonly TimeStretch[]
  readonly surely?: Surely | undefined
}

/**
 * Whether a criterion was met by what was seen within a span (both in the same seconds, in order of
 * time): met while every value is beyond the bound from the first such value to the last, without a
 * hole, for as long as that surely was so. Where holes, or the end of the span, could hide that it
 * was, it is not known. Without users it is not met, and nothing is hidden.
 */
export function judgeCriterion(
  criterion: Criterion,
  seen: readonly Observation[],
  span: Judged
): CriterionResult {
  const within = seen.filter(one => sinceOf(one) >= span.from && one.to <= span.to)
  if (within.length < LEAST_VALUES) {
    return { criterion, state: 'unknown', stretches: [], longest: 0 }
  }
  const parts = partsOf(criterion, within, span)
  const seenBeyond = stretchesOf(parts, kind => kind === 'beyond')
  const certain = seenBeyond.map(stretch => surePart(stretch, criterion, span))
  const met = certain.filter(stretch => lengthOf(stretch) >= criterion.forSeconds)
  const over = Math.max(...within.map(one => one.to - sinceOf(one)))
  const isOpen = isHidden(parts, criterion) || isCutShort(parts, criterion, span, over)
  const isOfMoments = within.every(({ since }) => since === undefined)
  return {
    criterion,
    state: met.length > 0 ? 'met' : isOpen ? 'unknown' : 'not-met',
    stretches: met,
    longest: Math.max(0, ...certain.map(lengthOf)),
    ...(met.length === 0 &&
      !isOpen &&
      seenBeyond.some(stretch => lengthOf(stretch) >= criterion.forSeconds) && {
        isUnproved: true
      }),
    ...(over > 0 && { over: { seconds: over, of: isOfMoments ? 'means' : 'percentiles' } })
  }
}

/** Values that are missing could make it met. */
function isHidden(parts: readonly Part[], { forSeconds }: Criterion): boolean {
  const possible = stretchesOf(parts, kind => kind === 'beyond' || kind === 'unknown')
  return possible.some(
    stretch =>
      lengthOf(stretch) >= forSeconds && stretch.parts.some(({ kind }) => kind === 'unknown')
  )
}

/** Beyond the bound as far as can be seen, of a span too short to tell with what its edges take. */
function isCutShort(
  parts: readonly Part[],
  { forSeconds }: Criterion,
  span: Judged,
  over: number
): boolean {
  const isLong = outside(span, span.idle ?? []).some(one => lengthOf(one) >= forSeconds + 2 * over)
  return !isLong && parts.every(({ kind }) => kind !== 'within')
}

/**
 * From when to when it surely was so: the first value may be beyond the bound by its end alone, the
 * last one by what it begins with. The rows may tell more of means.
 */
function surePart(stretch: Stretch, criterion: Criterion, span: Judged): TimeStretch {
  const from = stretch.parts[0]?.to ?? stretch.from
  const to = stretch.parts.at(-1)?.since ?? stretch.to
  const edges = span.surely?.(roomOf(stretch, span), value => isBeyond(value, criterion)) ?? {}
  const begin = Math.min(from, edges.from ?? from)
  return { from: begin, to: Math.max(begin, to, edges.to ?? to) }
}

/** A stretch with what beside it may belong to it: a part of a value there, or what no value is of. */
function roomOf({ from, to, before, after }: Stretch, span: TimeStretch): TimeStretch {
  const [least, most] = [from - EDGE_SECONDS, to + EDGE_SECONDS]
  const begin = before === undefined ? span.from : before.kind === 'within' ? before.from : from
  const end = after === undefined ? span.to : after.kind === 'within' ? after.to : after.from
  return {
    from: before !== undefined && before.to < from ? from : Math.max(least, begin),
    to: Math.max(to, Math.min(most, end))
  }
}

function sinceOf({ from, since = from }: Observation): number {
  return since
}

function lengthOf({ from, to }: TimeStretch): number {
  return to - from
}

type Part = TimeStretch & {
  readonly kind: 'beyond' | 'within' | 'unknown' | 'idle'
  /** Where what was seen may begin. */
  readonly since?: number
}

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
    if (before === undefined) parts.push(...between(span.from, sinceOf(one), EDGE_HOLE))
    else parts.push(...between(before.to, one.from, HOLE))
    const kind = isBeyond(one.value, criterion) ? 'beyond' : 'within'
    parts.push({ from: one.from, to: one.to, since: sinceOf(one), kind })
    before = one
  }
  return [...parts, ...between(before?.to ?? span.from, span.to, EDGE_HOLE)]
}

type Stretch = TimeStretch & {
  readonly parts: readonly Part[]
  /** What lies before and after it. */
  readonly before: Part | undefined
  readonly after: Part | undefined
}

/** Neighbouring parts of those kinds, put together. */
function stretchesOf(parts: readonly Part[], isOf: (kind: Part['kind']) => boolean): Stretch[] {
  const found: Stretch[] = []
  let begin = 0
  for (let i = 0; i <= parts.length; i++) {
    const part = parts[i]
    if (part !== undefined && isOf(part.kind)) continue
    const own = parts.slice(begin, i)
    const [first, last] = [own[0], own.at(-1)]
    if (first !== undefined && last !== undefined) {
      const around = { before: parts[begin - 1], after: part }
      found.push({ from: first.from, to: last.to, parts: own, ...around })
    }
    begin = i + 1
  }
  return found
}
