import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { formatCount } from '../units/format.js'

/** When the files of a run were handed over: an artifact's upload, or the start of the job that found them. */
export type HandedOver = {
  /** Seconds since the epoch. */
  readonly at: number
  readonly by: 'upload' | 'job'
}

const HOUR_S = 3600
/** No job on a machine of GitHub's lasts longer, so that no such job made what is older. */
const MAX_AGE_S = 6 * HOUR_S

/** A run that ended long before it was handed over may be one that a workspace kept; nothing without its end. */
export function ageNotes({ endedAt }: Run, handedOver: HandedOver | undefined): Note[] {
  if (handedOver === undefined || endedAt === undefined) return []
  const age = handedOver.at - endedAt
  if (age <= MAX_AGE_S) return []
  const when = handedOver.by === 'upload' ? 'it was uploaded' : 'this job began'
  return [
    note(
      'old-run',
      `by its history the run ended ${ageText(age)} before ${when}: it may be a former job’s`,
      {
        advice:
          'Empty the folder before Locust starts (a self-hosted runner keeps it). If results of that time are meant, set `notes: { old-run: info }` in the config.'
      }
    )
  ]
}

function ageText(seconds: number): string {
  const hours = Math.floor(seconds / HOUR_S)
  return hours < 48 ? `${hours} hours` : `${formatCount(Math.floor(hours / 24))} days`
}
