import { NOTES, type NoteCode, type Severity, type SeverityOf } from './note-codes.js'

/** What a reader or a judge noticed about the quality of a run's data. */
export type Note = {
  readonly code: NoteCode
  readonly severity: Severity
  /** One sentence: what was seen, in numbers. Holds untrusted text; escape it where it is shown. */
  readonly message: string
  /** What the reader can do about it. */
  readonly advice?: string
  readonly file?: string
  /** 1-based line of the file, as an editor counts. */
  readonly line?: number
  readonly column?: string
  /** Findings of its code that it counts instead of telling each; 1 without it. */
  readonly standsFor?: number
}

type Rest = Omit<Note, 'code' | 'message' | 'severity'>

/** A code of one severity needs none; one of several is given one of these. */
type More<Code extends NoteCode> = (typeof NOTES)[Code]['severities'] extends readonly [Severity]
  ? readonly [rest?: Rest]
  : readonly [rest: Rest & { readonly severity: SeverityOf<Code> }]

/** A note with the severity of its code. */
export function note<Code extends NoteCode>(
  code: Code,
  message: string,
  ...[rest]: More<Code>
): Note {
  return { code, severity: NOTES[code].severities[0], message, ...rest }
}
