import { isResponseTime } from '../../config/metrics.js'
import type { LoadLevel } from '../../config/settings.js'
import { type Classified, classified } from '../../locust/history/silence.js'
import type { EndpointStats } from '../../locust/run.js'
import type { Stop } from '../../locust/stop.js'
import type { Watched, WatchRules } from './watched.js'

/** Users who made no more requests each may all be waiting for their next turn. */
const REQUESTS_PER_USER = 2
/** Fewer ticks with answers are no pace. */
const LEAST_ANSWERS = 3
/**
 * Before the first answer nobody knows how long one takes: it may be so many times as long. By default
 * that is more than the minute after which a FastHttpUser gives up, which would be an answer too.
 */
const FIRST_ANSWER_TIMES = 2.5

/**
 * Nothing has come back for `stallSeconds`, though there are users, and neither chance, nor slow requests,
 * nor the pauses of this test explain it: the rules of every silence (docs/statistics.md §12). Before the
 * first answer there are no pauses: a user begins with a request. A test that lets answers take longer by
 * its own targets waits as long.
 */
export function noAnswers(watched: Watched, { stallSeconds, level }: WatchRules): Stop | undefined {
  const { recent, facts } = watched
  const last = recent.at(-1)
  if (last === undefined) return undefined
  const around = { total: totalOf(watched), printedSeconds: undefined, counted: last.requests }
  const found = classified(facts.silenceLog, around).find(({ toTheEnd }) => toTheEnd)
  if (found === undefined || !isStill(found)) return undefined
  const times = found.facts.requestsBefore === 0 ? FIRST_ANSWER_TIMES : 1
  if (found.to - found.from < Math.max(times * stallSeconds, longestWait(level))) return undefined
  const { usersAreCounted } = facts.silenceLog.pace
  return {
    reason: 'no-answers',
    at: found.to,
    seconds: found.to - found.from,
    ...(usersAreCounted ? { users: last.users } : {}),
    requests: found.facts.requestsBefore
  }
}

/** Users who leave end the test themselves. */
function isStill({ kind, facts }: Classified): boolean {
  const { answersBefore, requestsBefore, users, stayedTo, to } = facts
  if (stayedTo < to) return false
  if (requestsBefore === 0) return facts.fallingFrom === undefined
  if (kind !== 'at-end' && kind !== 'stall') return false
  return answersBefore >= LEAST_ANSWERS && requestsBefore > REQUESTS_PER_USER * users
}

/** The longest time that the level lets an answer take (s). */
function longestWait({ targets }: LoadLevel): number {
  const limits = [...targets.values()].flatMap(({ metric, bounds }) =>
    isResponseTime(metric) ? [bounds.unacceptable ?? bounds.acceptable ?? 0] : []
  )
  return Math.max(0, ...limits) / 1000
}

/** How long requests usually take, as far as it is known yet. */
function totalOf({ total, recent, facts }: Watched): EndpointStats | undefined {
  const last = recent.at(-1)
  if (total !== undefined || last === undefined) return total
  if (facts.history.percentileMode !== 'cumulative') return undefined
  const { requests, failures, percentiles } = last
  return { method: '', name: 'Aggregated', requests, failures, percentiles }
}
