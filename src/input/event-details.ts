import type { GateEvent, PullRequestHint } from './gate-event.js'
import { at, branchOf, numberAt, textAt } from './payload.js'

type Details = Partial<GateEvent>
type Given = { readonly ref: string | undefined; readonly prNumber: number | undefined }

/**
 * What is peculiar to each event: its pull request, its head, what it is compared with, whose
 * config and whose waivers count. One that is not in this table, and has and
 * names no pull request, honours no waiver. Pure.
 */
export function eventDetails(common: GateEvent, payload: unknown, given: Given): Details {
  switch (common.name) {
    case 'pull_request_target': {
      const details = pullRequestDetails(payload)
      return { ...details, configRef: details.baselineBranch ?? 'HEAD' }
    }
    case 'workflow_run':
      return workflowRunDetails(common, payload)
    case 'merge_group': {
      const details = mergeGroupDetails(payload)
      return { ...details, excuseRef: details.baselineBranch ?? 'HEAD' }
    }
    case 'release': {
      const tag = textAt(payload, 'release', 'tag_name')
      const release = tag === undefined ? {} : { releaseTag: tag }
      return { ...ownLine(common, given), looksBack: true, ...release }
    }
    case 'schedule':
      return { ...ownLine(common, given), looksBack: true, ...isKept(given) }
    case 'push':
      return {
        ...branchDetails(common, given),
        looksBack: true,
        ...(isDefault(common, branchOf(given.ref)) ? isKept(given) : {})
      }
    case 'workflow_dispatch':
      return branchDetails(common, given)
    default:
      return changeDetails(common, payload, given)
  }
}

/** Events of a change, or of something that may be one: by what is in the payload. */
function changeDetails(common: GateEvent, payload: unknown, given: Given): Details {
  const details = pullRequestDetails(payload)
  if (details.pullRequest !== undefined || common.name === 'pull_request') {
    return { ...details, excuseRef: details.baselineBranch ?? 'HEAD' }
  }
  const excuses = defaultExcuses(common)
  const commented = numberAt(payload, 'issue', 'number')
  if (commented !== undefined && at(payload, 'issue', 'pull_request') != null) {
    return { ...excuses, pullRequest: { how: 'known', number: commented, lookUp: true } }
  }
  const commit = COMMITS[common.name]?.(payload)
  if (commit !== undefined) return { ...excuses, ...commitDetails(common, commit, given) }
  const isListed = common.name === 'issue_comment' || common.name === 'repository_dispatch'
  return isListed || given.prNumber !== undefined ? excuses : { isUnlisted: true }
}

function pullRequestDetails(payload: unknown): Details {
  const number = numberAt(payload, 'pull_request', 'number')
  // GITHUB_SHA is the merge commit, which no check of the pull request shows.
  const headSha = textAt(payload, 'pull_request', 'head', 'sha')
  const base = textAt(payload, 'pull_request', 'base', 'ref')
  return {
    ...(number === undefined ? {} : { pullRequest: { how: 'known', number } }),
    ...(headSha === undefined ? {} : { headSha }),
    ...(base === undefined ? {} : { baselineBranch: base })
  }
}

/**
 * The pull request is looked for by its head, the same for a branch and a fork: the payload's
 * `pull_requests` is empty for forks, and what it holds may have moved on since.
 */
function workflowRunDetails(common: GateEvent, payload: unknown): Details {
  const run = at(payload, 'workflow_run')
  const sha = textAt(run, 'head_sha')
  const branch = textAt(run, 'head_branch')
  const owner = textAt(run, 'head_repository', 'owner', 'login')
  const id = numberAt(run, 'id')
  const workflow = numberAt(run, 'workflow_id')
  const label = textAt(run, 'path')?.split('/').at(-1)?.split('@')[0]
  const pullRequest: PullRequestHint =
    sha !== undefined && branch !== undefined && owner !== undefined
      ? { how: 'head', owner, branch, sha }
      : { how: 'none', why: 'the repository of the triggering run’s branch no longer exists' }
  return {
    pullRequest,
    ...(sha === undefined ? {} : { headSha: sha }),
    ...(id === undefined ? {} : { judgedRun: { id, attempt: numberAt(run, 'run_attempt') ?? 1 } }),
    ...(workflow === undefined ? {} : { workflow }),
    ...(label === undefined ? {} : { workflowLabel: label }),
    ...ownRunDetails(common, run),
    // `HEAD` is the default branch for the API: never the workspace, even if the payload is strange.
    configRef: common.defaultBranch ?? 'HEAD'
  }
}

/** Whether the run that triggered us was a push to our default branch, or its schedule. */
function ownRunDetails(common: GateEvent, run: unknown): Pick<GateEvent, 'isOwnLine'> {
  const isOwn =
    ['push', 'schedule'].includes(textAt(run, 'event') ?? '') &&
    isDefault(common, textAt(run, 'head_branch')) &&
    textAt(run, 'head_repository', 'full_name') === common.repository
  return isOwn ? { isOwnLine: true } : {}
}

function mergeGroupDetails(payload: unknown): Details {
  const group = at(payload, 'merge_group')
  const headSha = textAt(group, 'head_sha')
  const base = branchOf(textAt(group, 'base_ref'))
  return {
    pullRequest: { how: 'none', why: 'a merge queue tests several pull requests at once' },
    ...(headSha === undefined ? {} : { headSha }),
    ...(base === undefined ? {} : { baselineBranch: base })
  }
}

/** The repository's own line of history speaks for itself, unless a pull request is named. */
function ownLine(common: GateEvent, { prNumber }: Given): Details {
  return prNumber === undefined ? {} : defaultExcuses(common)
}

function isDefault({ defaultBranch }: GateEvent, branch: string | undefined): boolean {
  return branch !== undefined && branch === defaultBranch
}

/** Of what a pull request is named for, nobody knows whose change it tests. */
function isKept({ prNumber }: Given): Pick<GateEvent, 'isOwnLine'> {
  return prNumber === undefined ? { isOwnLine: true } : {}
}

function branchDetails(common: GateEvent, given: Given): Details {
  const branch = branchOf(given.ref)
  return {
    ...(common.name === 'push' && given.prNumber === undefined
      ? { pullRequest: pullRequestOfPush(common, branch) }
      : {}),
    ...(isDefault(common, branch) ? ownLine(common, given) : defaultExcuses(common))
  }
}

function pullRequestOfPush(common: GateEvent, branch: string | undefined): PullRequestHint {
  const owner = ownerOf(common)
  if (branch === undefined || owner === undefined) {
    return { how: 'none', why: 'a pushed tag has no pull request' }
  }
  if (branch === common.defaultBranch) {
    return { how: 'none', why: 'the default branch has no pull request' }
  }
  return { how: 'head', owner, branch, sha: common.headSha }
}

/** The commit of a deployment, check or status. */
type Commit = { readonly sha: string | undefined; readonly ref?: string | undefined }

const COMMITS: Readonly<Record<string, (payload: unknown) => Commit>> = {
  deployment: deploymentOf,
  deployment_status: deploymentOf,
  check_run: payload => ({
    sha: textAt(payload, 'check_run', 'head_sha'),
    ref: textAt(payload, 'check_run', 'check_suite', 'head_branch')
  }),
  check_suite: payload => ({
    sha: textAt(payload, 'check_suite', 'head_sha'),
    ref: textAt(payload, 'check_suite', 'head_branch')
  }),
  status: payload => ({ sha: textAt(payload, 'sha') })
}

function deploymentOf(payload: unknown): Commit {
  return {
    sha: textAt(payload, 'deployment', 'sha'),
    ref: textAt(payload, 'deployment', 'ref')
  }
}

function commitDetails(common: GateEvent, { sha, ref }: Commit, { prNumber }: Given): Details {
  const headSha = sha ?? common.headSha
  const merged = numberOfRef(ref)
  const number = prNumber ?? merged
  if (number !== undefined) {
    // The commit of `refs/pull/17/merge` is one that no check of the pull request shows.
    const keeps = merged === undefined ? ({ keepsCommit: true } as const) : {}
    return { headSha, pullRequest: { how: 'known', number, lookUp: true, ...keeps } }
  }
  return { headSha, pullRequest: pullRequestOfCommit(common, headSha, ref) }
}

function pullRequestOfCommit(
  common: GateEvent,
  sha: string,
  ref: string | undefined
): PullRequestHint {
  const owner = ownerOf(common)
  const branch = branchOf(ref) ?? (ref === undefined || isCommit(ref) ? undefined : ref)
  if (owner === undefined || sha === '') {
    return { how: 'none', why: `the ${common.name} event names no commit` }
  }
  if (branch !== undefined && branch === common.defaultBranch) {
    return { how: 'none', why: 'the default branch has no pull request' }
  }
  return { how: 'head', owner, sha, ...(branch === undefined ? {} : { branch }) }
}

/** `refs/pull/17/merge` → 17. */
function numberOfRef(ref: string | undefined): number | undefined {
  const digits = /^(?:refs\/)?pull\/(\d{1,9})\//.exec(ref ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(ref)
}

function ownerOf({ repository }: GateEvent): string | undefined {
  return repository.split('/')[0] || undefined
}

function defaultExcuses({ defaultBranch }: GateEvent): Details {
  return { excuseRef: defaultBranch ?? 'HEAD' }
}
