import type { Conclusion } from '../evaluate/evaluation.js'
import { gitHubProblem, idOf, httpStatusOf, type GitHub } from '../input/github.js'
import { codeSpan } from '../report/escape.js'
import { upperFirst } from '../units/letter-case.js'
import { compareMade, writeMarker, type Made } from './comment-marker.js'
import type { Gate } from './identity.js'
import { findOwn, type Own } from './own-comments.js'
import { failed, type Published } from './sink.js'

/**
 * When to comment: `on-failure` first comments when the gate fails, `on-change` when its conclusion
 * differs from the comment's (without a comment: from success). A comment that is there is then kept
 * up to date: a mended pull request must not go on showing a failure.
 */
type CommentMode = 'always' | 'on-change' | 'on-failure' | 'never'

export type CommentRequest = {
  /** The pull request's. */
  readonly number: number
  readonly gate: Gate
  readonly mode: CommentMode
  readonly sha: string
  readonly made: Made
  readonly conclusion: Conclusion
  /** Markdown, escaped, at most 65,000 characters: GitHub takes 65,536 with the marker before it. */
  readonly body: string
}

export type CommentResult = Published<{
  readonly action:
    'created' | 'updated' | 'kept' | 'not-wanted' | 'newer-exists' | 'worse-exists' | 'settled'
  readonly url?: string
  /** The comment that shows our result. */
  readonly id?: number
  /** What the log should say beside. */
  readonly remark?: string
}>

const PERMISSION = 'pull-requests: write'
const MAX_BODY = 65_536
const WORSE = { success: 0, neutral: 1, failure: 2 } as const

/**
 * Creates the pull request's one comment of this gate or updates it in place; one of an old version is
 * taken over. Two requests when it is on the first page. The result of a newer run is left alone, and
 * so is a worse one of the same run and attempt: that is another gate's which nothing tells from ours.
 * Never throws.
 */
export async function publishComment(
  github: GitHub,
  request: CommentRequest
): Promise<CommentResult> {
  if (request.mode === 'never') return NOT_WANTED
  try {
    const own = await findOwn(github, request.number, request.gate)
    const [first] = own
    if (first === undefined) {
      return isWorthFirst(request) ? await create(github, request) : NOT_WANTED
    }
    return await reconcile(github, request, own)
  } catch (error) {
    return failed(explain(error))
  }
}

/**
 * Looks again after a comment was written, and brings `request` (the same with a link, perhaps) into
 * it: of two gates that posted at once the younger comment is removed and the worse result kept. One
 * request when all is as it should be and nothing is new. Never throws.
 */
export async function settleComment(
  github: GitHub,
  request: CommentRequest,
  written: CommentResult
): Promise<CommentResult> {
  if (!written.ok || written.id === undefined) return written
  try {
    const own = await findOwn(github, request.number, request.gate)
    const exact = own.filter(({ found }) => found.gate !== '')
    // Without any, another gate took over the old comment at the same moment.
    if (exact.length === 0) return await create(github, request)
    return await reconcile(github, request, exact, written.id)
  } catch (error) {
    return failed(explain(error))
  }
}

const NOT_WANTED: CommentResult = { ok: true, action: 'not-wanted' }

function isWorthFirst({ mode, conclusion }: CommentRequest): boolean {
  if (mode === 'on-failure') return conclusion === 'failure'
  return mode === 'always' || conclusion !== 'success'
}

/** Makes one comment of `own`, the oldest, that shows what has to be shown: ours or a rival's. */
async function reconcile(
  github: GitHub,
  request: CommentRequest,
  own: readonly Own[],
  written?: number
): Promise<CommentResult> {
  const [keeper, ...others] = own as readonly [Own, ...Own[]]
  const rival = strongest(own.filter(each => isRival(each, request, written)))
  const order = rival === undefined ? -1 : compareWith(rival, request)
  const isShared = rival !== undefined && isSameAttempt(rival, request)
  const { action, body } = resolution({ keeper, rival, order, isShared, written }, request)
  if (body !== undefined && body !== keeper.body) {
    const gone = await update(github, request, keeper, body)
    if (gone !== undefined) return gone
  }
  const unremoved = await removeAll(github, others)
  const remark = [isShared ? sharedKey(request.gate.key) : '', unremoved].filter(Boolean).join(' ')
  return {
    ok: true,
    action,
    url: keeper.url,
    ...(action === 'updated' || action === 'settled' ? { id: keeper.id } : {}),
    ...(remark === '' ? {} : { remark })
  }
}

type Situation = {
  readonly keeper: Own
  readonly rival: Own | undefined
  /** Positive when the rival has to be shown, negative when we have. */
  readonly order: number
  readonly isShared: boolean
  readonly written: number | undefined
}

/** What is done, and what the comment has to say; undefined when it says it. */
function resolution(
  situation: Situation,
  request: CommentRequest
): { readonly action: Action; readonly body?: string } {
  const { keeper, rival, order, isShared, written } = situation
  const note = noteFor(situation, request)
  if (rival !== undefined && order > 0) {
    return { action: isShared ? 'worse-exists' : 'newer-exists', body: noted(rival.body, note) }
  }
  const isSame = keeper.found.shows?.conclusion === request.conclusion
  if (request.mode === 'on-change' && written === undefined && isSame) {
    return { action: 'kept', body: noted(keeper.body, note) }
  }
  return {
    action: written === undefined ? 'updated' : 'settled',
    body: noted(bodyOf(request), note)
  }
}

/** That a result is not shown, once it is known: also when the comment is written again. */
function noteFor({ keeper, isShared }: Situation, request: CommentRequest): string {
  const note = sharedNote(request.gate.key)
  const isSaid = keeper.body.includes(note) && isSameAttempt(keeper, request)
  return isShared || isSaid ? note : ''
}

type Action = Extract<CommentResult, { ok: true }>['action']

/** Whether a comment shows something else than our own result. */
function isRival({ id, found }: Own, request: CommentRequest, written?: number): boolean {
  if (found.shows === undefined) return false
  if (written === undefined) return true
  const { made, conclusion } = found.shows
  const isOurs =
    compareMade(made, request.made) === 0 && conclusion === request.conclusion && id === written
  return !isOurs
}

function isSameAttempt({ found }: Own, { made }: CommentRequest): boolean {
  // A runner that numbers no runs says nothing of which came first.
  return found.shows !== undefined && made.by.id > 0 && compareMade(found.shows.made, made) === 0
}

/** Positive when the rival's result stands before ours: newer, or of the same attempt and worse. */
function compareWith(rival: Own, request: CommentRequest): number {
  const { shows } = rival.found
  if (shows === undefined || request.made.by.id === 0) return -1
  return (
    compareMade(shows.made, request.made) || WORSE[shows.conclusion] - WORSE[request.conclusion]
  )
}

function strongest(rivals: readonly Own[]): Own | undefined {
  return [...rivals].sort((a, b) => {
    if (a.found.shows === undefined || b.found.shows === undefined) return 0
    return (
      compareMade(b.found.shows.made, a.found.shows.made) ||
      WORSE[b.found.shows.conclusion] - WORSE[a.found.shows.conclusion]
    )
  })[0]
}

function bodyOf(request: CommentRequest): string {
  return `${writeMarker({ ...request, gate: request.gate.id, key: request.gate.key })}\n${request.body}`
}

const IDENTITY = 'the same workflow, job, matrix leg and key'

function sharedKey(key: string): string {
  return `Another gate of this run has ${IDENTITY} ("${key}"): the comment shows only the worse result of the two. Give each of them its own input key.`
}

function sharedNote(key: string): string {
  const named = key === '' ? '' : ` ${codeSpan(key)}`
  return `> ⚠️ Another gate of this run has ${IDENTITY}${named}: only the worse result of the two is shown. Give each of them its own input \`key\`.`
}

/** With the note at its end, once, where GitHub's limit leaves room. */
function noted(body: string, note: string): string {
  if (note === '' || body.includes(note)) return body
  const text = `${body.trimEnd()}\n\n${note}`
  return Buffer.byteLength(text) > MAX_BODY ? body : text
}

/** Undefined when it is done; a new comment when somebody has deleted this one since we looked. */
async function update(
  github: GitHub,
  request: CommentRequest,
  existing: Own,
  body: string
): Promise<CommentResult | undefined> {
  try {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: github.owner,
      repo: github.repo,
      comment_id: existing.id,
      body
    })
    return undefined
  } catch (error) {
    if (httpStatusOf(error) === 404) return post(github, request)
    throw error
  }
}

/** Removes duplicates; what could not be removed, in words. */
async function removeAll(github: GitHub, duplicates: readonly Own[]): Promise<string> {
  for (const { id } of duplicates) {
    try {
      await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        owner: github.owner,
        repo: github.repo,
        comment_id: id
      })
    } catch (error) {
      // Whoever posted it may have removed it already.
      if (httpStatusOf(error) === 404) continue
      const { what } = gitHubProblem(error, PERMISSION)
      return `A second comment of this gate could not be removed: ${what}.`
    }
  }
  return ''
}

/** GitHub may have stored a comment that it answered with 502: look before a second try. */
async function create(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  try {
    return await post(github, request)
  } catch (error) {
    const status = httpStatusOf(error)
    if (status !== undefined && status < 500) throw error
    const own = await findOwn(github, request.number, request.gate)
    const stored = own.find(({ found }) => found.gate !== '')
    if (stored !== undefined) {
      return { ok: true, action: 'created', url: stored.url, id: stored.id }
    }
    return post(github, request)
  }
}

async function post(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  const { data } = await github.request(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    {
      owner: github.owner,
      repo: github.repo,
      issue_number: request.number,
      body: bodyOf(request)
    }
  )
  return { ok: true, action: 'created', url: data.html_url, id: idOf(data) }
}

function explain(error: unknown): string {
  const { what, remedy } = gitHubProblem(error, PERMISSION)
  const fork =
    httpStatusOf(error) === 403 && /not accessible/i.test(String(error))
      ? ' A pull request from a fork has a read-only token: see docs/forks.md.'
      : ''
  return `The comment was not written: ${what}. ${upperFirst(remedy)}.${fork}`
}
