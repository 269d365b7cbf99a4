import type { Interval } from '../timeline/intervals.js'
import { BLIP_SECONDS } from '../timeline/phases.js'

/**
 * The intervals in which somebody used the service, cut where nobody did: seconds without users are
 * neither good nor bad. All of them where no row has users: then the release does not write them.
 */
export function stretchesInUse(intervals: readonly Interval[]): Interval[][] {
  if (intervals.every(({ users }) => users === 0)) return [[...intervals]]
  const stretches: Interval[][] = []
  let idle: Interval[] = []
  for (const interval of intervals) {
    if (interval.users === 0 && interval.requests === 0) {
      idle.push(interval)
      continue
    }
    const last = stretches.at(-1)
    if (last !== undefined && isBlip(idle)) last.push(...idle, interval)
    else stretches.push([interval])
    idle = []
  }
  return stretches
}

/** Whether users were away for no longer than it takes workers to report one by one. */
function isBlip(idle: readonly Interval[]): boolean {
  const [first, last] = [idle[0], idle.at(-1)]
  return first === undefined || last === undefined || last.to - first.from <= BLIP_SECONDS
}
