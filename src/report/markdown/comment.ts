import type { Evaluation, Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import { acceptedUntil } from '../../evaluate/verdict/accepted.js'
import { sentenceOf } from '../../evaluate/verdict/sentence.js'
import type { Note } from '../../locust/note.js'
import { counted, formatCount } from '../../units/format.js'
import { codeSpan, escapeMarkdown } from '../escape.js'
import type { Report } from '../report.js'
import { endpointRows } from '../view/endpoint-view.js'
import { failuresTitle } from '../view/failure-view.js'
import { runLinks } from '../view/links.js'
import type { RunInReport } from '../view/alike-notes.js'
import { notesToSay } from '../view/note-text.js'
import { artifactFacts, configFacts } from '../view/provenance.js'
import { worstResourceSentence } from '../view/resource-view.js'
import { wholeRunRows } from '../view/whole-run-rows.js'
import { isWantedAsked, WANTED } from '../view/wanted-change.js'
import {
  baselineLines,
  comparisonTable,
  legendText,
  movedLines,
  refusalLine
} from './comparison-markdown.js'
import {
  attentionTable,
  blocks,
  details,
  endpointsTable,
  failingLine,
  failuresTable,
  judgedRunLine,
  notesList,
  OUTCOME_ICONS,
  markedName,
  runLine,
  safeUrl,
  provedLine,
  targetsTable,
  undecidedLine
} from './markdown.js'
import { xychartBlocks } from './mermaid.js'
import { changePointsDetails, pastLines } from './past-markdown.js'
import { linksLine, resourceAttention, resourcesBlock } from './resource-markdown.js'
import { renderTimelineMarkdown } from './timeline-markdown.js'

/** GitHub refuses comments over 65,536 characters; Gitea and GHES count bytes. Room for the marker. */
export const COMMENT_LIMIT = { characters: 65_000, bytes: 65_000 } as const
/** GitHub shows nothing of a job summary over 1 MiB a step. */
const SUMMARY_LIMIT = {
  characters: 1_000_000,
  bytes: 1_000_000,
  showsAllResources: true
} as const
/** OpenAPI: maxLength of a check run's summary. */
export const CHECK_RUN_LIMIT = { characters: 65_000, bytes: 65_000 } as const

type Limit = {
  readonly characters: number
  readonly bytes: number
  /** Resource metrics that nobody has to look at too, folded. */
  readonly showsAllResources?: true
}

/** How much is shown: the first that fits is used, so that what failed survives every limit. */
type Fullness = {
  readonly attention: number
  readonly endpoints: number
  readonly failures: number
  readonly comparisons: number
  readonly notes: boolean
  readonly timeline: boolean
}

const FULLNESSES: readonly Fullness[] = [
  {
    attention: 1000,
    endpoints: 2000,
    failures: 200,
    comparisons: 4000,
    notes: true,
    timeline: true
  },
  { attention: 200, endpoints: 100, failures: 20, comparisons: 100, notes: true, timeline: true },
  { attention: 100, endpoints: 0, failures: 5, comparisons: 0, notes: true, timeline: false },
  { attention: 25, endpoints: 0, failures: 0, comparisons: 0, notes: false, timeline: false },
  { attention: 5, endpoints: 0, failures: 0, comparisons: 0, notes: false, timeline: false }
]

/**
 * The report as GitHub Markdown within a size limit: headline, targets, what needs attention, the
 * rest folded. Too long, it is cut in steps (all → attention only → headline) and says so.
 */
export function renderMarkdown(report: Report, limit: Limit): string {
  const isMany = report.evaluation.runs.length > MOST_RUNS
  for (const [index, fullness] of isMany ? [] : FULLNESSES.entries()) {
    const text = render(report, fullness, { isCut: index > 0, limit })
    if (text !== undefined && fits(text, limit)) return text
  }
  return runsOnly(report, limit)
}

const OUTCOME_ORDER: readonly Outcome[] = ['could-not-judge', 'failed', 'warned', 'passed']
/** Characters of a run's line: its name and its worst reason, cut. */
const MAX_LINE = 400

/** A line for each run, the worst first, as many as fit, and how many more there are. */
function runsOnly(report: Report, limit: Limit): string {
  const { runs } = report.evaluation
  const lines = [...runs]
    .sort((a, b) => OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome))
    .map(runSummary)
  const around = blocks([headline(report), cutLine(report), footer(report)])
  let room = Math.min(limit.characters, limit.bytes) - new TextEncoder().encode(around).byteLength
  room -= MAX_LINE
  const shown = lines.filter(line => {
    room -= new TextEncoder().encode(line).byteLength + 1
    return room >= 0
  })
  const left = lines.length - shown.length
  const more = left === 0 ? '' : `… and ${counted(left, 'more run')}, none worse than these.`
  return blocks([headline(report), shown.join('\n'), more, cutLine(report), footer(report)])
}

function runSummary(run: RunEvaluation): string {
  const [worst] = worstFirst(run.verdicts).filter(({ effect }) => effect !== 'pass')
  const note = run.notes.find(({ severity }) => severity === 'error')
  const of =
    worst === undefined
      ? worstResourceSentence(run, ['fail', 'warn'])
      : `${sentenceOf(worst)}${acceptedUntil(worst)}`
  const why = note?.message ?? of ?? ''
  const reason = why === '' ? '' : `: ${escapeMarkdown(why, MAX_LINE)}`
  return `- ${markedName(run, MAX_LINE)}${reason}`
}

/** Of more, only a line each is shown: not even their headings would fit. */
const MOST_RUNS = 1000

/** The one comment of a pull request (without its marker). */
export function renderComment(report: Report): string {
  return renderMarkdown(report, COMMENT_LIMIT)
}

/** The job summary: the same, with room for more. */
export function renderSummary(report: Report): string {
  return renderMarkdown(report, SUMMARY_LIMIT)
}

function fits(text: string, limit: Limit): boolean {
  return text.length <= limit.characters && new TextEncoder().encode(text).byteLength <= limit.bytes
}

/** Undefined as soon as it is too long: a thousand runs are not written five times. */
function render(
  report: Report,
  fullness: Fullness,
  { isCut, limit }: { readonly isCut: boolean; readonly limit: Limit }
): string | undefined {
  const { runs, notes, about } = report.evaluation
  const parts: string[] = []
  let room = limit.characters
  for (const run of runs) {
    const text = blocks([
      `#### ${runs.length > 1 ? judgedRunLine(run) : runLine(run)}`,
      ...runBlocks({ run, runs }, fullness, about),
      ...aroundRun(run, report.evaluation, { fullness, limit })
    ])
    room -= text.length
    if (room < 0) return undefined
    parts.push(text)
  }
  return blocks([
    headline(report),
    ...parts,
    notesList(notes, about),
    isCut ? cutLine(report) : '',
    footer(report)
  ])
}

function headline({ evaluation, context }: Report): string {
  const key = context.key === undefined || context.key === '' ? '' : ` ${codeSpan(context.key)}`
  return `### ${OUTCOME_ICONS[evaluation.outcome]} Locust Gate${key}\n\n**${escapeMarkdown(evaluation.headline, 1000)}**`
}

/** Rows of the folded table of change points. */
const MOST_CHANGE_POINTS = 50

function runBlocks(of: RunInReport, fullness: Fullness, about: Evaluation['about']): string[] {
  const { run } = of
  const loud = run.notes.filter(note => note.severity !== 'info')
  const quiet = run.notes.filter(note => note.severity === 'info')
  const failures = failuresTable(run, fullness.failures)
  const changes = wholeRunRows(run).map(({ change }) => change)
  return [
    notesList(loud, about, of),
    run.level.kind === 'load' ? '' : timelineBlock(run, fullness),
    targetsTable(run),
    fullness.comparisons > 0 ? '' : legendText(run, changes),
    provedLine(run, about),
    failingLine(run),
    refusalLine(run, about),
    attentionTable(run, fullness.attention),
    wantedLine(of),
    fullness.endpoints > 0 ? movedLines(run) : '',
    undecidedLine(run),
    pastLines(run),
    resourceAttention(run, fullness.attention),
    fullness.endpoints > 0
      ? details(endpointsTitle(run, fullness.endpoints), endpointsTable(run, fullness.endpoints))
      : '',
    fullness.failures > 0 ? details(failuresTitle(run, 'Failures by cause'), failures) : '',
    comparisonBlock(run, fullness, changes),
    fullness.timeline ? changePointsDetails(run, MOST_CHANGE_POINTS) : '',
    run.level.kind === 'load' ? timelineBlock(run, fullness) : '',
    fullness.notes ? quietNotes(quiet, about, of) : ''
  ]
}

/** Behind what regressed, never before it. */
function wantedLine({ run, runs }: RunInReport): string {
  return isWantedAsked(run, runs) ? `${WANTED.text} ([how](${WANTED.page})).` : ''
}

/** The service's surroundings as a whole, where there is room, and the team's own pages. */
function aroundRun(
  run: RunEvaluation,
  { links }: Evaluation,
  { fullness, limit }: { readonly fullness: Fullness; readonly limit: Limit }
): string[] {
  if (!fullness.timeline) return []
  const resources = limit.showsAllResources === true ? resourcesBlock(run) : ''
  return [resources, linksLine(runLinks(run, links))]
}

function quietNotes(notes: readonly Note[], about: Evaluation['about'], of: RunInReport): string {
  const count = notesToSay(notes, about, of).length
  return details(`Notes on the data (${formatCount(count)})`, notesList(notes, about, of))
}

function endpointsTitle({ run }: RunEvaluation, shown: number): string {
  const count = run.endpoints.length
  if (count > shown) return `${formatCount(shown)} of ${formatCount(count)} endpoints, worst first`
  return count === 1 ? 'The endpoint' : `All ${formatCount(count)} endpoints`
}

function timelineBlock(run: RunEvaluation, fullness: Fullness): string {
  if (!fullness.timeline) return ''
  // The answer of a capacity or recovery test: nobody should have to unfold it.
  const isAnswer = run.level.kind !== 'load'
  return blocks([renderTimelineMarkdown(run, isAnswer), details('Charts', xychartBlocks(run))])
}

function comparisonBlock(
  run: RunEvaluation,
  fullness: Fullness,
  changes: readonly string[]
): string {
  if (run.comparison === undefined || fullness.comparisons === 0) return ''
  const count = run.comparison.baselines.length
  const title =
    count === 0
      ? 'Baseline: none used'
      : `Compared with ${formatCount(count)} baseline ${count === 1 ? 'run' : 'runs'}`
  const grades = endpointRows(run, fullness.endpoints).map(({ grade }) => grade)
  const compared = comparisonTable(run, fullness.comparisons, [...changes, ...grades])
  return details(title, blocks([baselineLines(run).join('\n'), compared]))
}

function cutLine({ context }: Report): string {
  const where =
    context.runUrl === undefined
      ? 'the other formats (html, json)'
      : `the [workflow run](${safeUrl(context.runUrl)})`
  return `✂️ Shortened to fit: the whole report is in ${where}.`
}

function footer(report: Report): string {
  const { context } = report
  return [
    `Locust Gate ${context.version}`,
    ...(context.source === undefined ? [] : [codeSpan(context.source)]),
    ...(context.commit === undefined ? [] : [`commit ${codeSpan(context.commit.slice(0, 12))}`]),
    ...[...artifactFacts(context), ...configFacts(report)].map(fact => escapeMarkdown(fact)),
    ...(context.runUrl === undefined ? [] : [`[workflow run](${safeUrl(context.runUrl)})`]),
    ...(context.reportUrl === undefined ? [] : [`[HTML report](${safeUrl(context.reportUrl)})`])
  ]
    .join(' · ')
    .replace(/^.*$/, line => `<sub>${line}</sub>`)
}
