import { counted, formatCount } from '../../units/count.js'
import { CellReader } from '../csv/cells.js'
import { ReaderError } from '../csv/reader-error.js'
import type { Table } from '../csv/table.js'
import type { EndpointStats } from '../run.js'
import { countAll, type StatsFile } from './stats.js'

/** `_distribution.csv` (Locust ≤ 0.13.2): the percentiles of `_requests.csv`, in a file apart. */
export type Distribution = {
  /** By the name as printed: `GET /x`, or only `/x` where there were no requests. */
  readonly rows: ReadonlyMap<string, DistributionRow>
  /** `None Total`, `Total` or `Aggregated`, which tells the release; undefined when cut off. */
  readonly totalName?: string
}

type DistributionRow = {
  readonly requests: number
  readonly percentiles: ReadonlyMap<number, number>
}

const TOTALS = new Set(['None Total', 'Total', 'Aggregated'])

/** Throws ReaderError for the first row that is not what the header promises. */
export function readDistribution(table: Table): Distribution {
  const rows = new Map<string, DistributionRow>()
  for (const row of table.rows) {
    const cells = new CellReader(table, row)
    rows.set(cells.text('name'), {
      requests: cells.count('requests'),
      percentiles: cells.percentiles()
    })
  }
  const last = table.rows.at(-1)
  const lastName = last === undefined ? '' : new CellReader(table, last).text('name')
  return { rows, ...(TOTALS.has(lastName) && { totalName: lastName }) }
}

/** Adds the percentiles to the statistics. Throws ReaderError when the files are of different runs. */
export function joinDistribution(
  printed: StatsFile,
  distribution: Distribution,
  file: string
): StatsFile {
  // Only 0.8 prints `None Total`, and it counts successes only.
  const isOldest = distribution.totalName === 'None Total' && !printed.successesOnly
  const stats = isOldest ? countAll(printed) : printed
  const join = (row: EndpointStats, names: readonly string[]): EndpointStats => {
    const found = names.map(name => distribution.rows.get(name)).find(row => row !== undefined)
    if (found === undefined) {
      throw foreign(file, `no row for ${names[0] ?? ''}`)
    }
    const due = stats.successesOnly ? row.requests - row.failures : row.requests
    if (found.requests !== due) {
      throw foreign(
        file,
        `${counted(found.requests, 'request')} for ${names[0] ?? ''}, not ${formatCount(due)}`
      )
    }
    return { ...row, percentiles: found.percentiles }
  }
  const { aggregated } = stats
  return {
    ...stats,
    endpoints: stats.endpoints.map(row => join(row, [`${row.method} ${row.name}`, row.name])),
    ...(aggregated !== undefined && {
      aggregated: join(aggregated, [distribution.totalName ?? 'Total'])
    })
  }
}

function foreign(file: string, problem: string): ReaderError {
  return new ReaderError(
    { file },
    `${problem}: it is not of the same run as the requests file`,
    'Upload the files of one run'
  )
}
