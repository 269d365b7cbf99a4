import { AGGREGATED } from '../../locust/run.js'
import { isoMoment } from '../../units/clock.js'
import {
  counted,
  formatCount,
  formatPercent,
  formatPercentChange,
  metricLabel
} from '../../units/format.js'
import { formatMiddle } from '../../units/middle.js'
import { listed } from '../../units/sentence.js'
import type { Break, ChangePoint, Creep, Drifted, PastRun, TooFewRuns } from './past-evaluation.js'
import { STEP_CONFIDENCE } from './step-size.js'

/*
 * What is said of steps and drifts in notes, and so in annotations and the headline. Names of
 * endpoints and commits are untrusted.
 */

/** Digits of a commit that tell it from others. */
export const COMMIT_DIGITS = 10

/** `P95 of GET /search stepped up from 120 ms to 151 ms (+26%), seen in 4 runs`: what moved, without where. */
export function changePointFinding(point: ChangePoint): string {
  const { endpoint, metric, unit, before, after, seenIn } = point
  const direction = after > before ? 'up' : 'down'
  const others = togetherWords(point)
  const also = others === '' ? '' : `, together with ${others}`
  return [
    `${metricLabel(metric)} of ${subjectOf(endpoint)} stepped ${direction}`,
    `from ${formatMiddle(metric, unit, before)} to ${formatMiddle(metric, unit, after)}${changeOf(point)}${also},`,
    `seen in ${counted(seenIn, 'run')}`
  ].join(' ')
}

/** Metrics that moved with another and are named. */
const MOST_NAMED = 3
/** Characters of an endpoint's name beside others. */
const MOST_OF_NAME = 60

/** `its P99`, or `P99 of GET /search, P95 of GET /cart, P50 of GET /cart and 2 more`; empty where nothing did. */
export function togetherWords({ endpoint, together }: ChangePoint): string {
  const isOwn = together.every(one => one.endpoint === endpoint)
  const named = together.slice(0, MOST_NAMED).map(one => {
    const label = metricLabel(one.metric)
    return isOwn ? label : `${label} of ${shortened(subjectOf(one.endpoint))}`
  })
  const more = together.length - named.length
  const all = listed(more > 0 ? [...named, `${formatCount(more)} more`] : named)
  return isOwn && all !== '' ? `its ${all}` : all
}

function shortened(name: string): string {
  const characters = Array.from(name)
  return characters.length <= MOST_OF_NAME
    ? name
    : `${characters.slice(0, MOST_OF_NAME - 1).join('')}…`
}

/** The finding, and where: `…: after abc, by def at the latest`. */
export function changePointWords(point: ChangePoint): string {
  const [last, first] = point.between
  return `${changePointFinding(point)}: after ${runWords(last)}, by ${runWords(first)} at the latest`
}

/** `(+26%, 95% interval +20% to +32%)`; nothing where it was nothing before. */
function changeOf({ ratio, interval }: ChangePoint): string {
  if (ratio === undefined) return ''
  const change = formatPercentChange(ratio - 1)
  if (interval === undefined) return ` (${change})`
  const [low, high] = interval.map(limit => formatPercentChange(limit - 1))
  return ` (${change}, ${formatPercent(STEP_CONFIDENCE)} interval ${low} to ${high})`
}

/** `P95 of GET /search: +22% since 2026-10-12 (release v1.2), over 9 runs of the history: …`. */
export function creepWords(creep: Creep): string {
  const { endpoint, metric, ratio, runs } = creep
  return [
    `${metricLabel(metric)} of ${subjectOf(endpoint)}: ${formatPercentChange(ratio - 1)}`,
    `along its trend since ${sinceWords(creep)}, over ${counted(runs, 'run')} of the history${driftedToo(creep)}:`,
    'no single step explains it'
  ].join(' ')
}

/** `, together with 13 other metrics, of 5 endpoints too (most: average of GET /report +31%)`. */
function driftedToo({ endpoint, together }: Creep): string {
  const [first] = together
  if (first === undefined) return ''
  if (together.length === 1) return `, together with ${driftWords(first)}`
  const metrics = `, together with ${counted(together.length, 'other metric')}`
  const others = together.filter(one => one.endpoint !== endpoint && one.endpoint !== AGGREGATED)
  const [largest] = others
  if (largest === undefined) return metrics
  const count = new Set(others.map(one => one.endpoint)).size
  const ofWhat = counted(count, endpoint === AGGREGATED ? 'endpoint' : 'other endpoint')
  return `${metrics}, of ${ofWhat} too (most: ${driftWords(largest)})`
}

/** `P95 of GET /search +22%`. */
function driftWords({ endpoint, metric, ratio }: Drifted): string {
  return `${metricLabel(metric)} of ${subjectOf(endpoint)} ${formatPercentChange(ratio - 1)}`
}

/** `2026-10-12 (release v1.2)`. */
export function sinceWords({ since, sinceWhat }: Creep): string {
  const day = isoMoment(since.at)?.slice(0, 10) ?? runWords(since)
  switch (sinceWhat) {
    case 'release':
      return `${day} (${since.tag === undefined ? 'a release' : `release ${since.tag}`})`
    case 'change-point':
      return `${day} (the last change point)`
    case 'break':
      return `${day} (the last break)`
    case 'begin':
      return `${day} (the first run)`
    case 'days':
      return day
  }
}

/** Why runs before it cannot be compared with those after it. */
export function breakSentence({ why }: Pick<Break, 'why'>): string {
  switch (why.kind) {
    case 'locust':
      return `another Locust: ${why.then}, now ${why.now}`
    case 'generator':
      return `another load generator: ${why.then}, now ${why.now}`
    case 'load':
      return `another load: ${why.difference}`
  }
}

/** `too few runs to tell a change point or a creeping change: 3 since the last break, and it takes 10`. */
export function tooFewWords({ runs, least, isAfterBreak }: TooFewRuns): string {
  const which = isAfterBreak ? ' since the last break' : ' that can be compared'
  return `too few runs to tell a change point or a creeping change: ${formatCount(runs)}${which}, and it takes ${formatCount(least)}`
}

function subjectOf(endpoint: string): string {
  return endpoint === AGGREGATED ? 'the whole run' : endpoint
}

/** A run by its commit, else by what its workflow run is called. */
function runWords({ commit, workflowRun }: PastRun): string {
  return commit === undefined ? `run ${workflowRun}` : `commit ${commit.slice(0, COMMIT_DIGITS)}`
}
