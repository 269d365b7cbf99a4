import type { LoadLevel, Settings } from '../config/settings.js'
import type { WatchRules } from './watch/watched.js'

/** What a run of that level is held against while it goes; `today` is `YYYY-MM-DD` in UTC, for waivers. */
export function watchRulesOf(
  level: LoadLevel,
  settings: Settings,
  { stallSeconds, today }: { readonly stallSeconds: number; readonly today: string }
): WatchRules {
  return { level, stallSeconds, ...(settings.notRequests.length > today.length ? {} : {}) }
}
