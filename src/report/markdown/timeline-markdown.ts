import { atLatestWords, atLeastWords } from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { Incident } from '../../evaluate/capacity/recovery.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { limitWords } from '../../evaluate/timeline/limit-words.js'
import { fell, toldTrend, type Trend, type TrendPart } from '../../evaluate/timeline/trend.js'
import { WINDOW_SECONDS } from '../../evaluate/timeline/windows.js'
import { isHardlyKnown, openOutcome } from '../../evaluate/verdict/recovery-words.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatSeconds,
  formatThroughput
} from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { resourceSteps, statisticLabel } from '../view/resource-view.js'
import { loadCells, openAnyway } from '../view/load-words.js'
import { limitOf, nearestToLimit } from '../view/nearest-limit.js'
import { causesText, isStepped, rangeText, timelineFacts } from '../view/timeline-view.js'
import { blocks, details } from './markdown.js'
import { subjectCell } from './resource-markdown.js'

const MOST_BOTTLENECKS = 5
const MOST_INCIDENTS = 20
const MOST_RESOURCES = 50

/** The run in time as one block that is folded unless `isOpen`: what happened, then its tables; empty when nothing is known. */
export function renderTimelineMarkdown(run: RunEvaluation, isOpen = false): string {
  const { capacity, recovery } = run.timeline
  const trend = toldTrend(run.timeline)
  const facts = timelineFacts(run)
  const body = blocks([
    facts.map(({ label, value }) => `- **${upperFirst(label)}**: ${prose(value)}`).join('\n'),
    capacity === undefined ? '' : loadTable(capacity),
    resourcesByLoad(run),
    recovery === undefined ? '' : incidentsTable(recovery.incidents),
    trend === undefined ? '' : trendTable(trend.parts),
    bottlenecksTable(run),
    limitsList(run)
  ])
  return details(`The run in time${teaser(run)}`, body, isOpen)
}

function teaser({ timeline }: RunEvaluation): string {
  const { steady, recovery, capacity, stalls } = timeline
  const trend = toldTrend(timeline)
  const said = [
    ...(steady === undefined || isStepped(timeline)
      ? []
      : [`${formatThroughput(steady.throughput)} in the steady state`]),
    ...(capacity === undefined ? [] : capacityTeaser(capacity)),
    ...(recovery === undefined || recovery.incidents.length === 0
      ? []
      : [counted(recovery.incidents.length, 'incident')]),
    ...(stalls.length === 0 ? [] : [counted(stalls.length, 'pause')]),
    ...(trend === undefined ? [] : findingTeaser(trend))
  ]
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}

/** Only what is certain. */
function findingTeaser(trend: Trend): string[] {
  const { finding } = trend
  if (fell(trend)) return ['response times fell']
  switch (finding) {
    case 'drift':
    case 'step':
    case 'no drift':
    case 'no growth':
      return [finding]
    case 'not certain':
    case 'not known':
      return []
  }
}

function capacityTeaser({ maxUsers, breakingPoint }: Capacity): string[] {
  return [
    ...(maxUsers === undefined
      ? []
      : [`acceptable up to ${atLeastWords(maxUsers)}${formatCount(maxUsers.value)} users`]),
    ...(breakingPoint === undefined
      ? []
      : [`broke at ${formatCount(breakingPoint.value)} users${atLatestWords(breakingPoint)}`])
  ]
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The steady state by tenths. */
function trendTable(parts: readonly TrendPart[]): string {
  const withP95 = parts.some(part => part.p95Windows !== undefined)
  return table(
    [
      'Steady state',
      'Average',
      ...(withP95 ? [`P95 in windows of ${formatDuration(WINDOW_SECONDS)}`] : []),
      'Requests/s',
      'Errors'
    ],
    parts.map(part => [
      `${formatDuration(part.from)} to ${formatDuration(part.to)}`,
      part.average === undefined ? '–' : formatMs(part.average),
      ...(withP95 ? [part.p95Windows === undefined ? '–' : rangeText(part.p95Windows)] : []),
      formatThroughput(part.throughput),
      part.errorRate === undefined ? '–' : formatPercent(part.errorRate)
    ])
  )
}

/** Throughput and response time against users, with the bound that broke. */
export function loadTable(capacity: Capacity): string {
  const cells = loadCells(capacity, codeCell)
  const anyway = openAnyway(capacity)
  const rows = table(
    ['Users', 'Successful requests/s', 'Average', 'P95', 'Errors', 'Acceptable bounds'],
    capacity.points.map((point, at) => {
      const p95 = point.percentiles.find(({ percent }) => percent === 95)
      return [
        formatCount(point.users),
        formatThroughput(point.throughput),
        point.average === undefined ? '–' : formatMs(point.average),
        p95 === undefined ? '–' : formatMs(p95.value),
        formatPercent(point.errorRate),
        cells[at] === undefined ? '' : `${cells[at].icon} ${cells[at].words}`
      ]
    })
  )
  return anyway === undefined ? rows : `${rows}\n\n${upperFirst(anyway)}.`
}

/** The judged statistic of each resource metric at each load of a capacity test; empty without any. */
export function resourcesByLoad(run: RunEvaluation): string {
  const { users, rows } = resourceSteps(run)
  return table(
    ['Resource, by users', 'Judged', ...users.map(formatCount)],
    rows
      .slice(0, MOST_RESOURCES)
      .map(({ row, values }) => [
        subjectCell(row),
        statisticLabel(row),
        ...values.map(value => value || '–')
      ])
  )
}

/** Every incident of a failure-scenario test. */
export function incidentsTable(incidents: readonly Incident[]): string {
  const shown = incidents.slice(0, MOST_INCIDENTS)
  return table(
    ['From', 'What', 'Proved after', 'Recovered in', 'Errors up to', 'Down to', 'Lost requests'],
    shown.map(incident => [
      formatDuration(incident.from),
      causesText(incident),
      formatSeconds(incident.detectSeconds),
      incident.recovered ? formatSeconds(incident.seconds) : openOutcome(incident),
      formatPercent(incident.depth.errorRate),
      ...lostCells(incident)
    ])
  )
}

/** How far throughput fell, and what that cost: beside the usual one, where there is any and the files tell when. */
function lostCells(incident: Incident): readonly [string, string] {
  const { depth, failures, fewerSuccesses } = incident
  const { throughput } = depth
  const usual = isHardlyKnown(incident) ? undefined : depth.usualThroughput
  const [lowest, lost] = [formatThroughput(throughput), `${formatCount(failures)} failed`]
  if (usual === undefined) return [lowest, lost]
  return [
    throughput < usual ? `${lowest} of ${formatThroughput(usual)}` : '–',
    fewerSuccesses === 0 ? lost : `${lost}, ${formatCount(fewerSuccesses)} fewer succeeded`
  ]
}

function bottlenecksTable(run: RunEvaluation): string {
  return table(
    [
      'Endpoint, nearest to its bound first',
      'Value of its acceptable bound',
      'Share of all response time',
      'Average'
    ],
    nearestToLimit(run, MOST_BOTTLENECKS).map(cost => [
      codeCell(cost.endpoint),
      limitOf(cost),
      cost.share === undefined ? '–' : formatPercent(cost.share),
      cost.average === undefined ? '–' : formatMs(cost.average)
    ])
  )
}

function limitsList({ timeline }: RunEvaluation): string {
  if (timeline.limits.length === 0) return ''
  return `What the files cannot tell: ${timeline.limits.map(limit => prose(limitWords(limit))).join('; ')}.`
}

/** Our own sentences hold names of endpoints, cut after what any of them needs. */
function prose(text: string): string {
  return escapeMarkdown(text, 1000)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
