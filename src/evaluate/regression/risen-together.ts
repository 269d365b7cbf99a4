import { AGGREGATED } from '../../locust/run.js'
import { medianOf } from '../statistics/median.js'
import type { RegressionVerdict, Verdict } from '../verdict/verdict.js'

/** Each has three others to compare with. */
const LEAST_ENDPOINTS = 4
/** The rest may have stayed where it was, or have a reason of its own. */
const MOST_OF_THEM = 0.8
/** Of the middle rise, in ms or in percent: what rose by so much rose with the others. */
const ALIKE = [1 / 2, 2] as const
/** The total's percentiles mix endpoints, and may rise so many times as far. */
const MOST_OF_TOTAL = 3

/** An endpoint's P50 that was compared; `ms` and `ratio` are how it moved. */
export type Move = { readonly endpoint: string; readonly ms: number; readonly ratio: number }

/** Most of the endpoints that were compared became slower together: which, of how many, and in what they are alike. */
export type CommonRise = {
  readonly risen: readonly Move[]
  readonly compared: number
  /** In what they differ less by. */
  readonly unit: 'ms' | 'ratio'
  /** Each of them rose by more than what never matters. */
  readonly isClear: boolean
}

/** Undefined where the endpoints did not rise together. */
export function commonRiseOf(verdicts: readonly Verdict[]): CommonRise | undefined {
  const medians = verdicts.filter(isMedianOfEndpoint)
  const moves = medians.flatMap(moveOf)
  const risen = together(moves)
  const isMost = moves.length >= LEAST_ENDPOINTS && risen.length >= MOST_OF_THEM * moves.length
  const matter = new Set(medians.filter(roseClearly).map(({ endpoint }) => endpoint))
  const much = new Set(verdicts.flatMap(one => (isMeanBeyondTolerance(one) ? one.endpoint : [])))
  const rose = moves.filter(({ endpoint }) => matter.has(endpoint) || much.has(endpoint))
  if (!isMost || rose.length < moves.length / 2) return undefined
  const isClear = risen.every(({ endpoint }) => matter.has(endpoint))
  return { risen, compared: moves.length, unit: unitOf(risen), isClear }
}

/** Whether a change is found, and no further than the others rose: what rose much further has a reason of its own. */
export function roseWith(change: RegressionVerdict, rise: CommonRise): boolean {
  if (change.verdict !== 'regressed' && change.verdict !== 'suspect') return false
  return !roseFurther(change, rise)
}

/** Whether a change went much further than the middle one of what rose together. */
export function roseFurther(change: RegressionVerdict, { risen, unit }: CommonRise): boolean {
  const middle = medianOf(Float64Array.from(risen, move => move[unit]))
  const most = change.endpoint === AGGREGATED ? MOST_OF_TOTAL : ALIKE[1]
  return moveOf(change).some(move => move[unit] > most * middle)
}

/** Whether a response time rose by more than what never matters. */
export function roseClearly({ reason, change }: RegressionVerdict): boolean {
  return reason.kind === 'latency' && reason.matters === true && (change?.absolute ?? 0) > 0
}

/** A few milliseconds are much of a fast endpoint, whose P50 is rounded to whole ones and whose mean is exact. */
function isMeanBeyondTolerance(verdict: Verdict): verdict is RegressionVerdict {
  if (verdict.rule !== 'regression' || verdict.reason.kind !== 'latency') return false
  return verdict.metric === 'average' && verdict.reason.roseBeyondTolerance === true
}

function isMedianOfEndpoint(verdict: Verdict): verdict is RegressionVerdict {
  if (verdict.rule !== 'regression' || verdict.reason.kind !== 'latency') return false
  return verdict.metric === 'p50' && verdict.endpoint !== AGGREGATED
}

function moveOf({ endpoint, change }: RegressionVerdict): Move[] {
  return change?.ratio === undefined ? [] : [{ endpoint, ms: change.absolute, ratio: change.ratio }]
}

/** Those that rose about as far as the middle one: by as many ms, or by as much of what they took. */
function together(moves: readonly Move[]): Move[] {
  const isAlike = (one: number, all: readonly number[]): boolean => {
    const middle = medianOf(Float64Array.from(all))
    return middle > 0 && one >= ALIKE[0] * middle && one <= ALIKE[1] * middle
  }
  const [ms, ratios] = [moves.map(move => move.ms), moves.map(({ ratio }) => ratio)]
  return moves.filter(move => isAlike(move.ms, ms) || isAlike(move.ratio, ratios))
}

function unitOf(moves: readonly Move[]): CommonRise['unit'] {
  const [inMs = 0, inPercent = 0] = (['ms', 'ratio'] as const).map(unit => {
    const all = moves.map(move => move[unit])
    return Math.max(...all) / Math.min(...all)
  })
  return inMs <= inPercent ? 'ms' : 'ratio'
}
