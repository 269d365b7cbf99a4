import type { Settings } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { worstOutcome } from './conclusion.js'
import type { Outcome, RunEvaluation } from './evaluation.js'
import type { DigestedRun } from './own-digest.js'
import type { PastJudge } from './past-judge.js'
import { withSeverities, worstNotesFirst } from './severities.js'

type Told = Pick<RunEvaluation, 'outcome' | 'notes' | 'past' | 'digest'>

/** How a run ends when what its history says is added to what it says itself. */
export function withPast(
  judged: DigestedRun,
  { outcome, notes }: { readonly outcome: Outcome; readonly notes: readonly Note[] },
  { past: judge, today }: { readonly past?: PastJudge | undefined; readonly today: string },
  settings: Settings
): Told {
  if (judge === undefined) return { outcome, notes: worstNotesFirst(notes) }
  // What could not be judged, or was ended early, tells nothing lasting.
  const isKept = outcome !== 'could-not-judge' && judged.run.stopped === undefined
  const digest = isKept ? judge.digestOf(judged) : undefined
  const told = judge.evaluate(judged, { digest, today }, settings)
  const added = withSeverities(told.notes, settings)
  const worst = worstOutcome([
    outcome,
    ...told.past.changePoints.map(({ effect }) => OUTCOME_OF[effect]),
    ...added.map(({ severity }) => OUTCOME_OF[severity])
  ])
  return {
    outcome: worst,
    notes: worstNotesFirst([...notes, ...added]),
    past: told.past,
    ...present({
      digest: worst === 'could-not-judge' ? undefined : digest && { ...digest, outcome: worst }
    })
  }
}

const OUTCOME_OF = {
  pass: 'passed',
  warn: 'warned',
  fail: 'failed',
  info: 'passed',
  warning: 'warned',
  error: 'could-not-judge'
} as const
