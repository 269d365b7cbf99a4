import type { HistorySample } from '../run.js'
import type { HistoryRow } from './rows.js'

/** An NTP step of the machine's clock is of so many seconds; more and the row is rather damaged. */
const MAX_CLOCK_STEP_SECONDS = 5
/** Ticks more than a day apart: a damaged timestamp, not a pause. */
const MAX_JUMP_SECONDS = 86_400

/** Ticks come in order of time; a second may be skipped or printed twice. */
export function follows({ sample }: HistoryRow, last: HistorySample | undefined): boolean {
  const jump = last === undefined ? 0 : sample.at - last.at
  return jump >= 0 && jump <= MAX_JUMP_SECONDS
}

/** The clock went back a little before this row, and the next row has caught up with the last one. */
export function isClockStep(
  { sample }: HistoryRow,
  last: HistorySample | undefined,
  next: HistoryRow
): boolean {
  if (last === undefined) return false
  const isLittle = sample.at < last.at && last.at - sample.at <= MAX_CLOCK_STEP_SECONDS
  return isLittle && last.requests <= sample.requests && sample.requests <= next.sample.requests
}
