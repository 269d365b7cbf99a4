/**
 * What a reader or a judge noticed about the quality of a run's data. Codes are stable: people name
 * them in the config (`notes:`) and machines read them from the JSON report.
 */
export const NOTE_CODES = [
  'zero-requests',
  'no-total-row',
  'history-missing',
  'history-truncated',
  'stalled',
  'stalled-at-end',
  'stats-reset',
  'totals-disagree',
  'failures-unexplained',
  'exceptions-raised',
  'encoding-guessed',
  'off-grid-percentiles',
  'window-percentiles',
  'successes-only',
  'short-run',
  'no-response-times',
  'untimed-rows',
  'not-requests',
  'rows-left-out',
  'not-requests-unused',
  'impossible-times',
  'seconds-suspected',
  'duration-unknown',
  'users-differ',
  'duration-differs',
  'duplicate-run',
  'shards-not-merged',
  'unreadable-file',
  'ignored-file',
  'ambiguous-path',
  'no-input',
  'too-large',
  'bad-config',
  'load-level-unused',
  'github-unavailable',
  'stale-artifact',
  'earlier-attempt',
  'attempt-unknown',
  'old-run',
  'ended-early',
  'no-baseline',
  'baseline-skipped',
  'not-comparable',
  'waiver-expired',
  'drift',
  'error-burst',
  'recovery-too-slow',
  'warm-up-unsettled',
  'warm-up',
  'no-capacity',
  'endpoint-failing',
  'rare-endpoints',
  'times-doubtful',
  'users-lost',
  'waiver-unused'
] as const

export type NoteCode = (typeof NOTE_CODES)[number]

/** `error` makes a verdict meaningless, `warning` makes the conclusion neutral, `info` is only said. */
export type Severity = 'info' | 'warning' | 'error'

export type Note = {
  readonly code: NoteCode
  readonly severity: Severity
  /** One sentence: what was seen, in numbers. Holds untrusted text; escape it where it is shown. */
  readonly message: string
  /** What the reader can do about it. */
  readonly advice?: string
  readonly file?: string
  /** 1-based line of the file, as an editor counts. */
  readonly line?: number
  readonly column?: string
}
