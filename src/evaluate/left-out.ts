import { matchesPattern } from '../config/pattern.js'
import type { LoadLevel } from '../config/settings.js'
import { extreme, knownTimed, mergeRows } from '../locust/histogram/histogram.js'
import { note, type Note } from '../locust/note.js'
import {
  AGGREGATED,
  endpointKey,
  rowOfFields,
  timedRequests,
  type EndpointStats,
  type Run
} from '../locust/run.js'
import { formatCount } from '../units/format.js'

/**
 * The run whose total is without the rows that the patterns (`not-requests:`) mean: counts, mean and
 * extremes from the rows that remain, percentiles from their histograms. The run itself when no row
 * matches, or when none would remain.
 */
export function withoutRows(run: Run, patterns: readonly string[]): Run {
  const { aggregated, endpoints } = run
  if (aggregated === undefined || patterns.length === 0) return run
  const isOut = (row: EndpointStats): boolean =>
    patterns.some(pattern => matchesPattern(pattern, row))
  const out = endpoints.filter(isOut)
  const kept = endpoints.filter(row => !isOut(row) && row.requests > 0)
  if (out.length === 0 || kept.length === 0) return run
  const total = totalOf(kept, aggregated)
  const isTimed = !kept.some(({ untimed }) => untimed === true)
  return {
    ...run,
    aggregated: total,
    leftOut: {
      keys: new Set(out.map(endpointKey)),
      hasPercentiles: total.percentiles.size > 0
    },
    notes: run.notes.filter(({ code }) => code !== 'untimed-rows' || !isTimed)
  }
}

/** The sum of rows. Its percentiles are known from histograms, or when only one row has times. */
function totalOf(rows: readonly EndpointStats[], as: EndpointStats): EndpointStats {
  const timed = rows.filter(({ untimed }) => untimed !== true)
  const [first] = timed
  const merged = timed.every(({ histogram }) => histogram !== undefined)
    ? mergeRows(timed, { method: '', name: AGGREGATED })
    : undefined
  // One row's own count may be without requests that have no time; its percentiles are as they are.
  const percentiles = merged ?? (timed.length === 1 ? first : undefined)
  const requests = sum(rows, row => row.requests)
  return rowOfFields({
    method: as.method,
    name: as.name,
    requests,
    failures: sum(rows, ({ failures }) => failures),
    untimed: first === undefined ? true : undefined,
    timed: knownTimed(requests, sum(timed, timedRequests)),
    average: meanOf(timed),
    min: extreme(
      Math.min,
      timed.map(({ min }) => min)
    ),
    max: extreme(
      Math.max,
      timed.map(({ max }) => max)
    ),
    median: percentiles?.median,
    // Nobody reads it of the total.
    averageContentSize: undefined,
    histogram: merged?.histogram,
    printedThroughput: sumOf(rows.map(({ printedThroughput }) => printedThroughput)),
    printedFailureRate: sumOf(rows.map(({ printedFailureRate }) => printedFailureRate)),
    percentiles: percentiles?.percentiles ?? new Map<number, number>()
  })
}

/** By the requests that have a time, where it is known how many. */
function meanOf(rows: readonly EndpointStats[]): number | undefined {
  const all = sum(rows, timedRequests)
  if (all === 0 || rows.some(({ average }) => average === undefined)) return undefined
  return sum(rows, row => timedRequests(row) * (row.average ?? 0)) / all
}

function sum(rows: readonly EndpointStats[], pick: (row: EndpointStats) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0)
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0
  )
}

/** What `not-requests:` did to the run: what was left out, what cannot be had, what matched nothing. */
export function leftOutNotes(run: Run, level: LoadLevel, patterns: readonly string[]): Note[] {
  const { endpoints, leftOut } = run
  const unused = patterns.filter(pattern => !endpoints.some(row => matchesPattern(pattern, row)))
  return [
    ...unused.map((pattern): Note =>
      note('not-requests-unused', `not-requests: ${pattern} matches no endpoint of this run`)
    ),
    ...(leftOut === undefined ? nothingKept(run, unused.length < patterns.length) : []),
    ...(leftOut === undefined ? [] : [leftOutNote(run, leftOut, level)])
  ]
}

function nothingKept({ endpoints, aggregated }: Run, isMatched: boolean): Note[] {
  if (!isMatched || aggregated === undefined) return []
  if (!endpoints.some(({ requests }) => requests > 0)) return []
  return [
    note('zero-requests', 'not-requests leaves no row with requests', {
      advice: 'Name only the rows that are not requests'
    })
  ]
}

function leftOutNote(
  run: Run,
  { keys, hasPercentiles }: NonNullable<Run['leftOut']>,
  level: LoadLevel
): Note {
  const count = sum(
    run.endpoints.filter(row => keys.has(endpointKey(row))),
    ({ requests }) => requests
  )
  const rows =
    keys.size === 1
      ? '1 row that is no request'
      : `${formatCount(keys.size)} rows that are not requests`
  const percentiles = hasPercentiles
    ? ''
    : `; percentiles without them cannot be had from the CSV${level.gradeEndpoints ? ' and are graded by endpoint only' : ', and no endpoint is graded on them (grade-endpoints: false)'}`
  const isGraded = hasPercentiles || level.gradeEndpoints
  return note(
    'rows-left-out',
    `the whole run's figures are without ${rows} (not-requests), counted ${formatCount(count)} times${percentiles}; the run in time still counts them`,
    {
      severity: isGraded ? 'info' : 'warning',
      ...(hasPercentiles
        ? {}
        : { advice: 'Put the file of --json-file beside the CSV files: it has the histograms' })
    }
  )
}
