import { bareName } from '../../locust/run.js'
import { editDistance } from '../../spelling/nearest.js'

const SHOWN = 3
/** Endpoints beyond these are not compared. */
const MAX_CANDIDATES = 500

/**
 * The names most like a pattern; none once enough patterns of the report have been looked up.
 *
 * @param isAnother of a name that surely means something else: it is told only where all are such
 */
export type Nearest = (
  pattern: string,
  endpoints: readonly string[],
  isAnother?: (endpoint: string) => boolean
) => readonly string[]

/** Patterns of a report that are looked up: each is compared with hundreds of names. */
const MOST_SEARCHES = 20

/** For one report, however many runs it has. */
export function nearestOfReport(most = MOST_SEARCHES): Nearest {
  let searches = 0
  return (pattern, endpoints, isAnother = () => false) => {
    if (++searches > most) return []
    const open = endpoints.filter(endpoint => !isAnother(endpoint))
    return nearestEndpoints(pattern, open.length === 0 ? endpoints : open)
  }
}

/** The endpoints whose names are most like the pattern, best first, at most three. */
function nearestEndpoints(pattern: string, endpoints: readonly string[]): string[] {
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
  return Math.min(editDistance(wanted, endpoint), editDistance(wanted, bareName(endpoint)))
}
