import { isGlobalDoubt, WHICH_TAIL } from './account-words.js'
import { DISTURBED_TAIL } from './latency-doubts.js'
import { reasonOf } from './sentence.js'
import type { Verdict } from './verdict.js'

/** What leaves many changes of one run open alike: what each one's reason ends with, and a sentence of its own. */
export type SharedDoubt = { readonly tail: string; readonly sentence: string }

const DISTURBED: SharedDoubt = {
  tail: DISTURBED_TAIL,
  sentence: `slow mostly in a part of the run${DISTURBED_TAIL}`
}
const GLOBAL: SharedDoubt = {
  tail: WHICH_TAIL,
  sentence: `a global change or a disturbed machine${WHICH_TAIL}`
}

/** Those that two verdicts or more have. */
export function sharedDoubts(verdicts: readonly Verdict[]): SharedDoubt[] {
  const all = verdicts.map(doubtOf)
  return [DISTURBED, GLOBAL].filter(doubt => all.filter(one => one === doubt).length > 1)
}

/** `reasonOf`, without the doubt that is said once for all of them. */
export function reasonBeside(verdict: Verdict, doubts: readonly SharedDoubt[]): string {
  const reason = reasonOf(verdict)
  const doubt = doubts.find(one => one === doubtOf(verdict))
  return doubt === undefined ? reason : reason.slice(0, -doubt.tail.length)
}

/** With what its reason ends; of repeats their count stands there. */
function doubtOf(verdict: Verdict): SharedDoubt | undefined {
  if (verdict.rule !== 'regression' || verdict.runs !== undefined) return undefined
  const { reason } = verdict
  if (reason.kind === 'latency' && reason.finding === 'burst') return DISTURBED
  return isGlobalDoubt(verdict) ? GLOBAL : undefined
}
