// @ts-check
/* Brings the page to life: the charts of one row of each series, chosen by name or from a table. */

/** Runs that are looked at together by default. */
const RECENT = 40

/** @param {PastSeriesData} series @param {boolean} atOnce draws its charts though they are not in view */
function startSeries(series, atOnce) {
  const root = /** @type {HTMLElement | null} */ (
    document.querySelector(`[data-history="${series.id}"]`)
  )
  const first = series.rows.find(({ name }) => name === series.opens)
  if (!root || first === undefined) return
  /** @type {PastGroup} */
  const group = { series, root, charts: [], row: first, zooming: false }
  for (const controls of root.querySelectorAll('.controls')) {
    ;/** @type {HTMLElement} */ (controls).hidden = false
  }
  startChoice(group)
  startZoomButtons(group)
  const article = root.closest('article') ?? root
  for (const found of article.querySelectorAll('[data-show]')) {
    const button = /** @type {HTMLElement} */ (found)
    button.hidden = false
    button.addEventListener('click', () => showFrom(group, button))
  }
  if (atOnce) {
    showRow(group, group.row)
    return
  }
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return
      observer.disconnect()
      showRow(group, group.row)
    },
    { rootMargin: '600px' }
  )
  observer.observe(root)
}

/** @param {PastGroup} group @param {PastRow} row */
function showRow(group, row) {
  const { min, max } = group.charts[0]?.plot.scales['x'] ?? {}
  for (const { plot } of group.charts) plot.destroy()
  group.charts = []
  group.row = row
  const title = group.root.querySelector('.row-title')
  if (title) title.textContent = row.name
  const grid = /** @type {HTMLElement} */ (group.root.querySelector('.chart-grid'))
  grid.replaceChildren()
  for (const chart of [...row.charts, ...usersOf(group)]) drawRunChart(group, chart, grid)
  if (min !== undefined && max !== undefined && min !== null && max !== null) {
    zoomTo(/** @type {any} */ (group), min, max)
  }
}

/** How many users each run had, beside every row. @param {PastGroup} group @returns {PastChart[]} */
function usersOf({ series }) {
  const { users } = series.runs
  if (users.every(count => count === null)) return []
  return [{ metric: 'users', title: 'Users', unit: 'count', values: users, stretches: [] }]
}

/** @param {PastGroup} group */
function startChoice(group) {
  const choice = /** @type {HTMLSelectElement} */ (group.root.querySelector('.row-choice'))
  const filter = /** @type {HTMLInputElement} */ (group.root.querySelector('.row-filter'))
  const { rows } = group.series
  choice.addEventListener('change', () => {
    const row = rows.find(({ name }) => name === choice.value)
    if (row) showRow(group, row)
  })
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase()
    const found = rows.filter(({ name }) => name.toLowerCase().includes(wanted))
    choice.replaceChildren(...found.map(({ name }) => element('option', '', name)))
    const shown = found.find(row => row === group.row) ?? found[0]
    if (shown === undefined) return
    choice.value = shown.name
    if (shown !== group.row) showRow(group, shown)
  })
}

/** @param {PastGroup} group @param {HTMLElement} button */
function showFrom(group, button) {
  const row = group.series.rows.find(({ name }) => name === button.dataset['show'])
  if (row === undefined) return
  const filter = /** @type {HTMLInputElement} */ (group.root.querySelector('.row-filter'))
  const choice = /** @type {HTMLSelectElement} */ (group.root.querySelector('.row-choice'))
  filter.value = ''
  filter.dispatchEvent(new Event('input'))
  choice.value = row.name
  showRow(group, row)
  const wanted = group.charts.find(({ chart }) => chart.metric === button.dataset['metric'])
  const host = wanted?.host ?? group.root
  host.scrollIntoView({ block: 'center' })
  host.focus({ preventScroll: true })
}

/** @param {PastGroup} group */
function startZoomButtons(group) {
  const last = group.series.runs.at.length - 1
  const zoomed = /** @type {any} */ (group)
  /** @type {Record<string, () => void>} */
  const actions = {
    all: () => zoomAll(zoomed),
    recent: () => zoomTo(zoomed, Math.max(0, last - RECENT + 1), last),
    in: () => zoomBy(zoomed, 0.5),
    out: () => zoomBy(zoomed, 2)
  }
  for (const found of group.root.querySelectorAll('[data-zoom]')) {
    const button = /** @type {HTMLElement} */ (found)
    const kind = button.dataset['zoom'] ?? ''
    if (kind === 'recent') button.hidden = last < RECENT
    const action = actions[kind]
    if (action) button.addEventListener('click', action)
  }
}

/** @param {PastGroup} group @param {PastDrawn} drawn */
function startRunKeys(group, drawn) {
  const zoomed = /** @type {any} */ (group)
  drawn.host.tabIndex = 0
  drawn.host.addEventListener('keydown', event => {
    const step = event.shiftKey ? 10 : 1
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowLeft: () => pointToRun(group, drawn, -step),
      ArrowRight: () => pointToRun(group, drawn, step),
      Enter: () => keepRun(group, drawn.plot.cursor.idx ?? null),
      '+': () => zoomBy(zoomed, 0.5),
      '-': () => zoomBy(zoomed, 2),
      Escape: () => zoomAll(zoomed)
    }
    const action = actions[event.key === '=' ? '+' : event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  })
  drawn.host.addEventListener('blur', () => {
    for (const { plot } of group.charts) plot.setCursor({ left: -10, top: -10 })
  })
}

/** Moves the cursor by runs, in every chart, and says what is there. @param {PastGroup} group @param {PastDrawn} drawn @param {number} step */
function pointToRun(group, { plot, chart }, step) {
  const { min, max } = plot.scales['x'] ?? {}
  const first = Math.ceil(min ?? 0)
  const last = Math.floor(max ?? 0)
  const start = plot.cursor.idx ?? (step > 0 ? first - 1 : last + 1)
  const place = Math.max(first, Math.min(last, start + step))
  for (const other of group.charts) {
    other.plot.setCursor({
      left: other.plot.valToPos(place, 'x'),
      top: other.plot.over.clientHeight / 3
    })
  }
  const live = group.root.querySelector('[data-live]')
  if (live) {
    live.textContent = `${runTitle(group.series, place)}: ${chart.title} ${valueText(chart.unit, chart.values[place])}`
  }
}

/** Says below the charts which run it is, with the way to its page. @param {PastGroup} group @param {number | null} place */
function keepRun({ series, root }, place) {
  const line = /** @type {HTMLElement | null} */ (root.querySelector('.kept-run'))
  if (!line || place === null) return
  const { runs } = series
  const users = runs.users[place]
  const facts = [
    runTitle(series, place),
    runs.outcome[place],
    ...(runs.commit[place] === null ? [] : [`commit ${runs.commit[place]}`]),
    ...(users === null || users === undefined ? [] : [`${formatCount(users)} users`]),
    `Locust ${runs.locust[place]}`
  ]
  line.replaceChildren(document.createTextNode(`${facts.join(' · ')} `))
  const url = runs.url[place]
  if (typeof url === 'string' && /^https?:\/\//.test(url)) {
    const link = element('a', '', 'Open the run')
    link.setAttribute('href', url)
    link.setAttribute('rel', 'noopener noreferrer')
    line.append(link)
  }
  line.hidden = false
}

function startHistory() {
  const source = document.getElementById('page-data')
  if (!source) return
  const { series } = /** @type {import('../history-data.js').HistoryData} */ (
    JSON.parse(source.textContent ?? '')
  )
  startTheme()
  // Whoever takes a picture of the page as it is loaded sees the first series whole.
  series.forEach((each, index) => startSeries(each, index === 0))
}

startHistory()
