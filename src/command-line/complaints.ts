import type { Evaluation } from '../evaluate/evaluation.js'
import type { Note } from '../locust/note.js'
import { noteText } from '../report/view/note-text.js'

/** Why nothing could be judged, for the standard error: which run, what, and what to do. */
export function complaints({ outcome, headline, notes, runs }: Evaluation): string[] {
  const isError = ({ severity }: Note): boolean => severity === 'error'
  const said = [
    ...notes.filter(isError).map(noteText),
    ...runs.flatMap(({ run, notes: own }) =>
      own.filter(isError).map(note => `${runs.length > 1 ? `${run.name}: ` : ''}${noteText(note)}`)
    )
  ]
  return said.length === 0 && outcome === 'could-not-judge' ? [headline] : said
}
