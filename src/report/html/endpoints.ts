import type { Effect, RunEvaluation, Verdict } from '../../evaluate/evaluation.js'
import { needsAttention, worstFirst } from '../../evaluate/order.js'
import { metricLabel } from '../../evaluate/words.js'
import { type EndpointStats, endpointKey } from '../../locust/run.js'
import { PERCENTILES_SHOWN } from '../view.js'
import type { Cell, Column, DataTable } from './data-table.js'
import { toneIn, verdictsByEndpoint } from './grades.js'

const EFFECT_RANKS: Readonly<Record<Effect, number>> = { fail: 300, warn: 200, pass: 100 }
const GRADE_RANKS = ['target', 'acceptable', 'undecided', 'degraded', 'unacceptable', 'missing']
const GRADE_COLUMN = 1

/** Every endpoint with its main numbers and its worst grade, the worst first. */
export function endpointTable(run: RunEvaluation, id: string): DataTable {
  const verdicts = verdictsByEndpoint(run)
  const seconds = run.run.durationSeconds
  const rows = run.run.endpoints.map(row => {
    const key = endpointKey(row)
    return endpointRow(row, seconds, [key, gradeCell(run, verdicts.get(key) ?? [])])
  })
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
    rows: rows.sort((a, b) => rankOf(b) - rankOf(a)),
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

function rankOf(row: readonly Cell[]): number {
  const cell = row[GRADE_COLUMN]
  return typeof cell === 'object' && cell !== null ? cell[1] : 0
}

/** `unacceptable: P95, P99`: the worst grade and the metrics that have it, and what got worse. */
function gradeCell(run: RunEvaluation, verdicts: readonly Verdict[]): Cell {
  const [worst] = worstFirst(verdicts.filter(isTelling))
  if (worst === undefined)
    return verdicts.length === 0 ? ['not graded', 0, 'plain'] : open(run, verdicts)
  const word = wordOf(worst)
  const alike = verdicts.filter(
    verdict => wordOf(verdict) === word && verdict.effect === worst.effect
  )
  const isGood = worst.effect === 'pass' && !needsAttention(worst)
  const metrics = alike.map(verdict => metricLabel(verdict.metric)).join(', ')
  return [
    isGood ? word : `${word}: ${metrics}`,
    EFFECT_RANKS[worst.effect] + GRADE_RANKS.indexOf(word.split(' ')[0] ?? ''),
    toneIn(run, { grade: word, effect: worst.effect })
  ]
}

function open(run: RunEvaluation, verdicts: readonly Verdict[]): Cell {
  const effect = verdicts[0]?.effect ?? 'pass'
  return ['undecided', EFFECT_RANKS[effect], toneIn(run, { grade: 'undecided', effect })]
}

/** An endpoint that is graded on some metrics is not undecided as a whole; a change counts if it asks for a look. */
function isTelling(verdict: Verdict): boolean {
  if (verdict.rule === 'regression') return needsAttention(verdict)
  return verdict.grade !== 'undecided' || verdict.effect !== 'pass'
}

function wordOf(verdict: Verdict): string {
  if (verdict.rule === 'regression') return verdict.verdict.replace('-', ' ')
  return verdict.borderline ? `${verdict.grade} (borderline)` : verdict.grade
}
