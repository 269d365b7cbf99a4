import type { EndpointStats } from '../../locust/run.js'
import type { Recovery } from './recovery.js'

/**
 * A hang is no shorter than the answers that it held up: by the longest response time of two endpoints at least, less
 * what nearly all of their requests take (P95, for how long one may have taken anyway). Only where one incident is
 * all there was, nothing failed in it, and the rows let it be so long: else they may be of another time.
 * docs/statistics.md §10.
 */
export function withHeldUp(recovery: Recovery, endpoints: readonly EndpointStats[]): Recovery {
  const [incident, ...others] = recovery.incidents
  const heldUp = heldUpSeconds(endpoints)
  if (incident?.range === undefined || others.length > 0 || incident.failures > 0) return recovery
  const [least, most] = incident.range
  if (!incident.causes.includes('no-answers') || heldUp <= least || heldUp > most) return recovery
  const more = Math.max(0, heldUp - incident.seconds)
  const longer = {
    ...incident,
    from: incident.from - more,
    seconds: incident.seconds + more,
    range: [heldUp, most] as const,
    atLeast: heldUp,
    detectSeconds: incident.detectSeconds + more
  }
  return { ...recovery, incidents: [longer], worstSeconds: longer.seconds }
}

/** The second longest of what the slowest request of each endpoint took beyond its P95, s; 0 of fewer. */
function heldUpSeconds(endpoints: readonly EndpointStats[]): number {
  const beyond = endpoints.flatMap(({ percentiles, max }) => {
    const usual = percentiles.get(95)
    return usual === undefined || max === undefined ? [] : [(max - usual) / 1000]
  })
  return beyond.sort((a, b) => b - a)[1] ?? 0
}
