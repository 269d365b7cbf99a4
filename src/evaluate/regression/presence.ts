import type { Policies } from '../../config/settings.js'
import { endpointKey, type EndpointStats, type Run } from '../../locust/run.js'
import type { MixShift } from '../verdict/reason.js'
import type { Effect } from '../verdict/verdict.js'
import type { Judged } from './judged.js'
import { rowsByKey } from './sides.js'

/** An endpoint that carried more of the requests than this is part of what the load test is for. */
const MATTERS = 0.05
/** Fewer expected requests than this can all fail to happen by chance (e⁻⁷ is 1 in 1,000). */
const TOO_FEW = 7

/** Mean share of each endpoint in the requests of the runs, by key. */
function shares(runs: readonly Run[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const run of runs) {
    const total = run.aggregated?.requests ?? 0
    for (const [key, row] of rowsByKey(run)) {
      sums.set(key, (sums.get(key) ?? 0) + row.requests / total / runs.length)
    }
  }
  return sums
}

/**
 * Why the totals of two runs cannot be compared: a share that moved by more than 5 percentage points
 * (an endpoint that came or went counts as a share of 0) moves every percentile of the total.
 */
export function mixShift(candidate: Run, baselines: readonly Run[]): MixShift | undefined {
  const now = shares([candidate])
  const then = shares(baselines)
  const moves = [...new Set([...then.keys(), ...now.keys()])].map(key => {
    const [from, to] = [then.get(key) ?? 0, now.get(key) ?? 0]
    return { endpoint: key, from, to, by: Math.abs(to - from) }
  })
  const most = moves.reduce((a, b) => (b.by > a.by ? b : a), {
    endpoint: '',
    from: 0,
    to: 0,
    by: 0
  })
  if (most.by <= MATTERS + 1e-9) return undefined
  const { endpoint, from, to } = most
  return { endpoint, from, to }
}

/** Endpoints that only one side has: a verdict each, for a new one only to say so. */
export function judgePresence(
  candidate: Run,
  baselines: readonly Run[],
  policies: Policies
): Judged[] {
  const now = rowsByKey(candidate)
  const then = baselines.map(rowsByKey)
  const known = shares(baselines)
  const vanished = [...known].flatMap(([key, share]) => {
    const having = then.filter(rows => rows.has(key)).length
    return now.has(key) || having <= then.length / 2
      ? []
      : [judgeVanished(key, share, candidate, policies)]
  })
  const added = candidate.endpoints.filter(row => row.requests > 0 && !known.has(endpointKey(row)))
  return [...vanished, ...added.map(judgeNew)]
}

function judgeVanished(key: string, share: number, candidate: Run, policies: Policies): Judged {
  const isRare = share * (candidate.aggregated?.requests ?? 0) < TOO_FEW
  return {
    over: Infinity,
    verdict: {
      rule: 'presence',
      endpoint: key,
      presence: 'vanished',
      share,
      isRare,
      effect: isRare ? 'pass' : effectOfMissing(share, policies)
    }
  }
}

/** A vanished endpoint follows `on-missing`, but a small one at most warns. */
function effectOfMissing(share: number, { onMissing }: Policies): Effect {
  return onMissing === 'fail' && share <= MATTERS ? 'warn' : onMissing
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
