import { formatValue } from '../../units/format.js'
import { formatMiddle } from '../../units/middle.js'
import type { RegressionVerdict } from './verdict.js'

export const NO_CLEAR_CHANGE = 'no clear change'

/** It is not beyond its limit, and yet moved by more than what never matters: noise may be all of it. */
export function isUnclear({ verdict, reason }: RegressionVerdict): boolean {
  return verdict === 'unchanged' && reason.matters === true
}

export const WITHIN_TOLERANCE = 'within tolerance'

/** It moved, and by no more than never matters: what reads alike on both sides is unchanged. */
export function isWithinTolerance(judged: RegressionVerdict): boolean {
  const { verdict, reason, metric, unit, value, baseline } = judged
  if (verdict !== 'unchanged' || reason.matters === true) return false
  if (value === undefined || baseline === undefined) return false
  return formatValue(unit, value) !== formatMiddle(metric, unit, baseline)
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

export const INCONCLUSIVE = 'inconclusive'

export const UNCONFIRMED = 'not confirmed'

/**
 * Beyond its limit, and it counts for nothing: of a mean because most requests did not follow, of a percentile because
 * neither those beside it nor the mean did.
 */
export function isUnconfirmed({ reason }: RegressionVerdict): boolean {
  return reason.kind === 'latency' && reason.finding === 'unconfirmed'
}

/** What a mean lacks, and what a percentile. */
export const P50_STOOD = 'P50 did not move half as far that way'
export const MOVED_ALONE = 'the percentiles beside it hardly moved, and chance may be all of it'

/** The same of what fails only beyond twice what is allowed, and is beyond it once. */
export function isUnconfirmedOnce(verdict: RegressionVerdict): boolean {
  const { change, allowed = 0 } = verdict
  const rise = change?.absolute ?? 0
  return isUnconfirmed(verdict) && rise > 0 && rise <= allowed
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

/** Nothing was found, and hardly anything could have been: by noise, by what is tolerated or by what moved the others. */
export function isInconclusive({ reason, verdict }: RegressionVerdict): boolean {
  return reason.kind === 'latency' && reason.finding === 'too-noisy' && verdict === 'undecided'
}
