/* What the scripts of this page take for granted beside what those of the report do. */
import type * as HistoryData from '../history-data.js'

declare global {
  type PastSeriesData = HistoryData.SeriesData
  type PastRow = HistoryData.RowData
  type PastChart = HistoryData.ChartData
  type PastMark = HistoryData.Mark

  /** A chart of the shown row. */
  type PastDrawn = {
    chart: PastChart
    plot: Plot
    host: HTMLElement
    tip: HTMLElement
    lines: DrawnLine[]
  }

  /** The charts of one series: they zoom and point together, and show one row at a time. */
  type PastGroup = {
    series: PastSeriesData
    root: HTMLElement
    charts: PastDrawn[]
    row: PastRow
    /** Guards against charts answering each other's zooming. */
    zooming: boolean
  }
}
