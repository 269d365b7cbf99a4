import { AGGREGATED, endpointKey, type HistorySample, type Run } from '../src/locust/run.js'
import type { LabelledRun } from './ab-runs.js'
import { measure, OURS, WITHOUT_BURST_CHECK, worded } from './measure.js'
import { measuredSource, type Source } from './replay.js'
import { HEADINGS, table } from './tables.js'

/** The endpoint that the changes of one endpoint are made to. */
const CHANGED = 'GET /search'
const LABELS = ['AA', 'slow10', 'slow20', 'slow50', 'all10', 'tail1', 'tailall', 'cap']
const RULES = [OURS, WITHOUT_BURST_CHECK]

/**
 * The measured runs as a service of one to three of their endpoints would have given them, whose
 * endpoints are no control of each other: which ones is drawn anew each time.
 */
export function fewEndpointsTable(runs: readonly LabelledRun[], draws: number): string {
  const lines = [1, 2, 3].flatMap(size =>
    [1, 3, 10].flatMap(count => {
      const cells = LABELS.map(label =>
        measure(fewEndpointsSource(runs, label, size), count, draws, RULES)
      )
      return RULES.map(rule => {
        const shares = cells.flatMap(cell => cell.get(rule) ?? []).map(worded)
        return [String(size), rule === OURS ? `**${rule}**` : rule, String(count), ...shares]
      })
    })
  )
  return table(['endpoints', 'rule', 'N', ...LABELS.map(label => HEADINGS[label] ?? label)], lines)
}

/** Draws of runs with so many of their endpoints, the changed one among them. */
export function fewEndpointsSource(
  runs: readonly LabelledRun[],
  label: string,
  size: number
): Source {
  const source = measuredSource(runs, label)
  const all = (runs[0]?.run.endpoints ?? []).map(endpointKey).sort()
  const isOfOne = label.startsWith('slow') || label === 'tail1'
  const known = new Map<string, Run>()
  const only = (run: Run, keys: readonly string[]): Run => {
    const id = [run.name, ...keys].join('\n')
    const reduced = known.get(id) ?? withOnly(run, new Set(keys))
    known.set(id, reduced)
    return reduced
  }
  return {
    ...source,
    draw: (random, count) => {
      const { candidate, again, baselines } = source.draw(random, count)
      const others = all.filter(key => key !== CHANGED)
      const keys = isOfOne
        ? [CHANGED, ...random.pick(others, size - 1)].sort()
        : random.pick(all, size).sort()
      return {
        candidate: only(candidate, keys),
        again: only(again, keys),
        baselines: baselines.map(run => only(run, keys))
      }
    }
  }
}

/** The run without its other endpoints. Percentiles of what is left of the total are not known. */
function withOnly(run: Run, keys: ReadonlySet<string>): Run {
  const endpoints = run.endpoints.filter(row => keys.has(endpointKey(row)))
  const requests = sumOf(endpoints, row => row.requests)
  const aggregated = {
    method: '',
    name: AGGREGATED,
    requests,
    failures: sumOf(endpoints, row => row.failures),
    average: sumOf(endpoints, row => row.requests * (row.average ?? 0)) / requests,
    percentiles: new Map<number, number>()
  }
  if (run.history === undefined) return { ...run, endpoints, aggregated }
  const kept = [...run.history.endpoints].filter(([key]) => keys.has(key))
  const samples = run.history.samples.map(sample =>
    totalAt(
      sample,
      kept.flatMap(([, own]) => own.findLast(({ at }) => at <= sample.at) ?? [])
    )
  )
  return {
    ...run,
    endpoints,
    aggregated,
    history: { ...run.history, samples, endpoints: new Map(kept) }
  }
}

function totalAt({ at, users }: HistorySample, rows: readonly HistorySample[]): HistorySample {
  const requests = sumOf(rows, row => row.requests)
  const average = sumOf(rows, row => row.requests * (row.average ?? 0)) / requests
  const failures = sumOf(rows, row => row.failures)
  const mean = requests === 0 ? {} : { average }
  return { at, users, requests, failures, ...mean, percentiles: new Map() }
}

function sumOf<T>(rows: readonly T[], read: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + read(row), 0)
}
