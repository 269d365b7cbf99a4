import { HISTORY_RUNS } from '../config/choices.js'
import { toolkitOf } from '../input/artifact-toolkit.js'
import { readArtifacts } from '../input/artifact.js'
import { type AttemptRemark, attemptsOf } from '../input/attempt.js'
import { readBaselines } from '../input/baseline-runs.js'
import { searchBaselines, type BaselineSearch } from '../input/baseline-search.js'
import type { GitHub } from '../input/github.js'
import { JOB_TOKEN } from '../input/token-advice.js'
import { readToldRun, type ToldRun } from '../input/told-run.js'
import type { BaselineOffer, CandidateOffer } from '../intake/offer.js'
import type { Note } from '../locust/note.js'
import type { Destination } from './destination.js'
import { NOT_COMPARED, type Reader, type ReadingRunner, baselineNote } from './reader.js'

/**
 * Reads artifacts. The runs to compare with are looked for while the candidates' artifacts come, unless
 * there is a history that may be enough.
 */
export function artifactReaderOf(to: Destination, runner: ReadingRunner): Reader {
  const { github, inputs } = to
  if (github === undefined) {
    return {
      candidates: () => readCandidates(to, runner),
      baselines: () => Promise.resolve(inputs.baseline === 'none' ? NOT_COMPARED : WITHOUT_TOKEN)
    }
  }
  const told = toldOf(github, inputs.runId)
  const isSearched = inputs.baseline !== 'none' && inputs.baselinePaths.length === 0
  let search: Promise<BaselineSearch> | undefined
  const searched = (): Promise<BaselineSearch> => (search ??= searchFor(to, github, told))
  return {
    candidates: () => {
      if (isSearched) void to.history.isThin().then(isThin => (isThin ? searched() : undefined))
      return readCandidates(to, runner, told)
    },
    baselines: async () => (isSearched ? readFound(to, github, await searched()) : NOT_COMPARED)
  }
}

type Told = () => Promise<ToldRun>

/** What GitHub tells of the run that the inputs name, asked once. */
function toldOf(github: GitHub, runId: number | undefined): Told | undefined {
  if (runId === undefined) return undefined
  let told: Promise<ToldRun> | undefined
  return () => (told ??= readToldRun(github, runId))
}

async function readCandidates(
  { inputs, event, github }: Destination,
  { env, timer }: ReadingRunner,
  told?: Told
): Promise<CandidateOffer> {
  const toolkit = toolkitOf(env, timer)
  const runId = inputs.runId ?? event.judgedRun.id
  const sets = await readArtifacts({
    artifact: inputs.artifact,
    runId,
    ownRunId: event.ownRun.id,
    ...(toolkit === undefined ? {} : { toolkit }),
    ...(github === undefined ? {} : { github })
  })
  const { uploads, remarks } = await attemptsOf(
    github,
    { runs: [event.ownRun, event.judgedRun], runId, ...(told === undefined ? {} : { told }) },
    sets.flatMap(set => set.uploads ?? [])
  )
  return { sets, uploads, notes: remarks.map(noteOf) }
}

const ATTEMPT_NOTES = {
  stale: { code: 'stale-artifact', severity: 'error' },
  carried: { code: 'earlier-attempt', severity: 'info' },
  unknown: { code: 'attempt-unknown', severity: 'warning' }
} as const

function noteOf({ what, message, advice }: AttemptRemark): Note {
  return { ...ATTEMPT_NOTES[what], message, ...(advice === undefined ? {} : { advice }) }
}

const WITHOUT_TOKEN: BaselineOffer = {
  sets: [],
  skipped: [],
  notes: [
    baselineNote(
      'there is no token to find baseline runs with',
      `${JOB_TOKEN}, or set baseline: none.`
    )
  ]
}

function searchFor(
  { inputs, event }: Destination,
  github: GitHub,
  told: Told | undefined
): Promise<BaselineSearch> {
  return searchBaselines(github, {
    event,
    runs: inputs.baselineRuns,
    ...(inputs.baselineWorkflow === '' ? {} : { workflow: inputs.baselineWorkflow }),
    ...(inputs.runId === undefined ? {} : { runId: inputs.runId }),
    ...(told === undefined ? {} : { told })
  })
}

/** A history that begins is given as many runs at once as it takes to compare with it. */
async function readFound(
  { inputs, history }: Destination,
  github: GitHub,
  search: BaselineSearch
): Promise<BaselineOffer> {
  const { artifact, baselineRuns } = inputs
  const runs = (await history.isToBeBegun())
    ? Math.max(baselineRuns, HISTORY_RUNS.least)
    : baselineRuns
  const { used, skipped, sought, notes } = await readBaselines(github, search, { artifact, runs })
  return {
    sets: used.slice(0, baselineRuns),
    earlier: used.slice(baselineRuns),
    skipped,
    ...(sought === undefined ? {} : { sought }),
    notes: notes.map(message => baselineNote(message, 'Or set `baseline: none`.'))
  }
}
