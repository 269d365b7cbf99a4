import type { Bounds, Criterion, ScalingRule, Statistic, Waiver } from '../../config/settings.js'
import type {
  Generator,
  ResourceData,
  ResourceReading,
  SpanStatistics
} from '../../resources/reading.js'
import type { Unit } from '../../units/unit.js'
import type { Effect, Grade } from '../verdict/verdict.js'

/** The surroundings of one run, judged. */
export type ResourcesEvaluation = Pick<ResourceData, 'source' | 'scrapeSeconds' | 'clockSkew'> & {
  /** In the order of the config. */
  readonly rows: readonly ResourceRow[]
  /** Triggers of scaling: they inform. */
  readonly scaling: readonly ScalingResult[]
  /** What seems to have given out first; absent when nothing did, or several at once. */
  readonly likelyLimit?: LikelyLimit
  readonly generator?: Generator
}

/** One resource metric of one run. Names and titles are untrusted text. */
export type ResourceRow = {
  readonly name: string
  readonly title: string
  readonly unit: Unit
  readonly higherIsBetter: boolean
  readonly statistic: Statistic
  /** The judged statistic over the judged span; absent when it is not known. */
  readonly value?: number
  /** Over the judged span. */
  readonly statistics?: SpanStatistics
  /** Of a capacity test: the same at each of its loads. */
  readonly steps: readonly SpanStatistics[]
  readonly bounds: Bounds
  /** Absent: measured, not graded. */
  readonly grade?: Grade
  readonly reason: ResourceReason
  readonly effect: Effect
  readonly waiver?: Waiver
  readonly wouldFail?: true
  /** Bounds in the form of a criterion: each with what became of it. */
  readonly criteria: readonly (CriterionResult & {
    readonly field: 'acceptable' | 'unacceptable'
  })[]
  readonly reading: ResourceReading
}

/** Why a row has its grade, or none. Words: resource-words.ts. */
export type ResourceReason =
  | { readonly kind: 'compared' }
  /** A criterion over time was met. */
  | { readonly kind: 'criterion'; readonly field: 'acceptable' | 'unacceptable' }
  /** No bound, or a kind of test that has no targets. */
  | { readonly kind: 'measured' }
  /** What stands nearest to what was asked for is shown, and never graded. */
  | { readonly kind: 'nearest' }
  /** The run's own clock jumped: of which moments the numbers are is not known. */
  | { readonly kind: 'times-doubtful' }
  /** The problem is `statistics.problem` or `reading.problem`. */
  | { readonly kind: 'problem' }

export type CriterionResult = {
  readonly criterion: Criterion
  /** `unknown`: too few points to tell, or holes longer than the criterion's time. */
  readonly state: 'met' | 'not-met' | 'unknown'
  /** When it was met: seconds since the run's start, each unbroken stretch beyond the bound. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
  /** The longest stretch beyond the bound, long enough or not (s). */
  readonly longest: number
}

export type ScalingResult = CriterionResult & Pick<ScalingRule, 'direction' | 'metric' | 'explicit'>

/**
 * The resource that was within its bound at the lowest load, crossed it while users rose and stayed
 * there, before response times did. Seconds since the run's start.
 */
export type LikelyLimit = {
  readonly name: string
  readonly title: string
  readonly at: number
  readonly users?: number
  readonly bound: number
  /** When response times crossed theirs; absent when they never did. */
  readonly latencyAt?: number
}
