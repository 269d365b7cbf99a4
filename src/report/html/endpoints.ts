import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { type EndpointStats, endpointKey } from '../../locust/run.js'
import {
  endpointGrade,
  endpointsInOrder,
  type JudgedEndpoint,
  PERCENTILES_SHOWN,
  withFailed
} from '../view/endpoint-view.js'
import type { Cell, Column, DataTable } from './data-table.js'
import { toneIn } from './grades.js'

const GRADE_COLUMN = 1

/** Every endpoint with its main numbers and its worst grade, the worst first. */
export function endpointTable(run: RunEvaluation, id: string): DataTable {
  const seconds = run.run.durationSeconds
  const endpoints = endpointsInOrder(run)
  const rows = endpoints.map((judged, index) =>
    endpointRow(judged.row, seconds, [
      endpointKey(judged.row),
      gradeCell(run, judged, endpoints.length - index)
    ])
  )
  const columns: Column[] = [
    { label: 'Endpoint', kind: 'name' },
    { label: 'Grade', kind: 'grade' },
    { label: 'Requests', kind: 'count' },
    { label: 'Requests/s', kind: 'requests/s' },
    { label: 'Errors', kind: 'fraction' },
    { label: 'Average', kind: 'ms' },
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

/** `unacceptable: P95, P99`: as every report has it. */
function gradeCell(run: RunEvaluation, judged: JudgedEndpoint, rank: number): Cell {
  const graded = endpointGrade(judged)
  return [
    graded.state === undefined ? withFailed('not graded', judged.failed) : graded.grade,
    rank,
    toneIn(run, graded)
  ]
}
