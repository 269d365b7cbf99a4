import { stat } from 'node:fs/promises'

import type { BaselineSource } from '../evaluate/regression/comparison.js'
import { toolkitOf } from '../input/artifact-toolkit.js'
import { readArtifacts } from '../input/artifact.js'
import { type AttemptRemark, attemptsOf } from '../input/attempt.js'
import { readBaselines } from '../input/baseline-runs.js'
import type { Timer } from '../input/deadline.js'
import { InputError } from '../input/input-error.js'
import type { InputSet } from '../input/input-file.js'
import { readPaths } from '../input/paths.js'
import type { BaselineOffer, CandidateOffer } from '../intake/offer.js'
import { note, type Note } from '../locust/note.js'
import type { Destination } from './publish.js'

/** What reading needs of the runner. */
type CandidateRunner = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now?: number
  readonly timer: Timer
}

/** The runs to judge, who uploaded them, and what is to be said of that. Throws InputError. */
export async function offerCandidates(
  to: Destination,
  runner: CandidateRunner
): Promise<CandidateOffer> {
  const { inputs, event, github } = to
  const { env, now, timer } = runner
  if (inputs.paths.length > 0) {
    const foundAt = await jobStart(env['GITHUB_EVENT_PATH'], now)
    const sets = await readPaths(inputs.paths, env['GITHUB_WORKSPACE'])
    const found = foundAt === undefined ? {} : { foundAt }
    return { sets: sets.map(set => ({ ...set, ...found })) }
  }
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
    { runs: [event.ownRun, event.judgedRun], runId },
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

/** The runner writes the event's file when a job begins. Seconds since the epoch. */
async function jobStart(
  eventPath: string | undefined,
  now: number | undefined
): Promise<number | undefined> {
  if (now === undefined) return undefined
  try {
    return Math.min(now, (await stat(eventPath ?? '')).mtimeMs / 1000)
  } catch {
    return now
  }
}

/** The runs to compare with. Never throws for one that cannot be had: it is said. */
export async function offerBaselines({
  inputs,
  event,
  github,
  env
}: Destination): Promise<BaselineOffer> {
  if (inputs.baselinePaths.length > 0) {
    return readBaselineFolders(inputs.baselinePaths, env['GITHUB_WORKSPACE'] ?? '.')
  }
  if (inputs.baseline === 'none' || inputs.artifact === '')
    return { sets: 'none', skipped: [], notes: [] }
  if (github === undefined) {
    return {
      sets: [],
      skipped: [],
      notes: [
        skippedNote(
          'there is no token to find baseline runs with',
          'Pass `github-token: ${{ github.token }}`, or `baseline: none`.'
        )
      ]
    }
  }
  const found = await readBaselines(github, {
    event,
    artifact: inputs.artifact,
    runs: inputs.baselineRuns,
    ...(inputs.baselineWorkflow === '' ? {} : { workflow: inputs.baselineWorkflow }),
    ...(inputs.runId === undefined ? {} : { runId: inputs.runId })
  })
  return {
    sets: found.used,
    skipped: found.skipped,
    ...(found.sought === undefined ? {} : { sought: found.sought }),
    notes: found.notes.map(message => skippedNote(message, 'Or set `baseline: none`.'))
  }
}

async function readBaselineFolders(
  paths: readonly string[],
  workspace: string
): Promise<BaselineOffer> {
  const sets: { source: BaselineSource; sets: readonly InputSet[] }[] = []
  const skipped: { source: BaselineSource; why: string }[] = []
  for (const path of paths) {
    try {
      sets.push({ source: { label: path }, sets: await readPaths([path], workspace) })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      skipped.push({ source: { label: path }, why: error.message })
    }
  }
  const notes = skipped.map(({ why }) => skippedNote(why, 'Mend the input baseline-path.'))
  return { sets, skipped, notes, isGiven: true }
}

function skippedNote(message: string, advice: string): Note {
  return note('baseline-skipped', message, { severity: 'warning', advice })
}
