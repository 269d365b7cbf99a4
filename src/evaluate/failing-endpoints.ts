import type { Note } from '../locust/note.js'
import { AGGREGATED, type EndpointStats, type Run } from '../locust/run.js'
import { counted, formatCount } from '../units/count.js'
import { listed } from '../units/sentence.js'
import { failuresOf } from './targets/error-kinds.js'
import { wholes } from './targets/split-rows.js'
import { lowerLimit } from './statistics/binomial.js'
import type { TargetVerdict, Verdict } from './verdict/verdict.js'

/** More than half of fewer requests may fail by chance. */
const MIN_REQUESTS = 10
/** Of fewer: that it is no chance. Five of five, or seven of eight. */
const CONFIDENCE = 0.95
/** More endpoints that fail are one note. */
const FAILING_NAMED = 3

/** Most requests of the endpoint failed: what its response times say is of failures. */
export function isFailing({
  requests,
  failures
}: Pick<EndpointStats, 'requests' | 'failures'>): boolean {
  if (requests >= MIN_REQUESTS) return failures > requests / 2
  return lowerLimit(failures, requests, CONFIDENCE) > 1 / 2
}

/** Of a rare endpoint the total's error rate says nothing. */
export function failingNotes(run: Run): Note[] {
  const failing = wholes(run)
    .filter(({ row }) => isFailing(row))
    .sort((a, b) => b.row.failures - a.row.failures)
  const named = failing.slice(0, FAILING_NAMED).map(({ key, row }) => ({
    row,
    words: `${key}: ${formatCount(row.failures)} of ${counted(row.requests, 'request')} failed`
  }))
  const note = { code: 'endpoint-failing', severity: 'warning' } as const
  if (failing.length <= FAILING_NAMED) {
    return named.map(({ row, words }) => {
      const advice = adviceOn(run, [row], 'the endpoint an error rate of its own')
      return { ...note, message: words, advice }
    })
  }
  const said = named.map(({ words }) => words).join(', ')
  const message = `${formatCount(failing.length)} endpoints had more than half of their requests fail, most often ${said}`
  const rows = failing.map(({ row }) => row)
  return [{ ...note, message, advice: adviceOn(run, rows, 'them error rates of their own') }]
}

/** That nothing answers, nobody means to have. */
function adviceOn(run: Run, rows: readonly EndpointStats[], what: string): string {
  return isUnanswered(run, rows)
    ? 'Most of these got no answer: see whether the service was up, and could be reached.'
    : `Give ${what} in the config if that is meant to be.`
}

function isUnanswered(run: Run, rows: readonly EndpointStats[]): boolean {
  const all = rows.reduce((sum, { failures }) => sum + failures, 0)
  const unanswered = rows
    .flatMap(row => failuresOf(run, row))
    .filter(({ kind }) => kind === 'connection' || kind === 'timeout')
    .reduce((sum, { occurrences }) => sum + occurrences, 0)
  return unanswered > all / 2
}

/**
 * `, all 60 failures in POST /loans`: the one endpoint without which the whole run's error rate would not be
 * beyond its bound, behind the sentence that says so of the whole run; empty where there is no such one.
 */
export function failingAlone(verdict: Verdict, run: Run): string {
  const bound = verdict.rule === 'target' && isOfAllErrors(verdict) ? heldBound(verdict) : undefined
  const total = run.aggregated
  const [most] = wholes(run).sort((a, b) => b.row.failures - a.row.failures)
  if (bound === undefined || total === undefined || most === undefined) return ''
  const { key, row } = most
  // At a bound's edge a few failures less would hold it, wherever they were.
  if (row.failures <= total.failures / 2) return ''
  const others = {
    requests: total.requests - row.requests,
    failures: Math.max(0, total.failures - row.failures)
  }
  if (others.requests <= 0 || others.failures >= bound * others.requests) return ''
  const failures = counted(total.failures, 'failure')
  if (row.failures >= total.failures) {
    return `, ${total.failures === 1 ? 'the only failure' : `all ${failures}`} in ${key}`
  }
  return `, ${formatCount(row.failures)} of ${failures} in ${key}`
}

/** A few endpoints have so many of all failures. */
const NEARLY_ALL = 0.9

/**
 * `, all 1,203 failures in POST /cart, POST /checkout and POST /login`: the few of a run's endpoints that nearly all
 * failures are of, behind a sentence that says the whole run's errors and names none; empty where many failed.
 */
export function failingTogether(verdict: Verdict, run: Run): string {
  const isOfErrors =
    verdict.rule !== 'presence' && verdict.endpoint === AGGREGATED && verdict.unit === 'fraction'
  const all = run.aggregated?.failures ?? 0
  if (!isOfErrors || all === 0) return ''
  const rows = wholes(run).sort((a, b) => b.row.failures - a.row.failures)
  const few = rows.slice(0, Math.min(FAILING_NAMED, Math.floor(rows.length / 2)))
  const sums = few.map((_, at) =>
    few.slice(0, at + 1).reduce((sum, { row }) => sum + row.failures, 0)
  )
  const at = sums.includes(all) ? sums.indexOf(all) : sums.findIndex(sum => sum >= NEARLY_ALL * all)
  const [sum, named] = [sums[at] ?? 0, few.slice(0, at + 1).map(({ key }) => key)]
  // Of one alone it is known whether it accounts for them.
  if (at < 1 || sum > all) return ''
  const which = sum === all ? 'all' : `${formatCount(sum)} of`
  return `, ${which} ${counted(all, 'failure')} in ${listed(named)}`
}

function isOfAllErrors({ endpoint, metric }: TargetVerdict): boolean {
  return endpoint === AGGREGATED && metric === 'error-rate'
}

/** The bound that a better run would hold. */
function heldBound({ bounds, grade }: TargetVerdict): number | undefined {
  const isBeyond = grade === 'unacceptable' || grade === 'degraded'
  return isBeyond ? (bounds.acceptable ?? bounds.unacceptable ?? bounds.target) : undefined
}
