/*
 * Why a load test was ended before its end, or did not come to it, as facts: the words are made of them in
 * `evaluate/watch/watch-words.ts`. Seconds since the epoch; fractions 0–1.
 */

/** `at`: the row of the history that shows it. */
export type Stop = { readonly at: number } & (
  | {
      readonly reason: 'errors-cannot-recover'
      /** That count, and those that failed. */
      readonly requests: number
      readonly failures: number
      /** The most that can still come. */
      readonly stillToCome: number
      /** What the error rate surely exceeds even if all of them succeed, and the limit. */
      readonly surelyAbove: number
      readonly limit: number
    }
  | {
      readonly reason: 'no-answers'
      /** Since the last answer, or since there are users. */
      readonly seconds: number
      /** Absent where the release does not count them. */
      readonly users?: number
      /** Completed before. */
      readonly requests: number
    }
  | {
      readonly reason: 'abort-when'
      /** Key of the metric. */
      readonly metric: string
      /** What was not to be, in the metric's unit, and for how long (s). */
      readonly comparison: '>' | '>=' | '<' | '<='
      readonly bound: number
      readonly forSeconds: number
      /** For so long at least it was so (s), and the value meanwhile; of a percentile the least. */
      readonly seconds: number
      readonly value: number
      /** Since when; absent in the marks of older releases. */
      readonly from?: number
    }
)

/** How a load test ended out of order that nobody found lost. `at`: its newest row. */
export type CutShort = { readonly at: number } & (
  | {
      readonly reason: 'interrupted' | 'died'
      /** The signal that came from outside, or that it died of. */
      readonly by: string
    }
  | { readonly reason: 'exit-code'; readonly code: number }
)

/** What the mark beside the files of a run says of its end. */
export type StopMark = {
  readonly stop: Stop | CutShort
  /** First row of the run. */
  readonly startedAt: number
  /** When it was asked to end, some seconds after that row; absent in the marks of older releases. */
  readonly stoppedAt?: number
  /** How long the test should have lasted (s), and how much of that was saved; absent: nobody knew. */
  readonly plannedSeconds?: number
  readonly savedSeconds?: number
  /** Of the load test; absent until it has ended. */
  readonly exitCode?: number
}
