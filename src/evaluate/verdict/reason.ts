/*
 * Why a verdict is what it is, as facts. The words are made of them and of the verdict's own numbers
 * in `target-words.ts` and `change-words.ts`, and nowhere else; texts in here are untrusted.
 */

import type { BoundOverTime } from './criterion-result.js'

/** Why a target has its grade. */
export type TargetReason =
  /** The value lies so to the bounds. */
  | {
      readonly kind: 'compared'
      /** Another value settles it than the metric's own. */
      readonly proved: boolean
      readonly because?: Evidence
      readonly whole?: string
    }
  /** It cannot be told, or was asked for and is not there. `whole`: the two rows that are one. */
  | { readonly kind: 'open'; readonly because: Evidence; readonly whole?: string }
  /** No endpoint matches the pattern. `nearest`: undefined when the run has no endpoints at all. */
  | { readonly kind: 'no-endpoint'; readonly nearest: readonly string[] | undefined }
  /** `what`: why the times are in doubt; `between`: the values that it may have. */
  | {
      readonly kind: 'times-doubtful'
      readonly what: string
      readonly between?: readonly [number, number]
    }
  /** A criterion over time decided, or cannot be told. */
  | ({ readonly kind: 'criterion' } & BoundOverTime)
  | RecoveryReason

/** The one time in which nearly all of what was slow in a run lies. Seconds since the first row. */
export type SlowSpell = {
  readonly from: number
  readonly to: number
  readonly requests: number
  /** Means of all requests in it, and of those at other times, ms. */
  readonly average: number
  readonly elsewhere: number
}

/** The first part of a run, several times slower than the rest of its steady state. Seconds since the first row. */
export type SlowFirstPart = {
  readonly to: number
  readonly requests: number
  /** Means of all requests in it, and of those afterwards, ms. */
  readonly average: number
  readonly afterwards: number
}

/** By what an incident shows. */
export type Cause = 'errors' | 'no-answers' | 'response-time' | 'throughput'

/** By what an incident was looked for in vain, and what was no breach of a bound. */
export type NoIncident = {
  readonly soughtBy: readonly Cause[]
  readonly slowSpell?: SlowSpell
}

/** How a service came back, against the objective: seconds; `from`, when it began, since the start. */
export type RecoveryReason =
  | ({ readonly kind: 'no-incident' } & NoIncident)
  | ({
      readonly kind: 'not-recovered'
      readonly from: number
      readonly seconds: number
      /** How long nothing was bad at the end; absent where too much went on for that. */
      readonly quietSeconds?: number
      readonly usersLeft: boolean
      readonly objective: number
    } & BesideOthers)
  /** The run ended too early to tell: `seconds` after it began. */
  | ({
      readonly kind: 'recovery-not-seen'
      readonly from: number
      readonly seconds: number
      /** How long nothing was bad at the end. */
      readonly quietSeconds: number
      readonly usersLeft: boolean
      readonly objective: number
      /** A run that is so long tells. */
      readonly enough: number
    } & BesideOthers)
  | ({
      readonly kind: 'recovered'
      readonly from: number
      readonly seconds: number
      /** What they are at least and at most, as far as the rows tell. */
      readonly range: readonly [number, number]
      readonly objective: number
      readonly detectSeconds: number
      /** What can be told apart. */
      readonly resolution: number
      readonly failures: number
      readonly fewerSuccesses: number
      /** Requests/s at the worst, and usually: absent where full load was never good. */
      readonly lowest: number
      readonly usual?: number
    } & BesideOthers)

type BesideOthers = { readonly others?: OtherIncidents }

/** The incidents that were not as bad; `seconds`: the longest recovery, where all recovered. */
export type OtherIncidents = { readonly count: number; readonly seconds?: number }

/** What explains a grade beside the value, or why there is none. */
export type Evidence =
  | {
      readonly kind: 'lacking'
      readonly what: Lack
      /** The percentile that was surely meant, where it is one that is lacking. */
      readonly meant?: number
    }
  | ({ readonly kind: 'too-few-requests'; readonly needed: number; readonly had: number } & OfTimed)
  /** An order statistic is so certain that the percentile exceeds it. */
  | { readonly kind: 'surely-above'; readonly rank: SeenTime; readonly confidence: number }
  | { readonly kind: 'lower-percentile'; readonly percent: number; readonly ms: number }
  | ({ readonly kind: 'maximum'; readonly requests: number; readonly ms: number } & OfTimed)
  /** Failures that no file tells of. */
  | { readonly kind: 'failures-untold'; readonly unread: number; readonly requests: number }
  /** Failures whose messages do not tell their kind; `atLeast`: the fraction that is sure. */
  | { readonly kind: 'kinds-untold'; readonly unread: number; readonly atLeast: number }

/** The row has more requests than these: the others have no response time. */
type OfTimed = { readonly ofTimed?: true }

/** What the files would have to have. `whole-run`: percentiles that are not of the last seconds only. */
export type Lack =
  | 'requests'
  | 'duration'
  | 'response-times'
  | 'average'
  | 'max'
  | 'percentile'
  | 'whole-run'
  | 'histograms'

/** A time that Locust printed and the rank that it has among the requests. */
export type SeenTime =
  | {
      readonly of: 'percentile'
      /** So many of them took `ms` or longer. */
      readonly slower: number
      readonly requests: number
      readonly ms: number
    }
  | { readonly of: 'minimum' | 'median'; readonly requests: number; readonly ms: number }

/** Why a comparison came out as it did. */
/** So many users whose requests all fail would make as many failures, of all users. */
export type FailingUsers = { readonly failing: number; readonly users: number }

export type ChangeReason = {
  /** It changed by more than what never matters, up or down: not beyond its limit, it is not unchanged. */
  readonly matters?: true
} & ChangeCause

type ChangeCause =
  | {
      readonly kind: 'latency'
      readonly finding: LatencyFinding
      /** It rose by more than the fraction that is tolerated, be it by few milliseconds. */
      readonly roseBeyondTolerance?: true
      /**
       * Of an endpoint that is called in a part of the run alone, in which `others` moved: by its own history, or by
       * about a request of each user, perhaps while these started.
       */
      readonly part?: PartSeen
      /** Few requests decide it. */
      readonly few?: FewAbove
      readonly allowance: AllowanceSource
      /** Judged by what so many earlier runs taught, whatever the allowance is. */
      readonly learnedFrom?: number
      /** Of the total, suspect or regressed: the regressed endpoints without whose rise it were not. */
      readonly accountedBy?: readonly string[]
      readonly risenBy?: RisenBy
      /** Of the total, suspect: the regressed endpoints without whose rise it may not be. */
      readonly mayBeBy?: readonly string[]
      /** Of a mean that most requests did not follow: what tells that it is no chance. */
      readonly slow?: MoreSlow
    }
  /** Of the total, beyond what is allowed only as its endpoints were called in other proportions. */
  | { readonly kind: 'other-mix'; readonly mix: MixShift }
  | ({ readonly kind: 'too-few-requests'; readonly needed: number } & OfTimed)
  /** Only one side has the percentile: its column, or any response times at all. */
  | {
      readonly kind: 'one-sided'
      readonly side: 'baseline' | 'run'
      readonly lacks: 'column' | 'times'
    }
  | {
      readonly kind: 'errors'
      /**
       * `like-worst`: more than the baselines fail without their odd one, and not surely more than that; `by-users`: as
       * users whose requests all fail, of whom chance may make so many.
       */
      readonly finding: 'too-few' | 'fewer' | 'judged' | 'like-worst' | 'by-users'
      readonly failures: number
      /** The rate of that one. */
      readonly worst?: number
      readonly byUsers?: FailingUsers
      /** So long was the one span in which most of them happened. */
      readonly burstSeconds?: number
      /** Of the total that regressed: the one endpoint without whose rise it had not. */
      readonly accountedBy?: readonly string[]
      readonly risenBy?: RisenBy
    }
  | {
      readonly kind: 'throughput'
      /** Suspect: the endpoints with a response time that regressed, for which users waited longer. */
      readonly slower?: readonly string[]
    }
  /** Throughput hangs on seconds that may not have been. */
  | { readonly kind: 'throughput-doubtful'; readonly doubt: TimesDoubt }
  | { readonly kind: 'mix-changed'; readonly shift: MixShift }
  /** No baseline can be compared with. */
  | {
      readonly kind: 'refused'
      readonly why: string
      /** `2 s, not 1 s`: what its users paused, where that differs from all baselines. */
      readonly thinkTime?: string
    }

/**
 * The one endpoint without whose rise the total were not suspect or regressed, and that is not found to have
 * regressed itself: too few requests tell, or it is new, and it is without it. Untrusted.
 */
export type RisenBy = { readonly endpoint: string; readonly isNew: boolean }

/**
 * `burst`: a rise beyond what is allowed, but that of the mean lies mostly in a part of the run.
 * `unconfirmed`: a mean beyond what is allowed, of which no percentile up to P80 moved half as far that way; or a
 * percentile at a gap, where the mean tells of no more requests beyond the gap than chance makes.
 * `little-confirmed`: such a percentile, of which the mean tells hardly more than chance makes.
 * `more-slow`: such a mean, of which more of its requests are slow than chance makes.
 */
export type LatencyFinding =
  | 'regressed'
  | 'unchanged'
  | 'improved'
  | 'suspect'
  | 'burst'
  | 'unconfirmed'
  | 'little-confirmed'
  | 'more-slow'
  | 'too-noisy'
  | 'errors-rose'

/** So many requests are above a percentile where there are fewer; `baselines`: in one of several, on average. */
export type FewAbove = {
  readonly of: 'run' | 'baseline' | 'baselines' | 'both'
  readonly above: number
}

/** More requests that took longer than `ms` than before. */
export type MoreSlow = {
  readonly ms: number
  /** ms; the slowest took so long. */
  readonly max: number
  readonly about: number
  readonly requests: number
  /** Of the baselines. */
  readonly thenAtMost: number
  readonly thenRequests: number
}

/** How it is known that an endpoint is called in a part of the run alone. */
export type PartSeen = 'seen' | 'start'

/** What decided how far a response time may move; `isTwice`: of what has no control, or few requests. */
export type AllowanceSource = {
  readonly isTwice: boolean
  /** ms: above what so many earlier runs make usual, which is more than the baseline; the others' move apart. */
  readonly usual?: number
} & (
  | { readonly by: 'tolerance'; readonly fraction: number }
  | { readonly by: 'floor'; readonly ms: number }
  | { readonly by: 'noise'; readonly factor: number; readonly baselines: number }
  /** The spread of so many earlier runs, the others' move taken away. */
  | { readonly by: 'learned'; readonly runs: number }
)

/** An endpoint whose share of the requests moved: fractions. */
export type MixShift = {
  readonly endpoint: string
  readonly from: number
  readonly to: number
  /** Those that came no more, where without them the mix is that of before. */
  readonly gone?: readonly string[]
  /** Of an endpoint that is new, where without the new ones the mix is that of before. */
  readonly isOfNew?: true
}

/** Whose times cannot be trusted, and what was seen of them. */
export type TimesDoubt = { readonly of: 'run' | 'baseline'; readonly what: string }

/** What makes two runs two tests; seconds, `then` of the baseline. */
export type Difference =
  | { readonly kind: 'percentiles-of-last-seconds' }
  | {
      readonly kind: 'users' | 'shards' | 'ramp-up' | 'duration' | 'full-load' | 'think-time'
      readonly then: number
      readonly now: number
    }
  | { readonly kind: 'times'; readonly doubt: TimesDoubt }

/** Why a run is of no use to compare with. `failed`: the fraction of its requests. */
export type Unusable =
  | { readonly kind: 'no-total-row' | 'no-requests' | 'no-steady-window' }
  | { readonly kind: 'failed'; readonly share: number }
