import { wouldHaveFailed } from '../../evaluate/conclusion.js'
import type { Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import { acceptedRemark } from '../../evaluate/verdict/accepted.js'
import { FEW_REQUESTS, leavesTargetOpen } from '../../evaluate/verdict/few-requests.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import type { Effect, TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { isoMoment } from '../../units/clock.js'
import { metricLabel } from '../../units/format.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { type UntoldErrors, withFailed } from '../view/endpoint-view.js'
import { lacksRequests } from '../view/undecided-clauses.js'

/* Cells and lines of the performance-metrics document. Icons never stand without their word. */

export const PENDING = '⏳'

export const EFFECTS: Readonly<Record<Effect, string>> = { pass: '✅', warn: '⚠️', fail: '❌' }

/** How a run counts; of an advisory gate, what would have failed did not pass. */
export type Standing = Outcome | 'advisory'

export const STANDINGS: Readonly<
  Record<Standing, { readonly icon: string; readonly words: string }>
> = {
  passed: { icon: '✅', words: 'Passed' },
  warned: { icon: '⚠️', words: 'Passed with warnings' },
  advisory: { icon: '⚠️', words: 'Advisory only, would have failed' },
  failed: { icon: '❌', words: 'Failed' },
  'could-not-judge': { icon: '❓', words: 'Could not judge' }
}

export function standingOf(run: RunEvaluation): Standing {
  return wouldHaveFailed(run) ? 'advisory' : run.outcome
}

export function standingText(standing: Standing): string {
  const { icon, words } = STANDINGS[standing]
  return `${icon} ${words}`
}

/** A table's row; without padding, so that one changed row is one changed line in a diff. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table's head with the line below it. */
export function head(titles: readonly string[]): string[] {
  return [row(titles), `|${titles.map(title => '-'.repeat(title.length + 2)).join('|')}|`]
}

/** The word by which the document asks people; what they write in its place stays. */
const ASKS = 'TBD'

/** What the data cannot answer, with the reason. */
export function open(reason: string): string {
  return `${ASKS}: ${escapeMarkdown(reason)}`
}

/** Whether a line still asks people for something. */
export function isOpen(line: string): boolean {
  return line.includes(ASKS)
}

/** `2026-02-18`, of the run's own data. */
export function dateOf({ run, timeline }: RunEvaluation): string | undefined {
  return isoMoment(run.startedAt ?? timeline.startedAt)?.slice(0, 10)
}

/** A run by its name, which is untrusted. */
export function named({ run }: RunEvaluation): string {
  return codeCell(run.name)
}

/** A verdict's icon and grade; `doubt` as of `gradeWords`. */
export function gradeText(verdict: TargetVerdict, doubt = doubtOf(verdict)): string {
  return `${verdict.grade === 'undecided' ? '❔' : EFFECTS[verdict.effect]} ${gradeWords(verdict, doubt)}`
}

/** @param doubt how sure it is not, in a word; its own unless that stands beside it */
export function gradeWords(verdict: TargetVerdict, doubt = doubtOf(verdict)): string {
  const { grade, wouldFail } = verdict
  const word = grade === 'target' ? 'target met' : grade
  return `${word}${doubt === '' ? '' : ` (${doubt})`}${wouldFail ? ' (would fail)' : ''}${acceptedRemark(verdict)}`
}

/** What is beside a grade that may be another one. */
const DOUBTS = ['', 'borderline', FEW_REQUESTS] as const
type Doubt = (typeof DOUBTS)[number]

function doubtOf(verdict: TargetVerdict): Doubt {
  if (leavesTargetOpen(verdict)) return FEW_REQUESTS
  return verdict.borderline ? 'borderline' : ''
}

/**
 * The worst of an endpoint's grades with the metrics that have it, and which of the metrics
 * shown beside it were left open. Where most requests `failed`, that comes first, and the grade is no
 * good news.
 */
export function statusOf(
  verdicts: readonly TargetVerdict[],
  shown: readonly string[],
  failed?: UntoldErrors
): string {
  if (verdicts.length === 0) return failed === undefined ? 'no targets' : `⚠️ ${failed}`
  const worst = worstFirst(verdicts).find(({ grade }) => grade !== 'undecided')
  const undecided = verdicts
    .filter(({ grade, metric }) => grade === 'undecided' && shown.includes(metric))
    .map(({ metric }) => metricLabel(metric))
    .join(', ')
  if (worst === undefined) {
    const said = verdicts.every(lacksRequests) ? 'undecided: too few requests' : 'undecided'
    return failed === undefined ? `❔ ${said}` : `⚠️ ${withFailed(said, failed)}`
  }
  const left = undecided === '' ? '' : `; ${undecided} undecided`
  const alike = verdicts.filter(({ grade }) => grade === worst.grade)
  const metrics = worst.grade === 'target' ? '' : ` (${metricWords(alike)})`
  // Of which of them it stands beside them.
  const doubt = metrics === '' ? doubtOf(worst) : ''
  const said =
    failed === undefined
      ? gradeText(worst, doubt)
      : `⚠️ ${withFailed(gradeWords(worst, doubt), failed)}`
  return escapeMarkdown(`${said}${metrics}${left}`)
}

/** `P99; error rate borderline`. */
function metricWords(alike: readonly TargetVerdict[]): string {
  const names = (of: readonly TargetVerdict[]): string =>
    of.map(({ metric }) => metricLabel(metric)).join(', ')
  return DOUBTS.flatMap(doubt => {
    const those = alike.filter(one => doubtOf(one) === doubt)
    return those.length === 0 ? [] : [`${names(those)} ${doubt}`.trimEnd()]
  }).join('; ')
}
