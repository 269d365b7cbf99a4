import { note, type Note } from '../../locust/note.js'
import type { EndpointStats } from '../../locust/run.js'
import { counted, formatCount } from '../../units/format.js'
import type { Sides } from './sides.js'

/** Answers of fewer bytes say little by their size. */
const LEAST_BYTES = 100
/** Answers of no more than so much of what they were are empty, or something else. */
const SHARE_LEFT = 0.1
/** … and of no more than so much where the baselines tell what is usual: */
const SHARE_LESS = 0.6
/** so many of them, of so many requests, … */
const ENOUGH_BASELINES = 3
const ENOUGH_REQUESTS = 100
/** … which differ by so much of the change at most: in the logarithm, the largest from the smallest. */
const AGREEING = 0.1
/** Fewer requests may all be of those with small answers. */
const LEAST_REQUESTS = 20
/** Where more fail, their errors are told. */
const MOST_FAILING = 0.5
/** Endpoints that are named. */
const NAMED = 3

type Emptied = { readonly key: string; readonly now: number; readonly then: number }

/**
 * Endpoints whose answers have a tenth or less of the bytes that they had in each of the baselines, and still succeed:
 * empty answers are fast, and Locust takes them for good. So are those with clearly fewer than usual, where three
 * baselines and more agree on what is usual. Of several candidates in more than half of them.
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
  const isNearlyAll = agreed.every(({ now, then }) => now <= SHARE_LEFT * then)
  const by = isNearlyAll ? 'to a tenth or less ' : ''
  return [
    note(
      'answers-emptied',
      `answers shrank ${by}on average: ${named.join(', ')}${more > 0 ? ` and ${counted(more, 'other endpoint')}` : ''}`,
      {
        advice:
          'Look whether the answers are still right: let the load script check them (catch_response). If they are meant to be so small, set notes: { answers-emptied: info } in the config until the baselines have it too'
      }
    )
  ]
}

function emptied({ key, total, candidate, baselines }: Sides): Emptied[] {
  const now = candidate.averageContentSize
  const told = baselines.filter(isTold)
  const before = told.map(row => row.averageContentSize ?? 0)
  const then = Math.min(...before)
  if (total || now === undefined || told.length === 0 || !isTold(candidate)) return []
  if (then < LEAST_BYTES || (now > SHARE_LEFT * then && !isLess(candidate, told))) return []
  return [{ key, now: Math.round(now), then: Math.round(then) }]
}

/** Whether its answers are clearly smaller than all baselines agree on, were those that failed without a byte. */
function isLess(candidate: EndpointStats, baselines: readonly EndpointStats[]): boolean {
  const rows = [candidate, ...baselines]
  if (baselines.length < ENOUGH_BASELINES) return false
  if (rows.some(({ requests }) => requests < ENOUGH_REQUESTS)) return false
  const sizes = baselines.map(row => row.averageContentSize ?? 0)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const { averageContentSize = 0, requests, failures } = candidate
  const now = (averageContentSize * requests) / (requests - failures)
  return now <= SHARE_LESS * least && Math.log(most / least) <= AGREEING * Math.log(least / now)
}

function isTold({ requests, failures }: EndpointStats): boolean {
  return requests >= LEAST_REQUESTS && failures <= MOST_FAILING * requests
}
