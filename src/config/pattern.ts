import { endpointKey } from '../locust/run.js'

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

/**
 * `*` stands for any text, also none. Takes time in proportion to text × stars, whatever the pattern:
 * no regular expression is built from untrusted text.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop()
  if (tail === undefined) return text === pattern
  if (text.length < head.length + tail.length) return false
  if (!text.startsWith(head) || !text.endsWith(tail)) return false
  const end = text.length - tail.length
  let from = head.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at === -1 || at + part.length > end) return false
    from = at + part.length
  }
  return true
}

/** Whether two endpoint patterns could mean one row; false only where that is certain not to be. */
export function mayOverlap(a: string, b: string): boolean {
  const texts = (pattern: string): string[] => [pattern, pattern.replace(/^[A-Z]+ /u, '')]
  return texts(a).some(one => texts(b).some(other => mayBeSame(one, other)))
}

function mayBeSame(a: string, b: string): boolean {
  if (!a.includes('*')) return matchesWildcard(b, a)
  if (!b.includes('*')) return matchesWildcard(a, b)
  const [headA, headB] = [a, b].map(text => text.slice(0, text.indexOf('*'))) as [string, string]
  const [tailA, tailB] = [a, b].map(text => text.slice(text.lastIndexOf('*') + 1)) as [
    string,
    string
  ]
  const isHead = headA.startsWith(headB) || headB.startsWith(headA)
  return isHead && (tailA.endsWith(tailB) || tailB.endsWith(tailA))
}
