import { markdownTable } from 'markdown-table'

import type { Evaluation, Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import type { Effect } from '../../evaluate/verdict/verdict.js'
import type { Note } from '../../locust/note.js'
import { AGGREGATED } from '../../locust/run.js'
import { failureCauses } from '../../locust/stats/failure-causes.js'
import { counted, formatCount } from '../../units/format.js'
import { codeCell, codeSpan, escapeMarkdown } from '../escape.js'
import { attentionRemarks, attentionRows } from '../view/attention.js'
import { endpointRemarks } from '../view/endpoint-remarks.js'
import { endpointRows, PERCENTILES_SHOWN } from '../view/endpoint-view.js'
import { ERROR_KIND_LABELS, failingEndpoints, wordingsText } from '../view/failure-view.js'
import type { RunInReport } from '../view/alike-notes.js'
import { notesToSay } from '../view/note-text.js'
import { whenFacts } from '../view/provenance.js'
import { whyOf } from '../view/refusal.js'
import { isOpenState, type VerdictState } from '../view/verdict-state.js'
import { uncertainRemarks } from '../view/target-remarks.js'
import { undecidedClauses } from '../view/undecided-clauses.js'
import { wasJudged, runFacts } from '../view/view.js'
import { wholeRunRows, type WholeRunRow } from '../view/whole-run-rows.js'

/*
 * The pieces of Markdown that the comment, the job summary and the check run are put together from.
 * Icons never carry meaning alone: each stands beside its word.
 */

export const EFFECT_ICONS: Readonly<Record<Effect, string>> = { fail: '❌', warn: '⚠️', pass: '✅' }
const UNCLEAR_ICON = '⚪'
export const OUTCOME_ICONS: Readonly<Record<Outcome, string>> = {
  passed: '✅',
  warned: '⚠️',
  failed: '❌',
  'could-not-judge': '❓'
}
/** Rows that stand open in a comment; more make it too long to scroll by. */
const MAX_UNFOLDED = 25
const SEVERITY_ICONS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const

/** `sustained` · load level sustained · 200 users …: one line. */
export function runLine(run: RunEvaluation): string {
  return [codeSpan(run.run.name), ...factsOf(run)].join(' · ')
}

/** The same beside other runs, with its own outcome: the headline is about all of them. */
export function judgedRunLine(run: RunEvaluation): string {
  return [markedName(run), ...factsOf(run)].join(' · ')
}

/** ❌ `sustained` failed; of the name so many characters are shown. */
export function markedName({ run, outcome }: RunEvaluation, nameChars = run.name.length): string {
  const name = codeSpan(run.name.slice(0, nameChars))
  return `${OUTCOME_ICONS[outcome]} ${name} ${outcome.replaceAll('-', ' ')}`
}

function factsOf(run: RunEvaluation): string[] {
  return [...runFacts(run), ...whenFacts(run.run)].map(fact => escapeMarkdown(fact))
}

/** Metric × measured, target, grade, baseline, change: the whole run against its targets. */
export function targetsTable(run: RunEvaluation): string {
  const rows = wholeRunRows(run)
  if (rows.length === 0) return ''
  const compared = rows.some(row => row.baseline !== '')
  const head = [
    'Metric',
    'Measured',
    'Grade',
    'Target',
    ...(compared ? ['Baseline', 'Change'] : ['Acceptable'])
  ]
  return table(
    head,
    rows.map(row => [
      escapeMarkdown(row.metric),
      row.measured === ''
        ? '–'
        : `**${unbroken(row.measured)}**${row.compared === undefined ? '' : ` (${unbroken(row.compared)})`}`,
      `${row.state === undefined ? row.grade : gradeCellText(row, wasJudged(run))}${row.waiver === undefined ? '' : ` (${escapeMarkdown(row.waiver)})`}`,
      unbroken(row.target),
      // With a comparison beside it there is no room for all.
      ...(compared ? [] : [unbroken(row.acceptable)]),
      ...(compared ? [unbroken(row.baseline), changeCellText(row)] : [])
    ]),
    ['l', 'r', 'l', 'r', 'r', 'r', 'r']
  )
}

/** Endpoints that failed, warned, are missing or got worse, worst first; many are folded away. */
export function attentionTable(run: RunEvaluation, max: number): string {
  const rows = attentionRows(run)
  if (rows.length === 0) return ''
  const lines = rows
    .slice(0, max)
    .map(row => [
      codeCell(row.endpoint),
      escapeMarkdown(row.metric),
      gradeCellText(row, wasJudged(run)),
      escapeMarkdown(whyOf(row), 600)
    ])
  const head = ['Endpoint', 'Metric', 'Grade', 'Why']
  const align = ['l', 'l', 'l', 'l']
  const folded = lines.slice(MAX_UNFOLDED)
  const more = rows.length - lines.length
  return blocks([
    table(head, lines.slice(0, MAX_UNFOLDED), align),
    folded.length === 0
      ? ''
      : details(
          `${formatCount(folded.length)} more that need attention`,
          table(head, folded, align)
        ),
    more > 0 ? `… and ${formatCount(more)} more.` : '',
    sentences(attentionRemarks(run))
  ])
}

/** Every endpoint with its main numbers. */
export function endpointsTable(run: RunEvaluation, max: number): string {
  const { length } = run.run.endpoints
  if (length === 0) return ''
  const shown = endpointRows(run, max)
  const overTime = shown.some(row => row.overTime !== '')
  const lines = shown.map(row => [
    codeCell(row.endpoint),
    row.requests,
    row.throughput,
    row.errors,
    ...row.percentiles.map(unbroken),
    ...(overTime ? [row.overTime] : []),
    gradeCellText(row, wasJudged(run))
  ])
  const percentiles = PERCENTILES_SHOWN.map(percent => `P${percent}`)
  const numbers = ['Requests', 'Requests/s', 'Errors', ...percentiles]
  const head = ['Endpoint', ...numbers, ...(overTime ? ['P95 over time'] : []), 'Grade']
  const align = ['l', ...numbers.map(() => 'r'), 'l', 'l']
  const more = length - shown.length
  return blocks([
    table(head, lines, align),
    more > 0 ? `… and ${counted(more, 'more endpoint')}.` : '',
    sentences(endpointRemarks(run))
  ])
}

/** What failed, by cause, most frequent first. */
export function failuresTable(run: RunEvaluation, max: number): string {
  const causes = failureCauses(run.run.failures)
  if (causes.length === 0) return ''
  const lines = causes
    .slice(0, max)
    .map(cause => [
      formatCount(cause.occurrences),
      ERROR_KIND_LABELS[cause.kind],
      codeCell(`${cause.method} ${cause.name}`.trim()),
      `${codeCell(cause.error)}${wordingsText(cause)}`
    ])
  const more = causes.length - lines.length
  return `${table(['Times', 'Kind', 'Endpoint', 'Error'], lines, ['r', 'l', 'l', 'l'])}${more > 0 ? `\n\n… and ${formatCount(more)} more.` : ''}`
}

/** Where the failed requests were made, when there are too many of them. */
export function failingLine(run: RunEvaluation): string {
  const rate = run.verdicts.find(
    verdict =>
      verdict.rule !== 'presence' &&
      verdict.endpoint === AGGREGATED &&
      verdict.metric === 'error-rate'
  )
  const isFine = rate?.rule !== 'target' || rate.grade === 'target' || rate.grade === 'acceptable'
  const where = failingEndpoints(run)
  return isFine || where.length === 0
    ? ''
    : `Most failed: ${where.map(each => codeSpan(each)).join(', ')}.`
}

/** Data-quality notes as a list; what the headline says is not said again. */
export function notesList(
  notes: readonly Note[],
  about: Evaluation['about'],
  of?: RunInReport
): string {
  return notesToSay(notes, about, of)
    .map(
      ({ note, text }) =>
        `- ${SEVERITY_ICONS[note.severity]} ${note.severity} \`${note.code}\`: ${escapeMarkdown(text, 800)}`
    )
    .join('\n')
}

/** What another value than the metric's own settles, in one line. */
export function provedLine(run: RunEvaluation, about: Evaluation['about']): string {
  return sentences(wasJudged(run) ? uncertainRemarks(run, about) : [])
}

function sentences(remarks: readonly string[]): string {
  return remarks.length === 0 ? '' : `${remarks.map(remark => escapeMarkdown(remark)).join('. ')}.`
}

/** What is left open, in one line. */
export function undecidedLine(run: RunEvaluation): string {
  const clauses = undecidedClauses(run)
  if (clauses.length === 0) return ''
  return `❔ Undecided: ${clauses.map(clause => escapeMarkdown(clause)).join('; ')}.`
}

export function details(summary: string, body: string, isOpen = false): string {
  const tag = isOpen ? '<details open>' : '<details>'
  return body === '' ? '' : `${tag}<summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** Blocks with an empty line between them; empty blocks are left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n')
}

/** Only links to http(s) addresses, and nothing in them that ends a Markdown link. */
export function safeUrl(url: string): string {
  return /^https?:\/\//.test(url) ? encodeURI(url).replace(/[()@\s]/g, percentEncoded) : '#'
}

/** encodeURIComponent leaves parentheses as they are. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** The grade with its icon; without one where nothing was decided. */
export function gradeCellText(
  row: { readonly effect: Effect; readonly grade: string; readonly state?: VerdictState },
  judged = true
): string {
  if (!judged || row.grade === '') return escapeMarkdown(row.grade)
  const isOpen = row.effect === 'pass' && row.state !== undefined && isOpenState(row.state)
  const icon = row.effect === 'pass' && row.state === 'unclear' ? UNCLEAR_ICON : undefined
  return `${isOpen ? '❔' : (icon ?? EFFECT_ICONS[row.effect])}\u00a0${escapeMarkdown(row.grade)}`
}

/** A change, marked where it fails or warns: the grade beside it is of the bounds alone. */
function changeCellText({ change, changeEffect }: WholeRunRow): string {
  const icon = changeEffect === undefined ? '' : `${EFFECT_ICONS[changeEffect]}\u00a0`
  return `${icon}${unbroken(change)}`
}

/** A number with its unit, which no narrow column breaks in two. */
export function unbroken(text: string): string {
  return escapeMarkdown(text).replaceAll(' ', '\u00a0')
}

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly string[] = []
): string {
  return markdownTable([head, ...rows], {
    align: align.slice(0, head.length),
    alignDelimiters: true,
    padding: true
  })
}
