/*
 * What the scripts of the page take for granted: uPlot before them in the same script element, the
 * modules that the build puts there, and the page's data (src/report/html/page-data.ts).
 */
import type uPlotType from 'uplot'
import type { Cell, Column, DataTable } from '../data-table.js'
import type * as PageData from '../page-data.js'
import type { Unit } from '../../../units/unit.js'
import type { Band } from '../moments.js'

declare global {
  const uPlot: typeof uPlotType
  type Plot = uPlotType
  type PlotOptions = uPlotType.Options
  type PlotSeries = uPlotType.Series
  type PlotData = uPlotType.AlignedData

  function formatCount(count: number): string
  function formatValue(unit: Unit, value: number): string
  function formatClock(seconds: number): string
  function formatMoment(epochSeconds: number | undefined): string

  type PageUnit = Unit
  type PageRun = PageData.RunData
  type PageTime = PageData.TimeCharts
  type PageChart = PageData.RunChart
  type PageBound = PageData.TargetLine
  type PageColumns = PageData.Columns
  /** Times, and values by the keys of a chart's lines. */
  type PageDrawn = { readonly at: readonly number[] } & {
    readonly [key: string]: readonly (number | null)[] | undefined
  }
  type PageCapacity = PageData.CapacityChart
  type PageBand = Band
  type PageTable = DataTable
  type PageColumn = Column
  type PageCell = Cell

  type TableState = {
    table: PageTable
    root: Element
    body: Element
    shown: number
    filter: string
    attention: boolean
    sort: { index: number; direction: number } | undefined
  }

  /** A line of a chart: the run's own, or the same of a baseline. */
  type DrawnLine = {
    label: string
    key: string
    colour: string
    dashed: boolean
    values: readonly (number | null | undefined)[]
  }

  /** The charts of one run: they zoom and point together. */
  type ChartGroup = {
    time: PageTime
    root: HTMLElement
    charts: DrawnChart[]
    overlay: boolean
    /** Guards against charts answering each other's zooming. */
    zooming: boolean
  }

  type DrawnChart = {
    chart: PageChart
    plot: Plot
    lines: DrawnLine[]
    legend: LegendEntry[]
    tip: HTMLElement
    figure: Element
    host: HTMLElement
  }

  type TipRow = { label: string; colour: string; value: string; baseline?: string | undefined }

  type LegendEntry = { button: HTMLElement; value: HTMLElement; line: number }
}
