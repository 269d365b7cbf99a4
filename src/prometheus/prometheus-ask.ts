import { basicOf, type PrometheusServer } from '../config/prometheus-server.js'
import type { Answer, Ask, AskFailure, Query } from '../resources/reading.js'
import { answerOf } from './answers.js'
import { exchange, type Patience } from './exchange.js'
import { waitBeforeRetry } from './repetition.js'
import { httpRequestOf } from './requests.js'

/** A server, how long it is waited for, and a clock to compare its own with. */
type AskOptions = Patience & {
  /** Its certificates as PEM. */
  readonly server: PrometheusServer
  /** Seconds since the epoch. */
  readonly now: () => number
}

/** Questions that are under way at a time; a server is there for others too. */
export const MAX_AT_ONCE = 8

/**
 * Asks a server. The first question that shows that there is nobody to ask (refused, a wrong
 * password, a redirect …) is the last: what follows has the same answer. A question that begins
 * after `signal` is a failure `deadline`.
 */
export function prometheusAsk(options: AskOptions): Ask {
  const { signal } = options
  const turn = turns(MAX_AT_ONCE)
  let lasting: AskFailure | undefined
  const answer = async (query: Query): Promise<Answer> => {
    if (lasting !== undefined) return { kind: 'failure', failure: lasting }
    if (signal.aborted) return { kind: 'failure', failure: { kind: 'deadline' } }
    const given = await withRepetitions(query, options)
    if (given.kind === 'failure' && isLasting(given.failure)) lasting ??= given.failure
    return given
  }
  return query => turn(() => answer(query))
}

/** Every question would fail like the first. */
const LASTING: ReadonlySet<AskFailure['kind']> = new Set([
  'refused',
  'no-host',
  'tls',
  'speaks-tls',
  'speaks-no-tls',
  'unauthorized',
  'not-found',
  'redirect'
])

function isLasting(failure: AskFailure): boolean {
  // A login page, most often.
  const isPage = failure.kind === 'unreadable' && failure.what === 'html'
  return isPage || LASTING.has(failure.kind)
}

async function withRepetitions(query: Query, options: AskOptions): Promise<Answer> {
  const { server } = options
  const { ca } = server
  const hide = hider(server)
  const request = { ...httpRequestOf(query, server), ...(ca === undefined ? {} : { ca }) }
  for (let attempt = 0; ; attempt++) {
    const sentAt = options.now()
    const reply = await exchange(request, options)
    const asked = { url: request.url, hide }
    const given = answerOf(reply, asked, { sentAt, receivedAt: options.now() })
    const waitMs = waitBeforeRetry(reply, given, attempt)
    if (waitMs === undefined || !(await hasWaited(waitMs, options))) return given
  }
}

/** Takes what was sent as a login out of a text. */
function hider({ login }: PrometheusServer): (text: string) => string {
  const secrets =
    login === undefined
      ? []
      : login.kind === 'token'
        ? [login.token]
        : [basicOf(login.username, login.password), login.password]
  const known = secrets.filter(secret => secret !== '')
  return text => known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

/** False when the reading had to end before. */
function hasWaited(ms: number, { timer, signal }: Patience): Promise<boolean> {
  return new Promise(resolve => {
    const done = (): void => {
      stop()
      signal.removeEventListener('abort', done)
      resolve(!signal.aborted)
    }
    const stop = timer(ms, done)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}

/** Runs tasks, at most `limit` at a time, in the order in which they came. */
function turns(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = limit
  const waiting: (() => void)[] = []
  return async task => {
    if (free === 0) await new Promise<void>(resolve => waiting.push(resolve))
    else free--
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
