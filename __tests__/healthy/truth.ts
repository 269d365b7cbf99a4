import type { Completed, LoadTest } from './load-test.js'

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
}

export function truthOf(test: LoadTest, completed: readonly Completed[]): Truth {
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
    throughput: completed.length / test.seconds
  }
}

/** Standard errors from which chance is no explanation. */
const SURE = 5

/** Whether so many of all surely hold, or surely break, that no more than `share` are bad. */
export function holds(bad: number, all: number, share: number): boolean | undefined {
  const distance = (bad - all * share) / Math.sqrt(Math.max(1, all * share * (1 - share)))
  if (distance > SURE) return false
  return distance < -SURE ? true : undefined
}
