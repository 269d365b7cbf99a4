import type { Link } from '../../config/settings.js'
import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import type { BaselineSource } from '../../evaluate/regression/comparison.js'
import { limitWords } from '../../evaluate/timeline/limit-words.js'
import type { Note } from '../../locust/note.js'
import { formatMoment } from '../../units/clock.js'
import { formatDuration } from '../../units/format.js'
import { comparedElsewhere, comparedRuns } from '../view/compared-runs.js'
import { runLinks } from '../view/links.js'
import { isLoud } from '../view/loud-notes.js'
import { notesToSay } from '../view/note-text.js'
import { pastSparkline, pastTitle } from '../view/past-view.js'
import { whenFacts } from '../view/provenance.js'
import { refusalOf } from '../view/refusal.js'
import { gradeCounts } from '../view/verdict-state.js'
import { comparisonsOf, runFacts } from '../view/view.js'
import { isWantedAsked, WANTED } from '../view/wanted-change.js'
import { capacityChart, capacityFindings, capacityTable } from './capacity.js'
import { type DataTable, dataTable, tableWithin } from './data-table.js'
import { endpointTable } from './endpoints.js'
import { lookOfRun } from './grades.js'
import { block, link, type Markup, markup, NOTHING, pill } from './markup.js'
import { overTime } from './over-time.js'
import type { RunData } from './page-data.js'
import { breaksList, changePointsTable, creepsTable } from './past-tables.js'
import {
  linksParagraph,
  resourcesPart,
  resourceStepsTable,
  resourceDataTable
} from './resources.js'
import {
  attentionRemarksSection,
  attentionSection,
  changeLegendSection,
  comparisonSection,
  exceptionsList,
  failuresSection,
  notesSection,
  provedSection,
  targetsSection,
  targetsTitle,
  endpointRemarksSection,
  undecidedSection
} from './tables.js'
import { tiles } from './tiles.js'
import { timeCharts } from './time-charts.js'

type SectionOptions = {
  readonly tableBytes: number
  readonly about: Evaluation['about']
  readonly links: Evaluation['links']
  readonly runs: Evaluation['runs']
}

/**
 * One run: its HTML and what the script needs for it. `about`: what the page has said already.
 *
 * @param tableBytes of the rows of each table so many are kept, the first ones
 */
export function runSection(
  run: RunEvaluation,
  id: string,
  { tableBytes, about, links, runs }: SectionOptions
): { html: Markup; data: RunData } {
  const time = timeCharts(run)
  const { capacity } = run.timeline
  const tables = {
    attention: tableWithin(attentionSection(run, `${id}-attention-table`), tableBytes),
    endpoints: tableWithin(endpointTable(run, `${id}-endpoints-table`), tableBytes),
    comparison: tableWithin(comparisonSection(run, `${id}-comparison-table`), tableBytes),
    failures: tableWithin(failuresSection(run, `${id}-failures-table`), tableBytes),
    resources: tableWithin(resourceDataTable(run, `${id}-resources-table`), tableBytes)
  }
  const blocks: readonly Block[] = [
    ['targets', targetsTitle(run), [targetsSection(run), provedSection(run)]],
    [
      'attention',
      'Needs attention',
      [dataTable(tables.attention), attentionRemarksSection(run), wanted(run, runs)]
    ],
    ['time', 'Over time', overTime(run, id, time)],
    ['resources', 'Resources', resourcesPart(run, id, { table: tables.resources, time })],
    ['capacity', 'Capacity', capacity === undefined ? [] : capacityBlock(run, id)],
    [
      'endpoints',
      'Endpoints',
      [endpointRemarksSection(run), undecidedSection(run), dataTable(tables.endpoints)]
    ],
    ['comparison', 'Against the baseline', comparisonBlock(run, tables.comparison)],
    ['past', pastTitle(run), pastBlock(run)],
    ['failures', 'Failures', [dataTable(tables.failures), exceptionsList(run)]],
    ['notes', 'Notes on the data', [notesSection(quietNotes(run)), limits(run)]]
  ]
  const shown = blocks.filter(([, , body]) => body.some(part => part.source !== ''))
  return {
    html: markup`<article class="run" id="${id}" aria-labelledby="${id}-title">
${heading(run, id, runLinks(run, links))}
${alarm(run, about)}
${tiles(run)}
<nav class="contents" aria-label="Parts of ${run.run.name}"><ul>${shown.map(
      ([key, title]) => markup`<li><a href="#${id}-${key}">${title}</a></li>`
    )}</ul></nav>
${shown.map(([key, title, body]) => block(`${id}-${key}`, title, body))}
</article>`,
    data: {
      id,
      ...(time === undefined ? {} : { time }),
      ...(capacity === undefined ? {} : { capacity: capacityChart(capacity) }),
      tables: Object.values(tables).filter(table => table.rows.length > 0)
    }
  }
}

/** Those that neither the alarm nor the comparison tells. */
function quietNotes(run: RunEvaluation): Note[] {
  const notes = run.notes.filter(note => !isLoud(note))
  return notesToSay(notes, undefined, { run }).map(({ note }) => note)
}

/** Behind what regressed, never before it. */
function wanted(run: RunEvaluation, runs: Evaluation['runs']): Markup {
  if (!isWantedAsked(run, runs)) return NOTHING
  return markup`<p>${WANTED.text} (${link(WANTED.page, 'how')}).</p>`
}

type Block = readonly [key: string, title: string, body: readonly Markup[]]

function heading(run: RunEvaluation, id: string, links: readonly Link[]): Markup {
  const { tone, word } = lookOfRun(run)
  const { locust } = run.run
  const facts = [...runFacts(run), ...whenFacts(run.run), `Locust ${locust.label}`]
  return markup`<header class="run-head"><h2 id="${id}-title"><span class="run-name">${run.run.name}</span> ${pill(tone, word)}</h2>
<p class="facts">${facts.join(' · ')}</p>${linksParagraph(links)}</header>`
}

/** What is wrong before the numbers. Of what the headline says, only what to do. */
function alarm({ notes }: RunEvaluation, about: Evaluation['about']): Markup {
  const loud = notes.filter(isLoud)
  const tone = loud.some(({ severity }) => severity === 'error') ? 'alarm' : 'alarm warn'
  return loud.length === 0
    ? NOTHING
    : markup`<div class="${tone}">${notesSection(loud, about)}</div>`
}

/** How the runs of this load test went, and what they tell together. */
function pastBlock({ past }: RunEvaluation): Markup[] {
  if (past === undefined) return []
  const spark = pastSparkline(past)
  const parts: readonly (readonly [title: string, body: readonly Markup[]])[] = [
    ['Change points', changePointsTable(past)],
    ['Creeping changes', creepsTable(past)],
    ['Not compared across', breaksList(past)]
  ]
  return [
    spark === undefined ? NOTHING : markup`<p>${spark.bars} ${spark.says}</p>`,
    ...parts
      .filter(([, body]) => body.length > 0)
      .map(([title, body]) => markup`<h4>${title}</h4>${body}`)
  ]
}

function capacityBlock(run: RunEvaluation, id: string): Markup[] {
  const { capacity } = run.timeline
  if (capacity === undefined) return []
  const held = capacity.shape === 'steps' ? 'held levels of users' : 'a ramp, in bins of users'
  const summary = `Successful requests per second and response time against users, from ${held}; the table has the numbers.`
  return [
    markup`<div class="capacity" data-capacity="${id}"><figure class="chart"><figcaption>Throughput and response time against users</figcaption>
<div class="chart-keys"><div class="chart-legend"></div></div>
<div class="chart-plot" role="group" aria-roledescription="interactive chart" aria-label="${summary}"></div>${capacityTable(capacity)}${resourceStepsTable(run)}</figure>
<noscript><p class="empty">The chart needs JavaScript; the table has its numbers.</p></noscript></div>`,
    capacityFindings(capacity)
  ]
}

function comparisonBlock(run: RunEvaluation, table: DataTable): Markup[] {
  const { comparison } = run
  const elsewhere = comparedElsewhere(run)
  if (elsewhere !== undefined) return [markup`<p>${elsewhere}</p>`]
  if (comparison === undefined) return []
  const { baselines, skipped, thinkTime } = comparison
  const refusal = refusalOf(run)
  const think =
    thinkTime === undefined
      ? ''
      : `Think time ${formatDuration(thinkTime.candidate)}, in the baseline ${formatDuration(thinkTime.baseline)}.`
  const { listed, others } = comparedRuns(baselines)
  const used = [
    ...listed.map(source => markup`<li>${sourceMarkup(source)}</li>`),
    ...(others === undefined ? [] : [markup`<li>… and ${others}</li>`])
  ]
  const left = skipped.map(
    ({ source, why, isInRefusal }) =>
      markup`<li>not used: ${sourceMarkup(source)}${isInRefusal === true ? '' : `: ${why}`}</li>`
  )
  return [
    refusal === undefined
      ? NOTHING
      : markup`<p class="refusal">${pill(refusal.effect === 'fail' ? 'bad' : refusal.effect === 'warn' ? 'warn' : 'open', 'Not compared')} ${refusal.text}</p>`,
    markup`<p>${verdictCounts(run)} ${think}</p>`,
    used.length + left.length === 0
      ? markup`<p class="empty">There was no baseline run to compare with.</p>`
      : markup`<ul class="sources">${[...used, ...left]}</ul>`,
    changeLegendSection(run),
    dataTable(table)
  ]
}

/** `1 regressed, 12 unchanged`. */
function verdictCounts(run: RunEvaluation): string {
  const parts = gradeCounts(comparisonsOf(run).map(({ verdict }) => verdict))
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

function sourceMarkup({ label, commit, at, url }: BaselineSource): Markup {
  const name = url === undefined ? markup`${label}` : link(url, label)
  const where = commit === undefined ? NOTHING : markup` at <code>${commit.slice(0, 12)}</code>`
  const moment = formatMoment(at)
  return markup`${name}${where}${moment === '' ? '' : `, ${moment}`}`
}

/** What could not be derived from the files, and why. */
function limits({ timeline }: RunEvaluation): Markup {
  if (timeline.limits.length === 0) return NOTHING
  return markup`<details class="behind"><summary>What the files could not tell (${timeline.limits.length})</summary>
<ul class="plain-list">${timeline.limits.map(limit => markup`<li>${limitWords(limit)}</li>`)}</ul></details>`
}
