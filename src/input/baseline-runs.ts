import { artifactsOfRun } from './artifact-rest.js'
import { findArtifacts, readFound } from './artifact.js'
import { isCandidate, sourceOf, unsuitable } from './baseline-source.js'
import type { ListedRun, RunSource, Suitability } from './baseline-source.js'
import type { GateEvent } from './gate-event.js'
import { gitHubProblem, httpStatusOf, type GitHub } from './github.js'
import { InputError } from './input-error.js'
import type { InputSet } from './input-file.js'
import { inParallel } from './parallel.js'

/** Suitable runs whose artifacts are tried, as a multiple of those wanted. */
const LOOK_BACK = 3
const RUNS_PER_PAGE = 50
/** Forks' runs on a branch named like ours fill pages; beyond this many, older runs tell little. */
const MAX_PAGES = 4
const RELEASES_PER_PAGE = 30
const RUNS_AT_ONCE = 3
const MAX_SKIPPED = 20
/** Bytes of one run's compressed artifacts: several runs lie in memory together. */
const MAX_BASELINE_BYTES = 64 * 1024 * 1024

export type BaselineRequest = {
  readonly event: GateEvent
  /** The artifact's name or pattern, as for the run that is judged. */
  readonly artifact: string
  /** Runs wanted; at least 1. */
  readonly runs: number
  /** The run whose artifact is judged, when it is not the event's: its workflow is the one that counts. */
  readonly runId?: number
  /** File name or id of another workflow whose runs are the baseline. */
  readonly workflow?: string
}

export type FoundBaselines = {
  /** Newest first; one set per artifact of the run. */
  readonly used: readonly { readonly source: RunSource; readonly sets: readonly InputSet[] }[]
  /** Runs that were met on the way and not used, and why. Untrusted text. */
  readonly skipped: readonly { readonly source: RunSource; readonly why: string }[]
  /** What concerns no single run: GitHub did not answer, no previous release. Safe to print. */
  readonly notes: readonly string[]
  /** Where runs were looked for, `load.yml on main`; absent when they could not be. Untrusted text. */
  readonly sought?: string
}

/**
 * The same artifact from the last runs of the same workflow on the base branch (for a release: on the
 * commit of the release before) that succeeded, belong to this repository and did not run for a pull
 * request. Never throws: without baselines the targets still hold. Needs `actions: read`.
 */
export async function readBaselines(
  github: GitHub,
  request: BaselineRequest
): Promise<FoundBaselines> {
  const notes: string[] = []
  try {
    const judged = { ...request, event: await ofJudgedRun(github, request) }
    const history = await findHistory(github, judged, notes)
    const sought = history === NO_HISTORY ? undefined : soughtIn(judged.event)
    const { used, skipped, failures } = await readHistory(github, judged, history)
    if (used.length === 0 && failures > 0) notes.push(undelivered(failures))
    return {
      used,
      skipped,
      notes,
      ...(sought === undefined ? {} : { sought })
    }
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'actions: read')
    const mend =
      httpStatusOf(error) === 404 && request.workflow !== undefined
        ? `mend the input baseline-workflow, or ${remedy}`
        : remedy
    notes.push(`the runs of the base branch could not be listed: ${what}; ${mend}`)
    return { used: [], skipped: [], notes }
  }
}

/** One of several runs that cannot be had is no loss; all of them are a comparison that is missing. */
function undelivered(failures: number): string {
  const which = failures === 1 ? 'the run' : `the ${failures} runs`
  return `GitHub did not deliver the artifacts of ${which} to compare with, and no other was left`
}

/** The event as if the run that is judged had been its own. */
async function ofJudgedRun(
  github: GitHub,
  { event, runId, workflow }: BaselineRequest
): Promise<GateEvent> {
  if (workflow !== undefined) {
    const judgedRun = runId === undefined ? event.judgedRun : { id: runId, attempt: 1 }
    return { ...event, judgedRun, workflow, workflowLabel: workflow }
  }
  if (runId === undefined || runId === event.judgedRun.id) return event
  const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner: github.owner,
    repo: github.repo,
    run_id: runId
  })
  const judgedRun = { id: runId, attempt: data.run_attempt ?? 1 }
  const workflowLabel = fileOf(data.path)
  return {
    ...event,
    workflow: data.workflow_id,
    judgedRun,
    ...(workflowLabel === undefined ? {} : { workflowLabel })
  }
}

/** `.github/workflows/load.yml@refs/heads/main` → `load.yml`. */
function fileOf(path: string | undefined): string | undefined {
  return path?.split('@')[0]?.split('/').at(-1) || undefined
}

function soughtIn({ workflow, workflowLabel, baselineBranch }: GateEvent): string {
  const name = workflowLabel ?? (typeof workflow === 'number' ? `workflow ${workflow}` : workflow)
  return `${name ?? 'this workflow'} on ${baselineBranch ?? 'the default branch'}`
}

/** Runs of the workflow, newest first. */
type History = {
  readonly suitable: readonly ListedRun[]
  readonly unsuitable: readonly { readonly run: ListedRun; readonly why: string }[]
}

const NO_HISTORY: History = { suitable: [], unsuitable: [] }

async function findHistory(
  github: GitHub,
  request: BaselineRequest,
  notes: string[]
): Promise<History> {
  const { event } = request
  if (event.workflow === undefined) {
    notes.push('GitHub did not say which workflow this is, so its earlier runs cannot be found')
    return NO_HISTORY
  }
  if (event.releaseTag !== undefined) {
    const commit = await previousReleaseCommit(github, event.releaseTag, notes)
    if (commit !== undefined) {
      const history = await listHistory(github, request, { head_sha: commit })
      if (history.suitable.length > 0) return history
    }
    notes.push('no release before this one has a run to compare with: the default branch is used')
  }
  if (event.baselineBranch === undefined) {
    notes.push('the event names no base branch to compare with')
    return NO_HISTORY
  }
  return listHistory(github, request, { branch: event.baselineBranch })
}

async function listHistory(
  github: GitHub,
  { event, runs }: BaselineRequest,
  filter: { readonly branch: string } | { readonly head_sha: string }
): Promise<History> {
  const rules = suitabilityOf(github, event)
  const suitable: ListedRun[] = []
  const rejected: { run: ListedRun; why: string }[] = []
  for (let page = 1; page <= MAX_PAGES && suitable.length < runs * LOOK_BACK; page++) {
    const { data } = await github.request(
      'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
      {
        owner: github.owner,
        repo: github.repo,
        workflow_id: event.workflow ?? '',
        // Completed, not only successful: a failed run that is left out has to be said.
        status: 'completed',
        per_page: RUNS_PER_PAGE,
        page,
        exclude_pull_requests: true,
        ...filter
      }
    )
    for (const listed of data.workflow_runs) {
      const run = { ...listed, id: Number(listed.id) }
      if (!isCandidate(run, rules)) continue
      const why = unsuitable(run, rules)
      if (why === undefined) suitable.push(run)
      else rejected.push({ run, why })
    }
    if (data.workflow_runs.length < RUNS_PER_PAGE) break
  }
  return { suitable: suitable.slice(0, runs * LOOK_BACK), unsuitable: rejected }
}

/** The commit of the newest published release before `tag`. Failures are notes. */
async function previousReleaseCommit(
  github: GitHub,
  tag: string,
  notes: string[]
): Promise<string | undefined> {
  const { owner, repo } = github
  try {
    const { data: releases } = await github.request('GET /repos/{owner}/{repo}/releases', {
      owner,
      repo,
      per_page: RELEASES_PER_PAGE
    })
    const own = releases.findIndex(release => release.tag_name === tag)
    // Newest first. A pre-release is a baseline only for another one.
    const previous = releases
      .slice(own + 1)
      .find(each => !each.draft && (!each.prerelease || releases[own]?.prerelease === true))
    if (previous === undefined) return undefined
    const { data: commit } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}', {
      owner,
      repo,
      ref: `tags/${previous.tag_name}`
    })
    return commit.sha
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'contents: read')
    notes.push(`the previous release could not be found: ${what}; ${remedy}`)
    return undefined
  }
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
  request: BaselineRequest,
  history: History
): Promise<Pick<FoundBaselines, 'used' | 'skipped'> & { readonly failures: number }> {
  const readings: Reading[] = []
  let missing = request.runs
  while (missing > 0 && readings.length < history.suitable.length) {
    const batch = history.suitable.slice(readings.length, readings.length + missing)
    const read = (run: ListedRun): Promise<Reading> => readRun(github, request.artifact, run)
    readings.push(...(await inParallel(batch, RUNS_AT_ONCE, read)))
    missing = request.runs - readings.filter(({ why }) => why === undefined).length
  }
  // Of the unsuitable runs only those passed on the way: what is older was not needed.
  const oldest = missing > 0 ? undefined : readings.at(-1)?.run
  const passed = history.unsuitable.filter(({ run }) => oldest === undefined || run.id > oldest.id)
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

function suitabilityOf(github: GitHub, event: GateEvent): Suitability {
  return {
    repository: `${github.owner}/${github.repo}`,
    ownRunIds: [event.ownRun.id, event.judgedRun.id],
    ...(event.looksBack === true ? { before: event.judgedRun.id } : {})
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
