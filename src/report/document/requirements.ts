import { metricOf } from '../../config/metrics.js'
import {
  brokenElsewhereWords,
  confidenceWords,
  noneHeldWords
} from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { CapacityPoint } from '../../evaluate/capacity/points.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { boundsHeld } from '../../evaluate/timeline/limit-words.js'
import { reasonOf } from '../../evaluate/verdict/sentence.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { escapeMarkdown } from '../escape.js'
import { users } from '../view/timeline-view.js'
import { boundText } from '../view/bound-text.js'
import { targetVerdicts } from '../view/target-verdicts.js'
import { gradeWord } from '../view/verdict-state.js'
import { capacityRun } from './capacity-section.js'
import { head, named, open, PENDING, row } from './cells.js'
import { type DocumentData, type DocumentLevel, everydayLevel } from './levels.js'
import { fixed, type DocumentLine, strong, weak } from './merge.js'

/**
 * `met` is absent where one run says yes and another no; `wasAsked` when the report has the run that
 * should have told, so that an answer of an earlier run does not stay.
 */
type Answer =
  | { readonly actual: string; readonly met?: boolean }
  | { readonly why: string; readonly wasAsked: boolean }

const USERS = 500
/** Beyond the P95 a load may have too few requests for a percentile. */
const MOST_PERCENT = 95
const THROUGHPUT = 100
const ERRORS = 0.005

/** The five requirements of the document against what was measured. */
export function requirements(data: DocumentData): DocumentLine[] {
  const run = everydayLevel(data)?.run
  const line = (requirement: string, target: string, answer: Answer): DocumentLine => {
    if ('actual' in answer)
      return strong(row([requirement, target, answer.actual, metText(answer.met)]))
    const text = row([requirement, target, open(answer.why), PENDING])
    return answer.wasAsked ? strong(text) : weak(text)
  }
  return [
    ...fixed(...head(['Requirement', 'Target', 'Actual', 'Met?'])),
    line('P95 Latency < 500ms', '500ms', latency(run, 95, 500)),
    line('P99 Latency < 1000ms', '1000ms', latency(run, 99, 1000)),
    line('Error Rate < 0.5%', '0.5%', errorRate(run)),
    line('Support 500 users', '500', support(data)),
    line('Throughput > 100 RPS', '100', throughput(run))
  ]
}

function metText(met: boolean | undefined): string {
  if (met === undefined) return '⚠️ Unclear'
  return met ? '✅ Yes' : '❌ No'
}

function unknown(why: string): Answer {
  return { why, wasAsked: true }
}

const NO_RUN = { why: 'no run of everyday load (sustained or normal) was given', wasAsked: false }

function latency(run: RunEvaluation | undefined, percent: number, limit: number): Answer {
  if (run === undefined) return NO_RUN
  const value = run.run.aggregated?.percentiles.get(percent)
  if (value === undefined) return unknown(`the files have no P${percent}`)
  const undecided = targetVerdicts(run, AGGREGATED).find(
    ({ metric, grade }) => metric === `p${percent}` && grade === 'undecided'
  )
  if (undecided !== undefined) return unknown(reasonOf(undecided))
  const met = value < limit
  return withOwn(
    run,
    { key: `p${percent}`, limit },
    { actual: `${formatMs(value)} (${named(run)})`, met }
  )
}

function errorRate(run: RunEvaluation | undefined): Answer {
  if (run === undefined) return NO_RUN
  const value = run.metrics.errorRate
  if (value === undefined) return unknown('there were no requests')
  const met = value < ERRORS
  const answer = { actual: `${formatPercent(value)} (${named(run)})`, met }
  return withOwn(run, { key: 'error-rate', limit: ERRORS }, answer)
}

/** So many users or more were held, or a capacity test found where it ends. */
function support(data: DocumentData): Answer {
  const tested = data.levels
    .filter(({ kind, run }) => kind === 'load' && (run.run.peakUsers ?? 0) >= USERS)
    .sort((a, b) => (a.run.run.peakUsers ?? 0) - (b.run.run.peakUsers ?? 0))
  const held = tested.find(({ run }) => isHeld(run))
  const found = supportByCapacity(data)
  if (held !== undefined) {
    return found !== undefined && 'actual' in found && found.met === false
      ? { actual: `${heldText(held.run)}, but ${found.actual}` }
      : { actual: heldText(held.run), met: true }
  }
  if (found !== undefined && 'actual' in found) return found
  const [least] = tested
  if (least === undefined) return found ?? { why: mostTested(data), wasAsked: false }
  return (least.run.run.peakUsers ?? 0) <= USERS * 1.05
    ? { actual: failedText(least), met: false }
    : unknown(`${failedText(least)}; fewer were not tested`)
}

/** Undefined where no capacity test went so far. */
function supportByCapacity(data: DocumentData): Answer | undefined {
  const run = capacityRun(data)
  const capacity = run?.timeline.capacity
  if (run === undefined || capacity === undefined) return undefined
  const { breakingPoint: broken, points } = capacity
  if (broken !== undefined && broken.heldBeyond === undefined && broken.value <= USERS) {
    const text = `an acceptable bound broke at ${users(broken.value)} (${named(run)})`
    return { actual: text, met: false }
  }
  if (!points.some(point => point.users >= USERS)) return undefined
  const held = `held ${boundsHeld(run.timeline.limits)}`
  const why = unsupported(capacity, held)
  return why === undefined
    ? { actual: `${users(capacity.maxUsers?.value ?? 0)} ${held} (${named(run)})`, met: true }
    : unknown(why)
}

/** Why a test with so many users does not tell whether the service supports them; undefined where it does. */
function unsupported(capacity: Capacity, held: string): string | undefined {
  const { maxUsers: most, breakingPoint, points, held: asked } = capacity
  if (most === undefined || breakingPoint?.heldBeyond !== undefined) return noneHeldWords(capacity)
  if (brokenElsewhereWords(capacity) !== undefined) return confidenceWords(most)
  if (most.value < USERS) {
    return breakingPoint === undefined
      ? confidenceWords(most)
      : `${users(most.value)} ${held}, and ${users(breakingPoint.value)} did not: what lies between is not known`
  }
  const open = points
    .filter(point => point.users >= USERS && point.users <= most.value)
    .map(point => openPercentiles(point, asked.bounds))
  return open.every(metrics => metrics.length > 0)
    ? `no load of ${users(USERS)} or more tells of ${(open[0] ?? []).map(metricLabel).join(', ')}`
    : undefined
}

/** Of the bounds of all requests, the percentiles without which a load tells too little: up to P95, or all. */
function openPercentiles({ open }: CapacityPoint, bounds: Capacity['held']['bounds']): string[] {
  const asked = bounds.flatMap(({ metric }) => {
    const found = metricOf(metric)
    return found?.type === 'percentile' ? [found] : []
  })
  const left = asked.filter(({ key }) => open.some(one => one.ofAll && one.metric === key))
  const isAll = left.length === asked.length
  return left.filter(({ percent }) => isAll || percent <= MOST_PERCENT).map(({ key }) => key)
}

function heldText(run: RunEvaluation): string {
  const { peakUsers = 0, durationSeconds } = run.run
  const long = durationSeconds === undefined ? '' : ` for ${formatDuration(durationSeconds)}`
  const isOpen = run.verdicts.some(one => one.rule === 'target' && one.grade === 'undecided')
  const bounds = `every acceptable bound${isOpen ? ' that could be judged' : ''}`
  return `${users(peakUsers)}${long} within ${bounds} (${named(run)})`
}

function failedText({ run, title }: DocumentLevel): string {
  return `${users(run.run.peakUsers ?? 0)} did not hold every acceptable bound (${title})`
}

function mostTested({ levels }: DocumentData): string {
  const most = Math.max(0, ...levels.map(({ run }) => run.run.peakUsers ?? 0))
  return most === 0
    ? 'no run tells its users'
    : `no more than ${formatCount(most)} users were tested`
}

/** Successful requests only: errors are answered fast. */
function throughput(run: RunEvaluation | undefined): Answer {
  if (run === undefined) return NO_RUN
  const value = successfulRate(run)
  if (value === undefined) return unknown('the files tell no duration')
  const over = run.timeline.steady === undefined ? 'over the whole run' : 'in the steady state'
  const seen = `${formatThroughput(value)} successful ${over}`
  // Users who wait between requests ask for no more: that a service answers them says nothing beyond.
  return value <= THROUGHPUT && meetsOwnThroughput(run)
    ? unknown(`${seen}, which meets the target of its load level: no more was asked for`)
    : withOwn(
        run,
        { key: 'throughput', limit: THROUGHPUT },
        { actual: `${escapeMarkdown(seen)} (${named(run)})`, met: value > THROUGHPUT }
      )
}

/** The number of the document, and the metric that it bounds. */
type Required = { readonly key: string; readonly limit: number }

/**
 * Beside what the document requires, what the config does: where that is another number, the row says
 * so, and nothing is met that the config's own bound says is not.
 */
function withOwn(
  run: RunEvaluation,
  { key, limit }: Required,
  { actual, met }: { readonly actual: string; readonly met: boolean }
): Answer {
  const own = targetVerdicts(run, AGGREGATED).find(({ metric }) => metric === key)
  if (own === undefined) return { actual, met }
  if (met && (own.grade === 'undecided' || own.grade === 'missing')) return unknown(reasonOf(own))
  const asked = askedBy(own)
  // The built-in bounds have the document's numbers: where one says no more, the row is short.
  const isShort = (asked.isHeld || !met) && Object.values(own.bounds).includes(limit)
  if (isShort || asked.bound === undefined) return { actual, met }
  const bound = boundText(key === 'throughput' ? '>' : '<', asked.bound, own.unit)
  const words = `the config asks for ${bound}${asked.isHeld ? '' : `: ${asked.word}`}`
  return { actual: `${actual}; ${escapeMarkdown(words)}`, met: met && asked.isHeld }
}

type Asked = {
  /** The bound that decides. */
  readonly bound: number | undefined
  readonly isHeld: boolean
  readonly word: string
}

/** What is asked for: what is acceptable, or by `fail-on: acceptable` the target. */
function askedBy(own: TargetVerdict): Asked {
  const { target, acceptable, unacceptable } = own.bounds
  const loose = acceptable ?? unacceptable
  const word = gradeWord(own)
  if (own.grade === 'acceptable' && (own.effect === 'fail' || own.wouldFail === true)) {
    return { bound: target ?? loose, isHeld: false, word: `${word}, which fails` }
  }
  const isHeld = own.grade === 'target' || own.grade === 'acceptable'
  return { bound: loose ?? target, isHeld, word }
}

/** The run was to have so much and no more, and had it. */
function meetsOwnThroughput(run: RunEvaluation): boolean {
  return targetVerdicts(run, AGGREGATED).some(
    ({ metric, grade }) => metric === 'throughput' && grade === 'target'
  )
}

function successfulRate(run: RunEvaluation): number | undefined {
  const { steady } = run.timeline
  const { throughput: whole, errorRate: rate = 0 } = run.metrics
  if (steady !== undefined) return steady.throughput * (1 - (steady.errorRate ?? 0))
  return whole === undefined ? undefined : whole * (1 - rate)
}

/** Whether no target was missed by more than is acceptable. */
function isHeld({ verdicts, outcome }: RunEvaluation): boolean {
  const bad = ['degraded', 'unacceptable', 'missing']
  return (
    (outcome === 'passed' || outcome === 'warned') &&
    !verdicts.some(verdict => verdict.rule === 'target' && bad.includes(verdict.grade))
  )
}
