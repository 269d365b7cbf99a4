import { driftNotes } from '../evaluate/verdicts-in-time.js'
import type { NoteCode } from '../locust/note-codes.js'
import type { Run } from '../locust/run.js'
import { inTime } from './in-time.js'
import type { Proposal } from './proposal.js'

/** Of the data themselves: with these no run's figures are those of the load that was meant. */
const UNSOUND: ReadonlySet<NoteCode> = new Set(['stalled', 'stalled-at-end', 'users-waiting'])

/** What the gate warns of in a run of a steady load, whose bounds are then of such a run. Untrusted text. */
export function unsoundWords(run: Run): string | undefined {
  const told = [...run.notes, ...driftNotes(inTime(run).trend)]
  const found = told.find(
    ({ code, severity }) => severity !== 'info' && (UNSOUND.has(code) || code === 'drift')
  )
  return found && `${found.code}: ${found.message}`
}

/** Of each run of a steady load. Untrusted text. */
export function unsoundTexts({ levels }: Proposal): string[] {
  const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs)
  return runs.flatMap(run => {
    const words = unsoundWords(run)
    return words === undefined
      ? []
      : [
          `the gate warns of the run ${run.name} (${words}): the bounds that are proposed from it are of a run with that. Measure one without, and begin anew with it`
        ]
  })
}
