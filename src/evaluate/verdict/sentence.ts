import type { LatencyFinding } from './reason.js'
import { AGGREGATED } from '../../locust/run.js'
import { metricLabel } from '../../units/format.js'
import { lowerFirst } from '../../units/letter-case.js'
import { isAccounted, risenClause } from './account-words.js'
import { changeInShort, changeWords, presenceWords, repeatsWords } from './change-words.js'
import { targetWords } from './target-words.js'
import type { RegressionVerdict, TargetVerdict, Verdict } from './verdict.js'

/** Why, in words, without the subject: what stands beside a table's endpoint and metric. Untrusted. */
export function reasonOf(verdict: Verdict): string {
  switch (verdict.rule) {
    case 'target':
      return targetWords(verdict)
    case 'regression':
      return changeWords(verdict)
    case 'presence':
      return presenceWords(verdict)
  }
}

/** What a verdict is about and why it is so, whole. */
function explanationOf(verdict: Verdict): string {
  return joined(subjectOf(verdict), reasonOf(verdict))
}

/** The reason as a sentence that is whole but for a target's endpoint: as the JSON report has it. */
export function statementOf(verdict: Verdict): string {
  return verdict.rule === 'target' ? reasonOf(verdict) : explanationOf(verdict)
}

/** What it is about and why, as a clause that is short where numbers tell: `GET /a P50 170 ms → 250 ms (+47%, …)`. */
export function sentenceOf(verdict: Verdict): string {
  if (verdict.rule !== 'regression') return explanationOf(verdict)
  const short = changeInShort(verdict)
  return short === undefined
    ? explanationOf(verdict)
    : `${verdict.endpoint} ${metricLabel(verdict.metric)} ${short}${repeatsWords(verdict.runs)}${risenClause(verdict)}`
}

/** The same within a sentence: small, but for what begins with a name. */
export function clauseOf(verdict: Verdict): string {
  const text = sentenceOf(verdict)
  return text.startsWith(verdict.endpoint) ? text : lowerFirst(text)
}

/** What goes before the reason; empty where the reason is about the whole run or comparison. */
function subjectOf(verdict: Verdict): string {
  switch (verdict.rule) {
    case 'target':
      return targetSubject(verdict)
    case 'regression':
      return changeSubject(verdict)
    case 'presence':
      return `${verdict.endpoint}:`
  }
}

function targetSubject(verdict: TargetVerdict): string {
  const { endpoint, metric, grade, reason } = verdict
  if (grade === 'missing') return missingSubject(verdict)
  switch (reason.kind) {
    case 'compared':
    case 'open':
    case 'criterion':
    case 'no-endpoint':
      return endpoint
    case 'times-doubtful':
      return metric === 'recovery-time' ? '' : endpoint
    case 'no-incident':
    case 'not-recovered':
    case 'recovery-not-seen':
    case 'recovered':
      return ''
  }
}

function missingSubject({ endpoint, metric, reason }: TargetVerdict): string {
  // Of an endpoint that is gone each of its metrics is.
  const what = reason.kind === 'no-endpoint' ? '' : ` ${metricLabel(metric)}`
  return `${endpoint}${what} is missing:`
}

function changeSubject(verdict: RegressionVerdict): string {
  const { endpoint, metric, reason } = verdict
  const cell = `${endpoint} ${metricLabel(metric)}:`
  switch (reason.kind) {
    case 'latency':
      return isWholeSlower(verdict, reason.finding) ? `Whole run slower: ${cell}` : cell
    case 'too-few-requests':
    case 'other-mix':
    case 'one-sided':
    case 'errors':
      return cell
    case 'throughput':
      return 'Throughput:'
    case 'throughput-doubtful':
      return 'Throughput is'
    case 'mix-changed':
      return "The total's response times are"
    case 'refused':
      return ''
  }
}

function isWholeSlower(verdict: RegressionVerdict, finding: LatencyFinding): boolean {
  const isSuspect = finding === 'suspect' || finding === 'burst'
  return verdict.endpoint === AGGREGATED && isSuspect && !isAccounted(verdict)
}

function joined(subject: string, reason: string): string {
  return subject === '' ? reason : `${subject} ${reason}`
}
