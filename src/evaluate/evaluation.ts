import type { Link, LoadLevel } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import type { ErrorKind, Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { PastEvaluation } from './past/past-evaluation.js'
import type { Comparison } from './regression/comparison.js'
import type { Timeline } from './run-in-time.js'
import type { Series } from './timeline/series.js'
import type { Verdict } from './verdict/verdict.js'
import type { ResourceRow, ResourcesEvaluation } from './resources/resources-evaluation.js'

/** GitHub's own words for how a check ends. */
export type Conclusion = 'success' | 'neutral' | 'failure'

export type Outcome = 'passed' | 'warned' | 'failed' | 'could-not-judge'

export type RunEvaluation = {
  readonly run: Run
  readonly loadLevel: string
  /** Which rule gave it, as a clause. May hold untrusted text. */
  readonly levelReason: string
  /** Where other runs repeat the same test (`combine: repeats`): the how-manieth it is, of how many. */
  readonly repeat?: {
    readonly at: number
    readonly of: number
    /** The one in whose section their comparison stands, of another that took part in it. */
    readonly comparedAt?: string
    /** Endpoints that fail in any of them. */
    readonly failing?: readonly string[]
  }
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
  /** With a history of earlier runs. */
  readonly past?: PastEvaluation
  /** What is to be kept of it, where there is a history. */
  readonly digest?: Digest
  /** With `resources:` in the config. */
  readonly resources?: ResourcesEvaluation
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

export type Evaluation = {
  /** `fail-on: never`: what would fail only warns. */
  readonly advisory?: true
  readonly conclusion: Conclusion
  readonly outcome: Outcome
  /** One sentence: the verdict and its worst reason. May hold untrusted text. */
  readonly headline: string
  /** The headline without the word for the outcome that it begins with. */
  readonly finding: string
  /** What the headline says: one of the notes, verdicts or resource metrics. */
  readonly about?: Note | Verdict | ResourceRow
  readonly runs: readonly RunEvaluation[]
  /** Of the settings, those of no run too; absent where nothing could be judged. */
  readonly loadLevels?: readonly LoadLevel[]
  /** Pages of the team's to look at; the times of the runs are filled in by whoever shows them. */
  readonly links?: readonly Link[]
  /** What is to be kept of earlier runs that were fetched whole, where the history is this run's to write. */
  readonly earlier?: readonly Digest[]
  /** Notes that belong to no run: files ignored, nothing found. */
  readonly notes: readonly Note[]
}
