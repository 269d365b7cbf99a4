import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import type { Note } from '../../locust/note.js'
import { upperFirst } from '../../units/letter-case.js'
import { ended } from '../../units/sentence.js'
import { alsoOf, type RunInReport } from './alike-notes.js'

/** What `pastToSay` says with links, of a run that has a history. */
const OF_THE_PAST: ReadonlySet<string> = new Set(['change-point', 'creep'])

/**
 * Notes in the words that are to be said beside the headline and `refusalOf`: whole, but for one of
 * the report that the headline has said alone, of which only the advice is left, and for why there was no
 * comparison. `of`: the run whose notes they are; in a report that has `runs`, what several say is said once.
 */
export function notesToSay(
  notes: readonly Note[],
  about: Evaluation['about'],
  of?: Partial<RunInReport>
): { readonly note: Note; readonly text: string }[] {
  const { run, runs } = of ?? {}
  return notes.flatMap(note => {
    const { code, severity, advice } = note
    if (severity === 'info' && isSaidElsewhere(code, run)) return []
    const also = run === undefined || runs === undefined ? '' : alsoOf(note, { run, runs })
    if (also === undefined) return []
    const isSaid = note === about
    // The list of a run is complete without the headline, and so is one of several errors of a kind.
    const isOfList = run !== undefined || notes.some(one => one !== note && isAlike(one, note))
    if (!isSaid || isOfList) return [{ note, text: [noteText(note), also].join(' ').trimEnd() }]
    return advice === undefined ? [] : [{ note, text: noteText({ message: upperFirst(advice) }) }]
  })
}

function isAlike(one: Note, { code, severity }: Note): boolean {
  return severity === 'error' && one.severity === severity && one.code === code
}

/** By `refusalOf`, or by `pastToSay`. */
function isSaidElsewhere(code: string, run: RunEvaluation | undefined): boolean {
  const isRefused = run?.comparison?.refusal !== undefined
  return (
    (isRefused && code === 'not-comparable') || (run?.past !== undefined && OF_THE_PAST.has(code))
  )
}

/** A note as sentences: what was seen and what to do. */
export function noteText({ message, advice }: Pick<Note, 'message' | 'advice'>): string {
  const sentences = [message, ...(advice === undefined ? [] : [upperFirst(advice)])]
  return sentences.map(ended).join(' ')
}

/** Begins with a capital, unless it begins with a name (of a file, of a run), which stays as it is. */
export function sentenceCase(text: string): string {
  return /^[a-z]+ /.test(text) ? upperFirst(text) : text
}
