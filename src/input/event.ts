/** The environment variables that the runner sets, as far as they are used. */
export type RunnerEnvironment = Readonly<Record<string, string | undefined>>

/** What started the workflow, reduced to what the gate has to know. Text is untrusted. */
export type GateEvent = {
  /** `pull_request`, `push`, …; empty outside of GitHub Actions. */
  readonly name: string
  /** `owner/name`. */
  readonly repository: string
  /** The commit that was tested: where the check run goes. */
  readonly headSha: string
  /** How to find the pull request to comment on. */
  readonly pullRequest: PullRequestHint
  /** The run that we are in. */
  readonly ownRun: RunKey
  /** The run that made the results: ours, or the one that triggered us (`workflow_run`). */
  readonly judgedRun: RunKey
  /** File name (`ci.yml`) or number of the workflow that makes the results, for its earlier runs. */
  readonly workflow?: string | number
  /**
   * The branch whose config counts; absent when the config is the workspace's file. Where it is set,
   * the workspace may hold the code of a stranger, who must not choose the targets.
   */
  readonly configRef?: string
  /**
   * The branch whose waivers and note severities count instead of those of the config; absent where
   * the config may speak for itself. A change must not excuse itself, wherever its config comes from.
   */
  readonly excuseRef?: string
  /** The repository's default branch. */
  readonly defaultBranch?: string
  /** The branch to compare with. */
  readonly baselineBranch?: string
  /** A release's tag: then the release before it is the baseline. */
  readonly releaseTag?: string
}

/** Newer runs have larger ids; a re-run keeps the id and raises the attempt. */
export type RunKey = { readonly id: number; readonly attempt: number }

export type PullRequestHint =
  | { readonly how: 'none'; readonly why: string }
  | { readonly how: 'known'; readonly number: number }
  /** By its head: `owner` of the head's repository, and the commit that it must still be at. */
  | {
      readonly how: 'head'
      readonly owner: string
      readonly branch: string
      readonly sha: string
    }

/**
 * Reads an event. `payload` is the parsed file at `GITHUB_EVENT_PATH` (anything: it is not trusted to
 * have a shape); `prNumber` is the input `pr-number`, which only counts for events that have no pull
 * request of their own. Pure.
 */
export function resolveEvent(
  env: RunnerEnvironment,
  payload: unknown,
  prNumber?: number
): GateEvent {
  const ownRun = {
    id: Number(env['GITHUB_RUN_ID']) || 0,
    attempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1
  }
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const defaultBranch = textAt(payload, 'repository', 'default_branch')
  const workflow = workflowFile(env['GITHUB_WORKFLOW_REF'])
  const common: GateEvent = {
    name,
    repository: env['GITHUB_REPOSITORY'] ?? '',
    headSha: env['GITHUB_SHA'] ?? '',
    pullRequest:
      prNumber === undefined
        ? { how: 'none', why: `a ${name || 'local'} run has no pull request` }
        : { how: 'known', number: prNumber },
    ownRun,
    judgedRun: ownRun,
    ...(workflow === undefined ? {} : { workflow }),
    ...(defaultBranch === undefined ? {} : { defaultBranch, baselineBranch: defaultBranch })
  }
  return { ...common, ...detailsOf(common, payload, env, prNumber) }
}

function detailsOf(
  common: GateEvent,
  payload: unknown,
  env: RunnerEnvironment,
  prNumber: number | undefined
): Partial<GateEvent> {
  switch (common.name) {
    case 'pull_request': {
      const details = pullRequestDetails(payload)
      return { ...details, ...excusesFrom(details.baselineBranch) }
    }
    case 'pull_request_target': {
      const details = pullRequestDetails(payload)
      return { ...details, ...configFrom(details.baselineBranch) }
    }
    case 'workflow_run':
      return workflowRunDetails(common, payload)
    case 'merge_group': {
      const details = mergeGroupDetails(payload)
      return { ...details, ...excusesFrom(details.baselineBranch) }
    }
    case 'push': {
      const isDefault = branchOf(env['GITHUB_REF']) === common.defaultBranch
      return {
        ...(prNumber === undefined ? pushDetails(common, env) : {}),
        ...(isDefault && common.defaultBranch !== undefined
          ? {}
          : excusesFrom(common.defaultBranch))
      }
    }
    case 'release': {
      const tag = textAt(payload, 'release', 'tag_name')
      return tag === undefined ? {} : { releaseTag: tag }
    }
    default:
      return {}
  }
}

function pullRequestDetails(payload: unknown): Partial<GateEvent> {
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
function workflowRunDetails(common: GateEvent, payload: unknown): Partial<GateEvent> {
  const run = at(payload, 'workflow_run')
  const sha = textAt(run, 'head_sha')
  const branch = textAt(run, 'head_branch')
  const owner = textAt(run, 'head_repository', 'owner', 'login')
  const id = numberAt(run, 'id')
  const workflow = numberAt(run, 'workflow_id')
  const pullRequest: PullRequestHint =
    sha !== undefined && branch !== undefined && owner !== undefined
      ? { how: 'head', owner, branch, sha }
      : { how: 'none', why: 'the repository of the triggering run’s branch no longer exists' }
  return {
    pullRequest,
    ...(sha === undefined ? {} : { headSha: sha }),
    ...(id === undefined ? {} : { judgedRun: { id, attempt: numberAt(run, 'run_attempt') ?? 1 } }),
    ...(workflow === undefined ? {} : { workflow }),
    ...configFrom(common.defaultBranch)
  }
}

function mergeGroupDetails(payload: unknown): Partial<GateEvent> {
  const group = at(payload, 'merge_group')
  const headSha = textAt(group, 'head_sha')
  const base = branchOf(textAt(group, 'base_ref'))
  return {
    pullRequest: { how: 'none', why: 'a merge queue tests several pull requests at once' },
    ...(headSha === undefined ? {} : { headSha }),
    ...(base === undefined ? {} : { baselineBranch: base })
  }
}

function pushDetails(common: GateEvent, env: RunnerEnvironment): Partial<GateEvent> {
  const branch = branchOf(env['GITHUB_REF'])
  const owner = common.repository.split('/')[0]
  if (branch === undefined || owner === undefined) {
    return { pullRequest: { how: 'none', why: 'a pushed tag has no pull request' } }
  }
  if (branch === common.defaultBranch) {
    return { pullRequest: { how: 'none', why: 'the default branch has no pull request' } }
  }
  return { pullRequest: { how: 'head', owner, branch, sha: common.headSha } }
}

function configFrom(branch: string | undefined): Partial<GateEvent> {
  // `HEAD` is the default branch for the API: never the workspace, even if the payload is strange.
  return { configRef: branch ?? 'HEAD' }
}

function excusesFrom(branch: string | undefined): Partial<GateEvent> {
  return { excuseRef: branch ?? 'HEAD' }
}

function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined
}

/** `owner/name/.github/workflows/ci.yml@refs/heads/main` → `ci.yml`. */
function workflowFile(workflowRef: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(workflowRef ?? '')?.[1]
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Readonly<Record<string, unknown>>)[key]
  }
  return current
}

function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' ? found : undefined
}

function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys)
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined
}
