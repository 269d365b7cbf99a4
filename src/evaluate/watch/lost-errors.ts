import type { Stop } from '../../locust/stop.js'
import type { ErrorsOff, Watched, WatchRules } from './watched.js'

/** The error rate of the run fails in the end, even if all requests to come succeed. */
export function lostByErrors(watched: Watched, rules: WatchRules): Stop | undefined {
  return errorsOffOf(watched, rules) === undefined ? undefined : undefined
}

/** Why this rule is off, for this run: to be said once, when the watching begins. */
export function errorsOffOf(
  { plannedSeconds, plannedUsers }: Pick<Watched, 'plannedSeconds' | 'plannedUsers'>,
  { errorsOff }: WatchRules
): ErrorsOff | undefined {
  if (errorsOff !== undefined) return errorsOff
  if (plannedSeconds === undefined) return 'end-unknown'
  return plannedUsers === undefined ? 'users-unknown' : undefined
}
