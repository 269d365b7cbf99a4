import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { needsAttention } from '../../evaluate/verdict/order.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'
import { type EndpointStats, endpointKey } from '../../locust/run.js'
import { metricLabel } from '../../units/format.js'
import { endpointsInOrder, openMetrics, PERCENTILES_SHOWN } from '../view/endpoint-view.js'
import { gradeWord } from '../view/view.js'
import type { Cell, Column, DataTable } from './data-table.js'
import { toneIn } from './grades.js'

const GRADE_COLUMN = 1

/** Every endpoint with its main numbers and its worst grade, the worst first. */
export function endpointTable(run: RunEvaluation, id: string): DataTable {
  const seconds = run.run.durationSeconds
  const endpoints = endpointsInOrder(run)
  const rows = endpoints.map(({ row, verdicts }, index) =>
    endpointRow(row, seconds, [
      endpointKey(row),
      gradeCell(run, verdicts, endpoints.length - index)
    ])
  )
  const columns: Column[] = [
    { label: 'Endpoint', kind: 'name' },
    { label: 'Grade', kind: 'grade' },
    { label: 'Requests', kind: 'count' },
    { label: 'Requests/s', kind: 'requests/s' },
    { label: 'Errors', kind: 'fraction' },
    { label: 'Mean', kind: 'ms' },
    ...PERCENTILES_SHOWN.map((percent): Column => ({ label: `P${percent}`, kind: 'ms' })),
    { label: 'Max', kind: 'ms' }
  ]
  return {
    id,
    caption: `Endpoints of ${run.run.name}`,
    columns,
    rows,
    attention: GRADE_COLUMN,
    noun: 'endpoints'
  }
}

function endpointRow(
  row: EndpointStats,
  seconds: number | undefined,
  head: readonly [Cell, Cell]
): Cell[] {
  return [
    ...head,
    row.requests,
    seconds === undefined || seconds <= 0 ? null : row.requests / seconds,
    row.requests === 0 ? null : row.failures / row.requests,
    row.average ?? null,
    ...PERCENTILES_SHOWN.map(percent => row.percentiles.get(percent) ?? null),
    row.max ?? null
  ]
}

/** `unacceptable: P95, P99`: the worst grade and the metrics that have it, what got worse, what is open. */
function gradeCell(run: RunEvaluation, verdicts: readonly Verdict[], rank: number): Cell {
  const worst = verdicts.find(isTelling)
  if (worst === undefined) {
    const [first] = verdicts
    const grade = first === undefined ? 'not graded' : 'undecided'
    const tone = first === undefined ? 'plain' : toneIn(run, { grade, effect: first.effect })
    return [grade, rank, tone]
  }
  const word = gradeWord(worst)
  const alike = verdicts
    .filter(verdict => gradeWord(verdict) === word && verdict.effect === worst.effect)
    .map(verdict => metricLabel(verdict.metric))
  const tone = toneIn(run, { grade: word, effect: worst.effect })
  if (worst.effect !== 'pass' || needsAttention(worst)) {
    return [`${word}: ${alike.sort(byMetric).join(', ')}`, rank, tone]
  }
  const open = openMetrics(verdicts)
  return [open === '' ? word : `${word} (${open})`, rank, tone]
}

/** `P50` before `P95`, and before what is no percentile. */
function byMetric(a: string, b: string): number {
  const percent = (label: string): number => Number(/^P([\d.]+)/.exec(label)?.[1] ?? 1000)
  return percent(a) - percent(b)
}

/** An endpoint that is graded on some metrics is not undecided as a whole; a change counts if it asks for a look. */
function isTelling(verdict: Verdict): boolean {
  if (verdict.rule === 'regression') return needsAttention(verdict)
  return verdict.grade !== 'undecided' || verdict.effect !== 'pass'
}
