import type { Run } from '../../locust/run.js'
import { tickOf, type Sample } from './intervals.js'

/** Seconds by which a run and its history may differ without any loss: both are rounded. */
const LEAST_SECONDS = 2

/**
 * Whole seconds of the run's end that its history does not have: up to 2.46.2 Locust never flushes the last
 * rows, and a kill loses them always. Undefined where nothing is missing, and where the difference may
 * be the clock's, a reset's or of the start.
 */
export function unrecordedEndOf(run: Run, rows: readonly Sample[]): number | undefined {
  const { history, durationSeconds, aggregated } = run
  const [first, last] = [rows[0], rows.at(-1)]
  if (history === undefined || first === undefined || last === undefined) return undefined
  if (history.resets.length > 0 || history.isClockSetBack === true) return undefined
  const unseen = (aggregated?.requests ?? 0) - last.requests
  if (durationSeconds === undefined || unseen <= 0) return undefined
  const tick = tickOf(rows)
  const lost = durationSeconds - last.at
  if (lost < Math.max(LEAST_SECONDS, 2 * tick)) return undefined
  // A first row that counts more than its time lost what came before it.
  const isWhole = first.requests * last.at <= last.requests * 2 * tick
  return isWhole ? Math.round(lost) : undefined
}
