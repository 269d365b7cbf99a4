import { isBeyond } from '../../config/criterion.js'
import type { AbortWhen, Criterion, LoadLevel, Metric } from '../../config/settings.js'
import type { History, HistorySample } from '../../locust/run.js'
import type { Stop } from '../../locust/stop.js'
import { enoughEvidence, evidenceAbove } from '../statistics/sequential.js'
import { HOLE } from '../timeline/criteria.js'
import { BUNDLE_SECONDS } from '../timeline/bundles.js'
import { firstIndex, throughputOf } from '../timeline/intervals.js'
import { CELL_SECONDS, cellsOf, throughputCellsOf } from './cells.js'
import type { Watched, WatchRules } from './watched.js'

/** Of the runs whose error rate is never above the bound, at most so many are ended, however often one looks. */
export const FALSE_STOPS = 0.01
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10
/** A percentile counts when so many requests are expected above it, as in every verdict. */
const LEAST_ABOVE = 10
/** Rows are seldom further apart (s). */
const MOST_TICK_SECONDS = 2
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
    const all = piecesOf(metric, rows, origin)
    return metBy(criterion, metric, hasUsers ? withoutIdle(metric, all, rows) : all) ?? []
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

/** What was seen of a metric in a part of the run. */
type Piece = {
  readonly from: number
  readonly to: number
  readonly index: number
  readonly requests: number
  readonly failures: number
  /** In the metric's unit; absent: nothing was to be seen. */
  readonly value?: number
}

/** What begins so long (s) after the one before has a hole before it. */
type Pieces = { readonly pieces: readonly Piece[]; readonly hole: number }

function piecesOf(metric: Metric, rows: readonly HistorySample[], origin: number): Pieces {
  const hole = HOLE * CELL_SECONDS
  switch (metric.type) {
    case 'throughput': {
      const cells = throughputCellsOf(rows, origin)
      const pieces = cells.map(cell => ({ ...cell, value: throughputOf(cell) }))
      return { hole: HOLE * BUNDLE_SECONDS, pieces }
    }
    case 'percentile':
      return { hole: HOLE * MOST_TICK_SECONDS, pieces: printedPieces(metric.percent, rows, origin) }
    case 'average':
      return {
        hole,
        pieces: cellsOf(rows, origin).map(({ average, ...cell }) =>
          average === undefined ? cell : { ...cell, value: average }
        )
      }
    case 'error-rate':
    case 'error-kind':
    case 'max': {
      const cells = cellsOf(rows, origin)
      return {
        hole,
        pieces: cells.map(cell => ({ ...cell, value: cell.failures / cell.requests }))
      }
    }
  }
}

/** Where users are written: a part that began or ended without any tells no throughput, but for the first. */
function withoutIdle(
  { type }: Metric,
  { pieces, hole }: Pieces,
  rows: readonly HistorySample[]
): Pieces {
  if (type !== 'throughput') return { pieces, hole }
  const isIdle = (at: number): boolean => rows[firstIndex(rows, row => row.at >= at)]?.users === 0
  const seen = pieces.map(({ value, ...piece }): Piece => {
    const isUnseen = isIdle(piece.to) || (isIdle(piece.from) && piece.index > 1)
    return isUnseen || value === undefined ? piece : { ...piece, value }
  })
  return { hole, pieces: seen }
}

/** Locust prints 0 for a window without requests: nothing was seen. */
function printedPieces(percent: number, rows: readonly HistorySample[], origin: number): Piece[] {
  return rows.flatMap((row, index): Piece[] => {
    const before = rows[index - 1]
    const value = row.percentiles.get(percent)
    if (before === undefined || before.at < origin || value === undefined || value === 0) return []
    const requests = row.requests - before.requests
    return [{ from: before.at, to: row.at, index, requests, failures: 0, value }]
  })
}

/** Neighbouring pieces beyond the bound. */
type Stretch = {
  readonly from: number
  readonly to: number
  /** Of the first of them. */
  readonly index: number
  readonly requests: number
  readonly failures: number
  /** Values times requests, or of throughput times seconds. */
  readonly sum: number
  readonly least: number
}

function metBy(
  criterion: Criterion,
  metric: Metric,
  { pieces, hole }: Pieces
): AbortStop | undefined {
  let stretch: Stretch | undefined
  for (const piece of pieces) {
    if (piece.value === undefined || !isBeyond(piece.value, criterion)) {
      stretch = undefined
      continue
    }
    const isLong = piece.to - piece.from > hole
    const isApart = stretch !== undefined && piece.from - stretch.to > hole
    // What comes of so long a time was not seen to be so all the time.
    stretch = isLong ? undefined : extended(isApart ? undefined : stretch, piece, metric)
    if (stretch === undefined || stretch.to - stretch.from < criterion.forSeconds) continue
    if (isSure(criterion, metric, stretch)) return stopBy(criterion, metric, stretch)
  }
  return undefined
}

function extended(stretch: Stretch | undefined, piece: Piece, metric: Metric): Stretch {
  const { from, to, index, requests, failures, value = 0 } = piece
  const before = stretch ?? { from, index, requests: 0, failures: 0, sum: 0, least: Infinity }
  return {
    from: before.from,
    to,
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

function stopBy(criterion: Criterion, metric: Metric, stretch: Stretch): AbortStop {
  const { from, to } = stretch
  const seconds = to - from
  const value = valueOver(metric, stretch)
  return { reason: 'abort-when', at: to, metric: metric.key, ...criterion, seconds, value }
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
