import type { Stop } from '../../locust/stop.js'
import { abortOf } from './abort-when.js'
import { lostByErrors } from './lost-errors.js'
import { noAnswers } from './no-answers.js'
import type { Watched, WatchRules } from './watched.js'

/** Why the run is lost; undefined as long as it is not. To be asked whenever there are new rows. */
export function stopOf(watched: Watched, rules: WatchRules): Stop | undefined {
  return noAnswers(watched, rules) ?? abortOf(watched, rules) ?? lostByErrors(watched, rules)
}

/** Of the newest rows so many seconds are needed. */
export { secondsKept } from './abort-when.js'
