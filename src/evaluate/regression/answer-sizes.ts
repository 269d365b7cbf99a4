import { note, type Note } from '../../locust/note.js'
import type { EndpointStats } from '../../locust/run.js'
import { counted, formatCount } from '../../units/format.js'
import type { Sides } from './sides.js'

/** Answers of fewer bytes say little by their size. */
const LEAST_BYTES = 100
/** Answers of no more than so much of what they were are empty, or something else. */
const SHARE_LEFT = 0.1
/** Fewer requests may all be of those with small answers. */
const LEAST_REQUESTS = 20
/** Where more fail, their errors are told. */
const MOST_FAILING = 0.5
/** Endpoints that are named. */
const NAMED = 3

type Emptied = { readonly key: string; readonly now: number; readonly then: number }

/**
 * Endpoints whose answers have a tenth or less of the bytes that they had in each of the baselines, and still succeed:
 * empty answers are fast, and Locust takes them for good. Of several candidates in more than half of them.
 *
 * @param runs of each candidate its rows beside those of its baselines
 */
export function emptiedNotes(runs: readonly (readonly Sides[])[]): Note[] {
  const found = runs.map(rows => rows.flatMap(emptied))
  const seen = new Map(found.flat().map(one => [one.key, one]))
  const agreed = [...seen.values()].filter(
    ({ key }) => found.filter(run => run.some(one => one.key === key)).length > runs.length / 2
  )
  if (agreed.length === 0) return []
  const named = agreed
    .slice(0, NAMED)
    .map(({ key, now, then }) => `${key} ${formatCount(then)} → ${formatCount(now)} bytes`)
  const more = agreed.length - named.length
  return [
    note(
      'answers-emptied',
      `answers shrank to a tenth or less on average: ${named.join(', ')}${more > 0 ? ` and ${counted(more, 'other endpoint')}` : ''}`,
      {
        advice:
          'Look whether the answers are still right: let the load script check them (catch_response). If they are meant to be so small, set notes: { answers-emptied: info } in the config until the baselines have it too'
      }
    )
  ]
}

function emptied({ key, total, candidate, baselines }: Sides): Emptied[] {
  const now = candidate.averageContentSize
  const before = baselines.map(row => row.averageContentSize ?? 0)
  const then = Math.min(...before)
  if (total || now === undefined || then < LEAST_BYTES || now > SHARE_LEFT * then) return []
  return [candidate, ...baselines].every(isTold)
    ? [{ key, now: Math.round(now), then: Math.round(then) }]
    : []
}

function isTold({ requests, failures }: EndpointStats): boolean {
  return requests >= LEAST_REQUESTS && failures <= MOST_FAILING * requests
}
