import type { History, HistorySample } from '../run.js'
import type { HistoryRow } from './rows.js'

/** An NTP step of the machine's clock is of so many seconds; more and the row is rather damaged. */
const MAX_CLOCK_STEP_SECONDS = 5
/** Ticks more than a day apart: a damaged timestamp, not a pause. */
const MAX_JUMP_SECONDS = 86_400

/** A row whose time cannot be: counted as bad unless the next one goes on from it. */
export type Suspect = {
  readonly row: HistoryRow
  readonly block: [string, HistoryRow][]
  readonly firstBadBefore: number | undefined
}

/** Ticks come in order of time; a second may be skipped or printed twice. */
export function follows({ sample }: HistoryRow, last: HistorySample | undefined): boolean {
  const jump = last === undefined ? 0 : sample.at - last.at
  return jump >= 0 && jump <= MAX_JUMP_SECONDS
}

/** Its time and its count are both less: no clock does that, but rows out of order. */
export function isEarlier({ sample }: HistoryRow, last: HistorySample | undefined): boolean {
  return last !== undefined && sample.at < last.at && sample.requests < last.requests
}

/** `places` where rows go back, the line of the first, and how many rows were left out for it. */
export type Disorder = { readonly places: number; readonly rows: number; readonly line: number }

/** With one place more, whose row is left out … */
export function withPlace(before: Disorder | undefined, line: number): Disorder {
  const { places, rows, ...first } = before ?? { places: 0, rows: 0, line }
  return { places: places + 1, rows: rows + 1, ...first }
}

/** … and with that row after all, as the next one goes on from it. */
export function withRow(disorder: Disorder | undefined): Disorder | undefined {
  return disorder && { ...disorder, rows: disorder.rows - 1 }
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

/** However long the file is. */
const KEPT_REPEATS = 1000

/** With a second that stands twice, which is the last or a later one. */
export function withTwice(before: readonly number[], at: number): readonly number[] {
  return before.at(-1) === at || before.length >= KEPT_REPEATS ? before : [...before, at]
}

/** What a history says of its clock: nothing, of one that went on. */
export function clockOf(
  isSetBack: boolean,
  repeatedSeconds: readonly number[]
): Pick<History, 'isClockSetBack' | 'repeatedSeconds'> {
  return {
    ...(isSetBack ? { isClockSetBack: true } : {}),
    ...(repeatedSeconds.length > 0 ? { repeatedSeconds } : {})
  }
}
