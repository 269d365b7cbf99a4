import { artifactsOfRun } from './artifact-rest.js'
import { findArtifacts, readFound } from './artifact.js'
import type { BaselineSearch } from './baseline-search.js'
import { sourceOf, type ListedRun, type RunSource } from './baseline-source.js'
import type { GitHub } from './github.js'
import { InputError } from './input-error.js'
import type { InputSet } from './input-file.js'
import { inParallel } from './parallel.js'

const RUNS_AT_ONCE = 4
const MAX_SKIPPED = 20
/** Bytes of one run's compressed artifacts: several runs lie in memory together. */
const MAX_BASELINE_BYTES = 64 * 1024 * 1024

export type FoundBaselines = Pick<BaselineSearch, 'notes' | 'sought'> & {
  /** Newest first; one set per artifact of the run. */
  readonly used: readonly { readonly source: RunSource; readonly sets: readonly InputSet[] }[]
  /** Runs that were met on the way and not used, and why. Untrusted text. */
  readonly skipped: readonly { readonly source: RunSource; readonly why: string }[]
}

/**
 * The same artifact from the runs that a search found: those that succeeded, belong to this repository
 * and did not run for a pull request, the newest first. Never throws. Needs `actions: read`.
 *
 * @param wanted the artifact's name or pattern, as for the run that is judged, and how many runs
 */
export async function readBaselines(
  github: GitHub,
  { suitable, unsuitable, notes, ...rest }: BaselineSearch,
  wanted: BaselinesWanted
): Promise<FoundBaselines> {
  const { used, skipped, failures } = await readHistory(github, wanted, { suitable, unsuitable })
  const isMissing = used.length === 0 && failures > 0
  return { ...rest, used, skipped, notes: isMissing ? [...notes, undelivered(failures)] : notes }
}

type BaselinesWanted = { readonly artifact: string; readonly runs: number }

/** One of several runs that cannot be had is no loss; all of them are a comparison that is missing. */
function undelivered(failures: number): string {
  const which = failures === 1 ? 'the run' : `the ${failures} runs`
  return `GitHub did not deliver the artifacts of ${which} to compare with, and no other was left`
}

type Reading = {
  readonly run: ListedRun
  readonly sets: readonly InputSet[]
  /** Why it could not be read. */
  readonly why?: string
  /** GitHub did not deliver what it should have; not that there is nothing. */
  readonly isFailure?: boolean
}

/** Walks back in time, a few runs at once, until enough could be read. */
async function readHistory(
  github: GitHub,
  { artifact, runs }: BaselinesWanted,
  { suitable, unsuitable }: Pick<BaselineSearch, 'suitable' | 'unsuitable'>
): Promise<Pick<FoundBaselines, 'used' | 'skipped'> & { readonly failures: number }> {
  const readings: Reading[] = []
  let missing = runs
  while (missing > 0 && readings.length < suitable.length) {
    const batch = suitable.slice(readings.length, readings.length + missing)
    const read = (run: ListedRun): Promise<Reading> => readRun(github, artifact, run)
    readings.push(...(await inParallel(batch, RUNS_AT_ONCE, read)))
    missing = runs - readings.filter(({ why }) => why === undefined).length
  }
  // Of the unsuitable runs only those passed on the way: what is older was not needed.
  const oldest = missing > 0 ? undefined : readings.at(-1)?.run
  const passed = unsuitable.filter(({ run }) => oldest === undefined || run.id > oldest.id)
  const skipped = [...passed, ...readings]
    .sort((a, b) => b.run.id - a.run.id)
    .flatMap(({ run, why }) => (why === undefined ? [] : [{ source: sourceOf(run), why }]))
  return {
    used: readings
      .filter(({ why }) => why === undefined)
      .map(({ run, sets }) => ({ source: sourceOf(run), sets })),
    skipped: skipped.slice(0, MAX_SKIPPED),
    failures: readings.filter(({ isFailure }) => isFailure === true).length
  }
}

async function readRun(github: GitHub, pattern: string, run: ListedRun): Promise<Reading> {
  const source = artifactsOfRun(github, run.id)
  try {
    const artifacts = await findArtifacts(source, pattern)
    if (artifacts.length === 0) return { run, sets: [], why: `it has no artifact "${pattern}"` }
    const limits = { pattern, maxBytes: MAX_BASELINE_BYTES }
    return { run, sets: await readFound(source, artifacts, limits) }
  } catch (error) {
    const isFailure = !(error instanceof InputError) || error.source === 'github'
    return {
      run,
      sets: [],
      why: error instanceof InputError ? error.message : String(error),
      isFailure
    }
  }
}
