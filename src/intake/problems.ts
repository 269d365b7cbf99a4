import { ConfigError, problemText, unlistedText } from '../config/config-error.js'
import { UsageError } from '../config/usage-error.js'
import { InputError } from '../input/input-error.js'
import { note, type Note } from '../locust/note.js'

/** There can be no verdict, for a reason that only the world knows: its time is over, … */
export class NotJudged extends Error {
  override readonly name = 'NotJudged'
  readonly note: Note

  constructor(note: Note) {
    super(note.message)
    this.note = note
  }
}

/** Why there is no verdict, a note each; undefined for an error that is a bug of ours. */
export function whyNotJudged(error: unknown): Note[] | undefined {
  if (error instanceof NotJudged) return [error.note]
  if (error instanceof ConfigError) {
    const { file, unlisted } = error
    const told = error.problems.map(problem =>
      note(
        'bad-config',
        problemText(file, problem),
        problem.line === undefined ? {} : { file, line: problem.line }
      )
    )
    const rest = note('bad-config', unlistedText(file, unlisted), { file, standsFor: unlisted })
    return unlisted > 0 ? [...told, rest] : told
  }
  if (error instanceof UsageError) {
    const advice = 'Mend the inputs of the step.'
    return [note('bad-input', error.message, { advice })]
  }
  if (error instanceof InputError) {
    const code = error.source === 'github' ? 'github-unavailable' : 'bad-input'
    return [{ code, severity: 'error', message: error.problem, advice: error.advice }]
  }
  return undefined
}

/** Where an error happened, for whoever mends it. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** An error that nobody thought of, as a note: whatever we cannot judge is not green. */
export function ownFailure(error: unknown): Note {
  const message = error instanceof Error ? error.message : String(error)
  return note('gate-failed', `Locust Gate itself failed: ${message}`, {
    advice: 'Please report it, with the log of this step.'
  })
}
