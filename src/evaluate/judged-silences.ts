import type { Note } from '../locust/note.js'
import type { Incident } from './capacity/recovery.js'
import type { Timeline } from './run-in-time.js'
import type { Stall } from './timeline/stalls.js'

type Found = Pick<Timeline, 'recovery' | 'stalls'>

/**
 * The notes of a run without what a recovery test judges: of a silence that lies in an incident the incident tells,
 * and it does not keep from judging where the incident surely took longer than was asked for.
 */
export function besideIncidents(notes: readonly Note[], found: Found): Note[] {
  return notes.flatMap(note => {
    if (note.code === 'stalled') return areIncidents(found) ? [] : [note]
    if (note.code !== 'stalled-at-end' || !isEndJudged(found)) return [note]
    return [{ ...note, severity: 'info' }]
  })
}

/** Whether each silence is of an incident. Of one of which nobody knows whether it went on more is to be said. */
function areIncidents({ recovery, stalls }: Found): boolean {
  if (recovery === undefined) return false
  return stalls.every(
    stall => stall.kind !== 'unclear' && incidentOf(stall, recovery) !== undefined
  )
}

function isEndJudged({ recovery, stalls }: Found): boolean {
  const atEnd = stalls.find(({ kind }) => kind === 'at-end')
  if (recovery?.objective === undefined || atEnd === undefined) return false
  return (incidentOf(atEnd, recovery)?.atLeast ?? 0) >= recovery.objective
}

function incidentOf(
  stall: Stall,
  { incidents, resolution }: NonNullable<Timeline['recovery']>
): Incident | undefined {
  return incidents.find(
    ({ from, seconds }) =>
      stall.from >= from - resolution && stall.to <= from + seconds + resolution
  )
}
