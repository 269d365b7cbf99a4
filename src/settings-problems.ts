import { UsageError } from './config/arguments.js'
import { ConfigError, problemText } from './config/config-error.js'
import { InputError } from './input/input-error.js'
import type { Note } from './locust/note.js'

/** Why there are no settings to judge by, a note each; undefined for an error that is a bug of ours. */
export function settingsProblems(error: unknown): Note[] | undefined {
  if (error instanceof ConfigError) {
    return error.problems.map(problem => ({
      code: 'bad-config',
      severity: 'error',
      message: problemText(error.file, problem),
      file: error.file,
      ...(problem.line === undefined ? {} : { line: problem.line })
    }))
  }
  if (error instanceof UsageError) {
    const advice = 'Mend the inputs of the step.'
    return [{ code: 'bad-config', severity: 'error', message: error.message, advice }]
  }
  if (error instanceof InputError) {
    const code = error.source === 'github' ? 'github-unavailable' : 'bad-config'
    return [{ code, severity: 'error', message: error.problem, advice: error.advice }]
  }
  return undefined
}
