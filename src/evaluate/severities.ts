import { isMilder, severityGiven } from '../config/given-severity.js'
import type { Settings } from '../config/settings.js'
import type { NoteCode, Severity } from '../locust/note-codes.js'
import type { Note } from '../locust/note.js'

/** The team's severities over ours. */
export function withSeverities(notes: readonly Note[], settings: Settings): Note[] {
  return notes.flatMap(note => {
    const severity = severityOf(note, settings)
    return severity === 'ignore' ? [] : [{ ...note, severity }]
  })
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** The worst first, and of one severity in the order in which they were noticed. */
export function worstNotesFirst(notes: readonly Note[]): Note[] {
  return SEVERITIES.flatMap(severity => notes.filter(one => one.severity === severity))
}

/** A run that was ended before its end passes for nobody. */
const FIXED: NoteCode = 'stopped-early'

/** One of a change that would excuse it counts as far as one of its base branch does so too. */
function severityOf(
  { code, severity: usual }: Note,
  { noteSeverities, milderSeverities }: Settings
): Severity | 'ignore' {
  if (code === FIXED) return usual
  const own = severityGiven(code, noteSeverities) ?? usual
  if (milderSeverities === undefined || !isMilder(own, usual)) return own
  const theirs = severityGiven(code, milderSeverities) ?? usual
  return isMilder(own, theirs) ? theirs : own
}
