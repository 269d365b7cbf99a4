import { unitOfKey } from '../../config/metrics.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import {
  counted,
  formatCount,
  formatMs,
  formatPercent,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { boundText } from '../view/bound-text.js'
import { loadCells, openAnyway } from '../view/load-words.js'
import { type Line, type Screen, textTable } from './text-table.js'
import { wrapToWidth } from './text-width.js'

const HEAD = ['users', 'successful', 'P95', 'errors', 'acceptable bounds']
/** Loads that are shown; a longer list is in the Markdown report. */
const MOST_LOADS = 20
const INDENT = '    '

/** What a capacity test showed at each load, and which bounds it was held to; none without a capacity. */
export function renderLoadsText(run: RunEvaluation, screen: Screen): string[] {
  const { capacity } = run.timeline
  if (capacity === undefined) return []
  const loads = loadCells(capacity)
  const lines = capacity.points.slice(0, MOST_LOADS).map((point, at): Line => {
    const p95 = point.percentiles.find(({ percent }) => percent === 95)
    const cells = [
      formatCount(point.users),
      formatThroughput(point.throughput),
      p95 === undefined ? '–' : formatMs(p95.value),
      formatPercent(point.errorRate),
      loads[at]?.words ?? ''
    ]
    return { style: 'dim', cells }
  })
  const more = capacity.points.length - lines.length
  return [
    ...textTable(HEAD, lines, screen),
    ...(more > 0 ? [`${INDENT}and ${counted(more, 'more load')}`] : []),
    ...anywayLines(capacity, screen),
    ...boundLines(capacity, screen)
  ]
}

/** What every load leaves open. */
function anywayLines(capacity: Capacity, screen: Screen): string[] {
  const anyway = openAnyway(capacity)
  return anyway === undefined ? [] : indented(anyway, screen)
}

function indented(text: string, { width = Infinity }: Screen): string[] {
  return wrapToWidth(text, width - INDENT.length).map(line => `${INDENT}${line}`)
}

/** The bounds that a load holds or breaks: a throughput has none, as it depends on who asks. */
function boundLines({ held }: Capacity, screen: Screen): string[] {
  const all = held.bounds.map(
    ({ metric, bound }) => `${metricLabel(metric)} ${boundText('<', bound, unitOfKey(metric))}`
  )
  if (all.length === 0) return []
  const theirs =
    held.endpoints === 0 ? '' : `; of ${counted(held.endpoints, 'endpoint')} those of each`
  return indented(`acceptable bounds of all requests: ${all.join(', ')}${theirs}`, screen)
}
