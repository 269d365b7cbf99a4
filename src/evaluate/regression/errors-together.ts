import { AGGREGATED, endpointKey, type EndpointStats } from '../../locust/run.js'
import { asBefore, errorsRegressed, risenTogether, roseAboveAll } from './error-regression.js'
import type { RisenBy } from '../verdict/reason.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Change } from './judged.js'
import type { Sides } from './sides.js'

/**
 * Failures of repeats add up: a rise that each run is too small to show, all can (docs/statistics.md §3).
 * It counts where more than half of the runs rose by more than the margin and above each of their baselines:
 * one with a burst is no change, and rates differ from run to run by more than chance.
 *
 * @param verdicts of the cells, by what more than half of the runs say
 * @param runs the rows of each run (or pair)
 */
export function withErrorsTogether(
  verdicts: readonly Change[],
  runs: readonly (readonly Sides[])[]
): Change[] {
  if (runs.length === 1) return [...verdicts]
  const byKey = runs.map(keyed)
  return verdicts.map(verdict => {
    if (verdict.rule !== 'regression' || verdict.metric !== 'error-rate') return verdict
    if (verdict.effect === 'fail' || isByUsers(verdict)) return verdict
    const rows = rowsOf(verdict.endpoint, byKey)
    const risen = risenOf(rows, runs.length)
    return risen === undefined
      ? verdict
      : { ...risen, runs: { said: 'together', seen: seenIn(rows), of: runs.length } }
  })
}

/**
 * The total that regressed with the one regressed endpoint without whose rise it had not: with its failures
 * as in the worst of the baselines. Of several the one that failed most often. Else with the new endpoint that has
 * most of the failures, and without which it had not.
 *
 * @param added the rows of each run that no baseline has
 */
export function withErrorAccounts(
  verdicts: readonly Change[],
  runs: readonly (readonly Sides[])[],
  added: readonly (readonly EndpointStats[])[]
): Change[] {
  const regressed = verdicts.filter(isRegressed)
  const total = regressed.find(({ endpoint }) => endpoint === AGGREGATED)
  if (total?.rule !== 'regression' || total.reason.kind !== 'errors') return [...verdicts]
  const byKey = runs.map(keyed)
  const by = regressed
    .filter(({ endpoint }) => endpoint !== AGGREGATED)
    .map(({ endpoint }) => ({ endpoint, failures: failuresOf(rowsOf(endpoint, byKey)) }))
    .sort((a, b) => b.failures - a.failures)
    .find(
      ({ endpoint }) =>
        !hasRisen(
          byKey.flatMap(rows => totalWithout(endpoint, rows)),
          runs.length
        )
    )
  const account =
    by === undefined ? risenByNew(byKey, added) : ({ accountedBy: [by.endpoint] } as const)
  const { reason } = total
  return verdicts.map(verdict =>
    verdict === total ? { ...total, reason: { ...reason, ...account } } : verdict
  )
}

function risenByNew(
  runs: readonly Keyed[],
  added: readonly (readonly EndpointStats[])[]
): { readonly risenBy?: RisenBy } {
  const failures = new Map<string, number>()
  for (const row of added.flat()) {
    const key = endpointKey(row)
    failures.set(key, (failures.get(key) ?? 0) + row.failures)
  }
  const [[endpoint, most] = ['', 0]] = [...failures].sort(([, a], [, b]) => b - a)
  // At the edge a few failures less would do, wherever they were.
  if (most <= failuresOf(rowsOf(AGGREGATED, runs)) / 2) return {}
  const totals = runs.flatMap((rows, index) =>
    totalLess(
      rows,
      (added[index] ?? []).find(row => endpointKey(row) === endpoint)
    )
  )
  return hasRisen(totals, runs.length) ? {} : { risenBy: { endpoint, isNew: true } }
}

/** The total of a run without a row of its own. */
function totalLess(rows: Keyed, row: EndpointStats | undefined): Sides[] {
  const total = rows.get(AGGREGATED)
  if (total === undefined || row === undefined) return total === undefined ? [] : [total]
  const { candidate } = total
  const requests = candidate.requests - row.requests
  const failures = Math.max(0, candidate.failures - row.failures)
  return requests > 0 ? [{ ...total, candidate: { ...candidate, requests, failures } }] : []
}

function isRegressed(verdict: Change): boolean {
  return (
    verdict.rule === 'regression' &&
    verdict.metric === 'error-rate' &&
    verdict.verdict === 'regressed'
  )
}

/** The total of a run as if the endpoint had failed no more than before. */
function totalWithout(endpoint: string, rows: Keyed): Sides[] {
  const [total, row] = [rows.get(AGGREGATED), rows.get(endpoint)]
  if (total === undefined) return []
  return [row === undefined ? total : asBefore(total, row)]
}

/** Whether more than half of the runs show a rise of a row, or all of them together do. */
function hasRisen(rows: readonly Sides[], runs: number): boolean {
  return rows.filter(errorsRegressed).length > runs / 2 || risenOf(rows, runs) !== undefined
}

/** The verdict of the same row of several runs together, where they show a rise. */
function risenOf(rows: readonly Sides[], runs: number): RegressionVerdict | undefined {
  const [first] = rows
  if (first === undefined || seenIn(rows) <= runs / 2) return undefined
  return risenTogether(pooled(first, rows))
}

/** In how many runs it rose. */
function seenIn(rows: readonly Sides[]): number {
  return rows.filter(roseAboveAll).length
}

/** Failures of users add up as their number does, which is the same question again. */
function isByUsers({ reason }: RegressionVerdict): boolean {
  return reason.kind === 'errors' && reason.finding === 'by-users'
}

type Keyed = ReadonlyMap<string, Sides>

function keyed(rows: readonly Sides[]): Keyed {
  return new Map(rows.map(row => [row.key, row]))
}

function rowsOf(key: string, runs: readonly Keyed[]): Sides[] {
  return runs.flatMap(rows => rows.get(key) ?? [])
}

function failuresOf(rows: readonly Sides[]): number {
  return rows.reduce((sum, { candidate }) => sum + candidate.failures, 0)
}

/** Counts of all runs; a baseline that several of them were compared with is one. */
function pooled(first: Sides, rows: readonly Sides[]): Sides {
  const sum = (of: (row: Sides['candidate']) => number): number =>
    rows.reduce((total, { candidate }) => total + of(candidate), 0)
  return {
    ...first,
    candidate: {
      ...first.candidate,
      requests: sum(({ requests }) => requests),
      failures: sum(({ failures }) => failures)
    },
    baselines: [...new Set(rows.flatMap(({ baselines }) => baselines))]
  }
}
