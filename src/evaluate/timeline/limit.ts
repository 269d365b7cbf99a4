import type { ClockTrouble } from './clock-trouble.js'

/** What an analysis found, or why it could not. */
export type ValueOrWhy<Value, Why> =
  | { readonly value: Value; readonly why?: undefined }
  | { readonly value?: undefined; readonly why: Why }

/**
 * What a timeline does not tell (`of`) and why, with the numbers that decided; times in seconds. `told`
 * is a reservation on what it does tell.
 */
export type TimelineLimit =
  | HistoryLimit
  | UsersLimit
  | ClockLimit
  | ClockStep
  | SteadyLimit
  | PeakLimit
  | TrendLimit
  | CapacityLimit
  | RecoveryLimit
  | Reservation

export type HistoryLimit = { readonly of: 'history' } & (
  { readonly why: 'no-file' | 'no-rows' } | { readonly why: 'few-rows'; readonly rows: number }
)

export type UsersLimit = { readonly of: 'users'; readonly why: 'not-counted' }

export type ClockLimit = {
  readonly of: 'clock'
  readonly why: 'not-trusted'
  readonly trouble: ClockTrouble
}

/** Rows are left out, so that the next one counts what came in several. */
export type ClockStep = { readonly of: 'clock'; readonly why: 'set-back' }

export type SteadyLimit = { readonly of: 'steady-state' } & (
  | { readonly why: 'few-rows'; readonly rows: number }
  /** At full load. */
  | { readonly why: 'too-short'; readonly users: number; readonly seconds: number }
  /** Between the warm-up and the end of full load, with hardly a row. */
  | { readonly why: 'sparse-rows'; readonly seconds: number }
  | { readonly why: 'no-requests' }
  /** Nearly all of the part that would be it. */
  | {
      readonly why: 'failed'
      readonly from: number
      readonly to: number
      readonly requests: number
      readonly failures: number
    }
  /** Nothing, or no more than so many `requests`, completed `from` here on. */
  | { readonly why: 'silent-to-the-end'; readonly from: number; readonly requests: number }
  | { readonly why: 'rising-load'; readonly shape: 'steps' | 'ramp' }
)

export type PeakLimit =
  | {
      readonly of: 'peak'
      readonly why: 'too-short' | 'short-bundles'
      /** Over which it was looked for. */
      readonly seconds: number
    }
  | {
      readonly of: 'peak-per-second'
      /** Between rows: usually, or (`skipped-rows`) on average. */
      readonly why: 'slow-rows' | 'skipped-rows'
      readonly seconds: number
    }
  | { readonly of: 'peak-per-second'; readonly why: 'bundles' }

export type TrendLimit = {
  readonly of: 'trend'
  readonly why: 'too-short' | 'few-rows' | 'uneven-rows'
  readonly leastSeconds: number
  readonly parts: number
}

export type CapacityLimit = { readonly of: 'capacity' } & (
  | { readonly why: 'no-success' }
  /** Of what the history counts; the run may have had some. */
  | { readonly why: 'no-success-counted' }
  | { readonly why: 'no-success-at-loads' }
  /** `users-waiting`: what the others asked for is no limit of the service. */
  | { readonly why: 'users-waiting' }
  | {
      readonly why: 'no-rise'
      readonly leastSteps: number
      readonly leastSeconds: number
      readonly leastLoads: number
    }
)

export type RecoveryLimit = {
  readonly of: 'recovery'
  readonly why: 'few-rows'
  readonly rows: number
}

export type Reservation = { readonly of: 'told' } & (
  | { readonly why: 'reset' | 'cut-off' | 'since-the-start' | 'whole-ms' }
  | {
      readonly why: 'shorter-than-run'
      readonly seconds: number
      readonly runSeconds: number
    }
  | { readonly why: 'thinned'; readonly thinnedBy: number }
  /** Nothing is asked of a load. */
  | { readonly why: 'no-bounds' }
  /** The percentiles of each load, which have bounds. */
  | { readonly why: 'bounds-not-known' }
  /** Metrics with bounds that some loads leave open, and with how many requests each load would tell. */
  | { readonly why: 'bounds-open'; readonly open: readonly OpenMetric[] }
  /** Seconds of the steady state in which nothing or hardly anything completed, and in which errors burst. */
  | {
      readonly why: 'disturbed'
      readonly silentSeconds: number
      readonly sparseSeconds: number
      readonly burstSeconds: number
    }
)

/** Without a number, more requests at a load would not surely tell. */
type OpenMetric = { readonly metric: string; readonly needed?: number }

/** What can be missing from a timeline: whose limits say why, its own first. */
const EXPLAINED_BY = {
  history: ['history'],
  'steady-state': ['steady-state', 'clock', 'users', 'history'],
  trend: ['trend', 'steady-state', 'clock', 'users', 'history'],
  peak: ['peak', 'clock', 'history'],
  'peak-per-second': ['peak-per-second', 'clock', 'history'],
  capacity: ['capacity', 'users', 'history'],
  recovery: ['recovery', 'history']
} as const satisfies Readonly<Record<string, readonly TimelineLimit['of'][]>>

export type Explained = keyof typeof EXPLAINED_BY

/** Why this is missing; undefined when nothing says so, as when it is there. */
export function limitOn(
  what: Explained,
  limits: readonly TimelineLimit[]
): TimelineLimit | undefined {
  for (const of of EXPLAINED_BY[what]) {
    const limit = limits.find(each => each.of === of)
    if (limit !== undefined) return limit
  }
  return undefined
}

/** Each once, in order: what explains two things is handed back by both. */
export function distinctLimits(limits: readonly (TimelineLimit | undefined)[]): TimelineLimit[] {
  const said = new Set<string>()
  return limits.flatMap(limit => {
    if (limit === undefined || said.has(`${limit.of} ${limit.why}`)) return []
    said.add(`${limit.of} ${limit.why}`)
    return [limit]
  })
}
