import type { Policies } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { endpointKey, type EndpointStats } from '../../locust/run.js'
import type { MixShift } from '../verdict/reason.js'
import type { Effect } from '../verdict/verdict.js'
import { overdispersion } from '../statistics/overdispersion.js'
import type { Judged } from './judged.js'
import { binomialVariance, tellingShift, MIX_MATTERS } from './mix-shift.js'
import { requestsOf, type KeyedRun } from './sides.js'

/** Fewer expected requests than this can all fail to happen by chance (e⁻⁷ is 1 in 1,000), and are too few for a new name. */
const TOO_FEW = 7
/** How often, at most, any endpoint of a run that did not change may be called gone by chance. */
const GONE_CHANCE = 0.01
/** A new name may have come with so many times the requests of the old one, or of them so few. */
const ALIKE = 1.5

/** The baselines with the mean share of each endpoint in their requests, and how many have it, by key. */
type BaselineShares = {
  readonly baselines: readonly KeyedRun[]
  /** The last of them, where that is known. */
  readonly newest?: KeyedRun
  readonly shares: ReadonlyMap<string, number>
  readonly having: ReadonlyMap<string, number>
}

export function withShares(baselines: readonly KeyedRun[], newest?: KeyedRun): BaselineShares {
  const shares = { shares: sharesOf(baselines), having: havingOf(baselines) }
  return { baselines, ...shares, ...present({ newest }) }
}

/** Counted once: names with ids make as many endpoints as there are rows in all baselines. */
function havingOf(runs: readonly KeyedRun[]): ReadonlyMap<string, number> {
  const having = new Map<string, number>()
  for (const { rows } of runs) {
    for (const key of rows.keys()) having.set(key, (having.get(key) ?? 0) + 1)
  }
  return having
}

function sharesOf(runs: readonly KeyedRun[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { run, rows } of runs) {
    for (const [key, row] of rows) {
      sums.set(key, (sums.get(key) ?? 0) + row.requests / requestsOf({ run, rows }) / runs.length)
    }
  }
  return sums
}

/**
 * Why the totals of two runs cannot be compared: a share that moved by more than 5 percentage points and
 * than chance lets it (an endpoint that came or went counts as a share of 0) moves every percentile of the
 * total. Chance is what the baselines differ by, where that is more than single requests do.
 */
export function mixShift(
  candidate: KeyedRun,
  { baselines, shares }: BaselineShares
): MixShift | undefined {
  const most = mostMoved(candidate, baselines, shares)
  if (most === undefined) return undefined
  if (isOfNewAlone(candidate, { baselines, shares })) return { ...most, isOfNew: true }
  const large = [...shares]
    .filter(([key, share]) => share > MIX_MATTERS && !candidate.rows.has(key))
    .sort(([, one], [, other]) => other - one)
  const gone: string[] = []
  let rest = baselines
  for (const [key] of large) {
    gone.push(key)
    rest = rest.map(run => withoutRow(run, key))
    if (mostMoved(candidate, rest, sharesOf(rest)) === undefined) return { ...most, gone }
  }
  return most
}

/** Whether all others were called as before, in proportion. */
function isOfNewAlone(
  candidate: KeyedRun,
  { baselines, shares }: Pick<BaselineShares, 'baselines' | 'shares'>
): boolean {
  const added = [...candidate.rows.keys()].filter(key => !shares.has(key))
  if (added.length === 0) return false
  return mostMoved(added.reduce(withoutRow, candidate), baselines, shares) === undefined
}

function withoutRow(keyed: KeyedRun, key: string): KeyedRun {
  const { run, rows } = keyed
  const { aggregated } = run
  const requests = requestsOf(keyed) - (rows.get(key)?.requests ?? 0)
  return {
    run: aggregated === undefined ? run : { ...run, aggregated: { ...aggregated, requests } },
    rows: new Map([...rows].filter(([name]) => name !== key))
  }
}

function mostMoved(
  candidate: KeyedRun,
  baselines: readonly KeyedRun[],
  then: ReadonlyMap<string, number>
): MixShift | undefined {
  const now = sharesOf([candidate])
  const sides = [[candidate], baselines].map(runs => runs.map(requestsOf))
  return tellingShift(
    [
      ...Array.from(then, ([endpoint, from]) => ({ endpoint, from, to: now.get(endpoint) ?? 0 })),
      ...Array.from(now, ([endpoint, to]) => ({ endpoint, from: then.get(endpoint) ?? 0, to }))
    ],
    shift =>
      binomialVariance(shift, sides) *
      overdispersion(
        baselines.map(run => ({
          events: run.rows.get(shift.endpoint)?.requests ?? 0,
          trials: requestsOf(run)
        }))
      )
  )
}

/**
 * Endpoints that only one side has: a verdict each, for a new one only to say so. What the newest of the baselines
 * lacks already is not gone by this change.
 */
export function judgePresence(
  candidate: KeyedRun,
  { baselines, newest, shares, having }: BaselineShares,
  policies: Policies
): Judged[] {
  const runsWith = (key: string): number => having.get(key) ?? 0
  const usual = [...shares].filter(([key]) => runsWith(key) > baselines.length / 2)
  const gone = usual
    .filter(([key]) => !candidate.rows.has(key) && newest?.rows.has(key) !== false)
    .map(([key, mean]): Gone => {
      const due = mean * requestsOf(candidate)
      const chance = usual.length * chanceOfNone(key, candidate, baselines)
      const share = (mean * baselines.length) / runsWith(key)
      return { key, share, due, isRare: due < TOO_FEW || chance > GONE_CHANCE }
    })
  const added = candidate.run.endpoints.filter(
    row => row.requests > 0 && !shares.has(endpointKey(row))
  )
  const successors = successorsOf(gone, added)
  return [
    ...gone.map(one => judgeVanished(one, successors.get(one.key), policies)),
    ...added.map(judgeNew)
  ]
}

/** `share`: of those that have it; `due`: so many requests it would have had; `isRare`: none of them may be chance. */
type Gone = {
  readonly key: string
  readonly share: number
  readonly due: number
  readonly isRare: boolean
}

/** That none of its requests fell on the candidate, were it called as often there: what the baselines had of it is chance too. */
function chanceOfNone(key: string, candidate: KeyedRun, baselines: readonly KeyedRun[]): number {
  const had = baselines.reduce((sum, { rows }) => sum + (rows.get(key)?.requests ?? 0), 0)
  const then = baselines.reduce((sum, run) => sum + requestsOf(run), 0)
  return (then / (then + requestsOf(candidate))) ** had
}

/**
 * What may be the new names of the endpoints that are gone, where as many are new: by their requests in order, each
 * with about as many as the old one had, and as no other of them.
 */
function successorsOf(
  gone: readonly Gone[],
  added: readonly EndpointStats[]
): ReadonlyMap<string, string> {
  const old = gone.filter(({ isRare }) => !isRare).sort((a, b) => b.due - a.due)
  const names = added
    .filter(({ requests }) => requests >= TOO_FEW)
    .sort((a, b) => b.requests - a.requests)
  const isAlike = ({ due }: Gone, { requests }: EndpointStats): boolean =>
    Math.max(due, requests) <= ALIKE * Math.min(due, requests)
  const pairs = old.flatMap((one, at): [string, string][] => {
    const alike = names.filter(row => isAlike(one, row))
    const [row, ...more] = alike
    if (row === undefined || more.length > 0 || row !== names[at]) return []
    return [[one.key, endpointKey(row)]]
  })
  return old.length === names.length && pairs.length === old.length ? new Map(pairs) : new Map()
}

function judgeVanished(
  { key, share, isRare }: Gone,
  successor: string | undefined,
  policies: Policies
): Judged {
  return {
    over: Infinity,
    verdict: {
      rule: 'presence',
      endpoint: key,
      presence: 'vanished',
      share,
      isRare,
      ...(successor === undefined || isRare ? {} : { successor }),
      effect: isRare ? 'pass' : effectOfMissing(share, policies)
    }
  }
}

/** A vanished endpoint follows `on-missing`, but a small one at most warns. */
function effectOfMissing(share: number, { onMissing }: Policies): Effect {
  return onMissing === 'fail' && share <= MIX_MATTERS ? 'warn' : onMissing
}

function judgeNew(row: EndpointStats): Judged {
  return {
    over: 0,
    verdict: {
      rule: 'presence',
      endpoint: endpointKey(row),
      presence: 'new',
      requests: row.requests,
      effect: 'pass'
    }
  }
}
