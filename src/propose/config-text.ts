import { BOUND_FIELDS } from '../config/bounds.js'
import { BUILT_IN_LEVELS } from '../config/defaults.js'
import type { Run } from '../locust/run.js'
import { whenFacts } from '../report/view/provenance.js'
import { counted, formatCount, formatDuration } from '../units/format.js'
import { upperFirst } from '../units/letter-case.js'
import { writtenValue } from '../units/written.js'
import { endpointsOf } from './endpoint-text.js'
import { farApart, farApartWords } from './far-apart.js'
import { LEAST_ROOM_MS, THROUGHPUT_ROOM, TIME_ROOM } from './head-room.js'
import { isShort, SHORT_RUN } from './short-run.js'
import { besideNoneOfRun, keptText } from './measured-text.js'
import { boundsText, metricLines } from './metric-lines.js'
import type { LevelProposal, Proposal } from './proposal.js'
import { pageAddress } from '../page-address.js'
import { fileAddress, MAJOR_BRANCH, NEEDS_RELEASE } from './publication.js'
import type { Apart } from './repeats.js'
import { shortNames } from './run-names.js'
import { slowAtFirstWords } from './slow-at-first.js'
import { unsoundWords } from './unsound.js'
import { comment, quoted } from './yaml-text.js'

const SCHEMA = `# yaml-language-server: $schema=${fileAddress('schema/config.schema.json')}`
const REFERENCE = [
  ...comment(`Every key: ${pageAddress('docs/configuration.md', MAJOR_BRANCH)}`),
  ...comment(`${NEEDS_RELEASE}; before it, write main for ${MAJOR_BRANCH} in both addresses.`)
]

const ADVISORY = [
  ...comment(
    'Advisory: every grade and every regression is shown, what would fail is said, and only a run that could not be judged turns red. To switch the gate on, take this line away. For a pull request it counts once it is on the base branch.'
  ),
  'fail-on: never'
]

/** A config with the bounds of a proposal, the measured value beside each. */
export function proposedConfig(proposal: Proposal): string {
  const { levels, notRequests } = proposal
  const names = shortNames(levels)
  const nameOf = (run: Run): string => quoted(names.get(run) ?? run.name)
  return joined([
    [SCHEMA, ...headOf(levels)],
    ADVISORY,
    notRequests.length === 0 ? [] : notRequestsOf(notRequests),
    [
      'load-levels:',
      ...levels.flatMap((level, at) => [...(at > 0 ? [''] : []), ...levelOf(level, nameOf)])
    ]
  ])
}

/** A config of somebody who has no run yet: the built-in bounds, to be changed. */
export function plainConfig(): string {
  const what =
    'The built-in targets hold: they stand below, each to be uncommented and changed. With a run of your own, locust-gate init PATH proposes bounds from what it measured.'
  return joined([
    [SCHEMA, ...comment(what), ...REFERENCE],
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
  const one = count === 1 ? 'one run' : counted(count, 'run')
  const times = BOUND_FIELDS.map(field => `${field} ${TIME_ROOM[field]} times`).join(', ')
  const rates = BOUND_FIELDS.map(field => `${THROUGHPUT_ROOM[field]} times`).join(', ')
  const hasBounds = levels.some(({ kind }) => kind !== 'capacity')
  if (!hasBounds) return [...comment(`Proposed by locust-gate init from ${one}.`), ...REFERENCE]
  const said = levels.some(({ kind, areRepeats }) => kind === 'load' && areRepeats)
    ? ofRepeats(one)
    : ofSingleRuns(one, count)
  return [
    ...comment(
      `Proposed by locust-gate init from ${one}: every bound below is a proposal. ${said.tells}: look at some more, and change what does not fit.`
    ),
    '#',
    ...comment(
      `Head-room of response times: ${times} ${said.time} ("up to"), and at least ${LEAST_ROOM_MS} ms more each, rounded up to what Locust can print. Of throughput: ${rates} ${said.rate}, rounded down.`
    ),
    ...REFERENCE
  ]
}

/** What the head says of where the bounds come from. */
type Origin = { readonly tells: string; readonly time: string; readonly rate: string }

function ofSingleRuns(runs: string, count: number): Origin {
  const does = count === 1 ? 'does' : 'do'
  return {
    tells: `${upperFirst(runs)} ${does} not tell how much your service varies from run to run`,
    time: 'the measured value, at the upper end of its uncertainty',
    rate: 'the measured value'
  }
}

/** However many there are, the next may lie outside of what they show. */
function ofRepeats(runs: string): Origin {
  return {
    tells: `Beside it stands what was measured, of repeats of one test from the least to the most; ${runs} do not tell all that your service varies by`,
    time: 'the highest that a run measured, at the upper end of its uncertainty',
    rate: 'the lowest that a run measured'
  }
}

function notRequestsOf(patterns: readonly string[]): string[] {
  return [
    ...comment('Rows that are no requests: the figures of the whole run are without them.'),
    `not-requests: [${patterns.map(quoted).join(', ')}]`
  ]
}

/** In quotes. */
type NameOf = (run: Run) => string

function levelOf(level: LevelProposal, nameOf: NameOf): string[] {
  const { name, kind, users, durationSeconds, files, targets } = level
  const written = targets.filter(target => !('kept' in target))
  const kept = targets.filter(target => 'kept' in target)
  const far = farApart(level)
  return [
    ...level.runs.slice(0, MAX_RUNS).flatMap(run => comment(runText(run, kind, nameOf), '  ')),
    ...(level.runs.length > MAX_RUNS
      ? comment(`and ${formatCount(level.runs.length - MAX_RUNS)} more`, '  ')
      : []),
    ...comment(whyText(level, nameOf), '  '),
    ...(far === undefined
      ? []
      : comment(`${upperFirst(farApartWords(far, { run: nameOf, text: quoted }))}.`, '  ')),
    ...(isShort(level) ? comment(`${upperFirst(SHORT_RUN)}.`, '  ') : []),
    `  ${name}:`,
    ...(kind === 'capacity' ? ['    kind: capacity'] : []),
    ...(files.length === 0 ? [] : [`    files: [${files.map(quoted).join(', ')}]`]),
    ...(users === undefined ? [] : [`    users: ${users}`]),
    ...(durationSeconds === undefined
      ? []
      : [`    duration: ${writtenValue('s', durationSeconds)} # ${OTHER_LENGTH[kind]}`]),
    ...(written.length === 0 ? [] : ['    targets:']),
    ...written.flatMap(target =>
      metricLines(target, level, { indent: '      ', besideNone: besideNoneOfRun })
    ),
    ...kept.flatMap(target => comment(keptText(target, level), '      ')),
    ...(kind === 'capacity' ? [] : endpointsOf(level))
  ]
}

/** A load test that was killed looks like a short one; a test that finds the limit may go on for longer. */
const OTHER_LENGTH: Readonly<Record<LevelProposal['kind'], string>> = {
  load: 'a run of another length warns; notes: { duration-differs: error } makes it red',
  capacity: 'a shorter run warns'
}

const WHY_CAPACITY =
  'The load rises in steps, or through most of the run: a test that finds the limit. Its bounds tell where that is, so that none is proposed from it; the built-in ones hold until you write your own.'

/** Runs of a level that are told one by one. */
const MAX_RUNS = 5

function whyText({ kind, by, areRepeats, apart }: LevelProposal, nameOf: NameOf): string {
  if (kind === 'capacity') return WHY_CAPACITY
  if (apart !== undefined) return oneNameText(apart, nameOf)
  return (areRepeats ? WHY_REPEATS : WHY_LEVEL)[by]
}

/** Only a name can bring runs together that do not repeat one test. */
function oneNameText({ then, now, why }: Apart, nameOf: NameOf): string {
  return `The names of the runs hold that of this load level, but they do not repeat one test (${nameOf(then)} and ${nameOf(now)}: ${why}): its bounds are of the highest response times and the lowest throughput of all. Runs of different loads that are to have bounds of their own need names of their own.`
}

const WHY_LEVEL: Readonly<Record<LevelProposal['by'], string>> = {
  name: 'The name of the run holds that of this load level.',
  default: 'Nothing assigns the run to another load level: this is the one for such runs.',
  own: 'A load level of its own: nothing assigns the run, and it is not the only one.'
}

const WHY_REPEATS: typeof WHY_LEVEL = {
  name: 'Repeats of one test, of this load level because their names say so.',
  default: 'Repeats of one test, of the load level of runs that nothing else assigns.',
  own: 'Repeats of one test, with a load level of their own: nothing assigns them, and they are not the only runs.'
}

function runText(run: Run, kind: LevelProposal['kind'], nameOf: NameOf): string {
  const { aggregated, peakUsers, durationSeconds } = run
  const facts = [
    ...(peakUsers === undefined ? [] : [counted(peakUsers, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)]),
    ...(aggregated === undefined ? [] : [counted(aggregated.requests, 'request')]),
    ...whenFacts(run)
  ]
  return [
    `Run ${nameOf(run)}: ${facts.join(', ')}.`,
    ...(kind === 'load' ? warnedOf(run) : [])
  ].join(' ')
}

/** What a run measured that the next need not, in sentences. */
function warnedOf(run: Run): string[] {
  const [unsound, slower] = [unsoundWords(run), slowAtFirstWords(run)]
  return [
    ...(unsound === undefined
      ? []
      : [`The gate warns of it, and its bounds are of a run with that: ${unsound}.`]),
    ...(slower === undefined
      ? []
      : [`It was slow at first, which its bounds are of too: ${slower}.`])
  ]
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
