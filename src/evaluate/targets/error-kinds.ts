import type { Bounds, Metric } from '../../config/settings.js'
import {
  endpointKey,
  type EndpointStats,
  type ErrorKind,
  type Failure,
  type Run
} from '../../locust/run.js'
import { isKindTold } from '../../locust/stats/error-kind.js'
import type { Evidence } from '../verdict/reason.js'
import { gradeOf, isBetterGrade } from './grade.js'
import { type Measurement, rate } from './measurement.js'

/** The failures of a row; of the total, those of every row that counts in it. */
export function failuresOf(run: Run, row: EndpointStats): readonly Failure[] {
  if (row === run.aggregated) {
    return run.failures.filter(failure => run.leftOut?.keys.has(endpointKey(failure)) !== true)
  }
  return byRow(run.failures).get(rowKey(row)) ?? []
}

const BY_ROW = new WeakMap<readonly Failure[], ReadonlyMap<string, readonly Failure[]>>()

/** Found once for the failures of a run: there may be as many as rows, and more. */
function byRow(failures: readonly Failure[]): ReadonlyMap<string, readonly Failure[]> {
  const known = BY_ROW.get(failures)
  if (known !== undefined) return known
  const found = new Map<string, Failure[]>()
  for (const failure of failures) {
    const key = rowKey(failure)
    const same = found.get(key)
    if (same === undefined) found.set(key, [failure])
    else same.push(failure)
  }
  BY_ROW.set(failures, found)
  return found
}

/** No two rows have the same: `GET` and `x y` is not `GET x` and `y`. */
function rowKey({ method, name }: Pick<Failure, 'method' | 'name'>): string {
  return JSON.stringify([method, name])
}

/**
 * The share of a row's requests that failed in one way. Failures of which nobody can tell the kind
 * may be of this one: where they could make the grade worse, it is open.
 */
export function measureErrorKind(
  {
    run,
    row,
    failures = failuresOf(run, row)
  }: {
    readonly run: Run
    readonly row: EndpointStats
    readonly failures?: readonly Failure[]
  },
  metric: Metric & { readonly kind: ErrorKind },
  bounds: Bounds
): Measurement {
  const { kind } = metric
  const { requests } = row
  const hits = Math.min(requests, countOf(failures.filter(failure => failure.kind === kind)))
  const unread = Math.min(requests - hits, unreadFailures(row, failures, kind))
  const grade = gradeOf(metric, hits / requests, bounds)
  const worst = gradeOf(metric, (hits + unread) / requests, bounds)
  const measured = rate(hits, requests)
  if (!isBetterGrade(grade, worst)) return measured
  const why: Evidence =
    failures.length === 0
      ? { kind: 'failures-untold', unread, requests }
      : { kind: 'kinds-untold', unread, atLeast: hits / requests }
  return { ...measured, open: why }
}

/** Failures that may be of the kind though they are not counted in it: without a row, or untold. */
function unreadFailures(row: EndpointStats, failures: readonly Failure[], kind: ErrorKind): number {
  const unexplained = Math.max(0, row.failures - countOf(failures))
  // An author's words are an assertion, and what nobody knows is "other", by definition.
  if (kind === 'assertion' || kind === 'other') return unexplained
  return unexplained + countOf(failures.filter(failure => !isKindTold(failure.error, failure.kind)))
}

function countOf(failures: readonly Failure[]): number {
  return failures.reduce((sum, { occurrences }) => sum + occurrences, 0)
}
