import { formatMs } from '../../units/format.js'
import type { RegressionVerdict } from './verdict.js'

export const NO_CLEAR_CHANGE = 'no clear change'

/** It is not beyond its limit, and yet moved by more than what never matters: noise may be all of it. */
export function isUnclear({ verdict, reason }: RegressionVerdict): boolean {
  return verdict === 'unchanged' && reason.matters === true
}

/** Beyond what is allowed, and not beyond twice that, at which the whole run fails. */
export function isOverOnce({ reason, verdict }: RegressionVerdict): boolean {
  if (reason.kind === 'throughput') return verdict === 'suspect'
  return reason.kind === 'latency' && reason.finding === 'suspect'
}

/** So many times what makes a change suspect fails; of a throughput in the logarithm, more in a disturbed run. */
export function suspectTimes(burst = false): number {
  return burst ? 4 : 2
}

/** What share of the change that would fail makes it suspect. */
export function suspectShare(verdict: RegressionVerdict): number {
  const { unit, smallestDetectable: fall = 0, burst = false } = verdict
  if (unit !== 'requests/s' || fall === 0) return 1 / suspectTimes()
  return (1 - (1 - Math.min(1, fall)) ** (1 / suspectTimes(burst))) / fall
}

export const TOO_NOISY = 'too noisy to judge'

/** The same where the measured change is none for the worse, of which the noise is no answer. */
export const NO_RISE = 'no rise seen (noisy)'

export const UNCONFIRMED = 'not confirmed by P50'

/** The same of a percentile. */
export const UNCONFIRMED_ALONE = 'not confirmed by the average'

/**
 * Beyond its limit, and it counts for nothing: of a mean because most requests did not follow, of a percentile because
 * neither those beside it nor the mean did.
 */
export function isUnconfirmed({ reason }: RegressionVerdict): boolean {
  return reason.kind === 'latency' && reason.finding === 'unconfirmed'
}

export function unconfirmedName({ metric }: RegressionVerdict): string {
  return metric === 'average' ? UNCONFIRMED : UNCONFIRMED_ALONE
}

/** Why what moved beyond its limit counts for nothing. */
export function unconfirmedWords(verdict: RegressionVerdict): string {
  const name = unconfirmedName(verdict)
  return verdict.metric === 'average'
    ? `${name}, which did not move half as far that way`
    : `${name}: the percentiles beside it hardly moved, and chance may be all of it`
}

export const OTHER_MIX = 'other mix of requests'

/** The whole run's response time rose with how often each endpoint was called. */
export function isOfMix({ reason }: RegressionVerdict): boolean {
  return reason.kind === 'other-mix'
}

export const TOO_FEW = 'too few requests'
export const NO_RISE_FINDABLE = `${TOO_FEW} to find a rise`

/** There is no verdict for want of requests. */
export function hasTooFew({ reason }: RegressionVerdict): boolean {
  return (
    reason.kind === 'too-few-requests' || (reason.kind === 'errors' && reason.finding === 'too-few')
  )
}

/** A response time that, as it is written for people, became longer. */
function isForTheWorse({ change }: RegressionVerdict): boolean {
  const rise = change?.absolute ?? 0
  return rise > 0 && formatMs(rise) !== formatMs(0)
}

/** Its own noise would not hide a doubling: it rose, and no further than twice what the other endpoints did. */
export const WITH_OTHERS = 'moved with the others'

/** The others' move counts twice where no earlier runs teach what is common (docs/statistics.md §2, §17). */
const TIMES_COMMON = 2
/** What rose by less than this of the others' move did not move with them. */
const LEAST_OF_OTHERS = 0.5

function isWithOthers(verdict: RegressionVerdict): boolean {
  const { change, baseline = 0, others = 0 } = verdict
  if (!isForTheWorse(verdict) || others <= 0 || ownAllowance(verdict) > baseline) return false
  const rise = (change?.absolute ?? 0) / others
  return rise >= LEAST_OF_OTHERS && rise <= TIMES_COMMON
}

/** What it may move by itself, ms. */
function ownAllowance({ reason, allowed = 0, others = 0 }: RegressionVerdict): number {
  if (reason.kind !== 'latency') return Infinity
  const once = reason.allowance.isTwice ? allowed / suspectTimes() : allowed
  return once - others * (reason.learnedFrom === undefined ? TIMES_COMMON : 1)
}

/** Why nothing can be told of one that is too noisy. */
export function noisyName(verdict: RegressionVerdict): string {
  if (isWithOthers(verdict)) return WITH_OTHERS
  return isForTheWorse(verdict) ? TOO_NOISY : NO_RISE
}

/** Nothing was found, and hardly anything could have been. */
export function isTooNoisy({ reason, verdict }: RegressionVerdict): boolean {
  return reason.kind === 'latency' && reason.finding === 'too-noisy' && verdict === 'undecided'
}
