import { UsageError } from '../config/usage-error.js'
import { stackOf, whyNotJudged } from '../intake/problems.js'
import { escapeTerminal } from '../report/escape.js'
import { noteText } from '../report/view/note-text.js'
import type { Console } from './console.js'
import { WriteError } from './write-error.js'

/** Why a command came to nothing, for the standard error. */
export function sayFailure(error: unknown, { error: write }: Console): void {
  for (const line of messageOf(error)) write(`locust-gate: ${line}\n`)
}

function messageOf(error: unknown): string[] {
  if (error instanceof UsageError) return [escapeTerminal(error.message), 'try --help']
  if (error instanceof WriteError) return [escapeTerminal(error.message)]
  const known = whyNotJudged(error)
  if (known !== undefined) return known.map(note => escapeTerminal(noteText(note)))
  // A bug of ours: the stack is what a report of it needs.
  return stackOf(error).split('\n')
}
