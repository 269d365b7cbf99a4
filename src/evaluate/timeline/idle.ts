import { intervalsOf, type Sample } from './intervals.js'
import { BLIP_SECONDS } from './phases.js'

/** Seconds since the first row. */
export type TimeStretch = { readonly from: number; readonly to: number }

/**
 * Where there were no users and no request completed: what a service does there is not to be seen.
 * Empty where no row has users: then the release does not write them.
 */
export function idleStretches(rows: readonly Sample[]): TimeStretch[] {
  if (rows.every(row => row.users === 0)) return []
  const found: { from: number; to: number }[] = []
  intervalsOf(rows).forEach(({ from, to, users, requests }, i) => {
    if (users > 0 || rows[i]?.users !== 0 || requests > 0) return
    const last = found.at(-1)
    if (last?.to === from) last.to = to
    else found.push({ from, to })
  })
  return found.filter(({ from, to }) => to - from > BLIP_SECONDS)
}

/** What is left of a stretch without others, which are in order of time. */
export function outside({ from, to }: TimeStretch, others: readonly TimeStretch[]): TimeStretch[] {
  const left: TimeStretch[] = []
  let since = from
  for (const other of others.filter(one => one.to > from && one.from < to)) {
    if (other.from > since) left.push({ from: since, to: other.from })
    since = other.to
  }
  return since < to ? [...left, { from: since, to }] : left
}

/** How long (s) there was a load to tell something of: the rows' time without idle stretches. */
export function loadedSeconds(rows: readonly Sample[]): number {
  const whole = { from: rows[0]?.at ?? 0, to: rows.at(-1)?.at ?? 0 }
  return outside(whole, idleStretches(rows)).reduce((sum, { from, to }) => sum + to - from, 0)
}
