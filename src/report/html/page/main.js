// @ts-check
/* Brings the page to life: tables and the first run's charts at once, other charts when they come into view. */

function start() {
  const source = document.getElementById('page-data')
  if (!source) return
  const data = /** @type {import('../page-data.js').PageData} */ (
    JSON.parse(source.textContent ?? '')
  )
  startTheme()
  data.runs.forEach((run, index) => {
    for (const table of run.tables) startTable(table)
    const { time, capacity } = run
    // Whoever takes a picture of the page as it is loaded sees the first run whole.
    const draw =
      index === 0 ? (/** @type {string} */ _, /** @type {() => void} */ now) => now() : whenSeen
    if (time !== undefined) {
      draw(`[data-charts="${run.id}"]`, () => startTimeCharts(run, time))
    }
    if (capacity !== undefined) {
      draw(`[data-capacity="${run.id}"]`, () => startCapacityChart(run, capacity))
    }
  })
  startPrinting()
}

/** @type {(() => void)[]} Charts that nobody has seen yet. */
const waiting = []

/** Draws charts when any place of theirs is near the window: twenty runs would take long at once. @param {string} selector @param {() => void} draw */
function whenSeen(selector, draw) {
  const roots = document.querySelectorAll(selector)
  if (roots.length === 0) return
  let isDrawn = false
  const once = () => {
    if (isDrawn) return
    isDrawn = true
    observer.disconnect()
    draw()
  }
  const observer = new IntersectionObserver(
    entries => {
      if (entries.some(entry => entry.isIntersecting)) once()
    },
    { rootMargin: '600px' }
  )
  for (const root of roots) observer.observe(root)
  waiting.push(once)
}

/** On paper everything is drawn, in the colours for white. */
function startPrinting() {
  /** @type {string | undefined} */
  let before
  addEventListener('beforeprint', () => {
    for (const draw of waiting) draw()
    before = document.documentElement.dataset['theme']
    isPrinting = true
    setTheme('light')
  })
  addEventListener('afterprint', () => {
    isPrinting = false
    setTheme(/** @type {'light' | 'dark' | undefined} */ (before))
  })
}

start()
