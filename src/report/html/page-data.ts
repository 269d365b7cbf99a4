import type { BoundField } from '../../config/settings.js'
import type { PercentileKey } from '../../evaluate/timeline/series.js'
import type { Unit } from '../../units/unit.js'
import type { DataTable } from './data-table.js'
import type { Band } from './moments.js'

/*
 * What the page's script is given, as inert JSON. Numbers are raw, in the units of the evaluation;
 * the script formats them with the very module that the other reports use.
 */

export type PageData = { readonly runs: readonly RunData[] }

export type RunData = {
  /** Of the run's section. */
  readonly id: string
  readonly time?: TimeCharts
  readonly capacity?: CapacityChart
  readonly tables: readonly DataTable[]
}

/** One array a measurement, as uPlot wants them; null where nothing was measured. */
export type Columns = {
  /** Seconds since the first row. */
  readonly at: readonly number[]
} & Readonly<
  Record<
    // Requests/s: those that succeeded, and those that failed.
    'users' | 'throughput' | 'failed' | 'errorRate' | 'average' | PercentileKey,
    readonly (number | null)[]
  >
>

/** A measurement at times of its own. */
export type OwnColumns = {
  /** Seconds since the first row. */
  readonly at: readonly number[]
  readonly value: readonly (number | null)[]
}

/** What a chart of the run itself draws. */
export type SeriesKey = Exclude<keyof Columns, 'at'>

export type TimeCharts = {
  /** Seconds since the epoch. */
  readonly startedAt?: number
  readonly seconds: number
  readonly columns: Columns
  readonly bands: readonly Band[]
  readonly charts: readonly RunChart[]
  readonly baselines: readonly { readonly label: string; readonly columns: Columns }[]
}

export type RunChart = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly lines: readonly ChartLine[]
  readonly targets: readonly TargetLine[]
  readonly summary: string
  /** Of a resource metric; without, the lines are columns of the run. */
  readonly columns?: OwnColumns
}

export type ChartLine<Key extends string = SeriesKey | 'value'> = {
  readonly key: Key
  readonly label: string
  /** Metric key of the targets. */
  readonly metric: string
}

export type TargetLine = {
  readonly key: string
  /** How it is dashed; `both`: one value is target and acceptable. */
  readonly kind: BoundField | 'both'
  readonly value: number
  /** What stands beside the plot: `P95 < 140 ms`, and where that has no room, `P95`. */
  readonly beside: string
  readonly short: string
  /** What the legend of its dashes says: `target`. */
  readonly says: string
}

export type CapacityChart = {
  readonly users: readonly number[]
  /** Successful requests/s. */
  readonly throughput: readonly (number | null)[]
  /** ms. */
  readonly latency: readonly (number | null)[]
  readonly latencyLabel: string
  /** min(slope · users, limit), where a knee was reached. */
  readonly curve?: { readonly slope: number; readonly limit: number }
  /** Vertical lines, at a number of users. */
  readonly marks: readonly {
    readonly users: number
    readonly label: string
    readonly kind: 'knee' | 'breaking' | 'recommended'
  }[]
}
