import type { LoadLevel, Settings } from '../config/settings.js'
import { isWaived } from './waivers.js'
import { errorBounds } from './watch/lost-errors.js'
import type { ErrorsOff, WatchRules } from './watch/watched.js'

/** What a run of that level is held against while it goes; `today` is `YYYY-MM-DD` in UTC, for waivers. */
export function watchRulesOf(
  level: LoadLevel,
  settings: Settings,
  { stallSeconds, today }: { readonly stallSeconds: number; readonly today: string }
): WatchRules {
  const errorsOff = errorsOffFor(level, settings, today)
  return { level, stallSeconds, ...(errorsOff === undefined ? {} : { errorsOff }) }
}

/** What the gate would not fail for in the end, ends no run. */
function errorsOffFor(
  level: LoadLevel,
  { policies, waivers, notRequests }: Settings,
  today: string
): ErrorsOff | undefined {
  if (policies.failOn === 'never') return 'advisory'
  if (level.kind !== 'load') return 'not-a-load-test'
  if (level.targets.get('error-rate')?.criteria?.unacceptable !== undefined) {
    return 'criterion-over-time'
  }
  if (errorBounds(level) === undefined) return 'no-limit'
  if (notRequests.length > 0) return 'not-requests'
  return isWaived('error-rate', waivers, today) ? 'waived' : undefined
}
