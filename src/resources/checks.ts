import { ofInstances, overStretch, withMatchers, type Stretch } from './promql.js'
import { upperMedian } from './points.js'
import type { Checks } from './presets/preset.js'
import type { AnsweredSeries, ResourceProblem } from './reading.js'

/*
 * Numbers that are wrong without an error anywhere: docs/statistics.md §14.
 */

/** Sessions that the exporter must see of those there are: 0.83 to 1.06 with pg_monitor, 0 to 0.06 without. */
const LEAST_SEEN = 0.4
/** Of fewer sessions the exporter's own are too large a part. */
const LEAST_SESSIONS = 5
/** Resets that one or two restarts explain. */
const MOST_RESTARTS = 2
/** Resets a scrape: of several processes behind one address a fifth of the scrapes or more. */
const JUMPY = 0.05

/** Expressions whose answers `jumpOrBlindness` looks at, over the run, by tag. */
export function checkExpressions(
  checks: Checks | undefined,
  run: Stretch,
  selector: string
): ReadonlyMap<string, string> {
  const over = (template: string): string =>
    withMatchers(overStretch(template, run), ofInstances(selector))
  const expressions = new Map<string, string>()
  if (checks?.pgMonitor === true) {
    const backends = 'pg_stat_database_numbackends{$}[W]'
    const sessions = 'pg_stat_activity_count{$}[W]'
    expressions.set('sessions', over(`sum(avg_over_time(${backends}))`))
    expressions.set(
      'seen',
      over(`sum(sum_over_time(${sessions}))/max(count_over_time(${backends}))`)
    )
  }
  if (checks?.counter !== undefined) {
    expressions.set('resets', over(`max(resets(${checks.counter}{$}[W]))`))
  }
  return expressions
}

/** What the checks found; `scrapes`: how many there should be in the run. */
export function jumpOrBlindness(
  checked: ReadonlyMap<string, readonly AnsweredSeries[]>,
  scrapes: number
): ResourceProblem | undefined {
  const valueOf = (tag: string): number | undefined =>
    upperMedian((checked.get(tag) ?? []).flatMap(({ points }) => points.map(([, value]) => value)))
  const sessions = valueOf('sessions')
  if (sessions !== undefined && sessions >= LEAST_SESSIONS) {
    const ratio = (valueOf('seen') ?? 0) / sessions
    if (ratio < LEAST_SEEN) return { kind: 'no-pg-monitor', ratio }
  }
  const resets = valueOf('resets') ?? 0
  return resets > MOST_RESTARTS && resets > JUMPY * scrapes
    ? { kind: 'counters-jump', resets }
    : undefined
}
