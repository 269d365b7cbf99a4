import type { Header } from '../csv/header.js'
import type { HistoryFile } from '../history/history.js'
import type { Failure, TaskException } from '../run.js'
import type { Distribution } from '../stats/distribution.js'
import type { StatsFile } from '../stats/stats.js'

/** Everything that one run's files say, each absent when the file is or cannot be read. */
export type RunParts = {
  readonly stats: StatsFile
  /** What the CSV itself says, where `stats` has the numbers of the JSON. */
  readonly printed: StatsFile
  readonly statsHeader: Header
  readonly failures?: readonly Failure[]
  readonly failuresHeader?: Header
  /** The failures file has two rows of one cause, which Locust counts in one. */
  readonly hasCauseTwice?: boolean
  readonly exceptions?: readonly TaskException[]
  readonly history?: HistoryFile
  readonly distribution?: Distribution
  readonly histogram?: { startedAt?: number; endedAt?: number }
}

export function withoutHistory(parts: RunParts): RunParts {
  const rest: { -readonly [K in keyof RunParts]: RunParts[K] } = { ...parts }
  delete rest.history
  return rest
}
