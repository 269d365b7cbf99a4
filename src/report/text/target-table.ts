import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { wholeRunText } from '../view/view.js'
import { wholeRunRows, type WholeRunRow } from '../view/whole-run-rows.js'
import { styleOf } from './styles.js'
import { GAP, INDENT, type Screen, textTable } from './text-table.js'
import { displayWidth } from './text-width.js'

/** The whole run against its targets; what changed beside it, or where there is no room, below it. */
export function targetTable(run: RunEvaluation, screen: Screen): string[] {
  const rows = wholeRunRows(run)
  const measures = column('measured', wholeRunText)
  const bounds = [column('target', row => row.target), column('acceptable', row => row.acceptable)]
  const changes = [column('baseline', row => row.baseline), column('change', row => row.change)]
  const grade = column('grade', row => row.grade)
  const table = (columns: readonly Column[]): string[] => metricColumns(run, rows, columns, screen)
  if (!rows.some(row => row.baseline !== '')) return table([measures, ...bounds, grade])
  const whole = [measures, ...bounds, ...changes, grade]
  return hasRoom(whole, rows, screen.width)
    ? table(whole)
    : [
        ...table([column('measured', row => row.measured || '–'), ...bounds, grade]),
        '',
        ...table([measures, ...changes])
      ]
}

type Column = { readonly title: string; readonly of: (row: WholeRunRow) => string }

function column(title: string, of: Column['of']): Column {
  return { title, of }
}

function metricColumns(
  run: RunEvaluation,
  rows: readonly WholeRunRow[],
  columns: readonly Column[],
  screen: Screen
): string[] {
  return textTable(
    ['metric', ...columns.map(({ title }) => title)],
    rows.map(row => ({
      style: styleOf(run, row),
      cells: [row.metric, ...columns.map(({ of }) => of(row))]
    })),
    screen
  )
}

/** For a row on each line. */
function hasRoom(
  columns: readonly Column[],
  rows: readonly WholeRunRow[],
  width = Infinity
): boolean {
  const widths = [column('metric', row => row.metric), ...columns].map(({ title, of }) =>
    Math.max(title.length, ...rows.map(row => displayWidth(of(row))))
  )
  return INDENT - GAP + widths.reduce((sum, cells) => sum + cells + GAP, 0) <= width
}
