import type { EndpointStats } from '../run.js'

/** Locust rounds what it prints by up to 5 %, and counts are seen about once a second. */
const ROUNDING = 1.05
const TICK_SECONDS = 1

/**
 * Whether so long a silence (s) is no longer than requests usually take: then it tells of slow
 * requests that are under way, not of a server that stood still. False when the time is not known.
 */
export function isUsualWait(seconds: number, total: EndpointStats | undefined): boolean {
  const usual = total?.percentiles.get(50) ?? total?.median
  return usual !== undefined && seconds <= (usual / 1000) * ROUNDING + TICK_SECONDS
}
