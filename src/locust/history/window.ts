import type { HistorySample } from '../run.js'

/** By chance, a maximum is within the window of a row or two. */
const ENOUGH_ROWS = 20

/** What tells whether percentiles are those of the last 10 seconds, or of the whole run so far. */
type WindowEvidence = { endpoints: boolean; differ: boolean; agree: number }

export function noEvidence(): WindowEvidence {
  return { endpoints: false, differ: false, agree: 0 }
}

/**
 * 1.2 to 2.2.1 print percentiles since the start; later ones do so only without
 * `--csv-full-history`, which shows by the rows of endpoints.
 */
export function isWindow({ endpoints, differ, agree }: WindowEvidence): boolean {
  return differ || (endpoints && agree < ENOUGH_ROWS)
}

/** All zero is how a window without requests is printed. */
export function withoutEmptyWindow(sample: HistorySample): HistorySample {
  // Its maximum tells, nearly always.
  if ((sample.percentiles.get(100) ?? 0) !== 0) return sample
  for (const value of sample.percentiles.values()) if (value !== 0) return sample
  return { ...sample, percentiles: new Map() }
}
