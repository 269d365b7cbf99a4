import type { Bounds, Waiver } from '../../config/settings.js'
import type { Unit } from '../../units/unit.js'
import type { BoundOverTime } from './criterion-result.js'
import type { ChangeReason, TargetReason } from './reason.js'

export type Grade = 'target' | 'acceptable' | 'degraded' | 'unacceptable' | 'undecided' | 'missing'

/** What a verdict does to the conclusion, after the policies. */
export type Effect = 'pass' | 'warn' | 'fail'

/** One rule applied to one metric of one endpoint, or to the endpoint's being there. */
export type Verdict = TargetVerdict | RegressionVerdict | PresenceVerdict

type VerdictBase = {
  /** `Aggregated`, `METHOD name`, or (grade `missing`) the pattern that matched nothing. Untrusted. */
  readonly endpoint: string
  readonly effect: Effect
  /** In force: the effect was lowered by it, to `warn`, or from that to `pass`. */
  readonly waiver?: Waiver
  /** Advisory mode (`fail-on: never`): it would fail, and its effect was lowered to `warn`. */
  readonly wouldFail?: true
}

type MeasuredBase = VerdictBase & {
  /** `p50` … `p99.9`, `average`, `max`, `throughput`, `error-rate`, or an error kind's key. */
  readonly metric: string
  readonly unit: Unit
  /** In `unit`; absent when it was not measured. */
  readonly value?: number
  /** Requests behind the value; behind a response time that is compared, the fewer of both sides. */
  readonly samples?: number
}

export type TargetVerdict = MeasuredBase & {
  readonly rule: 'target'
  readonly reason: TargetReason
  /** What the true value may be: Locust's bucket and sampling, one-sided 95 % each way. */
  readonly interval?: readonly [number, number]
  readonly bounds: Bounds
  /** Bounds that are criteria over time, as far as they hold, also where a value decides. */
  readonly overTime?: readonly BoundOverTime[]
  readonly grade: Grade
  readonly borderline: boolean
  /** Of an endpoint that misses a bound which is not its own: where that comes from which all endpoints have. */
  readonly sharedBound?: 'built-in' | 'load-level'
}

/** What several candidate runs make of a verdict: so many of them say so. */
export type Repeats = {
  /**
   * `agreed`: more than half; `only`: half or fewer; `exceeded`: half or fewer are worse than it;
   * `improved`: half or fewer are better, which is no improvement; `together`: the numbers are those of all
   * runs, of which more than half lean that way.
   */
  readonly said: 'agreed' | 'only' | 'exceeded' | 'improved' | 'together'
  readonly seen: number
  readonly of: number
}

export type RegressionVerdict = MeasuredBase & {
  readonly rule: 'regression'
  readonly reason: ChangeReason
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
  /** Only beyond +100 %, and not because of `min-change-ms` alone: where nothing was found, inconclusive. */
  readonly tooNoisy?: boolean
  /**
   * Errors: ≥ 80 % of the excess lies inside one 10-second span of the history. Response times of what
   * has no control, and the throughput: most of the change lies in a part of the run, hence only
   * `suspect`.
   */
  readonly burst?: boolean
  /** Throughput: what value and baseline are measured over. */
  readonly window?: 'steady' | 'run'
  readonly runs?: Repeats
}

/** An endpoint that only one side has. */
export type PresenceVerdict = VerdictBase & {
  readonly rule: 'presence'
  readonly runs?: Repeats
} & (
    | { readonly presence: 'new'; readonly requests: number }
    | {
        readonly presence: 'vanished'
        /** Of the baseline's requests: a fraction. */
        readonly share: number
        /** So few requests were due that all may fail to happen by chance. */
        readonly isRare: boolean
        /** The only new endpoint, with about as many requests as were due: it may be the same by another name. Untrusted. */
        readonly successor?: string
      }
  )
