import { upperFirst } from '../units/letter-case.js'
import { httpStatusOf, gitHubProblem, type GitHub } from './github.js'
import {
  MAX_KEPT_BYTES,
  type FoundHistory,
  type HistoryAnswer,
  type HistoryProblem
} from './history-text.js'

export type BranchFile = {
  readonly branch: string
  /** In the root of the branch. */
  readonly file: string
}

/** The file on its branch as it is now. */
export type BranchHead = {
  /** The branch's newest commit. */
  readonly commit: string
  /** The whole content of the branch. */
  readonly tree: string
  /** The file's blob; absent where there is no such file. */
  readonly blob?: string
}

/**
 * The history on a branch; none where there is no such branch or file yet. Three requests at most.
 * Never throws. Needs `contents: read`.
 */
export async function readHistoryBranch(github: GitHub, place: BranchFile): Promise<HistoryAnswer> {
  const label = `on the branch ${place.branch}`
  try {
    const head = await readBranchHead(github, place)
    if (head?.blob === undefined) return { histories: [], problems: [] }
    const found: FoundHistory = { label, text: await readBlob(github, head.blob) }
    return { histories: [found], problems: [] }
  } catch (error) {
    return { histories: [], problems: [unread(label, error)] }
  }
}

/** @throws what `gitHubProblem` words; undefined where there is no such branch */
export async function readBranchHead(
  github: GitHub,
  { branch, file }: BranchFile
): Promise<BranchHead | undefined> {
  const { owner, repo } = github
  const commit = await commitOf(github, branch)
  if (commit === undefined) return undefined
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner,
    repo,
    tree_sha: commit
  })
  const entry = data.tree.find(({ path, type }) => path === file && type === 'blob')
  if ((entry?.size ?? 0) > MAX_KEPT_BYTES) throw new TooLargeError()
  return {
    commit,
    tree: data.sha,
    ...(entry?.sha === undefined ? {} : { blob: entry.sha })
  }
}

/** Of a branch; undefined where there is none. */
export async function commitOf(github: GitHub, branch: string): Promise<string | undefined> {
  const { owner, repo } = github
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
      owner,
      repo,
      ref: `heads/${branch}`
    })
    return data.object.sha
  } catch (error) {
    if (httpStatusOf(error) === 404) return undefined
    throw error
  }
}

/** The text of a file. @throws what `gitHubProblem` words */
export async function readBlob(github: GitHub, sha: string): Promise<string> {
  const { owner, repo } = github
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner,
    repo,
    file_sha: sha
  })
  return Buffer.from(data.content, 'base64').toString('utf8')
}

class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

function unread(label: string, error: unknown): HistoryProblem {
  if (error instanceof TooLargeError) {
    return {
      message: `the history ${label} was not read: it has more than ${MAX_KEPT_BYTES} bytes`,
      advice: 'Delete its oldest lines.'
    }
  }
  const { what, remedy } = gitHubProblem(error, 'contents: read')
  return {
    message: `the history ${label} was not read: ${what}`,
    advice: `${upperFirst(remedy)}.`
  }
}
