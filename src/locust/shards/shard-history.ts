import { silencesAmong } from '../history/silence.js'
import type { EndpointStats, History, HistorySample, Run } from '../run.js'

/**
 * The histories of shards as one: at each second that any of them has, the users and the cumulative
 * counts of all are added up. Percentiles cannot be, and are left out. Undefined when a shard has
 * no history, as the sums would lack it.
 */
export function mergeHistories(runs: readonly Run[], total: EndpointStats): History | undefined {
  const histories = runs.map(run => run.history).filter(history => history !== undefined)
  if (histories.length < runs.length || histories.length === 0) return undefined
  const times = new Set(histories.flatMap(history => history.samples.map(sample => sample.at)))
  const cursors = histories.map(({ samples }) => ({ samples, next: 0 }))
  const repeated = new Set(histories.flatMap(history => history.repeatedSeconds ?? []))
  const samples = [...times]
    .sort((a, b) => a - b)
    .map(at =>
      addUp(
        at,
        cursors.map(cursor => advance(cursor, at))
      )
    )
  return {
    percentileMode: 'window',
    samples,
    endpoints: new Map(),
    thinnedBy: Math.max(...histories.map(history => history.thinnedBy)),
    resets: histories.flatMap(history => history.resets),
    truncated: histories.some(history => history.truncated),
    ...(repeated.size > 0 && { repeatedSeconds: [...repeated].sort((a, b) => a - b) }),
    silences: silencesAmong(samples, total)
  }
}

type Cursor = { readonly samples: readonly HistorySample[]; next: number }

/** The shard's last sample at this time; before its start undefined, after its end without users. */
function advance(cursor: Cursor, at: number): HistorySample | undefined {
  while ((cursor.samples[cursor.next]?.at ?? Infinity) <= at) cursor.next++
  const sample = cursor.samples[cursor.next - 1]
  const isOver = cursor.next === cursor.samples.length && sample !== undefined && sample.at < at
  return isOver ? { ...sample, users: 0, printedThroughput: 0 } : sample
}

function addUp(at: number, samples: readonly (HistorySample | undefined)[]): HistorySample {
  let [users, requests, failures, rate, time] = [0, 0, 0, 0, 0]
  for (const sample of samples) {
    if (sample === undefined) continue
    users += sample.users
    requests += sample.requests
    failures += sample.failures
    rate += sample.printedThroughput ?? 0
    time += (sample.average ?? 0) * sample.requests
  }
  return {
    at,
    users,
    requests,
    failures,
    ...(requests > 0 && { average: time / requests }),
    printedThroughput: rate,
    percentiles: new Map()
  }
}
