import type { SpanNumbers } from './points.js'
import { numbersOf, pointsWithin } from './points.js'
import { secondsOf, type Stretch } from './promql.js'
import type { CourseSpan } from './course.js'
import type { Point } from './reading.js'
import type { Statistic } from '../config/settings.js'

/*
 * Windows that mean what they say: docs/statistics.md §14. A rate looks back on its window, so a
 * window that begins before a span tells of what was before.
 */

/** Points of one range query: Prometheus gives 11,000, VictoriaMetrics 30,000. */
const MOST_QUERY_POINTS = 10_000

/** Scrapes in a window, … */
const WINDOW_SCRAPES = 2
/** … and seconds more: a window of exactly so many has a sample less on Prometheus 3. */
const WINDOW_SLACK = 1

/** A span that has no room for so many scrapes beside a window has an average only. */
const SPARE_SCRAPES = 2

/** Where nothing tells the interval of the scrapes (s). */
const DEFAULT_SCRAPE = 15

/** How a run is looked at over time. */
export type Grid = {
  readonly scrape: number
  /** Seconds between points. */
  readonly step: number
  /** Seconds that a rate looks back on. */
  readonly window: number
}

export function gridOf(run: Stretch, scrapeSeconds = DEFAULT_SCRAPE): Grid {
  const step = Math.max(scrapeSeconds, Math.ceil(secondsOf(run) / MOST_QUERY_POINTS))
  const window = Math.max(WINDOW_SCRAPES * scrapeSeconds + WINDOW_SLACK, step)
  return { scrape: scrapeSeconds, step, window }
}

/** Seconds that a span needs for more than an average of rates. */
export function secondsNeeded({ scrape, window }: Grid): number {
  return window + SPARE_SCRAPES * scrape
}

/** Of rates: the exact average over a span, and extremes of the windows that lie inside. */
export function rateSpan(
  points: readonly Point[],
  span: Stretch,
  { grid, avg, statistic }: { grid: Grid; avg: number | undefined; statistic: Statistic }
): CourseSpan {
  const average: SpanNumbers = avg === undefined ? {} : { avg }
  if (secondsOf(span) >= secondsNeeded(grid)) {
    return { numbers: { ...numbersOf(pointsWithin(points, span, grid.window)), ...average } }
  }
  if (statistic === 'avg' || statistic === 'total') return { numbers: average }
  const needed = secondsNeeded(grid)
  return { numbers: average, problem: { kind: 'too-short', seconds: secondsOf(span), needed } }
}
