import type { ResourceProblem } from '../../resources/reading.js'
import { counted, formatDuration, formatValue } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { boundWords } from '../verdict/bound-words.js'
import { criterionWords } from '../verdict/criterion-result.js'
import { problemWords } from './problem-words.js'
import type { LikelyLimit, NoLikelyLimit, ResourceRow } from './resources-evaluation.js'

/*
 * Everything that is said of resource metrics. Clauses without a full stop; they may hold untrusted
 * text.
 */

const STATISTICS: Readonly<Record<ResourceRow['statistic'], string>> = {
  min: 'minimum',
  avg: 'average',
  max: 'maximum',
  p95: 'P95',
  total: 'total'
}

/** A row before it is said. */
type Unsaid = Omit<ResourceRow, 'words'>

/** Why a row has its grade, or none; and the same as a sentence: `PostgreSQL connections: maximum 97 …`. */
export function wordsOf(row: Unsaid): ResourceRow['words'] {
  const reason = rowReason(row)
  return { reason, sentence: `${row.title}: ${reason}` }
}

/** Without what it is of. */
function rowReason(row: Unsaid): string {
  const { reason, reading } = row
  switch (reason.kind) {
    case 'compared':
      return `${valueWords(row)} ${boundWords({ ...row, grade: row.grade ?? 'undecided' })}${provedWords(row)}`
    case 'criterion': {
      const result = row.criteria.find(({ field }) => field === reason.field)
      return result === undefined ? valueWords(row) : criterionWords(result, row.unit)
    }
    case 'measured':
      return `${valueWords(row)}, measured and not graded`
    case 'nearest': {
      const what = reading.caveat === undefined ? '' : `: ${reading.caveat}`
      return `${valueWords(row)}, the nearest that can be known${what}`
    }
    case 'times-doubtful':
      return 'the clock of the run jumped, so that it is not known of which moments the values are'
    case 'problem': {
      const problem = problemOf(row)
      return problem === undefined ? 'nothing is known of it' : problemWords(problem)
    }
  }
}

/** What keeps a row from being known, or from being sure. */
function problemOf({
  statistics,
  reading
}: Pick<ResourceRow, 'statistics' | 'reading'>): ResourceProblem | undefined {
  return statistics?.problem ?? reading.problem
}

function valueWords({ statistic, unit, value }: Unsaid): string {
  const seen = value === undefined ? 'unknown' : formatValue(unit, value)
  return `${STATISTICS[statistic]} ${seen}`
}

/** Values are missing, and those that are there are beyond the bound. */
function provedWords(row: Unsaid): string {
  const problem = problemOf(row)
  return problem === undefined ? '' : `, although ${problemWords(problem)}`
}

/** Why no resource is named as the likely limit. */
export function noLimitWords(why: NoLikelyLimit): string {
  switch (why.none) {
    case 'no-rise':
      return 'the load did not rise from a low one'
    case 'none-crossed':
      return 'of no resource is it known that it was within its bound at the lowest load, crossed it while users rose, and stayed beyond'
    case 'after-latency':
      return 'response times went beyond their bound before a resource did'
    case 'at-once':
      return `${listed(why.titles)} crossed their bounds at once`
  }
}

/** `Redis memory usage, over 90% from 65 s after the start on, at 40 users; …`: a hint at the likely limit. */
export function likelyLimitWords(limit: LikelyLimit): string {
  const { title, unit, bound, at, users, latencyAt, higherIsBetter } = limit
  const where = users === undefined ? '' : `, at ${counted(users, 'user')}`
  const times =
    latencyAt === undefined
      ? 'response times were not seen beyond their bound'
      : `response times went beyond their bound ${formatDuration(latencyAt)} after the start`
  return `${title}, ${higherIsBetter ? 'below' : 'over'} ${formatValue(unit, bound)} from ${formatDuration(at)} after the start on${where}; ${times}`
}
