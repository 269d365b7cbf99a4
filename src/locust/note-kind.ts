/** `error` makes a verdict meaningless, `warning` makes the conclusion neutral, `info` is only said. */
export type Severity = 'info' | 'warning' | 'error'

/** What the table says of a code. */
export type NoteKind = {
  /** Those that it comes with; the first is the usual one. */
  readonly severities: readonly [Severity, ...Severity[]]
  /** What it means, for people; where there are several severities, when it is which. */
  readonly meaning: string
  /** The code that said this too until it had one of its own: a severity given to that holds. */
  readonly was?:
    | 'unreadable-file'
    | 'bad-config'
    | 'short-run'
    | 'duplicate-run'
    | 'history-truncated'
    | 'failures-unexplained'
}
