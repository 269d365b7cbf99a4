// @ts-check
/* The charts of a run without a pointer. */

/** @param {ChartGroup} group @param {DrawnChart} drawn */
function startKeys(group, drawn) {
  const { host, plot } = drawn
  host.tabIndex = 0
  host.addEventListener('keydown', event => {
    const step = event.shiftKey ? 10 : 1
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowLeft: () => pointBy(group, drawn, -step),
      ArrowRight: () => pointBy(group, drawn, step),
      '+': () => zoomBy(group, 0.5),
      '-': () => zoomBy(group, 2),
      Escape: () => zoomAll(group)
    }
    const action = actions[event.key === '=' ? '+' : event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  })
  host.addEventListener('blur', () => {
    for (const other of group.charts) other.plot.setCursor({ left: -10, top: -10 })
  })
}

/** Moves the cursor by points, in every chart, and says what is there. @param {ChartGroup} group @param {DrawnChart} drawn @param {number} step */
function pointBy(group, drawn, step) {
  const { plot, chart, lines } = drawn
  const times = plot.data[0]
  const { min, max } = plot.scales['x'] ?? {}
  const start = plot.cursor.idx ?? times.findIndex(at => at >= (min ?? 0)) - 1
  const index = Math.max(0, Math.min(times.length - 1, start + step))
  const at = times[index] ?? 0
  if (at < (min ?? at) || at > (max ?? at)) return
  for (const other of group.charts) {
    other.plot.setCursor({
      left: other.plot.valToPos(at, 'x'),
      top: other.plot.over.clientHeight / 3
    })
  }
  const said = lines.map(
    (line, i) =>
      `${line.label} ${valueText(chart.unit, line.values[plot.cursor.idxs?.[i + 1] ?? index])}`
  )
  const live = group.root.querySelector('[data-live]')
  if (live) live.textContent = `${momentText(group.time, at)}: ${said.join(', ')}`
}
