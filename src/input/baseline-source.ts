/** Where a baseline run came from: the shape of `evaluate/`'s BaselineSource. All text is untrusted. */
export type RunSource = {
  readonly label: string
  readonly commit?: string
  /** Seconds since the epoch. */
  readonly at?: number
  readonly url?: string
  readonly workflowRun?: { readonly id: string; readonly attempt: number; readonly number: number }
}

/** A run of the base branch's workflow, as GitHub lists it. */
export type ListedRun = {
  readonly id: number
  readonly run_number: number
  readonly run_attempt?: number | undefined
  readonly event: string
  readonly status: string | null
  readonly conclusion: string | null
  readonly head_sha: string
  readonly created_at: string
  readonly html_url: string
  readonly head_repository?: { readonly full_name: string } | null
}

/** Names a run for people, with commit, date and link. */
export function sourceOf(run: ListedRun): RunSource {
  const at = Date.parse(run.created_at) / 1000
  return {
    label: `run #${run.run_number}`,
    commit: run.head_sha,
    url: run.html_url,
    workflowRun: { id: String(run.id), attempt: run.run_attempt ?? 1, number: run.run_number },
    ...(Number.isFinite(at) ? { at } : {})
  }
}

export type Suitability = {
  /** `owner/name` of the repository that the baseline protects. */
  readonly repository: string
  /** Runs that are judged right now, which cannot be their own baseline. */
  readonly ownRunIds: readonly number[]
  /** Only runs before this one: for events that look back on one line of history. */
  readonly before?: number
}

/** Why a run must not be a baseline; `undefined` when it may. */
export function unsuitable(run: ListedRun, rules: Suitability): string | undefined {
  const foreign = foreignOrigin(run, rules.repository)
  if (foreign !== undefined) return foreign
  if (run.conclusion !== 'success') return `it ended with ${run.conclusion ?? 'no conclusion'}`
  return undefined
}

/** Why nothing that a run uploaded is the base branch's; `repository` is `owner/name`. */
export function foreignOrigin(
  run: Pick<ListedRun, 'event' | 'head_repository'>,
  repository: string
): string | undefined {
  // A fork's branch may be called like the base branch, and its runs are listed among ours.
  const home = run.head_repository?.full_name
  if (home?.toLowerCase() !== repository.toLowerCase()) {
    return home === undefined
      ? 'its repository no longer exists'
      : `it belongs to the fork ${home}, not to this repository`
  }
  // These run for a pull request, whatever the name of the branch they are listed under.
  if (/^(pull_request|issue_comment)/.test(run.event)) {
    return `it ran for a pull request (${run.event})`
  }
  // Its head is the default branch's, and it says nowhere which run started it.
  if (run.event === 'workflow_run') {
    return 'workflow_run started it, and it cannot be told whether for a pull request'
  }
  return undefined
}

/** Runs that are not even candidates, so that nothing need be said of them. */
export function isCandidate(run: ListedRun, rules: Suitability): boolean {
  return !rules.ownRunIds.includes(run.id) && (rules.before === undefined || run.id < rules.before)
}
