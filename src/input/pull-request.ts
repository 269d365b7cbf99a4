import { upperFirst } from '../units/letter-case.js'
import type { GateEvent, PullRequestHint } from './gate-event.js'
import { gitHubProblem, type GitHub } from './github.js'

/** The pull request to comment on, or why there is none. Text is safe to print. */
export type PullRequestAnswer =
  | {
      readonly number: number
      /** Absent where it must not choose the config. */
      readonly baseBranch?: string
      /** The commit that its checks are shown for, when the event did not say it. */
      readonly headSha?: string
      /** What the reader should know of the choice. */
      readonly remark?: string
      /** What to do about it, when not to close those that are too many. */
      readonly advice?: string
    }
  | {
      readonly number?: undefined
      readonly why: string
      /** A failure (of GitHub, of permissions) to warn of, not an event's nature. */
      readonly isProblem: boolean
    }

/**
 * Finds the pull request of an event, asking GitHub only where the event does not say it. A pull
 * request whose head has moved on since the run is none: its newer run will speak for it.
 * Of several with the same head the one into `defaultBranch` is taken. Never throws. Needs `pull-requests: read`.
 */
export async function findPullRequest(
  github: GitHub | undefined,
  hint: PullRequestHint,
  defaultBranch?: string
): Promise<PullRequestAnswer> {
  if (hint.how === 'none') return { why: hint.why, isProblem: false }
  if (hint.how === 'known') {
    return hint.lookUp === true && github !== undefined
      ? lookUp(github, hint)
      : { number: hint.number }
  }
  if (github === undefined) {
    return { why: 'there is no github-token to find the pull request with', isProblem: true }
  }
  try {
    return choose(await listed(github, hint), hint, defaultBranch)
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'pull-requests: read')
    return { why: `the pull request could not be looked up: ${what}; ${remedy}`, isProblem: true }
  }
}

type HeadHint = Extract<PullRequestHint, { how: 'head' }>
type KnownHint = Extract<PullRequestHint, { how: 'known' }>

/** Base branch and head of a pull request of which only the number is known; that alone if need be. */
async function lookUp(github: GitHub, hint: KnownHint): Promise<PullRequestAnswer> {
  const { owner, repo } = github
  const { number } = hint
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      owner,
      repo,
      pull_number: number
    })
    const isOurs =
      (data.head.repo as { full_name: string } | null)?.full_name.toLowerCase() ===
      `${owner}/${repo}`.toLowerCase()
    const isTested = isOurs && data.head.ref === hint.testedBranch
    return {
      number,
      baseBranch: data.base.ref,
      ...(isTested || hint.keepsCommit === true ? {} : { headSha: data.head.sha })
    }
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'pull-requests: read')
    return {
      number,
      remark: `the base branch and the head of pull request #${number} could not be looked up: ${what}. The default branch takes the base branch’s place`,
      advice: `${upperFirst(remedy)}.`
    }
  }
}

async function listed(github: GitHub, hint: HeadHint): Promise<readonly Listed[]> {
  const { owner, repo } = github
  if (hint.branch === undefined) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      owner,
      repo,
      commit_sha: hint.sha,
      per_page: 100
    })
    // Of a commit also those are listed that were merged, or have since been pushed to.
    return data.filter(pull => pull.state === 'open' && pull.head.sha === hint.sha)
  }
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    state: 'open',
    head: `${hint.owner}:${hint.branch}`,
    per_page: 100
  })
  // A server that ignores `head` (or takes it for a prefix) must not lead us to a stranger's.
  return data.filter(pull => pull.head.ref === hint.branch)
}

type Listed = {
  readonly number: number
  readonly head: { readonly sha: string; readonly ref: string }
  readonly base: { readonly ref: string }
}

function choose(
  ofBranch: readonly Listed[],
  hint: HeadHint,
  defaultBranch: string | undefined
): PullRequestAnswer {
  const current = ofBranch.filter(pull => pull.head.sha === hint.sha)
  const [first] = current
  if (first !== undefined) return amongCurrent(first, current, defaultBranch)
  const moved = ofBranch[0]
  return {
    isProblem: false,
    why:
      moved === undefined
        ? `no open pull request has this ${hint.branch === undefined ? 'commit' : 'branch'} as its head`
        : `pull request #${moved.number} has moved on from ${short(hint.sha)} to ${short(moved.head.sha)}; its newer run will comment`
  }
}

/**
 * Anybody can open a second pull request of the same commit, into a branch whose config asks for
 * less. It must not choose what the first is judged by.
 */
function amongCurrent(
  first: Listed,
  current: readonly Listed[],
  defaultBranch: string | undefined
): PullRequestAnswer {
  if (current.length === 1) return { number: first.number, baseBranch: first.base.ref }
  const [main, ...others] = current.filter(pull => pull.base.ref === defaultBranch)
  if (main !== undefined && others.length === 0) {
    return { number: main.number, baseBranch: main.base.ref }
  }
  const { number } = main ?? first
  return {
    number,
    remark: `${current.length} open pull requests have this commit as their head: none of their base branches chose the config or the baseline, and only #${number} is commented on`
  }
}

function short(sha: string): string {
  return sha.replace(/[^0-9a-f]/gi, '').slice(0, 7)
}

/**
 * The event with what the pull request tells: config and baseline come from its base branch, the
 * waivers too when the event names it, and its checks are shown for its head.
 */
export function withBaseBranch(event: GateEvent, answer: PullRequestAnswer): GateEvent {
  if (answer.number === undefined) return event
  const { baseBranch, headSha } = answer
  const tested = headSha === undefined ? event : { ...event, headSha }
  if (baseBranch === undefined) return tested
  return {
    ...tested,
    baselineBranch: baseBranch,
    ...(event.configRef === undefined ? {} : { configRef: baseBranch }),
    // Of a commit anybody can open another pull request, into a branch that excuses more.
    ...(event.excuseRef === undefined || event.pullRequest.how === 'head'
      ? {}
      : { excuseRef: baseBranch })
  }
}
