import { secondsOf, type Stretch } from './promql.js'
import { toldBy } from './questions.js'
import type { Ask, ResourceProblem } from './reading.js'
import type { Grid } from './windows.js'

/*
 * A server that does not show its newest samples yet repeats the last it shows, and Prometheus does so
 * for a moment that is still to come: docs/statistics.md §14.
 */

/** VictoriaMetrics hides its newest half minute (s). */
const HIDDEN_SECONDS = 30
/** Steps of the look at the end. */
const LOOKS = 4
/** A sample may be so many scrapes old. */
const OLDEST_SCRAPES = 2
/** Clocks are told apart to so many seconds. */
const CLOCK_SECONDS = 2

/**
 * When the newest sample was scraped that a range query shows at the run's end; undefined when the run
 * ended long enough ago, or nothing tells. `now`: by the server's clock.
 */
export async function newestShown(
  run: Stretch,
  now: number,
  { scrape }: Grid,
  ask: Ask
): Promise<number | undefined> {
  if (now - run.to > HIDDEN_SECONDS + scrape) return undefined
  const start = run.to - LOOKS * scrape
  const query = 'max(timestamp(up))'
  const told = toldBy(await ask({ kind: 'range', query, start, end: run.to, step: scrape }))
  if ('failure' in told) return undefined
  return told.series[0]?.points.at(-1)?.[1]
}

/** What the end of a span is not: it is still to come for the server, or not shown yet. */
export function unshown(
  span: Stretch,
  { now, newest, scrape }: { now: number; newest: number | undefined; scrape: number }
): ResourceProblem | undefined {
  if (span.to > now + CLOCK_SECONDS) {
    return { kind: 'clock-skew', seconds: Math.round(now - span.to) }
  }
  if (newest === undefined || span.to - newest <= OLDEST_SCRAPES * scrape) return undefined
  const seconds = Math.round(Math.min(span.to - newest, secondsOf(span)))
  return { kind: 'newest-hidden', seconds }
}
