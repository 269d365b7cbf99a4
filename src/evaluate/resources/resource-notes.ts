import type { ResourceMetric } from '../../config/settings.js'
import { note, type Note } from '../../locust/note.js'
import type { ResourceData } from '../../resources/reading.js'
import { formatCount, formatDuration, formatPercent } from '../../units/format.js'
import { meaningOf } from './problem-grade.js'
import { problemWords } from './problem-words.js'
import type { ResourceRow } from './resources-evaluation.js'

/** Clocks that differ by less (s) are as good as alike. */
const SKEW_SAID = 2

/** What is to be said of the resource metrics of a run as a whole. `metrics` and `rows` go together. */
export function resourceNotes(
  metrics: readonly ResourceMetric[],
  rows: readonly ResourceRow[],
  { unanswered, clockSkew }: Pick<ResourceData, 'unanswered' | 'clockSkew'>
): Note[] {
  return [
    ...unansweredNotes(unanswered),
    ...unreadNotes(metrics, rows),
    ...skewNotes(rows, clockSkew),
    ...ungradedNotes(metrics, rows),
    ...smallPercentNotes(metrics, rows)
  ]
}

/** Whoever names a server means its numbers: those of another source are no answer to that. */
function unansweredNotes(problem: ResourceData['unanswered']): Note[] {
  if (problem === undefined) return []
  const message = `the resource metrics are those of the snapshot, as the server that was asked gave none: ${problemWords(problem)}`
  return [note('resources-unread', message)]
}

/** Asked for and not to be had: no fault of the service, and nothing that passes unseen. */
function unreadNotes(metrics: readonly ResourceMetric[], rows: readonly ResourceRow[]): Note[] {
  const unread = rows.flatMap((row, i) => {
    const problem = row.statistics?.problem ?? row.reading.problem
    const metric = metrics[i]
    if (problem === undefined || metric === undefined) return []
    return meaningOf(problem, metric) === 'unread' ? [{ row, why: problemWords(problem) }] : []
  })
  const [first] = unread
  if (first === undefined) return []
  const many =
    unread.length === rows.length
      ? 'the resource metrics'
      : `${formatCount(unread.length)} of ${formatCount(rows.length)} resource metrics`
  const what = rows.length === 1 ? first.row.title : many
  const isOne = unread.every(({ why }) => why === first.why)
  const of = isOne ? '' : `, ${first.row.name} because`
  return [note('resources-unread', `${what} could not be read${isOne ? ':' : of} ${first.why}`)]
}

function skewNotes(rows: readonly ResourceRow[], skew: ResourceData['clockSkew']): Note[] {
  if (skew === undefined || Math.abs(skew.seconds) <= SKEW_SAID) return []
  const { seconds, by } = skew
  const how = by === 'date-header' ? 'the time in its answers' : 'the request rate that it saw'
  const isAmiss = rows.some(({ statistics }) => statistics?.problem?.kind === 'clock-skew')
  return [
    note(
      'clock-skew',
      `the clock of the Prometheus server is ${formatDuration(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} the load generator's, by ${how}`,
      { severity: isAmiss ? 'warning' : 'info', advice: 'Set both clocks by NTP.' }
    )
  ]
}

/** A bound that the team wrote on what can only be guessed at holds nobody to anything. */
function ungradedNotes(metrics: readonly ResourceMetric[], rows: readonly ResourceRow[]): Note[] {
  return rows.flatMap((row, i) => {
    const isWritten = metrics[i]?.explicit === true
    const problem = row.statistics?.problem ?? row.reading.problem
    const isGuess = row.reason.kind === 'nearest' || problem?.kind === 'cannot-be-known'
    if (!isWritten || !isGuess) return []
    const why = problem?.kind === 'cannot-be-known' ? problemWords(problem) : row.reading.caveat
    const because = why === undefined ? '' : `: ${why}`
    const message = `the bounds of ${row.name} grade nothing, as only what stands nearest to it can be known${because}`
    return [note('resource-ungraded', message)]
  })
}

/** A fraction that was written as a percentage is a hundredth of itself, and keeps every bound. */
function smallPercentNotes(
  metrics: readonly ResourceMetric[],
  rows: readonly ResourceRow[]
): Note[] {
  const small = rows.filter((row, i) => {
    const metric = metrics[i]
    return metric !== undefined && 'query' in metric.from && isAllBelowOne(row)
  })
  if (small.length === 0) return []
  const names = small.map(({ name }) => name).join(', ')
  return [
    note(
      'small-percentages',
      `all values of ${names} are between ${formatPercent(0)} and ${formatPercent(ONE_PERCENT)}, and the bounds are not: if the query gives a ratio (0 to 1), it must be multiplied by 100`,
      { advice: 'unit: percent counts to 100.' }
    )
  ]
}

const ONE_PERCENT = 0.01

function isAllBelowOne({
  unit,
  value,
  bounds,
  criteria,
  reading,
  statistics
}: ResourceRow): boolean {
  if (unit !== 'fraction' || value === undefined) return false
  const { min = value, max = value } = statistics ?? {}
  const values = [value, min, max, ...reading.points.map(([, one]) => one)]
  const written = [...Object.values(bounds), ...criteria.map(({ criterion }) => criterion.bound)]
  return (
    values.every(one => one >= 0 && one <= ONE_PERCENT) &&
    values.some(one => one > 0) &&
    written.length > 0 &&
    written.every(bound => bound > ONE_PERCENT)
  )
}
