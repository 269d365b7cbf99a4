// @ts-check
/* Zooming and pointing in all charts of a run at once. */

/** @param {ChartGroup} group @param {Plot} changed */
function zoomOthers(group, changed) {
  if (group.zooming) return
  const { min, max } = changed.scales['x'] ?? {}
  if (min === undefined || max === undefined || min === null || max === null) return
  group.zooming = true
  for (const { plot } of group.charts) {
    const scale = plot.scales['x']
    if (plot !== changed && (scale?.min !== min || scale.max !== max))
      plot.setScale('x', { min, max })
  }
  group.zooming = false
}

/** @param {ChartGroup} group @param {number} from @param {number} to */
function zoomTo(group, from, to) {
  const first = group.charts[0]?.plot
  if (first === undefined || to <= from) return
  const times = first.data[0]
  const min = Math.max(from, times[0] ?? 0)
  const max = Math.min(to, times[times.length - 1] ?? 0)
  if (max > min) for (const { plot } of group.charts) plot.setScale('x', { min, max })
}

/** @param {ChartGroup} group @param {number} factor below 1 zooms in, around the cursor or the middle */
function zoomBy(group, factor) {
  const plot = group.charts[0]?.plot
  const { min, max } = plot?.scales['x'] ?? {}
  if (plot === undefined || min === undefined || max === undefined || min === null || max === null)
    return
  const index = plot.cursor.idx
  const centre =
    index === null || index === undefined
      ? (min + max) / 2
      : (plot.data[0][index] ?? (min + max) / 2)
  zoomTo(group, centre - (centre - min) * factor, centre + (max - centre) * factor)
}

/** @param {ChartGroup} group */
function zoomAll(group) {
  zoomTo(group, -Infinity, Infinity)
}

/** @param {ChartGroup} group */
function startToolbar(group) {
  const section = group.root.closest('section') ?? group.root
  for (const controls of group.root.querySelectorAll('.chart-controls')) {
    ;/** @type {HTMLElement} */ (controls).hidden = false
  }
  const steady = group.time.bands.find(band => band.kind === 'steady')
  /** @type {Record<string, () => void>} */
  const actions = {
    all: () => zoomAll(group),
    in: () => zoomBy(group, 0.5),
    out: () => zoomBy(group, 2),
    steady: () => steady && zoomTo(group, steady.from, steady.to)
  }
  for (const button of section.querySelectorAll('[data-zoom]')) {
    const action = actions[/** @type {HTMLElement} */ (button).dataset['zoom'] ?? '']
    if (action) button.addEventListener('click', action)
  }
  for (const found of section.querySelectorAll('[data-zoom-from]')) {
    const button = /** @type {HTMLElement} */ (found)
    button.hidden = false
    button.addEventListener('click', () => {
      const [from, to] = [Number(button.dataset['zoomFrom']), Number(button.dataset['zoomTo'])]
      const margin = Math.max(5, (to - from) * 0.25)
      zoomTo(group, from - margin, to + margin)
      group.root.scrollIntoView({ block: 'nearest' })
    })
  }
  const overlay = /** @type {HTMLInputElement | null} */ (section.querySelector('[data-overlay]'))
  overlay?.addEventListener('change', () => {
    group.overlay = overlay.checked
    for (const drawn of group.charts) showLines(group, drawn)
  })
}

/** Shows the lines whose names are pressed, a baseline's only with the overlay. @param {ChartGroup} group @param {DrawnChart} drawn */
function showLines(group, { plot, lines, legend }) {
  lines.forEach((line, index) => {
    const own = legend[index % legend.length]?.button.getAttribute('aria-pressed') === 'true'
    const show = own && (group.overlay || !line.dashed)
    if (plot.series[index + 1]?.show !== show) plot.setSeries(index + 1, { show })
  })
}

/** Keeps a chart as wide as its place, or on paper as wide as that. @param {Plot} plot @param {HTMLElement} host */
function followSize(plot, host) {
  const fit = () => {
    const width = isPrinting ? PAPER_WIDTH : host.clientWidth
    if (width > 0 && width !== plot.width) plot.setSize({ width, height: plot.height })
  }
  new ResizeObserver(fit).observe(host)
  redraws.push(() => {
    fit()
    plot.redraw(false, true)
  })
}
