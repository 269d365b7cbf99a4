import { unitOfKey } from '../../config/metrics.js'
import {
  atLatestWords,
  atLeastWords,
  brokenElsewhereWords,
  confidenceWords,
  isLevelBeyondKnee,
  noneHeldWords,
  noRecommendation,
  plateauWords
} from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { Estimate } from '../../evaluate/capacity/estimate.js'
import type { BreakingPoint } from '../../evaluate/capacity/limits.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { boundsHeld, limitWords } from '../../evaluate/timeline/limit-words.js'
import { limitOn } from '../../evaluate/timeline/limit.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatPercent, formatThroughput, metricLabel } from '../../units/format.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { boundText } from '../view/bound-text.js'
import { boundOfWords, measured } from '../view/load-words.js'
import { users } from '../view/timeline-view.js'
import { head, named, open, PENDING, row } from './cells.js'
import type { DocumentData } from './levels.js'
import { fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'
import type { Fresh, Kept } from './section.js'

const NO_TEST = 'no capacity test was given (a load level of kind capacity)'

/** The run that tells the capacity: the last one whose load rose until, or as far as, it went. */
export function capacityRun({ levels }: DocumentData): RunEvaluation | undefined {
  return (
    levels.findLast(({ kind }) => kind === 'capacity')?.run ??
    levels.findLast(({ kind, run }) => kind === 'load' && run.timeline.capacity !== undefined)?.run
  )
}

/** The four numbers of a capacity test, each with how sure it is and why. */
export function currentCapacity(data: DocumentData): Fresh<'current-capacity'> {
  const run = capacityRun(data)
  const capacity = run?.timeline.capacity
  const isKnown = run !== undefined && capacity !== undefined
  const rows = isKnown ? rowsOf(run, capacity) : openRows(data)
  return {
    lines: [...fixed(...head(['Metric', 'Value', 'Confidence'])), ...rows],
    state: { isKnown }
  }
}

/** What an earlier capacity test told, or people wrote, stays until another tells it. */
export function mergeCapacity(
  old: Kept<'current-capacity'>,
  { lines, state }: Fresh<'current-capacity'>
): Kept<'current-capacity'> {
  return {
    lines: mergeLines(old.lines, lines),
    state: { isKnown: state.isKnown || old.state.isKnown }
  }
}

function rowsOf(run: RunEvaluation, capacity: Capacity): DocumentLine[] {
  const { maxUsers, maxThroughput, breakingPoint, recommendedUsers } = capacity
  const { limits } = run.timeline
  const line = (label: string, found: Estimate | undefined, value: string): DocumentLine => {
    const none = `none: ${escapeMarkdown(noneHeldWords(capacity))}`
    return strong(row([label, found === undefined ? none : value, sure(found ?? breakingPoint)]))
  }
  return [
    line(
      'Max Concurrent Users',
      maxUsers,
      `${atLeastWords(maxUsers)}${users(maxUsers?.value ?? 0)} (${named(run)})`
    ),
    line('Max Requests/Second', maxThroughput, throughputText(capacity, boundsHeld(limits))),
    breakingPoint === undefined
      ? strong(row(['Breaking Point', unbrokenText(capacity), sure(maxUsers)]))
      : line('Breaking Point', breakingPoint, breakingText(breakingPoint)),
    recommendedUsers === undefined && maxUsers !== undefined
      ? strong(row(['Recommended Max Load', open(noRecommendation(capacity)), PENDING]))
      : line('Recommended Max Load', recommendedUsers, recommendedText(capacity))
  ]
}

function unbrokenText(capacity: Capacity): string {
  const elsewhere = brokenElsewhereWords(capacity)
  return elsewhere === undefined ? 'not reached' : `not known: ${escapeMarkdown(elsewhere)}`
}

function throughputText(found: Capacity, bounds: string): string {
  const { maxThroughput, capacity } = found
  const held = `${atLeastWords(maxThroughput)}${formatThroughput(maxThroughput?.value ?? 0)} within ${bounds}`
  if (capacity === undefined) return held
  const levels = isLevelBeyondKnee(found) ? 'it levels off' : 'by all loads it would level off'
  return `${held}; ${levels} at about ${formatThroughput(capacity.value)}, with ${plateauWords(found)}`
}

function breakingText(breakingPoint: BreakingPoint): string {
  const { value, throughput, breach } = breakingPoint
  const where = breach.endpoint === AGGREGATED ? 'all requests' : codeCell(breach.endpoint)
  const { metric } = breach
  return `${users(value)} (${formatThroughput(throughput)})${atLatestWords(breakingPoint)}: ${metricLabel(metric)} of ${where} ${measured(metric, breach.value)}, acceptable is ${boundText('<', breach.bound, unitOfKey(metric))}${boundOfWords(breach)}`
}

function recommendedText(capacity: Capacity): string {
  const { recommendedUsers, headRoom, knee, maxUsers } = capacity
  const isKnee = knee !== undefined && knee.value < (maxUsers?.value ?? 0)
  const below = isKnee
    ? `the knee at ${users(knee.value)}${isLevelBeyondKnee(capacity) ? ', beyond which throughput hardly grows' : ''}`
    : 'the most that held'
  return `${users(recommendedUsers?.value ?? 0)} (${formatPercent(headRoom)} below ${below})`
}

function sure(estimate: Estimate | undefined): string {
  return estimate === undefined
    ? 'low'
    : `${estimate.confidence}: ${escapeMarkdown(confidenceWords(estimate))}`
}

/** Without a capacity test nothing of it is known; what loads held, the requirements say. */
function openRows({ levels }: DocumentData): DocumentLine[] {
  const [limit] = levels.flatMap(
    ({ kind, run: { timeline } }) =>
      (kind === 'capacity'
        ? limitOn('capacity', timeline.limits)
        : timeline.limits.find(({ of }) => of === 'capacity')) ?? []
  )
  const why = limit === undefined ? NO_TEST : limitWords(limit)
  return [
    'Max Concurrent Users',
    'Max Requests/Second',
    'Breaking Point',
    'Recommended Max Load'
  ].map(label => weak(row([label, open(why), PENDING])))
}
