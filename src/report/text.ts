import type { Effect, Evaluation, Outcome, RunEvaluation } from '../evaluate/evaluation.js'
import { worstRunsFirst } from '../evaluate/order.js'
import { formatCount } from '../evaluate/words.js'
import { endpointKey } from '../locust/run.js'
import { endpointRows, PERCENTILES_SHOWN } from './endpoint-view.js'
import { ERROR_KIND_LABELS, errorKinds } from './failure-view.js'
import { cutToWidth, displayWidth } from './text-width.js'
import { escapeTerminal } from './escape.js'
import { configFacts, whenFacts } from './provenance.js'
import type { Report } from './report.js'
import { renderTimelineText } from './timeline-text.js'
import {
  attentionRows,
  comparisonRows,
  isJudged,
  type MetricRow,
  runFacts,
  notesToSay,
  refusalOf,
  targetRows
} from './view.js'

/** Endpoints listed below the ones that need attention. */
const MAX_ENDPOINTS = 50
/** Findings of a run, worst first. */
const MAX_ATTENTION = 500
/** Runs that are shown, of more the worst; nobody scrolls further. */
const MAX_RUNS = 100

/** Cells of a column; one long name would stretch every row. */
const MAX_CELL = 60
/** Causes of failures that are listed. */
const MAX_FAILURES = 10

type Paint = (text: string, style: Style) => string
type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold'

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22]
}
const EFFECT_STYLES: Readonly<Record<Effect, Style>> = {
  fail: 'red',
  warn: 'yellow',
  pass: 'green'
}
const OUTCOME_MARKS: Readonly<Record<Outcome, readonly [string, Style]>> = {
  passed: ['✔', 'green'],
  warned: ['▲', 'yellow'],
  failed: ['✘', 'red'],
  'could-not-judge': ['?', 'red']
}

/** The report for a terminal: aligned, worst first, in colour only when asked. */
export function renderText(
  { evaluation, context }: Report,
  { color }: { readonly color: boolean }
): string {
  const paint: Paint = color
    ? (text, style) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : text => text
  const { runs } = evaluation
  const worst = new Set(worstRunsFirst(runs).slice(0, MAX_RUNS))
  const blocks = [
    headline(evaluation, paint),
    ...runs.filter(run => worst.has(run)).map(run => renderRun(run, evaluation.headline, paint)),
    ...(runs.length > worst.size
      ? [`… and ${formatCount(runs.length - worst.size)} more runs, none with a worse verdict`]
      : []),
    ...notes(notesToSay(evaluation.notes, evaluation.headline), paint),
    ...configFacts(context).map(fact => paint(`  ${escapeTerminal(fact)}`, 'dim'))
  ]
  return `${blocks.join('\n\n')}\n`
}

function headline({ outcome, headline: text }: Evaluation, paint: Paint): string {
  const [mark, style] = OUTCOME_MARKS[outcome]
  return paint(paint(`${mark} ${escapeTerminal(text)}`, style), 'bold')
}

function renderRun(run: RunEvaluation, said: string, paint: Paint): string {
  const attention = attentionRows(run)
  return [
    `${paint(escapeTerminal(run.run.name), 'bold')} ${paint(`· ${[...runFacts(run), ...whenFacts(run.run)].map(escapeTerminal).join(' · ')}`, 'dim')}`,
    ...section('Whole run', metricTable(run, paint)),
    ...section('Needs attention', attentionTable(attention, paint)),
    ...section('Endpoints', endpointTable(run, paint)),
    ...section(`Failures: ${errorKinds(run)}`, failureTable(run, paint)),
    ...section('The run in time', renderTimelineText(run)),
    ...comparison(run),
    ...notes(notesToSay(run.notes, said, run), paint)
  ].join('\n')
}

/** How the run compares with its baseline, or why it was not compared. */
function comparison(run: RunEvaluation): string[] {
  const refusal = refusalOf(run)
  if (refusal !== undefined) return section('Baseline', [`    ${escapeTerminal(refusal.text)}`])
  const rows = comparisonRows(run)
  const regressed = rows.filter(({ grade }) => grade.startsWith('regressed')).length
  const count = `${formatCount(rows.length)} ${rows.length === 1 ? 'comparison' : 'comparisons'}`
  return section(
    `Compared with ${baselineNames(run)}`,
    rows.length === 0 ? [] : [`    ${count}, ${formatCount(regressed)} regressed`]
  )
}

function baselineNames(run: RunEvaluation): string {
  const sources = run.comparison?.baselines ?? []
  if (sources.length === 0) return 'no baseline'
  return sources.map(source => escapeTerminal(source.label)).join(', ')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines]
}

function metricTable(run: RunEvaluation, paint: Paint): string[] {
  const rows = targetRows(run)
  const compared = rows.some(row => row.baseline !== '')
  const head = [
    'metric',
    'measured',
    'target',
    'acceptable',
    ...(compared ? ['baseline', 'change'] : []),
    'grade'
  ]
  return table(
    head,
    rows.map(row => ({
      style: styleOf(run, row),
      cells: [
        row.metric,
        row.steady === undefined ? row.measured || '–' : `${row.measured} (steady ${row.steady})`,
        row.target,
        row.acceptable,
        ...(compared ? [row.baseline, row.change] : []),
        graded(row)
      ]
    })),
    paint
  )
}

/** No green on what is open, or on the numbers of a run that could not be judged. */
function styleOf(
  run: RunEvaluation,
  row: { readonly effect: Effect; readonly grade: string }
): Style {
  const isOpen = row.effect === 'pass' && (row.grade === 'undecided' || row.grade === '')
  return isOpen || !isJudged(run) ? 'dim' : EFFECT_STYLES[row.effect]
}

function failureTable({ run }: RunEvaluation, paint: Paint): string[] {
  const failures = [...run.failures].sort((a, b) => b.occurrences - a.occurrences)
  const lines = table(
    ['times', 'kind', 'endpoint', 'error'],
    failures.slice(0, MAX_FAILURES).map(failure => ({
      style: 'dim' as const,
      cells: [
        formatCount(failure.occurrences),
        ERROR_KIND_LABELS[failure.kind],
        endpointKey(failure),
        failure.error
      ]
    })),
    paint
  )
  const more = failures.length - MAX_FAILURES
  return more > 0 ? [...lines, `    … and ${formatCount(more)} more`] : lines
}

/** The grade, with the reason where the numbers beside it do not tell. */
function graded(row: MetricRow): string {
  const why =
    row.grade === 'undecided' || row.grade === 'missing' || row.grade.includes('borderline')
  const waived = row.waiver === undefined ? '' : ` (${row.waiver})`
  return `${row.grade}${why ? `: ${row.reason}` : ''}${waived}`
}

function attentionTable(rows: readonly MetricRow[], paint: Paint): string[] {
  const lines = table(
    ['endpoint', 'metric', 'grade', 'why'],
    rows.slice(0, MAX_ATTENTION).map(row => ({
      style: EFFECT_STYLES[row.effect],
      cells: [row.endpoint, row.metric, row.grade, row.waiver ?? row.reason]
    })),
    paint
  )
  const more = rows.length - MAX_ATTENTION
  return more > 0 ? [...lines, `    … and ${formatCount(more)} more, none of them worse`] : lines
}

function endpointTable(run: RunEvaluation, paint: Paint): string[] {
  const rows = endpointRows(run)
  const lines = table(
    ['endpoint', 'requests', 'errors', ...PERCENTILES_SHOWN.map(percent => `P${percent}`), 'grade'],
    rows.slice(0, MAX_ENDPOINTS).map(row => ({
      style: styleOf(run, row),
      cells: [row.endpoint, row.requests, row.errors, ...row.percentiles, row.grade]
    })),
    paint
  )
  return rows.length > MAX_ENDPOINTS
    ? [...lines, `    … and ${formatCount(rows.length - MAX_ENDPOINTS)} more endpoints`]
    : lines
}

function notes(all: ReturnType<typeof notesToSay>, paint: Paint): string[] {
  const styles = { error: 'red', warning: 'yellow', info: 'dim' } as const
  const lines = all.map(({ note, text }) => {
    return `    ${paint(note.severity.padEnd(7), styles[note.severity])}  ${note.code}: ${escapeTerminal(text)}`
  })
  return lines.length === 0 ? [] : [['', '  Notes', ...lines].join('\n')]
}

type Line = { readonly style: Style; readonly cells: readonly string[] }

/** Columns as wide as their widest cell; numbers to the right would not help mixed cells. */
function table(head: readonly string[], lines: readonly Line[], paint: Paint): string[] {
  if (lines.length === 0) return []
  const cells = lines.map(line =>
    line.cells.map((cell, column) =>
      column === head.length - 1 ? escapeTerminal(cell) : cutToWidth(escapeTerminal(cell), MAX_CELL)
    )
  )
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map(row => displayWidth(row[column] ?? '')))
  )
  const render = (row: readonly string[]): string[] =>
    row.map((cell, column) =>
      column === head.length - 1
        ? cell
        : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))
    )
  const styleColumn = head.indexOf('grade')
  return [
    `    ${paint(render(head).join('  ').trimEnd(), 'dim')}`,
    ...cells.map((row, index) => {
      const style = lines[index]?.style ?? 'dim'
      const padded = render(row).map((cell, column) =>
        column === styleColumn ? paint(cell, style) : cell
      )
      return `    ${padded.join('  ').trimEnd()}`
    })
  ]
}
