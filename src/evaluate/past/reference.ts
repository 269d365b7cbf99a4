import type { LoadLevel } from '../../config/settings.js'
import { endpointKey, type EndpointStats, type Run } from '../../locust/run.js'
import { BY_HAND, seriesKey, type Digest, type DigestRow } from '../../past/digest.js'
import type { Past } from '../../past/past.js'
import { nameInSeries } from '../../past/series.js'
import { baselineOf } from '../regression/digest-baseline.js'
import { matchRuns } from '../regression/matching.js'
import { comparableRuns, type PastAnalysis } from './evaluate-past.js'

/** The runs of the past that are of the same test as this one, in order of time. */
export function runsOfSeries({ digests, own }: Past, run: Run, { name }: LoadLevel): Digest[] {
  const { gate, workflowRun } = own
  const keyOf = (called: string): string => seriesKey({ gate, run: called, loadLevel: name })
  const key = keyOf(nameInSeries(run))
  // Added by hand, each was given alone, and nothing told it apart.
  const keyByHand = keyOf(run.ownName ?? run.name)
  return digests.filter(
    digest =>
      seriesKey(digest.identity) === (isByHand(digest) ? keyByHand : key) &&
      digest.identity.workflowRun !== workflowRun
  )
}

function isByHand({ identity }: Digest): boolean {
  return identity.workflowRun.startsWith(BY_HAND)
}

/**
 * One that was added by hand before it is judged goes by another name. Where the start of either is not
 * known, as of a run without its history, which was kept with another time, all numbers have to be the same.
 */
export function isDigestOf(run: Run, digest: Digest): boolean {
  const { startedAt, aggregated } = run
  const { at, total, users } = digest
  if (total?.requests !== aggregated?.requests || total?.average !== aggregated?.average)
    return false
  if (at === startedAt) return true
  if (startedAt !== undefined && users !== undefined) return false
  return total !== undefined && aggregated !== undefined && hasAllRows(run, digest)
}

/** Of the busiest endpoints, where a digest has no others. */
function hasAllRows({ aggregated, endpoints }: Run, digest: Digest): boolean {
  const printed = new Map(endpoints.map(row => [endpointKey(row), numbersOf(row)]))
  return (
    digest.endpoints.length + digest.endpointsLeftOut === endpoints.length &&
    numbersOf(digest.total) === numbersOf(aggregated) &&
    digest.endpoints.every(row => printed.get(endpointKey(row)) === numbersOf(row))
  )
}

function numbersOf(row: DigestRow | EndpointStats | undefined): string {
  if (row === undefined) return ''
  const { requests, failures, average, min, max, percentiles } = row
  const columns = [...percentiles].sort(([a], [b]) => a - b)
  return JSON.stringify([requests, failures, average, min, max, columns])
}

/** The places in the series of the runs that this one can be compared with, since the last step or break. */
export function comparableWith(
  analysis: PastAnalysis,
  run: Run,
  level: LoadLevel
): readonly number[] {
  const { digests } = analysis
  const offered = offeredRuns(analysis).flatMap(place =>
    digests.slice(place, place + 1).map(digest => ({ place, baseline: baselineOf(digest) }))
  )
  const baselines = offered.map(({ baseline }) => baseline)
  const { matches } = matchRuns([run], baselines, level)
  const matched = new Set(matches[0]?.baselines.map(({ source }) => source))
  return offered.filter(({ baseline }) => matched.has(baseline.source)).map(({ place }) => place)
}

/** With those that are of another load than the first of them, but maybe not than the one that is judged. */
function offeredRuns(analysis: PastAnalysis): number[] {
  const runs = comparableRuns(analysis)
  const others = analysis.eras.at(-1)?.ofOtherLoad ?? []
  return [...runs, ...others.filter(place => place > (runs[0] ?? Infinity))].sort((a, b) => a - b)
}
