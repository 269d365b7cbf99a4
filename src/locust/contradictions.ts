import type { Note } from './note.js'
import type { RunParts } from './read-run.js'
import { endpointKey, type EndpointStats } from './run.js'

/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1
/** A higher percentile may be printed this much lower: 0.8 prints an exact maximum after buckets. */
const BUCKET_SLACK = 0.9

/** What cannot be true together, as one note: the file was edited, or put together from several. */
export function contradictions(parts: RunParts, file: string): Note[] {
  const { stats, history } = parts
  const { aggregated, endpoints } = stats
  if (aggregated === undefined) return []
  const problems = [
    ...sums(aggregated, endpoints),
    ...[...endpoints, aggregated].flatMap(row => within(row)),
    ...(history === undefined ? [] : againstHistory(aggregated, history.beforeLast))
  ]
  const [first] = problems
  if (first === undefined) return []
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return [
    {
      code: 'totals-disagree',
      severity: 'error',
      message: `${file} contradicts itself: ${first}${more}`,
      advice: 'Upload the files of one run, as Locust wrote them',
      file
    }
  ]
}

/** Exact in every release: 207 real files, no difference but in one edited by hand. */
function sums(aggregated: EndpointStats, endpoints: readonly EndpointStats[]): string[] {
  const columns = ['requests', 'failures'] as const
  return columns.flatMap(column => {
    const sum = endpoints.reduce((total, row) => total + row[column], 0)
    if (sum === aggregated[column]) return []
    return [`the rows add up to ${sum} ${column}, the total says ${aggregated[column]}`]
  })
}

function within(row: EndpointStats): string[] {
  const key = endpointKey(row)
  const { min, average, max, requests, failures } = row
  const problems: string[] = []
  if (failures > requests) {
    problems.push(`${key} has ${failures} failures of ${requests} requests`)
  }
  const low = average !== undefined && min !== undefined && average < min - TRUNCATION_MS
  const high = average !== undefined && max !== undefined && average > max + TRUNCATION_MS
  if (low || high) {
    problems.push(
      `the average of ${key}, ${average} ms, is not between ${min ?? ''} and ${max ?? ''}`
    )
  }
  const sorted = [...row.percentiles].sort(([a], [b]) => a - b)
  sorted.forEach(([percent, value], index) => {
    const [lower, below] = sorted[index - 1] ?? [0, 0]
    if (value >= below * BUCKET_SLACK - TRUNCATION_MS) return
    problems.push(`${percent}% of ${key} is ${value} ms, less than ${lower}% with ${below}`)
  })
  return problems
}

/**
 * The history is written with or before the stats, so that it never counts more: one tick is
 * allowed for a run that was killed between the two.
 */
function againstHistory(
  aggregated: EndpointStats,
  before: { readonly requests: number; readonly failures: number } | undefined
): string[] {
  if (before === undefined) return []
  const columns = ['requests', 'failures'] as const
  return columns.flatMap(column =>
    before[column] > aggregated[column]
      ? [`the history counts ${before[column]} ${column}, the total says ${aggregated[column]}`]
      : []
  )
}
