import { jsonOf } from '../locust/json-value.js'
import type { AskFailure } from '../resources/reading.js'
import type { HttpReply } from './exchange.js'
import { oneLine } from './network-failure.js'

const BY_STATUS: Readonly<Record<number, AskFailure>> = {
  401: { kind: 'unauthorized' },
  403: { kind: 'forbidden' },
  404: { kind: 'not-found' }
}
/** What was asked, and how a text is made free of secrets that came with it. */
export type SentQuestion = { readonly url: string; readonly hide: (text: string) => string }

/** Why an answer is none; undefined for 200. A server or a proxy may repeat what it was sent. */
export function statusFailure(
  reply: HttpReply,
  { url, hide }: SentQuestion
): AskFailure | undefined {
  const { status, text } = reply
  if (status === 200) return undefined
  if (status >= 300 && status < 400) return { kind: 'redirect', host: redirectHost(reply, url) }
  // VictoriaMetrics answers 400 where it knows no such path.
  const known = BY_STATUS[text.startsWith('unsupported path requested') ? 404 : status]
  if (known !== undefined) return known
  if (status === 400 && SPEAKS_TLS.test(text)) return { kind: 'speaks-tls' }
  const said = errorIn(text)
  const shown = isHtml(text) ? '' : text
  if (said === undefined) return { kind: 'status', status, message: oneLine(hide(shown)) }
  if (TOO_LONG.includes(said.type)) return { kind: 'time-out' }
  const message = oneLine(hide(said.message))
  return OF_QUERY.includes(status)
    ? { kind: 'bad-query', message }
    : { kind: 'status', status, message }
}

/** Go's server, nginx and Apache, where they are asked without TLS. */
const SPEAKS_TLS =
  /HTTP request (?:was sent )?to (?:an )?HTTPS (?:server|port)|plain HTTP to an SSL/i

/** Types of errors of a server that gave its own query up. */
const TOO_LONG = ['timeout', 'canceled']
const OF_QUERY = [400, 422]

/** What came with status 200 and is no answer. */
export function unreadable(text: string): AskFailure {
  const what = isHtml(text) ? 'html' : /^\s*\{/.test(text) ? 'cut' : 'not-json'
  return { kind: 'unreadable', what }
}

function redirectHost({ headers: { location = '' } }: HttpReply, url: string): string {
  return (URL.canParse(location, url) ? new URL(location, url) : new URL(url)).host
}

/** `{"status":"error","errorType":"bad_data","error":"…"}`; VictoriaMetrics has the status as its type. */
function errorIn(text: string): { readonly type: string; readonly message: string } | undefined {
  const body = jsonOf(text)
  if (typeof body !== 'object' || body === null || !('errorType' in body)) return undefined
  const message = 'error' in body ? body.error : ''
  return { type: String(body.errorType), message: typeof message === 'string' ? message : '' }
}

function isHtml(text: string): boolean {
  return /^\s*</.test(text)
}
