import { counted } from '../../units/count.js'
import type { HistoryFile } from '../history/history.js'
import { endpointKey, type EndpointStats } from '../run.js'

/**
 * What of the history cannot be of the run that the stats are of: with `--csv-full-history` the endpoints of
 * both files are the same, and of a run none can be known to one alone. When failures were first and last seen
 * is not held against it: those are of other clocks, and stay as they are in files whose times are moved.
 */
export function otherRunProblems(
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
