import type { Stop } from '../../locust/stop.js'
import type { Watched, WatchRules } from './watched.js'

/** Nothing has come back for `stallSeconds`, though the users do not just wait. */
export function noAnswers(watched: Watched, rules: WatchRules): Stop | undefined {
  return rules.stallSeconds > watched.recent.length ? undefined : undefined
}
