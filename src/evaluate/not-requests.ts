import { note, type Note } from '../locust/note.js'
import { endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { pseudoRequests } from '../locust/stats/pseudo-requests.js'
import { counted, formatCount, formatPercent, formatThroughput } from '../units/format.js'

/** Rows that are named. */
const NAMED = 3

/** Says which rows that the total counts are known to be no requests, and what remains without them. */
export function notRequestsNotes(run: Run): Note[] {
  const { aggregated, endpoints, leftOut, durationSeconds = 0 } = run
  const inTotal = endpoints.filter(row => leftOut?.keys.has(endpointKey(row)) !== true)
  const kinds = pseudoRequests(inTotal)
  if (kinds.length === 0 || aggregated === undefined) return []
  const rows = kinds.flatMap(kind => kind.rows)
  const out = new Set(rows)
  const kept = inTotal.filter(row => !out.has(row))
  const requests = count(kept)
  const failures = kept.reduce((sum, row) => sum + row.failures, 0)
  const untimed = count(rows.filter(row => row.untimed === true))
  const what = [...new Set(kinds.map(kind => kind.what))].join(', ')
  const zeros = untimed === 0 ? '' : `, ${formatCount(untimed)} of them without a time`
  const [it, no] = rows.length === 1 ? ['it', 'no request'] : ['them', 'not requests']
  const isGuess = kinds.some(kind => kind.isGuess)
  const are = isGuess ? `may be ${no}` : rows.length === 1 ? `is ${no}` : `are ${no}`
  const otherwise = isGuess ? '; if they are requests, set `notes: { not-requests: ignore }`' : ''
  const rate = durationSeconds > 0 ? `, ${formatThroughput(requests / durationSeconds)}` : ''
  return [
    note(
      'not-requests',
      `${named(rows)} ${are} (${what}), but the whole run's throughput, error rate and response times count ${it}: ${formatCount(count(rows))} of ${formatCount(count(inTotal))}${zeros}. Without ${it}: ${counted(requests, 'request')}${rate}, ${formatPercent(failures / requests)} errors`,
      {
        advice: `Leave ${it} out in the config: \`not-requests: [${kinds.map(({ pattern }) => JSON.stringify(pattern)).join(', ')}]\`${otherwise}`
      }
    )
  ]
}

function count(rows: readonly EndpointStats[]): number {
  return rows.reduce((sum, { requests }) => sum + requests, 0)
}

function named(rows: readonly EndpointStats[]): string {
  const keys = rows.slice(0, NAMED).map(endpointKey)
  const more = rows.length - keys.length
  return more > 0 ? `${keys.join(', ')} and ${formatCount(more)} more` : keys.join(', ')
}
