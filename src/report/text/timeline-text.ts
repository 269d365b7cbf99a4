import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { limitWords } from '../../evaluate/timeline/limit-words.js'
import { toldTrend } from '../../evaluate/timeline/trend.js'
import { formatMs } from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import { bottleneckTexts } from '../view/nearest-limit.js'
import { bars, stepRemark } from '../view/sparkline.js'
import { type Fact, timelineFacts } from '../view/timeline-view.js'
import { wrapToWidth } from './text-width.js'

const MOST_BOTTLENECKS = 3

/** The run in time for a terminal: aligned lines, indented like the report's tables; none when nothing is known. */
export function renderTimelineText(run: RunEvaluation, screenWidth?: number): string[] {
  const facts = [
    ...timelineFacts(run),
    ...tenths(run),
    ...bottleneckTexts(run, MOST_BOTTLENECKS).map((value, i) => ({
      label: i === 0 ? 'endpoint bounds' : '',
      value
    })),
    ...run.timeline.limits.map((limit, i) => ({
      label: i === 0 ? 'not known' : '',
      value: limitWords(limit)
    }))
  ]
  const width = Math.max(0, ...facts.map(({ label }) => label.length))
  const column = width + 6
  return facts.flatMap(({ label, value }) => {
    const text = escapeTerminal(value)
    const lines =
      screenWidth === undefined ? [text] : wrapToWidth(text, Math.max(20, screenWidth - column))
    return lines.map((line, i) => `    ${(i === 0 ? label : '').padEnd(width)}  ${line}`)
  })
}

function tenths({ timeline }: RunEvaluation): Fact[] {
  const averages = toldTrend(timeline)?.parts.map(({ average }) => average) ?? []
  const means = averages.filter(average => average !== undefined)
  if (means.length < 2) return []
  const line = bars(averages)
  const range = `${formatMs(Math.min(...means))} to ${formatMs(Math.max(...means))}`
  return [{ label: 'by tenths', value: `${line} ${range} on average${stepRemark(line, means)}` }]
}
