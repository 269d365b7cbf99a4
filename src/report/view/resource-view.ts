import { metricOf, unitOf } from '../../config/metrics.js'
import type { Statistic } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import {
  criterionText,
  criterionWords,
  likelyLimitWords,
  rowReason
} from '../../evaluate/resources/resource-words.js'
import type {
  ResourceRow,
  ResourcesEvaluation,
  ScalingResult
} from '../../evaluate/resources/resources-evaluation.js'
import { effectRank } from '../../evaluate/verdict/order.js'
import type { Generator, Span, SpanStatistics } from '../../resources/reading.js'
import { isoMoment } from '../../units/clock.js'
import {
  counted,
  formatBytes,
  formatCount,
  formatDuration,
  formatValue
} from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { waiverText } from './refusal.js'
import type { Fact } from './timeline-view.js'
import { stateWord, type VerdictState } from './verdict-state.js'

/*
 * What a report says of the service's surroundings: formatted, not yet escaped. Names, titles, queries
 * and reasons are untrusted.
 */

export type ResourceGroup = 'Application server' | 'PostgreSQL' | 'Redis' | 'Others'

/** One resource metric of a run as people read it; empty where nothing is known. */
export type ResourceViewRow = {
  readonly group: ResourceGroup
  /** What it is called; several where one reason leaves several open. */
  readonly subjects: readonly ResourceSubject[]
  /** `max 62%`: the number that is judged, with which one it is. */
  readonly measured: string
  readonly min: string
  readonly avg: string
  readonly max: string
  readonly target: string
  readonly acceptable: string
  readonly grade: string
  /** Absent where nothing was graded. */
  readonly state?: VerdictState
  readonly effect: ResourceRow['effect']
  readonly reason: string
  readonly waiver?: string
  /** Why the numbers beside it do not tell the grade, or why there are none. */
  readonly isExplained: boolean
}

/** `name` is the key in the config; of the team's own metrics it is the title too. */
export type ResourceSubject = { readonly name: string; readonly title: string }

/** Reasons that the numbers beside them tell. */
const ARE_PLAIN: readonly ResourceRow['reason']['kind'][] = ['compared', 'measured']

/** By the beginning of a metric's name. */
const GROUPS: readonly (readonly [prefix: string, group: ResourceGroup])[] = [
  ['app.', 'Application server'],
  ['postgresql.', 'PostgreSQL'],
  ['redis.', 'Redis']
]

const STATISTICS: Readonly<Record<Statistic, string>> = {
  min: 'min',
  avg: 'avg',
  max: 'max',
  p95: 'P95',
  total: 'total'
}

const SOURCES: Readonly<Record<ResourcesEvaluation['source'], string>> = {
  prometheus: 'read from Prometheus',
  snapshot: 'read from the snapshot of the load-test job',
  none: ''
}

/** All rows: by what they are of, each in the order of the config. */
export function resourceRows(run: RunEvaluation): ResourceViewRow[] {
  const rows = (run.resources?.rows ?? []).map(viewOf)
  return [...GROUPS.map(([, group]) => group), 'Others' as const].flatMap(group =>
    rows.filter(row => row.group === group)
  )
}

/** What asks for a look, worst first; what is open for one reason is one row. */
export function resourcesToLookAt(run: RunEvaluation): ResourceViewRow[] {
  const rows = worstResources(run).filter(asksForALook).map(viewOf)
  return merged(rows)
}

/** Rows with the worst first: by effect, then by grade, else in their order. */
export function worstResources({ resources }: RunEvaluation): ResourceRow[] {
  return [...(resources?.rows ?? [])].sort(
    (a, b) => effectRank(a) - effectRank(b) || gradeRank(a) - gradeRank(b)
  )
}

const GRADES: readonly ResourceRow['grade'][] = ['unacceptable', 'missing', 'degraded']

function gradeRank({ grade }: ResourceRow): number {
  const rank = GRADES.indexOf(grade)
  return rank === -1 ? GRADES.length : rank
}

function asksForALook({ effect, grade }: ResourceRow): boolean {
  return effect !== 'pass' || GRADES.includes(grade)
}

/** `app.cpu, app.memory: no data …`: what is not known and fails nothing, a clause for each reason. */
export function openResources(run: RunEvaluation): string[] {
  const open = (run.resources?.rows ?? []).filter(
    row => !asksForALook(row) && row.reason.kind === 'problem'
  )
  return merged(open.map(viewOf)).map(row => `${subjectText(row)}: ${row.reason}`)
}

function merged(rows: readonly ResourceViewRow[]): ResourceViewRow[] {
  const found = new Map<string, ResourceViewRow>()
  rows.forEach((row, index) => {
    const isOne = row.measured === ''
    const key = isOne ? JSON.stringify([row.effect, row.grade, row.reason, row.waiver]) : `${index}`
    const known = found.get(key)
    const subjects = [...(known?.subjects ?? []), ...row.subjects]
    found.set(key, { ...(known ?? row), subjects })
  })
  return [...found.values()]
}

/** Subjects that are named one by one. */
const MOST_SUBJECTS = 20

/** `PostgreSQL CPU, Redis memory and 3 more`, each as `write` writes it. */
export function subjectText(
  { subjects }: Pick<ResourceViewRow, 'subjects'>,
  write: (subject: ResourceSubject) => string = ({ title }) => title
): string {
  const named = subjects.slice(0, MOST_SUBJECTS).map(write).join(', ')
  const more = subjects.length - MOST_SUBJECTS
  return more > 0 ? `${named} and ${formatCount(more)} more` : named
}

function groupOf({ name }: ResourceRow): ResourceGroup {
  return GROUPS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'Others'
}

function viewOf(row: ResourceRow): ResourceViewRow {
  const { name, title, grade, effect, waiver } = row
  return {
    group: groupOf(row),
    subjects: [{ name, title }],
    measured: measuredText(row),
    ...extremesOf(row),
    ...boundsOf(row),
    grade: gradeOf(row),
    ...(grade === undefined ? {} : { state: grade }),
    effect,
    reason: rowReason(row),
    ...(waiver === undefined ? {} : { waiver: waiverText(waiver) }),
    isExplained: effect !== 'pass' || !ARE_PLAIN.includes(row.reason.kind)
  }
}

/** The grade, or that there is none. */
function gradeOf({ grade, wouldFail }: ResourceRow): string {
  if (grade === undefined) return 'not graded'
  return wouldFail === true ? `${stateWord(grade)} (would fail)` : stateWord(grade)
}

/** `max 62%`; `total 223`. */
export function measuredText({ statistic, unit, value }: ResourceRow): string {
  return value === undefined ? '' : `${STATISTICS[statistic]} ${formatValue(unit, value)}`
}

/** The same of one step of a capacity test, alone. */
export function stepText({ statistic, unit }: ResourceRow, step: SpanStatistics): string {
  const value = step.problem === undefined ? step[statistic] : undefined
  return value === undefined ? '' : formatValue(unit, value)
}

/** `max`, `P95`: which statistic of a row is judged. */
export function statisticLabel({ statistic }: Pick<ResourceRow, 'statistic'>): string {
  return STATISTICS[statistic]
}

/** Least, mean and most over the judged span, in the unit in which the metric is shown. */
export function extremesOf(row: ResourceRow): Readonly<Record<'min' | 'avg' | 'max', string>> {
  const { shownAs } = row.reading
  const unit = shownAs?.unit ?? row.unit
  const statistics = shownAs === undefined ? row.statistics : shownOf(row, shownAs.spans)
  const text = (value: number | undefined): string =>
    value === undefined || row.statistic === 'total' ? '' : formatValue(unit, value)
  return {
    min: text(statistics?.min),
    avg: text(statistics?.avg),
    max: text(statistics?.max)
  }
}

/** The judged span in the other unit. */
function shownOf(
  { statistics }: ResourceRow,
  spans: readonly SpanStatistics[]
): SpanStatistics | undefined {
  return spans.find(
    ({ span }) => span.from === statistics?.span.from && span.to === statistics.span.to
  )
}

/** Target and the bound behind it as text, `< 80`; a criterion over time as what must not happen. */
export function boundsOf({
  bounds,
  criteria,
  unit,
  higherIsBetter
}: ResourceRow): Readonly<Record<'target' | 'acceptable', string>> {
  const sign = higherIsBetter ? '>' : '<'
  const text = (value: number | undefined): string =>
    value === undefined ? '' : `${sign} ${formatValue(unit, value)}`
  const [criterion] = criteria
  const worst = bounds.acceptable ?? bounds.unacceptable
  return {
    target: text(bounds.target),
    acceptable:
      worst === undefined && criterion !== undefined
        ? `not ${criterionText(criterion.criterion, unit)}`
        : text(worst)
  }
}

/** What all rows have in common: over which time, from where, whose clock. */
export function resourceFacts({ resources }: RunEvaluation): string[] {
  if (resources === undefined) return []
  const { rows, source, scrapeSeconds, clockSkew } = resources
  const span = rows.find(({ statistics }) => statistics !== undefined)?.statistics?.span
  return [
    ...(span === undefined ? [] : [spanText(span)]),
    ...(SOURCES[source] === '' ? [] : [SOURCES[source]]),
    ...(scrapeSeconds === undefined ? [] : [`scraped every ${formatDuration(scrapeSeconds)}`]),
    ...(clockSkew === undefined ? [] : skewText(clockSkew))
  ]
}

/** Less than the `Date` header and the correlation can tell. */
const NO_SKEW = 1

function skewText({ seconds, by }: NonNullable<ResourcesEvaluation['clockSkew']>): string[] {
  const how = by === 'date-header' ? 'by its Date header' : 'by correlating throughput'
  if (Math.abs(seconds) <= NO_SKEW) return []
  const where = seconds > 0 ? 'ahead of' : 'behind'
  return [
    `the server’s clock is ${formatDuration(Math.abs(seconds))} ${where} the load generator’s (${how})`
  ]
}

/** `steady state 10:03:20–10:05:00 UTC`. */
export function spanText({ kind, from, to, users }: Span): string {
  const what = {
    steady: 'steady state',
    whole: 'whole run',
    step: users === undefined ? 'step' : `step of ${counted(users, 'user')}`
  }[kind]
  const [first, last] = [isoMoment(from), isoMoment(to)]
  if (first === undefined || last === undefined) return what
  const isOneDay = first.slice(0, 10) === last.slice(0, 10)
  const shown = (moment: string): string => moment.slice(isOneDay ? 11 : 0).replace('T', ' ')
  return `${what} ${shown(first)}–${shown(last)} UTC`
}

/** `24 of 24 samples`; empty where nothing was read. */
export function samplesText({ statistics }: ResourceRow): string {
  if (statistics === undefined) return ''
  const { samples, expected } = statistics
  return `${formatCount(samples)} of ${counted(expected, 'sample')}`
}

/** The likely limit in a sentence without its full stop; a hint. */
export function likelyLimitText({ resources }: RunEvaluation): string | undefined {
  const limit = resources?.likelyLimit
  if (limit === undefined) return undefined
  const row = resources?.rows.find(({ name }) => name === limit.name)
  return row === undefined ? undefined : likelyLimitWords(limit, row.unit)
}

/** When the triggers of scaling were met, in their order. */
export function scalingFacts({ resources }: RunEvaluation): Fact[] {
  return (resources?.scaling ?? []).map(result => ({
    label: `scale ${result.direction}`,
    value: `${result.metric} ${criterionWords(result, scalingUnit(result, resources))}`
  }))
}

/** The unit of what a trigger looks at: a resource metric, a metric of Locust’s, or users. */
export function scalingUnit(
  { metric }: Pick<ScalingResult, 'metric'>,
  resources: ResourcesEvaluation | undefined
): Unit {
  const row = resources?.rows.find(({ name }) => name === metric)
  if (row !== undefined) return row.unit
  const known = metricOf(metric)
  return known === undefined ? 'count' : unitOf(known)
}

/** `AMD EPYC 7763, 4 cores, 16,384 MB, ubuntu-24.04 20261101.1`. */
export function generatorText({
  cpuModel,
  cores,
  memory,
  platform,
  runnerImage
}: Generator): string {
  return [
    ...(cpuModel === undefined ? [] : [cpuModel]),
    ...(cores === undefined ? [] : [counted(cores, 'core')]),
    ...(memory === undefined ? [] : [formatBytes(memory)]),
    ...((runnerImage ?? platform) === undefined ? [] : [runnerImage ?? platform ?? ''])
  ].join(', ')
}

/** Loads of a capacity test (users), and each metric’s judged statistic at each; empty without any. */
export function resourceSteps({ resources }: RunEvaluation): {
  readonly users: readonly number[]
  readonly rows: readonly { readonly row: ResourceRow; readonly values: readonly string[] }[]
} {
  const all = resources?.rows ?? []
  const steps = all.find(row => row.steps.length > 0)?.steps ?? []
  const rows = all.flatMap(row => {
    const values = steps.map(({ span }) => {
      const step = row.steps.find(other => other.span.from === span.from)
      return step === undefined ? '' : stepText(row, step)
    })
    return values.every(value => value === '') ? [] : [{ row, values }]
  })
  return { users: steps.map(({ span }) => span.users ?? 0), rows }
}
