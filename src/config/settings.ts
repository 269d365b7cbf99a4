import type { NoteCode, Severity } from '../locust/note-codes.js'
import type { ErrorKind } from '../locust/run.js'
import type { Unit } from '../units/unit.js'

/** Everything the gate was told, with defaults filled in: what inputs, argv and YAML become. */
export type Settings = {
  readonly policies: Policies
  /** In order of declaration; always holds `normal`, `peak` and `sustained`. */
  readonly loadLevels: readonly LoadLevel[]
  /** Those that the config has under `load-levels:`. */
  readonly writtenLevels: readonly string[]
  /** For a run that no `files:` pattern and no prefix assigns. */
  readonly defaultLoadLevel: string
  /** The load level that an input, an option or the config named for such runs. */
  readonly askedLoadLevel?: string
  /** What named it, if not the config: `--load-level`. */
  readonly loadLevelBy?: string
  readonly waivers: readonly Waiver[]
  /** Endpoint patterns of rows that the whole run's figures are without. */
  readonly notRequests: readonly string[]
  /** Severity that the team gives to a note instead of ours; `ignore` drops it. */
  readonly noteSeverities: NoteSeverities
  /** What a milder one of those than the note has anyway is taken from; absent: all count as they are. */
  readonly milderSeverities?: NoteSeverities
  /** What of the config would excuse a result and does not count; absent: nothing is known of. */
  readonly dropped?: DroppedExcuses
  /** Encoding of CSV that is not UTF-8 (a WHATWG label), instead of guessing windows-1252. */
  readonly encoding?: string
  /** Criteria over time that inform and grade nothing: when to scale, up or down. */
  readonly scaling: readonly ScalingRule[]
  /** In the order of the config. */
  readonly links: readonly Link[]
}

/** Excuses of a change that its base branch does not have. */
export type DroppedExcuses = {
  /** The branch on which they would count; absent: under this event none counts. */
  readonly ref?: string
  readonly waivers: readonly Waiver[]
  /** As the config has them; codes as they are today. */
  readonly severities: NoteSeverities
  /** `fail-on: never`. */
  readonly isAdvisory: boolean
}

export type NoteSeverities = ReadonlyMap<NoteCode, Severity | 'ignore'>

/** A page to look at beside the report. `url` has placeholders: `{from}`, `{to:s}`, `{from:iso}`, … */
export type Link = { readonly name: string; readonly url: string }

export type ScalingRule = {
  readonly direction: 'up' | 'down'
  /** A resource metric's name, a metric of Locust's, or `users`. */
  readonly metric: string
  readonly criterion: Criterion
  /** The team wrote it (as opposed to a trigger of the document). */
  readonly explicit: boolean
}

/** `> 70% for 5m`: met while the value has been beyond the bound for that long without a break. */
export type Criterion = {
  readonly comparison: '>' | '>=' | '<' | '<='
  /** In the metric's unit. */
  readonly bound: number
  /** 0: at any point. */
  readonly forSeconds: number
}

/** Which number of a resource metric's course over a span is judged; `total`: how much a counter grew. */
export type Statistic = 'min' | 'avg' | 'max' | 'p95' | 'total'

/** A number of the service's surroundings that the team asked for. */
export type ResourceMetric = {
  /** Key in the config: a preset's name (`postgresql.connections`) or the team's own. */
  readonly name: string
  /** For people. Of the team's own the same as `name`; untrusted text. */
  readonly title: string
  readonly unit: Unit
  readonly statistic: Statistic
  readonly higherIsBetter: boolean
  /** How to get it: a preset, or the team's PromQL (of unit `fraction` it gives percent, to 100). */
  readonly from: { readonly preset: string } | { readonly query: string }
  /** Label matchers without braces: `job="app",instance=~"a.*"`; empty: every series. */
  readonly selector: string
  /** Without any the metric is measured and not graded. */
  readonly bounds: Bounds
  /** Bounds in the form of a criterion over time, beside or instead of `bounds`. */
  readonly criteria: BoundCriteria
  /** The team wrote a bound (as opposed to the document's target). */
  readonly explicit: boolean
}

/** Met is bad here: `unacceptable: "> 90% for 1m"` fails when it was met. */
export type BoundCriteria = {
  readonly acceptable?: Criterion
  readonly unacceptable?: Criterion
}

export type Policy = 'pass' | 'warn' | 'fail'

export type Policies = {
  /** The mildest grade that fails; `never`: what would fail is only said (advisory). */
  readonly failOn: 'unacceptable' | 'degraded' | 'acceptable' | 'never'
  readonly onUndecided: Policy
  readonly onBorderline: Policy
  readonly onMissing: Policy
  /** What an uncomparable baseline does to the conclusion. */
  readonly onNotComparable: Policy
  /** What a new lasting step for the worse in the history of the base branch does to its run. */
  readonly onChangePoint: Policy
}

/** What inputs and command-line options say over the config file. */
export type Overrides = Partial<Policies> & {
  readonly loadLevel?: string
  /** What gave it, for messages: `--load-level`. */
  readonly loadLevelBy?: string
  readonly paired?: boolean
}

export type LoadLevel = {
  readonly name: string
  readonly kind: 'load' | 'capacity' | 'recovery'
  readonly users?: number
  readonly durationSeconds?: number
  /** Which of them the team wrote itself, for this kind of test: then a run that differs warns. */
  readonly named: { readonly users: boolean; readonly duration: boolean }
  /** Run-name patterns, `*` the only wildcard. */
  readonly files: readonly string[]
  readonly targets: Targets
  /** Response-time targets hold for each endpoint too. */
  readonly gradeEndpoints: boolean
  /** Later entries win, field by field. */
  readonly endpoints: readonly EndpointTargets[]
  readonly regression: RegressionSettings
  /** Later entries win, field by field. */
  readonly endpointRegression: readonly EndpointRegression[]
  /** Seconds to leave out at the start, or how to find them. */
  readonly warmUp: number | 'auto' | 'none'
  /** The team asked for it: throughput, error rate and average are graded without the warm-up. */
  readonly gradeSteadyState: boolean
  /** Recovery time objective in seconds, for `kind: recovery`. */
  readonly recoveryTimeObjective?: number
  /** In order of declaration, by name; empty: nothing is read. */
  readonly resources: ReadonlyMap<string, ResourceMetric>
  /** When a watched run is ended, and one that was not has failed; absent: never by this. */
  readonly abortWhen?: AbortWhen
}

/** `abort-when:` of a load level: about all requests together. */
export type AbortWhen = {
  /** What must not be, at any time; in order of declaration. */
  readonly criteria: readonly { readonly metric: Metric; readonly criterion: Criterion }[]
  /** Seconds from the start of the load in which nothing of it counts. */
  readonly delaySeconds: number
}

export type EndpointTargets = {
  /** `METHOD name` or `name`, `*` the only wildcard. */
  readonly pattern: string
  readonly targets: Targets
  /** What holds anyway and is taken away (`none`): a metric, by its key, or one of its bounds. */
  readonly removed: readonly { readonly metric: string; readonly field?: BoundField }[]
  /** 1-based line of the config file. */
  readonly line?: number
}

/** By metric key, in order of declaration. */
export type Targets = ReadonlyMap<string, MetricBounds>

/**
 * What is measured: `p50` … `p99.9` (any percentile), `average`, `max` (ms), `throughput`
 * (requests/s), `error-rate` (fraction), or the rate of one kind of error (fraction).
 */
export type Metric =
  | { readonly key: string; readonly type: 'percentile'; readonly percent: number }
  | {
      readonly key: 'average' | 'max' | 'throughput' | 'error-rate'
      readonly type: 'average' | 'max' | 'throughput' | 'error-rate'
    }
  | { readonly key: string; readonly type: 'error-kind'; readonly kind: ErrorKind }

export type MetricBounds = {
  readonly metric: Metric
  readonly bounds: Bounds
  /** Bounds in the form of a criterion over time, beside `bounds`. */
  readonly criteria?: BoundCriteria
  /** The team wrote it (as opposed to a built-in default). */
  readonly explicit: boolean
}

/**
 * Strict bounds in the metric's unit. `target` and `acceptable` are met by values beyond them on the
 * good side; without `unacceptable` whatever is not acceptable is unacceptable.
 */
export type Bounds = {
  readonly target?: number
  readonly acceptable?: number
  readonly unacceptable?: number
}

export type BoundField = keyof Bounds

/** docs/statistics.md §2. */
export type RegressionSettings = {
  /** Fraction: 0.1 is 10 %. */
  readonly maxRegression: number
  readonly minChangeMs: number
  /** K: how many times the noise a change must be. */
  readonly sensitivity: number
  readonly minTailSamples: number
  /** Fraction: 0.001 is 0.1 percentage points. */
  readonly errorMargin: number
  /** Base and candidate were measured at the same time on the same machine. */
  readonly paired: boolean
}

export type EndpointRegression = {
  readonly pattern: string
  readonly settings: Partial<RegressionSettings>
}

/** An `accept:` entry: a regression or grade that the team has decided to live with until a date. */
export type Waiver = {
  /** What it is for: endpoints and one of their metrics, resource metrics, or the step that a commit made. */
  readonly of: 'endpoint' | 'resource' | 'change-point'
  /** Of endpoints, or of resource metrics' names; the begin of a commit's SHA. */
  readonly pattern: string
  /** A metric key, or `*`; of all but endpoints `*`. */
  readonly metric: string
  readonly reason: string
  /** Last day on which it holds, `YYYY-MM-DD` (UTC). */
  readonly until: string
  /** 1-based line of the config file. */
  readonly line?: number
}
