import type { Window } from '../locust/history/full-load.js'
import { waitingOf } from '../locust/history/waiting.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { ofEach } from './regression/began-alike.js'
import { fallOffOf, lnFallOf } from './regression/fall-off.js'
import { hasWaiting } from './timeline/waiting.js'

/** A baseline in which users asked less often in the end by so much of what the run's did is like it, … */
const ALIKE = 0.5
/** … where the run's asked for so much of what they did then, or less by chance: else fewer are answered. */
const LEAST_LEFT = 0.9
const DEVIATIONS = 2

/**
 * The notes of a run, of which it is no warning that its users asked less often to the end where those of more than
 * half of its baselines did so too: a script may ask less and less. Not where an endpoint had no answer any more.
 */
export function withKnownWaiting(
  notes: readonly Note[],
  run: Run,
  baselines: readonly Run[] = []
): readonly Note[] {
  if (!hasWaiting(run) || baselines.length === 0) return notes
  const alike = baselines.filter(baseline => fellAlike(run, baseline))
  if (alike.length <= baselines.length / 2 || isAnyUnanswered(run)) return notes
  const whose = baselines.length === 1 ? 'its baseline' : 'most of its baselines'
  return notes.map(note =>
    note.code === 'users-waiting'
      ? { ...note, severity: 'info', message: `${note.message}; so it was in ${whose} too` }
      : note
  )
}

function fellAlike(run: Run, baseline: Run): boolean {
  const [now, then] = [fallOffOf(run), fallOffOf(baseline)]
  if (now === undefined || then === undefined) return false
  const fell = lnFallOf(now)
  return fell > 0 && lnFallOf(then) >= ALIKE * fell && lnLess(now.last, then.last) <= 0
}

/** By how much less than is left, and than chance makes of so many requests, each user asked for, in the logarithm. */
function lnLess(now: Window, then: Window): number {
  const chance = Math.sqrt(
    [now, then].reduce((sum, { first, last }) => sum + 1 / (last.requests - first.requests), 0)
  )
  return Math.log((LEAST_LEFT * ofEach(then)) / ofEach(now)) - DEVIATIONS * chance
}

function isAnyUnanswered(run: Run): boolean {
  const { history } = run
  const waiting = history && waitingOf(history, run)
  return waiting === undefined || waiting.unanswered.length > 0
}
