import { editDistance } from '../config/nearest.js'

const SHOWN = 3
/** Endpoints beyond these are not compared. */
const MAX_CANDIDATES = 500

/** The endpoints whose names are most like the pattern, best first, at most three. */
export function nearestEndpoints(pattern: string, endpoints: readonly string[]): string[] {
  const wanted = pattern.replaceAll('*', '')
  return endpoints
    .slice(0, MAX_CANDIDATES)
    .map((endpoint, index) => ({ endpoint, index, distance: likeness(wanted, endpoint) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, SHOWN)
    .map(({ endpoint }) => endpoint)
}

/** A pattern may leave the method out: compare with and without it. */
function likeness(wanted: string, endpoint: string): number {
  const bare = endpoint.slice(endpoint.indexOf(' ') + 1)
  return Math.min(editDistance(wanted, endpoint), editDistance(wanted, bare))
}
