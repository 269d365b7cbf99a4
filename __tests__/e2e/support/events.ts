import { OWNER, REPO, REPOSITORY } from './github-state.js'

/* Payloads as GitHub writes them to GITHUB_EVENT_PATH, reduced to a plausible core. */

export const HEAD_SHA = 'b'.repeat(40)
export const PULL_NUMBER = 17

const repository = {
  name: REPO,
  full_name: REPOSITORY,
  default_branch: 'main',
  owner: { login: OWNER }
}

type Head = { readonly owner: string; readonly ref: string; readonly sha: string }

export const BRANCH: Head = { owner: OWNER, ref: 'feature', sha: HEAD_SHA }
export const FORK: Head = { owner: 'mallory', ref: 'feature', sha: HEAD_SHA }

export function pullRequest(head: Head = BRANCH): unknown {
  return {
    action: 'synchronize',
    number: PULL_NUMBER,
    repository,
    pull_request: {
      number: PULL_NUMBER,
      state: 'open',
      head: { ref: head.ref, sha: head.sha, repo: { full_name: `${head.owner}/${REPO}` } },
      base: { ref: 'main', sha: 'c'.repeat(40), repo: { full_name: REPOSITORY } }
    }
  }
}

export const TRIGGERING_RUN = 500
export const TRIGGERING_WORKFLOW = 77

export function workflowRun(head: Head, event = 'pull_request'): unknown {
  return {
    action: 'completed',
    repository,
    workflow_run: {
      id: TRIGGERING_RUN,
      run_attempt: 1,
      event,
      conclusion: 'success',
      workflow_id: TRIGGERING_WORKFLOW,
      head_branch: head.ref,
      head_sha: head.sha,
      // Empty for forks, as GitHub has it.
      pull_requests:
        head.owner === OWNER
          ? [{ number: PULL_NUMBER, head: { ref: head.ref, sha: head.sha } }]
          : [],
      head_repository: { full_name: `${head.owner}/${REPO}`, owner: { login: head.owner } },
      repository: { full_name: REPOSITORY }
    }
  }
}

export function push(branch = 'main'): unknown {
  return { ref: `refs/heads/${branch}`, after: 'a'.repeat(40), repository }
}

export function mergeGroup(): unknown {
  return {
    action: 'checks_requested',
    repository,
    merge_group: {
      head_sha: HEAD_SHA,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${PULL_NUMBER}-${HEAD_SHA}`,
      base_ref: 'refs/heads/main',
      base_sha: 'c'.repeat(40)
    }
  }
}

export function release(tag: string): unknown {
  return { action: 'published', repository, release: { tag_name: tag, draft: false } }
}

export function schedule(): unknown {
  return { schedule: '0 3 * * *', repository }
}

export function workflowDispatch(): unknown {
  return { inputs: {}, ref: 'refs/heads/main', repository }
}
