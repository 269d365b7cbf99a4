import { ACCEPTED, isAccepted } from '../../evaluate/verdict/accepted.js'
import { FEW_REQUESTS, leavesTargetOpen } from '../../evaluate/verdict/few-requests.js'
import {
  hasTooFew,
  INCONCLUSIVE,
  isInconclusive,
  isOfMix,
  isUnclear,
  isUnconfirmed,
  isWithinTolerance,
  NO_CLEAR_CHANGE,
  OTHER_MIX,
  TOO_FEW,
  UNCONFIRMED,
  WITHIN_TOLERANCE
} from '../../evaluate/verdict/open-findings.js'
import type {
  Grade,
  PresenceVerdict,
  RegressionVerdict,
  Verdict
} from '../../evaluate/verdict/verdict.js'
import { formatCount } from '../../units/format.js'

/** What a verdict came to, whatever it does to the conclusion. */
export type VerdictState =
  | Grade
  | RegressionVerdict['verdict']
  | 'unclear'
  | 'unconfirmed'
  | 'other-mix'
  | 'inconclusive'
  | PresenceVerdict['presence']

export function verdictState(verdict: Verdict): VerdictState {
  switch (verdict.rule) {
    case 'target':
      return verdict.grade
    case 'regression':
      if (isInconclusive(verdict)) return 'inconclusive'
      if (isUnconfirmed(verdict)) return 'unconfirmed'
      if (isOfMix(verdict)) return 'other-mix'
      return isUnclear(verdict) ? 'unclear' : verdict.verdict
    case 'presence':
      return verdict.presence
  }
}

const OPEN: ReadonlySet<VerdictState> = new Set([
  'undecided',
  'missing',
  'not-comparable',
  'unconfirmed',
  'other-mix',
  'inconclusive',
  'new',
  'vanished'
])

/** Neither good nor bad is known: no green, unless a policy says otherwise. */
export function isOpenState(state: VerdictState): boolean {
  return OPEN.has(state)
}

/** Judged and found no worse, which is no praise: no green. */
export function isPlainState(state: VerdictState): boolean {
  return state === 'unchanged' || state === 'unclear'
}

/** A verdict's grade as people read it. */
export function gradeWord(verdict: Verdict): string {
  const remarks = [
    ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
    ...(leavesTargetOpen(verdict) ? [FEW_REQUESTS] : []),
    ...(verdict.wouldFail === true ? ['would fail'] : []),
    ...(isAccepted(verdict) ? [ACCEPTED] : [])
  ]
  const word = gradeName(verdict)
  return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`
}

/** The same without remarks. */
export function gradeName(verdict: Verdict): string {
  const state = verdictState(verdict)
  if (verdict.rule === 'regression' && state === 'undecided' && hasTooFew(verdict)) return TOO_FEW
  if (verdict.rule === 'regression' && state === 'unchanged' && isWithinTolerance(verdict))
    return WITHIN_TOLERANCE
  return WORDS[state]
}

/** `4 too few requests`: how many verdicts have each grade, in their order. */
export function gradeCounts(verdicts: readonly Verdict[]): string[] {
  const counts = new Map<string, number>()
  for (const verdict of verdicts) {
    const grade = gradeWord(verdict)
    counts.set(grade, (counts.get(grade) ?? 0) + 1)
  }
  return [...counts].map(([grade, count]) => `${formatCount(count)} ${grade}`)
}

/** A state in a word. */
export function stateWord(state: VerdictState): string {
  return WORDS[state]
}

const WORDS: Readonly<Record<VerdictState, string>> = {
  target: 'target',
  acceptable: 'acceptable',
  degraded: 'degraded',
  unacceptable: 'unacceptable',
  undecided: 'undecided',
  missing: 'missing',
  improved: 'improved',
  unchanged: 'unchanged',
  regressed: 'regressed',
  suspect: 'suspect',
  'not-comparable': 'not compared',
  unclear: NO_CLEAR_CHANGE,
  unconfirmed: UNCONFIRMED,
  'other-mix': OTHER_MIX,
  inconclusive: INCONCLUSIVE,
  new: 'new',
  // What was to be there and is not has one word, be it asked for by a bound or by the baseline.
  vanished: 'missing'
}
