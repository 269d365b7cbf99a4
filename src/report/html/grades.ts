import { wouldHaveFailed } from '../../evaluate/conclusion.js'
import type { Evaluation, Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import type { Effect } from '../../evaluate/verdict/verdict.js'
import type { Severity } from '../../locust/note-codes.js'
import { isOpenState, isPlainState, type VerdictState } from '../view/verdict-state.js'
import type { Tone } from './markup.js'

const OUTCOMES: Readonly<Record<Outcome, Look>> = {
  passed: { tone: 'good', word: 'Passed' },
  warned: { tone: 'warn', word: 'Passed with warnings' },
  failed: { tone: 'bad', word: 'Failed' },
  'could-not-judge': { tone: 'open', word: 'Could not judge' }
}

type Look = { readonly tone: Tone; readonly word: string }

/** How a run's outcome looks and is called; of an advisory gate, what would have failed did not pass. */
export function lookOfRun(run: RunEvaluation): Look {
  return wouldHaveFailed(run) ? { tone: 'warn', word: 'Advisory only' } : OUTCOMES[run.outcome]
}

/** The same of the whole gate. */
export function lookOf({ outcome, runs }: Evaluation): Look {
  const isAdvised = outcome === 'warned' && runs.some(wouldHaveFailed)
  return isAdvised ? { tone: 'warn', word: 'Advisory only' } : OUTCOMES[outcome]
}

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'plain'
}

export const EFFECT_TONES: Readonly<Record<Effect, Tone>> = {
  fail: 'bad',
  warn: 'warn',
  pass: 'good'
}

/** What a row came to, as far as its look goes; nothing was judged where there is no state. */
type Toned = { readonly state?: VerdictState; readonly effect: Effect }

/** The tone of a state: what is open is neither good nor bad, unless a policy says so. */
function toneOf({ state, effect }: Toned): Tone {
  if (effect !== 'pass') return EFFECT_TONES[effect]
  if (state === undefined || isPlainState(state)) return 'plain'
  return isOpenState(state) ? 'open' : 'good'
}

/** The tone of a grade in a run: where the run could not be judged nothing is good, whatever its numbers. */
export function toneIn(run: RunEvaluation, row: Toned): Tone {
  const tone = toneOf(row)
  return tone === 'good' && run.outcome === 'could-not-judge' ? 'plain' : tone
}
