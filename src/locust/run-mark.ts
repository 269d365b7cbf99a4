import { MAX_MARK_BYTES } from './csv/limits.js'
import type { Identified } from './files/identify.js'
import { textOfOwn } from './files/own-text.js'
import { isMarkOf, readMark } from './files/watch-mark.js'
import { note, type Note } from './note.js'
import type { Run } from './run.js'

/** The run with what the mark beside its files says of its end; one that cannot be believed is a note. */
export async function withMark(run: Run, found: Identified | undefined): Promise<Run> {
  if (found === undefined) return run
  const { path } = found.file
  const mark = readMark(await textOfOwn(found, MAX_MARK_BYTES))
  if (typeof mark !== 'string') {
    return isMarkOf(mark, run) ? { ...run, stopped: mark } : noted(run, ofAnotherRun(path))
  }
  const why = mark === 'other-version' ? 'is of another release' : 'cannot be read'
  return noted(
    run,
    note('mark-not-used', `${path} ${why}: whether the load test came to its end is not known`, {
      severity: 'warning',
      file: path,
      advice: 'Run the load test again with the same release of locust-gate watch'
    })
  )
}

function ofAnotherRun(path: string): Note {
  const message = `${path} marks a run of another time as ended early, and is left out`
  return note('mark-not-used', message, { severity: 'info', file: path })
}

function noted(run: Run, one: Note): Run {
  return { ...run, notes: [...run.notes, one] }
}
