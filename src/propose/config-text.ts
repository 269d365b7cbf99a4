import { BOUND_FIELDS } from '../config/bounds.js'
import { BUILT_IN_LEVELS } from '../config/defaults.js'
import { higherIsBetter, unitOf } from '../config/metrics.js'
import type { Bounds, Metric } from '../config/settings.js'
import { requestsNeeded } from '../evaluate/targets/measure.js'
import type { Run } from '../locust/run.js'
import { capitalised } from '../report/view/note-text.js'
import { whenFacts } from '../report/view/provenance.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatPercent,
  formatValue
} from '../units/format.js'
import { writtenValue } from '../units/written.js'
import type { EndpointProposal } from './endpoint-bounds.js'
import { LEAST_ROOM_MS, THROUGHPUT_ROOM, TIME_ROOM } from './head-room.js'
import type { MetricProposal } from './metric-proposal.js'
import type { LevelProposal, Proposal } from './proposal.js'
import { comment, quoted } from './yaml-text.js'

const SCHEMA =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/locust-gate/locust-gate/v0/schema/config.schema.json'
const REFERENCE =
  'Every key: https://github.com/locust-gate/locust-gate/blob/v0/docs/configuration.md'

const ADVISORY = [
  ...comment(
    'Advisory: every grade and every regression is shown, what would fail is said, and only a run that could not be judged turns red. To switch the gate on, take this line away. For a pull request it counts once it is on the base branch.'
  ),
  'fail-on: never'
]

/** A config with the bounds of a proposal, the measured value beside each. */
export function proposedConfig(proposal: Proposal): string {
  const { levels, notRequests } = proposal
  return joined([
    [SCHEMA, ...headOf(levels)],
    ADVISORY,
    notRequests.length === 0 ? [] : notRequestsOf(notRequests),
    ['load-levels:', ...levels.flatMap((level, at) => [...(at > 0 ? [''] : []), ...levelOf(level)])]
  ])
}

/** A config of somebody who has no run yet: the built-in bounds, to be changed. */
export function plainConfig(): string {
  const what =
    'The built-in targets hold: they stand below, each to be uncommented and changed. With a run of your own, locust-gate init PATH proposes bounds from what it measured.'
  return joined([
    [SCHEMA, ...comment(what), ...comment(REFERENCE)],
    ADVISORY,
    ['# load-levels:', ...BUILT_IN_LEVELS.flatMap(builtInLevel).map(line => `#${line}`)]
  ])
}

function joined(parts: readonly (readonly string[])[]): string {
  const texts = parts.filter(lines => lines.length > 0).map(lines => lines.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function headOf(levels: readonly LevelProposal[]): string[] {
  const count = levels.reduce((sum, { runs }) => sum + runs.length, 0)
  const [one, does] = count === 1 ? ['one run', 'does'] : [counted(count, 'run'), 'do']
  const times = BOUND_FIELDS.map(field => `${field} ${TIME_ROOM[field]} times`).join(', ')
  const rates = BOUND_FIELDS.map(field => `${THROUGHPUT_ROOM[field]} times`).join(', ')
  const hasBounds = levels.some(({ kind }) => kind !== 'capacity')
  if (!hasBounds)
    return [...comment(`Proposed by locust-gate init from ${one}.`), ...comment(REFERENCE)]
  return [
    ...comment(
      `Proposed by locust-gate init from ${one}: every bound below is a proposal. ${capitalised(one)} ${does} not tell how much your service varies from run to run: look at some more, and change what does not fit.`
    ),
    '#',
    ...comment(
      `Head-room of response times: ${times} the measured value, at the upper end of its uncertainty ("up to"), and at least ${LEAST_ROOM_MS} ms more each, rounded up to what Locust can print. Of throughput: ${rates} the measured value, rounded down.`
    ),
    ...comment(REFERENCE)
  ]
}

function notRequestsOf(patterns: readonly string[]): string[] {
  return [
    ...comment('Rows that are no requests: the figures of the whole run are without them.'),
    `not-requests: [${patterns.map(quoted).join(', ')}]`
  ]
}

function levelOf(level: LevelProposal): string[] {
  const { name, users, durationSeconds, files, targets, gradeEndpoints } = level
  const written = targets.filter(target => 'bounds' in target)
  const kept = targets.filter(target => !('bounds' in target))
  return [
    ...level.runs.slice(0, MAX_RUNS).flatMap(run => comment(runText(run), '  ')),
    ...(level.runs.length > MAX_RUNS
      ? comment(`and ${formatCount(level.runs.length - MAX_RUNS)} more`, '  ')
      : []),
    ...comment(level.kind === 'capacity' ? WHY_CAPACITY : WHY_LEVEL[level.by], '  '),
    `  ${name}:`,
    ...(level.kind === 'capacity' ? ['    kind: capacity'] : []),
    ...(files.length === 0 ? [] : [`    files: [${files.map(quoted).join(', ')}]`]),
    ...(users === undefined ? [] : [`    users: ${users}`]),
    ...(durationSeconds === undefined
      ? []
      : [`    duration: ${writtenValue('s', durationSeconds)}`]),
    ...(written.length === 0 ? [] : ['    targets:']),
    ...written.flatMap(target => metricLines(target, '      ')),
    ...kept.flatMap(target => comment(keptText(target, level.runs), '      ')),
    ...(level.kind === 'capacity' ? [] : gradeEndpoints ? endpointsOf(level) : MANY_ENDPOINTS)
  ]
}

const WHY_CAPACITY =
  'The load rises in steps, or through most of the run: a test that finds the limit. Its bounds tell where that is, so that none is proposed from it; the built-in ones hold until you write your own.'

/** Runs of a level that are told one by one. */
const MAX_RUNS = 5

const WHY_LEVEL: Readonly<Record<LevelProposal['by'], string>> = {
  name: 'Of this load level, because the name of the run says so.',
  default: 'Of this load level, which is that of runs that nothing else assigns.',
  own: 'A load level of its own: nothing assigns the run, and it is not the only one.'
}

function runText(run: Run): string {
  const { aggregated, peakUsers, durationSeconds } = run
  const facts = [
    ...(peakUsers === undefined ? [] : [counted(peakUsers, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)]),
    ...(aggregated === undefined ? [] : [counted(aggregated.requests, 'request')]),
    ...whenFacts(run)
  ]
  return `Run ${quoted(run.name)}: ${facts.join(', ')}.`
}

const MANY_ENDPOINTS = [
  ...comment(
    'So many endpoints are slower than these bounds that each had to have its own: only the whole run is held to them. Write the entries of those that matter (endpoints:), and take this line away.',
    '    '
  ),
  '    grade-endpoints: false'
]

function endpointsOf({ endpoints }: LevelProposal): string[] {
  const why = 'Response times of each endpoint are held to the bounds above too.'
  if (endpoints.length === 0) return comment(`${why} None needs bounds of its own.`, '    ')
  const isOne = endpoints.length === 1
  const slower = isOne
    ? 'This one is slower than their target and needs bounds of its own.'
    : 'These are slower than their target and need bounds of their own.'
  return [
    ...comment(`${why} ${slower}`, '    '),
    '    endpoints:',
    ...endpoints.flatMap(endpointLines)
  ]
}

function endpointLines({ pattern, targets, alsoMeans }: EndpointProposal): string[] {
  const more =
    alsoMeans === 0
      ? []
      : comment(
          `* stands for any text: ${counted(alsoMeans, 'other endpoint')} of the run ${alsoMeans === 1 ? 'is' : 'are'} meant too.`,
          '      '
        )
  return [
    ...more,
    `      ${quoted(pattern)}:`,
    ...targets.flatMap(target => metricLines(target, '        '))
  ]
}

function metricLines(proposal: MetricProposal, indent: string): string[] {
  if (!('bounds' in proposal)) return []
  const { metric, bounds } = proposal
  return [`${indent}${metric.key}: ${boundsText(metric, bounds)} # ${measuredText(proposal)}`]
}

function boundsText(metric: Metric, bounds: Bounds): string {
  const unit = unitOf(metric)
  const fields = BOUND_FIELDS.flatMap(field => {
    const value = bounds[field]
    return value === undefined ? [] : [`${field}: ${writtenValue(unit, value)}`]
  })
  return `{ ${fields.join(', ')} }`
}

function measuredText({ metric, measured, upTo }: MetricProposal): string {
  const shown = (value: number): string => formatValue(unitOf(metric), value)
  if (measured === undefined && upTo === undefined)
    return 'not measured well enough; no stricter than the percentile before it'
  if (measured === undefined) return `too few requests to measure, up to ${shown(upTo ?? 0)}`
  const isWider = upTo !== undefined && upTo > measured
  return `measured ${shown(measured)}${isWider ? `, up to ${shown(upTo)}` : ''}`
}

/** Why no bound is proposed, as a comment. */
function keptText(proposal: MetricProposal, runs: readonly Run[]): string {
  if ('bounds' in proposal) return ''
  const { metric, kept, why, measured } = proposal
  const stays = `the built-in bounds hold (${standingText(metric, kept)})`
  if (why === 'untold') return `${metric.key}: ${untoldText(metric, runs)}; ${stays}.`
  if (measured === undefined) return `${metric.key}: ${stays}.`
  const seen = `${metric.key}: measured ${formatPercent(measured)}`
  return why === 'errors'
    ? `${seen}; ${stays}.`
    : `${seen}, more than the built-in bounds accept (${standingText(metric, kept)}). Failing is not proposed as usual: mend it, or write bounds of your own here.`
}

function untoldText(metric: Metric, runs: readonly Run[]): string {
  if (metric.type !== 'percentile') return 'not measured'
  if (runs.some(({ leftOut }) => leftOut?.hasPercentiles === false))
    return 'it cannot be had without the rows of not-requests'
  const needed = requestsNeeded(metric.percent)
  const had = Math.max(0, ...runs.map(({ aggregated }) => aggregated?.requests ?? 0))
  return had < needed
    ? `it needs ${formatCount(needed)} requests, and there were ${formatCount(had)}`
    : 'not measured'
}

/** `target < 0.1%, acceptable < 0.5%, unacceptable > 1%`. */
function standingText(metric: Metric, bounds: Bounds): string {
  const [good, bad] = higherIsBetter(metric) ? ['>', '<'] : ['<', '>']
  return BOUND_FIELDS.flatMap(field => {
    const value = bounds[field]
    const sign = field === 'unacceptable' ? bad : good
    return value === undefined ? [] : [`${field} ${sign} ${formatValue(unitOf(metric), value)}`]
  }).join(', ')
}

function builtInLevel({
  name,
  users,
  durationSeconds,
  targets
}: (typeof BUILT_IN_LEVELS)[number]): string[] {
  return [
    `   ${name}:`,
    ...(users === undefined ? [] : [`     users: ${users}`]),
    ...(durationSeconds === undefined
      ? []
      : [`     duration: ${writtenValue('s', durationSeconds)}`]),
    '     targets:',
    ...[...targets.values()].map(
      ({ metric, bounds }) => `       ${metric.key}: ${boundsText(metric, bounds)}`
    )
  ]
}
