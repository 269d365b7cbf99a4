import type { Link } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { counted, formatCount } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { codeCell, codeSpan, escapeMarkdown, markdownLink } from '../escape.js'
import {
  generatorFacts,
  likelyLimitText,
  resourceFacts,
  scalingFacts
} from '../view/resource-facts.js'
import {
  type ResourceSubject,
  openResources,
  resourceRows,
  resourcesToLookAt,
  samplesText,
  subjectText,
  subjectTitle,
  whyText
} from '../view/resource-view.js'
import { wasJudged } from '../view/view.js'
import { blocks, details, gradeCellText, table, unbroken } from './markdown.js'

/* The service's surroundings in Markdown. */

/** Rows of the folded table, and of the list of how each was measured. */
const MOST_ROWS = 500
const MOST_LINKS = 20

/** What asks for a look, what is not known, and the likely limit; empty when all is well. */
export function resourceAttention(run: RunEvaluation, max: number): string {
  const rows = resourcesToLookAt(run)
  const shown = rows.slice(0, max)
  const more = rows.length - shown.length
  // Why there is none asks for no look.
  const limit = run.resources?.likelyLimit === undefined ? undefined : likelyLimitText(run)
  return blocks([
    shown.length === 0
      ? ''
      : table(
          ['Resource', 'Measured', 'Grade', 'Why'],
          shown.map(row => [
            subjectText(row, subjectCell),
            unbroken(row.measured || '–'),
            gradeCellText(row, wasJudged(run)),
            escapeMarkdown(whyText(row, true), 600)
          ]),
          ['l', 'r', 'l', 'l']
        ),
    more > 0 ? `… and ${counted(more, 'more resource metric')}.` : '',
    openLine(run),
    limit === undefined ? '' : `🔎 ${escapeMarkdown(limit, 600)}.`
  ])
}

/** Reasons that are told apart in one line. */
const MOST_REASONS = 5

function openLine(run: RunEvaluation): string {
  const clauses = openResources(run)
  if (clauses.length === 0) return ''
  const more = clauses.length - MOST_REASONS
  const said = clauses.slice(0, MOST_REASONS).map(clause => escapeMarkdown(clause, 600))
  const list = `${said.join('; ')}${more > 0 ? `; and ${formatCount(more)} more` : ''}`
  return `❔ Not known: ${list}${/[.!?]$/.test(list) ? '' : '.'}`
}

/** A preset by its title; the team's own, which is untrusted, as code. */
export function subjectCell(subject: ResourceSubject): string {
  const { name, title } = subject
  return title === name ? codeCell(name) : escapeMarkdown(subjectTitle(subject))
}

/** Every resource metric, folded: numbers, triggers of scaling, and how each was measured; or the triggers alone. */
export function resourcesBlock(run: RunEvaluation): string {
  const rows = resourceRows(run)
  const scaling = scalingFacts(run)
    .map(({ label, value }) => `- **${upperFirst(label)}**: ${escapeMarkdown(value, 600)}`)
    .join('\n')
  if (rows.length === 0) return scaling === '' ? '' : details('When to scale', scaling)
  return details(
    `Resources: ${counted(rows.length, 'metric')}`,
    blocks([
      [...resourceFacts(run), ...generatorFacts(run).map(fact => escapeMarkdown(fact))]
        .map(upperFirst)
        .join(' · '),
      resourcesTable(run),
      scaling,
      details('How each was measured', methods(run))
    ])
  )
}

/** Each metric with its least, mean and most over the judged span, its bounds and its grade. */
function resourcesTable(run: RunEvaluation): string {
  const rows = resourceRows(run)
  const more = rows.length - MOST_ROWS
  const head = ['Resource', 'Value', 'Min', 'Avg', 'Max', 'Target', 'Acceptable', 'Grade', 'Why']
  const lines = rows
    .slice(0, MOST_ROWS)
    .map(row => [
      subjectText(row, subjectCell),
      ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(text =>
        unbroken(text || '–')
      ),
      row.state === undefined ? row.grade : gradeCellText(row, wasJudged(run)),
      escapeMarkdown(whyText(row), 600)
    ])
  return blocks([
    table(head, lines, ['l', 'r', 'r', 'r', 'r', 'r', 'r', 'l', 'l']),
    more > 0 ? `… and ${counted(more, 'more metric')}.` : ''
  ])
}

function methods({ resources }: RunEvaluation): string {
  return (resources?.rows ?? [])
    .slice(0, MOST_ROWS)
    .flatMap(row => {
      const { way, caveat, query } = row.reading
      const said = [
        samplesText(row),
        ...(way === undefined ? [] : [way]),
        ...(caveat === undefined ? [] : [caveat])
      ].filter(text => text !== '')
      const asked = query === undefined ? [] : [codeSpan(query)]
      const parts = [...said.map(text => escapeMarkdown(text)), ...asked]
      return parts.length === 0 ? [] : [`- ${subjectCell(row)}: ${parts.join('; ')}`]
    })
    .join('\n')
}

/** The team's pages, at the time of the run. */
export function linksLine(links: readonly Link[]): string {
  if (links.length === 0) return ''
  const shown = links.slice(0, MOST_LINKS).map(({ name, url }) => markdownLink(name, url))
  return `🔗 ${shown.join(' · ')}`
}
