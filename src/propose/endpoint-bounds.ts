import { isResponseTime } from '../config/metrics.js'
import { matchesPattern } from '../config/pattern.js'
import type { MetricBounds, Targets } from '../config/settings.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { type MetricProposal, risingTimes, timeProposal } from './metric-proposal.js'
import { seenOf } from './seen.js'

/** Bounds of the endpoints that are too slow for those of the whole run. */
export type EndpointProposals = {
  readonly endpoints: readonly EndpointProposal[]
  /** False: there are more of them than anybody would read. */
  readonly gradeEndpoints: boolean
}

export type EndpointProposal = {
  /** Untrusted text. */
  readonly pattern: string
  readonly targets: readonly MetricProposal[]
  /** Endpoints that the pattern means though it was made for another: its name holds a `*`, or is cut. */
  readonly alsoMeans: number
}

/** Entries that somebody reads. */
export const MAX_ENTRIES = 40
/** YAML knows no longer keys than 1,024 characters, written as they may have to be. */
const MAX_PATTERN = 150

/**
 * A row among those of its run. Its bounds are those of the slowest that its pattern means, whichever
 * entry of several wins.
 */
type Placed = { readonly run: Run; readonly row: EndpointStats }

/** @param held what holds for the response times of each endpoint without an entry of its own */
export function endpointBounds(runs: readonly Run[], held: Targets): EndpointProposals {
  const times = [...held.values()].filter(({ metric }) => isResponseTime(metric))
  const rows = runs.flatMap(run =>
    run.endpoints
      .filter(row => run.leftOut?.keys.has(endpointKey(row)) !== true)
      .map(row => ({ run, row }))
  )
  const slow = rows.filter(placed => times.some(target => isSlow(placed, target)))
  const patterns = [...new Set(slow.map(({ row }) => patternOf(row)))]
  if (patterns.length > MAX_ENTRIES) return { endpoints: [], gradeEndpoints: false }
  const endpoints = patterns.map(pattern => {
    const meant = rows.filter(({ row }) => matchesPattern(pattern, row))
    const keys = new Set(meant.map(({ row }) => endpointKey(row)))
    return { pattern, targets: slowTargets(meant, { times, held }), alsoMeans: keys.size - 1 }
  })
  return { endpoints, gradeEndpoints: true }
}

/** No key of a plain object, which is what a config is read into. */
const NO_KEY = '__proto__'

/** As people write it; `*` means any text, also itself, and nothing else takes that away. */
function patternOf(row: EndpointStats): string {
  const key = endpointKey(row)
  if (key === NO_KEY) return `${NO_KEY}*`
  const characters = Array.from(key.slice(0, 2 * MAX_PATTERN))
  return characters.length > MAX_PATTERN ? `${characters.slice(0, MAX_PATTERN).join('')}*` : key
}

/** It meets the target, or nobody can tell. */
function isSlow({ run, row }: Placed, target: MetricBounds): boolean {
  const seen = seenOf(run, row, target)
  if (seen === undefined || seen.grade === 'target') return false
  return seen.value !== undefined || seen.grade !== 'acceptable'
}

function slowTargets(
  meant: readonly Placed[],
  { times, held }: { readonly times: readonly MetricBounds[]; readonly held: Targets }
): MetricProposal[] {
  const proposals = times.map((target): MetricProposal => {
    const { metric, bounds: kept } = target
    const seen = meant.flatMap(({ run, row }) => seenOf(run, row, target) ?? [])
    const isNeeded = meant.some(placed => isSlow(placed, target))
    const proposal = isNeeded ? timeProposal(seen, target) : undefined
    return proposal ?? { metric, kept, why: 'untold' }
  })
  return risingTimes(proposals, held).filter(proposal => 'bounds' in proposal)
}
