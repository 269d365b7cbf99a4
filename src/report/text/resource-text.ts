import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { counted } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { escapeTerminal } from '../escape.js'
import {
  generatorFacts,
  likelyLimitText,
  resourceFacts,
  scalingFacts
} from '../view/resource-facts.js'
import {
  resourceRows,
  resourceSteps,
  resourcesToLookAt,
  type ResourceViewRow,
  statisticLabel,
  subjectText,
  whyText
} from '../view/resource-view.js'
import { styleOf } from './styles.js'
import { type Screen, textTable } from './text-table.js'
import { wrapToWidth } from './text-width.js'

const MOST_ROWS = 100
const MOST_ATTENTION = 20
/** Loads beside each other; a terminal has room for no more. */
const MOST_STEPS = 8
const LEAST_WIDTH = 20
const INDENT = '    '

/** The service's surroundings: a table, and what it cannot hold; none without any. */
export function renderResourcesText(run: RunEvaluation, screen: Screen): string[] {
  const rows = resourceRows(run)
  if (rows.length === 0) return []
  const more = rows.length - MOST_ROWS
  const limit = likelyLimitText(run)
  return [
    ...lines([...resourceFacts(run), ...generatorFacts(run)].join(' · '), screen),
    ...textTable(
      ['resource', 'value', 'min', 'avg', 'max', 'target', 'acceptable', 'grade'],
      rows.slice(0, MOST_ROWS).map(row => ({
        style: styleOf(run, row),
        cells: [
          subjectText(row),
          ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(
            text => text || '–'
          ),
          graded(row)
        ]
      })),
      screen
    ),
    ...(more > 0 ? [`${INDENT}… and ${counted(more, 'more metric')}`] : []),
    ...stepsTable(run, screen),
    ...(limit === undefined ? [] : lines(limit, screen))
  ].filter(line => line.trim() !== '')
}

/** When the triggers of scaling were met, also those of Locust's own metrics. */
export function renderScalingText(run: RunEvaluation, screen: Screen): string[] {
  return scalingFacts(run).flatMap(({ label, value }) => lines(`${label}: ${value}`, screen))
}

/** What of them asks for a look, as a table of its own beside that of endpoints. */
export function resourceAttentionText(run: RunEvaluation, screen: Screen): string[] {
  const rows = resourcesToLookAt(run)
  const more = rows.length - MOST_ATTENTION
  return [
    ...textTable(
      ['resource', 'measured', 'grade', 'why'],
      rows.slice(0, MOST_ATTENTION).map(row => ({
        style: styleOf(run, row),
        cells: [subjectText(row), row.measured || '–', row.grade, whyText(row, true)]
      })),
      screen
    ),
    ...(more > 0 ? [`${INDENT}… and ${counted(more, 'more metric')}, none of them worse`] : [])
  ]
}

/** The judged statistic at each load of a capacity test: a column for each, as many as fit. */
function stepsTable(run: RunEvaluation, screen: Screen): string[] {
  const { users, rows } = resourceSteps(run)
  const kept = users.slice(0, MOST_STEPS)
  const more = users.length - kept.length
  return [
    ...textTable(
      ['resource', 'judged', ...kept.map(count => counted(count, 'user'))],
      rows.slice(0, MOST_ROWS).map(({ row, values }) => ({
        style: 'dim' as const,
        cells: [
          row.title,
          statisticLabel(row),
          ...values.slice(0, MOST_STEPS).map(text => text || '–')
        ]
      })),
      screen
    ),
    ...(more > 0 ? [`${INDENT}… and ${counted(more, 'more load')}`] : [])
  ]
}

function graded({ grade, isExplained, reason, remark, waiver = '' }: ResourceViewRow): string {
  const beside = [remark, waiver].filter(text => text !== '').map(text => ` (${text})`)
  return [grade, isExplained ? `: ${reason}` : '', ...beside].join('')
}

function lines(text: string, { width }: Screen): string[] {
  const shown = escapeTerminal(upperFirst(text))
  const room = width === undefined ? undefined : Math.max(LEAST_WIDTH, width - INDENT.length)
  return (room === undefined ? [shown] : wrapToWidth(shown, room)).map(line => INDENT + line)
}
