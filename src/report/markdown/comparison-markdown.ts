import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import { isoMoment } from '../../units/clock.js'
import { formatCount, formatDuration } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { codeCell, codeSpan, escapeMarkdown } from '../escape.js'
import { changeLegend } from '../view/change-legend.js'
import { comparedElsewhere, comparedRuns } from '../view/compared-runs.js'
import { refusalOf } from '../view/refusal.js'
import { movedTexts } from '../view/rises.js'
import { comparedHeading, comparisonRow, comparisonsOf } from '../view/view.js'
import { EFFECT_ICONS, gradeCellText, safeUrl, table, unbroken } from './markdown.js'

/** Characters of a line of what moved. */
const MOST_MOVED = 600

/**
 * Every comparison with the baseline: base → candidate, allowed, the others, verdict.
 *
 * @param besides cells elsewhere in the report that may have words of comparisons too
 */
export function comparisonTable(
  run: RunEvaluation,
  max: number,
  besides: readonly string[]
): string {
  const comparisons = comparisonsOf(run)
  if (comparisons.length === 0) return ''
  const rows = comparisons.slice(0, max).map(comparisonRow)
  const lines = rows.map(row => [
    codeCell(row.endpoint),
    escapeMarkdown(row.metric),
    unbroken(row.baseline || '–'),
    unbroken(row.measured || '–'),
    unbroken(row.change),
    unbroken(row.allowed),
    unbroken(row.others),
    row.samples,
    gradeCellText(row)
  ])
  const more = comparisons.length - lines.length
  const head = [
    'Endpoint',
    'Metric',
    'Baseline',
    comparedHeading(run),
    'Change',
    'Allowed',
    'Other endpoints',
    'Requests',
    'Verdict'
  ]
  return [
    table(head, lines, ['l', 'l', 'r', 'r', 'r', 'r', 'r', 'r', 'l']),
    ...(more > 0 ? [`… and ${formatCount(more)} more.`] : []),
    legendText(run, [...besides, ...rows.map(({ grade }) => grade)])
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

/** What the words of comparisons mean that stand in these cells. */
export function legendText(run: RunEvaluation, cells: readonly string[]): string {
  return changeLegend(run, cells)
    .map(text => `${escapeMarkdown(text)}.`)
    .join('\n\n')
}

/** Why there was no comparison, in one line. */
export function refusalLine(run: RunEvaluation, about: Evaluation['about']): string {
  const elsewhere = comparedElsewhere(run)
  if (elsewhere !== undefined) return escapeMarkdown(elsewhere, 1000)
  const refusal = refusalOf(run, about)
  if (refusal === undefined || refusal.text === '') return ''
  const icon = refusal.effect === 'pass' ? '❔' : EFFECT_ICONS[refusal.effect]
  return `${icon} ${escapeMarkdown(refusal.text, 1000)}`
}

/** What improved, and what came nearest to failing, in a line each. */
export function movedLines(run: RunEvaluation): string {
  return movedTexts(run)
    .map(text => escapeMarkdown(upperFirst(text), MOST_MOVED))
    .join('\n\n')
}

/** What the run was compared with, and what was not used and why. */
export function baselineLines(run: RunEvaluation): string[] {
  const { comparison } = run
  if (comparison === undefined) return []
  const { listed, others } = comparedRuns(comparison.baselines)
  const used = listed.map(source => {
    const commit = source.commit === undefined ? '' : ` at ${codeSpan(source.commit.slice(0, 12))}`
    const date = dateText(source.at)
    return `- ${codeSpan(source.label)}${commit}${date}${source.url === undefined ? '' : ` ([run](${safeUrl(source.url)}))`}`
  })
  const skipped = comparison.skipped.map(
    ({ source, why, isInRefusal }) =>
      `- not used: ${codeSpan(source.label)}${isInRefusal === true ? '' : `: ${escapeMarkdown(why)}`}`
  )
  const think = comparison.thinkTime
  const thinkLine =
    think === undefined
      ? []
      : [
          `Think time ${formatDuration(think.candidate)} (baseline ${formatDuration(think.baseline)}).`
        ]
  const more = others === undefined ? [] : [`- … and ${others}`]
  return [...used, ...more, ...skipped, ...(thinkLine.length > 0 ? ['', ...thinkLine] : [])]
}

/** `, 2026-11-24 09:30 UTC`; nothing for a time that no calendar has. */
function dateText(seconds: number | undefined): string {
  const moment = seconds === undefined ? undefined : isoMoment(seconds)
  return moment === undefined ? '' : `, ${moment.slice(0, 16).replace('T', ' ')} UTC`
}
