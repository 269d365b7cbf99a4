import type { Cause } from '../../evaluate/verdict/reason.js'
import type { Incident, Recovery } from '../../evaluate/capacity/recovery.js'
import { burstPlaces } from '../../evaluate/burst-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Timeline } from '../../evaluate/run-in-time.js'
import type { Phase } from '../../evaluate/timeline/phases.js'
import type { Peak } from '../../evaluate/timeline/throughput-profile.js'
import { WINDOW_SECONDS, type WindowRange } from '../../evaluate/timeline/windows.js'
import {
  fallWords,
  fewerWords,
  isHardlyKnown,
  noIncidentWords,
  openOutcome,
  provedWords,
  rangeWords
} from '../../evaluate/verdict/recovery-words.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatSeconds,
  formatThroughput
} from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { capacityFacts } from './capacity-facts.js'
import { fact, users, type Fact } from './fact.js'
import { toldTrendText } from './trend-text.js'
import { warmUpText } from './warm-up-words.js'

/*
 * The run in time as plain sentences, formatted but not escaped: one model for the terminal, Markdown
 * and the performance-metrics document.
 */

export { users, type Fact }

const MOST_PHASES = 6
const MOST_EVENTS = 3
const CAUSES: Readonly<Record<Cause, string>> = {
  errors: 'errors',
  'no-answers': 'no answers',
  'response-time': 'slow answers',
  throughput: 'lost throughput'
}

/** What is known of the run in time, in the order of reading; endpoints' names are untrusted. */
export function timelineFacts({ timeline, level }: RunEvaluation): Fact[] {
  const { capacity, recovery } = timeline
  const limits = capacity === undefined ? [] : capacityFacts(capacity)
  const isAbout = level.kind === 'capacity'
  return [
    // What the run was made for.
    ...(isAbout ? limits : []),
    ...fact('recovery', recovery === undefined ? '' : recoveryText(recovery)),
    ...fact('phases', phasesText(timeline)),
    ...(isStepped(timeline)
      ? []
      : [
          ...fact('warm-up', warmUpText(timeline.warmUp)),
          ...fact('steady state', steadyText(timeline))
        ]),
    ...fact('throughput', throughputText(timeline)),
    ...fact('trend', toldTrendText(timeline)),
    ...fact('pauses', stallsText(timeline)),
    ...fact('error bursts', burstsText(timeline)),
    ...(isAbout ? [] : limits)
  ]
}

/**
 * What a page that shades stretches and shows totals has nowhere else: how the load went, the highest
 * throughput, and whether the run drifted.
 */
export function courseFacts({ timeline }: Pick<RunEvaluation, 'timeline'>): Fact[] {
  return [
    ...fact('phases', phasesText(timeline)),
    ...fact('peaks', peaksOf(timeline.throughput).join(', ')),
    ...fact('trend', toldTrendText(timeline))
  ]
}

/** Each load is held for a while: what the last one did is not the run's steady state. */
export function isStepped({ capacity }: Timeline): boolean {
  return capacity?.shape === 'steps'
}

function phasesText({ phases, unrecordedEnd }: Timeline): string {
  const end =
    unrecordedEnd === undefined
      ? ''
      : `, the last ${formatDuration(unrecordedEnd)} not in the history`
  return phases.length === 0 ? '' : `${recordedText(phases)}${end}`
}

function recordedText(phases: readonly Phase[]): string {
  if (phases.length > MOST_PHASES && phases.every(({ kind }) => kind === 'steady')) {
    return stepsText(phases)
  }
  const shown = phases.slice(0, MOST_PHASES).map(phase => {
    const long = formatDuration(phase.to - phase.from)
    if (phase.kind === 'idle') return `no users for ${long}`
    return phase.kind === 'steady'
      ? `${users(phase.usersTo)} for ${long}`
      : `${phase.kind} from ${formatCount(phase.usersFrom)} to ${users(phase.usersTo)} in ${long}`
  })
  const more = phases.length - shown.length
  return [...shown, ...(more > 0 ? [`and ${formatCount(more)} more`] : [])].join(', ')
}

/** `12 steps from 10 to 120 users` only if each has more than the one before. */
function stepsText(phases: readonly Phase[]): string {
  const counts = phases.map(phase => phase.usersTo)
  const long = phases.reduce((sum, { from, to }) => sum + to - from, 0) / phases.length
  const isRising = counts.every((count, i) => i === 0 || count > (counts[i - 1] ?? 0))
  const [how, least, most] = [
    isRising ? 'steps from' : 'levels, of',
    Math.min(...counts),
    Math.max(...counts)
  ]
  return `${formatCount(phases.length)} ${how} ${formatCount(least)} to ${users(most)}, about ${formatDuration(long)} each`
}

function steadyText(timeline: Timeline): string {
  const { steady } = timeline
  if (steady === undefined) return ''
  const load = `${formatDuration(steady.seconds)} at ${users(steady.users)}`
  return [load, ...steadyTexts(timeline)].join(', ')
}

/** What was measured in the steady state, its load and its length apart. */
export function steadyTexts({ steady, series }: Pick<Timeline, 'steady' | 'series'>): string[] {
  if (steady === undefined) return []
  const p95 = steady.percentiles.find(({ percent }) => percent === 95)
  return [
    formatThroughput(steady.throughput),
    ...(steady.average === undefined ? [] : [`${formatMs(steady.average)} on average`]),
    ...(p95 === undefined ? [] : [`P95 ${windowsText(p95)}`]),
    ...(steady.errorRate === undefined ? [] : [`${formatPercent(steady.errorRate)} errors`]),
    ...(series.percentileMode === 'cumulative'
      ? ['percentiles only over the whole run, warm-up included']
      : [])
  ]
}

/** What Locust printed, from the least to the most: a value between them was never printed. */
export function windowsText(p95: Pick<WindowRange, 'low' | 'high'>): string {
  return `${rangeText(p95)} in windows of ${formatDuration(WINDOW_SECONDS)}`
}

/** `110 to 140 ms`. */
export function rangeText({ low, high }: Pick<WindowRange, 'low' | 'high'>): string {
  return low === high ? formatMs(low) : `${formatMs(low).replace(' ms', '')} to ${formatMs(high)}`
}

function throughputText({ throughput }: Timeline): string {
  const { requests, average, steady } = throughput
  return [
    ...(requests === undefined ? [] : [counted(requests, 'request')]),
    ...(average === undefined ? [] : [`${formatThroughput(average)} over the whole run`]),
    ...(steady === undefined ? [] : [`${formatThroughput(steady)} in the steady state`]),
    ...peakTexts(throughput)
  ].join(', ')
}

/** `peak 201/s in one second (45 s after the start)`, `peak 172/s over 10 s …`. */
export function peakTexts(throughput: Timeline['throughput']): string[] {
  return peaksOf(throughput).map(text => `peak ${text}`)
}

/** The same, where the line says already that they are peaks. */
export function peaksOf({ peakPerSecond, peakPer10s }: Timeline['throughput']): string[] {
  const text = (peak: Peak | undefined, how: string): string[] =>
    peak === undefined
      ? []
      : [`${formatThroughput(peak.value)} ${how} (${formatDuration(peak.at)} after the start)`]
  return [
    ...text(peakPerSecond, 'in one second'),
    ...text(peakPer10s, `over ${formatDuration(peakPer10s?.seconds ?? 0)}`)
  ]
}

function stallsText({ stalls }: Timeline): string {
  return oneByOne(
    stalls.map(({ from, seconds, users: count, requests, usualRate, toTheEnd: isToTheEnd }) => {
      const what =
        requests === 0
          ? 'nothing completed'
          : `only ${formatCount(requests)} requests completed (${formatThroughput(usualRate)} at other times)`
      const who = count === undefined ? '' : `, with up to ${users(count)}`
      return `${what} for ${formatDuration(seconds)}, from ${formatDuration(from)} on${who}${toTheEnd({ toTheEnd: isToTheEnd })}`
    })
  )
}

function burstsText({ bursts }: Timeline): string {
  return oneByOne(
    bursts.map(
      burst =>
        `${formatCount(burst.failures)} of ${formatCount(burst.requests)} requests failed within ${formatDuration(burst.seconds)}, from ${formatDuration(burst.from)} on${toTheEnd(burst)}, at worst ${formatPercent(burst.peak)}${burstPlaces(burst)}`
    )
  )
}

function toTheEnd({ toTheEnd = false }: { readonly toTheEnd?: boolean }): string {
  return toTheEnd ? ', until the history ends' : ''
}

function oneByOne(events: readonly string[]): string {
  const more = events.length - MOST_EVENTS
  return [
    ...events.slice(0, MOST_EVENTS),
    ...(more > 0 ? [`and ${formatCount(more)} more`] : [])
  ].join('; ')
}

function recoveryText(recovery: Recovery): string {
  const { incidents, objective, resolution } = recovery
  if (incidents.length === 0) return noIncidentWords(recovery)
  const goal = objective === undefined ? '' : `objective ${formatSeconds(objective)}; `
  return `${goal}${oneByOne(incidents.map(incident => incidentText(incident, resolution)))}`
}

/** One incident: how long, how deep, what it cost. */
function incidentText(incident: Incident, resolution: number): string {
  const { from, seconds, range, detectSeconds, depth, failures, fewerSuccesses } = incident
  const usual = isHardlyKnown(incident) ? undefined : depth.usualThroughput
  const outcome = range
    ? `recovered in ${formatSeconds(seconds)} (${rangeWords(range)})`
    : openOutcome(incident)
  return [
    `${causesText(incident)} from ${formatDuration(from)} after the start on, ${outcome}`,
    provedWords({ detectSeconds, resolution }),
    ...fallWords(depth.throughput, usual),
    ...(failures === 0 ? [] : [`up to ${formatPercent(depth.errorRate)} errors`]),
    [`${counted(failures, 'request')} failed`, ...fewerWords(fewerSuccesses, usual)].join(' and ')
  ].join(', ')
}

/** `errors and lost throughput`. */
export function causesText({ causes }: Incident): string {
  return listed(causes.map(cause => CAUSES[cause]))
}
