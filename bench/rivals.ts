import type { EndpointStats, Run } from '../src/locust/run.js'

/** A way to decide whether a run is worse than its baselines; undefined: it cannot with so few. */
export type Rule = {
  readonly name: string
  /** Numbers of baselines to show. */
  readonly counts: readonly number[]
  fails(candidate: Run, baselines: readonly Run[]): boolean | undefined
}

/** One number per cell of a run; larger is worse. */
type Cells = ReadonlyMap<string, number>

/** One-sided 99 % quantiles of Student's t by degrees of freedom. */
const T99: ReadonlyMap<number, number> = new Map([
  [1, 31.821],
  [2, 6.965],
  [3, 4.541],
  [4, 3.747],
  [9, 2.821],
  [19, 2.539]
])

/** What other gates do (docs/verdict-bench.md), on the cells that the regression rule judges. */
export const RIVALS: readonly Rule[] = [
  ratio('+10% on any cell', 1.1),
  ratio('+20% on any cell', 1.2),
  ratio('200% on any cell', 2),
  tTest('t-test 0.99 per cell'),
  ratio('+20%, latency only', 1.2, true),
  tTest('t-test 0.99, latency only', true)
]

/** A fixed ratio to the mean of the baselines: github-action-benchmark, Keptn. */
function ratio(name: string, limit: number, latencyOnly = false): Rule {
  return {
    name,
    counts: [1, 5],
    fails: (candidate, baselines) =>
      anyCell(candidate, baselines, latencyOnly, (value, before) => value > limit * mean(before))
  }
}

/** Bencher's t-test: above the 99 % prediction limit of the baselines, cell by cell. */
function tTest(name: string, latencyOnly = false): Rule {
  return {
    name,
    counts: [3, 5, 10],
    fails: (candidate, baselines) => {
      const t = T99.get(baselines.length - 1)
      if (t === undefined) return undefined
      return anyCell(candidate, baselines, latencyOnly, (value, before) => {
        const width = t * deviation(before) * Math.sqrt(1 + 1 / before.length)
        return value > mean(before) + width
      })
    }
  }
}

function anyCell(
  candidate: Run,
  baselines: readonly Run[],
  latencyOnly: boolean,
  isWorse: (value: number, before: readonly number[]) => boolean
): boolean {
  const before = baselines.map(run => cellsOf(run, latencyOnly))
  return [...cellsOf(candidate, latencyOnly)].some(([key, value]) => {
    const values = before.flatMap(cells => cells.get(key) ?? [])
    return values.length === before.length && isWorse(value, values)
  })
}

const known = new WeakMap<Run, { readonly all: Cells; readonly latency: Cells }>()

function cellsOf(run: Run, latencyOnly: boolean): Cells {
  const cells = known.get(run) ?? { all: allCells(run, false), latency: allCells(run, true) }
  known.set(run, cells)
  return latencyOnly ? cells.latency : cells.all
}

function allCells(run: Run, latencyOnly: boolean): Cells {
  const cells = new Map<string, number>()
  const rows = [...run.endpoints, ...(run.aggregated === undefined ? [] : [run.aggregated])]
  for (const row of rows) {
    for (const percent of [50, 95, 99]) {
      const value = row.percentiles.get(percent)
      const tail = (row.requests * (100 - percent)) / 100
      if (value !== undefined && tail >= 5) cells.set(`${keyOf(row)} p${percent}`, value)
    }
    if (!latencyOnly) cells.set(`${keyOf(row)} errors`, row.failures / row.requests)
  }
  const total = run.aggregated?.printedThroughput
  // seconds per request: larger is worse, as everywhere
  if (!latencyOnly && total !== undefined) cells.set('throughput', 1 / total)
  return cells
}

function keyOf(row: EndpointStats): string {
  return `${row.method} ${row.name}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviation(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
