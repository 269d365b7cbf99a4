import { worstRunsFirst } from '../../evaluate/conclusion.js'
import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import { headNumbers } from '../../evaluate/head-numbers.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatThroughput
} from '../../units/format.js'
import type { Report } from '../report.js'
import { sentenceCase } from '../view/note-text.js'
import { artifactFacts, configFacts } from '../view/provenance.js'
import { scrolling } from './data-table.js'
import { lookOf, lookOfRun } from './grades.js'
import { icon, link, type Markup, markup, NOTHING, pill } from './markup.js'
import { notesSection } from './tables.js'

/** The verdict: word, headline, and where it comes from. */
export function masthead({ evaluation, context }: Report): Markup {
  const { tone, word } = lookOf(evaluation)
  return markup`<header class="masthead ${tone}"><div class="inner">
<div class="bar"><p class="brand">Locust Gate</p><button type="button" class="theme" hidden>Dark mode</button></div>
<div class="verdict">${icon(tone)}<div><h1>${word}</h1><p class="headline">${sentenceCase(evaluation.finding)}</p></div></div>
${contextLine({ evaluation, context })}
</div></header>`
}

function contextLine(report: Report): Markup {
  const { context } = report
  const { key, commit, runUrl } = context
  const parts = [
    ...(key === undefined ? [] : [markup`gate <code>${key}</code>`]),
    ...(commit === undefined ? [] : [markup`commit <code>${commit.slice(0, 12)}</code>`]),
    ...[...artifactFacts(context), ...configFacts(report)].map(fact => markup`${fact}`),
    ...(runUrl === undefined ? [] : [link(runUrl, 'workflow run')])
  ]
  return parts.length === 0
    ? NOTHING
    : markup`<p class="context">${parts.map((part, index) => (index > 0 ? markup` · ${part}` : part))}</p>`
}

/** Several runs at a glance, each a link to its section; and the notes that belong to none. */
export function runsOverview(
  { runs, notes, about }: Evaluation,
  shown: ReadonlySet<RunEvaluation>
): Markup {
  return markup`${runs.length < 2 ? NOTHING : runsTable(runs, shown)}
${notes.length === 0 ? NOTHING : markup`<section class="block" aria-labelledby="notes-title"><h2 id="notes-title">Notes on the input</h2>${notesSection(notes, about)}</section>`}`
}

/** Rows of the table of runs. */
const MOST_LISTED = 5000

function runsTable(runs: readonly RunEvaluation[], shown: ReadonlySet<RunEvaluation>): Markup {
  const listed = new Set(worstRunsFirst(runs).slice(0, MOST_LISTED))
  const more = runs.length - listed.size
  const rows = runs.flatMap((run, index) => {
    if (!listed.has(run)) return []
    const { tone, word } = lookOfRun(run)
    const { p95, throughput, errorRate } = headNumbers(run)
    return markup`<tr><th scope="row" class="name">${shown.has(run) ? markup`<a href="#run-${index + 1}">${run.run.name}</a>` : run.run.name}</th>
<td class="grade">${pill(tone, word)}</td><td>${run.loadLevel}</td>
${[
  optional(run.run.peakUsers, formatCount),
  optional(run.run.durationSeconds, formatDuration),
  optional(run.metrics.requests, formatCount),
  optional(p95, formatMs),
  optional(throughput, formatThroughput),
  optional(errorRate, formatPercent)
].map(text => markup`<td class="number">${text}</td>`)}</tr>`
  })
  const head = ['Users', 'Duration', 'Requests', 'P95', 'Throughput', 'Errors']
  return markup`<section class="block runs" aria-labelledby="runs-title"><h2 id="runs-title">${formatCount(runs.length)} runs</h2>
${scrolling(
  'Runs',
  markup`<table><caption class="visually-hidden">Runs</caption><thead><tr><th scope="col">Run</th><th scope="col" class="grade">Verdict</th><th scope="col">Load level</th>${head.map(
    title => markup`<th scope="col" class="number">${title}</th>`
  )}</tr></thead><tbody>${rows}</tbody></table>`
)}${more === 0 ? NOTHING : markup`<p class="empty">… and ${counted(more, 'more run')}, none with a worse verdict.</p>`}</section>`
}

function optional(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value)
}

/** Who made this and how to read it. */
export function footer({ context }: Report): Markup {
  return markup`<footer class="page-foot"><div class="inner"><p>Made by Locust Gate ${context.version}. Locust prints percentiles in buckets, which grades take into account: <em>borderline</em> means that the true value may lie in the next better grade, <em>undecided</em> that too few requests were made to tell.</p></div></footer>`
}
