import type { Note } from '../locust/note.js'
import { AGGREGATED, endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { counted, formatCount } from '../units/count.js'
import { formatPercent } from '../units/format.js'
import { isFailing } from './failing-endpoints.js'
import { wholeName, wholeOf, wholes } from './targets/split-rows.js'
import { isAccepted } from './verdict/accepted.js'
import type { Verdict } from './verdict/verdict.js'

/** So large a part of its requests, and so many, that somebody will ask, whatever the whole run's error rate is. */
const MANY = 1 / 10
const LEAST_FAILURES = 10
/** More endpoints are one note. */
const NAMED = 3

/** An endpoint stands out by so many times the error rate of all others: what hit all is told of the whole run. */
const STANDS_OUT = 3

/**
 * Endpoints of which more than a tenth failed, and neither a bound of their own nor a baseline tells whether they may.
 * Nothing where nobody bounds errors, or where the whole run fails by them (or would, or may), which says so; of most
 * requests another note tells.
 *
 * @param verdicts by the targets, and of the comparison
 */
export function unboundErrorNotes(run: Run, verdicts: readonly Verdict[]): Note[] {
  const ofErrors = verdicts.filter(isOfErrors)
  const ofTotal = ofErrors.filter(({ endpoint }) => endpoint === AGGREGATED)
  if (!ofTotal.some(isTarget) || ofTotal.some(saysFailing)) return []
  const judged = judgedOf(run, new Set(ofErrors.map(({ endpoint }) => endpoint)))
  const many = wholes(run)
    .filter(({ key, row }) => !judged.has(key) && !isFailing(row) && standsOut(row, run))
    .sort((a, b) => b.row.failures - a.row.failures)
  const named = many.slice(0, NAMED).map(({ key, row: { requests, failures } }) => {
    const rate = formatPercent(failures / requests)
    return `${key}: ${formatCount(failures)} of ${counted(requests, 'request')} failed (${rate})`
  })
  const note = { code: 'endpoint-errors', severity: 'warning' } as const
  if (many.length <= NAMED) {
    return named.map(words => ({
      ...note,
      message: `${words}, and its error rate has no bound of its own`,
      advice: 'Give it one in the config, under "endpoints".'
    }))
  }
  return [
    {
      ...note,
      message: `${formatCount(many.length)} endpoints whose error rates have no bounds of their own had more than a tenth of their requests fail, most often ${named.join(', ')}`,
      advice: 'Give them bounds in the config, under "endpoints".'
    }
  ]
}

/** The rows of `wholes` of which one of these keys tells: of two halves either does. */
function judgedOf(run: Run, keys: ReadonlySet<string>): ReadonlySet<string> {
  const rows = run.endpoints.filter(row => keys.has(endpointKey(row)))
  return new Set(
    rows.map(row => (wholeOf(run, row) === undefined ? endpointKey(row) : wholeName(row)))
  )
}

function standsOut({ requests, failures }: Failed, { aggregated }: Run): boolean {
  if (failures < LEAST_FAILURES || failures <= MANY * requests) return false
  const others = {
    requests: (aggregated?.requests ?? 0) - requests,
    failures: (aggregated?.failures ?? 0) - failures
  }
  return others.failures * requests * STANDS_OUT <= failures * Math.max(0, others.requests)
}

type Failed = Pick<EndpointStats, 'requests' | 'failures'>

function saysFailing(verdict: Verdict): boolean {
  return verdict.effect === 'fail' || verdict.wouldFail === true || isAccepted(verdict)
}

function isTarget({ rule }: Verdict): boolean {
  return rule === 'target'
}

/** What was compared, and told something, is known of the baseline too. */
function isOfErrors(verdict: Verdict): boolean {
  if (verdict.rule === 'presence' || verdict.unit !== 'fraction') return false
  return verdict.rule === 'target' || !OPEN.has(verdict.verdict)
}

const OPEN: ReadonlySet<string> = new Set(['undecided', 'not-comparable'])
