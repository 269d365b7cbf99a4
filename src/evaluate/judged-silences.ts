import type { Timeline } from './run-in-time.js'

/**
 * Whether each silence of a run lies in an incident from which the service recovered: a recovery test makes
 * it, and judges how long it took.
 */
export function areIncidents({ recovery, stalls }: Pick<Timeline, 'recovery' | 'stalls'>): boolean {
  if (recovery === undefined) return false
  const { incidents, resolution } = recovery
  return stalls.every(stall =>
    incidents.some(
      ({ from, to }) =>
        to !== undefined && stall.from >= from - resolution && stall.to <= to + resolution
    )
  )
}
