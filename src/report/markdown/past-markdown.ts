import { changePointFinding, creepWords } from '../../evaluate/past/past-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ChangePoint } from '../../evaluate/past/past-evaluation.js'
import { formatCount } from '../../units/format.js'
import { codeCell, codeSpan, escapeMarkdown, markdownLink } from '../escape.js'
import { changePointRow, pastSparkline, pastToSay, type RunReference } from '../view/past-view.js'
import { blocks, details, EFFECT_ICONS, table, unbroken } from './markdown.js'

/** Lines of each kind; the rest is counted. */
const MOST_LINES = 3

/** What earlier runs tell, in a few lines: how the runs went, new change points, creeping changes. */
export function pastLines(run: RunEvaluation): string {
  const { past } = run
  if (past === undefined) return ''
  const spark = pastSparkline(past)
  const { changePoints, creeps } = pastToSay(run)
  return [
    ...(spark === undefined ? [] : [`\`${spark.bars}\` ${escapeMarkdown(spark.says)}`]),
    ...changePoints.slice(0, MOST_LINES).map(changePointLine),
    ...moreLine(changePoints.length - MOST_LINES, 'new change points'),
    ...creeps
      .slice(0, MOST_LINES)
      .map(creep => `⚠️ Creeping: ${escapeMarkdown(creepWords(creep), 600)}.`),
    ...moreLine(creeps.length - MOST_LINES, 'creeping changes')
  ].join('  \n')
}

function changePointLine(point: ChangePoint): string {
  const icon = point.isImprovement ? EFFECT_ICONS.pass : EFFECT_ICONS[point.effect]
  const { between, waiver } = changePointRow(point)
  const kind = point.isImprovement ? 'New change point, for the better' : 'New change point'
  const accepted = waiver === undefined ? '' : ` (${escapeMarkdown(waiver)})`
  return `${icon} ${kind}: ${escapeMarkdown(changePointFinding(point), 600)}, between ${referenceText(between[0])} and ${referenceText(between[1])}${accepted}.`
}

function moreLine(count: number, what: string): string[] {
  return count > 0 ? [`… and ${formatCount(count)} more ${what}.`] : []
}

/** Every change point of the series, folded. */
export function changePointsDetails({ past }: RunEvaluation, max: number): string {
  const points = [...(past?.changePoints ?? [])].reverse()
  if (points.length === 0) return ''
  const lines = points.slice(0, max).map(point => {
    const { endpoint, metric, before, after, change, word, between, seen, waiver } =
      changePointRow(point)
    return [
      codeCell(endpoint),
      escapeMarkdown(metric),
      unbroken(before),
      unbroken(after),
      unbroken(`${change} ${word}`.trim()),
      between.map(referenceText).join(' … '),
      unbroken(seen),
      escapeMarkdown(waiver ?? '')
    ]
  })
  const head = ['Endpoint', 'Metric', 'Before', 'After', 'Change', 'Between', 'Seen in', 'Accepted']
  const more = points.length - lines.length
  return details(
    `Change points in ${formatCount(past?.runs.length ?? 0)} runs (${formatCount(points.length)})`,
    blocks([
      table(head, lines, ['l', 'l', 'r', 'r', 'l', 'l', 'r', 'l']),
      more > 0 ? `… and ${formatCount(more)} older ones.` : ''
    ])
  )
}

function referenceText({ text, url }: RunReference): string {
  return url === undefined ? codeSpan(text) : markdownLink(text, url)
}
