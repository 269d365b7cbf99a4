import type { HistoryFile } from '../history/history.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'

/** The first row is written within a second or two of the first request: more is lost, or idle. */
export const START_SECONDS = 5
/** The last rows whose pace is that of what follows them. */
const PACE_SECONDS = 10

/**
 * Seconds of the run itself that the history shows without users before the load: a load shape may
 * begin with none. Rows that the web UI wrote before somebody started the test are none of the run:
 * then count ÷ Requests/s is explained by the load and what followed the last row.
 */
export function idleBefore(history: HistoryFile, stats: StatsFile): number {
  const { activeFrom, history: told, silenceLog } = history
  const { lastAnswer } = silenceLog.pace
  const first = told.samples[0]
  if (first === undefined || activeFrom === undefined || lastAnswer === undefined) return 0
  const loaded = lastAnswer - activeFrom + tailSeconds(history, stats)
  const before = (totalPrinted(stats) ?? 0) - loaded
  return before > START_SECONDS ? Math.min(before, Math.max(0, activeFrom - first.at)) : 0
}

/** Seconds of the end that the history lacks: at the pace of its last rows the rest took so long. */
export function tailSeconds(
  { history: { samples } }: HistoryFile,
  { aggregated }: StatsFile
): number {
  const last = samples.at(-1)
  const unseen = (aggregated?.requests ?? 0) - (last?.requests ?? 0)
  if (last === undefined || unseen <= 0) return 0
  const first = samples.findLast(({ at }) => last.at - at >= PACE_SECONDS) ?? samples[0] ?? last
  return (unseen * (last.at - first.at)) / (last.requests - first.requests)
}
