import {
  counted,
  formatCount,
  formatDuration,
  formatPercent,
  formatThroughput
} from '../../units/format.js'
import { boundsHeld } from '../timeline/limit-words.js'
import type { TimelineLimit } from '../timeline/limit.js'
import { type Capacity, isLowerBound, type HeldBeyond } from './capacity.js'
import {
  LONG_LEVEL,
  NARROW_STEP,
  type ConfidenceReason,
  type Estimate,
  type LoadFinding
} from './estimate.js'
import { LEAST_STEPS } from './points.js'

const WORDS: Readonly<Record<LoadFinding, string>> = {
  'one-step-agrees': 'only one step beyond the knee agrees',
  'uneven-up-to-knee': 'disturbed: throughput does not grow evenly up to the knee',
  'broke-at-lowest': 'broke at the lowest load',
  'nothing-succeeded-before': 'nothing succeeded at the loads before',
  'nothing-succeeded-beyond': 'nothing succeeded at the loads beyond',
  'never-broke': 'no acceptable bound broke up to the highest load',
  'never-broke-twice': 'no acceptable bound broke in two parts of the ramp in a row',
  'held-beyond': 'no acceptable bound broke at higher loads'
}

/** Why a capacity is so sure and no more, as a clause. */
export function confidenceWords({ reason }: Estimate): string {
  switch (reason.kind) {
    case 'long-steps-agree':
      return `${formatCount(reason.count)} long steps beyond the knee agree`
    case 'steps':
      return stepsWords(reason)
    case 'ramp':
      return `from a ramp: ${reason.isAnyHeld ? `fewer than ${formatCount(LEAST_STEPS)} loads were held` : 'no load was held'}`
    case 'not-level-beyond-knee':
      return `${reason.disturbed ? 'disturbed: ' : ''}throughput is not level beyond the knee`
    case 'seen':
      return WORDS[reason.what]
  }
}

function stepsWords({ short, apart }: Extract<ConfidenceReason, { kind: 'steps' }>): string {
  const shortSteps = `steps under ${formatDuration(LONG_LEVEL)}`
  const farApart = `more than ${formatPercent(NARROW_STEP)} apart`
  if (short) return apart ? `${shortSteps} and ${farApart}` : shortSteps
  return apart ? `steps ${farApart}` : 'long, narrow steps'
}

/** What a maximum is not: `at least ` where no limit was found at it, else nothing. */
export function atLeastWords(estimate: Estimate | undefined): string {
  return estimate !== undefined && isLowerBound(estimate) ? 'at least ' : ''
}

/** Why nothing is recommended, as a clause. */
export function noRecommendation(capacity: Capacity): string {
  const { maxUsers, breakingPoint } = capacity
  const beyond = breakingPoint?.heldBeyond
  if (breakingPoint !== undefined && beyond !== undefined) {
    return `not known: ${brokeAndHeld(breakingPoint.value, beyond)}; test again`
  }
  return maxUsers === undefined
    ? noneHeldWords(capacity)
    : `not known: no limit was found up to ${counted(maxUsers.value, 'user')}; test higher`
}

/** What stands for a maximum that there is none of, as a clause. */
export function noneHeldWords({ breakingPoint }: Capacity): string {
  return breakingPoint?.heldBeyond === undefined
    ? 'no load was borne within every acceptable bound'
    : brokeAndHeld(breakingPoint.value, breakingPoint.heldBeyond)
}

function brokeAndHeld(users: number, beyond: HeldBeyond): string {
  return `${counted(users, 'user')} broke a bound and ${heldBeyondWords(beyond)}`
}

/** `5 higher loads, up to 62 users, held`. */
export function heldBeyondWords({ count, users }: HeldBeyond): string {
  return `${counted(count, 'higher load')}, up to ${counted(users, 'user')}, held`
}

/** Up to where the loads held their bounds and at which one broke, as a sentence without its stop. */
export function capacityHeadline(capacity: Capacity, limits: readonly TimelineLimit[]): string {
  const { maxUsers, maxThroughput, breakingPoint } = capacity
  const beyond = breakingPoint?.heldBeyond
  const broke = brokeWords(capacity)
  if (maxUsers === undefined) {
    return beyond === undefined
      ? `no load kept every acceptable bound, ${broke}`
      : `${broke}, but ${heldBeyondWords(beyond)} ${boundsHeld(limits)}`
  }
  const throughput =
    maxThroughput === undefined ? '' : ` and ${formatThroughput(maxThroughput.value)}`
  const held = `${formatCount(maxUsers.value)} users${throughput} within ${boundsHeld(limits)}, ${broke}`
  return beyond === undefined ? held : `${held}, but ${heldBeyondWords(beyond)} again`
}

function brokeWords({ breakingPoint, points }: Capacity): string {
  if (breakingPoint !== undefined) return `broken at ${formatCount(breakingPoint.value)} users`
  if (points.some(point => point.throughput === 0)) return 'and at some loads nothing succeeded'
  // On a ramp one part alone proves no limit.
  if ((points.at(-1)?.breaches ?? []).length > 0) return 'broken in the last part of the ramp only'
  return points.some(point => point.breaches.length > 0)
    ? 'broken only for a moment'
    : 'never broken'
}
