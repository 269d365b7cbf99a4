import { present } from '../../locust/present.js'
import type { EndpointStats, Run } from '../../locust/run.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import type { Baseline } from './matching.js'

/** A run of the past in the form in which runs are compared. Its course in time is known no more. */
export function baselineOf(digest: Digest): Baseline {
  const { at, commit, url, generator, steady, spread } = digest
  return {
    source: { label: labelOf(digest), at, ...present({ commit, url }) },
    run: runOf(digest),
    observed: present({ window: steady, spread }),
    ...present({ generator })
  }
}

function labelOf({ identity: { workflowRun, attempt }, runNumber }: Digest): string {
  const which = runNumber === undefined ? `run ${workflowRun}` : `run #${runNumber}`
  return attempt > 1 ? `${which}, attempt ${attempt}` : which
}

function runOf({ identity, at, locust, percentileSource, ...digest }: Digest): Run {
  const { total, endpoints, users: peakUsers, shards, durationSeconds } = digest
  return {
    name: identity.run,
    files: [],
    locust: { label: locust, truncatesBelow100: false },
    endpoints: endpoints.map(statsOf),
    failures: [],
    exceptions: [],
    percentileSource,
    startedAt: at,
    ...present({ aggregated: total && statsOf(total), durationSeconds, peakUsers, shards }),
    notes: []
  }
}

function statsOf({ throughput, ...row }: DigestRow): EndpointStats {
  return { ...row, ...present({ printedThroughput: throughput }) }
}
