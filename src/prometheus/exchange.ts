import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

import type { Timer } from '../input/deadline.js'
import type { AskFailure } from '../resources/reading.js'
import { isBroken, networkFailure } from './network-failure.js'

/** One question as HTTP has it. */
export type HttpRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** A form; with it the request is a POST. */
  readonly body?: string
  /** PEM; instead of the certificates that Node trusts. */
  readonly ca?: string
}

/** A whole answer, whatever its status. */
export type HttpReply = {
  readonly kind: 'reply'
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

export type HttpFailure = {
  readonly kind: 'failure'
  readonly failure: AskFailure
  /** The same question may have an answer. */
  readonly mayRepeat?: boolean
}

export type Patience = {
  readonly timer: Timer
  /** Aborted when the whole reading has to end. */
  readonly signal: AbortSignal
}

/** Milliseconds that one question and the whole of its answer may take. */
export const ANSWER_TIMEOUT_MS = 30_000
/** Bytes of an answer: a hundred series of 10,000 points have as many. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024

const failed = (failure: AskFailure, mayRepeat = false): HttpFailure => ({
  kind: 'failure',
  failure,
  mayRepeat
})

/**
 * Sends one request and reads the whole of its answer. Never rejects, follows no redirect, and uses
 * Node's own agent, so that a proxy is only used where `NODE_USE_ENV_PROXY` asks Node for it.
 */
export function exchange(
  { url, headers, body, ca }: HttpRequest,
  { timer, signal }: Patience
): Promise<HttpReply | HttpFailure> {
  return new Promise(resolve => {
    const send = url.startsWith('https:') ? requestHttps : requestHttp
    const method = body === undefined ? 'GET' : 'POST'
    const sent = send(url, { method, headers, ...(ca === undefined ? {} : { ca }) })
    const settle = (outcome: HttpReply | HttpFailure): void => {
      stop()
      signal.removeEventListener('abort', giveUp)
      resolve(outcome)
      // Frees the connection where an answer was not read to its end.
      if (outcome.kind === 'failure') sent.destroy()
    }
    const giveUp = (): void => {
      settle(failed({ kind: 'time-out' }))
    }
    const stop = timer(ANSWER_TIMEOUT_MS, giveUp)
    signal.addEventListener('abort', giveUp)
    sent.on('error', error => {
      settle(failed(networkFailure(error), isBroken(error)))
    })
    sent.on('response', message => {
      void wholeOf(message).then(settle)
    })
    sent.end(body)
  })
}

async function wholeOf(message: IncomingMessage): Promise<HttpReply | HttpFailure> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > MAX_ANSWER_BYTES) return failed({ kind: 'unreadable', what: 'too-large' })
      chunks.push(chunk)
    }
  } catch {
    return failed({ kind: 'unreadable', what: 'cut' }, true)
  }
  const text = Buffer.concat(chunks, size).toString('utf8')
  return { kind: 'reply', status: message.statusCode ?? 0, headers: message.headers, text }
}
