import { stat } from 'node:fs/promises'

import type { BaselineSource } from '../evaluate/regression/comparison.js'
import { isGlob } from '../input/glob.js'
import { InputError } from '../input/input-error.js'
import { readPaths } from '../input/paths.js'
import type { BaselineOffer, CandidateOffer } from '../intake/offer.js'
import type { Destination } from './destination.js'
import { NOT_COMPARED, baselineNote, type Reader, type ReadingRunner } from './reader.js'

/** What reads artifacts is loaded only for one. */
export function readerOf(to: Destination, runner: ReadingRunner): Reader {
  const { paths, baselinePaths } = to.inputs
  let loading: Promise<Reader> | undefined
  const artifacts = (): Promise<Reader> =>
    (loading ??= import('./artifact-reading.js').then(reading =>
      reading.artifactReaderOf(to, runner)
    ))
  return {
    candidates: async () => {
      // It comes while the candidates do.
      void to.history.offer()
      return paths.length > 0
        ? readCandidateFolders(paths, runner)
        : (await artifacts()).candidates()
    },
    baselines: async () => {
      if (baselinePaths.length > 0) {
        return readBaselineFolders(baselinePaths, runner.env['GITHUB_WORKSPACE'] ?? '.')
      }
      return paths.length > 0 ? NOT_COMPARED : (await artifacts()).baselines()
    }
  }
}

async function readCandidateFolders(
  paths: readonly string[],
  { env, now }: ReadingRunner
): Promise<CandidateOffer> {
  const foundAt = await jobStart(env['GITHUB_EVENT_PATH'], now)
  const sets = await readPaths(paths, env['GITHUB_WORKSPACE'])
  const found = foundAt === undefined ? {} : { foundAt }
  return { sets: sets.map(set => ({ ...set, ...found })) }
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

async function readBaselineFolders(
  paths: readonly string[],
  workspace: string
): Promise<BaselineOffer> {
  const sets: Exclude<BaselineOffer['sets'], 'none'>[number][] = []
  const skipped: { source: BaselineSource; why: string }[] = []
  const problems = new Map<string, string[]>()
  for (const path of paths) {
    try {
      const read = await readPaths([path], workspace)
      sets.push({ source: { label: path }, sets: read, byPattern: isGlob(path) })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { problem, advice } = error
      skipped.push({ source: { label: path }, why: problem })
      problems.set(advice, [...(problems.get(advice) ?? []), problem])
    }
  }
  const notes = [...problems].map(([advice, each]) =>
    baselineNote(each.join('; '), `${advice} Mend the input baseline-path.`)
  )
  return { sets, skipped, notes, isGiven: true }
}
