import { evaluatePast } from '../src/evaluate/past/evaluate-past.js'
import type { PastEvaluation } from '../src/evaluate/past/past-evaluation.js'
import { steadyWindowOf } from '../src/evaluate/timeline/steady-window.js'
import { digestOf } from '../src/past/digest-of.js'
import type { Digest, DigestRow } from '../src/past/digest.js'
import type { LabelledRun } from './ab-runs.js'
import { defaultLevel } from './replay.js'
import type { Random } from './random.js'

/** Runs of a campaign as digests, by what was changed in the service. */
export type Kept = ReadonlyMap<string, readonly Digest[]>

const HOURS_8 = 8 * 3600

export function keptOf(runs: readonly LabelledRun[]): Kept {
  const level = defaultLevel()
  const kept = new Map<string, Digest[]>()
  for (const { run, label, pair } of runs) {
    if (pair !== undefined) continue
    const digest = digestOf(
      run,
      {
        outcome: 'passed',
        level,
        steady: steadyWindowOf(run, level.warmUp),
        spread: undefined,
        resources: [],
        generator: undefined
      },
      { workflowRun: '', attempt: 1, gate: 'bench', at: 0 }
    )
    kept.set(label, [...(kept.get(label) ?? []), digest])
  }
  return kept
}

/** Runs one after another, three a day. */
export function inOrder(runs: readonly Digest[]): Digest[] {
  return runs.map((digest, at) => ({
    ...digest,
    at: 1_790_000_000 + HOURS_8 * at,
    identity: { ...digest.identity, workflowRun: String(at) }
  }))
}

/** `count` runs in blocks of `block` that followed one another, so that what lasts for some runs stays. */
export function redrawn(
  runs: readonly Digest[],
  count: number,
  random: Random,
  block = 3
): Digest[] {
  const drawn: Digest[] = []
  while (drawn.length < count) {
    const from = random.below(Math.max(1, runs.length - block + 1))
    drawn.push(...runs.slice(from, from + block))
  }
  return drawn.slice(0, count)
}

/** Every time of a run times `factor`, as on a slower service. */
export function slowed(digest: Digest, factor: number, name?: string): Digest {
  const row = (one: DigestRow): DigestRow =>
    name !== undefined && one.name !== name
      ? one
      : {
          ...one,
          ...(one.average === undefined ? {} : { average: one.average * factor }),
          percentiles: new Map([...one.percentiles].map(([p, ms]) => [p, ms * factor]))
        }
  return { ...digest, endpoints: digest.endpoints.map(row) }
}

export function evaluated(history: readonly Digest[]): PastEvaluation {
  return evaluatePast(history, { loadLevels: [defaultLevel()] })
}

/** The series that Otava is given: mean, P50, P95, P99 of every endpoint and of the whole run. */
export function plainSeries(history: readonly Digest[]): Record<string, number[]> {
  const series: Record<string, number[]> = {}
  for (const { endpoints, total } of history) {
    for (const row of total === undefined ? endpoints : [...endpoints, total]) {
      const add = (metric: string, value: number | undefined): void => {
        ;(series[`${row.method} ${row.name} ${metric}`] ??= []).push(value ?? 0)
      }
      add('mean', row.average)
      for (const percent of [50, 95, 99]) add(`p${percent}`, row.percentiles.get(percent))
    }
  }
  return series
}
