import { escapeTerminal } from '../escape.js'
import { displayWidth, shortenToWidth, wrapToWidth } from './text-width.js'

export type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold'
export type Paint = (text: string, style: Style) => string

/** Where the text goes: `width` is that of a terminal in cells; without it nothing is cut or wrapped. */
export type Screen = { readonly paint: Paint; readonly width?: number }

/** `style` is that of the column `grade`. The cells are untrusted text. */
export type Line = { readonly style: Style; readonly cells: readonly string[] }

export const INDENT = 4
export const GAP = 2
/** Without a terminal a longer cell stretches its own row alone. */
const MAX_PADDED = 60
/** The last column is wrapped down to this, … */
const WRAPPED = 32
/** … the names are shortened down to this, … */
const MIN_NAME = 24
/** … then the last once more; where not even that fits, the names get lines of their own. */
const MIN_LAST = 14
const NAME_COLUMNS = ['endpoint', 'resource']

/** Aligned columns, indented; numbers to the right would not help mixed cells. */
export function textTable(
  head: readonly string[],
  lines: readonly Line[],
  { paint, width }: Screen
): string[] {
  if (lines.length === 0) return []
  const rows = lines.map(({ cells, style }) => ({ cells: cells.map(escapeTerminal), style }))
  const { widths, isStacked } = layoutOf(head, rows, width)
  const from = isStacked ? 1 : 0
  const indent = ' '.repeat(INDENT + (isStacked ? GAP : 0))
  const gradeColumn = head.indexOf('grade') - from
  const line = (cells: readonly string[], style?: Style): string =>
    padded(cells, widths)
      .map((cell, column) => (column === gradeColumn && style ? paint(cell, style) : cell))
      .join(' '.repeat(GAP))
      .trimEnd()
  const title = isStacked ? [`${' '.repeat(INDENT)}${paint(head[0] ?? '', 'dim')}`] : []
  return [
    ...title,
    `${indent}${paint(line(head.slice(from)), 'dim')}`,
    ...rows.flatMap(({ cells, style }) => [
      ...(isStacked ? [nameLine(cells[0] ?? '', width)] : []),
      ...screenRows(cells.slice(from), widths, width).map(
        (row, index) =>
          `${indent}${line(row, index === 0 || row.at(-1) !== '' ? style : undefined)}`
      )
    ])
  ]
}

function nameLine(name: string, width = Infinity): string {
  return ' '.repeat(INDENT) + shortenToWidth(name, width - INDENT)
}

type Layout = {
  /** Cells of each column. */
  readonly widths: readonly number[]
  /** No room for the names beside the rest: they stand above it, and have no column. */
  readonly isStacked: boolean
}

function layoutOf(
  head: readonly string[],
  rows: readonly Line[],
  width: number | undefined
): Layout {
  const natural = head.map((title, column) =>
    Math.max(title.length, ...rows.map(({ cells }) => displayWidth(cells[column] ?? '')))
  )
  if (width === undefined) {
    return { widths: natural.map(cells => Math.min(cells, MAX_PADDED)), isStacked: false }
  }
  const name = head.findIndex(title => NAME_COLUMNS.includes(title))
  const fitted = fit(natural, width - INDENT, name)
  if (fitted.over <= 0 || name !== 0) return { widths: fitted.widths, isStacked: false }
  const { widths } = fit(natural.slice(1), width - INDENT - GAP, -1)
  return { widths, isStacked: true }
}

/** `over`: cells that are still too many. */
function fit(
  natural: readonly number[],
  width: number,
  name: number
): { readonly widths: readonly number[]; readonly over: number } {
  const widths = [...natural]
  let over = natural.reduce((sum, cells) => sum + cells + GAP, -GAP) - width
  const shrink = (column: number, least: number): void => {
    const by = Math.max(0, Math.min(over, (widths[column] ?? 0) - least))
    widths[column] = (widths[column] ?? 0) - by
    over -= by
  }
  const last = natural.length - 1
  shrink(last, WRAPPED)
  shrink(name, MIN_NAME)
  shrink(last, MIN_LAST)
  return { widths, over }
}

/** The lines of the screen that a row takes: its last cell wraps, the others are shortened. */
function screenRows(
  cells: readonly string[],
  widths: readonly number[],
  width: number | undefined
): string[][] {
  if (width === undefined) return [[...cells]]
  const last = cells.length - 1
  const [first = '', ...more] = wrapToWidth(cells[last] ?? '', widths[last] ?? 0)
  const shown = cells
    .slice(0, last)
    .map((cell, column) => shortenToWidth(cell, widths[column] ?? 0))
  return [[...shown, first], ...more.map(rest => [...shown.map(() => ''), rest])]
}

function padded(row: readonly string[], widths: readonly number[]): string[] {
  return row.map((cell, column) =>
    column === row.length - 1
      ? cell
      : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))
  )
}
