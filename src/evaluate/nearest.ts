const SHOWN = 3
/** Longer names are compared by their beginning: the distance takes length × length steps. */
const MAX_LENGTH = 200
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
  return Math.min(distance(wanted, endpoint), distance(wanted, bare))
}

/** Levenshtein distance, case ignored. */
function distance(a: string, b: string): number {
  const left = a.slice(0, MAX_LENGTH).toLowerCase()
  const right = b.slice(0, MAX_LENGTH).toLowerCase()
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 0; i < left.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < right.length; j += 1) {
      const substituted = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1)
      next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
