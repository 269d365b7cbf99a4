import { pause } from '../input/deadline.js'
import { gitHubProblem, httpStatusOf, type GitHub } from '../input/github.js'
import {
  commitOf,
  readBlob,
  readBranchHead,
  type BranchFile,
  type BranchHead
} from '../input/history-branch.js'
import { failed, type Published } from './sink.js'

/** As many gates may write to one branch at one time, and each still gets its turn. */
const ATTEMPTS = 8
/** Milliseconds before the next attempt. */
const WAIT_MS = 500

type HistoryCommit = BranchFile & {
  readonly message: string
  /** The whole new text of the file, from that which is there now. */
  readonly textAfter: (current: string | undefined) => Promise<string>
}

/**
 * Commits a file to a branch of its own, which begins without a parent; nothing is ever forced: who
 * loses the race reads again what is there. Never throws. Needs `contents: write`.
 */
export async function publishHistoryBranch(
  github: GitHub,
  commit: HistoryCommit
): Promise<Published> {
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) await pause(github.timer, WAIT_MS)
      if (await commitOnce(github, commit)) return { ok: true }
    }
    return failed(
      `${notAdded(commit)}: others wrote to it at the same time, ${ATTEMPTS} times in a row. The next run adds its own.`
    )
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'contents: write')
    return failed(`${notAdded(commit)}: ${what}; ${remedy}. The verdict stands.`)
  }
}

function notAdded({ branch }: HistoryCommit): string {
  return `This run was not added to the history on the branch ${branch}`
}

/** False when somebody else was faster. */
async function commitOnce(github: GitHub, wanted: HistoryCommit): Promise<boolean> {
  const head = await readBranchHead(github, wanted)
  const current = head?.blob === undefined ? undefined : await readBlob(github, head.blob)
  const sha = await storeCommit(github, wanted, {
    head,
    text: await wanted.textAfter(current)
  })
  try {
    await moveBranch(github, wanted.branch, { sha, isNew: head === undefined })
    return true
  } catch (error) {
    const status = httpStatusOf(error)
    if (status !== 422 && status !== 409) throw error
    const now = await commitOf(github, wanted.branch)
    // An answer that was lost, and the request repeated.
    if (now === sha) return true
    // Nobody was faster: it is refused for another reason.
    if (now === head?.commit) throw error
    return false
  }
}

async function storeCommit(
  { request, owner, repo }: GitHub,
  { file, message }: HistoryCommit,
  { head, text }: { readonly head: BranchHead | undefined; readonly text: string }
): Promise<string> {
  const { data: blob } = await request('POST /repos/{owner}/{repo}/git/blobs', {
    owner,
    repo,
    content: Buffer.from(text).toString('base64'),
    encoding: 'base64'
  })
  const { data: tree } = await request('POST /repos/{owner}/{repo}/git/trees', {
    owner,
    repo,
    ...(head === undefined ? {} : { base_tree: head.tree }),
    tree: [{ path: file, mode: '100644', type: 'blob', sha: blob.sha }]
  })
  const { data: commit } = await request('POST /repos/{owner}/{repo}/git/commits', {
    owner,
    repo,
    message,
    tree: tree.sha,
    parents: head === undefined ? [] : [head.commit]
  })
  return commit.sha
}

async function moveBranch(
  { request, owner, repo }: GitHub,
  branch: string,
  { sha, isNew }: { readonly sha: string; readonly isNew: boolean }
): Promise<void> {
  if (isNew) {
    await request('POST /repos/{owner}/{repo}/git/refs', {
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      sha
    })
    return
  }
  await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    owner,
    repo,
    ref: `heads/${branch}`,
    sha,
    force: false
  })
}
