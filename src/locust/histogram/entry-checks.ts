import { counted, formatCount } from '../../units/count.js'
import { endpointIdentity, endpointKey, type EndpointStats } from '../run.js'
import { timedOf } from '../stats/buckets.js'
import type { HistogramEntry, HistogramFile } from './json-file.js'

/** Sums of floats differ in their last digits. */
const SUM_SLACK = 1e-6

/**
 * What a file of `--json` denies itself; undefined when it can be as Locust wrote it. Only what is
 * true of every release and of any `bucket_response_time` is held against it (docs/locust-files.md §8).
 */
export function selfContradiction({ entries, hasRepeatedKeys }: HistogramFile): string | undefined {
  if (hasRepeatedKeys) return 'a key stands twice in one object'
  const known = new Set<string>()
  for (const entry of entries) {
    const identity = endpointIdentity(entry.stats)
    if (known.has(identity)) return `${endpointKey(entry.stats)} has two entries`
    known.add(identity)
    const problem = untimedProblem(entry) ?? secondsProblem(entry) ?? timesProblem(entry.stats)
    if (problem !== undefined) return problem
  }
  return undefined
}

function untimedProblem({ stats, untimed }: HistogramEntry): string | undefined {
  const own = timedOf(stats.histogram ?? new Map<number, number>())
  const without = untimed ?? Math.max(0, stats.requests - own)
  if (untimed === undefined && own === 0 && stats.requests > 0) {
    return `no response times of ${endpointKey(stats)}`
  }
  if (own + without === stats.requests) return undefined
  return `${counted(own, 'response time')} of ${endpointKey(stats)} for ${counted(stats.requests, 'request')}`
}

/** Locust counts each request and each failure in its second, too. */
function secondsProblem({ stats, perSecond }: HistogramEntry): string | undefined {
  if (perSecond === undefined) return undefined
  for (const column of ['requests', 'failures'] as const) {
    if (perSecond[column] !== stats[column]) {
      return `${counted(stats[column], column.slice(0, -1))} of ${endpointKey(stats)}, ${formatCount(perSecond[column])} in its seconds`
    }
  }
  return perSecond.hasLast
    ? undefined
    : `no request of ${endpointKey(stats)} in the second of its last one`
}

/**
 * A response time lies between the buckets next to its own, however they are rounded: that bounds the
 * maximum and the mean.
 */
function timesProblem(stats: EndpointStats): string | undefined {
  const { histogram, average, min = 0, max } = stats
  const buckets = [...(histogram ?? [])].sort(([a], [b]) => a - b)
  const timed = buckets.reduce((sum, [, count]) => sum + count, 0)
  if (timed === 0 || max === undefined) return undefined
  const below = (at: number): number => buckets[at - 1]?.[0] ?? Math.min(0, min)
  const above = (at: number): number => Math.min(max, buckets[at + 1]?.[0] ?? max)
  if (max < below(buckets.length - 1) || max < min) {
    return `a maximum of ${max} ms of ${endpointKey(stats)}, which its response times exceed`
  }
  if (average === undefined) return undefined
  const least = buckets.reduce((sum, [, count], at) => sum + count * below(at), 0) / timed
  const most = buckets.reduce((sum, [, count], at) => sum + count * above(at), 0) / timed
  const slack = SUM_SLACK * Math.max(Math.abs(least), Math.abs(most))
  if (average >= least - slack && average <= most + slack) return undefined
  return `a mean of ${average} ms of ${endpointKey(stats)}, which its response times do not give`
}
