import type { GateEvent, PullRequestHint } from './event.js'
import { gitHubProblem, type GitHub } from './github.js'

/** The pull request to comment on, or why there is none. Text is safe to print. */
export type PullRequestAnswer =
  | { readonly number: number; readonly baseBranch?: string }
  | {
      readonly number?: undefined
      readonly why: string
      /** A failure (of GitHub, of permissions) to warn of, not an event's nature. */
      readonly isProblem: boolean
    }

/**
 * Finds the pull request of an event, asking GitHub only where the event does not say it. A pull
 * request whose head has moved on since the run is none: its newer run will speak for it.
 * Never throws. Needs `pull-requests: read`.
 */
export async function findPullRequest(
  github: GitHub | undefined,
  hint: PullRequestHint
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
    return choose(data, hint)
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

function choose(pulls: readonly Listed[], hint: HeadHint): PullRequestAnswer {
  // A server that ignores `head` (or takes it for a prefix) must not lead us to a stranger's.
  const ofBranch = pulls.filter(pull => pull.head.ref === hint.branch)
  const current = ofBranch.find(pull => pull.head.sha === hint.sha)
  if (current !== undefined) return { number: current.number, baseBranch: current.base.ref }
  const moved = ofBranch[0]
  return {
    isProblem: false,
    why:
      moved === undefined
        ? 'no open pull request has this branch as its head'
        : `pull request #${moved.number} has moved on from ${short(hint.sha)} to ${short(moved.head.sha)}; its newer run will comment`
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
