import type { LoadLevel } from '../../config/settings.js'
import type { Stop } from '../../locust/stop.js'
import type { Watched, WatchRules } from './watched.js'

/** What `abort-when:` of the load level forbids has happened. */
export function abortOf(watched: Watched, { level }: Pick<WatchRules, 'level'>): Stop | undefined {
  return level.abortWhen === undefined || watched.recent.length === 0 ? undefined : undefined
}

/** Of the newest rows so many seconds are needed: the longest time of a criterion, and some. */
export function secondsKept(level: LoadLevel): number {
  const longest = (level.abortWhen?.criteria ?? []).map(({ criterion }) => criterion.forSeconds)
  return 60 + Math.max(0, ...longest)
}

/** Percentiles of `abort-when:`, which only a history with `--csv-full-history` tells; undefined for none. */
export function needsFullHistory({ abortWhen }: LoadLevel): readonly string[] | undefined {
  const keys = (abortWhen?.criteria ?? []).flatMap(({ metric }) =>
    metric.type === 'percentile' ? [metric.key] : []
  )
  return keys.length === 0 ? undefined : keys
}
