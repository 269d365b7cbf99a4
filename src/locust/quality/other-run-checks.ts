import { counted } from '../../units/count.js'
import { formatMoment } from '../../units/clock.js'
import type { HistoryFile } from '../history/history.js'
import { endpointKey, type EndpointStats, type Failure } from '../run.js'

/** Three days: zones lie 26 h apart at most; a clock that was set to another date and back is within as much again. */
const NO_ZONE_SECONDS = 259_200

/** What of the failures and the history cannot be of the run that the stats are of. */
export function otherRunProblems(
  endpoints: readonly EndpointStats[],
  failures: readonly Failure[] | undefined,
  history: HistoryFile
): string[] {
  return [...unknownEndpoints(endpoints, history), ...failuresOfOtherTimes(failures ?? [], history)]
}

/** With `--csv-full-history` the endpoints of both files are the same: of a run none can be known to one alone. */
function unknownEndpoints(
  endpoints: readonly EndpointStats[],
  { blockBeforeLast, encodingGuessed }: HistoryFile
): string[] {
  const called = blockBeforeLast.endpoints.filter(([, { sample }]) => sample.requests > 0)
  const [first] = called
  if (first === undefined || encodingGuessed || endpoints.length === 0) return []
  const known = new Set(endpoints.map(endpointKey))
  if (called.some(([key]) => known.has(key))) return []
  return [
    `the history is of ${counted(called.length, 'endpoint')} that the stats do not have, e.g. ${first[0]}`
  ]
}

/**
 * Failures are first and last seen while the history goes on. Either may be in another zone, and one
 * machine's clock wrong: only where every failure lies days away from all of the history.
 */
function failuresOfOtherTimes(
  failures: readonly Failure[],
  { history: { samples } }: HistoryFile
): string[] {
  const [start, end] = [samples[0]?.at, samples.at(-1)?.at]
  const [first] = failures
  if (start === undefined || end === undefined || first === undefined) return []
  const isAway = ({ firstSeen, lastSeen }: Failure): boolean =>
    firstSeen !== undefined &&
    lastSeen !== undefined &&
    (firstSeen > end + NO_ZONE_SECONDS || lastSeen < start - NO_ZONE_SECONDS)
  if (!failures.every(isAway)) return []
  return [
    `its failures were first seen ${formatMoment(first.firstSeen)}, and its history begins ${formatMoment(start)}`
  ]
}
