import { createHash } from 'node:crypto'

import type { GitHubState, StoredObject } from './github-state.js'
import { NOT_FOUND, param, sampled, type Answer, type RestCall } from './rest-call.js'

/* Git's own objects behind the REST API, as far as a branch of files in its root takes. */

function put({ objects }: GitHubState, object: StoredObject): string {
  const text =
    object.kind === 'blob'
      ? object.content.toString('base64')
      : object.kind === 'tree'
        ? JSON.stringify([...object.entries])
        : JSON.stringify(object)
  const sha = createHash('sha1').update(`${object.kind} ${text}`).digest('hex')
  objects.set(sha, object)
  return sha
}

/** Puts files onto a branch, as somebody else would push them. */
export function pushFiles(
  state: GitHubState,
  branch: string,
  files: Readonly<Record<string, string>>
): string {
  const entries = Object.entries(files).map(
    ([path, text]) => [path, put(state, { kind: 'blob', content: Buffer.from(text) })] as const
  )
  const tree = put(state, { kind: 'tree', entries: new Map(entries) })
  const parent = state.branches.get(`refs/heads/${branch}`)
  const commit = put(state, {
    kind: 'commit',
    tree,
    parents: parent === undefined ? [] : [parent],
    message: `push ${state.objects.size}`
  })
  state.branches.set(`refs/heads/${branch}`, commit)
  return commit
}

/** The files of a branch: path → text; undefined where there is none. */
export function filesOn(state: GitHubState, branch: string): Record<string, string> | undefined {
  const commit = state.objects.get(state.branches.get(`refs/heads/${branch}`) ?? '')
  const tree = commit?.kind === 'commit' ? state.objects.get(commit.tree) : undefined
  if (tree?.kind !== 'tree') return undefined
  return Object.fromEntries(
    [...tree.entries].map(([path, sha]) => {
      const blob = state.objects.get(sha)
      return [path, blob?.kind === 'blob' ? blob.content.toString() : '']
    })
  )
}

const REFUSED = (message: string): Answer => ({
  status: 422,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: '422' }
})

function refBody(ref: string, sha: string): unknown {
  return { ref, object: { sha, type: 'commit' } }
}

function readRef(call: RestCall): Answer {
  const ref = `refs/${param(call, 'ref')}`
  const sha = call.state.branches.get(ref)
  return sha === undefined ? NOT_FOUND : sampled(call, 200, refBody(ref, sha))
}

function treeBody(state: GitHubState, sha: string, entries: ReadonlyMap<string, string>): unknown {
  const tree = [...entries].map(([path, blob]) => {
    const stored = state.objects.get(blob)
    const size = stored?.kind === 'blob' ? stored.content.byteLength : 0
    return { path, mode: '100644', type: 'blob', sha: blob, size }
  })
  return { sha, truncated: false, tree }
}

function readTree(call: RestCall): Answer {
  const asked = call.state.objects.get(param(call, 'tree_sha'))
  const sha = asked?.kind === 'commit' ? asked.tree : param(call, 'tree_sha')
  const tree = call.state.objects.get(sha)
  return tree?.kind !== 'tree'
    ? NOT_FOUND
    : sampled(call, 200, treeBody(call.state, sha, tree.entries))
}

function readBlob(call: RestCall): Answer {
  const sha = param(call, 'file_sha')
  const blob = call.state.objects.get(sha)
  if (blob?.kind !== 'blob') return NOT_FOUND
  const content = blob.content.toString('base64')
  return sampled(call, 200, { sha, content, encoding: 'base64', size: blob.content.byteLength })
}

function createBlob(call: RestCall): Answer {
  const { content, encoding } = call.body as { readonly content: string; readonly encoding: string }
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  return sampled(call, 201, { sha: put(call.state, { kind: 'blob', content: bytes }) })
}

function createTree(call: RestCall): Answer {
  const { base_tree: base, tree } = call.body as {
    readonly base_tree?: string
    readonly tree: readonly { readonly path: string; readonly sha: string }[]
  }
  const before = base === undefined ? undefined : call.state.objects.get(base)
  if (base !== undefined && before?.kind !== 'tree') return REFUSED('base_tree is not a tree')
  const entries = new Map(before?.kind === 'tree' ? before.entries : [])
  for (const { path, sha } of tree) {
    if (call.state.objects.get(sha)?.kind !== 'blob') return REFUSED('tree.sha is not a blob')
    entries.set(path, sha)
  }
  const sha = put(call.state, { kind: 'tree', entries })
  return sampled(call, 201, treeBody(call.state, sha, entries))
}

function createCommit(call: RestCall): Answer {
  const { message, tree, parents } = call.body as {
    readonly message: string
    readonly tree: string
    readonly parents: readonly string[]
  }
  if (call.state.objects.get(tree)?.kind !== 'tree') return REFUSED('Tree SHA does not exist')
  return sampled(call, 201, { sha: put(call.state, { kind: 'commit', tree, parents, message }) })
}

function createRef(call: RestCall): Answer {
  const { ref, sha } = call.body as { readonly ref: string; readonly sha: string }
  if (call.state.branches.has(ref)) return REFUSED('Reference already exists')
  call.state.branches.set(ref, sha)
  return sampled(call, 201, refBody(ref, sha))
}

function updateRef(call: RestCall): Answer {
  const ref = `refs/${param(call, 'ref')}`
  const { sha, force } = call.body as { readonly sha: string; readonly force?: boolean }
  const now = call.state.branches.get(ref)
  if (now === undefined) return REFUSED('Reference does not exist')
  if (force !== true && !isAncestor(call.state, now, sha)) {
    return REFUSED('Update is not a fast forward')
  }
  call.state.branches.set(ref, sha)
  return sampled(call, 200, refBody(ref, sha))
}

function isAncestor(state: GitHubState, older: string, newer: string): boolean {
  if (older === newer) return true
  const commit = state.objects.get(newer)
  return commit?.kind === 'commit' && commit.parents.some(each => isAncestor(state, older, each))
}

export const GIT_DATA: Readonly<Record<string, (call: RestCall) => Answer>> = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': readRef,
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': readTree,
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': readBlob,
  'POST /repos/{owner}/{repo}/git/blobs': createBlob,
  'POST /repos/{owner}/{repo}/git/trees': createTree,
  'POST /repos/{owner}/{repo}/git/commits': createCommit,
  'POST /repos/{owner}/{repo}/git/refs': createRef,
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': updateRef
}
