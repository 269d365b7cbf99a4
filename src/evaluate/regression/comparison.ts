/** What a run was compared with. */
export type Comparison = {
  readonly baselines: readonly BaselineSource[]
  /** Runs that were offered and not used, and why. */
  readonly skipped: readonly SkippedBaseline[]
  /** Absent when the runs are comparable. */
  readonly refusal?: string
  /** Think time in seconds by Little's law, of candidate and baseline. */
  readonly thinkTime?: { readonly candidate: number; readonly baseline: number }
  readonly judgedCells: number
  /** Names of the repeats that were judged as one test; absent of one run alone. */
  readonly together?: readonly string[]
  /** Each of them with the baseline of its own pair alone. */
  readonly paired?: true
  /** Judged by the noise that so many earlier runs taught, instead of by an assumed one. */
  readonly learnedFrom?: number
}

export type SkippedBaseline = {
  readonly source: BaselineSource
  readonly why: string
  /** `refusal` gives this reason too. */
  readonly isInRefusal?: true
  /** Of one that somebody named, where no note says it yet. */
  readonly unsaid?: 'warning' | 'info'
}

/** Where a baseline run came from. All text is untrusted. */
export type BaselineSource = {
  readonly label: string
  readonly commit?: string
  /** Seconds since the epoch. */
  readonly at?: number
  readonly url?: string
  /** The workflow run, where it is one. */
  readonly workflowRun?: { readonly id: string; readonly attempt: number; readonly number: number }
  /** What it measured, once it has been compared with: ms, and requests/s over its whole run. */
  readonly p95?: number
  readonly throughput?: number
}
