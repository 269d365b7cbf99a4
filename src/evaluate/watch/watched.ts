import type { LoadLevel } from '../../config/settings.js'
import type { HistoryFacts } from '../../locust/history/state.js'
import type { EndpointStats, HistorySample } from '../../locust/run.js'

/** A run as far as it has been written. Seconds since the epoch; nothing in it asks a clock. */
export type Watched = {
  /**
   * The newest rows of the total, in order of time, each second once, after a reset only what follows
   * it: at least of the last `secondsKept` seconds, or all there are.
   */
  readonly recent: readonly HistorySample[]
  /** Of the whole run; its samples may be thinned out. */
  readonly facts: Pick<HistoryFacts, 'history' | 'silenceLog' | 'activeFrom'>
  /** The total row of `_stats.csv`, where it has been read. */
  readonly total?: EndpointStats
  /** How long the load will last (s) from its start on; absent: nobody knows. */
  readonly plannedSeconds?: number
  /** The most users that there will be; absent: nobody knows. */
  readonly plannedUsers?: number
  /** With `--reset-stats` all counts begin anew once all users are there. */
  readonly mayReset?: true
}

/** What a run is held against while it goes. `watchRulesOf` makes it of the settings. */
export type WatchRules = {
  readonly level: LoadLevel
  /** So long (s) nothing may come back. */
  readonly stallSeconds: number
  /** Why the error rate alone never ends the run; absent: it may. */
  readonly errorsOff?: ErrorsOff
}

/** Why nobody can say of an error rate that it fails in the end. */
export type ErrorsOff =
  | 'advisory'
  | 'waived'
  | 'not-a-load-test'
  | 'no-limit'
  | 'criterion-over-time'
  | 'not-requests'
  | 'end-unknown'
  | 'users-unknown'
