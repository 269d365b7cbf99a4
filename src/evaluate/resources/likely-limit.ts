import type { LoadLevel } from '../../config/settings.js'
import { presetOf } from '../../config/resource-presets.js'
import { present } from '../../locust/present.js'
import { acceptableOf, meanBound } from '../targets/breaches.js'
import { courseOf, type Observation } from '../timeline/course.js'
import { median, type Sample } from '../timeline/intervals.js'
import type { Series } from '../timeline/series.js'
import { hasTrueCourse } from './problem-grade.js'
import type { LikelyLimit, NoLikelyLimit, ResourceRow } from './resources-evaluation.js'
import { observationsOf } from './rows.js'
import type { RunTimes } from './spans.js'

/** How the load went: rows of the total, seconds since the first. */
export type Load = {
  readonly rows: readonly Sample[]
  readonly mode: Series['percentileMode']
  readonly capacity?: RunTimes['capacity']
  readonly startedAt: number
}

/** So many values in a row are beyond a bound before it counts as left. */
const LASTING = 2
/** On a ramp, up to this share of the most users is its lowest load. */
const LOW_SHARE = 0.25

/**
 * The resource that was within its bound at the lowest load, crossed it while users rose and stayed
 * beyond, before response times left theirs: docs/statistics.md §15; or why none is named. What was
 * bad before the load never is.
 */
export function likelyLimitOf(
  rows: readonly ResourceRow[],
  { targets }: Pick<LoadLevel, 'targets'>,
  load: Load
): LikelyLimit | NoLikelyLimit {
  const rise = riseOf(load)
  if (rise === undefined) return { none: 'no-rise' }
  const latencyAt = latencyLeft(targets, load)
  const all = rows.flatMap(row => crossingOf(row, rise, load.startedAt) ?? [])
  const crossed = all
    .filter(({ at }) => latencyAt === undefined || at <= latencyAt)
    .sort((a, b) => a.at - b.at)
  const [first, second] = crossed
  if (first === undefined) return { none: all.length > 0 ? 'after-latency' : 'none-crossed' }
  // Whichever was first between two values is not known.
  if (second !== undefined && second.at - first.at < Math.max(first.tick, second.tick)) {
    return { none: 'at-once', titles: [first.row.title, second.row.title] }
  }
  const { name, title, unit, higherIsBetter } = first.row
  const users = usersAt(load.rows, first.at)
  return {
    name,
    title,
    unit,
    higherIsBetter,
    at: first.at,
    bound: first.bound,
    ...present({ users, latencyAt })
  }
}

/** When the mean, or the P95 where the history tells it, left what is acceptable. */
function latencyLeft(targets: LoadLevel['targets'], { rows, mode }: Load): number | undefined {
  const bounds = { average: meanBound(targets), p95: acceptableOf(targets, 'p95') }
  const times = (['average', 'p95'] as const).flatMap(key => {
    const bound = bounds[key]
    if (bound === undefined) return []
    return firstLasting(courseOf(key, rows, mode), value => value >= bound) ?? []
  })
  return times.length === 0 ? undefined : Math.min(...times)
}

/** While the load was lowest, and until it rose no more and was held. Seconds since the first row. */
type Rise = {
  readonly low: { readonly from: number; readonly to: number }
  readonly risenAt: number
  readonly endsAt: number
}

function riseOf({ rows, capacity }: Load): Rise | undefined {
  const most = rows.reduce((highest, { users }) => Math.max(highest, users), 0)
  const last = rows.findLast(({ users }) => users === most)
  const risen = rows.find(({ users }) => users === most)
  const begun = rows.find(({ users }) => users > 0)
  if (most === 0 || last === undefined || risen === undefined || begun === undefined) {
    return undefined
  }
  const [step] = capacity?.shape === 'steps' ? capacity.points : []
  if (step !== undefined) {
    return { low: { from: step.from, to: step.to }, risenAt: last.at, endsAt: last.at }
  }
  const left = rows.find(({ at, users }) => at > begun.at && users > LOW_SHARE * most)
  if (left === undefined || left.at >= risen.at) return undefined
  return { low: { from: begun.at, to: left.at }, risenAt: risen.at, endsAt: last.at }
}

type Crossing = {
  readonly row: ResourceRow
  readonly at: number
  readonly bound: number
  /** Usual seconds between values. */
  readonly tick: number
}

function crossingOf(
  row: ResourceRow,
  { low, risenAt, endsAt }: Rise,
  startedAt: number
): Crossing | undefined {
  const bound = limitOf(row)
  const { reading, statistics, statistic, higherIsBetter } = row
  const isOther = reading.isNearest === true || statistic === 'total'
  if (bound === undefined || isOther || !hasTrueCourse(statistics?.problem)) return undefined
  const isBeyond = (value: number): boolean => (higherIsBetter ? value < bound : value > bound)
  const seen = observationsOf(reading.points, startedAt).filter(({ to }) => to <= endsAt)
  const before = seen.filter(({ from }) => from >= low.from && from <= low.to)
  const isFine = before.length >= LASTING && before.every(({ value }) => !isBeyond(value))
  const lastFine = seen.findLastIndex(({ value }) => !isBeyond(value))
  const stayed = seen.slice(lastFine + 1)
  const [first] = stayed
  if (!isFine || first === undefined || stayed.length < LASTING) return undefined
  const tick = median(seen.slice(1).map(({ to }, i) => to - (seen[i]?.to ?? to))) ?? 0
  // What crossed when the load had long been what it was, crossed for another reason.
  return first.from <= risenAt + LASTING * tick ? { row, at: first.from, bound, tick } : undefined
}

/** The bound that says a resource is full: the team's, or the document's at peak. */
function limitOf({ name, bounds }: ResourceRow): number | undefined {
  const own = bounds.acceptable ?? bounds.unacceptable ?? bounds.target
  return own ?? presetOf(name)?.targets.peak
}

function firstLasting(
  seen: readonly Observation[],
  isBeyond: (value: number) => boolean
): number | undefined {
  const found = seen.findIndex((_, i) => {
    const part = seen.slice(i, i + LASTING)
    return part.length === LASTING && part.every(({ value }) => isBeyond(value))
  })
  return seen[found]?.from
}

function usersAt(rows: readonly Sample[], at: number): number | undefined {
  return rows.findLast(row => row.at <= at)?.users
}
