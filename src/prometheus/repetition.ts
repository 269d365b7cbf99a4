import type { Answer } from '../resources/reading.js'
import type { HttpFailure, HttpReply } from './exchange.js'

/** Milliseconds before each repetition of a question that a busy server refused. */
const RETRY_WAITS_MS = [500, 2000]
/** Seconds; a server that wants more time has no answer for this gate. */
const MAX_RETRY_AFTER_S = 10
const RETRIED_STATUS = [429, 502, 503, 504]

/** Milliseconds to wait before the question is asked again; undefined when the answer is final. */
export function waitBeforeRetry(
  reply: HttpReply | HttpFailure,
  given: Answer,
  attempt: number
): number | undefined {
  const backOff = RETRY_WAITS_MS[attempt]
  if (backOff === undefined || given.kind === 'data') return undefined
  if (reply.kind === 'failure') return reply.mayRepeat === true ? backOff : undefined
  // A query that took the server too long would do so again.
  const isBusy = RETRIED_STATUS.includes(reply.status) && given.failure.kind !== 'time-out'
  return isBusy ? waitOf(reply, backOff) : undefined
}

function waitOf({ headers }: HttpReply, backOff: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isNaN(after)) return backOff
  return after >= 0 && after <= MAX_RETRY_AFTER_S ? after * 1000 : undefined
}
