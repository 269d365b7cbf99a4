import { wouldHaveFailed } from '../evaluate/conclusion.js'
import type { Outcome } from '../evaluate/evaluation.js'
import { formatMs } from '../units/format.js'
import { plainText } from './escape.js'
import type { Report } from './report.js'

const MESSAGES: Readonly<Record<Outcome, readonly [message: string, color: string]>> = {
  passed: ['passed', 'brightgreen'],
  warned: ['warnings', 'yellow'],
  failed: ['failed', 'red'],
  'could-not-judge': ['could not judge', 'lightgrey']
}

/** Of an advisory gate (`fail-on: never`). */
const ADVISED = ['would fail', 'yellow'] as const

/** A badge for https://shields.io/badges/endpoint-badge: the outcome, and of a single run its P95. */
export function renderBadge({ evaluation, context }: Report): string {
  const isAdvised = evaluation.outcome === 'warned' && evaluation.runs.some(wouldHaveFailed)
  const [message, color] = isAdvised ? ADVISED : MESSAGES[evaluation.outcome]
  const [only, ...others] = evaluation.runs
  const p95 = others.length === 0 ? only?.run.aggregated?.percentiles.get(95) : undefined
  const isJudged = evaluation.outcome !== 'could-not-judge'
  return `${JSON.stringify({
    schemaVersion: 1,
    label: plainText(context.key ?? '', 40) || 'load test',
    message: p95 === undefined || !isJudged ? message : `${message}, P95 ${formatMs(p95)}`,
    color
  })}\n`
}
