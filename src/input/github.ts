import type { getOctokit } from '@actions/github'
import { isCausedBy } from './caused-by.js'
import { pause, systemTimer, within, type Timer } from './deadline.js'
import { isUntrustedCertificate } from './untrusted-certificate.js'

type Octokit = ReturnType<typeof getOctokit>

/**
 * GitHub's API for one repository: the calls that this project makes and nothing else, so that a
 * test can answer them with a `fetch` of its own.
 */
export type GitHub = {
  readonly owner: string
  readonly repo: string
  readonly request: Octokit['request']
  readonly graphql: Octokit['graphql']
  /** For what is fetched beside the API. */
  readonly timer: Timer
}

export type Connection = {
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  /** The REST API's address (`GITHUB_API_URL`). */
  readonly apiUrl: string
  /** For tests: instead of the network. */
  readonly fetch?: typeof fetch
  /** For tests: instead of a timer. Takes milliseconds. */
  readonly wait?: (ms: number) => Promise<void>
  /** Ends a request that is not answered; the system's when absent. */
  readonly timer?: Timer
}

/** Milliseconds before each repetition of a request that may be repeated. */
const RETRY_WAITS_MS = [500, 2000]
/** Seconds; a longer `retry-after` is not worth the runner's minutes. */
const MAX_RETRY_AFTER_S = 60
/** Milliseconds that one request and the whole of its answer may take. */
const REQUEST_TIMEOUT_MS = 20_000

/**
 * Connects to GitHub, GitHub Enterprise Server, Gitea or Forgejo. Reads and PATCHes are repeated
 * twice after a server error or a broken connection. A POST is not: GitHub may have done it before it
 * answered 502, and its author has to look first. A rate limit's `retry-after` (at most 60 s) is
 * honoured for all, because a request so refused has not been carried out.
 *
 * Own code rather than plugin-retry and plugin-throttling: those repeat POSTs, do not know
 * `retry-after` (the first) or put a second between any two writes (the other).
 */
export async function connectGitHub(connection: Connection): Promise<GitHub> {
  // Loaded late: a gate without a token needs no client.
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(connection.token, {
    baseUrl: connection.apiUrl,
    ...(connection.fetch === undefined ? {} : { request: { fetch: connection.fetch } }),
    // Octokit would print each deprecation and failure; what matters is in our own warnings.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
  })
  const timer = connection.timer ?? systemTimer
  const wait = connection.wait ?? (ms => pause(timer, ms))
  octokit.hook.wrap('request', async (send, options) => {
    for (let attempt = 0; ; attempt++) {
      try {
        const controller = new AbortController()
        options.request = { ...options.request, signal: controller.signal }
        const sent = Promise.resolve(send(options))
        const answer = await within(timer, REQUEST_TIMEOUT_MS, sent, () => {
          controller.abort()
        })
        return withWholeBody(answer)
      } catch (error) {
        const waitMs = waitBeforeRetry(error, options.method, attempt)
        if (waitMs === undefined) throw error
        await wait(waitMs)
      }
    }
  })
  const [owner = '', repo = ''] = connection.repository.split('/')
  return { owner, repo, request: octokit.request, graphql: octokit.graphql, timer }
}

/**
 * Octokit hands on what is no JSON as text, and a body that was cut off as far as it came: neither is
 * an answer, and a list of comments so cut would look empty.
 */
function withWholeBody<Answer extends { readonly status: number; readonly data: unknown }>(
  answer: Answer
): Answer {
  const hasBody = answer.status === 200 || answer.status === 201
  if (hasBody && (typeof answer.data !== 'object' || answer.data === null)) {
    throw new BrokenAnswerError('its answer was cut off or is no JSON')
  }
  return answer
}

class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError'
}

/** @throws an error that `gitHubProblem` words, for a list that is none */
export function listOf<Item>(data: readonly Item[]): readonly Item[] {
  const given: unknown = data
  if (Array.isArray(given)) return data
  throw new BrokenAnswerError(OTHER_FORM)
}

/** The id of what was written. @throws an error that `gitHubProblem` words, for an answer without one */
export function idOf({ id }: { readonly id: number | bigint }): number {
  const given = Number(id)
  if (Number.isSafeInteger(given)) return given
  throw new BrokenAnswerError(OTHER_FORM)
}

function waitBeforeRetry(error: unknown, method: string, attempt: number): number | undefined {
  const backOff = RETRY_WAITS_MS[attempt]
  if (backOff === undefined) return undefined
  const status = httpStatusOf(error)
  if (status === 403 || status === 429) {
    const retryAfter = retryAfterOf(error)
    return retryAfter !== undefined && retryAfter <= MAX_RETRY_AFTER_S
      ? retryAfter * 1000
      : undefined
  }
  if (method === 'POST' || isTimeout(error)) return undefined
  return status === undefined || status >= 500 ? backOff : undefined
}

/** HTTP status of a failed request; `undefined` when there was no answer. */
export function httpStatusOf(error: unknown): number | undefined {
  if (!isResponseError(error)) return undefined
  return error.response === undefined ? undefined : error.status
}

function retryAfterOf(error: unknown): number | undefined {
  if (!isResponseError(error)) return undefined
  const value = Number(error.response?.headers['retry-after'] ?? Number.NaN)
  return Number.isFinite(value) && value >= 0 ? value : undefined
}

/** The part of Octokit's RequestError that is used; without an answer it has status 500 and no response. */
type ResponseError = Error & {
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

function isResponseError(error: unknown): error is ResponseError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error && /timeout|aborted|deadline/i.test(`${error.name} ${error.message}`)
  )
}

/** A failed call in words: both parts are safe to print anywhere. */
type GitHubProblem = {
  /** `GitHub answered 403 (Resource not accessible by integration)`. */
  readonly what: string
  /** `give the job "permissions: pull-requests: write"`. */
  readonly remedy: string
}

/** `permission` is what the call needs, as a workflow writes it: `actions: read`. */
export function gitHubProblem(error: unknown, permission: string): GitHubProblem {
  if (error instanceof BrokenAnswerError || error instanceof TypeError) {
    return { what: `GitHub did not answer as it should: ${brokenness(error)}`, remedy: TRY_LATER }
  }
  const status = httpStatusOf(error)
  const said = plain(error)
  return status === undefined
    ? {
        what: `GitHub did not answer (${said})`,
        remedy: remedyOfSilence(error)
      }
    : { what: `GitHub answered ${status} (${said})`, remedy: remedyOf(status, error, permission) }
}

/** A TypeError is our own stumble over an answer of another form. */
function brokenness(error: Error): string {
  return error instanceof BrokenAnswerError ? error.message : OTHER_FORM
}

const OTHER_FORM = 'its answer has another form than described'
const TRUST_IT =
  'set NODE_EXTRA_CA_CERTS of the job to the file with the certificate that signed the server’s own'
const REACH_IT =
  'let the runner reach the API: mend its DNS, its firewall or the proxy in https_proxy'
const TRY_LATER = 'run the job again when https://www.githubstatus.com is green'

/** How Node calls a name that has no address, and an address that no connection leads to. */
const UNREACHABLE = /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/

function remedyOfSilence(error: unknown): string {
  if (isUntrustedCertificate(error)) return TRUST_IT
  return isCausedBy(error, UNREACHABLE) ? REACH_IT : TRY_LATER
}

function remedyOf(status: number, error: unknown, permission: string): string {
  if (status === 429 || (status === 403 && isRateLimit(error))) {
    return 'its rate limit is used up: run the job again later, or run fewer jobs at once'
  }
  if (status === 401) return 'pass a valid token as input github-token'
  const said = error instanceof Error ? error.message : ''
  const refusal = REFUSALS.find(each => status !== 404 && status < 500 && each.said.test(said))
  if (refusal !== undefined) return refusal.remedy
  if (status === 403 || status === 404) {
    return `give the job "permissions: ${permission}"`
  }
  if (status === 410) return 'it has been deleted or has expired'
  if (status === 422) return 'GitHub does not accept the content'
  return TRY_LATER
}

/** What GitHub says when it is not a permission of the job that is missing. */
const REFUSALS: readonly { readonly said: RegExp; readonly remedy: string }[] = [
  {
    said: /\blocked\b/i,
    remedy:
      'unlock the conversation, or pass as github-token the token of somebody who may write in locked ones'
  },
  {
    said: /\barchived\b|read-only/i,
    remedy: 'unarchive the repository: an archived one takes nothing'
  },
  {
    said: /user is blocked|have been blocked|you are blocked/i,
    remedy: 'unblock the account of the github-token, or pass the token of another'
  },
  {
    said: /interaction/i,
    remedy: 'lift the interaction limits of the repository, or wait until they end'
  },
  {
    said: /issues? (?:are|is|has been|have been) disabled/i,
    remedy: 'enable issues in the settings of the repository, or set comment: never'
  },
  {
    said: /more than [\d,]+ comments|too many comments|commenting is disabled/i,
    remedy: 'the conversation takes no more comments: delete some of them, or set comment: never'
  },
  {
    said: /\bSAML\b|single sign-on/i,
    remedy: 'authorize the github-token for the single sign-on of the organization'
  },
  {
    said: /IP address|IP allow list/i,
    remedy: 'run on a runner whose address is on the IP allow list of the organization'
  }
]

function isRateLimit(error: unknown): boolean {
  const said = error instanceof Error ? error.message : ''
  return retryAfterOf(error) !== undefined || /rate limit|content creation|abuse/i.test(said)
}

/** GitHub's own words as one harmless line: no markup, no workflow command, at most 160 characters. */
function plain(error: unknown): string {
  const text = error instanceof Error ? (error.message.split(' - http', 1)[0] ?? '') : String(error)
  return text
    .replace(/[^\p{L}\p{N} .,'"/_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160)
}

function ignore(): void {
  // Nothing to say.
}
