import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import { acceptedUntil } from '../../evaluate/verdict/accepted.js'
import { reasonOf, sentenceOf } from '../../evaluate/verdict/sentence.js'
import type { NoteCode } from '../../locust/note-codes.js'
import { AGGREGATED, endpointKey, type EndpointStats } from '../../locust/run.js'
import { formatCount, formatMs, metricLabel } from '../../units/format.js'
import { noIncidentWords } from '../../evaluate/verdict/recovery-words.js'
import { upperFirst } from '../../units/letter-case.js'
import { ended } from '../../units/sentence.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { incidentsTable, loadTable, resourcesByLoad } from '../markdown/timeline-markdown.js'
import { endpointsInOrder, untoldErrors } from '../view/endpoint-view.js'
import { sentenceCase } from '../view/note-text.js'
import { worstResourceSentence } from '../view/resource-view.js'
import { timelineFacts } from '../view/timeline-view.js'
import { lacksRequests } from '../view/undecided-clauses.js'
import { runFacts } from '../view/view.js'
import { targetVerdicts } from '../view/target-verdicts.js'
import {
  dateOf,
  gradeText,
  head,
  named,
  open,
  PENDING,
  row,
  standingOf,
  standingText,
  statusOf
} from './cells.js'
import { errorRates, pendingNumbers, throughput } from './level-numbers.js'
import { type DocumentData, type DocumentLevel, headingOf, meantLevel } from './levels.js'
import { fixed, type DocumentLine } from './merge.js'
import { levelResources } from './resources.js'

const SHOWN = [50, 95, 99] as const
const SHOWN_KEYS = SHOWN.map(percent => `p${percent}`)
const HEAD = ['Endpoint', ...SHOWN.map(percent => `P${percent}`), 'Status']
/** More endpoints than this nobody reads in a document; the worst are shown. */
const MOST_ENDPOINTS = 200
const BLURRED = {
  capacity:
    'The numbers below are over all loads, those past the limit included; by load: see the load curve.',
  recovery: 'The numbers below include the incidents; see recovery.'
} as const
/** Said in one sentence of their own. */
const DIFFERS: readonly NoteCode[] = ['users-differ', 'duration-differs']

/** Response times, throughput and errors of a load level; open when the report has no run of it. */
export function levelSection(name: string, data: DocumentData): DocumentLine[] {
  const level = data.levels.find(one => one.name === name)
  if (level === undefined) return pendingLevel(name, data)
  const { run } = level
  return fixed(
    `### ${level.heading}`,
    '',
    ...intro(level),
    '',
    '#### Response Times',
    '',
    ...responseTimes(run),
    '',
    '#### Throughput',
    '',
    ...throughput(run),
    '',
    '#### Error Rates',
    '',
    ...errorRates(run),
    ...loadCurve(level),
    ...levelResources(level),
    ...recovery(run)
  )
}

function pendingLevel(name: string, data: DocumentData): DocumentLine[] {
  const why = `no ${name} run was given`
  const numbers = pendingNumbers(why)
  return fixed(
    `### ${headingOf(meantLevel(data, name) ?? { name })}`,
    '',
    `${PENDING} ${open(why)}.`,
    '',
    '#### Response Times',
    '',
    ...head(HEAD),
    pendingRow(why),
    '',
    '#### Throughput',
    '',
    ...numbers.throughput,
    '',
    '#### Error Rates',
    '',
    ...numbers.errorRates
  )
}

/** What was run and how it was judged, and whether it is the test that the heading names. */
function intro({ kind, run, runs, asked }: DocumentLevel): string[] {
  const date = dateOf(run)
  const facts = runFacts(run)
    .slice(1)
    .map(fact => escapeMarkdown(fact))
  const others = runs === 1 ? '' : ` The worst of ${formatCount(runs)} runs is shown.`
  const differs = [
    ...(asked.users === undefined ? [] : [`${asked.users} users`]),
    ...(asked.duration === undefined ? [] : [asked.duration])
  ]
  const loud = run.notes.filter(
    ({ code, severity }) => severity !== 'info' && !DIFFERS.includes(code)
  )
  const items = [
    ...(differs.length === 0
      ? []
      : [
          `- ⚠️ Not the test that this load level means: it asks for ${escapeMarkdown(differs.join(' and '))}.`
        ]),
    ...loud.map(note => `- ⚠️ ${ended(escapeMarkdown(sentenceCase(note.message), 600))}`),
    ...(kind === 'load' ? steadyItems(run) : [`- ${BLURRED[kind]}`])
  ]
  return [
    `Run ${named(run)}${date === undefined ? '' : ` of ${date}`}: ${facts.join(', ')}. ${standingText(standingOf(run))}${worstReason(run)}.${others}`,
    ...(items.length === 0 ? [] : ['', ...items])
  ]
}

/** Why the run did not simply pass. */
function worstReason(run: RunEvaluation): string {
  const reason = reasonWhyNot(run)
  return reason === undefined ? '' : `: ${escapeMarkdown(reason, 600)}`
}

function reasonWhyNot(run: RunEvaluation): string | undefined {
  const { outcome, verdicts, notes } = run
  if (outcome === 'passed') return undefined
  if (outcome === 'could-not-judge') {
    return notes.find(({ severity }) => severity === 'error')?.message
  }
  const effect = outcome === 'failed' ? 'fail' : 'warn'
  const worst = worstFirst(verdicts).find(verdict => verdict.effect === effect)
  return worst === undefined
    ? worstResourceSentence(run, [effect])
    : `${sentenceOf(worst)}${acceptedUntil(worst)}`
}

function steadyItems(run: RunEvaluation): string[] {
  return timelineFacts(run)
    .filter(({ label }) => label === 'warm-up' || label === 'steady state')
    .map(({ label, value }) => `- **${upperFirst(label)}**: ${escapeMarkdown(value, 600)}`)
}

function pendingRow(why: string): string {
  return row(['TBD', ...SHOWN.map(() => 'TBD'), `${PENDING} ${why}`])
}

function responseTimes(run: RunEvaluation): string[] {
  const rows = shownEndpoints(run)
  const total = run.run.aggregated
  const left = run.run.endpoints.length - rows.length
  return [
    ...head(HEAD),
    ...rows.map(endpoint => endpointRow(run, endpoint, codeCell(endpointKey(endpoint)))),
    ...(total === undefined
      ? [pendingRow('the files have no total row')]
      : [endpointRow(run, total, '**All requests**')]),
    ...(left > 0
      ? [
          '',
          `The ${formatCount(rows.length)} worst endpoints; ${formatCount(left)} more are in the report.`
        ]
      : []),
    ...undecidedTail(run)
  ]
}

/** Percentiles that the table does not show and that are left open. */
function undecidedTail({ run, verdicts }: RunEvaluation): string[] {
  const open = verdicts.flatMap(verdict =>
    verdict.rule === 'target' &&
    verdict.grade === 'undecided' &&
    verdict.unit === 'ms' &&
    verdict.endpoint !== AGGREGATED &&
    !SHOWN_KEYS.includes(verdict.metric)
      ? [verdict]
      : []
  )
  const metrics = [...new Set(open.map(({ metric }) => metric))]
  return metrics.flatMap(metric => {
    const all = open.filter(verdict => verdict.metric === metric)
    const why = all.every(lacksRequests) ? ': too few requests' : ''
    return [
      '',
      `${metricLabel(metric)} is undecided for ${formatCount(all.length)} of ${formatCount(run.endpoints.length)} endpoints${why}.`
    ]
  })
}

/** In the order of the file, so that a diff shows what changed; of too many, the first in a reader's order. */
function shownEndpoints(run: RunEvaluation): readonly EndpointStats[] {
  if (run.run.endpoints.length <= MOST_ENDPOINTS) return run.run.endpoints
  return endpointsInOrder(run)
    .slice(0, MOST_ENDPOINTS)
    .map(({ row }) => row)
}

function endpointRow(run: RunEvaluation, stats: EndpointStats, label: string): string {
  const key = stats === run.run.aggregated ? AGGREGATED : endpointKey(stats)
  const isTotal = key === AGGREGATED
  // Throughput and errors of the whole run have lists of their own.
  const verdicts = targetVerdicts(run, key).filter(({ unit }) => unit === 'ms' || !isTotal)
  const percentiles = SHOWN.map(percent => {
    const value = stats.percentiles.get(percent)
    return value === undefined ? open('not in the file') : formatMs(value)
  })
  const status =
    stats.requests === 0
      ? '❔ no requests'
      : statusOf(verdicts, SHOWN_KEYS, untoldErrors(run, stats, worstFirst(verdicts)))
  return row([label, ...percentiles, status])
}

function loadCurve({ kind, run }: DocumentLevel): string[] {
  const { capacity } = run.timeline
  if (capacity === undefined || kind !== 'capacity') return []
  const resources = resourcesByLoad(run)
  return [
    '',
    '#### Load Curve',
    '',
    loadTable(capacity),
    ...(resources === '' ? [] : ['', resources])
  ]
}

function recovery(run: RunEvaluation): string[] {
  const found = run.timeline.recovery
  if (found === undefined) return []
  const verdict = targetVerdicts(run, AGGREGATED).find(({ metric }) => metric === 'recovery-time')
  const judged =
    verdict !== undefined
      ? `${gradeText(verdict)}: ${escapeMarkdown(reasonOf(verdict), 600)}.`
      : 'No recovery time objective (RTO) is set for this load level.'
  const table = incidentsTable(found.incidents)
  return [
    '',
    '#### Recovery',
    '',
    judged,
    '',
    table === '' ? `${upperFirst(noIncidentWords(found))}.` : table
  ]
}
