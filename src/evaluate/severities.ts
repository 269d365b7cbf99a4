import type { Settings } from '../config/settings.js'
import { NOTES, type NoteCode, type NoteKind, type Severity } from '../locust/note-codes.js'
import type { Note } from '../locust/note.js'

/** The team's severities over ours; one given to the code that a note had before holds for it too. */
export function withSeverities(notes: readonly Note[], settings: Settings): Note[] {
  return notes.flatMap(note => {
    const severity = severityOf(note.code, settings) ?? note.severity
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

function severityOf(code: NoteCode, { noteSeverities }: Settings): Severity | 'ignore' | undefined {
  if (code === FIXED) return undefined
  const { was }: NoteKind = NOTES[code]
  return noteSeverities.get(code) ?? (was === undefined ? undefined : noteSeverities.get(was))
}
