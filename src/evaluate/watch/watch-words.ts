import type { Stop } from '../../locust/stop.js'
import type { LiveLimit } from './nearest-limit.js'
import type { ErrorsOff } from './watched.js'

/** `no request has been completed for 30 s`: why a run is ended, a clause. */
export function stopWords(stop: Stop): string {
  return stop.reason
}

/** Why the error rate alone never ends this run, a clause. */
export function errorsOffWords(why: ErrorsOff): string {
  return why
}

/** `P95 480 ms of 500 ms`. */
export function liveLimitWords({ metric }: LiveLimit): string {
  return metric
}
