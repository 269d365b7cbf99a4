import type { Waiver } from '../../config/settings.js'
import type { Digest } from '../../past/digest.js'
import type { Unit } from '../../units/unit.js'
import type { Effect } from '../verdict/verdict.js'

/** What the earlier runs of one series (gate, run name, load level) say together with this one. */
export type PastEvaluation = {
  /** Of this series, in order of time, with this run where it is kept: what charts and sparklines show. */
  readonly runs: readonly PastRun[]
  /** So many of the newest can be compared with: since the last change point or break. */
  readonly comparable: number
  /** In order of time, the largest of one step first. */
  readonly changePoints: readonly ChangePoint[]
  readonly breaks: readonly Break[]
  readonly creeps: readonly Creep[]
  /** The newest that can be compared with each other, where a step or a drift in them takes more. */
  readonly tooFew?: TooFewRuns
}

/** So many runs there are, and so many it takes. */
export type TooFewRuns = {
  readonly runs: number
  readonly least: number
  /** Others came before a break. */
  readonly isAfterBreak: boolean
}

/** The runs of one series in order of time, and what they tell. */
export type PastSeries = { readonly digests: readonly Digest[]; readonly past: PastEvaluation }

/** A run of the series, and where to look at it. Texts are untrusted. */
export type PastRun = {
  /** Seconds since the epoch. */
  readonly at: number
  readonly workflowRun: string
  readonly attempt: number
  readonly commit?: string
  readonly tag?: string
  readonly url?: string
  /** Of the whole run, ms. */
  readonly p95?: number
}

/** A step of a metric that is both significant, over all series together, and large enough to matter. */
export type ChangePoint = {
  /** `METHOD name`; `Aggregated` for the whole run, where most endpoints moved. */
  readonly endpoint: string
  readonly metric: string
  readonly unit: Unit
  /** Typical value on either side, in `unit`. */
  readonly before: number
  readonly after: number
  /** after ÷ before, and its two-sided 95 % interval. Absent where `before` is 0. */
  readonly ratio?: number
  readonly interval?: readonly [number, number]
  readonly isImprovement: boolean
  /** It fell after the first of these and not after the second. */
  readonly between: readonly [PastRun, PastRun]
  /** Runs after it that show it. */
  readonly seenIn: number
  /** No run before this one could tell: it is told now. */
  readonly isNew: boolean
  /** The other endpoints and metrics that moved in the same step, the largest first. */
  readonly together: readonly {
    readonly endpoint: string
    readonly metric: string
    readonly ratio?: number
  }[]
  readonly effect: Effect
  readonly waiver?: Waiver
  readonly wouldFail?: true
}

/** Where the series before cannot be compared with what follows, for a reason that is no change of the service. */
export type Break = {
  /** The first run after it. */
  readonly at: PastRun
  readonly why:
    | { readonly kind: 'locust' | 'generator'; readonly then: string; readonly now: string }
    /** Other users, length, ramp-up, think time or endpoints: another load script. Words as for baselines. */
    | { readonly kind: 'load'; readonly difference: string }
}

/** A metric that drifted beyond its tolerance. */
export type Drifted = {
  readonly endpoint: string
  readonly metric: string
  readonly unit: Unit
  readonly before: number
  readonly after: number
  readonly ratio: number
}

/** What drifted since about the same run, each beyond its tolerance, without a single step. */
export type Creep = Drifted & {
  /** Since when: the last release, change point, break, or so many days ago. */
  readonly since: PastRun
  readonly sinceWhat: 'release' | 'change-point' | 'break' | 'days' | 'begin'
  /** Runs between. */
  readonly runs: number
  /** The other endpoints and metrics that drifted since then, the largest first. */
  readonly together: readonly Drifted[]
}
