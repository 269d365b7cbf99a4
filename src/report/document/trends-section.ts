import type { RunEvaluation } from '../../evaluate/evaluation.js'
import {
  errorRateOf,
  type Interval,
  type Sample,
  rowsOf,
  throughputOf
} from '../../evaluate/timeline/intervals.js'
import { limitWords, whyNo } from '../../evaluate/timeline/limit-words.js'
import { limitOn } from '../../evaluate/timeline/limit.js'
import { equalParts } from '../../evaluate/timeline/parts.js'
import { toldTrend } from '../../evaluate/timeline/trend.js'
import { windowRanges } from '../../evaluate/timeline/windows.js'
import { formatDuration, formatMs, formatPercent, formatThroughput } from '../../units/format.js'
import { escapeMarkdown } from '../escape.js'
import { windowsText } from '../view/timeline-view.js'
import { trendText } from '../view/trend-text.js'
import { named, open, PENDING } from './cells.js'
import { type DocumentData, everydayLevel } from './levels.js'
import { fixed, type DocumentLine, strong, weak } from './merge.js'
import type { Fresh, Kept } from './section.js'

const PARTS = 3
const HEAD = 'Time Series Data'

/** Response time, throughput and errors by thirds of the everyday run, and whether they drifted. */
export function responseTimeTrends(data: DocumentData): Fresh<'response-time-trends'> {
  const run = everydayLevel(data)?.run
  if (run === undefined) {
    return { lines: pending('no sustained run was given', weak), state: { told: 'no-run' } }
  }
  const rows = rowsOf(run.run.history?.samples ?? [], run.timeline.startedAt ?? 0)
  const parts = equalParts(rows, PARTS)
  if (parts.length < PARTS) {
    const why = limitOn('history', run.timeline.limits)
    const text = why === undefined ? 'not enough history' : limitWords(why)
    return { lines: pending(text, strong), state: { told: 'too-short' } }
  }
  const trend = toldTrend(run.timeline)
  const lines = fixed(
    '```',
    `${HEAD}:`,
    ...parts.map(part => `- ${partText(run, part, rows)}`),
    '```',
    '',
    `By thirds of ${named(run)}, ramp-up included. ${trend === undefined ? open(whyNo('trend', run.timeline.limits)) : `Within the steady state: ${escapeMarkdown(trendText(trend))}`}.`
  )
  return { lines, state: { told: 'thirds' } }
}

function partText(run: RunEvaluation, part: Interval, rows: readonly Sample[]): string {
  const isWindow = run.run.history?.percentileMode === 'window'
  const p95 = isWindow
    ? windowRanges(rows, part.from, part.to).find(({ percent }) => percent === 95)
    : undefined
  const errors = errorRateOf(part)
  const numbers = [
    part.average === undefined ? 'average unknown' : `${formatMs(part.average)} on average`,
    ...(p95 === undefined ? [] : [`P95 ${windowsText(p95)}`]),
    formatThroughput(throughputOf(part)),
    ...(errors === undefined ? [] : [`${formatPercent(errors)} errors`])
  ]
  return `${formatDuration(part.from)} to ${formatDuration(part.to)}: ${numbers.join(', ')}`
}

/** Open lines: weak when the report has no such run, so that what an earlier one told stays. */
function pending(why: string, write: (text: string) => DocumentLine): DocumentLine[] {
  return [
    ...fixed('```', `${HEAD} (to be populated after tests):`),
    ...['0-10 min', '10-20 min', '20-30 min'].map(label => write(`- ${label}: TBD`)),
    ...fixed('```', '', `${PENDING} ${open(why)}.`)
  ]
}

/** All of it is of one run: it is replaced as a whole, or stays as a whole. */
export function mergeResponseTimeTrends(
  old: Kept<'response-time-trends'>,
  { lines, state }: Fresh<'response-time-trends'>
): Kept<'response-time-trends'> {
  return state.told === 'no-run' && old.state.told !== 'none'
    ? old
    : { lines: lines.map(({ text }) => text), state }
}
