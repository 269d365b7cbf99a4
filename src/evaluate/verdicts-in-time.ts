import type { LoadLevel, Policies } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { AGGREGATED } from '../locust/run.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatNumber,
  formatPercent
} from '../units/format.js'
import { LEAST_SECONDS, LEAST_STEPS } from './capacity/points.js'
import type { Incident, Recovery } from './capacity/recovery.js'
import type { Timeline } from './run-in-time.js'
import { effectOfGrade } from './targets/effect.js'
import { limitOn, type TimelineLimit } from './timeline/limit.js'
import { whyNo } from './timeline/limit-words.js'
import { toldTrend, trendLineOf, type Trend } from './timeline/trend.js'
import type { RecoveryReason } from './verdict/reason.js'
import { notRecoveredWords } from './verdict/target-words.js'
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
  if (timeline.recovery !== undefined) return fromRecovery(timeline.recovery, policies)
  if (level.kind !== 'load') return { verdicts: [], notes: [] }
  const notes = [
    ...driftNotes(toldTrend(timeline)),
    ...burstNotes(timeline),
    ...settlingNotes(timeline)
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
  return limit?.of === 'capacity' && limit.why !== 'no-rise'
    ? 'Look at the failures: nothing can be told of a load at which no request succeeds.'
    : raiseAdvice(limit?.of === 'capacity' ? limit.leastSeconds : LEAST_SECONDS)
}

function raiseAdvice(leastSeconds: number): string {
  return `Raise the users in at least ${formatCount(LEAST_STEPS)} steps whose rows span at least ${formatDuration(leastSeconds)}, or in a ramp, with --csv-full-history.`
}

/** Response times or errors that rose within the steady state. */
export function driftNotes(trend: Trend | undefined): Note[] {
  if (trend?.alarm !== true) return []
  const { errors } = trend
  const line = trendLineOf(trend)
  const found = errors.alarm
    ? `the error rate rose from ${formatPercent(errors.first ?? 0)} to ${formatPercent(errors.last ?? 0)} within the steady state`
    : `response times grew by ${formatNumber(100 * (line.to / line.from - 1))}% within the steady state, from ${formatMs(line.from)} to ${formatMs(line.to)} along the trend line`
  return [
    note('drift', found, {
      advice: 'look for a leak, a filling disk or queue, or a cache that loses its hits; run longer'
    })
  ]
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
      `${formatCount(worst.failures)} of ${formatCount(worst.requests)} requests failed within ${formatDuration(worst.seconds)}, ${formatDuration(worst.from)} after the start${end}${others}`
    )
  ]
}

function settlingNotes({ warmUp }: Timeline): Note[] {
  if (warmUp?.settled !== false) return []
  return [
    note('warm-up-unsettled', 'response times still fell a third into the time at full load', {
      advice: 'run longer, or warm the service up before the test'
    })
  ]
}

function fromRecovery(
  recovery: Recovery,
  policies: Policies
): { verdicts: TargetVerdict[]; notes: Note[] } {
  const { objective, incidents } = recovery
  if (objective === undefined) return { verdicts: [], notes: unrecoveredNotes(incidents) }
  return { verdicts: [recoveryVerdict(recovery, objective, policies)], notes: [] }
}

function unrecoveredNotes(incidents: readonly Incident[]): Note[] {
  const open = incidents.find(incident => !incident.recovered)
  if (open === undefined) return []
  return [note('recovery-too-slow', notRecoveredWords(open))]
}

/** Longest incident against the objective; borderline where it may have been short enough. */
function recoveryVerdict(
  { incidents, resolution }: Recovery,
  objective: number,
  policies: Policies
): TargetVerdict {
  const bounds = { acceptable: objective }
  const common = {
    rule: 'target',
    endpoint: AGGREGATED,
    metric: 'recovery-time',
    unit: 's',
    bounds
  } as const
  const [first] = incidents
  if (first === undefined) {
    const reason = { kind: 'no-incident' } as const
    // No time was measured: 0 s would be the best recovery of all.
    return { ...common, grade: 'target', borderline: false, effect: 'pass', reason }
  }
  const worst = incidents.reduce((most, next) => (isWorse(next, most) ? next : most), first)
  const { range } = worst
  const grade = range !== undefined && worst.seconds < objective ? 'acceptable' : 'unacceptable'
  const borderline = grade === 'unacceptable' && range !== undefined && range[0] < objective
  return {
    ...common,
    value: worst.seconds,
    ...present({ interval: range }),
    grade,
    borderline,
    effect: effectOfGrade(grade, borderline, policies),
    reason: reasonOf(worst, objective, resolution)
  }
}

function isWorse(a: Incident, b: Incident): boolean {
  return a.recovered === b.recovered ? a.seconds > b.seconds : !a.recovered
}

function reasonOf(incident: Incident, objective: number, resolution: number): RecoveryReason {
  const { range, usersLeft, seconds, detectSeconds, depth, failures, fewerSuccesses } = incident
  if (range === undefined) return { kind: 'not-recovered', seconds, usersLeft, objective }
  return {
    kind: 'recovered',
    seconds,
    range,
    objective,
    detectSeconds,
    resolution,
    failures,
    fewerSuccesses,
    lowest: depth.throughput,
    ...present({ usual: depth.usualThroughput })
  }
}
