import type { Origin } from '../../config/origins.js'
import type { BoundField } from '../../config/settings.js'
import type { MissingBounds } from '../../evaluate/missing-bounds.js'
import type { HeldBound } from '../../evaluate/held-bounds.js'
import type { HeldRun, Unmatched } from '../../evaluate/unmatched.js'
import type { UntoldPercentile } from '../../evaluate/untold-percentiles.js'
import { bareName } from '../../locust/run.js'
import { nameMeant } from '../../spelling/nearest.js'
import { metricLabel } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { upperFirst } from '../../units/letter-case.js'

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

/** `line 7 (/a)`, `lines 7 and 9 (/a), line 12 (*)`: where several things come from. Untrusted text. */
export function placesWords(origins: readonly Origin[]): string {
  const lines = new Map<string, Set<number>>()
  for (const one of origins) {
    if (one.by !== 'config') continue
    const pattern = one.pattern === undefined ? '' : ` (${one.pattern})`
    lines.set(pattern, (lines.get(pattern) ?? new Set()).add(one.line))
  }
  return [...lines]
    .map(([pattern, found]) => {
      const numbers = [...found].sort((a, b) => a - b).map(String)
      return `line${numbers.length === 1 ? '' : 's'} ${listed(numbers)}${pattern}`
    })
    .join(', ')
}

function placeWords(origin: Origin): string {
  if (origin.by !== 'config') return origin.by
  return `line ${origin.line}${origin.pattern === undefined ? '' : ` (${origin.pattern})`}`
}

/** `P96 is in no row of the run: …`: a bound on a percentile that is missing when it is judged. */
export function untoldWords({ metric, meant }: UntoldPercentile): string {
  return `${metricLabel(metric)} is in no row of the run: its column is missing or empty (PERCENTILES_TO_REPORT)${meantWords(meant)}`
}

/** `P59 is none that Locust prints by default: …`: a bound on a percentile that runs may not have. */
export function unusualWords({ metric, meant }: UntoldPercentile): string {
  return `${metricLabel(metric)} is none of the percentiles that Locust prints, unless the locustfile sets PERCENTILES_TO_REPORT${meantWords(meant)}`
}

/** Untrusted text. */
export function nearlyBuiltInWords({ name, meant }: { name: string; meant: string }): string {
  return `load level ${name} is none of the built-in ones${meantWords(meant)}`
}

function meantWords(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`
}

/** What has a bound and is not in a run, and what the gate makes of it, a sentence each. Untrusted text. */
export function lackingWords({ untold, missing }: Pick<HeldRun, 'untold' | 'missing'>): string[] {
  const keys = new Set(untold.map(({ metric }) => metric))
  const isUntold = ({ nearest, metrics }: MissingBounds): boolean =>
    nearest === undefined && metrics.every(key => keys.has(key))
  const ofKey = (key: string): MissingBounds | undefined => {
    const own = missing.filter(one => isUntold(one) && one.metrics.includes(key))
    return own.find(({ effect }) => effect === 'fail') ?? own[0]
  }
  return [
    ...untold.map(one => {
      const words = untoldWords(one)
      return `${words}${effectClause(ofKey(one.metric), words)}`
    }),
    ...missing.filter(one => !isUntold(one)).map(missingWords)
  ]
}

/** `line 2: GET /reports P50: no endpoint of the run matches; did you mean …?`. Untrusted text. */
export function missingWords(one: MissingBounds): string {
  const { endpoint, metrics, reason, nearest = [], line } = one
  const where = line === undefined ? '' : `line ${line}: `
  const meant = nearest.find(name => isNearly(endpoint, name))
  const why =
    meant === undefined ? reason : `no endpoint of the run matches; did you mean ${meant}?`
  const what = metrics.map(metricLabel).join(', ')
  return `${where}${endpoint}, ${what}: ${why}${effectClause(one, why)}`
}

/** A pattern may leave the method out. */
function isNearly(pattern: string, name: string): boolean {
  const wanted = pattern.replaceAll('*', '')
  return [name, bareName(name)].some(one => nameMeant(wanted, [one]) !== undefined)
}

const EFFECTS = { fail: 'the gate fails', warn: 'the gate warns', pass: 'the gate lets it pass' }
const POLICIES: Readonly<Record<MissingBounds['why'], (effect: string) => string>> = {
  'on-missing': effect => `on-missing: ${effect}`,
  'fail-on': () => 'fail-on: never',
  waiver: () => 'accept'
}

function effectClause(one: MissingBounds | undefined, before = ''): string {
  if (one === undefined) return ''
  const { effect, why } = one
  const what = `${EFFECTS[effect]} (${POLICIES[why](effect)})`
  return before.endsWith('?') ? ` ${upperFirst(what)}` : `; ${what}`
}

/** What a config says to no effect on the runs in hand, as a sentence. Untrusted text. */
export function unmatchedWords(one: Unmatched): string {
  const { nearest = [], line } = one
  const where = line === undefined ? '' : `line ${line}: `
  const near =
    nearest.length === 0 || ASKING.includes(one.of) ? '' : `; nearest: ${nearest.join(', ')}`
  return `${where}${WORDS[one.of](one)}${near}`
}

/** Of which the nearest name is asked for in the sentence. */
const ASKING: readonly Unmatched['of'][] = ['misspelt-level', 'waiver', 'waiver-metric']

const askedFor = (nearest: readonly string[] = []): string =>
  nearest.length === 0 ? '' : `; did you mean ${nearest.join(', ')}?`

const noEndpoint = ({ of, pattern, level = '' }: Unmatched): string =>
  `${of}: ${pattern} matches no endpoint of the runs of load level ${level}`

const WORDS: Readonly<Record<Unmatched['of'], (one: Unmatched) => string>> = {
  endpoints: noEndpoint,
  'endpoint-regression': noEndpoint,
  files: ({ pattern, level = '' }) =>
    `files: ${pattern} of load level ${level} matches none of these runs`,
  'not-requests': ({ pattern }) => `not-requests: ${pattern} matches no endpoint of these runs`,
  waiver: ({ pattern, nearest }) =>
    `the waiver for ${pattern} matches nothing of these runs${askedFor(nearest)}`,
  'waiver-metric': ({ pattern, metric = '', nearest }) =>
    `the waiver for ${pattern} waives nothing of these runs: they are not judged by ${metric} there${askedFor(nearest)}`,
  'waiver-expired': ({ pattern }) => `the waiver for ${pattern} has expired`,
  'recovery-time': ({ pattern }) =>
    `recovery-time of load level ${pattern} has no effect: it is for kind recovery`,
  'unused-level': ({ pattern }) => `load level ${pattern}: none of these runs is of it`,
  'misspelt-level': ({ pattern, nearest = [] }) =>
    `load level ${pattern}: none of these runs is of it; did you mean ${nearest.join(', ')}?`,
  'load-level': ({ pattern }) => `load-level: none of these runs is of the load level ${pattern}`
}
