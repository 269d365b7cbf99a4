import { jsonOf } from '../locust/json-value.js'
import { seriesOfBody } from '../resources/answer.js'
import type { Answer, AskFailure } from '../resources/reading.js'
import type { HttpFailure, HttpReply } from './exchange.js'
import { type SentQuestion, statusFailure, unreadable } from './failures.js'

/** When a question was sent and its answer had come: seconds since the epoch. */
type Times = { readonly sentAt: number; readonly receivedAt: number }

/** What a reply to a question says. */
export function answerOf(
  reply: HttpReply | HttpFailure,
  { url, hide }: SentQuestion,
  times: Times
): Answer {
  if (reply.kind === 'failure') return { kind: 'failure', failure: reply.failure }
  const failure = statusFailure(reply, { url, hide })
  if (failure !== undefined) return { kind: 'failure', failure }
  const body = jsonOf(reply.text)
  const data = seriesOfBody(body)
  if (data === undefined) {
    const what = body === undefined ? unreadable(reply.text) : NOT_AN_ANSWER
    return { kind: 'failure', failure: what }
  }
  const skew = skewOf(reply, times)
  return { kind: 'data', ...data, ...(skew === undefined ? {} : { skew }) }
}

const NOT_AN_ANSWER: AskFailure = { kind: 'unreadable', what: 'not-json' }

/** The header names the second in which the answer was made; a cache's is older than that. */
function skewOf({ headers }: HttpReply, { sentAt, receivedAt }: Times): number | undefined {
  const made = Date.parse(headers.date ?? '') / 1000
  if (Number.isNaN(made) || Number(headers.age ?? 0) > 0) return undefined
  return made + 0.5 - (sentAt + receivedAt) / 2
}
