import type { Settings } from '../config/settings.js'
import { ageNotes, type HandedOver } from '../evaluate/freshness.js'
import { InputError } from '../input/input-error.js'
import type { InputSet, Upload } from '../input/input-file.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { type Combine, readSets } from '../locust/sets.js'
import { formatCount } from '../units/count.js'
import type { CandidateOffer } from './offer.js'
import { withSeries } from './series.js'

export type Candidates = {
  readonly runs: readonly Run[]
  readonly uploads: readonly Upload[]
  readonly notes: readonly Note[]
}

/** The runs to judge; none, with a note that says why, when there is nothing to judge. */
export async function readCandidates(
  offer: { readonly candidates: () => Promise<CandidateOffer> },
  combine: Combine,
  settings: Settings
): Promise<Candidates> {
  try {
    const { sets, uploads = [], notes: said = [] } = await offer.candidates()
    const { runs, notes } = await readSets(sets, combine, settings)
    if (runs.length === 0) {
      // What was found, and is of no use, is said by its own note.
      const nothing = notes.some(({ code }) => code === 'no-stats-file') ? [] : [nothingFound(sets)]
      return { runs, uploads, notes: [...notes, ...nothing, ...said] }
    }
    const handedOver = handedOverOf(sets)
    const dated = withSeries(runs, settings).map(run => ({
      ...run,
      notes: [...run.notes, ...ageNotes(run, handedOver)]
    }))
    return { runs: dated, uploads, notes: [...notes, ...said] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { runs: [], uploads: [], notes: [inputNote(error)] }
  }
}

/** The earliest of the sets: nothing is called old that only one of them would call so. */
function handedOverOf(sets: readonly InputSet[]): HandedOver | undefined {
  const moments = sets.flatMap(({ uploads = [], foundAt }): HandedOver[] => [
    ...uploads.flatMap(({ at }) => (at === undefined ? [] : [{ at, by: 'upload' as const }])),
    ...(foundAt === undefined ? [] : [{ at: foundAt, by: 'job' as const }])
  ])
  return moments.sort((a, b) => a.at - b.at)[0]
}

/** Files that are named. */
const NAMED = 3

function nothingFound(sets: readonly InputSet[]): Note {
  const names = sets.flatMap(({ files }) => files.map(({ path }) => path))
  const more = names.length > NAMED ? ` and ${formatCount(names.length - NAMED)} more` : ''
  const where = names.length === 0 ? '' : ` in ${names.slice(0, NAMED).join(', ')}${more}`
  return note('no-input', `no CSV file of Locust was found${where}`, {
    advice:
      'Run Locust with --csv PREFIX and give its folder, and upload it also when Locust fails (if: always()).'
  })
}

function inputNote(error: InputError): Note {
  return note(error.source === 'github' ? 'github-unavailable' : 'no-input', error.problem, {
    advice: error.advice
  })
}
