import { CellReader } from '../csv/cells.js'
import { exceeds, KEPT_MESSAGE_CHARS, limitProblem, MAX_ERROR_ROWS } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import type { Table } from '../csv/table.js'
import type { Failure, TaskException } from '../run.js'
import { errorKind, foldError } from './error-kind.js'
import { namesake } from './stats.js'

/**
 * `_failures.csv`: one entry a cause, rows that differ in a memory address only put together. Of more
 * rows than MAX_ERROR_ROWS the first are read. Locust keeps one count for each method, name and error:
 * whether two rows have the same is told too.
 */
export function readFailures(table: Table): { failures: Failure[]; hasCauseTwice: boolean } {
  const byCause = new Map<string, Failure>()
  const written = new Set<string>()
  const rows = table.rows.slice(0, MAX_ERROR_ROWS.max)
  for (const row of rows) {
    const cells = new CellReader(table, row)
    const text = cells.text('error')
    written.add(JSON.stringify([cells.text('type'), cells.text('name'), text]))
    const error = shortened(foldError(text))
    const failure = {
      ...namesake({ method: cells.text('type'), name: cells.text('name') }),
      error,
      kind: errorKind(error),
      occurrences: cells.count('occurrences'),
      ...seen('firstSeen', cells.text('firstSeen')),
      ...seen('lastSeen', cells.text('lastSeen'))
    }
    const key = JSON.stringify([failure.method, failure.name, error])
    const known = byCause.get(key)
    byCause.set(key, known === undefined ? failure : addFailures(known, failure))
  }
  return { failures: [...byCause.values()], hasCauseTwice: written.size < rows.length }
}

/** Two counts of one cause as one. */
export function addFailures(a: Failure, b: Failure): Failure {
  const first = [a.firstSeen, b.firstSeen].filter(at => at !== undefined)
  const last = [a.lastSeen, b.lastSeen].filter(at => at !== undefined)
  return {
    ...a,
    occurrences: a.occurrences + b.occurrences,
    ...(first.length > 0 && { firstSeen: Math.min(...first) }),
    ...(last.length > 0 && { lastSeen: Math.max(...last) })
  }
}

/** `_exceptions.csv` (Locust ≥ 1.4.2). */
export function readExceptions(table: Table): TaskException[] {
  refuseTooMany(table)
  return table.rows.map(row => {
    const cells = new CellReader(table, row)
    return {
      count: cells.count('count'),
      message: shortened(cells.text('message')),
      traceback: shortened(cells.text('traceback')),
      nodes: shortened(cells.text('nodes'))
    }
  })
}

/** ISO time of Locust ≥ 2.44; empty when the worker is older. */
function seen<K extends string>(key: K, cell: string): Partial<Record<K, number>> {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(cell)) return {}
  const zoned = /Z$|[+-]\d\d:?\d\d$/.test(cell) ? cell : `${cell}Z`
  const at = Date.parse(zoned) / 1000
  return Number.isFinite(at) ? ({ [key]: at } as Record<K, number>) : {}
}

function shortened(text: string): string {
  return text.length > KEPT_MESSAGE_CHARS ? `${text.slice(0, KEPT_MESSAGE_CHARS)}…` : text
}

function refuseTooMany(table: Table): void {
  if (!exceeds(table.rows.length, MAX_ERROR_ROWS)) return
  throw new ReaderError(
    { file: table.file },
    limitProblem(table.rows.length, MAX_ERROR_ROWS),
    'Leave what differs each time (ids, times) out of the messages'
  )
}
