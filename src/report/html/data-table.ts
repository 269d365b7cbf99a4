import { formatCount, formatValue } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { jsonForHtml, plainText } from '../escape.js'
import { icon, type Markup, markup, NOTHING, type Tone } from './markup.js'

/*
 * Tables that may have thousands of rows: the first ones stand in the HTML, all of them in the
 * page's data, from which the script sorts, filters and shows more.
 */

/**
 * `text`: as it is, broken anywhere; `words`: short, on one line; `grade`: a word with its
 * tone; else a number that is formatted by its unit.
 */
type ColumnKind = 'text' | 'words' | 'name' | 'grade' | 'count' | Unit

export type Column = {
  readonly label: string
  readonly kind: ColumnKind
  /** Numbers that were formatted already (their unit differs by row) stand at the right too. */
  readonly right?: boolean
  /** Of these, long ones go on in a next line. */
  readonly worded?: boolean
}

/** A number in the column's unit, text, or [text, sort key, tone]. */
export type Cell = number | string | null | readonly [string, number, Tone]

export type DataTable = {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  /** In the order in which they are first shown. */
  readonly rows: readonly (readonly Cell[])[]
  /** The column whose tone says whether a row asks for attention; enables the check box. */
  readonly attention?: number
  /** What the rows are, in the plural, with an `s` that one of them does not have. */
  readonly noun: string
  /** Rows that stand nowhere in the page. */
  readonly leftOut?: number
}

/** Rows in the HTML; the script starts with fewer and brings more when asked. */
const ROWS_SHOWN = 100
/** With fewer rows, filtering is not worth its space. */
const LEAST_ROWS_TO_FILTER = 6
/** Characters of a name that needs more room than others. */
const LONG_NAME = 60

/** The table as it is without a script, and what the script needs around it. */
export function dataTable(table: DataTable): Markup {
  if (table.rows.length === 0) return NOTHING
  const shown = table.rows.slice(0, ROWS_SHOWN)
  const count =
    shown.length === table.rows.length
      ? counted(table.rows.length, table.noun)
      : `the first ${formatCount(shown.length)} of ${formatCount(table.rows.length)} ${table.noun}`
  return markup`<div class="data-table" data-table="${table.id}">
${table.rows.length < LEAST_ROWS_TO_FILTER ? NOTHING : controls(table)}
${scrolling(
  table.caption,
  markup`<table><caption class="visually-hidden">${table.caption}</caption>
<thead><tr>${table.columns.map(column => markup`<th scope="col" class="${columnClass(column)}">${column.label}</th>`)}</tr></thead>
<tbody>${shown.map(row => rowMarkup(table, row))}</tbody></table>`
)}
<p class="table-foot"><span class="table-count" role="status">${count}</span> <span class="table-more" hidden></span></p>
${leftOutLine(table)}
</div>`
}

function leftOutLine({ leftOut, noun }: DataTable): Markup {
  if (leftOut === undefined) return NOTHING
  return markup`<p class="table-foot">To keep this page small, ${counted(leftOut, `more ${noun}`)} ${leftOut === 1 ? 'is' : 'are'} left out.</p>`
}

/** A box that scrolls sideways by itself, so that the page never does. */
export function scrolling(label: string, inner: Markup): Markup {
  return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${inner}</div>`
}

/**
 * The first rows, as many as `maxBytes` hold, and how many were left out; their text is cleaned of
 * control and reordering characters, as the script shows it too.
 */
export function tableWithin(table: DataTable, maxBytes: number): DataTable {
  const clean = (cell: Cell): Cell => {
    if (typeof cell === 'string') return plainText(cell, 600)
    if (typeof cell !== 'object' || cell === null) return cell
    return [plainText(cell[0], 600), cell[1], cell[2]]
  }
  const rows: Cell[][] = []
  let room = maxBytes
  for (const row of table.rows) {
    const cells = row.map(clean)
    room -= jsonForHtml(cells).length
    if (room < 0) break
    rows.push(cells)
  }
  const leftOut = table.rows.length - rows.length
  return { ...table, rows, ...(leftOut === 0 ? {} : { leftOut }) }
}

function controls({ noun, attention }: DataTable): Markup {
  const check = markup`<label class="check"><input type="checkbox" class="table-attention"> Only what needs attention</label>`
  return markup`<div class="controls" hidden>
<label class="filter"><span class="visually-hidden">Filter ${noun}</span><input type="search" class="table-filter" placeholder="Filter ${noun} …" autocomplete="off" spellcheck="false"></label>
${attention === undefined ? NOTHING : check}
</div>`
}

function rowMarkup({ columns }: DataTable, row: readonly Cell[]): Markup {
  const cells = columns.map((column, index) => {
    const cell = row[index] ?? null
    const text = cellText(column, cell)
    if (column.kind === 'name') {
      return markup`<th scope="row" class="${nameClass(text)}">${text}</th>`
    }
    if (column.kind === 'grade' && typeof cell === 'object' && cell !== null) {
      return markup`<td class="grade"><span class="pill ${cell[2]}">${icon(cell[2])}${text}</span></td>`
    }
    return markup`<td class="${columnClass(column)}">${text}</td>`
  })
  return markup`<tr>${cells}</tr>`
}

/** A long name without a space would be broken into many short lines. */
function nameClass(text: string): string {
  return text.length > LONG_NAME ? 'name long' : 'name'
}

function cellText(column: Column, cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return cell[0]
  return column.kind === 'count' ||
    column.kind === 'text' ||
    column.kind === 'words' ||
    column.kind === 'name' ||
    column.kind === 'grade'
    ? formatCount(cell)
    : formatValue(column.kind, cell)
}

function columnClass({ kind, right, worded }: Column): string {
  if (kind === 'name' || kind === 'grade' || kind === 'words') return kind
  if (worded === true) return 'number worded'
  return kind === 'text' && right !== true ? 'text' : 'number'
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun.replace(/s$/, '') : noun}`
}
