import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { toldTrend } from '../../evaluate/timeline/trend.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import { reasonOf } from '../../evaluate/verdict/sentence.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { failureCauses } from '../../locust/stats/failure-causes.js'
import { counted, formatMs, formatPercent } from '../../units/format.js'
import { codeCell, codeSpan, escapeMarkdown } from '../escape.js'
import { wordingsText } from '../view/failure-view.js'
import { trendText } from '../view/trend-text.js'
import { head, open, PENDING, row } from './cells.js'
import type { DocumentData, DocumentLevel } from './levels.js'
import { fixed, type DocumentLine, mergeLines, rowKey, strong, weak } from './merge.js'

const MOST_SLOW = 3
/** An endpoint with so much of the time is worth a look even within its bounds. */
const LARGE_SHARE = 0.25
const NOTHING = `${PENDING} none`
const EFFORTS = [
  'Quick Wins (< 1 day)',
  'Medium Effort (1-3 days)',
  'Long Term (> 1 week)'
] as const

/** What the data point to, by load level; how much work it is, only the team can say. */
export function optimizationOpportunities(data: DocumentData): DocumentLine[] {
  const rows = data.levels.filter(({ kind }) => kind === 'load').flatMap(rowsOf)
  const none = weak(row([NOTHING, open('no run under load was given'), '']))
  return [
    ...fixed('### What the Data Point To', ''),
    ...fixed(...head(['Load Level', 'Opportunity', 'Evidence'])),
    ...(rows.length === 0 ? [none] : rows),
    ...EFFORTS.flatMap(effort => [
      ...fixed('', `### ${effort}`, ''),
      ...[1, 2, 3].map(i =>
        weak(`${i}. ${PENDING} ${open('the effort is for the team to estimate')}`)
      )
    ])
  ]
}

/** The row that says that there is nothing goes when there is something. */
export function mergeOptimization(
  old: readonly string[],
  fresh: readonly DocumentLine[]
): string[] {
  const lines = mergeLines(old, fresh)
  const rows = lines.map((line, i) => rowKey(line, lines[i + 1]))
  const isSome = rows.some(key => key !== undefined && key !== NOTHING)
  return isSome ? lines.filter((_, i) => rows[i] !== NOTHING) : lines
}

function rowsOf({ title, run }: DocumentLevel): DocumentLine[] {
  const found = [...slow(run), ...failing(run), ...drifting(run), ...costly(run)]
  return found.length === 0
    ? [
        strong(
          row([
            title,
            'none',
            'no endpoint is shown to miss a target, no drift, no endpoint with over a quarter of the time'
          ])
        )
      ]
    : found.map(([opportunity, evidence]) => strong(row([title, opportunity, evidence])))
}

type Opportunity = readonly [what: string, evidence: string]

/** Endpoints that miss their target of response time, the worst first. */
function slow(run: RunEvaluation): Opportunity[] {
  const missed = worstFirst(run.verdicts).flatMap(verdict =>
    verdict.rule === 'target' && isSlow(verdict) ? [verdict] : []
  )
  const endpoints = [...new Set(missed.map(({ endpoint }) => endpoint))].slice(0, MOST_SLOW)
  return endpoints.flatMap(endpoint => {
    const worst = missed.find(verdict => verdict.endpoint === endpoint)
    return worst === undefined
      ? []
      : [[`Make ${codeCell(endpoint)} faster`, escapeMarkdown(reasonOf(worst))] as const]
  })
}

function isSlow(verdict: TargetVerdict): boolean {
  const { unit, grade, endpoint } = verdict
  return (
    unit === 'ms' &&
    endpoint !== AGGREGATED &&
    ['acceptable', 'degraded', 'unacceptable'].includes(grade) &&
    !isTargetOpen(verdict)
  )
}

/** The slowest request proves that it is acceptable, and no more: it may well meet its target. */
function isTargetOpen({ grade, reason }: TargetVerdict): boolean {
  return grade === 'acceptable' && reason.kind === 'compared' && reason.proved
}

/** The most frequent error, when the error rate misses its target. */
function failing({ verdicts, run }: RunEvaluation): Opportunity[] {
  const isMissed = verdicts.some(
    verdict =>
      verdict.rule === 'target' &&
      verdict.metric === 'error-rate' &&
      ['acceptable', 'degraded', 'unacceptable'].includes(verdict.grade)
  )
  const [first] = failureCauses(run.failures)
  if (!isMissed || first === undefined) return []
  const where = codeCell(`${first.method} ${first.name}`.trim())
  return [
    [
      `Remove the most frequent error, of ${where}`,
      `${codeSpan(first.error).replaceAll('|', '\\|')}${wordingsText(first)}, ${counted(first.occurrences, 'time')}`
    ]
  ]
}

function drifting({ timeline }: RunEvaluation): Opportunity[] {
  const trend = toldTrend(timeline)
  return trend?.alarm === true
    ? [
        [
          'Find what drifts: a leak, a filling disk or queue, a cache',
          escapeMarkdown(trendText(trend))
        ]
      ]
    : []
}

/** The largest first: they stand in the order of their limits. */
function costly({ timeline }: RunEvaluation): Opportunity[] {
  const bySize = [...timeline.bottlenecks.endpoints].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
  return bySize.flatMap(({ endpoint, share, average }) =>
    share === undefined || share < LARGE_SHARE
      ? []
      : [
          [
            `Save time in ${codeCell(endpoint)}`,
            `${formatPercent(share)} of all response time${average === undefined ? '' : `, ${formatMs(average)} on average`}`
          ] as const
        ]
  )
}
