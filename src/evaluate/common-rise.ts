import { AGGREGATED } from '../locust/run.js'
import { formatCount, formatMs, formatPercent } from '../units/format.js'
import type { RunEvaluation } from './evaluation.js'
import { commonRiseOf, roseWith, type CommonRise } from './regression/risen-together.js'
import { accountingFor } from './verdict/account-words.js'
import { saysSlow } from './verdict/told-worse.js'
import type { Verdict } from './verdict/verdict.js'

const CAUSES = 'a global change, a slower machine or other data'

/**
 * `all 7 compared endpoints rose by 10 to 16 ms (P50), as from a global change, a slower machine or other data; `: before
 * the sentence that says a response time that is too long, where most of the endpoints became slower together; empty
 * where they did not, or where that one has a reason of its own.
 */
export function commonRiseWords(verdict: Verdict, { verdicts, comparison }: RunEvaluation): string {
  if (!saysSlow(verdict) || accountingFor(verdict).length > 0 || isOfPart(verdicts)) return ''
  const rise = commonRiseOf(verdicts)
  if (rise === undefined || !isOfRise(verdict, rise, verdicts)) return ''
  const { risen, compared } = rise
  const all = formatCount(compared)
  const who = risen.length < compared ? `${formatCount(risen.length)} of ${all}` : `all ${all}`
  // Of repeats each endpoint's numbers are of one of them, and not all of the same.
  const where = comparison?.together === undefined ? '' : ' in the run that decides on each'
  return `${who} compared endpoints rose by ${rangeOf(rise)} (P50${where}), as from ${CAUSES}; `
}

/**
 * Of the total's response times that rose with most of the endpoints, the P50, where it is found as they are: it is
 * what most requests took, and the P99.9 that of a few. Else the verdict itself.
 */
export function typicalOf(verdict: Verdict, run: RunEvaluation): Verdict {
  if (verdict.rule !== 'regression' || verdict.endpoint !== AGGREGATED) return verdict
  if (commonRiseWords(verdict, run) === '') return verdict
  const median = run.verdicts.find(
    one => one.rule === 'regression' && one.endpoint === AGGREGATED && one.metric === 'p50'
  )
  const isFound = median?.rule === 'regression' && median.verdict === verdict.verdict
  return isFound && median.effect === verdict.effect ? median : verdict
}

/** Most of the total's rise lies in a part of the run, which no change of all of it makes. */
function isOfPart(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(
    one =>
      one.rule === 'regression' &&
      one.endpoint === AGGREGATED &&
      one.unit === 'ms' &&
      one.burst === true
  )
}

/** By the comparison of the number that the verdict is on. */
function isOfRise(verdict: Verdict, rise: CommonRise, all: readonly Verdict[]): boolean {
  const { endpoint } = verdict
  if (endpoint !== AGGREGATED && !rise.risen.some(one => one.endpoint === endpoint)) return false
  return all.some(
    one =>
      one.rule === 'regression' &&
      verdict.rule !== 'presence' &&
      one.endpoint === endpoint &&
      one.metric === verdict.metric &&
      roseWith(one, rise)
  )
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
