import type { Bounds, ScalingRule, Statistic, Waiver } from '../../config/settings.js'
import type {
  Generator,
  ResourceData,
  ResourceReading,
  SpanStatistics
} from '../../resources/reading.js'
import type { Unit } from '../../units/unit.js'
import type { CriterionResult } from '../verdict/criterion-result.js'
import type { Effect, Grade } from '../verdict/verdict.js'

/** The surroundings of one run, judged. */
export type ResourcesEvaluation = Pick<ResourceData, 'source' | 'scrapeSeconds' | 'clockSkew'> & {
  /** In the order of the config. */
  readonly rows: readonly ResourceRow[]
  /** Triggers of scaling: they inform. */
  readonly scaling: readonly ScalingResult[]
  /** What seems to have given out first; absent when nothing did, or several at once. */
  readonly likelyLimit?: LikelyLimit
  /** The same in words, or of a test of capacity why none is named; without a full stop. */
  readonly likelyLimitWords?: string
  readonly whyNoLimit?: string
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
  /**
   * Why it has its grade, and the same as a sentence, both without a full stop; untrusted. They stand here
   * so that whoever shows rows need not load what makes words of them, where there are none.
   */
  readonly words: { readonly reason: string; readonly sentence: string }
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

/** A trigger of scaling, and what became of it. `title`, `unit`: of its metric. */
export type ScalingResult = CriterionResult &
  Pick<ScalingRule, 'direction' | 'metric' | 'explicit'> & {
    readonly title: string
    readonly unit: Unit
  }

/** Why no resource is named: `titles` of those that crossed at once. */
export type NoLikelyLimit =
  | { readonly none: 'no-rise' | 'none-crossed' | 'after-latency' }
  | { readonly none: 'at-once'; readonly titles: readonly string[] }

/**
 * The resource that was within its bound at the lowest load, crossed it while users rose and stayed
 * there, before response times did. Seconds since the run's start.
 */
export type LikelyLimit = {
  readonly name: string
  readonly title: string
  readonly at: number
  readonly users?: number
  readonly unit: Unit
  readonly higherIsBetter: boolean
  readonly bound: number
  /** When response times crossed theirs; absent when they never did. */
  readonly latencyAt?: number
}
