import type { Completed, LoadTest } from './load-test.js'
import type { Locust } from './locust-files.js'

/** What a run was, counted from its requests and not read from its files. */
export type Truth = {
  readonly requests: number
  readonly failures: number
  readonly slowest: number
  /** Between two completed requests, or one and an end of the run, s. */
  readonly longestPause: number
  readonly mostUsers: number
  /** Some endpoint's times all round to nothing. */
  readonly hasTimesUnderOne: boolean
  /** Requests/s. */
  readonly throughput: number
  /** Some stretch as long as a row has far more failures than the run: chance, but told rightly. */
  readonly hasFailuresTogether: boolean
}

export function truthOf(test: LoadTest, completed: readonly Completed[], locust: Locust): Truth {
  const slowest = new Map<string, number>()
  for (const { endpoint, ms } of completed) {
    const key = JSON.stringify([endpoint.method, endpoint.name])
    slowest.set(key, Math.max(ms, slowest.get(key) ?? 0))
  }
  const moments = [0, ...completed.map(({ at }) => at), test.seconds]
  return {
    requests: completed.length,
    failures: completed.filter(({ failed }) => failed).length,
    slowest: Math.max(...slowest.values()),
    longestPause: Math.max(...moments.map((at, i) => at - (moments[i - 1] ?? 0))),
    mostUsers: Math.max(
      ...Array.from({ length: Math.ceil(test.seconds) * 10 }, (_, step) =>
        test.users(Math.min(test.seconds, step / 10))
      )
    ),
    hasTimesUnderOne: [...slowest.values()].some(ms => ms < 1),
    throughput: completed.length / test.seconds,
    hasFailuresTogether: hasFailuresTogether(test, completed, locust.interval + REPORT_SECONDS)
  }
}

/** Workers report so often. */
const REPORT_SECONDS = 3

/** Five failures within `window` s, and ten times as many as come within it on average. */
function hasFailuresTogether(
  test: LoadTest,
  completed: readonly Completed[],
  window: number
): boolean {
  const failures = completed.filter(({ failed }) => failed).map(({ at }) => at)
  const least = Math.max(5, (10 * failures.length * window) / test.seconds)
  return failures.some(
    (from, first) => failures.filter((at, i) => i >= first && at - from <= window).length >= least
  )
}

/**
 * Mean response time of the second half of a stretch (s) ÷ of its first: a drift that the requests
 * themselves show is told rightly, be it by chance.
 */
export function growthWithin(
  completed: readonly Completed[],
  { from, to }: { readonly from: number; readonly to: number }
): number {
  const half = (from + to) / 2
  const mean = (start: number, end: number): number => {
    const inside = completed.filter(({ at }) => at >= start && at < end)
    return inside.reduce((sum, { ms }) => sum + ms, 0) / inside.length
  }
  return mean(half, to) / mean(from, half)
}

/** Standard errors from which chance is no explanation. */
const SURE = 5

/** Whether so many of all surely hold, or surely break, that no more than `share` are bad. */
export function holds(bad: number, all: number, share: number): boolean | undefined {
  const distance = (bad - all * share) / Math.sqrt(Math.max(1, all * share * (1 - share)))
  if (distance > SURE) return false
  return distance < -SURE ? true : undefined
}
