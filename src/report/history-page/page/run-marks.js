// @ts-check
/* What stands at a run: change points, breaks, versions of Locust, releases. */

const MARK_COLOURS = /** @type {const} */ ({
  worse: 'bad',
  better: 'good',
  break: 'muted',
  locust: 'muted',
  release: 'link'
})
/** What comes first has its label where there is room for one only. */
const MARK_ORDER = /** @type {const} */ (['worse', 'better', 'break', 'locust', 'release'])

/** The marks of a chart: a change point stands on those that moved. @param {PastGroup} group @param {PastChart} chart */
function marksFor({ series, row }, chart) {
  return series.marks.filter(
    ({ on }) => on === undefined || (on[0] === row.name && on[1] === chart.metric)
  )
}

/** Of more releases in view only a notch is drawn: lines would hide the chart. */
const MOST_RELEASE_LINES = 8
/** Height of a notch (px). */
const NOTCH = 6

/** Between the run before and the run of the mark. @param {Plot} plot @param {readonly PastMark[]} marks */
function drawMarks(plot, marks) {
  const { ctx, bbox } = plot
  const { min = 0, max = 0 } = plot.scales['x'] ?? {}
  const inView = marks.filter(({ run }) => run - 0.5 >= (min ?? 0) && run - 0.5 <= (max ?? 0))
  ctx.save()
  ctx.font = `${11 * ratio()}px ${FONT}`
  const areMany = inView.filter(({ kind }) => kind === 'release').length > MOST_RELEASE_LINES
  /** @type {[number, number][]} */
  const taken = []
  for (const kind of MARK_ORDER) {
    const isStep = kind === 'worse' || kind === 'better'
    for (const mark of inView.filter(one => one.kind === kind)) {
      const x =
        Math.round(plot.valToPos(mark.run - (kind === 'release' ? 0 : 0.5), 'x', true)) + 0.5
      ctx.strokeStyle = ctx.fillStyle = colour(MARK_COLOURS[kind])
      ctx.lineWidth = (isStep ? 2 : 1) * ratio()
      ctx.setLineDash(isStep ? [] : [3 * ratio(), 4 * ratio()])
      ctx.beginPath()
      ctx.moveTo(x, bbox.top - (isStep ? 4 * ratio() : 0))
      ctx.lineTo(x, bbox.top + (kind === 'release' && areMany ? NOTCH * ratio() : bbox.height))
      ctx.stroke()
      markLabel(plot, mark, { x, taken })
    }
  }
  ctx.restore()
}

/** Above the plot, where no other stands. @param {Plot} plot @param {PastMark} mark @param {{ x: number, taken: [number, number][] }} where */
function markLabel({ ctx, bbox }, { label }, { x, taken }) {
  const width = ctx.measureText(label).width
  const left = Math.max(bbox.left, Math.min(x - width / 2, bbox.left + bbox.width - width))
  const isTaken = taken.some(
    ([from, to]) => left < to + 6 * ratio() && left + width > from - 6 * ratio()
  )
  if (isTaken) return
  taken.push([left, left + width])
  ctx.setLineDash([])
  ctx.textAlign = 'left'
  ctx.textBaseline = 'alphabetic'
  ctx.fillText(label, left, bbox.top - 7 * ratio())
}
