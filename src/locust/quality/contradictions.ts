import { formatApart } from '../../units/apart.js'
import { counted, formatCount, formatExact } from '../../units/count.js'
import type { HistoryFile } from '../history/history.js'
import type { HistoryRow } from '../history/rows.js'
import { note, type Note } from '../note.js'
import { endpointIdentity, endpointKey, type EndpointStats, type Failure } from '../run.js'
import type { StatsFile } from '../stats/stats.js'
import { averageProblem, medianProblem, TRUNCATION_MS } from './middle-problem.js'
import { isOffGrid, meanProblem, percentileProblems } from './percentile-checks.js'
import { otherRunProblems } from './other-run-checks.js'
import { rangeProblems } from './range-checks.js'
import { rateProblems } from './rate-checks.js'
import type { RunParts } from './run-parts.js'

/** Files that are written one after the other may differ by a little. */
const MAX_MORE_FAILURES = 10
/** Requests without a response time count in the number, not in the mean. */
const UNTIMED_FACTOR = 1.5

const ROW_LOST =
  "A listener raised, as for response_length=None or response_time=NaN: look for the traceback in Locust's log. If there is none, a row was taken out of the file"

type ContradictionContext = {
  /** The stats file's path. */
  readonly file: string
  /** The percentiles are those of the last seconds, and the rest is not. */
  readonly window: boolean
}

/** What cannot be true together, as one note: the file was edited, or put together from several. */
export function contradictions(
  { printed: stats, statsHeader, history, failures }: RunParts,
  { file, window }: ContradictionContext
): Note[] {
  const { aggregated, endpoints } = stats
  if (aggregated === undefined) return []
  const rows = [...endpoints, aggregated]
  // Those of Locust ≤ 0.13.2 are in a file apart.
  const columns = new Set(statsHeader.percentiles.map(({ percent }) => percent))
  for (const row of rows) for (const percent of row.percentiles.keys()) columns.add(percent)
  const isDefault = hasDefaultRounding(rows)
  const facts = { columns: [...columns], window, isDefault }
  const ofHistory = history === undefined ? [] : endpointsOfHistory(endpoints, history)
  const proofs = [
    ...twice(endpoints),
    ...sums(aggregated, endpoints),
    ...rows.flatMap(row => within(row)),
    ...rows.flatMap(row => percentileProblems(row, timedOf(stats, row), facts)),
    ...rangeProblems(aggregated, endpoints, facts),
    ...rateProblems(stats)
  ]
  const proofsBeside = [
    ...(history === undefined ? [] : againstHistory(aggregated, history.beforeLast)),
    ...ofHistory.flatMap(countsOfHistory),
    ...(failures === undefined ? [] : againstFailures(aggregated, failures))
  ]
  const proven = contradiction(file, proofs, proofsBeside, 'error')
  const lost = rowLost(aggregated, endpoints)
  if (lost !== undefined)
    return proven.map(({ code, severity }) => ({ code, severity, file, ...lost }))
  if (proven.length > 0) return proven
  const doubts = [
    ...averages(aggregated, endpoints),
    ...zeroes(aggregated, endpoints),
    ...(window || !isDefault ? [] : means(stats, rows))
  ]
  const doubtsBeside =
    history === undefined
      ? []
      : [...timesOfHistory(aggregated, ofHistory, history), ...otherRunProblems(endpoints, history)]
  return contradiction(file, doubts, doubtsBeside, 'warning')
}

/** @param beside what the stats file says otherwise than the files of the run that lie beside it */
function contradiction(
  file: string,
  within: readonly string[],
  beside: readonly string[],
  severity: 'error' | 'warning'
): Note[] {
  const [first, ...others] = [...within, ...beside]
  if (first === undefined) return []
  // The headline may have others beside it, of which it says how many so.
  const more =
    others.length > 0 ? `, the first of ${counted(others.length + 1, 'contradiction')}` : ''
  const what =
    within.length > 0 ? 'contradicts itself' : 'and the files beside it contradict each other'
  return [
    note('totals-disagree', `${file} ${what}: ${first}${more}`, {
      severity,
      advice: 'Upload the files of one run, as Locust wrote them',
      file
    })
  ]
}

/** Locust keeps one entry for each method and name. */
function twice(endpoints: readonly EndpointStats[]): string[] {
  const seen = new Set<string>()
  return endpoints.flatMap(row => {
    const identity = endpointIdentity(row)
    if (seen.has(identity)) return [`${endpointKey(row)} has two rows`]
    seen.add(identity)
    return []
  })
}

/** The listener that counts a request in the total first raised before its own row had it. */
function rowLost(
  { requests }: EndpointStats,
  endpoints: readonly EndpointStats[]
): Pick<Note, 'message' | 'advice'> | undefined {
  const sum = endpoints.reduce((total, row) => total + row.requests, 0)
  if (sum >= requests) return undefined
  return {
    message: `${counted(requests - sum, 'request is', 'requests are')} counted in the total only: it says ${formatCount(requests)}, the rows add up to ${counted(sum, 'request')}`,
    advice: ROW_LOST
  }
}

/** Exact in every release: 207 real files, no difference but in one edited by hand. */
function sums(aggregated: EndpointStats, endpoints: readonly EndpointStats[]): string[] {
  const columns = ['requests', 'failures'] as const
  return columns.flatMap(column => {
    const sum = endpoints.reduce((total, row) => total + row[column], 0)
    if (sum === aggregated[column]) return []
    return [
      `the rows add up to ${countedAs(sum, column)}, the total says ${formatCount(aggregated[column])}`
    ]
  })
}

function within(row: EndpointStats): string[] {
  const { requests, failures } = row
  const problems: string[] = []
  // `log_error()` alone counts failures of what never was a request.
  if (failures > requests && requests > 0 && row.method !== '') {
    problems.push(
      `${endpointKey(row)} has ${counted(failures, 'failure')} of ${counted(requests, 'request')}`
    )
  }
  const average = averageProblem(row)
  if (average !== undefined) problems.push(`the average of ${endpointKey(row)}, ${average}`)
  const median = medianProblem(row)
  if (median !== undefined) problems.push(`the median of ${endpointKey(row)}, ${median}`)
  return problems
}

function hasDefaultRounding(rows: readonly EndpointStats[]): boolean {
  return rows.every(({ percentiles }) => !isOffGrid(percentiles))
}

function timedOf({ successesOnly }: StatsFile, row: EndpointStats): number {
  return successesOnly ? row.requests - row.failures : row.requests
}

function means(stats: StatsFile, rows: readonly EndpointStats[]): string[] {
  return rows.flatMap(row => meanProblem(row, timedOf(stats, row)) ?? [])
}

/** Unless rows without response times bring it down, the total's percentile is between its rows'. */
function zeroes(aggregated: EndpointStats, endpoints: readonly EndpointStats[]): string[] {
  const called = endpoints.filter(row => row.requests > 0)
  return [...aggregated.percentiles].flatMap(([percent, value]) => {
    const least = called.reduce(
      (a, row) => Math.min(a, row.percentiles.get(percent) ?? 0),
      Infinity
    )
    if (value !== 0 || least <= TRUNCATION_MS || least === Infinity) return []
    return [`${percent}% of the total is 0 ms, that of each row at least ${least} ms`]
  })
}

/** The total's mean and maximum are those of its rows. */
function averages(aggregated: EndpointStats, endpoints: readonly EndpointStats[]): string[] {
  const problems: string[] = []
  const { average, max } = aggregated
  const most = endpoints.reduce((a, row) => Math.max(a, row.max ?? 0), 0)
  if (max !== undefined && Math.abs(max - most) > TRUNCATION_MS) {
    const [ofTotal, ofRows] = formatApart(max, most)
    problems.push(`the total has a maximum of ${ofTotal} ms, its rows of ${ofRows}`)
  }
  const values = endpoints.flatMap(row => row.average ?? [])
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const isOutside =
    average !== undefined && (average > high + TRUNCATION_MS || average < low - TRUNCATION_MS)
  if (isOutside)
    problems.push(
      `the average of the total, ${formatExact(Number(average.toFixed(2)))} ms, is none of its rows'`
    )
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
      ? [
          `the history counts ${countedAs(before[column], column)}, the total says ${formatCount(aggregated[column])}`
        ]
      : []
  )
}

/** An endpoint in the stats, and what the history said of it before its last block. */
type Told = { readonly key: string; readonly row: EndpointStats; readonly before: HistoryRow }

/** Of the endpoints, whose rows a history has with `--csv-full-history`. */
function endpointsOfHistory(
  endpoints: readonly EndpointStats[],
  { blockBeforeLast }: HistoryFile
): Told[] {
  if (blockBeforeLast.endpoints.length === 0) return []
  const rows = new Map(endpoints.map(row => [endpointKey(row), row]))
  return blockBeforeLast.endpoints.flatMap(([key, before]) => {
    const row = rows.get(key)
    return row === undefined ? [] : [{ key, row, before }]
  })
}

/** The same as of the total, of an endpoint. */
function countsOfHistory({ key, row, before: { sample } }: Told): string[] {
  const column = (['requests', 'failures'] as const).find(name => sample[name] > row[name])
  if (column === undefined) return []
  return [
    `the history counts ${countedAs(sample[column], column)} of ${key}, its row says ${formatCount(row[column])}`
  ]
}

/** Every row of the failures file is of failures that the stats count too. */
function againstFailures(aggregated: EndpointStats, failures: readonly Failure[]): string[] {
  const explained = failures.reduce((sum, row) => sum + row.occurrences, 0)
  if (explained <= 2 * aggregated.failures + MAX_MORE_FAILURES) return []
  return [
    `the failures file has ${counted(explained, 'failure')}, the total says ${formatCount(aggregated.failures)}`
  ]
}

/** The stats cover all that the history does: its extremes and its sum. */
function timesOfHistory(
  aggregated: EndpointStats,
  told: readonly Told[],
  { blockBeforeLast: { total } }: HistoryFile
): string[] {
  if (total === undefined) return []
  const beyond = [
    ...extremes(total, aggregated, 'the total'),
    ...told.flatMap(({ key, row, before }) => extremes(before, row, `the row of ${key}`))
  ]
  return beyond.length > 0 ? beyond : meanOfHistory(aggregated, total)
}

function extremes({ max, min }: HistoryRow, ours: EndpointStats, called: string): string[] {
  const says = (what: string, theirs: number, stats: number): string => {
    const [ofHistory, ofStats] = formatApart(theirs, stats)
    return `the history has a ${what} of ${ofHistory} ms, ${called} of ${ofStats}`
  }
  if (max !== undefined && ours.max !== undefined && max > ours.max + TRUNCATION_MS)
    return [says('maximum', max, ours.max)]
  // Without a response time so far it prints 0.
  const isTimed = min !== undefined && min > 0
  return isTimed && ours.min !== undefined && isLess(min, ours.min)
    ? [says('minimum', min, ours.min)]
    : []
}

function meanOfHistory(aggregated: EndpointStats, { sample }: HistoryRow): string[] {
  const { requests, average } = sample
  if (average === undefined || aggregated.average === undefined) return []
  const sum = requests * (average - TRUNCATION_MS)
  // A mean is of the requests that have a time, which the counts do not tell.
  if ((aggregated.min ?? 0) < 0 || sum <= UNTIMED_FACTOR * aggregated.requests * aggregated.average)
    return []
  const [ofHistory, ofStats] = formatApart(average, aggregated.average)
  const theirs = `${counted(requests, 'request')} with a mean of ${ofHistory} ms`
  return [`the history has ${theirs}, the total of ${ofStats}`]
}

/** Both files print all digits; releases that truncate print whole ms. */
function isLess(ms: number, other: number): boolean {
  return ms < other - ([ms, other].some(Number.isInteger) ? TRUNCATION_MS : 0)
}

function countedAs(count: number, column: 'requests' | 'failures'): string {
  return counted(count, column.slice(0, -1))
}
