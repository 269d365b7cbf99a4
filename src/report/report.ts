import type { Evaluation } from '../evaluate/evaluation.js'

/** What every renderer is given: the evaluation and where it comes from. */
export type Report = {
  readonly evaluation: Evaluation
  readonly context: ReportContext
}

/** Untrusted text, all of it. URLs are GitHub's own or absent. */
export type ReportContext = {
  /** Of Locust Gate. */
  readonly version: string
  /** Tells comments of several gates on one pull request apart. */
  readonly key?: string
  /** The workflow and job that judged, `Load test / gate`: each has a comment of its own. */
  readonly source?: string
  readonly commit?: string
  readonly runUrl?: string
  /** The artifacts that were judged; `at` in seconds since the epoch. */
  readonly artifacts?: readonly {
    readonly name: string
    readonly at?: number
    readonly attempt?: number
  }[]
  /** Absent when it could not be read. */
  readonly config?: ConfigSource
  /** What `locust-gate init` takes for these runs, as a shell would have it; absent where nobody can type it. */
  readonly initArguments?: string
  /** The HTML report. */
  readonly reportUrl?: string
}

/** Where the settings came from. */
export type ConfigSource = {
  /** `built-in`: there was no file. */
  readonly source: 'workspace' | 'branch' | 'built-in'
  /** The file that was read, or that was looked for. */
  readonly file: string
  /** The branch, where the file was not looked for in the checked-out folder. */
  readonly ref?: string
  /** The branch of which waivers and milder note severities are, where they are not the file's own. */
  readonly excusesRef?: string
}
