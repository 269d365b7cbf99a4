/**
 * Writes a run the way each release of Locust does, for tests that read it back. Written from
 * `docs/locust-files.md`, not from the reader.
 */
export type ModelRun = {
  readonly endpoints: readonly ModelRow[]
  readonly failures: readonly { method: string; name: string; error: string; occurrences: number }[]
  readonly ticks: readonly { at: number; users: number; requests: number; failures: number }[]
}

export type ModelRow = {
  readonly method: string
  readonly name: string
  readonly requests: number
  readonly failures: number
  /** Whole ms, so that every release prints them whole. */
  readonly min: number
  readonly average: number
  readonly max: number
  /** As many as the longest list of a release has. */
  readonly percentiles: readonly number[]
}

export type Dialect = {
  readonly release: string
  /** Text between quotes without escaping. */
  readonly unescaped: boolean
  readonly write: (run: ModelRun) => Record<string, string>
  /** Percents that it prints, in the order of `ModelRow.percentiles`. */
  readonly percents: readonly number[]
  readonly successesOnly?: boolean
}

const PERCENTS_0_8 = [50, 66, 75, 80, 90, 95, 98, 99, 100]
const PERCENTS_0_13 = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 99.999, 100]
const PERCENTS_1_2 = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]

/** The total of these rows. */
export function totalOf(rows: readonly ModelRow[]): ModelRow {
  const timed = rows.filter(row => row.requests > 0)
  const max = Math.max(0, ...timed.map(row => row.max))
  const min = Math.min(max, ...timed.map(row => row.min))
  return {
    method: '',
    name: 'Aggregated',
    requests: rows.reduce((sum, row) => sum + row.requests, 0),
    failures: rows.reduce((sum, row) => sum + row.failures, 0),
    min,
    max,
    average: min,
    percentiles: timed[0]?.percentiles ?? []
  }
}

const text = (value: string): string => `"${value}"`

/** Python's csv.writer, minimal quoting. */
const minimal =
  (delimiter = ',', decimal = '.') =>
  (...cells: (string | number)[]): string =>
    cells
      .map(cell => {
        const plain = typeof cell === 'number' ? String(cell).replace('.', decimal) : cell
        const quote = [delimiter, '"', '\n', '\r'].some(char => plain.includes(char))
        return quote ? `"${plain.replaceAll('"', '""')}"` : plain
      })
      .join(delimiter)

const percentCells = (row: ModelRow, count: number): (string | number)[] =>
  row.requests === 0 ? Array<string>(count).fill('N/A') : row.percentiles.slice(0, count)

/** `# requests` counts successes in 0.8, and there they are the only ones timed. */
function requestsFile(run: ModelRun, totalName: string, successesOnly: boolean): string {
  const header =
    '"Method","Name","# requests","# failures","Median response time","Average response time",' +
    '"Min response time","Max response time","Average Content Size","Requests/s"'
  const line = (row: ModelRow, method: string, name: string): string => {
    const counted = successesOnly ? row.requests - row.failures : row.requests
    const times = counted === 0 ? [0, 0, 0, 0] : [row.min, row.average, row.min, row.max]
    const numbers = [counted, row.failures, ...times, 100, (counted / 100).toFixed(2)]
    return [text(method), text(name), ...numbers].join(',')
  }
  const rows = run.endpoints.map(row => line(row, row.method, row.name))
  return [header, ...rows, line(totalOf(run.endpoints), 'None', totalName)].join('\n')
}

function distributionFile(run: ModelRun, totalName: string, successesOnly: boolean): string {
  const header = ['"Name"', '"# requests"', ...PERCENTS_0_8.map(percent => `"${percent}%"`)].join(
    ','
  )
  const line = (row: ModelRow, name: string): string => {
    const counted = successesOnly ? row.requests - row.failures : row.requests
    const cells =
      counted === 0 ? Array<string>(9).fill('"N/A"') : row.percentiles.slice(0, PERCENTS_0_8.length)
    return [text(name), counted, ...cells].join(',')
  }
  const named = ({ method, name, requests, failures }: ModelRow): string =>
    successesOnly && requests === failures ? name : `${method} ${name}`
  const rows = run.endpoints.map(row => line(row, named(row)))
  return [header, ...rows, line(totalOf(run.endpoints), totalName)].join('\n')
}

const STATS_0_13 =
  '"Type","Name","# requests","# failures","Median response time","Average response time",' +
  '"Min response time","Max response time","Average Content Size","Requests/s","Requests Failed/s",' +
  '"50%","66%","75%","80%","90%","95%","98%","99%","99.9%","99.99%","99.999","100%"'
const STATS_1_0 =
  '"Type","Name","Request Count","Failure Count","Median Response Time","Average Response Time",' +
  '"Min Response Time","Max Response Time","Average Content Size","Requests/s","Failures/s",' +
  '"50%","66%","75%","80%","90%","95%","98%","99%","99.9%","99.99%","99.999%","100%"'
const HISTORY_1_0 =
  '"Timestamp","User Count","Type","Name","Requests/s","Failures/s",' +
  '"50%","66%","75%","80%","90%","95%","98%","99%","99.9%","99.99%","99.999%","100%",' +
  '"Total Request Count","Total Failure Count","Total Median Response Time",' +
  '"Total Average Response Time","Total Min Response Time","Total Max Response Time",' +
  '"Total Average Content Size"'

function oldStats(run: ModelRun, header: string): string {
  const line = (row: ModelRow, method: string): string =>
    [
      text(method),
      text(row.name),
      ...[row.requests, row.failures, row.min, row.average, row.min, row.max, 100],
      (row.requests / 100).toFixed(2),
      (row.failures / 100).toFixed(2),
      ...percentCells(row, 12).map(cell => (cell === 'N/A' ? '"N/A"' : cell))
    ].join(',')
  const rows = run.endpoints.map(row => line(row, row.method))
  return [header, ...rows, line(totalOf(run.endpoints), 'None')].join('\n')
}

function oldFailures(run: ModelRun): string {
  const rows = run.failures.map(row =>
    [text(row.method), text(row.name), text(row.error), row.occurrences].join(',')
  )
  return ['"Method","Name","Error","Occurrences"', ...rows].join('\n')
}

/** An endpoint has no more than its stats count at the end. */
function upTo(tick: ModelRun['ticks'][number], row: ModelRow): ModelRun['ticks'][number] {
  const requests = Math.min(tick.requests, row.requests)
  return { ...tick, requests, failures: Math.min(tick.failures, row.failures) }
}

/** With every endpoint in each block, as the old releases always did. */
function history_1_0(run: ModelRun): string {
  const line = (tick: ModelRun['ticks'][number], method: string, name: string): string => {
    const percents = Array<string | number>(12).fill(tick.requests === 0 ? '"N/A"' : 9)
    const head = [text(String(tick.at)), text(String(tick.users)), text(method), text(name)]
    return [
      ...head,
      '0.00',
      '0.00',
      ...percents,
      tick.requests,
      tick.failures,
      9,
      9,
      9,
      9,
      100
    ].join(',')
  }
  const blocks = run.ticks.flatMap(tick => [
    ...run.endpoints.map(row => line(upTo(tick, row), row.method, row.name)),
    line(tick, '', 'Aggregated')
  ])
  return [HISTORY_1_0, ...blocks, ''].join('\n')
}

type Writer = (...cells: (string | number)[]) => string

function newStats(run: ModelRun, write: Writer, percents: readonly number[]): string[] {
  const line = (row: ModelRow): string =>
    write(
      ...[row.method, row.name, row.requests, row.failures],
      ...(row.requests === 0 ? [0, 0, 0, 0] : [row.min, row.average + 0.5, row.min, row.max + 1]),
      ...[100.5, row.requests / 100, row.failures / 100],
      ...percentCells(row, percents.length)
    )
  const header =
    'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
    'Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s'
  const rows = [...run.endpoints, totalOf(run.endpoints)].map(line)
  return [write(...header.split(','), ...percents.map(percent => `${percent}%`)), ...rows]
}

function newHistory(run: ModelRun, write: Writer): string[] {
  const header =
    'Timestamp,User Count,Type,Name,Requests/s,Failures/s,' +
    `${PERCENTS_1_2.map(percent => `${percent}%`).join(',')},` +
    'Total Request Count,Total Failure Count,Total Median Response Time,' +
    'Total Average Response Time,Total Min Response Time,Total Max Response Time,' +
    'Total Average Content Size'
  const line = (tick: ModelRun['ticks'][number], method: string, name: string): string =>
    write(
      ...[tick.at, tick.users, method, name, 1.5, 0],
      ...Array<string | number>(11).fill(tick.requests === 0 ? 'N/A' : 9),
      ...[tick.requests, tick.failures, 9, 9.25, 8.5, 9.5, 100.5]
    )
  const rows = run.ticks.flatMap(tick => [
    ...run.endpoints.map(row => line(upTo(tick, row), row.method, row.name)),
    line(tick, '', 'Aggregated')
  ])
  return [write(...header.split(',')), ...rows]
}

function newFailures(run: ModelRun, write: Writer, seen: boolean): string[] {
  const rows = run.failures.map(row =>
    write(
      row.method,
      row.name,
      row.error,
      row.occurrences,
      ...(seen ? ['2026-11-23T21:42:26Z', ''] : [])
    )
  )
  const header = [
    'Method',
    'Name',
    'Error',
    'Occurrences',
    ...(seen ? ['First Seen', 'Last Seen'] : [])
  ]
  return [write(...header), ...rows]
}

/** Everything by csv.writer; `end` is the end of a row. */
function modern(release: string, end: string, write: Writer = minimal()): Dialect {
  const join = (rows: readonly string[]): string => rows.map(row => row + end).join('')
  return {
    release,
    unescaped: false,
    percents: PERCENTS_1_2,
    write: run => ({
      'x_stats.csv': join(newStats(run, write, PERCENTS_1_2)),
      'x_failures.csv': join(newFailures(run, write, release === '2.44')),
      'x_stats_history.csv': join(newHistory(run, write))
    })
  }
}

export const DIALECTS: readonly Dialect[] = [
  {
    release: '0.8',
    unescaped: true,
    percents: PERCENTS_0_8,
    successesOnly: true,
    write: run => ({
      'x_requests.csv': requestsFile(run, 'Total', true),
      'x_distribution.csv': distributionFile(run, 'None Total', true)
    })
  },
  {
    release: '0.12.2',
    unescaped: true,
    percents: PERCENTS_0_8,
    write: run => ({
      'x_requests.csv': requestsFile(run, 'Aggregated', false),
      'x_distribution.csv': distributionFile(run, 'Aggregated', false)
    })
  },
  {
    release: '0.14',
    unescaped: true,
    percents: PERCENTS_0_13,
    write: run => ({ 'x_stats.csv': oldStats(run, STATS_0_13), 'x_failures.csv': oldFailures(run) })
  },
  {
    release: '1.0',
    unescaped: true,
    percents: PERCENTS_0_13,
    write: run => ({
      'x_stats.csv': oldStats(run, STATS_1_0),
      'x_failures.csv': oldFailures(run),
      'x_stats_history.csv': history_1_0(run)
    })
  },
  {
    release: '1.0 on Windows',
    unescaped: true,
    percents: PERCENTS_0_13,
    write: run => ({
      'x_stats.csv': oldStats(run, STATS_1_0).replaceAll('\n', '\r\n'),
      'x_failures.csv': oldFailures(run).replaceAll('\n', '\r\n'),
      'x_stats_history.csv': history_1_0(run).replaceAll('\n', '\r\n')
    })
  },
  {
    // csv.writer already, but the history by the old string writer.
    release: '1.1',
    unescaped: true,
    percents: PERCENTS_0_13,
    write: run => ({
      'x_stats.csv': newStats(run, minimal(), PERCENTS_0_13)
        .map(row => `${row}\r\n`)
        .join(''),
      'x_failures.csv': newFailures(run, minimal(), false)
        .map(row => `${row}\r\n`)
        .join(''),
      'x_stats_history.csv': history_1_0(run)
    })
  },
  modern('1.2', '\r\n'),
  modern('2.44', '\r\n'),
  modern('2.20 on Windows', '\r\r\n'),
  modern('2.20 saved by Excel', '\r\n', minimal(';', ',')),
  modern('2.20 saved as tab separated', '\n', minimal('\t', '.'))
]
