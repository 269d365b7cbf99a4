// @ts-check
/*
 * The bounds of a chart: lines under those of the data, and their values beside the plot, where no
 * data is that they could hide.
 */

/** Charts narrower than this (px) have no room for the bounds' values: the axis tells them. */
const WIDE = 420
/** Sizes in px: of a label, of the line that leads to it, and of the room right of a plot without any. */
const LABEL_HEIGHT = 15
const LEADER = 12
const LEAST_MARGIN = 24
/** On and off (px). Even dashes are a baseline's. page.css has the same for the legend. */
const DASHES = {
  target: [2, 3],
  acceptable: [9, 3, 2, 3],
  both: [9, 3, 2, 3, 2, 3],
  unacceptable: [16, 4]
}

/** @param {Plot} plot @param {readonly PageBound[]} bounds @param {(key: string) => string} colourOf */
function drawBounds(plot, bounds, colourOf) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.lineWidth = ratio()
  for (const bound of bounds) {
    const y = boundHeight(plot, bound.value)
    if (y === undefined) continue
    ctx.strokeStyle = colourOf(bound.key)
    ctx.setLineDash(DASHES[bound.kind].map(part => part * ratio()))
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.restore()
}

/** Their values right of the plot, each joined to its line. @param {Plot} plot @param {readonly PageBound[]} bounds @param {(key: string) => string} colourOf */
function drawBoundLabels(plot, bounds, colourOf) {
  const { ctx, bbox } = plot
  const right = bbox.left + bbox.width
  const lines = bounds
    .flatMap(bound => {
      const isAbove = bound.value > (plot.scales['y']?.max ?? Infinity)
      const y = isAbove ? bbox.top : boundHeight(plot, bound.value)
      return y === undefined ? [] : [{ bound, y, isAbove }]
    })
    .sort((a, b) => b.bound.value - a.bound.value)
  const places = apart(
    lines.map(({ y }) => y),
    LABEL_HEIGHT * ratio(),
    bbox.top + bbox.height
  )
  ctx.save()
  ctx.font = labelFont()
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  ctx.lineWidth = ratio()
  // uPlot leaves those of the line that it drew last.
  ctx.setLineDash([])
  lines.forEach(({ bound, y, isAbove }, index) => {
    const place = places[index] ?? y
    ctx.strokeStyle = ctx.fillStyle = colourOf(bound.key)
    if (!isAbove) {
      ctx.beginPath()
      ctx.moveTo(right, y)
      ctx.lineTo(right + (LEADER - 3) * ratio(), place)
      ctx.stroke()
    }
    ctx.fillText(boundText(plot, bound), right + LEADER * ratio(), place)
  })
  ctx.restore()
}

/** Heights from the top down, moved so far that neighbours are `gap` apart and the last is not below `end`. @param {readonly number[]} heights @param {number} gap @param {number} end */
function apart(heights, gap, end) {
  const placed = [...heights]
  for (let index = 1; index < placed.length; index++) {
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + gap)
  }
  let least = end + gap
  for (let index = placed.length - 1; index >= 0; index--) {
    least = Math.min(placed[index] ?? 0, least - gap)
    placed[index] = least
  }
  return placed
}

/** How much room their values need right of the plot, lines shown or not (px). @param {Plot} plot @param {readonly PageBound[]} bounds */
function boundMargin(plot, bounds) {
  // uPlot asks for the first time before it has a canvas.
  if (plot.ctx === undefined) return LEAST_MARGIN
  const { ctx } = plot
  ctx.save()
  ctx.font = labelFont()
  const widths = bounds.map(bound => ctx.measureText(boundText(plot, bound)).width / ratio())
  ctx.restore()
  return Math.max(LEAST_MARGIN, ...widths.map(width => Math.ceil(width) + LEADER + 2))
}

/** @param {Plot} plot @param {PageBound} bound */
function boundText(plot, bound) {
  const text = plot.width >= WIDE ? bound.beside : bound.short
  return bound.value > (plot.scales['y']?.max ?? Infinity) ? `${text} ↑` : text
}

function labelFont() {
  return `${11 * ratio()}px ${FONT}`
}

/** On the axis where it is hardly above it; undefined outside of the plot. @param {Plot} plot @param {number} value */
function boundHeight(plot, value) {
  const { top, height } = plot.bbox
  const y = Math.round(plot.valToPos(value, 'y', true)) + 0.5
  return y < top || y > top + height + 1 ? undefined : Math.min(y, top + height - 0.5)
}

/** Names the dashes that are to be seen, and no others. @param {Element} figure @param {readonly PageBound[]} bounds */
function showBoundKeys(figure, bounds) {
  const shown = new Set(bounds.map(({ says }) => says))
  for (const found of figure.querySelectorAll('[data-bound]')) {
    const key = /** @type {HTMLElement} */ (found)
    key.hidden = !shown.has(key.dataset['bound'] ?? '')
  }
}
