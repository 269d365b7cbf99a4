import {
  breakSentence,
  changePointFinding,
  creepWords,
  tooFewWords
} from '../../evaluate/past/past-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { PastEvaluation } from '../../evaluate/past/past-evaluation.js'
import { escapeTerminal } from '../escape.js'
import { pastSparkline, pastToSay, runReference } from '../view/past-view.js'
import { fitted } from './fitted.js'
import type { Screen, Style } from './text-table.js'

/** What earlier runs say of this one: how they went, new change points, creeping changes. */
export function renderPastLines(run: RunEvaluation, screen: Screen): string[] {
  const { past } = run
  if (past === undefined) return []
  const spark = pastSparkline(past)
  const said = pastToSay(run)
  return [
    ...(spark === undefined ? [] : plainLines(`${spark.bars} ${spark.says}`, screen)),
    ...(said.changePoints.length + said.creeps.length === 0
      ? []
      : changeLines({ ...said, breaks: [] }, screen))
  ]
}

const INDENT = '    '
/** Of the longest word before a line. */
const MARK_WIDTH = 6

/** What a series tells, a line each, indented. */
export function changeLines(
  past: Pick<PastEvaluation, 'changePoints' | 'creeps' | 'breaks' | 'tooFew'>,
  screen: Screen
): string[] {
  const { paint, width } = screen
  const { changePoints, creeps, breaks, tooFew } = past
  const line = (mark: string, style: Style, text: string): string[] => {
    const column = INDENT.length + MARK_WIDTH + 2
    const [first = '', ...more] = fitted(escapeTerminal(text), column, width)
    return [
      `${INDENT}${paint(mark.padEnd(MARK_WIDTH), style)}  ${first}`,
      ...more.map(rest => `${' '.repeat(column)}${rest}`)
    ]
  }
  const lines = [
    ...changePoints.flatMap(point => {
      const [last, first] = point.between.map(runReference)
      const where = `between ${last?.text ?? ''} and ${first?.text ?? ''}`
      const waiver = point.waiver === undefined ? '' : ` (accepted: ${point.waiver.reason})`
      return line(
        point.isImprovement ? 'better' : 'worse',
        point.isImprovement ? 'green' : point.effect === 'fail' ? 'red' : 'yellow',
        `${changePointFinding(point)}, ${where}${waiver}`
      )
    }),
    ...creeps.flatMap(creep => line('creep', 'yellow', creepWords(creep))),
    ...breaks.flatMap(each =>
      line('break', 'dim', `from ${runReference(each.at).text} on: ${breakSentence(each)}`)
    )
  ]
  if (tooFew !== undefined) return [...lines, ...plainLines(tooFewWords(tooFew), screen)]
  return lines.length === 0 ? plainLines('no change point, no creeping change', screen) : lines
}

function plainLines(text: string, { width }: Screen): string[] {
  return fitted(text, INDENT.length, width).map(line => `${INDENT}${line}`)
}
