import { type Classified, classified } from '../../locust/history/silence.js'
import type { EndpointStats } from '../../locust/run.js'
import type { Stop } from '../../locust/stop.js'
import type { Watched, WatchRules } from './watched.js'

/** Users who made no more requests each may all be waiting for their next turn. */
const REQUESTS_PER_USER = 2
/** Fewer ticks with answers are no pace. */
const LEAST_ANSWERS = 3

/**
 * Nothing has come back for `stallSeconds`, though there are users, and neither chance, nor slow requests,
 * nor the pauses of this test explain it: the rules of every silence (docs/statistics.md §12). Before the
 * first answer nothing can explain it: a user begins with a request.
 */
export function noAnswers(watched: Watched, { stallSeconds }: WatchRules): Stop | undefined {
  const { recent, facts } = watched
  const last = recent.at(-1)
  if (last === undefined) return undefined
  const around = { total: totalOf(watched), printedSeconds: undefined, counted: last.requests }
  const found = classified(facts.silenceLog, around).find(
    ({ toTheEnd, from, to }) => toTheEnd && to - from >= stallSeconds
  )
  if (found === undefined || !isStill(found)) return undefined
  const { usersAreCounted } = facts.silenceLog.pace
  return {
    reason: 'no-answers',
    at: found.to,
    seconds: found.to - found.from,
    ...(usersAreCounted ? { users: last.users } : {}),
    requests: found.facts.requestsBefore
  }
}

function isStill({ kind, facts }: Classified): boolean {
  const { answersBefore, requestsBefore, users } = facts
  if (requestsBefore === 0) return facts.fallingFrom === undefined
  if (kind !== 'at-end' && kind !== 'stall') return false
  return answersBefore >= LEAST_ANSWERS && requestsBefore > REQUESTS_PER_USER * users
}

/** How long requests usually take, as far as it is known yet. */
function totalOf({ total, recent, facts }: Watched): EndpointStats | undefined {
  const last = recent.at(-1)
  if (total !== undefined || last === undefined) return total
  if (facts.history.percentileMode !== 'cumulative') return undefined
  const { requests, failures, percentiles } = last
  return { method: '', name: 'Aggregated', requests, failures, percentiles }
}
