import {
  counted,
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatSeconds,
  formatThroughput
} from '../units/format.js'
import { capacityHeadline } from './capacity/capacity-words.js'
import { listed } from '../units/sentence.js'
import { excusedRiseWords } from './common-rise.js'
import type { RunEvaluation } from './evaluation.js'
import { headNumbers } from './head-numbers.js'
import type { ResourceRow } from './resources/resources-evaluation.js'
import { reasonOf } from './verdict/sentence.js'
import { noIncidentWords, openOutcome } from './verdict/recovery-words.js'

/** Tests whose findings are named one by one. */
const MOST_ANSWERS = 2

/** What runs of which nothing is to complain showed, with what is excused. */
export function summaryOf(runs: readonly RunEvaluation[]): string {
  return `${shownBy(runs)}${excusedRiseWords(runs)}`
}

function shownBy(runs: readonly RunEvaluation[]): string {
  const answers = answersOf(runs)
  const counted = runs.filter(run => !isAnswered(run, runs))
  if (answers === undefined) return countsOf(runs)
  const [only] = counted
  if (only === undefined) return answers
  const name = counted.length === 1 ? `${only.run.name}: ` : ''
  return `${name}${countsOf(counted)}; ${answers}`
}

/** What capacity and recovery tests found, of several runs each by its name. */
export function answersOf(runs: readonly RunEvaluation[]): string | undefined {
  const [only] = runs
  if (runs.length === 1 && only !== undefined) return capacityOrRecovery(only)
  const told = runs.filter(run => isAnswered(run, runs))
  if (told.length === 0) return undefined
  const said = told
    .slice(0, MOST_ANSWERS)
    .map(run => `${run.run.name}: ${capacityOrRecovery(run) ?? ''}`)
  return `${said.join('; ')}${andMore(told.length - said.length)}`
}

/** Among others, what is counted as a target is no answer. */
function isAnswered(run: RunEvaluation, runs: readonly RunEvaluation[]): boolean {
  const isCounted = runs.length > 1 && run.verdicts.some(({ rule }) => rule === 'target')
  return !isCounted && capacityOrRecovery(run) !== undefined
}

/** What a capacity or recovery test found; undefined for a load test. */
function capacityOrRecovery({ level, timeline, verdicts }: RunEvaluation): string | undefined {
  const { capacity, recovery, limits } = timeline
  if (level.kind === 'capacity' && capacity !== undefined) {
    return capacityHeadline(capacity, limits)
  }
  if (level.kind !== 'recovery' || recovery === undefined) return undefined
  const objective = verdicts.find(
    verdict => verdict.rule === 'target' && verdict.metric === 'recovery-time'
  )
  if (objective !== undefined) return reasonOf(objective)
  const { incidents, worstSeconds = 0 } = recovery
  if (incidents.length === 0) return noIncidentWords(recovery)
  const count = counted(incidents.length, 'incident')
  const open = incidents.find(({ recovered }) => !recovered)
  return open === undefined
    ? `${count}, recovered within ${formatSeconds(worstSeconds)}`
    : `${count}; from ${formatDuration(open.from)} after the start on ${openOutcome(open)}`
}

function countsOf(runs: readonly RunEvaluation[]): string {
  const graded = runs.flatMap(run => run.verdicts).filter(verdict => verdict.rule === 'target')
  const met = graded.filter(verdict => verdict.grade === 'target').length
  const acceptable = graded.filter(verdict => verdict.grade === 'acceptable').length
  const undecided = graded.filter(verdict => verdict.grade === 'undecided').length
  const resources = resourceCounts(runs.flatMap(run => run.resources?.rows ?? []))
  const counts = [
    ...(graded.length === 0 && resources.length > 0 ? [] : [metText(met, graded.length)]),
    ...(acceptable > 0 ? [`${formatCount(acceptable)} acceptable`] : []),
    ...(undecided > 0 ? [`${formatCount(undecided)} undecided`] : []),
    ...resources
  ].join(', ')
  const [only] = runs
  return runs.length === 1 && only !== undefined
    ? `${counts}; ${numbersOf(only)}`
    : `${counts} in ${formatCount(runs.length)} runs`
}

/** Of those that are graded. */
function resourceCounts(rows: readonly ResourceRow[]): string[] {
  const graded = rows.filter(({ grade }) => grade !== undefined)
  if (graded.length === 0) return []
  const within = graded.filter(({ grade }) => grade === 'target' || grade === 'acceptable').length
  const all = counted(graded.length, 'resource metric')
  return [
    within === graded.length
      ? `${all} within ${within === 1 ? 'its bounds' : 'their bounds'}`
      : `${formatCount(within)} of ${all} within bounds`
  ]
}

function metText(met: number, all: number): string {
  if (all === 0) return 'no target was set'
  if (all === 1 && met === 1) return 'the target met'
  return met === all
    ? `all ${formatCount(met)} targets met`
    : `${formatCount(met)} of ${counted(all, 'target')} met`
}

function numbersOf(run: RunEvaluation): string {
  const { p95, throughput, errorRate } = headNumbers(run)
  return [
    ...(p95 === undefined ? [] : [`P95 ${formatMs(p95)}`]),
    ...(throughput === undefined ? [] : [formatThroughput(throughput)]),
    ...(errorRate === undefined ? [] : [`${formatPercent(errorRate)} errors`])
  ].join(', ')
}

/** How many more there are of what stands before it. */
export function andMore(others: number): string {
  return others > 0 ? ` (and ${formatCount(others)} more)` : ''
}

/** What else there is. */
export function andOthers(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (and ${listed(names)})`
}

/** `2 more notes`; none of none. */
export function moreOf(count: number, noun: string): string[] {
  return count > 0 ? [counted(count, `more ${noun}`)] : []
}
