// @ts-check
/* The charts over time of one run: they zoom and point together, by pointer and by keyboard. */

const LINE_COLOURS = /** @type {Record<string, string>} */ ({
  p50: 'p50',
  p95: 'p95',
  p99: 'p99',
  average: 'mean',
  throughput: 'throughput',
  failed: 'errors',
  errorRate: 'errors',
  users: 'users',
  value: 'resource'
})
/** Steps of the time axis in seconds. */
const TIME_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400
]
/** A bound that lies higher than this many times the highest value would flatten the lines. */
const BOUND_REACH = 2

/** @param {PageRun} run @param {PageTime} time */
function startTimeCharts(run, time) {
  const root = /** @type {HTMLElement | null} */ (
    document.querySelector(`[data-charts="${run.id}"]`)
  )
  if (!root) return
  /** @type {ChartGroup} */
  const group = { time, root, charts: [], overlay: true, zooming: false }
  const place = root.closest('article') ?? root
  for (const chart of time.charts) {
    const figure = place.querySelector(`[data-chart="${chart.id}"]`)
    if (figure) group.charts.push(drawChart(group, chart, figure, run.id))
  }
  startToolbar(group)
}

/** @param {ChartGroup} group @param {PageChart} chart @param {Element} figure @param {string} key @returns {DrawnChart} */
function drawChart(group, chart, figure, key) {
  const host = /** @type {HTMLElement} */ (figure.querySelector('.chart-plot'))
  const { data, lines } = chartData(group.time, chart)
  /** @type {DrawnChart} */
  const drawn = {
    chart,
    lines,
    legend: [],
    figure,
    host,
    plot: /** @type {any} */ (undefined),
    tip: host
  }
  drawn.plot = new uPlot(chartOptions(group, drawn, key), data, host)
  drawn.tip = buildTip(drawn.plot)
  drawn.legend = buildLegend(figure.querySelector('.chart-legend'), lines, () =>
    showLines(group, drawn)
  )
  showValues(group, drawn)
  followSize(drawn.plot, host)
  startKeys(group, drawn)
  const columns = columnsOf(group.time, chart)
  tableBehind(figure, chart.title, ['Time', ...chart.lines.map(line => line.label)], () =>
    columns.at.map((at, row) => [
      formatClock(at),
      ...chart.lines.map(line => valueText(chart.unit, columns[line.key]?.[row]))
    ])
  )
  return drawn
}

/** What a chart draws: columns of the run, or of its own. @param {PageTime} time @param {PageChart} chart @returns {PageDrawn} */
function columnsOf(time, chart) {
  return chart.columns ?? time.columns
}

/** The run's lines and the baselines', on one time axis. @param {PageTime} time @param {PageChart} chart @returns {{ data: PlotData, lines: DrawnLine[] }} */
function chartData(time, chart) {
  const baselines = chart.columns === undefined ? time.baselines : []
  /** @type {{ columns: PageDrawn }[]} */
  const sides = [{ columns: columnsOf(time, chart) }, ...baselines]
  const tables = sides.map(({ columns }) => [
    columns.at,
    ...chart.lines.map(line => columns[line.key] ?? [])
  ])
  const data = /** @type {PlotData} */ (
    tables.length === 1 ? tables[0] : uPlot.join(/** @type {any} */ (tables))
  )
  const lines = sides.flatMap((side, index) =>
    chart.lines.map(line => ({
      label: index === 0 ? line.label : `${line.label} baseline`,
      key: index === 0 ? line.key : `baseline ${line.key}`,
      colour: LINE_COLOURS[line.key] ?? 'users',
      dashed: index > 0,
      values: /** @type {(number | null | undefined)[]} */ ([])
    }))
  )
  lines.forEach((line, index) => {
    line.values = /** @type {any} */ (data[index + 1])
  })
  return { data, lines }
}

/** @param {ChartGroup} group @param {DrawnChart} drawn @param {string} key @returns {PlotOptions} */
function chartOptions(group, drawn, key) {
  const { chart, lines, host } = drawn
  return {
    width: Math.max(200, host.clientWidth),
    height: chartHeight(chart),
    padding: [10, plot => boundMargin(plot, boundsInReach(chart, plot)), 0, 0],
    legend: { show: false },
    cursor: {
      sync: { key, scales: ['x', null] },
      drag: { x: true, y: false, dist: 4 },
      points: { size: 7 },
      dataIdx: (plot, series, index) => nearestKnown(plot.data[series], index)
    },
    scales: {
      x: { time: false, range: (_, from, to) => (from === to ? [from - 1, to + 1] : [from, to]) },
      y: { range: (plot, low, high) => valueRange(plot, drawn, high) }
    },
    axes: [
      axis({
        incrs: TIME_STEPS,
        space: 56,
        size: 30,
        values: (_, splits) => splits.map(formatClock)
      }),
      axis({
        size: (plot, values) => axisWidth(plot, values),
        space: 32,
        values: (_, splits) => splits.map(value => formatValue(chart.unit, value))
      })
    ],
    series: [{}, ...lines.map(line => lineSeries(line, chart, lines.length))],
    hooks: {
      drawClear: [plot => drawBands(plot, group.time.bands)],
      drawAxes: [
        plot => drawBounds(plot, shownBounds(drawn, plot), lineColour),
        plot => drawBandLabels(plot, group.time.bands)
      ],
      draw: [plot => showBounds(drawn, plot)],
      setCursor: [() => showValues(group, drawn)],
      setScale: [(plot, scale) => scale === 'x' && zoomOthers(group, plot)]
    }
  }
}

/** @param {string} key */
function lineColour(key) {
  return colour(`line-${LINE_COLOURS[key] ?? key}`)
}

/** @param {DrawnLine} line @param {PageChart} chart @param {number} count @returns {PlotSeries} */
function lineSeries(line, chart, count) {
  const stroke = () => colour(`line-${line.colour}`)
  const isOfUsers = chart.lines.some(({ key }) => key === 'users')
  const stepped = isOfUsers && uPlot.paths.stepped?.({ align: -1 })
  const base = {
    label: line.label,
    stroke,
    spanGaps: false,
    points: { show: false },
    ...(stepped ? { paths: stepped } : {})
  }
  if (line.dashed) return { ...base, width: 1.25, dash: [5, 4], alpha: 0.75 }
  return {
    ...base,
    width: line.key === 'p95' ? 2 : 1.5,
    ...(count === 1 || chart.lines.length === 1
      ? { fill: () => colour(`fill-${line.colour}`) }
      : {})
  }
}

/** There are many of resource metrics, of one line each. @param {PageChart} [chart] */
function chartHeight(chart) {
  if (chart?.columns !== undefined) return 160
  return window.innerWidth < 600 ? 200 : 230
}

/** From zero to the highest value, and to the next bound above it when that is near. @param {Plot} plot @param {DrawnChart} drawn @param {number | null} high @returns {[number, number]} */
function valueRange(plot, drawn, high) {
  const top = high ?? 0
  const near = drawn.chart.targets
    .filter(({ key }) => isShown(drawn, plot, key))
    .map(target => target.value)
    .filter(value => value > top && value <= BOUND_REACH * top)
  const most = near.length === 0 ? top : Math.min(...near)
  if (most > 0) return [0, most * 1.18]
  return [0, drawn.chart.unit === 'fraction' ? 0.01 : 1]
}

/** Bounds of the lines that are shown. @param {DrawnChart} drawn @param {Plot} plot */
function shownBounds(drawn, plot) {
  return boundsInReach(drawn.chart, plot).filter(({ key }) => isShown(drawn, plot, key))
}

/** @param {DrawnChart} drawn @param {Plot} plot @param {string} key */
function isShown({ lines }, plot, key) {
  return plot.series[lines.findIndex(line => line.key === key) + 1]?.show !== false
}

/** Those of the plot's height; a chart of one resource has room to name the others. @param {PageChart} chart @param {Plot} plot */
function boundsInReach({ targets, columns }, plot) {
  const most = plot.scales['y']?.max ?? 0
  return targets.filter(({ value }) => columns !== undefined || value <= most)
}

/** @param {DrawnChart} drawn @param {Plot} plot */
function showBounds(drawn, plot) {
  const bounds = shownBounds(drawn, plot)
  drawBoundLabels(plot, bounds, lineColour)
  showBoundKeys(drawn.figure, bounds)
}

/** A point where only the other run has a value shows the nearest of this one. @param {ArrayLike<number | null | undefined> | undefined} values @param {number} index */
function nearestKnown(values, index) {
  if (values === undefined || values[index] !== undefined) return index
  for (let away = 1; away < values.length; away++) {
    if (values[index - away] !== undefined) return index - away
    if (values[index + away] !== undefined) return index + away
  }
  return index
}

/** @param {ChartGroup} group @param {DrawnChart} drawn */
function showValues(group, drawn) {
  const { plot, lines, legend, tip, chart } = drawn
  if (plot === undefined || legend.length === 0) return
  const index = plot.cursor.idx
  const values = lines.map((line, at) =>
    index === null || index === undefined ? null : line.values[plot.cursor.idxs?.[at + 1] ?? index]
  )
  for (const entry of legend) {
    entry.value.textContent =
      index === null || index === undefined ? '' : valueText(chart.unit, values[entry.line])
  }
  if (index === null || index === undefined || !isActive(drawn)) {
    tip.hidden = true
    return
  }
  const own = chart.lines.length
  const isCompared = group.overlay && lines.length > own
  const rows = lines.slice(0, own).flatMap((line, at) => {
    if (plot.series[at + 1]?.show === false) return []
    const baseline = isCompared ? valueText(chart.unit, values[at + own]) : undefined
    return [{ ...line, value: valueText(chart.unit, values[at]), baseline }]
  })
  fillTip(tip, momentText(group.time, plot.data[0][index] ?? 0), rows)
  placeTip(plot, tip)
}

/** @param {DrawnChart} drawn */
function isActive({ plot, host }) {
  return plot.over.matches(':hover') || host.contains(document.activeElement)
}

/** @param {PageTime} time @param {number} at */
function momentText(time, at) {
  const users = time.columns.users[time.columns.at.findIndex(other => other >= at)]
  const who = users === undefined || users === null ? '' : ` · ${formatCount(users)} users`
  const moment = formatMoment(time.startedAt === undefined ? undefined : time.startedAt + at)
  const when = moment === '' ? '' : ` · ${moment.slice(11)}`
  return `${formatClock(at)}${when}${who}`
}

/** @param {PageUnit} unit @param {number | null | undefined} value */
function valueText(unit, value) {
  return value === null || value === undefined ? '–' : formatValue(unit, value)
}
