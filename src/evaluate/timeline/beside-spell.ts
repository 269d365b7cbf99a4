import { present } from '../../locust/present.js'
import type { SlowSpell } from '../verdict/reason.js'
import { rowsWithin, spanOf, type Interval, type Sample } from './intervals.js'

type Spell = Pick<SlowSpell, 'from' | 'to'>

/** Whether it was over for as long as it lasted, before the window (seconds since the first row) ends: else it may stay. */
export function hasEnded({ from, to }: Spell, window: { readonly to: number }): boolean {
  return window.to - to >= to - from
}

/** What a part of a run has without what lies in the spell, with its mean (ms; absent where nothing is left); undefined where nothing does. */
export function besideSpell(
  { from, to, requests, average = NaN }: Pick<Interval, 'from' | 'to' | 'requests' | 'average'>,
  spell: Spell,
  rows: readonly Sample[]
): Pick<Interval, 'requests' | 'average'> | undefined {
  const common = spanOf(rowsWithin(rows, Math.max(from, spell.from), Math.min(to, spell.to)))
  if (common === undefined || common.requests === 0) return undefined
  const left = requests - common.requests
  const mean = (requests * average - common.requests * (common.average ?? NaN)) / left
  return { requests: left, ...present({ average: left > 0 && mean >= 0 ? mean : undefined }) }
}
