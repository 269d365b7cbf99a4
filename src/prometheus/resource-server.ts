import type { PrometheusServer } from '../config/prometheus-server.js'
import type { Timer } from '../input/deadline.js'
import type { ResourceServer } from '../resources/reading.js'
import { prometheusAsk } from './prometheus-ask.js'

/** Milliseconds that all questions of a gate may take together. */
export const READING_LIMIT_MS = 60_000

/** What it takes to ask; `now` is seconds since the epoch. */
export type Questioner = {
  readonly server: PrometheusServer
  readonly timer: Timer
  /** The same, unless it must not keep the process alive. */
  readonly limitTimer: Timer
  readonly now: () => number
  /** The clock is that of the machine that made the load. */
  readonly isLoadGenerator: boolean
}

/** A server to ask, from now on until the limit: what is not answered then is not known. */
export function resourceServer(questioner: Questioner): ResourceServer {
  const { server, timer, limitTimer, now, isLoadGenerator } = questioner
  const limit = new AbortController()
  limitTimer(READING_LIMIT_MS, () => {
    limit.abort()
  })
  const ask = prometheusAsk({ server, timer, now, signal: limit.signal })
  return { ask, asking: { at: now(), isLoadGenerator } }
}
