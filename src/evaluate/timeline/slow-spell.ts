import { medianOf } from '../statistics/median.js'
import type { SlowSpell } from '../verdict/reason.js'
import { bundleEdges } from './bundles.js'
import { BURST_GAP } from './error-bursts.js'
import { intervalsOf, rowsWithin, spanOf, type Interval, type Sample } from './intervals.js'

/** So many times the usual mean is slow. */
const SLOW = 2
/** So many times it is too, for at least so long (s): no second is by chance so slow beside others. */
const HARDLY_SLOW = 1.5
const LONG = 10
/** Of all that was lost in slow seconds, the one spell has this share. */
const MOST = 0.8
/** A longer part of the run (fraction) is no spell. */
export const LONGEST_SPELL = 1 / 3
/** Fewer requests are slow by chance. */
const LEAST_REQUESTS = 50

/**
 * The one spell of a run in which nearly all of what was slow lies; undefined where there is no such one.
 *
 * @param longest what is a longer part of the run (fraction) is no spell of it
 */
export function slowSpellOf(
  samples: readonly Sample[],
  longest: number = LONGEST_SPELL
): SlowSpell | undefined {
  const rows = bundleEdges(samples)
  return spellOf(rows, SLOW, longest) ?? longOnly(spellOf(rows, HARDLY_SLOW, longest))
}

function longOnly(spell: SlowSpell | undefined): SlowSpell | undefined {
  return spell !== undefined && spell.to - spell.from >= LONG ? spell : undefined
}

function spellOf(rows: readonly Sample[], slow: number, longest: number): SlowSpell | undefined {
  const found = worstOf(intervalsOf(rows), slow)
  if (found === undefined) return undefined
  const { from, to } = found
  const [spell, all] = [spanOf(rowsWithin(rows, from, to)), spanOf(rows)]
  const elsewhere = all && spell && meanBeside(spell, all, longest)
  const { average, requests } = spell ?? {}
  if (elsewhere === undefined || average === undefined || average < slow * elsewhere)
    return undefined
  return { from, to, requests: requests ?? 0, average, elsewhere }
}

/** Whether an endpoint was slow then too; undefined where its history does not tell. */
export function wasSlowIn(
  samples: readonly Sample[],
  { from, to }: Pick<SlowSpell, 'from' | 'to'>
): boolean | undefined {
  const rows = bundleEdges(samples)
  const [inside, all] = [spanOf(rowsWithin(rows, from, to)), spanOf(rows)]
  const others = (all?.requests ?? 0) - (inside?.requests ?? 0)
  if (inside?.average === undefined || all === undefined || others <= 0) return undefined
  return inside.average >= (HARDLY_SLOW * (totalOf(all) - totalOf(inside))) / others
}

/** ms, of the rest of the run; undefined where one of them tells too little. */
function meanBeside(spell: Interval, all: Interval, longest: number): number | undefined {
  const others = all.requests - spell.requests
  if (spell.requests < LEAST_REQUESTS || others < LEAST_REQUESTS) return undefined
  if (spell.to - spell.from > longest * (all.to - all.from)) return undefined
  return (totalOf(all) - totalOf(spell)) / others
}

/** Of all requests together, ms; NaN where it is not known. */
function totalOf({ average = NaN, requests }: Interval): number {
  return average * requests
}

type Slow = { readonly from: number; readonly to: number; readonly lost: number }

/** Slow intervals that are near each other, where nearly all of what was lost is lost in them. */
function worstOf(intervals: readonly Interval[], slow: number): Slow | undefined {
  const usual = medianOf(Float64Array.from(intervals.flatMap(({ average }) => average ?? [])))
  const spells: Slow[] = []
  for (const { from, to, average = 0, requests } of intervals) {
    if (average < slow * usual) continue
    const lost = requests * (average - usual)
    const last = spells.at(-1)
    if (last === undefined || from - last.to > BURST_GAP) spells.push({ from, to, lost })
    else spells.splice(-1, 1, { from: last.from, to, lost: last.lost + lost })
  }
  const all = spells.reduce((sum, { lost }) => sum + lost, 0)
  return spells.find(({ lost }) => lost >= MOST * all)
}
