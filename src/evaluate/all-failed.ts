import { AGGREGATED } from '../locust/run.js'
import { failureCauses } from '../locust/stats/failure-causes.js'
import { formatCount } from '../units/count.js'
import type { RunEvaluation } from './evaluation.js'
import { acceptedUntil } from './verdict/accepted.js'
import type { Verdict } from './verdict/verdict.js'

/** Of an error message; some quote a whole page. */
const ERROR_CHARS = 80

/** `all 4 requests failed, e.g. "ConnectTimeout(…)"`: whatever else is amiss comes of that. */
export function allFailed({ run, verdicts }: RunEvaluation): string | undefined {
  const { requests = 0, failures = 0 } = run.aggregated ?? {}
  if (requests === 0 || failures < requests) return undefined
  const [most] = failureCauses(run.failures)
  const what = requests === 1 ? 'the only request' : `all ${formatCount(requests)} requests`
  return `${what} failed${most === undefined || most.error === '' ? '' : `, e.g. ${quotedError(most.error)}`}${acceptedUntil(ownRate(verdicts))}`
}

/** The beginning of an error message, on one line. */
export function quotedError(message: string): string {
  const error = message.replace(/\s+/g, ' ')
  return `"${error.length > ERROR_CHARS ? `${error.slice(0, ERROR_CHARS)}…` : error}"`
}

/** The whole run's error rate, which all failures are in, where it is judged. */
function ownRate(verdicts: readonly Verdict[]): Pick<Verdict, 'waiver'> {
  const isRate = (one: Verdict): boolean => one.rule !== 'presence' && one.metric === 'error-rate'
  const rates = verdicts.filter(one => one.endpoint === AGGREGATED && isRate(one))
  // One of them may be accepted with an endpoint, and its target not.
  if (rates.some(({ effect }) => effect === 'fail')) return {}
  return rates.find(({ waiver }) => waiver !== undefined) ?? {}
}
