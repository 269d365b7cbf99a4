import { worstRunsFirst } from '../../evaluate/conclusion.js'
import type { Evaluation, Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import { endpointKey } from '../../locust/run.js'
import { failureCauses } from '../../locust/stats/failure-causes.js'
import { counted, formatCount } from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import type { Report } from '../report.js'
import { attentionRemarks, attentionRows } from '../view/attention.js'
import { changeLegend } from '../view/change-legend.js'
import { comparedElsewhere, comparedWith } from '../view/compared-runs.js'
import { endpointRemarks } from '../view/endpoint-remarks.js'
import { endpointRows, PERCENTILES_SHOWN } from '../view/endpoint-view.js'
import { ERROR_KIND_LABELS, failuresTitle, wordingsText } from '../view/failure-view.js'
import { isLoud } from '../view/loud-notes.js'
import { notesToSay } from '../view/note-text.js'
import { pastTitle } from '../view/past-view.js'
import { configFacts, whenFacts } from '../view/provenance.js'
import { refusalOf, whyOf } from '../view/refusal.js'
import { isWantedAsked, WANTED } from '../view/wanted-change.js'
import { improvements, movedMedians, movedTexts } from '../view/rises.js'
import { targetRemarks } from '../view/target-remarks.js'
import { gradeCounts, isOpenState, verdictState, type VerdictState } from '../view/verdict-state.js'
import { comparisonsOf, type MetricRow, runFacts } from '../view/view.js'
import { wholeRunRows } from '../view/whole-run-rows.js'
import { renderLoadsText } from './capacity-text.js'
import { fitted, titleLines } from './fitted.js'
import { renderPastLines } from './past-text.js'
import { renderResourcesText, renderScalingText, resourceAttentionText } from './resource-text.js'
import { screenOf, type Terminal } from './screen.js'
import { EFFECT_STYLES, styleOf } from './styles.js'
import { targetTable } from './target-table.js'
import { GAP, INDENT, type Screen, type Style, textTable } from './text-table.js'
import { renderTimelineText } from './timeline-text.js'

/** Endpoints listed below the ones that need attention. */
const MAX_ENDPOINTS = 50
/** Findings of a run, worst first. */
const MAX_ATTENTION = 500
/** Runs that are shown, of more the worst; nobody scrolls further. */
const MAX_RUNS = 100

/** Where the words of a note begin. */
const NOTE_COLUMN = 13
/** Causes of failures that are listed. */
const MAX_FAILURES = 10

/** A mark and the space behind it. */
const MARK_CELLS = 2
const OUTCOME_MARKS: Readonly<Record<Outcome, readonly [string, Style]>> = {
  passed: ['✔', 'green'],
  warned: ['▲', 'yellow'],
  failed: ['✘', 'red'],
  'could-not-judge': ['?', 'red']
}

/**
 * The report for a terminal: aligned, worst first, in colour only when asked. `width`: of the
 * terminal, in cells; without it (a file, a pipe) names are whole and lines as long as they are.
 */
export function renderText({ evaluation, context }: Report, terminal: Terminal): string {
  const screen = screenOf(terminal)
  const { paint } = screen
  const { runs } = evaluation
  const worst = new Set(worstRunsFirst(runs).slice(0, MAX_RUNS))
  const blocks = [
    headline(evaluation, screen),
    ...runs.filter(run => worst.has(run)).map(run => renderRun(run, evaluation, screen)),
    ...(runs.length > worst.size
      ? [`… and ${counted(runs.length - worst.size, 'more run')}, none with a worse verdict`]
      : []),
    ...(runs.length === 1 ? [] : generalNotes(evaluation, screen)),
    ...configFacts({ evaluation, context }).map(fact => paint(`  ${escapeTerminal(fact)}`, 'dim'))
  ]
  return `${blocks.join('\n\n')}\n`
}

function headline({ outcome, headline: text }: Evaluation, { paint, width }: Screen): string {
  const [mark, style] = OUTCOME_MARKS[outcome]
  const [first = '', ...more] = fitted(escapeTerminal(text), 2, width)
  return [`${mark} ${first}`, ...more.map(line => `  ${line}`)]
    .map(line => paint(paint(line, style), 'bold'))
    .join('\n')
}

function renderRun(run: RunEvaluation, evaluation: Evaluation, screen: Screen): string {
  const { width } = screen
  const { about, runs } = evaluation
  const said = notesToSay(run.notes, about, { run, runs })
  const first = said.filter(({ note }) => isLoud(note))
  const ownNotes = said.filter(one => !first.includes(one))
  const general = notesToSay(evaluation.notes, about)
  const attention = attentionRows(run)
  return [
    ...(runs.length > 1 ? markedLine(run, screen) : runLine(run, screen)),
    ...(first.length === 0 ? [] : ['', ...noteLines(first, screen)]),
    ...section('Whole run', [
      ...targetTable(run, screen),
      ...remarkLines(targetRemarks(run, about), width)
    ]),
    ...section('Needs attention', [
      ...attentionTable(attention, screen),
      ...remarkLines(attentionRemarks(run), width),
      ...resourceAttentionText(run, screen),
      ...(isWantedAsked(run, runs) ? remarkLines([`${WANTED.text}: ${WANTED.page}`], width) : [])
    ]),
    ...section('Endpoints', endpointTable(run, screen)),
    ...section(failuresTitle(run, 'Failures'), failureTable(run, screen)),
    ...section('The run in time', renderTimelineText(run, width)),
    ...section('Loads', renderLoadsText(run, screen)),
    ...section('Resources', renderResourcesText(run, screen)),
    ...section('When to scale', renderScalingText(run, screen)),
    ...section(pastTitle(run), renderPastLines(run, screen)),
    ...comparison(run, width),
    // A reader need not know which of them concern no single run, where there is one.
    ...section('Notes', noteLines(runs.length > 1 ? ownNotes : [...ownNotes, ...general], screen))
  ].join('\n')
}

/** Beside others, with the mark of its own outcome: the headline is about all of them. */
function markedLine(run: RunEvaluation, screen: Screen): string[] {
  const { paint, width } = screen
  const [mark, style] = OUTCOME_MARKS[run.outcome]
  const room = { paint, ...(width === undefined ? {} : { width: width - MARK_CELLS }) }
  const [first = '', ...more] = runLine(run, room)
  return [`${paint(mark, style)} ${first}`, ...more.map(line => `  ${line}`)]
}

/** Its name and what it was. */
function runLine(evaluation: RunEvaluation, screen: Screen): string[] {
  const { run } = evaluation
  return titleLines(run.name, [...runFacts(evaluation), ...whenFacts(run)], screen)
}

/** How the run compares with its baseline, or why it was not compared. */
function comparison(run: RunEvaluation, width: number | undefined): string[] {
  const instead = refusalOf(run)?.text ?? comparedElsewhere(run)
  if (instead !== undefined)
    return section(
      'Baseline',
      fitted(escapeTerminal(instead), 4, width).map(line => `    ${line}`)
    )
  const verdicts = comparisonsOf(run).map(({ verdict }) => verdict)
  const states = verdicts.map(verdictState)
  const among = (one: VerdictState): number => states.filter(state => state === one).length
  const suspects = among('suspect')
  const suspect = suspects === 0 ? '' : `, ${formatCount(suspects)} suspect`
  const open = verdicts.filter(verdict => isOpenState(verdictState(verdict)))
  const unjudged =
    open.length === 0
      ? ''
      : `, ${formatCount(open.length)} without a verdict (${gradeCounts(open).join(', ')})`
  const better = improvements(run)
  const improved = better.length === 0 ? '' : `, ${formatCount(better.length)} improved`
  const medians = movedMedians(run)
  const moved = [...movedTexts(run), ...(medians === '' ? [] : [medians])]
  const shown = [
    ...moved,
    ...wholeRunRows(run).map(({ change }) => change),
    ...endpointRows(run, MAX_ENDPOINTS).map(({ grade }) => grade),
    unjudged
  ]
  return section(
    `Compared with ${escapeTerminal(comparedWith(run))}`,
    states.length === 0
      ? []
      : [
          `${counted(states.length, 'comparison')}, ${formatCount(among('regressed'))} regressed${suspect}${improved}${unjudged}`,
          ...moved.map(escapeTerminal),
          ...changeLegend(run, shown).map(escapeTerminal)
        ].flatMap(text => fitted(text, INDENT, width).map(line => `    ${line}`))
  )
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines]
}

function failureTable({ run }: RunEvaluation, screen: Screen): string[] {
  const causes = failureCauses(run.failures)
  const lines = textTable(
    ['times', 'kind', 'endpoint', 'error'],
    causes.slice(0, MAX_FAILURES).map(cause => ({
      style: 'dim' as const,
      cells: [
        formatCount(cause.occurrences),
        ERROR_KIND_LABELS[cause.kind],
        endpointKey(cause),
        `${cause.error}${wordingsText(cause)}`
      ]
    })),
    screen
  )
  const more = causes.length - MAX_FAILURES
  return more > 0 ? [...lines, `    … and ${formatCount(more)} more`] : lines
}

/** Under the table, which stays narrow. */
function remarkLines(remarks: readonly string[], width: number | undefined): string[] {
  const lines = remarks.flatMap(remark => {
    const [first = '', ...more] = fitted(escapeTerminal(remark), INDENT + GAP, width)
    return [' '.repeat(INDENT) + first, ...more.map(line => ' '.repeat(INDENT + GAP) + line)]
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

function attentionTable(rows: readonly MetricRow[], screen: Screen): string[] {
  const lines = textTable(
    ['endpoint', 'metric', 'grade', 'why'],
    rows.slice(0, MAX_ATTENTION).map(row => ({
      style: EFFECT_STYLES[row.effect],
      cells: [row.endpoint, row.metric, row.grade, whyOf(row)]
    })),
    screen
  )
  const more = rows.length - MAX_ATTENTION
  return more > 0 ? [...lines, `    … and ${formatCount(more)} more, none of them worse`] : lines
}

function endpointTable(run: RunEvaluation, screen: Screen): string[] {
  const rows = endpointRows(run, MAX_ENDPOINTS)
  const more = run.run.endpoints.length - rows.length
  const lines = textTable(
    ['endpoint', 'requests', 'errors', ...PERCENTILES_SHOWN.map(percent => `P${percent}`), 'grade'],
    rows.map(row => ({
      style: styleOf(run, row),
      cells: [row.endpoint, row.requests, row.errors, ...row.percentiles, row.grade]
    })),
    screen
  )
  return [
    ...lines,
    ...(more > 0 ? [`    … and ${counted(more, 'more endpoint')}`] : []),
    ...remarkLines(endpointRemarks(run), screen.width)
  ]
}

/** Of a report on several runs, or on none, what concerns no single one. */
function generalNotes({ runs, notes, about }: Evaluation, screen: Screen): string[] {
  const lines = noteLines(notesToSay(notes, about), screen)
  const title = runs.length === 0 ? 'Notes' : 'Notes on all runs'
  return lines.length === 0 ? [] : [[`  ${title}`, ...lines].join('\n')]
}

function noteLines(all: ReturnType<typeof notesToSay>, { paint, width }: Screen): string[] {
  const styles = { error: 'red', warning: 'yellow', info: 'dim' } as const
  return all.flatMap(({ note, text }) => {
    const [first = '', ...more] = fitted(
      `${note.code}: ${escapeTerminal(text)}`,
      NOTE_COLUMN,
      width
    )
    return [
      `    ${paint(note.severity.padEnd(7), styles[note.severity])}  ${first}`,
      ...more.map(line => ' '.repeat(NOTE_COLUMN) + line)
    ]
  })
}
