import type { Unit } from '../../units/unit.js'

/*
 * What the page's script is given, as inert JSON. One array a chart, one value a run; null where a run
 * has none. Numbers have four significant digits, in the units of the digests.
 */

export type HistoryData = { readonly series: readonly SeriesData[] }

export type SeriesData = {
  /** Of the series' section. */
  readonly id: string
  readonly runs: RunColumns
  readonly rows: readonly RowData[]
  /** Name of the row that is shown first. */
  readonly opens: string
  readonly marks: readonly Mark[]
}

/** One entry a run, in order of time. Texts are cleaned, addresses http(s) or null. */
export type RunColumns = {
  /** Seconds since the epoch. */
  readonly at: readonly number[]
  readonly name: readonly string[]
  readonly commit: readonly (string | null)[]
  readonly tag: readonly (string | null)[]
  readonly url: readonly (string | null)[]
  readonly outcome: readonly string[]
  readonly locust: readonly string[]
  readonly users: readonly (number | null)[]
}

/** An endpoint, the whole run, or the resource metrics. */
export type RowData = {
  readonly name: string
  readonly charts: readonly ChartData[]
}

export type ChartData = {
  /** `p95`, `throughput` … or the name of a resource metric. */
  readonly metric: string
  readonly title: string
  readonly unit: Unit
  readonly values: readonly (number | null)[]
  readonly stretches: readonly UsualStretch[]
}

/** Runs between two steps or breaks: their median, and between what nine of ten lay. */
export type UsualStretch = {
  /** Places of its first and its last run. */
  readonly from: number
  readonly to: number
  readonly usual: number
  readonly low: number
  readonly high: number
}

export type Mark = {
  /** Place of the run that is the first to show it. */
  readonly run: number
  readonly kind: 'worse' | 'better' | 'break' | 'locust' | 'release'
  /** A few words, beside the line. */
  readonly label: string
  /** A change point stands on this chart only: the names of row and metric. */
  readonly on?: readonly [row: string, metric: string]
}
