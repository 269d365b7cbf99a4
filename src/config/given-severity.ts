import { NOTE_CODES, NOTES, type NoteCode, type NoteKind } from '../locust/note-codes.js'
import type { NoteSeverities } from './settings.js'

type Given = NoteSeverities extends ReadonlyMap<NoteCode, infer Severity> ? Severity : never

const MILDEST_FIRST: readonly Given[] = ['ignore', 'info', 'warning', 'error']

/** Whether the first makes less of a note than the second. */
export function isMilder(one: Given, other: Given): boolean {
  return MILDEST_FIRST.indexOf(one) < MILDEST_FIRST.indexOf(other)
}

/** What a code was given; one given to the code that a note had before holds for it too. */
export function severityGiven(code: NoteCode, given: NoteSeverities): Given | undefined {
  const { was }: NoteKind = NOTES[code]
  return given.get(code) ?? (was === undefined ? undefined : given.get(was))
}

/** Whether some note could come with a graver severity than it was given. */
export function areMilder(given: NoteSeverities): boolean {
  return NOTE_CODES.some(code => {
    const severity = severityGiven(code, given)
    const { severities }: NoteKind = NOTES[code]
    return severity !== undefined && severities.some(usual => isMilder(severity, usual))
  })
}
