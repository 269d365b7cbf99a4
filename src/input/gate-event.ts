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
  /** What people call that workflow where `workflow` is a number: its file's name. */
  readonly workflowLabel?: string
  /**
   * The branch whose config counts; absent when the config is the workspace's file. Where it is set,
   * the workspace may hold the code of a stranger, who must not choose the targets.
   */
  readonly configRef?: string
  /**
   * The branch whose waivers and milder note severities count instead of those of the config; absent where
   * the config may speak for itself. A change must not excuse itself, wherever its config comes from.
   */
  readonly excuseRef?: string
  /** Nobody knows whose change this event tests: no waiver of any config counts. */
  readonly isUnlisted?: true
  /** The repository's default branch. */
  readonly defaultBranch?: string
  /** The branch to compare with. */
  readonly baselineBranch?: string
  /** Compared with what ran before it on its own line; absent where the base as it is now counts. */
  readonly looksBack?: true
  /** A run of the repository's own line: a push to the default branch, or its schedule. */
  readonly isOwnLine?: true
  /** A release's tag: then the release before it is the baseline. */
  readonly releaseTag?: string
}

/** Newer runs have larger ids; a re-run keeps the id and raises the attempt. */
export type RunKey = { readonly id: number; readonly attempt: number }

export type PullRequestHint =
  | { readonly how: 'none'; readonly why: string }
  | {
      readonly how: 'known'
      readonly number: number
      /** The event says no more than the number: base branch and head are GitHub's to tell. */
      readonly lookUp?: true
      /** The branch whose commit was tested: the pull request's own makes that commit the tested one. */
      readonly testedBranch?: string
      /** The event's commit is what was tested, whatever the pull request's head is by now. */
      readonly keepsCommit?: true
    }
  /**
   * By its head: `owner` of the head's repository, and the commit that it must still be at. Without
   * a branch by the commit alone.
   */
  | {
      readonly how: 'head'
      readonly owner: string
      readonly branch?: string
      readonly sha: string
    }
