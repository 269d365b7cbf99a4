import type { RunKey } from '../input/event.js'
import { capital, gitHubProblem, statusOf, type GitHub } from '../input/github.js'
import type { Conclusion } from '../evaluate/evaluation.js'
import { isNewer, readMarker, writeMarker } from './comment-marker.js'
import { failed, type Published } from './sink.js'

/**
 * When to comment: `on-failure` first comments when the gate fails, `on-change` when its conclusion
 * differs from the comment's (without a comment: from success). A comment that is there is then kept
 * up to date: a mended pull request must not go on showing a failure.
 */
export type CommentMode = 'always' | 'on-change' | 'on-failure' | 'never'

export type CommentRequest = {
  /** The pull request's. */
  readonly number: number
  readonly key: string
  readonly mode: CommentMode
  readonly sha: string
  readonly run: RunKey
  readonly conclusion: Conclusion
  /** Markdown, escaped, at most 65,000 characters: GitHub takes 65,536 with the marker before it. */
  readonly body: string
}

export type CommentResult = Published<{
  readonly action: 'created' | 'updated' | 'kept' | 'not-wanted' | 'newer-exists'
  readonly url?: string
}>

const PER_PAGE = 100
const PERMISSION = 'pull-requests: write'
const BOT = 'github-actions[bot]'

/**
 * Creates the pull request's one comment of this key or updates it in place. Ours is the first
 * comment with our marker at its very start and with us as its author. Two requests when it is on the
 * first page. The result of a newer run is left alone. Never throws.
 */
export async function publishComment(
  github: GitHub,
  request: CommentRequest
): Promise<CommentResult> {
  if (request.mode === 'never') return { ok: true, action: 'not-wanted' }
  const body = `${writeMarker(request)}\n${request.body}`
  try {
    const existing = await findOwn(github, request)
    if (existing === undefined) {
      return isWorthFirst(request) ? await create(github, request, body) : NOT_WANTED
    }
    const { marker, url } = existing
    if (isNewer(marker.run, request.run)) return { ok: true, action: 'newer-exists', url }
    if (request.mode === 'on-change' && marker.conclusion === request.conclusion) {
      return { ok: true, action: 'kept', url }
    }
    return await update(github, request, existing, body)
  } catch (error) {
    return failed(explain(error))
  }
}

const NOT_WANTED: CommentResult = { ok: true, action: 'not-wanted' }

function isWorthFirst({ mode, conclusion }: CommentRequest): boolean {
  if (mode === 'on-failure') return conclusion === 'failure'
  return mode === 'always' || conclusion !== 'success'
}

type Own = {
  readonly id: number
  readonly url: string
  readonly marker: NonNullable<ReturnType<typeof readMarker>>
}

async function findOwn(github: GitHub, request: CommentRequest): Promise<Own | undefined> {
  const isOwn = ownership(github)
  let lastSeen = 0
  for (let page = 1; ; page++) {
    const { data } = await github.request(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      {
        owner: github.owner,
        repo: github.repo,
        issue_number: request.number,
        per_page: PER_PAGE,
        page
      }
    )
    for (const { id, html_url: url, body, user } of data) {
      const marker = readMarker(body ?? '', request.key)
      if (marker !== undefined && (await isOwn(user?.login))) return { id: Number(id), url, marker }
    }
    // Ids ascend. Gitea gives all comments for every page: then there is nothing new.
    const last = Number(data.at(-1)?.id ?? 0)
    if (data.length < PER_PAGE || last <= lastSeen) return undefined
    lastSeen = last
  }
}

/**
 * Whether an author is us. With the workflow's own token that is known; the token of an app or a
 * person is asked for its name, once, and only when another author's comment has our marker.
 */
function ownership(github: GitHub): (login: string | undefined) => Promise<boolean> {
  let self: string | undefined
  return async login => {
    if (login === BOT) return true
    self ??= await ownLogin(github)
    return login !== undefined && login === self
  }
}

/** Who the token speaks for. A login that nobody has when GitHub does not say. */
async function ownLogin(github: GitHub): Promise<string> {
  try {
    const answer = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
    return answer.viewer.login
  } catch {
    return ''
  }
}

async function update(
  github: GitHub,
  request: CommentRequest,
  existing: Own,
  body: string
): Promise<CommentResult> {
  try {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: github.owner,
      repo: github.repo,
      comment_id: existing.id,
      body
    })
    return { ok: true, action: 'updated', url: existing.url }
  } catch (error) {
    // Somebody deleted it since we looked.
    if (statusOf(error) === 404) return create(github, request, body)
    throw error
  }
}

/** GitHub may have stored a comment that it answered with 502: look before a second try. */
async function create(
  github: GitHub,
  request: CommentRequest,
  body: string
): Promise<CommentResult> {
  try {
    return await post(github, request, body)
  } catch (error) {
    const status = statusOf(error)
    if (status !== undefined && status < 500) throw error
    const stored = await findOwn(github, request)
    if (stored !== undefined) return { ok: true, action: 'created', url: stored.url }
    return post(github, request, body)
  }
}

async function post(github: GitHub, request: CommentRequest, body: string): Promise<CommentResult> {
  const { data } = await github.request(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { owner: github.owner, repo: github.repo, issue_number: request.number, body }
  )
  return { ok: true, action: 'created', url: data.html_url }
}

function explain(error: unknown): string {
  const { what, remedy } = gitHubProblem(error, PERMISSION)
  const fork =
    statusOf(error) === 403 && /not accessible/i.test(String(error))
      ? ' A pull request from a fork has a read-only token: see docs/forks.md.'
      : ''
  return `The comment was not written: ${what}. ${capital(remedy)}.${fork}`
}
