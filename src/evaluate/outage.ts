import { AGGREGATED, type Failure, type Run } from '../locust/run.js'
import { failureCauses } from '../locust/stats/failure-causes.js'
import { withoutUrls } from '../locust/stats/varying-parts.js'
import { formatCount, formatDuration } from '../units/format.js'
import { quotedError } from './all-failed.js'
import type { RunEvaluation } from './evaluation.js'
import type { Burst } from './timeline/error-bursts.js'
import { saysErrors } from './verdict/told-worse.js'
import type { Verdict } from './verdict/verdict.js'

/**
 * `: from 43 s until the end 1,319 of 1,328 requests failed, most with "ConnectionRefusedError(…)"`: the one stretch
 * in which most requests failed and most of the run's failures lie, behind the sentence that says the whole run's
 * errors; empty where there is no such one. Untrusted text.
 */
export function outageWords(
  verdict: Verdict,
  { run, timeline, comparison }: RunEvaluation
): string {
  // What is of all repeats says nothing of the one in whose section it stands.
  const isOwn = verdict.rule === 'target' || comparison?.together === undefined
  const outage =
    isOwn && verdict.endpoint === AGGREGATED && saysErrors(verdict)
      ? outageOf(run, timeline)
      : undefined
  if (outage === undefined) return ''
  const { from, seconds, failures, requests } = outage
  const end = timeline.unrecordedEnd === undefined ? 'the end' : 'the history ends'
  const until = outage.toTheEnd === true ? `until ${end}` : `on for ${formatDuration(seconds)}`
  const what = `${formatCount(failures)} of ${formatCount(requests)} requests failed`
  return `: from ${formatDuration(from)} ${until} ${what}${errorWords(outage, run)}`
}

/** The history counts the rows too that were left out of the total. */
function outageOf(
  { aggregated, leftOut }: Run,
  { bursts, clock }: RunEvaluation['timeline']
): Burst | undefined {
  if (aggregated === undefined || leftOut !== undefined || clock !== undefined) return undefined
  return bursts.find(
    ({ requests, failures }) => failures > requests / 2 && failures > aggregated.failures / 2
  )
}

/**
 * The error that most of these failures surely have, even if all failures at other times have it too: as it is, else
 * without the address and what else may be of each endpoint or request alone.
 */
function errorWords({ failures }: Burst, { aggregated, failures: rows }: Run): string {
  const elsewhere = Math.max(0, (aggregated?.failures ?? 0) - failures)
  for (const causes of [failureCauses(rows), failureCauses(rows.map(ofNoEndpoint))]) {
    const counts = new Map<string, number>()
    for (const { error, occurrences } of causes) {
      counts.set(error, (counts.get(error) ?? 0) + occurrences)
    }
    const [error] = [...counts].find(([, count]) => count - elsewhere > failures / 2) ?? []
    if (error !== undefined) return error === '' ? '' : `, most with ${quotedError(error)}`
  }
  return ''
}

function ofNoEndpoint(failure: Failure): Failure {
  return { ...failure, method: '', name: '', error: withoutUrls(failure.error) }
}
