import type { Link } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ResourceRow } from '../../evaluate/resources/resources-evaluation.js'
import { formatCount } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import {
  generatorFacts,
  likelyLimitText,
  resourceFacts,
  scalingFacts
} from '../view/resource-facts.js'
import {
  resourceGroups,
  resourceRows,
  resourceSteps,
  samplesText,
  statisticLabel,
  subjectText,
  subjectTitle,
  whyText
} from '../view/resource-view.js'
import { type DataTable, dataTable, scrolling } from './data-table.js'
import { toneIn } from './grades.js'
import { link, type Markup, markup, NOTHING } from './markup.js'
import { chartFigure, isOfResource } from './over-time.js'
import type { TimeCharts } from './page-data.js'

/** How many metrics say how they were measured. */
const MOST_METHODS = 500

/** The service's surroundings: numbers against bounds, charts, and how each was measured. */
export function resourcesPart(
  run: RunEvaluation,
  id: string,
  { table, time }: { readonly table: DataTable; readonly time: TimeCharts | undefined }
): Markup[] {
  if (run.resources === undefined) return []
  const charts = time?.charts.filter(isOfResource) ?? []
  const facts = [...resourceFacts(run), ...generatorFacts(run)]
  const limit = likelyLimitText(run)
  return [
    facts.length === 0
      ? NOTHING
      : markup`<p class="facts">${facts.map(upperFirst).join(' · ')}</p>`,
    limit === undefined ? NOTHING : markup`<p><strong>${limit}.</strong></p>`,
    dataTable(table),
    charts.length === 0
      ? NOTHING
      : markup`<div class="charts resource-charts" data-charts="${id}"><div class="chart-grid small">${charts.map(chart => chartFigure(chart, id))}</div></div>`,
    leftOutCharts(run, charts.length),
    scaling(run),
    methods(run)
  ]
}

/** A page of a hundred charts would be too large. */
function leftOutCharts({ resources }: RunEvaluation, drawn: number): Markup {
  const drawable = (resources?.rows ?? []).filter(({ reading }) => reading.points.length > 1)
  return drawn > 0 && drawable.length > drawn
    ? markup`<p class="fine">Charts of the ${formatCount(drawn)} metrics that need a look first; all ${formatCount(drawable.length)} are in the table.</p>`
    : NOTHING
}

/** Every resource metric; those of one kind beside each other. */
export function resourceDataTable(run: RunEvaluation, id: string): DataTable {
  return {
    id,
    caption: `Resource metrics of ${run.run.name}`,
    columns: [
      { label: 'Resource', kind: 'name' },
      { label: 'Grade', kind: 'grade' },
      ...['Value', 'Min', 'Avg', 'Max', 'Target', 'Acceptable'].map(label => ({
        label,
        kind: 'text' as const,
        right: true
      })),
      { label: 'Why', kind: 'text' }
    ],
    rows: resourceRows(run).map(row => [
      subjectText(row, subjectTitle),
      [row.grade, GRADE_RANKS[row.effect], toneIn(run, row)],
      ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(
        text => text || '–'
      ),
      whyText(row)
    ]),
    attention: 1,
    noun: 'metrics'
  }
}

const GRADE_RANKS = { fail: 2, warn: 1, pass: 0 } as const

function scaling(run: RunEvaluation): Markup {
  const facts = scalingFacts(run)
  if (facts.length === 0) return NOTHING
  const items = facts.map(
    ({ label, value }) => markup`<li><strong>${upperFirst(label)}</strong>: ${value}</li>`
  )
  return markup`<h4>When to scale</h4><ul class="plain-list">${items}</ul>`
}

function methods(run: RunEvaluation): Markup {
  const items = resourceGroups(run).slice(0, MOST_METHODS).flatMap(methodOf)
  if (items.length === 0) return NOTHING
  return markup`<details class="behind"><summary>How each was measured</summary><ul class="plain-list">${items}</ul></details>`
}

function methodOf(row: ResourceRow): Markup[] {
  const { way, caveat, query } = row.reading
  const said = [samplesText(row), way ?? '', caveat ?? ''].filter(text => text !== '')
  if (said.length === 0 && query === undefined) return []
  const asked = query === undefined ? NOTHING : markup`<br><code>${query}</code>`
  return [markup`<li><strong>${subjectTitle(row)}</strong>: ${said.join('; ')}${asked}</li>`]
}

/** The judged statistic of each metric at each load of a capacity test. */
export function resourceStepsTable(run: RunEvaluation): Markup {
  const { users, rows } = resourceSteps(run)
  if (rows.length === 0) return NOTHING
  const body = rows.map(
    ({ row, values }) =>
      markup`<tr><th scope="row">${subjectTitle(row)}</th><td>${statisticLabel(row)}</td>${values.map(value => markup`<td class="number">${value || '–'}</td>`)}</tr>`
  )
  return markup`<details class="behind"><summary>Data table: resources by users</summary>${scrolling(
    'Resources by users',
    markup`<table><caption class="visually-hidden">Resources by users</caption><thead><tr><th scope="col">Resource</th><th scope="col">Judged</th>${users.map(
      count => markup`<th scope="col" class="number">${formatCount(count)}</th>`
    )}</tr></thead><tbody>${body}</tbody></table>`
  )}</details>`
}

/** A text that is put in loses the spaces at its ends. */
const BETWEEN = markup` · `

/** The team's pages, at the time of the run. */
export function linksParagraph(links: readonly Link[]): Markup {
  if (links.length === 0) return NOTHING
  const shown = links.map(
    ({ name, url }, i) => markup`${i > 0 ? BETWEEN : NOTHING}${link(url, name)}`
  )
  return markup`<p class="facts">${shown}</p>`
}
