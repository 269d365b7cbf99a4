// @ts-check
/* Throughput and response time against users, with the fitted curve, knee and breaking point. */

/** Of the name of a mark (px). */
const MARK_HEIGHT = 16
/** Between two numbers of the axis: there are no half users. */
const USER_STEPS = [1, 10, 100, 1000, 10_000, 100_000].flatMap(step => [step, 2 * step, 5 * step])

/** @param {PageRun} run @param {PageCapacity} capacity */
function startCapacityChart(run, capacity) {
  const root = document.querySelector(`[data-capacity="${run.id}"]`)
  const host = /** @type {HTMLElement | null} */ (root?.querySelector('.chart-plot') ?? null)
  if (!root || !host) return
  const lines = capacityLines(capacity)
  /** @type {LegendEntry[]} */
  let legend = []
  /** @type {HTMLElement | undefined} */
  let tip
  const show = (/** @type {Plot} */ plot) => {
    if (tip !== undefined) showCapacity(plot, lines, { legend, tip })
  }
  const options = capacityOptions(capacity, lines, host.clientWidth)
  const plot = new uPlot(
    {
      ...options,
      hooks: {
        drawAxes: [drawn => drawCurve(drawn, capacity)],
        draw: [drawn => drawMarks(drawn, capacity.marks)],
        setCursor: [show]
      }
    },
    /** @type {any} */ ([capacity.users, capacity.throughput, capacity.latency]),
    host
  )
  tip = buildTip(plot)
  legend = buildLegend(root.querySelector('.chart-legend'), lines, (line, shown) => {
    plot.setSeries(line + 1, { show: shown })
  })
  followSize(plot, host)
}

/** @param {PageCapacity} capacity @returns {DrawnLine[]} */
function capacityLines(capacity) {
  return [
    {
      label: 'Successful requests/s',
      key: 'throughput',
      colour: 'throughput',
      dashed: false,
      values: capacity.throughput
    },
    {
      label: capacity.latencyLabel,
      key: 'latency',
      colour: 'p95',
      dashed: false,
      values: capacity.latency
    }
  ]
}

/** @param {PageCapacity} capacity @param {DrawnLine[]} lines @param {number} width @returns {PlotOptions} */
function capacityOptions(capacity, lines, width) {
  const most = Math.max(...capacity.users) * 1.04
  const above = MARK_HEIGHT * capacity.marks.length
  const fromZero = (
    /** @type {Plot} */ _,
    /** @type {number | null} */ low,
    /** @type {number | null} */ high
  ) => /** @type {[number, number]} */ ([0, (high ?? 0) > 0 ? (high ?? 0) * 1.15 : 1])
  const stroke = (/** @type {DrawnLine | undefined} */ line) => () =>
    colour(`line-${line?.colour ?? 'users'}`)
  return {
    width: Math.max(200, width),
    height: chartHeight() + 60 + above,
    padding: [10 + above, 4, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 8 }, move: toNearestPoint },
    scales: {
      x: { time: false, range: [0, most] },
      y: { range: fromZero },
      ms: { range: fromZero }
    },
    axes: [
      axis({
        incrs: USER_STEPS,
        size: 44,
        label: 'Users',
        labelSize: 16,
        labelFont: `12px ${FONT}`,
        values: (_, splits) => splits.map(formatCount)
      }),
      axis({
        size: axisWidth,
        values: (_, splits) => splits.map(value => formatValue('requests/s', value))
      }),
      axis({
        size: axisWidth,
        scale: 'ms',
        side: 1,
        grid: { show: false },
        values: (_, splits) => splits.map(value => formatValue('ms', value))
      })
    ],
    series: [
      {},
      {
        label: lines[0]?.label ?? '',
        stroke: stroke(lines[0]),
        width: 2,
        points: { show: true, size: 6, fill: stroke(lines[0]) }
      },
      {
        label: lines[1]?.label ?? '',
        stroke: stroke(lines[1]),
        width: 2,
        scale: 'ms',
        points: { show: true, size: 6, fill: stroke(lines[1]) }
      }
    ]
  }
}

/** The line at the pointer stands where the values are. @param {Plot} plot @param {number} left @param {number} top @returns {[number, number]} */
function toNearestPoint(plot, left, top) {
  const users = left < 0 ? undefined : plot.data[0][plot.posToIdx(left)]
  return users === undefined ? [left, top] : [plot.valToPos(users, 'x'), top]
}

/** The fit min(slope · users, limit), under the points. @param {Plot} plot @param {PageCapacity} capacity */
function drawCurve(plot, { curve, users }) {
  if (curve === undefined) return
  const { ctx } = plot
  const most = Math.max(...users)
  const knee = Math.min(most, curve.limit / curve.slope)
  ctx.save()
  clipToPlot(plot)
  ctx.strokeStyle = colour('line-throughput')
  ctx.globalAlpha = 0.5
  ctx.lineWidth = ratio()
  ctx.setLineDash([6 * ratio(), 4 * ratio()])
  ctx.beginPath()
  ctx.moveTo(plot.valToPos(0, 'x', true), plot.valToPos(0, 'y', true))
  for (const at of [knee, most]) {
    ctx.lineTo(
      plot.valToPos(at, 'x', true),
      plot.valToPos(Math.min(curve.slope * at, curve.limit), 'y', true)
    )
  }
  ctx.stroke()
  ctx.restore()
}

/** Vertical lines with their names above the plot, where they hide no point: each lower than the one before. @param {Plot} plot @param {PageCapacity['marks']} marks */
function drawMarks(plot, marks) {
  const { ctx, bbox } = plot
  const colours = { knee: 'muted', breaking: 'bad', recommended: 'good' }
  ctx.save()
  ctx.font = `${11 * ratio()}px ${FONT}`
  ctx.lineWidth = 1.5 * ratio()
  ctx.setLineDash([4 * ratio(), 3 * ratio()])
  const placed = marks
    .map(mark => ({ mark, x: Math.round(plot.valToPos(mark.users, 'x', true)) + 0.5 }))
    .filter(({ x }) => x >= bbox.left && x <= bbox.left + bbox.width)
    .map((one, index, { length }) => ({
      ...one,
      top: bbox.top - MARK_HEIGHT * (length - index) * ratio()
    }))
  for (const { mark, x, top } of placed) {
    ctx.strokeStyle = colour(colours[mark.kind])
    ctx.beginPath()
    ctx.moveTo(x, top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
  }
  for (const { mark, x, top } of placed) {
    const fits = x + ctx.measureText(mark.label).width + 8 * ratio() < bbox.left + bbox.width
    drawLabel(plot, mark.label, {
      x: x + (fits ? 5 : -5) * ratio(),
      top,
      right: !fits,
      ink: colour(colours[mark.kind])
    })
  }
  ctx.restore()
}

/** @param {Plot} plot @param {DrawnLine[]} lines @param {{ legend: LegendEntry[], tip: HTMLElement }} where */
function showCapacity(plot, lines, { legend, tip }) {
  const index = plot.cursor.idx ?? undefined
  const units = /** @type {const} */ (['requests/s', 'ms'])
  const texts = lines.map((line, at) =>
    index === undefined ? '' : valueText(units[at] ?? 'count', line.values[index])
  )
  for (const entry of legend) entry.value.textContent = texts[entry.line] ?? ''
  tip.hidden = index === undefined
  if (index === undefined) return
  const users = plot.data[0][index] ?? 0
  fillTip(
    tip,
    `${formatCount(users)} users`,
    lines.map((line, at) => ({ ...line, value: texts[at] ?? '' }))
  )
  placeTip(plot, tip)
}
