import type { PrometheusServer } from '../config/prometheus-server.js'
import type { Timer } from '../input/deadline.js'
import type { Asking, ResourceServer } from '../resources/reading.js'
import { present } from '../locust/present.js'
import { withCertificates } from './certificates.js'
import { prometheusAsk } from './prometheus-ask.js'

/** Milliseconds that all questions of a gate may take together. */
const READING_LIMIT_MS = 60_000

/** How questions are waited for. */
export type Timers = {
  readonly timer: Timer
  /** The same, unless it must not keep the process alive. */
  readonly limitTimer: Timer
}

/** What it takes to ask; `now` is seconds since the epoch. */
type Questioner = Timers &
  Omit<Asking, 'at'> & {
    readonly server: PrometheusServer
    readonly now: () => number
  }

/**
 * The server that a gate asks, which is not where the load was made.
 *
 * @throws UsageError
 */
export async function serverOfGate(
  server: PrometheusServer,
  how: Timers & Pick<Asking, 'namedBy'>
): Promise<ResourceServer> {
  const now = (): number => Date.now() / 1000
  return resourceServer({ server, ...how, now, isLoadGenerator: false })
}

/**
 * A server to ask, from now on until the limit: what is not answered then is not known.
 *
 * @throws UsageError where its certificates cannot be read
 */
export async function resourceServer(questioner: Questioner): Promise<ResourceServer> {
  const { timer, limitTimer, now, isLoadGenerator, namedBy } = questioner
  const server = await withCertificates(questioner.server)
  const limit = new AbortController()
  limitTimer(READING_LIMIT_MS, () => {
    limit.abort()
  })
  const ask = prometheusAsk({ server, timer, now, signal: limit.signal })
  return { ask, asking: { at: now(), isLoadGenerator, ...present({ namedBy }) } }
}
