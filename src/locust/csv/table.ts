import { formatCount } from '../../units/count.js'
import { kindOf, parseHeader, type FileKind, type Header } from './header.js'
import { legacyAssembler, legacyShape } from './legacy.js'
import {
  exceeds,
  limitProblem,
  MAX_COLUMNS,
  MAX_RECORD_CHARS,
  MAX_ROWS,
  type Limit
} from './limits.js'
import { ReaderError } from './reader-error.js'
import { addRegularRows, type AddRow } from './regular-rows.js'

export type Row = {
  readonly cells: readonly string[]
  /** 1-based line of the file at which the row begins. */
  readonly line: number
}

/** A CSV file as cells; the header's kind says whose. */
export type Table = {
  readonly file: string
  readonly dialect: Dialect
  readonly rows: readonly Row[]
}

/** How a file is written, told by its first lines. */
export type Dialect = {
  readonly header: Header
  readonly kind: FileKind | undefined
  readonly delimiter: ',' | ';' | '\t'
  /** Excel writes `61,78` where `;` or a tab separates. */
  readonly decimalComma: boolean
  /** Quotes are not escaped: see `legacy.ts`. */
  readonly legacy: boolean
  /** 1-based line of the header, and where (in characters) the line after it begins. */
  readonly headerLine: number
  readonly bodyStart: number
}

/** No header is that long: the file is of another kind. */
const MAX_HEADER_CHARS = 65_536

const DELIMITERS = [',', ';', '\t'] as const
const AGAIN = 'Upload the file as Locust wrote it'
const LESS =
  'Leave what differs each time (ids, times) out of names (name= in the locustfile) and of messages'

/** Reads the header, which is plain ASCII in every release and encoding. */
export function sniffDialect(text: string): Dialect {
  const { line, number, next } = firstLine(text)
  const split = DELIMITERS.map(delimiter => ({
    delimiter,
    header: parseHeader(line.split(delimiter).map(unquote))
  }))
  const known = ({ header }: { header: Header }): number =>
    header.roles.size + header.percentiles.length
  const best = split.reduce((a, b) => (known(b) > known(a) ? b : a))
  return {
    ...best,
    kind: kindOf(best.header),
    decimalComma: best.delimiter !== ',',
    legacy: isLegacy(line, best.header, text.slice(next, next + 65_536)),
    headerLine: number,
    bodyStart: next
  }
}

/** The first line that says something; Excel's `sep=;` and blank lines say nothing. */
function firstLine(text: string): { line: string; number: number; next: number } {
  let start = 0
  for (let number = 1; ; number++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text
      .slice(start, Math.min(end, start + MAX_HEADER_CHARS))
      .replace(/^(?:\uFEFF|ï»¿)/, '')
      .replace(/\r+$/, '')
    const next = newline < 0 ? text.length : newline + 1
    if (newline < 0 || !/^(?:sep=.)?\s*$/i.test(line)) return { line, number, next }
    start = next
  }
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}

/**
 * The old string writers quote text and leave numbers bare; other programs that quote the header
 * (pandas' QUOTE_ALL) quote every cell, and escape.
 */
function isLegacy(headerLine: string, header: Header, body: string): boolean {
  if (!headerLine.startsWith('"')) return false
  const names = new Set(header.names.map(name => name.toLowerCase()))
  const old = ['# requests', '99.999', '99.999%', 'occurrences'].some(name => names.has(name))
  if (!old || names.has('first seen')) return false
  const lines = body.split(/\r*\n/).filter(line => line !== '')
  return lines.length === 0 || lines.some(line => /\d$/.test(line)) || !/"$/.test(lines[0] ?? '')
}

/** All rows of a file that fits in memory. Throws ReaderError where it is no CSV. */
export async function readTable(file: string, text: string): Promise<Table> {
  const dialect = sniffDialect(text)
  const columns = dialect.header.names.length
  if (exceeds(columns, MAX_COLUMNS)) throw tooMany(file, columns, MAX_COLUMNS)
  const body = text.slice(dialect.bodyStart)
  const rows = dialect.legacy
    ? legacyRows(file, body, dialect)
    : (await csvRows(file, body, dialect)).filter(row => row.cells.some(cell => cell.trim() !== ''))
  for (const row of rows) refuseSecondHeader(file, row, dialect)
  return { file, dialect, rows: rows.map(row => ofWidth(file, row, dialect.header)) }
}

function legacyRows(file: string, body: string, dialect: Dialect): Row[] {
  const rows: Row[] = []
  const assembler = legacyAssembler(
    legacyShape(dialect.header),
    (cells, line) => rows.push({ cells, line }),
    line => {
      throw new ReaderError(
        { file, line },
        'this row does not have the columns of the header',
        `It was cut or edited. ${AGAIN}`
      )
    }
  )
  const titles = dialect.header.names.join(dialect.delimiter)
  let lineNumber = dialect.headerLine
  for (const line of linesOf(body)) {
    lineNumber++
    if (line.replaceAll('"', '') === titles) throw secondHeader(file, lineNumber)
    assembler.push(line, lineNumber)
    if (exceeds(rows.length, MAX_ROWS)) throw tooMany(file, rows.length, MAX_ROWS)
  }
  assembler.end()
  return rows
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    yield text.slice(start, end).replace(/\r+$/, '')
    start = end + 1
  }
}

async function csvRows(file: string, body: string, dialect: Dialect): Promise<Row[]> {
  const written = { delimiter: dialect.delimiter, firstLine: dialect.headerLine + 1 }
  const rows: Row[] = []
  const add: AddRow = (cells, line) => {
    if (exceeds(cells.length, MAX_COLUMNS)) throw tooMany(file, cells.length, MAX_COLUMNS)
    rows.push({ cells, line })
    if (exceeds(rows.length, MAX_ROWS)) throw tooMany(file, rows.length, MAX_ROWS)
  }
  if (addRegularRows(body, written, add)) return rows
  rows.length = 0
  const { addParsedRows } = await import('./parsed-rows.js')
  const problem = addParsedRows(body, written, add)
  if (problem === undefined) return rows
  const { quotes, line } = problem
  if (quotes === undefined) throw tooLong(file, line)
  throw new ReaderError(
    { file, line },
    `the quotes of this row do not match (${quotes})`,
    `It was cut or edited. ${AGAIN}`
  )
}

function refuseSecondHeader(file: string, row: Row, { header }: Dialect): void {
  if (header.names.every((name, column) => row.cells[column]?.trim() === name)) {
    throw secondHeader(file, row.line)
  }
}

function secondHeader(file: string, line: number): ReaderError {
  return new ReaderError(
    { file, line },
    'a second header: two files were put together',
    'Upload the files of each run under a prefix or in a folder of their own'
  )
}

/** Locust writes what it is given, and an unmatched quote takes all that follows for one row. */
function tooLong(file: string, line: number): ReaderError {
  return new ReaderError(
    { file, line },
    `a row near here is longer than the ${formatCount(MAX_RECORD_CHARS.max)} characters that are read`,
    'Leave whole responses out of names and messages; if there are none, the file was cut or edited'
  )
}

function tooMany(file: string, count: number, limit: Limit): ReaderError {
  return new ReaderError({ file }, limitProblem(count, limit), limit === MAX_ROWS ? LESS : AGAIN)
}

/** Excel pads rows with empty cells; any other difference means that text has moved into numbers. */
function ofWidth(file: string, row: Row, header: Header): Row {
  const width = header.names.length
  const { cells, line } = row
  if (cells.length === width) return row
  if (cells.length > width && cells.slice(width).every(cell => cell.trim() === '')) {
    return { cells: cells.slice(0, width), line }
  }
  const many = cells.length > width ? 'more' : 'fewer'
  throw new ReaderError(
    { file, line, column: header.names[Math.min(cells.length, width - 1)] ?? '' },
    `this row has ${cells.length} columns, ${many} than the ${width} of the header`,
    `It was cut or edited. ${AGAIN}`
  )
}
