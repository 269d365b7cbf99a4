import type { Bounds, LoadLevel, Unit, Waiver } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import type { ErrorKind, Run } from '../locust/run.js'
import type { Timeline } from './run-in-time.js'
import type { Series } from './timeline/series.js'

/** GitHub's own words for how a check ends. */
export type Conclusion = 'success' | 'neutral' | 'failure'

export type Outcome = 'passed' | 'warned' | 'failed' | 'could-not-judge'

export type Grade = 'target' | 'acceptable' | 'degraded' | 'unacceptable' | 'undecided' | 'missing'

/** What a verdict does to the conclusion, after the policies. */
export type Effect = 'pass' | 'warn' | 'fail'

/** One rule applied to one metric of one endpoint. */
export type Verdict = TargetVerdict | RegressionVerdict

type VerdictBase = {
  /** `Aggregated`, `METHOD name`, or (grade `missing`) the pattern that matched nothing. Untrusted. */
  readonly endpoint: string
  /** `p50` … `p99.9`, `average`, `max`, `throughput`, `error-rate`, or an error kind's key. */
  readonly metric: string
  readonly unit: Unit
  /** In `unit`; absent when it was not measured. */
  readonly value?: number
  /** Requests behind the value; behind a response time that is compared, the fewer of both sides. */
  readonly samples?: number
  readonly effect: Effect
  /** One sentence for people. May hold untrusted text. */
  readonly reason: string
  /** In force: the effect was lowered to `warn` by it. */
  readonly waiver?: Waiver
  /** Advisory mode (`fail-on: never`): it would fail, and its effect was lowered to `warn`. */
  readonly wouldFail?: true
}

export type TargetVerdict = VerdictBase & {
  readonly rule: 'target'
  /** What the true value may be: Locust's bucket and sampling, one-sided 95 % each way. */
  readonly interval?: readonly [number, number]
  readonly bounds: Bounds
  readonly grade: Grade
  readonly borderline: boolean
}

export type RegressionVerdict = VerdictBase & {
  readonly rule: 'regression'
  readonly verdict:
    'improved' | 'unchanged' | 'regressed' | 'suspect' | 'undecided' | 'not-comparable'
  /** Median of the baselines (latency, throughput) or their pooled rate (errors). */
  readonly baseline?: number
  readonly change?: { readonly absolute: number; readonly ratio?: number }
  /** The largest rise (fall, for throughput) in `unit` that is not a regression. */
  readonly allowed?: number
  /** Median change of the other endpoints in `unit`: the control. */
  readonly others?: number
  /** `allowed ÷ baseline`: the smallest relative change that would have been found. */
  readonly smallestDetectable?: number
  /** Only beyond +100 %, and not because of `min-change-ms` alone: too noisy to judge. */
  readonly tooNoisy?: boolean
  /**
   * Errors: ≥ 80 % of the excess lies inside one 10-second span of the history. The total's response
   * times and the throughput: most of the change lies in a part of the run, hence only `suspect`.
   */
  readonly burst?: boolean
  /** Throughput: what value and baseline are measured over. */
  readonly window?: 'steady' | 'run'
  /** Only one side has the endpoint: metric `throughput`, verdict `not-comparable`. */
  readonly presence?: 'new' | 'vanished'
}

export type RunEvaluation = {
  readonly run: Run
  readonly loadLevel: string
  /** Which rule gave it, as a clause. May hold untrusted text. */
  readonly levelReason: string
  /** What the load level asks for. */
  readonly level: Pick<LoadLevel, 'kind' | 'users' | 'durationSeconds'>
  readonly conclusion: Conclusion
  readonly outcome: Outcome
  readonly verdicts: readonly Verdict[]
  /** The run's own notes and the judge's, with the team's severities. */
  readonly notes: readonly Note[]
  readonly metrics: RunMetrics
  readonly comparison?: Comparison
  readonly timeline: Timeline
  /** The baselines that were compared with, in time, for the charts. Labels are untrusted. */
  readonly baselineSeries?: readonly { readonly label: string; readonly series: Series }[]
}

/** Headline numbers of a run; what is unknown is absent. */
export type RunMetrics = {
  readonly requests?: number
  readonly failures?: number
  /** Fraction. */
  readonly errorRate?: number
  /** Requests/s over the run's duration. */
  readonly throughput?: number
  /** Failed requests by kind, from `_failures.csv`. */
  readonly errors?: Readonly<Record<ErrorKind, number>>
}

/** What a run was compared with. */
export type Comparison = {
  readonly baselines: readonly BaselineSource[]
  /** Runs that were offered and not used, and why. */
  readonly skipped: readonly { readonly source: BaselineSource; readonly why: string }[]
  /** Absent when the runs are comparable. */
  readonly refusal?: string
  /** Think time in seconds by Little's law, of candidate and baseline. */
  readonly thinkTime?: { readonly candidate: number; readonly baseline: number }
  readonly judgedCells: number
}

/** Where a baseline run came from. All text is untrusted. */
export type BaselineSource = {
  readonly label: string
  readonly commit?: string
  /** Seconds since the epoch. */
  readonly at?: number
  readonly url?: string
  /** What it measured, once it has been compared with: ms, and requests/s over its whole run. */
  readonly p95?: number
  readonly throughput?: number
}

export type Evaluation = {
  /** `fail-on: never`: what would fail only warns. */
  readonly advisory?: true
  readonly conclusion: Conclusion
  readonly outcome: Outcome
  /** One sentence: the verdict and its worst reason. May hold untrusted text. */
  readonly headline: string
  readonly runs: readonly RunEvaluation[]
  /** Notes that belong to no run: files ignored, nothing found. */
  readonly notes: readonly Note[]
}
