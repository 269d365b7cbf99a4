import { bareName, endpointKey } from '../locust/run.js'

/**
 * Whether an endpoint pattern (`METHOD name` or `name`, `*` the only wildcard) means this row.
 * Every other character is itself: names hold `[slug]`, `?` and `.`.
 */
export function matchesPattern(
  pattern: string,
  row: { readonly method: string; readonly name: string }
): boolean {
  return matchesWildcard(pattern, endpointKey(row)) || matchesWildcard(pattern, row.name)
}

/** The same for a key as `endpointKey` gives it. */
export function matchesKey(pattern: string, key: string): boolean {
  return matchesWildcard(pattern, key) || matchesWildcard(pattern, bareName(key))
}

/**
 * `*` stands for any text, also none. Takes time in proportion to text × stars, whatever the pattern:
 * no regular expression is built from untrusted text.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let star = pattern.indexOf('*')
  if (star === -1) return text === pattern
  // No text is cut out before the beginnings are the same: most are not, and every pair is asked.
  for (let at = 0; at < star; at++) if (text[at] !== pattern[at]) return false
  const last = pattern.lastIndexOf('*')
  const tail = pattern.length - last - 1
  if (text.length < star + tail || !text.endsWith(pattern.slice(last + 1))) return false
  const end = text.length - tail
  let from = star
  while (star < last) {
    const next = pattern.indexOf('*', star + 1)
    const at = text.indexOf(pattern.slice(star + 1, next), from)
    if (at === -1 || at + next - star - 1 > end) return false
    from = at + next - star - 1
    star = next
  }
  return true
}

/** Whether two endpoint patterns could mean one row; false only where that is certain not to be. */
export function mayOverlap(a: string, b: string): boolean {
  const starts = [0, methodLength(a)]
  const others = [0, methodLength(b)]
  return starts.some(start =>
    others.some(other => mayBeSame({ text: a, start }, { text: b, start: other }))
  )
}

/** Characters of the method and the space behind it, as in `GET /a`; 0 where there is none. */
function methodLength(pattern: string): number {
  let at = 0
  while (pattern.charCodeAt(at) >= 65 && pattern.charCodeAt(at) <= 90) at++
  return at > 0 && pattern[at] === ' ' ? at + 1 : 0
}

/** A pattern, or that without its method. */
type Part = { readonly text: string; readonly start: number }

/** Compares in place: hundreds of patterns are each compared with each. */
function mayBeSame(a: Part, b: Part): boolean {
  const [starA, starB] = [a.text.indexOf('*', a.start), b.text.indexOf('*', b.start)]
  if (starA === -1) return matchesWildcard(b.text.slice(b.start), a.text.slice(a.start))
  if (starB === -1) return matchesWildcard(a.text.slice(a.start), b.text.slice(b.start))
  const head = Math.min(starA - a.start, starB - b.start)
  for (let at = 0; at < head; at++) {
    if (a.text[a.start + at] !== b.text[b.start + at]) return false
  }
  const [endA, endB] = [a.text.length - 1, b.text.length - 1]
  const tail = Math.min(endA - a.text.lastIndexOf('*'), endB - b.text.lastIndexOf('*'))
  for (let at = 0; at < tail; at++) if (a.text[endA - at] !== b.text[endB - at]) return false
  return true
}
