import { AGGREGATED } from '../locust/run.js'
import { formatCount, formatMs, formatPercent } from '../units/format.js'
import type { RunEvaluation } from './evaluation.js'
import { medianOf } from './statistics/median.js'
import { accountingFor } from './verdict/account-words.js'
import type { RegressionVerdict, Verdict } from './verdict/verdict.js'

/** Each has three others to compare with. */
const LEAST_ENDPOINTS = 4
/** The rest may have stayed where it was, or have a reason of its own. */
const MOST_OF_THEM = 0.8
/** Of the middle rise, in ms or in percent: what rose by so much rose with the others. */
const ALIKE = [1 / 2, 2] as const
/** The total's percentiles mix endpoints, and may rise so many times as far. */
const MOST_OF_TOTAL = 3

const CAUSES = 'a global change, a slower machine or other data'

/** An endpoint's P50 that was compared; `ms` and `ratio` are how it moved. */
type Move = { readonly endpoint: string; readonly ms: number; readonly ratio: number }

/**
 * `: all 7 compared endpoints rose by 10 to 16 ms (P50), as from a global change, a slower machine or other data`: behind
 * the sentence that says a response time that is too long, where most of the endpoints became slower together; empty
 * where they did not, or where that one has a reason of its own.
 */
export function commonRiseWords(verdict: Verdict, { verdicts, comparison }: RunEvaluation): string {
  if (!isSlow(verdict) || accountingFor(verdict).length > 0) return ''
  const medians = verdicts.filter(isMedianOfEndpoint)
  const moves = medians.flatMap(moveOf)
  const risen = together(moves)
  const isMost = moves.length >= LEAST_ENDPOINTS && risen.length >= MOST_OF_THEM * moves.length
  const matter = medians.filter(({ reason }) => reason.matters === true).length
  if (!isMost || matter < moves.length / 2) return ''
  const isOneOf = risen.some(({ endpoint }) => endpoint === verdict.endpoint)
  if (verdict.endpoint !== AGGREGATED && !isOneOf) return ''
  if (!roseWith(verdict, risen, verdicts)) return ''
  const all = formatCount(moves.length)
  const who = risen.length < moves.length ? `${formatCount(risen.length)} of ${all}` : `all ${all}`
  // Of repeats each endpoint's numbers are of one of them, and not all of the same.
  const where = comparison?.together === undefined ? '' : ' in the run that decides on each'
  return `: ${who} compared endpoints rose by ${rangeOf(risen)} (P50${where}), as from ${CAUSES}`
}

function isSlow(verdict: Verdict): boolean {
  switch (verdict.rule) {
    case 'presence':
      return false
    case 'target':
      return verdict.unit === 'ms' && verdict.grade !== 'missing' && verdict.grade !== 'undecided'
    case 'regression':
      return verdict.reason.kind === 'latency' && (verdict.change?.absolute ?? 0) > 0
  }
}

/** By the comparison of the number that the verdict is on: what rose much further has a reason of its own. */
function roseWith(verdict: Verdict, risen: readonly Move[], all: readonly Verdict[]): boolean {
  return all.some(one => {
    if (one.rule !== 'regression' || one.endpoint !== verdict.endpoint) return false
    if (verdict.rule === 'presence' || one.metric !== verdict.metric) return false
    if (one.verdict !== 'regressed' && one.verdict !== 'suspect') return false
    const own = moveOf(one).map(move => move[unitOf(risen)])
    const middle = medianOf(Float64Array.from(risen, move => move[unitOf(risen)]))
    const most = verdict.endpoint === AGGREGATED ? MOST_OF_TOTAL : ALIKE[1]
    return own.every(by => by <= most * middle)
  })
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

/** In what they differ less by. */
function unitOf(moves: readonly Move[]): 'ms' | 'ratio' {
  const [inMs = 0, inPercent = 0] = (['ms', 'ratio'] as const).map(unit => {
    const all = moves.map(move => move[unit])
    return Math.max(...all) / Math.min(...all)
  })
  return inMs <= inPercent ? 'ms' : 'ratio'
}

function rangeOf(moves: readonly Move[]): string {
  return unitOf(moves) === 'ms'
    ? range(
        moves.map(({ ms }) => ms),
        formatMs,
        / ms$/
      )
    : range(
        moves.map(({ ratio }) => ratio),
        one => formatPercent(Math.round(100 * one) / 100),
        /%$/
      )
}

function range(all: readonly number[], write: (one: number) => string, unit: RegExp): string {
  const [least, most] = [write(Math.min(...all)), write(Math.max(...all))]
  return least === most ? `about ${most}` : `${least.replace(unit, '')} to ${most}`
}
