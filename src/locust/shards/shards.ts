import { extreme, mergeRows } from '../histogram/histogram.js'
import type { Note } from '../note.js'
import { present } from '../present.js'
import {
  endpointIdentity,
  endpointKey,
  type EndpointStats,
  type Failure,
  type Run,
  type TaskException
} from '../run.js'
import { addFailures } from '../stats/failures.js'
import { measuredOnly } from '../stats/untimed.js'
import { mergeHistories } from './shard-history.js'

/** Why shards are not merged: for programs, and as a clause. */
export type ShardRefusal = {
  readonly kind: 'none' | 'no-total' | 'no-histograms' | 'not-together' | 'twins'
  readonly words: string
}

/**
 * Merges the shards of one load test (spread over a CI matrix) exactly, by their histograms.
 * Percentiles are never averaged: without a histogram for each shard this is refused.
 *
 * @param labels what people call each shard: its path or artifact
 */
export function mergeShards(
  runs: readonly Run[],
  labels: readonly string[] = []
): { run: Run } | { refusal: ShardRefusal } {
  const [first] = runs
  if (first === undefined) return { refusal: { kind: 'none', words: 'there is none' } }
  if (runs.length === 1) return { run: { ...first, shards: 1 } }
  const refusal = refusalOf(runs, labels)
  if (refusal !== undefined) return { refusal }
  const startedAt = extreme(
    Math.min,
    runs.map(run => run.startedAt)
  )
  const endedAt = extreme(
    Math.max,
    runs.map(run => run.endedAt)
  )
  const longest = extreme(
    Math.max,
    runs.map(run => run.durationSeconds)
  )
  const span = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt
  const durationSeconds = extreme(Math.max, [span, longest])
  const aggregated = mergeAggregated(runs)
  const history = mergeHistories(runs, aggregated)
  // One server is asked for the surroundings of all.
  const resourcesFile = runs.find(run => run.resourcesFile !== undefined)?.resourcesFile
  const stopped = runs.find(run => run.stopped !== undefined)?.stopped
  const users = history?.samples.map(sample => sample.users) ?? []
  return {
    run: {
      name: first.name,
      shards: runs.length,
      files: runs.flatMap(run => run.files),
      locust: first.locust,
      aggregated,
      endpoints: mergeEndpoints(runs),
      failures: mergeFailures(runs.flatMap(run => run.failures)),
      exceptions: mergeExceptions(runs.flatMap(run => run.exceptions)),
      ...(history !== undefined && { history }),
      percentileSource: 'histogram',
      ...present({ resourcesFile, stopped }),
      ...present({ startedAt, endedAt, durationSeconds, peakUsers: extreme(Math.max, users) }),
      notes: distinct(runs, labels)
    }
  }
}

/** Why the runs are no shards of one test that can be put together. */
function refusalOf(runs: readonly Run[], labels: readonly string[]): ShardRefusal | undefined {
  const shards = runs.map((run, at) => ({ run, called: labels[at] ?? run.files[0] ?? run.name }))
  for (const { run, called } of shards) {
    if (run.aggregated === undefined)
      return { kind: 'no-total', words: `${called} has no total row` }
    if (run.percentileSource !== 'histogram') {
      return { kind: 'no-histograms', words: `${called} has no usable histograms of --json-file` }
    }
  }
  for (const late of shards) {
    const early = shards.find(other => other !== late && isAfter(late.run, other.run))
    if (early !== undefined) {
      return { kind: 'not-together', words: `${late.called} began after ${early.called} had ended` }
    }
  }
  return undefined
}

function isAfter({ startedAt }: Run, { endedAt }: Run): boolean {
  return startedAt !== undefined && endedAt !== undefined && endedAt <= startedAt
}

function mergeAggregated(runs: readonly Run[]): EndpointStats {
  const rows = runs.flatMap(run => (run.aggregated === undefined ? [] : [run.aggregated]))
  return withRates(measuredOnly(mergeRows(rows, { method: '', name: 'Aggregated' })), rows)
}

function mergeEndpoints(runs: readonly Run[]): EndpointStats[] {
  const byIdentity = new Map<string, EndpointStats[]>()
  for (const row of runs.flatMap(run => run.endpoints)) {
    const identity = endpointIdentity(row)
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), row])
  }
  const merged = [...byIdentity.values()].flatMap(rows => {
    const [first] = rows
    if (first === undefined) return []
    return [{ key: endpointKey(first), row: withRates(measuredOnly(mergeRows(rows, first)), rows) }]
  })
  return merged.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

/** Shards run side by side, so their rates add up. */
function withRates(merged: EndpointStats, rows: readonly EndpointStats[]): EndpointStats {
  const sum = (values: readonly (number | undefined)[]): number | undefined =>
    values.reduce<number | undefined>((a, b) => (b === undefined ? a : (a ?? 0) + b), undefined)
  return {
    ...merged,
    ...present({
      printedThroughput: sum(rows.map(row => row.printedThroughput)),
      printedFailureRate: sum(rows.map(row => row.printedFailureRate))
    })
  }
}

/** What every shard says is said once; anything else with the shard that says it. */
function distinct(runs: readonly Run[], labels: readonly string[]): Note[] {
  const byText = new Map<string, { note: Note; shards: Set<number> }>()
  runs.forEach((run, shard) => {
    for (const note of run.notes) {
      const key = JSON.stringify(note)
      const known = byText.get(key) ?? { note, shards: new Set() }
      known.shards.add(shard)
      byText.set(key, known)
    }
  })
  return [...byText.values()].map(({ note, shards }) => {
    if (shards.size === runs.length) return note
    const names = [...shards].map(shard => labels[shard] ?? runs[shard]?.files[0] ?? '')
    const those = [...new Set(names)].filter(name => name !== '').join(', ')
    return those === '' ? note : { ...note, message: `shard ${those}: ${note.message}` }
  })
}

function mergeFailures(failures: readonly Failure[]): Failure[] {
  const byCause = new Map<string, Failure>()
  for (const failure of failures) {
    const key = JSON.stringify([failure.method, failure.name, failure.error])
    const known = byCause.get(key)
    byCause.set(key, known === undefined ? failure : addFailures(known, failure))
  }
  return [...byCause.values()]
}

function mergeExceptions(exceptions: readonly TaskException[]): TaskException[] {
  const byCause = new Map<string, TaskException>()
  for (const exception of exceptions) {
    const key = JSON.stringify([exception.message, exception.traceback])
    const known = byCause.get(key)
    const count = (known?.count ?? 0) + exception.count
    const nodes = new Set([...(known?.nodes.split(', ') ?? []), exception.nodes])
    byCause.set(key, { ...exception, count, nodes: [...nodes].join(', ') })
  }
  return [...byCause.values()]
}
