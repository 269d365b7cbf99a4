import { formatCount } from '../../units/count.js'

/**
 * How much is read. A limit protects the runner's memory against a file that is not what it claims
 * to be; real load tests stay far below. Each is named in the message it causes.
 */
export type Limit = {
  readonly max: number
  /** Of what is measured; what is counted is named by `what` alone. */
  readonly unit?: string
  /** What is limited, as the message names it. */
  readonly what: string
}

const MEBI = 1024 * 1024

/** Every file but the history, which is streamed. */
export const MAX_FILE_BYTES: Limit = { max: 64 * MEBI, unit: 'bytes', what: 'the size of the file' }
/** `--json` holds a histogram and one number a second for every endpoint. */
export const MAX_JSON_BYTES: Limit = {
  max: 64 * MEBI,
  unit: 'bytes',
  what: 'the size of the JSON file'
}
/** A hundred resource metrics with their courses have a tenth of it. */
export const MAX_SNAPSHOT_BYTES: Limit = {
  max: 32 * MEBI,
  unit: 'bytes',
  what: 'the size of the snapshot'
}
/** It has a dozen numbers. */
export const MAX_MARK_BYTES: Limit = { max: MEBI / 16, unit: 'bytes', what: 'the size of the mark' }
/** 16 GiB: a week of `--csv-full-history`. */
export const MAX_HISTORY_BYTES: Limit = {
  max: 16 * 1024 * MEBI,
  unit: 'bytes',
  what: 'the size of the history'
}
export const MAX_FILES: Limit = { max: 10_000, what: 'the number of files' }
export const MAX_ENDPOINTS: Limit = {
  max: 20_000,
  what: 'the number of endpoints'
}
export const MAX_ERROR_ROWS: Limit = { max: 50_000, what: 'the number of rows' }
/** Of any file but the history. */
export const MAX_ROWS: Limit = { max: 60_000, what: 'the number of rows' }
/** Rows of all runs together, their totals too: an archive of a few KB can hold millions. */
export const MAX_RUN_ROWS: Limit = {
  max: 60_000,
  what: 'the number of endpoints of all runs'
}
/** Files of all runs together but the histories, which are streamed: their names and errors are kept. */
export const MAX_RUN_BYTES: Limit = {
  max: 512 * MEBI,
  unit: 'bytes',
  what: 'the size of the files of all runs'
}
export const MAX_COLUMNS: Limit = { max: 500, what: 'the number of columns' }
/** Of an endpoint's name. URLs longer than this are refused by browsers and proxies too. */
export const MAX_NAME_CHARS: Limit = {
  max: 8192,
  unit: 'characters',
  what: 'the length of a name'
}
/** One row of a CSV; a traceback is the longest cell that Locust writes. */
export const MAX_RECORD_CHARS: Limit = {
  max: MEBI,
  unit: 'characters',
  what: 'the length of a row'
}

/** Lines of one row: a name or an error may hold newlines. */
export const MAX_RECORD_LINES: Limit = { max: 1000, unit: 'lines', what: 'the length of a row' }

/** Characters of an error message or traceback that are kept; response bodies end up in messages. */
export const KEPT_MESSAGE_CHARS = 4000

/** Samples of the total row that are kept; beyond, every second one is dropped, again and again. */
export const KEPT_TOTAL_SAMPLES = 20_000
/** Samples of all endpoints together. */
export const KEPT_ENDPOINT_SAMPLES = 60_000
/** So many runs may keep all of these samples; of more, each keeps its share. */
export const RUNS_KEPT_WHOLE = 5

/** The years 2000 to 2100: what is not between them is no time of a load test. */
const FIRST_TIMESTAMP = 946_684_800
const LAST_TIMESTAMP = 4_102_444_800

/** Whether a number can be a time, in seconds since the epoch. */
export function isTimestamp(seconds: number): boolean {
  return seconds >= FIRST_TIMESTAMP && seconds <= LAST_TIMESTAMP
}

/** Whether `value` is beyond the limit. */
export function exceeds(value: number, limit: Limit): boolean {
  return value > limit.max
}

/** `the size of all files is more than the 67,108,864 bytes that are read`: nobody counted on. */
export function passedProblem(limit: Limit): string {
  return `${limit.what} is more than the ${withUnit(limit.max, limit)} that are read`
}

/** `the size of the file is 70,000,000 bytes, more than the 67,108,864 that are read`; of what is counted without a unit. */
export function limitProblem(value: number, limit: Limit): string {
  return `${limit.what} is ${withUnit(value, limit)}, more than the ${formatCount(limit.max)} that are read`
}

function withUnit(value: number, { unit }: Limit): string {
  return unit === undefined ? formatCount(value) : `${formatCount(value)} ${unit}`
}
