import { isCandidate, unsuitable, type ListedRun, type Suitability } from './baseline-source.js'
import type { GateEvent } from './gate-event.js'
import { gitHubProblem, httpStatusOf, type GitHub } from './github.js'
import type { ToldRun } from './told-run.js'

/** Suitable runs whose artifacts are tried, as a multiple of those wanted. */
const LOOK_BACK = 3
const RUNS_PER_PAGE = 50
/** Forks' runs on a branch named like ours fill pages; beyond this many, older runs tell little. */
const MAX_PAGES = 4
const RELEASES_PER_PAGE = 30

export type BaselineRequest = {
  readonly event: GateEvent
  /** Runs wanted; at least 1. */
  readonly runs: number
  /** The run whose artifact is judged, when it is not the event's: its workflow is the one that counts. */
  readonly runId?: number
  /** What GitHub tells of the run `runId`. */
  readonly told?: () => Promise<ToldRun>
  /** File name or id of another workflow whose runs are the baseline. */
  readonly workflow?: string
}

/** Runs of the workflow, newest first. */
export type BaselineSearch = {
  readonly suitable: readonly ListedRun[]
  readonly unsuitable: readonly { readonly run: ListedRun; readonly why: string }[]
  /** What concerns no single run: GitHub did not answer, no previous release. Safe to print. */
  readonly notes: readonly string[]
  /** Where runs were looked for, `load.yml on main`; absent when they could not be. Untrusted text. */
  readonly sought?: string
}

type History = Pick<BaselineSearch, 'suitable' | 'unsuitable'>

const NO_HISTORY: History = { suitable: [], unsuitable: [] }

/**
 * Lists the last runs of the same workflow on the base branch (for a release: on the commit of the
 * release before). Never throws: without baselines the targets still hold. Needs `actions: read`.
 */
export async function searchBaselines(
  github: GitHub,
  request: BaselineRequest
): Promise<BaselineSearch> {
  const notes: string[] = []
  try {
    const judged = { ...request, event: await ofJudgedRun(request) }
    const history = await findHistory(github, judged, notes)
    return {
      ...history,
      notes,
      ...(history === NO_HISTORY ? {} : { sought: soughtIn(judged.event) })
    }
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'actions: read')
    const mend =
      httpStatusOf(error) === 404 && request.workflow !== undefined
        ? `mend the input baseline-workflow, or ${remedy}`
        : remedy
    notes.push(`the runs of the base branch could not be listed: ${what}; ${mend}`)
    return { ...NO_HISTORY, notes }
  }
}

/** The event as if the run that is judged had been its own. */
async function ofJudgedRun({ event, runId, told, workflow }: BaselineRequest): Promise<GateEvent> {
  if (workflow !== undefined) {
    const judgedRun = runId === undefined ? event.judgedRun : { id: runId, attempt: 1 }
    return { ...event, judgedRun, workflow, workflowLabel: workflow }
  }
  if (runId === undefined || runId === event.judgedRun.id || told === undefined) return event
  const { workflowLabel, ...run } = await told()
  return {
    ...event,
    workflow: run.workflow,
    judgedRun: { id: runId, attempt: run.attempt },
    ...(workflowLabel === undefined ? {} : { workflowLabel })
  }
}

function soughtIn({ workflow, workflowLabel, baselineBranch }: GateEvent): string {
  const name = workflowLabel ?? (typeof workflow === 'number' ? `workflow ${workflow}` : workflow)
  return `${name ?? 'this workflow'} on ${baselineBranch ?? 'the default branch'}`
}

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

function suitabilityOf(github: GitHub, event: GateEvent): Suitability {
  return {
    repository: `${github.owner}/${github.repo}`,
    ownRunIds: [event.ownRun.id, event.judgedRun.id],
    ...(event.looksBack === true ? { before: event.judgedRun.id } : {})
  }
}
