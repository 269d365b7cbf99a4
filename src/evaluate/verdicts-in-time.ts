import type { LoadLevel, Policies } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatNumber,
  formatPercent
} from '../units/format.js'
import { LEAST_SECONDS, LEAST_STEPS } from './capacity/points.js'
import { verdictsFromRecovery } from './recovery-verdict.js'
import { burstPlaces } from './burst-words.js'
import type { Timeline } from './run-in-time.js'
import { limitOn, type TimelineLimit } from './timeline/limit.js'
import { whyNo } from './timeline/limit-words.js'
import type { LevelStep } from './timeline/step.js'
import { toldTrend, trendLineOf, type Trend } from './timeline/trend.js'
import type { TargetVerdict } from './verdict/verdict.js'

/**
 * What the timeline means for the conclusion: warnings for drift, bursts and an unsettled warm-up,
 * and for a recovery test with an objective a verdict `recovery-time` (s) that can fail.
 */
export function verdictsFromTimeline(
  timeline: Timeline,
  level: LoadLevel,
  policies: Policies
): { verdicts: TargetVerdict[]; notes: Note[] } {
  // Overload and incidents are the purpose of the other kinds of test.
  if (level.kind === 'capacity' && timeline.capacity === undefined) return noCapacity(timeline)
  if (timeline.recovery !== undefined) return verdictsFromRecovery(timeline.recovery, policies)
  if (level.kind !== 'load') return { verdicts: [], notes: [] }
  const notes = [
    ...driftNotes(toldTrend(timeline)),
    ...burstNotes(timeline),
    ...startNotes(timeline)
  ]
  return { verdicts: [], notes }
}

/** A capacity test that says nothing about the capacity. */
function noCapacity({ limits }: Timeline): { verdicts: TargetVerdict[]; notes: Note[] } {
  return {
    verdicts: [],
    notes: [
      note('no-capacity', whyNo('capacity', limits), {
        advice: adviceOn(limitOn('capacity', limits))
      })
    ]
  }
}

function adviceOn(limit: TimelineLimit | undefined): string {
  if (limit?.of === 'history') {
    return 'Keep the _stats_history.csv that Locust writes beside the _stats.csv'
  }
  if (limit?.of === 'users') return 'Run the test with Locust 1.0 or later: it writes the users'
  if (limit?.of !== 'capacity') return raiseAdvice(LEAST_SECONDS)
  switch (limit.why) {
    case 'no-rise':
      return raiseAdvice(limit.leastSeconds)
    case 'users-waiting':
      return 'Set a timeout in the load script, so that a request without an answer fails'
    case 'no-success':
    case 'no-success-counted':
    case 'no-success-at-loads':
      return 'Look at the failures: nothing can be told of a load at which no request succeeds.'
  }
}

function raiseAdvice(leastSeconds: number): string {
  return `Raise the users in at least ${formatCount(LEAST_STEPS)} steps whose rows span at least ${formatDuration(leastSeconds)}, or in a ramp, with --csv-full-history.`
}

/** Response times or errors that rose within the steady state. */
export function driftNotes(trend: Trend | undefined): Note[] {
  if (trend?.alarm !== true) return []
  const { errors, step, parts } = trend
  if (step !== undefined && !errors.alarm) return [stepNote(step, parts)]
  const line = trendLineOf(trend)
  const found = errors.alarm
    ? `the error rate rose from ${formatPercent(errors.first ?? 0)} to ${formatPercent(errors.last ?? 0)} within the steady state`
    : `response times grew by ${formatNumber(100 * (line.to / line.from - 1))}% within the steady state, from ${formatMs(line.from)} to ${formatMs(line.to)} along the trend line`
  return [
    note('drift', found, {
      severity: 'warning',
      advice: 'look for a leak, a filling disk or queue, or a cache that loses its hits; run longer'
    })
  ]
}

/** Nothing that leaks or fills up grows in one step. */
function stepNote({ after, levels: [before, since] }: LevelStep, parts: Trend['parts']): Note {
  const from = formatDuration(parts[after]?.from ?? 0)
  return note(
    'drift',
    `response times rose at once within the steady state, from ${formatMs(before)} on average to ${formatMs(since)} from ${from} after the start on`,
    {
      severity: 'warning',
      advice: 'look for what began then; another run tells whether it comes again'
    }
  )
}

function burstNotes({ bursts }: Timeline): Note[] {
  const [first] = bursts
  if (first === undefined) return []
  const worst = bursts.reduce((most, next) => (next.failures > most.failures ? next : most), first)
  const end = worst.toTheEnd === true ? ', until the history ends' : ''
  const others = bursts.length === 1 ? '' : `; ${bursts.length} bursts in all`
  return [
    note(
      'error-burst',
      `${formatCount(worst.failures)} of ${formatCount(worst.requests)} requests failed within ${formatDuration(worst.seconds)}, ${formatDuration(worst.from)} after the start${end}${burstPlaces(worst)}${others}`
    )
  ]
}

/** What settles for long is slow in its first part. */
function startNotes({ warmUp, slowFirstPart }: Timeline): Note[] {
  if (warmUp?.settled === false) {
    return [
      note('warm-up-unsettled', 'response times still fell a third into the time at full load', {
        advice: 'run longer, or warm the service up before the test'
      })
    ]
  }
  if (slowFirstPart === undefined) return []
  const { to, average, afterwards } = slowFirstPart
  return [
    note(
      'slow-first-part',
      `response times were ${formatNumber(average / afterwards)} times as long in the first ${formatDuration(to)}: ${formatMs(average)} on average, afterwards ${formatMs(afterwards)}`,
      {
        advice:
          'look for what ended then, a warm-up or something else on the machine; the numbers of the whole run are of both'
      }
    )
  ]
}
