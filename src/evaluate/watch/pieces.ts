import type { Metric } from '../../config/settings.js'
import type { HistorySample } from '../../locust/run.js'
import { BUNDLE_SECONDS } from '../timeline/bundles.js'
import { HOLE } from '../timeline/criteria.js'
import { firstIndex, throughputOf } from '../timeline/intervals.js'
import { reachOf } from '../timeline/sure-stretch.js'
import { CELL_SECONDS, cellsOf, throughputCellsOf } from './cells.js'

/** Rows are seldom further apart (s). */
const MOST_TICK_SECONDS = 2

/** What was seen of a metric in a part of the run. */
export type Piece = {
  readonly from: number
  readonly to: number
  readonly index: number
  readonly requests: number
  readonly failures: number
  /** In the metric's unit; absent: nothing was to be seen. */
  readonly value?: number
  /** Where what it tells begins, if that is before `from`. */
  readonly since?: number
}

/** What begins so long (s) after the one before has a hole before it. */
export type Pieces = { readonly pieces: readonly Piece[]; readonly hole: number }

/** From when on the run is looked at, and whether a load was there before. */
type Begin = { readonly origin: number; readonly isDelayed: boolean }

export function piecesOf(metric: Metric, rows: readonly HistorySample[], begin: Begin): Pieces {
  const { origin } = begin
  const hole = HOLE * CELL_SECONDS
  switch (metric.type) {
    case 'throughput': {
      const cells = throughputCellsOf(rows, origin)
      const pieces = cells.map(cell => ({ ...cell, value: throughputOf(cell) }))
      return { hole: HOLE * BUNDLE_SECONDS, pieces }
    }
    case 'percentile':
      return { hole: HOLE * MOST_TICK_SECONDS, pieces: printedPieces(metric.percent, rows, begin) }
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
export function withoutIdle(
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

/** Locust prints 0 for a window without requests: nothing was seen. One that reaches into the delay is left out. */
function printedPieces(
  percent: number,
  rows: readonly HistorySample[],
  { origin, isDelayed }: Begin
): Piece[] {
  return rows.flatMap((row, index): Piece[] => {
    const before = rows[index - 1]
    const value = row.percentiles.get(percent)
    if (before === undefined || before.at < origin || value === undefined || value === 0) return []
    const since = Math.max(row.at - reachOf(rows, index), isDelayed ? 0 : origin)
    if (since < origin) return []
    const requests = row.requests - before.requests
    return [{ from: before.at, to: row.at, since, index, requests, failures: 0, value }]
  })
}
