/** When a row was written as the file says, in whole seconds, and all that it counts. */
type Stamped = { readonly at: number; readonly requests: number }

/** As its neighbours tell what a row held, so many of them to both sides. */
const NEIGHBOURS = 5
/** No row further on tells more of the time between rows; of when a row after a pause was written, few do. */
const LOOK_AHEAD = 500
const LOOK_BESIDE = 20

/**
 * When (s) each row was written. Locust cuts the times of its rows to whole seconds and writes them a little more
 * than a second apart, so that now and then a second has no row: by the files the next row then took two seconds,
 * and its throughput was half of what it was. What Locust waits between rows hardly changes, so the rows were
 * written as evenly as their seconds allow: along the shortest way through all of these. Where the writer paused,
 * which the requests in the row tell, it begins anew.
 *
 * Undefined where the files' own times tell as much: rows as far apart as each other, or times that are not cut.
 */
export function rowTimes(rows: readonly Stamped[]): number[] | undefined {
  const gaps = rows.slice(1).map(({ at }, i) => at - (rows[i]?.at ?? at))
  if (gaps.every(gap => gap === gaps[0]) || !rows.every(({ at }) => Number.isInteger(at))) {
    return undefined
  }
  const usual = usualGap(gaps)
  const pauses = gaps.flatMap((gap, i) => (isPause(rows, i, gap, usual) ? [i + 1] : []))
  const starts = [0, ...pauses]
  const parts = starts.map((start, i) => rows.slice(start, starts[i + 1]).map(({ at }) => at))
  const step = stepOf(parts) ?? usual
  const times: number[] = []
  for (const part of parts) {
    const start = times.length
    const expected = start === 0 ? undefined : (times.at(-1) ?? 0) + takenBy(rows, start)
    for (const time of evenly(part, step, expected)) times.push(time)
  }
  return times
}

/** Seconds from row to row: the slope of the lines through them; undefined where no part has two. */
function stepOf(parts: readonly (readonly number[])[]): number | undefined {
  let [product, square] = [0, 0]
  for (const part of parts) {
    const middle = (part.length - 1) / 2
    const first = part[0] ?? 0
    for (const [i, second] of part.entries()) {
      product += (i - middle) * (second - first)
      square += (i - middle) ** 2
    }
  }
  return square > 0 ? product / square : undefined
}

/** The gap in the middle of all: seconds. */
function usualGap(gaps: readonly number[]): number {
  return [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1
}

/** Whether the writer paused before the row after this gap, and did not just leave a second out. */
function isPause(rows: readonly Stamped[], index: number, gap: number, usual: number): boolean {
  if (gap >= usual + 2) return true
  return gap > usual && takenBy(rows, index + 1) > usual + 0.5
}

/** How long (s) what a row has more than the one before takes at the throughput around it. */
function takenBy(rows: readonly Stamped[], index: number): number {
  const own = between(rows, index - 1, index)
  const all = between(rows, index - 1 - NEIGHBOURS, index + NEIGHBOURS)
  return own.requests === 0 ? 0 : (own.requests * all.seconds) / all.requests
}

function between(
  rows: readonly Stamped[],
  from: number,
  to: number
): { seconds: number; requests: number } {
  const [first, last] = [rows[Math.max(0, from)], rows[Math.min(rows.length - 1, to)]]
  if (first === undefined || last === undefined) return { seconds: 0, requests: 0 }
  return { seconds: last.at - first.at, requests: last.requests - first.requests }
}

/** A time within each of the seconds, in steps that change as little as they allow; the first as `expected`. */
function evenly(seconds: readonly number[], step: number, expected: number | undefined): number[] {
  const times = [firstTime(seconds, step, expected)]
  while (times.length < seconds.length) {
    const turn = nextTurn(seconds, times, step)
    const [from, start] = [times.length - 1, times.at(-1) ?? 0]
    for (let i = from + 1; i <= turn.at; i++) times.push(start + turn.slope * (i - from))
  }
  return times
}

/** Such that equal steps from it on lead through as many of the seconds as can be. */
function firstTime(seconds: readonly number[], step: number, expected: number | undefined): number {
  const [first = 0] = seconds
  let [low, high] = [first, first + 1]
  const told = seconds.slice(0, expected === undefined ? LOOK_AHEAD : LOOK_BESIDE)
  for (const [i, second] of told.entries()) {
    const [least, most] = [second - step * i, second + 1 - step * i]
    if (least >= high || most <= low) break
    low = Math.max(low, least)
    high = Math.min(high, most)
  }
  return expected === undefined ? (low + high) / 2 : Math.min(high, Math.max(low, expected))
}

/** How far a straight way leads from the last of the times, and how steep it is. */
function nextTurn(
  seconds: readonly number[],
  times: readonly number[],
  step: number
): { at: number; slope: number } {
  const [from, start] = [times.length - 1, times.at(-1) ?? 0]
  const end = Math.min(seconds.length - 1, from + LOOK_AHEAD)
  let least = { at: end, slope: -Infinity }
  let most = { at: end, slope: Infinity }
  for (let i = from + 1; i <= end; i++) {
    const second = seconds[i] ?? 0
    const [low, high] = [(second - start) / (i - from), (second + 1 - start) / (i - from)]
    if (low > most.slope) return most
    if (high < least.slope) return least
    if (low > least.slope) least = { at: i, slope: low }
    if (high < most.slope) most = { at: i, slope: high }
  }
  return { at: end, slope: Math.min(most.slope, Math.max(least.slope, step)) }
}
