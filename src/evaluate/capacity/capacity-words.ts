import { counted, formatCount, formatDuration, formatPercent } from '../../units/format.js'
import {
  type Capacity,
  isLowerBound,
  LONG_LEVEL,
  NARROW_STEP,
  type ConfidenceReason,
  type Estimate,
  type LoadFinding
} from './capacity.js'
import { LEAST_STEPS } from './points.js'

const WORDS: Readonly<Record<LoadFinding, string>> = {
  'one-step-agrees': 'only one step beyond the knee agrees',
  'uneven-up-to-knee': 'disturbed: throughput does not grow evenly up to the knee',
  'broke-at-lowest': 'broke at the lowest load',
  'nothing-succeeded-before': 'nothing succeeded at the loads before',
  'nothing-succeeded-beyond': 'nothing succeeded at the loads beyond',
  'never-broke': 'no acceptable bound broke up to the highest load',
  'never-broke-twice': 'no acceptable bound broke in two parts of the ramp in a row'
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
export function noRecommendation({ maxUsers }: Capacity): string {
  return maxUsers === undefined
    ? 'no load was borne within every acceptable bound'
    : `not known: no limit was found up to ${counted(maxUsers.value, 'user')}; test higher`
}
