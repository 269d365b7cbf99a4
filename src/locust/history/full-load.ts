import type { HistorySample } from '../run.js'

/** As many users as at full load. */
const FULL_LOAD = 0.98
/** Users who have just come may ask for more at first (s). */
export const SETTLING_SECONDS = 10
/** The last users may take so long (s) to leave. */
const DRAIN_SECONDS = 30
/** Rows further apart (s), and so many usual ones, tell of the load generator or of its clock. */
const GAP_SECONDS = 5
export const TICKS = 5

export type Window = {
  readonly first: HistorySample
  readonly last: HistorySample
  readonly rate: number
  /** Users who wait for an answer that is counted: NaN where the mean is not known. */
  readonly busy: number
}

/** The rows from the last time that users came to the last before they left. */
export function lastFullLoad(samples: readonly HistorySample[]): readonly HistorySample[] {
  const peak = samples.reduce((most, { users }) => Math.max(most, users), 0)
  const isFull = ({ users }: HistorySample): boolean => users >= FULL_LOAD * peak
  const end = samples.findLastIndex(isFull)
  const drain = (samples.at(-1)?.at ?? 0) - (samples[end]?.at ?? 0)
  if (peak === 0 || drain > DRAIN_SECONDS) return []
  const start = samples.findLastIndex((sample, i) => i < end && !isFull(sample)) + 1
  return samples.slice(start, end + 1)
}

export function windowBetween(first?: HistorySample, last?: HistorySample): Window | undefined {
  if (first === undefined || last === undefined || last.at <= first.at) return undefined
  const rate = (last.requests - first.requests) / (last.at - first.at)
  const waited = (sample: HistorySample): number =>
    sample.requests === 0 ? 0 : sample.requests * (sample.average ?? NaN)
  const busy = (waited(last) - waited(first)) / 1000 / (last.at - first.at)
  return { first, last, rate, busy }
}

/** Reports of workers come in bundles: windows from one to another have whole ones. */
export function whereCounted(rows: readonly HistorySample[]): HistorySample[] {
  return rows.filter(({ requests }, i) => requests > (rows[i - 1]?.requests ?? 0))
}

export function hasGap(rows: readonly HistorySample[], from: number): boolean {
  const longest = Math.max(GAP_SECONDS, TICKS * meanTick(rows))
  return rows.some(({ at }, i) => at > from && at - (rows[i - 1]?.at ?? at) > longest)
}

/** Seconds between rows, their mean. */
export function meanTick(rows: readonly HistorySample[]): number {
  return ((rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0)) / Math.max(1, rows.length - 1)
}

export function windowSeconds({ first, last }: Pick<Window, 'first' | 'last'>): number {
  return last.at - first.at
}
