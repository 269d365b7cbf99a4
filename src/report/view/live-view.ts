import { BUNDLE_SECONDS } from '../../evaluate/timeline/bundles.js'
import { errorRateOf, type Interval, throughputOf } from '../../evaluate/timeline/intervals.js'
import { newestOf } from '../../evaluate/timeline/newest.js'
import type { History, HistorySample } from '../../locust/run.js'

/** What a load test does, over one stretch of it. What is not known is absent. */
export type LivePace = {
  readonly requestsPerSecond?: number
  /** Fraction of the requests. */
  readonly errorRate?: number
  /** ms, by percent. */
  readonly percentiles: ReadonlyMap<number, number>
}

/** The target that is nearest to its bound, in words that may hold untrusted names. */
type NearestLimit = { readonly text: string; readonly isBeyond: boolean }

/** How far a load test is, and how it goes. Names are untrusted text. */
export type LiveStatus = {
  readonly run: string
  readonly loadLevel: string
  /** Since its users began (s); absent: they have not yet. */
  readonly seconds?: number
  /** How long it will last (s), where that is known. */
  readonly runSeconds?: number
  /** Absent where the release does not count them. */
  readonly users?: number
  /** Over the last seconds, and over the whole run. */
  readonly now: LivePace
  readonly whole: LivePace
  readonly nearest?: NearestLimit
  /** For so long (s) no request has been completed, by the newest row, though there are users. */
  readonly unansweredSeconds?: number
  /** Nothing new has been written for longer than Locust takes: all this was so when it last wrote. */
  readonly isQuiet?: boolean
  /** Its files have not been written since they are looked at: how far it is nobody knows. */
  readonly isUnseen?: boolean
  /** What goes on besides, as that nothing is written. */
  readonly remark?: string
}

type About = Pick<
  LiveStatus,
  'run' | 'loadLevel' | 'runSeconds' | 'nearest' | 'isQuiet' | 'isUnseen' | 'remark'
>

/** What is seen of a run while it is written. */
export type LiveRun = {
  /** The newest rows of the total, each second once. */
  readonly recent: readonly HistorySample[]
  /** When its users began, seconds since the epoch. */
  readonly beganAt: number
  readonly percentileMode: History['percentileMode']
  readonly countsUsers: boolean
  /** Of the total row of `_stats.csv`, which are always of the whole run. */
  readonly percentiles?: ReadonlyMap<number, number>
}

/** Rows are written together, and so much later (s); the clock goes on meanwhile. */
const MOST_UNWRITTEN = 30

/** A mean of less than this (ms) may have percentiles that are 0 in whole milliseconds. */
const SHOWN_AS_0 = 0.5

/**
 * How the run goes, by its newest rows.
 *
 * @param at seconds since the epoch
 */
export function liveStatusOf(run: LiveRun | undefined, at: number, about: About): LiveStatus {
  const last = run?.recent.at(-1)
  if (run === undefined || last === undefined) return { ...about, now: NOTHING, whole: NOTHING }
  const { percentileMode, percentiles: ofStats, beganAt } = run
  const isWindow = percentileMode === 'window'
  const seconds = Math.max(0, last.at - beganAt)
  const unwritten = about.isQuiet === true ? 0 : Math.min(MOST_UNWRITTEN, Math.max(0, at - last.at))
  const newest = newestOf(run.recent)
  const isSilent = newest?.requests === 0
  return {
    ...(isSilent ? aboutSilence(run, last, about) : about),
    seconds: seconds + unwritten,
    ...(run.countsUsers ? { users: last.users } : {}),
    now: { ...paceOf(newest), ...timesOf(isWindow && !isSilent ? last : undefined) },
    whole: {
      ...wholePace(last, seconds),
      percentiles: isWindow ? (ofStats ?? NONE) : last.percentiles
    }
  }
}

const NONE: ReadonlyMap<number, number> = new Map()
const NOTHING: LivePace = { percentiles: NONE }

function wholePace(
  { requests, failures }: HistorySample,
  seconds: number
): Omit<LivePace, 'percentiles'> {
  return {
    ...(seconds > 0 ? { requestsPerSecond: requests / seconds } : {}),
    ...(requests > 0 ? { errorRate: failures / requests } : {})
  }
}

/**
 * Since when nothing is answered, or since when there are users, where that is worth a word; without a limit that is
 * kept, as over the whole run all may look well yet.
 */
function aboutSilence(
  { recent, beganAt, countsUsers }: LiveRun,
  last: HistorySample,
  about: About
): About & Pick<LiveStatus, 'unansweredSeconds'> {
  const answered = recent.find(({ requests }) => requests === last.requests)?.at ?? last.at
  const unansweredSeconds = last.at - Math.max(beganAt, answered)
  const hasUsers = !countsUsers || last.users > 0
  if (unansweredSeconds < BUNDLE_SECONDS || !hasUsers) return about
  const { nearest, ...rest } = about
  return { ...rest, ...(nearest?.isBeyond === true ? { nearest } : {}), unansweredSeconds }
}

/** Locust writes 0 for each percentile of a window in which nothing was answered; so fast is only who always is. */
function timesOf(window: HistorySample | undefined): Pick<LivePace, 'percentiles'> {
  if (window === undefined) return { percentiles: NONE }
  const { percentiles, average = Infinity } = window
  const isEmpty = average >= SHOWN_AS_0 && [...percentiles.values()].every(value => value === 0)
  return { percentiles: isEmpty ? NONE : percentiles }
}

function paceOf(interval: Interval | undefined): Omit<LivePace, 'percentiles'> {
  if (interval === undefined) return {}
  const errorRate = errorRateOf(interval)
  return {
    requestsPerSecond: throughputOf(interval),
    ...(errorRate === undefined ? {} : { errorRate })
  }
}
