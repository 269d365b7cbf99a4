// @ts-check
/* What lies under the lines of a chart: shaded stretches and the bounds. */

const BAND_COLOURS = /** @type {const} */ ({
  'warm-up': 'band-warm-up',
  steady: 'band-steady',
  'ramp-down': 'band-warm-up',
  stall: 'band-stall',
  burst: 'band-burst',
  incident: 'band-incident'
})
/** Charts narrower than this (px) have no room for the bounds' values: the axis tells them. */
const WIDE = 420
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** Pixels of the canvas for one of the page. */
function ratio() {
  return uPlot.pxRatio
}

/** Shades the stretches; the steady state only has a bar at the top. @param {Plot} plot @param {readonly PageBand[]} bands */
function drawBands(plot, bands) {
  const { ctx, bbox } = plot
  ctx.save()
  clipToPlot(plot)
  for (const band of bands) {
    const left = plot.valToPos(band.from, 'x', true)
    const right = Math.max(plot.valToPos(band.to, 'x', true), left + 2 * ratio())
    ctx.fillStyle = colour(BAND_COLOURS[band.kind])
    const height = band.kind === 'steady' ? 3 * ratio() : bbox.height
    ctx.fillRect(left, bbox.top, right - left, height)
  }
  ctx.restore()
}

/** Text on a ground of its own, which no line crosses. @param {Plot} plot @param {string} text @param {{ x: number, top: number, right?: boolean, ink: string }} where */
function drawLabel({ ctx }, text, { x, top, right, ink }) {
  const width = ctx.measureText(text).width
  const left = right === true ? x - width : x
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  ctx.fillStyle = colour('halo')
  ctx.fillRect(left - 3 * ratio(), top, width + 6 * ratio(), 15 * ratio())
  ctx.fillStyle = ink
  ctx.fillText(text, left, top + 8 * ratio())
}

/** Names the stretches that have room for it: what went wrong before what was planned. @param {Plot} plot @param {readonly PageBand[]} bands */
function drawBandLabels(plot, bands) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.font = `${11 * ratio()}px ${FONT}`
  const isPlanned = (/** @type {PageBand} */ { kind }) =>
    kind === 'warm-up' || kind === 'steady' || kind === 'ramp-down'
  /** @type {[number, number][]} */
  const taken = []
  for (const band of [...bands.filter(one => !isPlanned(one)), ...bands.filter(isPlanned)]) {
    const left = Math.max(plot.valToPos(band.from, 'x', true), bbox.left) + 5 * ratio()
    const end = left + ctx.measureText(band.label).width + 8 * ratio()
    const isCovered = taken.some(([from, to]) => left < to && end > from)
    if (
      isCovered ||
      end > Math.min(plot.valToPos(band.to, 'x', true), bbox.left + bbox.width) + 8 * ratio()
    )
      continue
    drawLabel(plot, band.label, { x: left, top: bbox.top + 4 * ratio(), ink: colour('muted') })
    taken.push([left, end])
  }
  ctx.restore()
}

/** Bounds as dashed lines, dotted for targets. @param {Plot} plot @param {readonly PageChart['targets'][number][]} targets @param {(key: string) => string} colourOf */
function drawTargets(plot, targets, colourOf) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.lineWidth = ratio()
  for (const target of targets) {
    const y = boundHeight(plot, target.value)
    if (y === undefined) continue
    ctx.strokeStyle = colourOf(target.key)
    ctx.setLineDash(
      target.kind === 'target' ? [2 * ratio(), 3 * ratio()] : [7 * ratio(), 4 * ratio()]
    )
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.restore()
}

/** Height of a label, and of what the labels of the stretches take at the top (px). */
const LABEL_HEIGHT = 15
const BAND_LABELS = 20

/** Their names, over the lines of the data and where they hide least of it; near ones stand on each other, below the plot's top. @param {Plot} plot @param {readonly PageChart['targets'][number][]} targets @param {(key: string) => string} colourOf @param {boolean} [saysAbove] also those higher than the plot */
function drawTargetLabels(plot, targets, colourOf, saysAbove = false) {
  const { ctx, bbox } = plot
  const height = LABEL_HEIGHT * ratio()
  let free = Infinity
  // Upwards from the lowest, and down again from the plot's top what would stand above it.
  const rising = [...targets]
    .reverse()
    .sort((a, b) => a.value - b.value)
    .flatMap(target => {
      const y = boundHeight(plot, target.value)
      if (y === undefined)
        return saysAbove && isAbove(plot, target.value) ? [{ target, top: -Infinity }] : []
      free = Math.min(y - 8 * ratio(), free - height)
      return [{ target, top: free }]
    })
  let least = bbox.top + BAND_LABELS * ratio()
  ctx.save()
  ctx.font = `${11 * ratio()}px ${FONT}`
  for (const { target, top } of rising.reverse()) {
    const placed = Math.max(top, least)
    least = placed + height
    const name = plot.width >= WIDE ? target.label : target.name
    const text = top === -Infinity ? `${name} ↑` : name
    const width = ctx.measureText(text).width
    drawLabel(plot, text, {
      x: clearestEnd(plot, { top: placed, bottom: placed + height }, width + 6 * ratio()),
      top: placed,
      right: true,
      ink: colourOf(target.key)
    })
  }
  ctx.restore()
}

/** How many places along its bound a label may stand at. */
const LABEL_PLACES = 12

/** Where a label ends so that the fewest points are behind it: the rightmost such place (canvas px). @param {Plot} plot @param {{ top: number, bottom: number }} rows @param {number} width */
function clearestEnd(plot, rows, width) {
  const { left, width: whole } = plot.bbox
  const last = left + whole - 6 * ratio()
  const room = Math.max(0, last - left - width - 6 * ratio())
  let best = { end: last, hidden: Infinity }
  for (let place = 0; place < LABEL_PLACES && best.hidden > 0; place++) {
    const end = last - (room * place) / (LABEL_PLACES - 1)
    const hidden = pointsBehind(plot, rows, end - width, end)
    if (hidden < best.hidden) best = { end, hidden }
  }
  return best.end
}

/** Pieces of shown lines that cross a rectangle. @param {Plot} plot @param {{ top: number, bottom: number }} rows @param {number} left @param {number} right */
function pointsBehind(plot, { top, bottom }, left, right) {
  const times = plot.data[0]
  const from = Math.max(1, plot.valToIdx(plot.posToVal(left, 'x', true)))
  const to = Math.min(times.length - 1, plot.valToIdx(plot.posToVal(right, 'x', true)) + 1)
  return plot.series.slice(1).reduce((count, { show }, line) => {
    if (show === false) return count
    const heights = plot.data[line + 1] ?? []
    let before = heights[from - 1]
    let behind = 0
    for (let index = from; index <= to; index++) {
      const value = heights[index] ?? undefined
      if (value === undefined) continue
      const ends = [value, before ?? value].map(one => plot.valToPos(one, 'y', true))
      if (Math.min(...ends) <= bottom && Math.max(...ends) >= top) behind++
      before = value
    }
    return count + behind
  }, 0)
}

/** @param {Plot} plot @param {number} value */
function isAbove(plot, value) {
  return value > (plot.scales['y']?.max ?? Infinity)
}

/** Undefined outside of the plot. @param {Plot} plot @param {number} value */
function boundHeight(plot, value) {
  const { top, height } = plot.bbox
  const y = Math.round(plot.valToPos(value, 'y', true)) + 0.5
  return y < top || y > top + height ? undefined : y
}

/** Vertical lines with their names, each name lower than the one before. @param {Plot} plot @param {PageCapacity['marks']} marks */
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
  for (const { mark, x } of placed) {
    ctx.strokeStyle = colour(colours[mark.kind])
    ctx.beginPath()
    ctx.moveTo(x, bbox.top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
  }
  placed.forEach(({ mark, x }, index) => {
    const fits = x + ctx.measureText(mark.label).width + 8 * ratio() < bbox.left + bbox.width
    drawLabel(plot, mark.label, {
      x: x + (fits ? 5 : -5) * ratio(),
      top: bbox.top + (2 + 16 * index) * ratio(),
      right: !fits,
      ink: colour(colours[mark.kind])
    })
  })
  ctx.restore()
}

/** @param {Plot} plot */
function clipToPlot({ ctx, bbox }) {
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
}

/** An axis in the colours of the theme. @param {Partial<import('uplot').Axis>} more @returns {import('uplot').Axis} */
function axis(more) {
  return {
    stroke: () => colour('muted'),
    font: `12px ${FONT}`,
    grid: { stroke: () => colour('grid'), width: 1 },
    ticks: { stroke: () => colour('grid'), width: 1, size: 4 },
    gap: 6,
    ...more
  }
}

/** As wide as its widest label. @param {Plot} plot @param {readonly string[] | null} values */
function axisWidth(plot, values) {
  const longest = (values ?? []).reduce(
    (most, value) => (value.length > most.length ? value : most),
    ''
  )
  plot.ctx.save()
  plot.ctx.font = `${12 * ratio()}px ${FONT}`
  const width = plot.ctx.measureText(longest).width / ratio()
  plot.ctx.restore()
  return Math.ceil(width) + 16
}
