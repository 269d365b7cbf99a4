import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import type { Note } from '../../locust/note.js'
import { AGGREGATED } from '../../locust/run.js'
import { failureCauses } from '../../locust/stats/failure-causes.js'
import { counted, formatCount } from '../../units/format.js'
import { ended } from '../../units/sentence.js'
import { attentionRemarks, attentionRows } from '../view/attention.js'
import { changeLegend } from '../view/change-legend.js'
import { ERROR_KIND_LABELS, wordingsText } from '../view/failure-view.js'
import { sentenceCase } from '../view/note-text.js'
import { whyOf } from '../view/refusal.js'
import { resourcesToLookAt, subjectText, subjectTitle, whyText } from '../view/resource-view.js'
import { provedRemarks } from '../view/target-remarks.js'
import { targetVerdicts } from '../view/target-verdicts.js'
import { endpointRemarks } from '../view/endpoint-remarks.js'
import { undecidedClauses } from '../view/undecided-clauses.js'
import { gradeWord, type VerdictState } from '../view/verdict-state.js'
import {
  comparisonRow,
  comparisonsOf,
  comparedHeading,
  wholeRunText,
  type NumbersRow
} from '../view/view.js'
import { wholeRunRows, type WholeRunRow } from '../view/whole-run-rows.js'
import { type Cell, type DataTable, scrolling } from './data-table.js'
import { EFFECT_TONES, SEVERITY_TONES, toneIn } from './grades.js'
import { codeBlock, type Markup, markup, NOTHING, pill, type Tone } from './markup.js'

/** What stands over the numbers of the whole run. */
export function targetsTitle(run: RunEvaluation): string {
  return targetVerdicts(run, AGGREGATED).length === 0
    ? 'Whole run'
    : 'Whole run against its targets'
}

/** The whole run against its targets, with the comparison beside it. */
export function targetsSection(run: RunEvaluation): Markup {
  const rows = wholeRunRows(run)
  if (rows.length === 0) return NOTHING
  const compared = rows.some(row => row.baseline !== '')
  const explained = rows.some(row => whyOfTarget(row) !== '' || row.waiver !== undefined)
  const head = ['Target', 'Acceptable', ...(compared ? ['Baseline', 'Change'] : [])]
  const body = rows.map(row => {
    const numbers = [row.target, row.acceptable, ...(compared ? [row.baseline] : [])]
    const change = compared ? changeCell(row) : NOTHING
    const why = markup`<td class="why">${whyOfTarget(row)}${waiver(row)}</td>`
    return markup`<tr><th scope="row">${row.metric}</th><td class="number worded strong">${wholeRunText(row)}</td>
<td class="grade">${row.state === undefined ? row.grade : pill(toneIn(run, row), row.grade)}</td>
${numbers.map(text => markup`<td class="number">${text || '–'}</td>`)}${change}${explained ? why : NOTHING}</tr>`
  })
  return scrolling(
    `Targets of ${run.run.name}`,
    markup`<table><caption class="visually-hidden">${targetsTitle(run)}</caption>
<thead><tr><th scope="col">Metric</th><th scope="col" class="number">Measured</th><th scope="col" class="grade">Grade</th>
${head.map(title => markup`<th scope="col" class="number">${title}</th>`)}${explained ? markup`<th scope="col">Why</th>` : NOTHING}</tr></thead>
<tbody>${body}</tbody></table>`
  )
}

/** A change, marked where it fails or warns: the grade beside it is of the bounds alone. */
function changeCell({ change, changeEffect }: WholeRunRow): Markup {
  const mark = changeEffect === undefined ? NOTHING : pill(EFFECT_TONES[changeEffect], '')
  return markup`<td class="number worded">${mark} ${change || '–'}</td>`
}

function whyOfTarget(row: WholeRunRow): string {
  return [...(needsReason(row) ? [row.reason] : []), ...row.besideReason].join('; ')
}

/** The numbers beside a plain grade say why; an open or borderline one, or a criterion over time, needs words. */
function needsReason({ state, isBorderline, isOverTime, effect }: WholeRunRow): boolean {
  const isOpen = state === 'undecided' || state === 'missing'
  return effect !== 'pass' || isOpen || isBorderline || isOverTime
}

function waiver(row: WholeRunRow): Markup {
  return row.waiver === undefined ? NOTHING : markup` <em class="waiver">(${row.waiver})</em>`
}

/** What another value than the metric's own settles. */
export function provedSection(run: RunEvaluation): Markup {
  return sentences(provedRemarks(run))
}

/** Why endpoints are acceptable or borderline, where no number tells. */
export function endpointRemarksSection(run: RunEvaluation): Markup {
  return sentences(endpointRemarks(run))
}

/** What the words of comparisons mean that found no change and rule none out. */
export function changeLegendSection(run: RunEvaluation): Markup {
  // The table, which shows all of them, may be cut by the page; their counts are not.
  const shown = comparisonsOf(run).map(({ verdict }) => gradeWord(verdict))
  const meanings = changeLegend(run, shown)
  if (meanings.length === 0) return NOTHING
  return markup`<ul class="plain-list fine">${meanings.map(text => markup`<li>${text}</li>`)}</ul>`
}

function sentences(remarks: readonly string[]): Markup {
  return remarks.length === 0 ? NOTHING : markup`<p>${remarks.join('. ')}.</p>`
}

/** What is left open, in one sentence. */
export function undecidedSection(run: RunEvaluation): Markup {
  const clauses = undecidedClauses(run)
  if (clauses.length === 0) return NOTHING
  return markup`<p class="undecided">${pill('open', 'undecided')} ${clauses.join('; ')}.</p>`
}

/** What asks for a look, on endpoints and in the comparison, worst first. */
export function attentionSection(run: RunEvaluation, id: string): DataTable {
  const rows = attentionRows(run)
  const resources = resourcesToLookAt(run)
  const all = rows.length + resources.length
  return {
    id,
    caption: `What needs attention in ${run.run.name}`,
    columns: [
      { label: resources.length === 0 ? 'Endpoint' : 'Endpoint or resource', kind: 'name' },
      { label: 'Grade', kind: 'grade' },
      { label: 'Metric', kind: 'words' },
      { label: 'Why', kind: 'text' }
    ],
    rows: [
      ...rows.map((row, index): Cell[] => [
        row.endpoint,
        gradeCell(run, row, all - index),
        row.metric,
        whyOf(row)
      ]),
      ...resources.map((row, index): Cell[] => [
        subjectText(row, subjectTitle),
        gradeCell(run, row, resources.length - index),
        row.measured || '–',
        whyText(row, true)
      ])
    ],
    noun: 'findings'
  }
}

/** What several of these rows have in common. */
export function attentionRemarksSection(run: RunEvaluation): Markup {
  return sentences(attentionRemarks(run))
}

const EFFECT_RANKS = { fail: 2, warn: 1, pass: 0 } as const

/** Every comparison with the baseline, what got worse first. */
export function comparisonSection(run: RunEvaluation, id: string): DataTable {
  const rows = comparisonsOf(run)
    .map(comparisonRow)
    .map(row => ({ row, rank: changeRank(row) }))
    .sort((a, b) => b.rank - a.rank)
  return {
    id,
    caption: `${run.run.name} against its baseline`,
    columns: [
      { label: 'Endpoint', kind: 'name' },
      { label: 'Metric', kind: 'words' },
      { label: 'Verdict', kind: 'grade' },
      { label: 'Baseline', kind: 'text', right: true },
      { label: comparedHeading(run), kind: 'text', right: true },
      { label: 'Change', kind: 'text', right: true },
      { label: 'Allowed', kind: 'text', right: true, worded: true },
      { label: 'Other endpoints', kind: 'text', right: true }
    ],
    rows: rows.map(({ row, rank }) => [
      row.endpoint,
      row.metric,
      gradeCell(run, row, rank),
      ...[row.baseline, row.measured, row.change, inParts(row.allowed), row.others].map(
        text => text || '–'
      )
    ]),
    attention: 2,
    noun: 'comparisons'
  }
}

/** A line goes on between two values, not between a value and its unit. */
function inParts(text: string): string {
  return text.replaceAll(/(?<!,) /g, '\u00a0')
}

/** From what tells least to what tells most. */
const CHANGE_RANKS: readonly (readonly VerdictState[])[] = [
  ['not-comparable', 'new', 'vanished'],
  ['undecided'],
  ['unchanged'],
  ['unclear'],
  ['unconfirmed'],
  ['improved'],
  ['other-mix'],
  ['inconclusive']
]

function changeRank(row: NumbersRow): number {
  const rank = CHANGE_RANKS.findIndex(states => states.includes(row.state))
  const whole = row.endpoint === AGGREGATED ? 0.5 : 0
  return EFFECT_RANKS[row.effect] * 100 + (rank === -1 ? CHANGE_RANKS.length : rank) + whole
}

function gradeCell(
  run: RunEvaluation,
  row: Pick<NumbersRow, 'grade' | 'effect'> & { readonly state?: NumbersRow['state'] },
  rank: number
): Cell {
  return [row.grade, rank, toneIn(run, row)]
}

/** What failed, by cause, most frequent first. */
export function failuresSection(run: RunEvaluation, id: string): DataTable {
  const causes = failureCauses(run.run.failures)
  return {
    id,
    caption: `Failures of ${run.run.name}`,
    columns: [
      { label: 'Endpoint', kind: 'name' },
      { label: 'Times', kind: 'count' },
      { label: 'Kind', kind: 'words' },
      { label: 'Error', kind: 'text' }
    ],
    rows: causes.map(({ method, name, occurrences, kind, error, wordings }) => [
      `${method} ${name}`.trim(),
      occurrences,
      ERROR_KIND_LABELS[kind],
      `${error}${wordingsText({ wordings })}`
    ]),
    // Rows: how many requests failed is a column.
    noun: 'causes'
  }
}

/** Python exceptions of tasks: not failed requests, so apart. */
export function exceptionsList(run: RunEvaluation): Markup {
  const items = run.run.exceptions.slice(0, 50).map(
    ({
      count,
      message,
      traceback
    }) => markup`<li><details><summary>${formatCount(count)} × ${message}</summary>
${codeBlock(traceback)}</details></li>`
  )
  if (items.length === 0) return NOTHING
  return markup`<h4>Exceptions in tasks</h4><ul class="plain-list">${items}</ul>`
}

const SEVERITY_WORDS: Readonly<Record<Note['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info'
}

function placeOf({ file, line }: Note): Markup {
  if (file === undefined) return NOTHING
  return markup` · ${line === undefined ? file : `${file}:${line}`}`
}

/** A whole sentence, as noteText writes it. */
function sentence(text: string): string {
  return sentenceCase(ended(text))
}

/** Of a run; hundreds are of one kind. */
const MOST_NOTES = 200

/** Notes on the data, the gravest first; of the one that the headline is about only what to do. */
export function notesSection(notes: readonly Note[], about?: Evaluation['about']): Markup {
  if (notes.length === 0) return NOTHING
  const order: readonly Tone[] = ['bad', 'warn', 'plain']
  const sorted = notes
    .map(note => ({ note, tone: SEVERITY_TONES[note.severity] }))
    .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
  const more = sorted.length - MOST_NOTES
  return markup`<ul class="notes">${sorted.slice(0, MOST_NOTES).map(
    ({ note, tone }) => markup`<li class="note ${tone}">${pill(tone, SEVERITY_WORDS[note.severity])}
<div><p>${sentencesOf(note, note === about)}</p>
<p class="fine"><code>${note.code}</code>${placeOf(note)}</p></div></li>`
  )}</ul>${more > 0 ? markup`<p class="empty">… and ${counted(more, 'more note')}, none of them graver.</p>` : NOTHING}`
}

function sentencesOf({ message, advice }: Note, isSaid: boolean): Markup {
  if (advice === undefined) return markup`${sentence(message)}`
  if (isSaid) return markup`${sentence(advice)}`
  return markup`${sentence(message)} <span class="advice">${sentence(advice)}</span>`
}
