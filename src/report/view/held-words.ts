import type { Origin } from '../../config/origins.js'
import type { BoundField } from '../../config/settings.js'
import type { HeldBound } from '../../evaluate/held-bounds.js'
import type { Unmatched } from '../../evaluate/unmatched.js'
import { metricLabel } from '../../units/format.js'

/** Where bounds come from: `line 7`, `target line 7, else built-in`. Untrusted text. */
export function originWords(from: HeldBound['from']): string {
  const fields = Object.entries(from) as [BoundField, Origin][]
  if (fields.length === 0) return 'not graded'
  const places = new Map<string, BoundField[]>()
  for (const [field, origin] of fields) {
    const place = placeWords(origin)
    places.set(place, [...(places.get(place) ?? []), field])
  }
  const [first, ...others] = places
  if (first !== undefined && others.length === 0) return first[0]
  return [...places].map(([place, of]) => `${of.join(', ')}: ${place}`).join('; ')
}

function placeWords(origin: Origin): string {
  if (origin.by !== 'config') return origin.by
  return `line ${origin.line}${origin.pattern === undefined ? '' : ` (${origin.pattern})`}`
}

/** `P96 is in no row of the run: …`: a bound on a percentile that is missing when it is judged. */
export function untoldWords(key: string): string {
  return `${metricLabel(key)} is in no row of the run: its column is missing or empty (PERCENTILES_TO_REPORT)`
}

/** What a config says to no effect on the runs in hand, as a sentence. Untrusted text. */
export function unmatchedWords(one: Unmatched): string {
  const { nearest = [], line } = one
  const where = line === undefined ? '' : `line ${line}: `
  const near = nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`
  return `${where}${WORDS[one.of](one)}${near}`
}

const noEndpoint = ({ of, pattern, level = '' }: Unmatched): string =>
  `${of}: ${pattern} matches no endpoint of the runs of load level ${level}`

const WORDS: Readonly<Record<Unmatched['of'], (one: Unmatched) => string>> = {
  endpoints: noEndpoint,
  'endpoint-regression': noEndpoint,
  files: ({ pattern, level = '' }) =>
    `files: ${pattern} of load level ${level} matches none of these runs`,
  'not-requests': ({ pattern }) => `not-requests: ${pattern} matches no endpoint of these runs`,
  waiver: ({ pattern }) => `the waiver for ${pattern} matches nothing of these runs`,
  'waiver-expired': ({ pattern }) => `the waiver for ${pattern} has expired`,
  'load-level': ({ pattern }) => `load-level: none of these runs is of the load level ${pattern}`
}
