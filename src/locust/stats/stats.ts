import { CellReader } from '../csv/cells.js'
import type { Header } from '../csv/header.js'
import { exceeds, limitProblem, MAX_ENDPOINTS } from '../csv/limits.js'
import { isAbsent } from '../csv/number.js'
import { ReaderError } from '../csv/reader-error.js'
import type { Row, Table } from '../csv/table.js'
import { present } from '../present.js'
import { AGGREGATED, type EndpointStats } from '../run.js'

/** `_stats.csv` or `_requests.csv`, row by row as printed. */
export type StatsFile = {
  readonly endpoints: readonly EndpointStats[]
  /** Absent when the file has none: it was cut. */
  readonly aggregated?: EndpointStats
  /** Counts and means of successes only (Locust 0.8 and 0.9): some row failed more than it has requests. */
  readonly successesOnly: boolean
  /** `Total` before 0.12.2. */
  readonly totalName?: string
}

/**
 * The total row through all releases: its type is empty or `None`, or what another program writes for
 * that. It was called `Total` up to 0.12.1, which writes `# requests`; since then an endpoint may have
 * that name.
 */
export function isTotal(type: string, name: string, { names }: Header): boolean {
  if (!isAbsent(type)) return false
  const called = name.trim()
  return called === 'Aggregated' || (called === 'Total' && names.some(isOldCount))
}

function isOldCount(column: string): boolean {
  return column.toLowerCase() === '# requests'
}

/** Throws ReaderError for the first row that is not what the header promises. */
export function readStats(table: Table): StatsFile {
  const { header } = table.dialect
  refuseEmpty(table)
  const all = table.rows.map(row => readStatsRow(table, row))
  const totals = all.flatMap(({ method, name }, at) => (isTotal(method, name, header) ? [at] : []))
  const last = totals.at(-1)
  const second = table.rows[totals[1] ?? -1]
  if (second !== undefined && !isSumOfOthers(all, last)) throw twoTotals(table, second)
  const endpoints = all.flatMap((row, at) =>
    at === last ? [] : [totals.includes(at) ? namesake(row) : row]
  )
  const printed = last === undefined ? undefined : all[last]
  const total = printed && { ...printed, method: '', name: AGGREGATED }
  const totalName = printed?.name.trim()
  const countsOld = header.names.some(isOldCount)
  const rows = total === undefined ? endpoints : [...endpoints, total]
  const read = { endpoints, successesOnly: false, ...present({ aggregated: total, totalName }) }
  return countsOld && rows.some(row => row.failures > row.requests) ? countAll(read) : read
}

/** Type of an endpoint without one that is named like the total, so that it has a key of its own. */
const NO_TYPE = '(no type)'

/** A row that is named like the total and is not: `request_type=''`, `name='Aggregated'`. */
export function namesake<T extends { readonly method: string; readonly name: string }>(row: T): T {
  return isAbsent(row.method) && row.name === AGGREGATED ? { ...row, method: NO_TYPE } : row
}

export function isNamesake({ method, name }: EndpointStats): boolean {
  return method === NO_TYPE && name === AGGREGATED
}

/** Then the rows before it that are named so too are endpoints, and no totals of other files. */
function isSumOfOthers(rows: readonly EndpointStats[], at: number | undefined): boolean {
  const total = at === undefined ? undefined : rows[at]
  if (total === undefined || at !== rows.length - 1) return false
  const columns = ['requests', 'failures'] as const
  return columns.every(
    column => 2 * total[column] === rows.reduce((sum, row) => sum + row[column], 0)
  )
}

/** Locust 0.8 and 0.9 count successes in `# requests`; we count all. */
export function countAll(stats: StatsFile): StatsFile {
  const all = (row: EndpointStats): EndpointStats => ({
    ...row,
    requests: row.requests + row.failures
  })
  const { aggregated } = stats
  return {
    ...stats,
    endpoints: stats.endpoints.map(all),
    ...(aggregated !== undefined && { aggregated: all(aggregated) }),
    successesOnly: true
  }
}

function readStatsRow(table: Table, row: Row): EndpointStats {
  const cells = new CellReader(table, row)
  const requests = cells.count('requests')
  const timed = requests > 0
  const values = {
    average: timed ? cells.number('average') : undefined,
    min: timed ? cells.number('min') : undefined,
    max: timed ? cells.number('max') : undefined,
    median: timed ? cells.number('median') : undefined,
    averageContentSize: timed ? cells.number('contentSize') : undefined,
    printedThroughput: cells.number('requestRate'),
    printedFailureRate: cells.number('failureRate')
  }
  return {
    method: cells.text('type'),
    name: cells.text('name'),
    requests,
    failures: cells.count('failures'),
    ...present(values),
    percentiles: timed ? cells.percentiles() : new Map<number, number>()
  }
}

function refuseEmpty(table: Table): void {
  const { length } = table.rows
  if (length === 0) {
    throw new ReaderError(
      { file: table.file, line: table.dialect.headerLine },
      'only a header: Locust was stopped before it wrote any statistics',
      'Look at the log of the load test'
    )
  }
  if (!exceeds(length, MAX_ENDPOINTS)) return
  throw new ReaderError(
    { file: table.file },
    limitProblem(length, MAX_ENDPOINTS),
    'Group requests whose URLs differ each time with name= in the locustfile'
  )
}

function twoTotals(table: Table, row: Row): ReaderError {
  return new ReaderError(
    { file: table.file, line: row.line },
    'a second total row: two files were put together',
    'Upload the files of each run under a prefix or in a folder of their own'
  )
}
