import type { GateEvent, PullRequestHint } from './event.js'
import { gitHubProblem, type GitHub } from './github.js'

/** The pull request to comment on, or why there is none. Text is safe to print. */
export type PullRequestAnswer =
  | {
      readonly number: number
      /** Absent where it must not choose the config. */
      readonly baseBranch?: string
      /** What the reader should know of the choice. */
      readonly remark?: string
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
  if (hint.how === 'known') return { number: hint.number }
  if (hint.how === 'none') return { why: hint.why, isProblem: false }
  if (github === undefined) {
    return { why: 'there is no github-token to find the pull request with', isProblem: true }
  }
  const { owner, repo } = github
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      state: 'open',
      head: `${hint.owner}:${hint.branch}`,
      per_page: 100
    })
    return choose(data, hint, defaultBranch)
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'pull-requests: read')
    return { why: `the pull request could not be looked up: ${what}; ${remedy}`, isProblem: true }
  }
}

type HeadHint = Extract<PullRequestHint, { how: 'head' }>

type Listed = {
  readonly number: number
  readonly head: { readonly sha: string; readonly ref: string }
  readonly base: { readonly ref: string }
}

function choose(
  pulls: readonly Listed[],
  hint: HeadHint,
  defaultBranch: string | undefined
): PullRequestAnswer {
  // A server that ignores `head` (or takes it for a prefix) must not lead us to a stranger's.
  const ofBranch = pulls.filter(pull => pull.head.ref === hint.branch)
  const current = ofBranch.filter(pull => pull.head.sha === hint.sha)
  const [first] = current
  if (first !== undefined) return amongCurrent(first, current, defaultBranch)
  const moved = ofBranch[0]
  return {
    isProblem: false,
    why:
      moved === undefined
        ? 'no open pull request has this branch as its head'
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

/** The event with what the pull request's base branch tells: config and baseline come from there. */
export function withBaseBranch(event: GateEvent, answer: PullRequestAnswer): GateEvent {
  if (answer.number === undefined || answer.baseBranch === undefined) return event
  return {
    ...event,
    baselineBranch: answer.baseBranch,
    ...(event.configRef === undefined ? {} : { configRef: answer.baseBranch })
  }
}
