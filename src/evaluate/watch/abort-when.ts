import { isBeyond } from '../../config/criterion.js'
import type { AbortWhen, Criterion, LoadLevel, Metric } from '../../config/settings.js'
import type { History, HistorySample } from '../../locust/run.js'
import type { Stop } from '../../locust/stop.js'
import { enoughEvidence, evidenceAbove } from '../statistics/sequential.js'
import { piecesOf, withoutIdle, type Piece, type Pieces } from './pieces.js'
import { sureTimeOf, type Beyond } from './sure-time.js'
import type { Watched, WatchRules } from './watched.js'

/** Of the runs whose error rate is never above the bound, at most so many are ended, however often one looks. */
export const FALSE_STOPS = 0.01
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10
/** A percentile counts when so many requests are expected above it, as in every verdict. */
const LEAST_ABOVE = 10
/** Kept beyond the longest time of a criterion: a flush of old releases, and cells that are not full. */
const SPARE_SECONDS = 60

/** A run's rows as `abort-when:` looks at them; seconds since the epoch. */
type RowsInTime = {
  readonly rows: readonly HistorySample[]
  /** Start of the load. */
  readonly activeFrom: number
  readonly history: Pick<History, 'percentileMode' | 'samples'>
}

type AbortStop = Extract<Stop, { reason: 'abort-when' }>

/** What `abort-when:` of the load level forbids has happened. */
export function abortOf(
  { recent, facts }: Pick<Watched, 'recent' | 'facts'>,
  { level }: Pick<WatchRules, 'level'>
): AbortStop | undefined {
  const { activeFrom, history } = facts
  if (level.abortWhen === undefined || activeFrom === undefined) return undefined
  return firstAbort(level.abortWhen, { rows: recent, activeFrom, history })
}

/** The criterion that was met first, at the first row that shows it. */
export function firstAbort(
  { criteria, delaySeconds }: AbortWhen,
  { rows, activeFrom, history }: RowsInTime
): AbortStop | undefined {
  const origin = activeFrom + delaySeconds
  const hasUsers = history.samples.some(({ users }) => users > 0)
  const met = criteria.flatMap(({ metric, criterion }) => {
    if (metric.type === 'percentile' && history.percentileMode !== 'window') return []
    const all = piecesOf(metric, rows, { origin, isDelayed: delaySeconds > 0 })
    const seen = hasUsers ? withoutIdle(metric, all, rows) : all
    return metBy({ metric, criterion }, seen, rows) ?? []
  })
  return met.sort((a, b) => a.at - b.at)[0]
}

/** Of the newest rows so many seconds are needed. */
export function secondsKept({ abortWhen }: LoadLevel): number {
  const longest = (abortWhen?.criteria ?? []).map(({ criterion }) => criterion.forSeconds)
  return SPARE_SECONDS + Math.max(0, ...longest)
}

/** Percentiles in `abort-when:`, which only a history with `--csv-full-history` tells; none: empty. */
export function needsFullHistory({ abortWhen }: LoadLevel): readonly string[] {
  return (abortWhen?.criteria ?? []).flatMap(({ metric }) =>
    metric.type === 'percentile' ? [metric.key] : []
  )
}

/** Neighbouring pieces beyond the bound. */
type Stretch = Beyond & {
  /** Of the first of them. */
  readonly index: number
  readonly requests: number
  readonly failures: number
  /** Values times requests, or of throughput times seconds. */
  readonly sum: number
  readonly least: number
}

type Asked = { readonly metric: Metric; readonly criterion: Criterion }

function metBy(
  asked: Asked,
  { pieces, hole }: Pieces,
  rows: readonly HistorySample[]
): AbortStop | undefined {
  const { criterion, metric } = asked
  let stretch: Stretch | undefined
  let before: Piece | undefined
  for (const piece of pieces) {
    if (piece.value === undefined || !isBeyond(piece.value, criterion)) {
      stretch = undefined
      before = piece
      continue
    }
    const isLong = piece.to - piece.from > hole
    const isApart = stretch !== undefined && piece.from - stretch.to > hole
    if (isLong || isApart) before = undefined
    // What comes of so long a time was not seen to be so all the time.
    stretch = isLong
      ? undefined
      : extended(isApart ? undefined : stretch, piece, { metric, before })
    const stop = stretch && stopBy(asked, stretch, rows)
    if (stop !== undefined) return stop
  }
  return undefined
}

type Around = { readonly metric: Metric; readonly before: Piece | undefined }

function extended(
  stretch: Stretch | undefined,
  piece: Piece,
  { metric, before: last }: Around
): Stretch {
  const { from, to, index, requests, failures, value = 0 } = piece
  const isBeside = last?.value !== undefined && last.to === from
  const roomFrom = isBeside ? last.from : from
  const none = { requests: 0, failures: 0, sum: 0, least: Infinity }
  const before = stretch ?? { from, firstTo: to, roomFrom, index, ...none }
  return {
    from: before.from,
    to,
    firstTo: before.firstTo,
    lastFrom: piece.since ?? from,
    roomFrom: before.roomFrom,
    index: before.index,
    requests: before.requests + requests,
    failures: before.failures + failures,
    sum: before.sum + value * weightOf(metric, piece),
    least: Math.min(before.least, value)
  }
}

function weightOf({ type }: Metric, { from, to, requests }: Piece): number {
  return type === 'throughput' ? to - from : requests
}

/** Whether what was seen is more than chance, for everybody who looked as often. */
function isSure({ bound }: Criterion, metric: Metric, stretch: Stretch): boolean {
  const { failures, requests, index } = stretch
  switch (metric.type) {
    case 'throughput':
      return true
    case 'average':
      return requests >= LEAST_REQUESTS
    case 'percentile':
      return (requests * (100 - metric.percent)) / 100 >= LEAST_ABOVE
    case 'error-rate':
    case 'error-kind':
    case 'max':
      return evidenceAbove(failures, requests, bound) >= enoughEvidence(index, FALSE_STOPS)
  }
}

/** Undefined where it surely was so for a shorter time, or may have been chance. */
function stopBy(
  asked: Asked,
  stretch: Stretch,
  rows: readonly HistorySample[]
): AbortStop | undefined {
  const { criterion, metric } = asked
  const { forSeconds } = criterion
  if (stretch.to - stretch.roomFrom < forSeconds) return undefined
  // Without a time that is asked for, the value is of what it was seen over.
  const { from, to } = forSeconds === 0 ? stretch : sureTimeOf(rows, asked, stretch)
  if (to - from < forSeconds || !isSure(criterion, metric, stretch)) return undefined
  const seen = { from, seconds: to - from, value: valueOver(metric, stretch) }
  return { reason: 'abort-when', at: stretch.to, metric: metric.key, ...criterion, ...seen }
}

/** Of percentiles the least: they have no mean. */
function valueOver(
  { type }: Metric,
  { from, to, requests, failures, sum, least }: Stretch
): number {
  if (type === 'percentile') return least
  if (type === 'error-rate') return failures / requests
  return sum / (type === 'throughput' ? to - from : requests)
}
