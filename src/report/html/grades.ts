import type { Effect, Outcome, RunEvaluation, Verdict } from '../../evaluate/evaluation.js'
import type { Severity } from '../../locust/note.js'
import type { Tone } from './markup.js'

/** How each outcome looks and is called. */
export const OUTCOMES: Readonly<Record<Outcome, { readonly tone: Tone; readonly word: string }>> = {
  passed: { tone: 'good', word: 'Passed' },
  warned: { tone: 'warn', word: 'Passed with warnings' },
  failed: { tone: 'bad', word: 'Failed' },
  'could-not-judge': { tone: 'open', word: 'Could not judge' }
}

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'plain'
}

const EFFECT_TONES: Readonly<Record<Effect, Tone>> = { fail: 'bad', warn: 'warn', pass: 'good' }

/** The tone of a grade in words: what is open is neither good nor bad, unless a policy says so. */
function toneOf({ grade, effect }: { grade: string; effect: Effect }): Tone {
  if (effect !== 'pass') return EFFECT_TONES[effect]
  if (/^(undecided|too noisy|not comparable)/.test(grade)) return 'open'
  return grade === 'unchanged' || grade === '' ? 'plain' : 'good'
}

/** The tone of a grade in a run: where the run could not be judged nothing is good, whatever its numbers. */
export function toneIn(run: RunEvaluation, row: { grade: string; effect: Effect }): Tone {
  const tone = toneOf(row)
  return tone === 'good' && run.outcome === 'could-not-judge' ? 'plain' : tone
}

/** Verdicts by endpoint: looking each endpoint up in a list of thousands would take its square. */
export function verdictsByEndpoint(run: RunEvaluation): ReadonlyMap<string, readonly Verdict[]> {
  const found = new Map<string, Verdict[]>()
  for (const verdict of run.verdicts) {
    const before = found.get(verdict.endpoint)
    if (before === undefined) found.set(verdict.endpoint, [verdict])
    else before.push(verdict)
  }
  return found
}
