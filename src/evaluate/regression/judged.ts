import type { Effect, PresenceVerdict, RegressionVerdict } from '../verdict/verdict.js'
import type { PartOfRun } from './part-of-run.js'

/** What a comparison with baselines says. */
export type Change = RegressionVerdict | PresenceVerdict

/** A verdict with how far it went: change ÷ allowance, for choosing among several runs. */
export type Judged = {
  readonly verdict: Change
  readonly over: number
}

/** An exact mean (ms), and of what fraction of the endpoint's requests it is. */
export type MeanBeside = { readonly ms: number; readonly share: number }

/** What the judges of one candidate need to know beyond their own cells. */
export type CellContext = {
  readonly judgedCells: number
  /** No other candidate run can tell chance from a change. */
  readonly isOnly: boolean
  /** Most of the whole run's rise lies in a part of it. */
  readonly burst: boolean
  /** The whole service hung, which it never did before: what rose by that did so by no noise. */
  readonly hung: boolean
  /** So does most of the rise of the endpoint with this key, by its own history. */
  readonly isBurstOf: (key: string) => boolean
  /** So it does, and the others were slower in the same part of the run, by about as many times. */
  readonly isSlowWithOthers: (key: string) => boolean
  /** Its median while the whole run was quiet, ms; undefined where its history does not tell. */
  readonly quietMedianOf: (key: string) => number | undefined
  /** Its mean beside the one spell in which the whole run was slow; undefined where there is none, or nothing tells. */
  readonly meanBesideSpell: (key: string) => MeanBeside | undefined
  readonly errorsRose: (key: string) => boolean
  /** Of an endpoint that is called in a part of the run alone: what happened to the others in it. */
  readonly partOf: (key: string) => PartOfRun | undefined
  /** What a cell that cannot be compared does to the conclusion. */
  readonly onNotComparable: Effect
}

/** What a verdict on a cell that was compared does to the conclusion. */
export function effectOfChange(verdict: RegressionVerdict['verdict']): Effect {
  if (verdict === 'regressed') return 'fail'
  return verdict === 'suspect' ? 'warn' : 'pass'
}
