import { AGGREGATED } from '../locust/run.js'
import { formatCount, formatMs, formatPercent } from '../units/format.js'
import type { RunEvaluation } from './evaluation.js'
import {
  commonRiseOf,
  roseClearly,
  roseFurther,
  roseWith,
  type CommonRise
} from './regression/risen-together.js'
import { accountingFor } from './verdict/account-words.js'
import { saysSlow } from './verdict/told-worse.js'
import type { RegressionVerdict, Verdict } from './verdict/verdict.js'

const CAUSES = 'a global change, a slower machine or other data'

type Told = {
  readonly words: string
  /** What is said behind it rose with them, and has no reason of its own. */
  readonly isAllOfIt: boolean
}

/**
 * `all 7 compared endpoints rose by 10 to 16 ms (P50), as from a global change, a slower machine or other data; `: before
 * the sentence that says a response time that is too long, where most of the endpoints became slower together, and
 * with `and, rising much further, ` where that one did; without words where they did not, where endpoints account for that
 * one, or where the run was slow for one spell.
 */
export function commonRiseWords(verdict: Verdict, evaluation: RunEvaluation): Told {
  const rise = riseBehind(verdict, evaluation)
  const change = rise && comparisonOf(verdict, evaluation.verdicts)
  if (rise === undefined || change === undefined) return { words: '', isAllOfIt: false }
  const isFurther = roseFurther(change, rise)
  const isTold = isFurther ? rise.isClear && roseClearly(change) : isOfRise(change, rise)
  if (!isTold) return { words: '', isAllOfIt: false }
  const begin = `${wordsOf(rise, evaluation)}; `
  return { words: isFurther ? `${begin}and, rising much further, ` : begin, isAllOfIt: !isFurther }
}

function wordsOf(rise: CommonRise, { comparison }: RunEvaluation): string {
  const { risen, compared } = rise
  const all = formatCount(compared)
  const who = risen.length < compared ? `${formatCount(risen.length)} of ${all}` : `all ${all}`
  // Of repeats each endpoint's numbers are of one of them, and not all of the same.
  const where = comparison?.together === undefined ? '' : ' in the run that decides on each'
  return `${who} compared endpoints rose by ${rangeOf(rise)} (P50${where}), as from ${CAUSES}`
}

/**
 * `; all 7 compared endpoints rose by …`: behind what a run is said to have shown of which no response time is to
 * complain. What slows all of them alike is excused, as a machine may do it, and is worth a look all the same. Of
 * several runs the first of which it is so.
 */
export function excusedRiseWords(runs: readonly RunEvaluation[]): string {
  const [first = ''] = runs.flatMap(run => {
    if (run.verdicts.some(verdict => verdict.effect !== 'pass' && saysSlow(verdict))) return []
    const rise = commonRiseIn(run)
    if (rise === undefined) return []
    const isOnly = runs.length === 1 || run.comparison?.together !== undefined
    return [`; ${isOnly ? '' : `${run.run.name}: `}${wordsOf(rise, run)}`]
  })
  return first
}

/**
 * Of the total's response times that rose with most of the endpoints, the P50, where it is found as they are: it is
 * what most requests took, and the P99.9 that of a few. Else the verdict itself.
 */
export function typicalOf(verdict: Verdict, run: RunEvaluation): Verdict {
  if (verdict.rule !== 'regression' || verdict.endpoint !== AGGREGATED) return verdict
  if (!commonRiseWords(verdict, run).isAllOfIt) return verdict
  const median = run.verdicts.find(
    one => one.rule === 'regression' && one.endpoint === AGGREGATED && one.metric === 'p50'
  )
  const isFound = median?.rule === 'regression' && median.verdict === verdict.verdict
  return isFound && median.effect === verdict.effect ? median : verdict
}

function riseBehind(verdict: Verdict, run: RunEvaluation): CommonRise | undefined {
  if (!saysSlow(verdict) || accountingFor(verdict).length > 0) return undefined
  return commonRiseIn(run)
}

function commonRiseIn({ verdicts, timeline }: RunEvaluation): CommonRise | undefined {
  // That time is told instead.
  const { slowSpell, slowFirstPart } = timeline
  if ((slowSpell ?? slowFirstPart) !== undefined && isOfPart(verdicts)) return undefined
  return commonRiseOf(verdicts)
}

/** Most of the total's rise lies in a part of the run. */
function isOfPart(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(
    one =>
      one.rule === 'regression' &&
      one.endpoint === AGGREGATED &&
      one.unit === 'ms' &&
      one.burst === true
  )
}

/** Of the number that the verdict is on. */
function comparisonOf(verdict: Verdict, all: readonly Verdict[]): RegressionVerdict | undefined {
  if (verdict.rule === 'presence') return undefined
  return all.find(
    (one): one is RegressionVerdict =>
      one.rule === 'regression' &&
      one.endpoint === verdict.endpoint &&
      one.metric === verdict.metric
  )
}

/** It was found, or rose as clearly as each of them. */
function isOfRise(change: RegressionVerdict, rise: CommonRise): boolean {
  const { endpoint } = change
  if (endpoint !== AGGREGATED && !rise.risen.some(one => one.endpoint === endpoint)) return false
  return roseWith(change, rise) || (rise.isClear && roseClearly(change))
}

function rangeOf({ risen, unit }: CommonRise): string {
  return unit === 'ms'
    ? range(
        risen.map(({ ms }) => ms),
        formatMs,
        / ms$/
      )
    : range(
        risen.map(({ ratio }) => ratio),
        one => formatPercent(Math.round(100 * one) / 100),
        /%$/
      )
}

function range(all: readonly number[], write: (one: number) => string, unit: RegExp): string {
  const [least, most] = [write(Math.min(...all)), write(Math.max(...all))]
  return least === most ? `about ${most}` : `${least.replace(unit, '')} to ${most}`
}
