import { medianOf } from '../statistics/median.js'
import type { SlowSpell } from '../verdict/reason.js'
import { bundleEdges } from './bundles.js'
import { BURST_GAP } from './error-bursts.js'
import { intervalsOf, rowsWithin, spanOf, type Interval, type Sample } from './intervals.js'

/** So many times the usual mean is slow. */
const SLOW = 2
/** Of all that was lost in slow seconds, the one spell has this share. */
const MOST = 0.8
/** Fewer requests are slow by chance. */
const LEAST_REQUESTS = 50

/**
 * The one spell of a run in which nearly all of what was slow lies; undefined where there is no such one.
 *
 * @param longest what is a longer part of the run (fraction) is no spell of it
 */
export function slowSpellOf(samples: readonly Sample[], longest: number): SlowSpell | undefined {
  const rows = bundleEdges(samples)
  const found = spellOf(intervalsOf(rows))
  const all = spanOf(rows)
  const spell = found && spanOf(rowsWithin(rows, found.from, found.to))
  const elsewhere = all && spell && meanBeside(spell, all, longest)
  if (elsewhere === undefined || found === undefined || spell?.average === undefined) {
    return undefined
  }
  return {
    ...{ from: found.from, seconds: found.to - found.from, average: spell.average, elsewhere },
    share: spell.requests / (all?.requests ?? 0)
  }
}

/** ms, of the rest of the run; undefined where the spell does not stand out of it. */
function meanBeside(spell: Interval, all: Interval, longest: number): number | undefined {
  const others = all.requests - spell.requests
  if (spell.requests < LEAST_REQUESTS || others < LEAST_REQUESTS) return undefined
  if (spell.to - spell.from > longest * (all.to - all.from)) return undefined
  const mean = (totalOf(all) - totalOf(spell)) / others
  return (spell.average ?? 0) >= SLOW * mean ? mean : undefined
}

/** Of all requests together, ms; NaN where it is not known. */
function totalOf({ average = NaN, requests }: Interval): number {
  return average * requests
}

type Spell = { readonly from: number; readonly to: number; readonly lost: number }

/** Slow intervals that are near each other, where nearly all of what was lost is lost in them. */
function spellOf(intervals: readonly Interval[]): Spell | undefined {
  const usual = medianOf(Float64Array.from(intervals.flatMap(({ average }) => average ?? [])))
  const spells: Spell[] = []
  for (const { from, to, average = 0, requests } of intervals) {
    if (average < SLOW * usual) continue
    const lost = requests * (average - usual)
    const last = spells.at(-1)
    if (last === undefined || from - last.to > BURST_GAP) spells.push({ from, to, lost })
    else spells.splice(-1, 1, { from: last.from, to, lost: last.lost + lost })
  }
  const all = spells.reduce((sum, { lost }) => sum + lost, 0)
  return spells.find(({ lost }) => lost >= MOST * all)
}
