// @ts-check
/* What lies under the lines of a chart: shaded stretches and axes. */

const BAND_COLOURS = /** @type {const} */ ({
  'warm-up': 'band-warm-up',
  steady: 'band-steady',
  'ramp-down': 'band-warm-up',
  stall: 'band-stall',
  waiting: 'band-stall',
  slow: 'band-incident',
  burst: 'band-burst',
  incident: 'band-incident'
})
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
