import { criterionText } from '../../config/criterion.js'
import type { Statistic } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ResourceRow } from '../../evaluate/resources/resources-evaluation.js'
import { acceptedUntil } from '../../evaluate/verdict/accepted.js'
import { effectRank } from '../../evaluate/verdict/order.js'
import type { SpanStatistics } from '../../resources/reading.js'
import { counted, formatCount, formatValue } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { boundText } from './bound-text.js'
import { waiverText } from './refusal.js'
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
  /** What must be known to read the numbers; empty when nothing. */
  readonly remark: string
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

/** All rows: by what they are of, each in the order of the config. */
export function resourceRows(run: RunEvaluation): ResourceViewRow[] {
  return resourceGroups(run).map(viewOf)
}

/** The same as they were evaluated. */
export function resourceGroups({ resources }: RunEvaluation): ResourceRow[] {
  const rows = resources?.rows ?? []
  return [...GROUPS.map(([, group]) => group), 'Others' as const].flatMap(group =>
    rows.filter(row => groupOf(row) === group)
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

/** The worst row that fails or warns in a sentence; undefined where none does. */
export function worstResourceSentence(
  run: RunEvaluation,
  effects: readonly ResourceRow['effect'][]
): string | undefined {
  const worst = worstResources(run).find(({ effect }) => effects.includes(effect))
  return worst === undefined ? undefined : `${worst.words.sentence}${acceptedUntil(worst)}`
}

const GRADES: readonly ResourceRow['grade'][] = ['unacceptable', 'missing', 'degraded', 'undecided']

function gradeRank({ grade }: ResourceRow): number {
  const rank = GRADES.indexOf(grade)
  return rank === -1 ? GRADES.length : rank
}

/** What is not known, and weighs nothing, is said in a line of its own. */
function asksForALook({ effect, grade }: ResourceRow): boolean {
  return effect !== 'pass' || grade === 'unacceptable' || grade === 'degraded'
}

/** `app.cpu, app.memory: no data …`: what is not known and fails nothing, a clause for each reason. */
export function openResources(run: RunEvaluation): string[] {
  const open = (run.resources?.rows ?? []).filter(
    row => !asksForALook(row) && row.reason.kind === 'problem'
  )
  // Graded or not: what is not known for one reason is one clause.
  const alike = open.map(row => ({ ...viewOf(row), grade: '' }))
  const clauses = merged(alike).map(row => `${subjectText(row)}: ${row.reason}`)
  const isNoted = run.notes.some(({ code }) => code === 'resources-unread')
  // The note tells it of all of them.
  return isNoted && clauses.length === 1 && open.length === run.resources?.rows.length
    ? []
    : clauses
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

/** A title at the beginning of a cell; the team's own names stay as they are. */
export function subjectTitle({ name, title }: ResourceSubject): string {
  return title === name ? title : upperFirst(title)
}

/** What a row is of, by its name. */
export function groupOf({ name }: ResourceRow): ResourceGroup {
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
    reason: besideNumbers(row),
    // What only stands nearest has said it among its reasons.
    remark: row.reason.kind === 'nearest' ? '' : (row.reading.remark ?? ''),
    ...(waiver === undefined ? {} : { waiver: waiverText(waiver) }),
    isExplained: effect !== 'pass' || !ARE_PLAIN.includes(row.reason.kind)
  }
}

/**
 * What stands beside numbers and grade: the reason where they do not tell it, what they are of, and
 * who has accepted it.
 */
export function whyText(
  { isExplained, reason, remark, waiver }: ResourceViewRow,
  isReasonSaid = isExplained
): string {
  const why = [isReasonSaid ? reason : '', remark].filter(text => text !== '').join('; ')
  return waiver === undefined ? why : `${why} (${waiver})`.trimStart()
}

/** The reason beside the value and `not graded`, which need not be said again. */
export function besideNumbers(row: ResourceRow): string {
  if (row.reason.kind !== 'nearest') return row.words.reason
  const { caveat } = row.reading
  return `the nearest that can be known${caveat === undefined ? '' : `: ${caveat}`}`
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
function stepText({ statistic, unit }: ResourceRow, step: SpanStatistics): string {
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
    value === undefined ? '' : boundText(sign, value, unit)
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

/** `24 of 24 samples`; empty where nothing was read. */
export function samplesText({ statistics }: ResourceRow): string {
  if (statistics === undefined) return ''
  const { samples, expected } = statistics
  return `${formatCount(samples)} of ${counted(expected, 'sample')}`
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
