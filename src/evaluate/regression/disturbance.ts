import type { Run } from '../../locust/run.js'
import { rowsOf } from '../timeline/intervals.js'
import { slowSpellOf } from '../timeline/slow-spell.js'
import { evenSpread, isDisturbance, spreadOf, type Spread } from '../timeline/spread.js'
import { hungFarLonger } from './comparability.js'
import type { CellContext } from './judged.js'
import type { SlowSpell } from '../verdict/reason.js'
import type { Match } from './matching.js'
import { meanBeside } from './quiet-means.js'
import { quietMedian } from './quiet-median.js'
import { slownessShared } from './shared-slowness.js'
import type { KeyedRun } from './sides.js'

/** What else may have slowed the run: all of it for a while, and an endpoint with it. */
export function disturbanceOf(
  { candidate, baselines }: Match,
  keyed: readonly KeyedRun[],
  isOnly: boolean
): Pick<
  CellContext,
  'burst' | 'hung' | 'isBurstOf' | 'isSlowWithOthers' | 'quietMedianOf' | 'meanBesideSpell'
> {
  const hung = hungFarLonger(candidate, baselines)
  const spreads = baselines.map(({ spread }) => spread)
  const burst = isOnly && !hung && isDisturbance(candidate.spread, spreads)
  const spell = burst ? spellOf(candidate.run) : undefined
  const isShared = burst ? slownessShared(candidate.run) : () => false
  const isSlowIn = (key: string, then: readonly (Spread | undefined)[]): boolean =>
    isDisturbance(spreadOf(candidate.run, key), then)
  // A history keeps no course of an endpoint, only its mean.
  const thenOf = (key: string): (Spread | undefined)[] =>
    keyed.map(({ run, rows }) => spreadOf(run, key) ?? evenSpread(rows.get(key)))
  return {
    burst,
    hung,
    isBurstOf: key => burst && isSlowIn(key, thenOf(key)),
    isSlowWithOthers: key => burst && isShared(key) && isSlowIn(key, thenOf(key)),
    quietMedianOf: key => (spell === undefined ? undefined : quietMedian(candidate.run, key)),
    meanBesideSpell: key => spell && meanBeside(candidate.run, key, spell)
  }
}

/** Where it was slow once; a change may act now and then, or from some time on. */
function spellOf({ history }: Run): SlowSpell | undefined {
  const samples = history?.samples ?? []
  return slowSpellOf(rowsOf(samples, samples[0]?.at ?? 0))
}
