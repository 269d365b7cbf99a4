import { note, type Note } from '../locust/note.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { formatCount } from '../units/format.js'

/** One request by each of a few users (a login, `on_start`) and a short smoke test are no mistake. */
type Rare = {
  /** An endpoint with more requests than this is not rare. */
  readonly most: number
  /** So many of one name, ids and numbers aside, are one endpoint that was not grouped. */
  readonly alike: number
  /** So many of any names are more than anybody writes by hand. */
  readonly any: number
}
const RARE: readonly Rare[] = [
  { most: 2, alike: 20, any: 200 },
  { most: 9, alike: 100, any: 500 }
]
const WORDS: Readonly<Record<number, string>> = { 2: 'one or two requests' }

/**
 * Says when most endpoints have so few requests that their targets stay undecided, as when a load
 * script leaves ids in its URLs: every id is an endpoint of its own, and none is ever judged.
 */
export function rareEndpointNotes({ endpoints }: Run): Note[] {
  const called = endpoints.filter(({ requests }) => requests > 0)
  const found = RARE.flatMap(rule => {
    const rare = called.filter(({ requests }) => requests <= rule.most)
    const isMost = rare.length > called.length / 2
    return isMost && (rare.length >= rule.any || mostAlike(rare) >= rule.alike)
      ? [{ rare, most: rule.most }]
      : []
  })
  return found.slice(0, 1).map(({ rare, most }) => noteOf(rare, called, most))
}

function noteOf(
  rare: readonly EndpointStats[],
  called: readonly EndpointStats[],
  most: number
): Note {
  const sum = (rows: readonly EndpointStats[]): string =>
    formatCount(rows.reduce((total, { requests }) => total + requests, 0))
  const each = WORDS[most] ?? `at most ${formatCount(most)} requests`
  const example = rare[0] === undefined ? '' : `, like ${endpointKey(rare[0])}`
  return note(
    'rare-endpoints',
    `${formatCount(rare.length)} of ${formatCount(called.length)} endpoints had ${each} each${example}: ${sum(rare)} of ${sum(called)} requests, too few to show that an endpoint's percentiles meet their targets`,
    {
      advice:
        'If their names hold ids or parameters, group them in the load script with `name=`, e.g. `self.client.get(url, name="/item/[id]")`; else let the test run longer.'
    }
  )
}

/** Of how many endpoints the names differ only in ids, numbers and query values. */
function mostAlike(rows: readonly EndpointStats[]): number {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = withoutIds(endpointKey(row))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
}

/** `GET /item/4f2a?q=7` → `GET /item/*?*`: whatever word holds a digit may be an id. */
function withoutIds(key: string): string {
  return key
    .replace(/\?.*$/s, '?*')
    .replace(/[\p{L}\p{N}_%~-]+/gu, word => (/\p{N}/u.test(word) ? '*' : word))
}
