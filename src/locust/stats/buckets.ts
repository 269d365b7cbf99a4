/** Requests that have a response time. */
export function timedOf(buckets: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const count of buckets.values()) sum += count
  return sum
} /**
 * Locust rounds every response time to a bucket before it computes percentiles
 * (`StatsEntry._log_response_time`): below 100 ms to 1 ms, below 1000 to 10, below 10,000 to 100,
 * else to 1000. So 1000 is printed for anything from 995 to 1050 ms.
 */
export function bucketRange(
  printed: number,
  rounding: { truncatesBelow100: boolean } = { truncatesBelow100: false }
): readonly [number, number] {
  if (printed < 100) {
    return rounding.truncatesBelow100
      ? [printed, printed + 1]
      : [Math.max(0, printed - 0.5), printed + 0.5]
  }
  return [printed - bucketWidth(printed - 1) / 2, printed + bucketWidth(printed) / 2]
}

/** The longest time (ms) that Locust may print and that is not longer. */
export function roundedDown(ms: number): number {
  const width = bucketWidth(ms)
  return Math.floor(ms / width) * width
}

/** Half the width of the bucket that `printed` (ms) stands for: `h` of docs/statistics.md §2. */
export function bucketHalfWidth(printed: number): number {
  return bucketWidth(printed) / 2
}

/** Whether Locust's default rounding can have printed this value (ms). */
export function isOnGrid(printed: number): boolean {
  return printed % bucketWidth(printed) === 0
}

function bucketWidth(ms: number): number {
  if (ms < 100) return 1
  if (ms < 1000) return 10
  return ms < 10_000 ? 100 : 1000
}
