// @ts-check
/* The values at the cursor: beside the names of the lines, in a box at the pointer, and aloud. */

/** The names of the lines as buttons that hide them. @param {Element | null} host @param {DrawnLine[]} lines @param {(line: number, shown: boolean) => void} toggle @returns {LegendEntry[]} */
function buildLegend(host, lines, toggle) {
  // A baseline's line comes and goes with the run's own.
  const entries = lines
    .filter(line => !line.dashed)
    .map((line, index) => {
      const button = element('button', 'legend-line')
      button.setAttribute('type', 'button')
      button.setAttribute('aria-pressed', 'true')
      button.dataset['key'] = line.key
      const swatch = element('span', `line-swatch line-${line.colour}`)
      swatch.setAttribute('aria-hidden', 'true')
      const value = element('span', 'legend-value')
      button.append(swatch, element('span', 'legend-name', line.label), value)
      button.addEventListener('click', () => {
        const shown = button.getAttribute('aria-pressed') !== 'true'
        button.setAttribute('aria-pressed', String(shown))
        toggle(index, shown)
      })
      return { button, value, line: index }
    })
  host?.replaceChildren(...entries.map(entry => entry.button))
  return entries
}

/** The box at the pointer. @param {Plot} plot */
function buildTip(plot) {
  const tip = element('div', 'tip')
  tip.hidden = true
  plot.over.append(tip)
  return tip
}

/** A line each: name, value, and what it was in the baseline. @param {HTMLElement} tip @param {string} title @param {readonly TipRow[]} rows */
function fillTip(tip, title, rows) {
  const isCompared = rows.some(row => row.baseline !== undefined)
  tip.replaceChildren(
    element('strong', '', title),
    ...(isCompared
      ? [tipRow({ label: '', colour: 'none', value: 'this run', baseline: 'baseline' })]
      : []),
    ...rows.map(tipRow)
  )
}

/** @param {TipRow} row */
function tipRow({ colour: name, label, value, baseline }) {
  const row = element('div', label === '' ? 'tip-row tip-head' : 'tip-row')
  row.append(
    element('span', `line-swatch line-${name}`),
    element('span', 'tip-label', label),
    element('b', '', value)
  )
  if (baseline !== undefined) row.append(element('span', 'tip-baseline', baseline))
  return row
}

/** Beside the pointer, on the side with room. @param {Plot} plot @param {HTMLElement} tip */
function placeTip(plot, tip) {
  const left = plot.cursor.left ?? -1
  const top = plot.cursor.top ?? -1
  tip.hidden = left < 0
  if (left < 0) return
  const width = tip.offsetWidth
  const beside = left + 14 + width > plot.over.clientWidth ? left - width - 14 : left + 14
  const lowest = plot.over.clientHeight - tip.offsetHeight
  tip.style.transform = `translate(${Math.max(-40, beside)}px, ${Math.max(-30, Math.min(top - 20, lowest))}px)`
}

/** The table behind a chart, made when it is opened. @param {Element} figure @param {string} caption @param {readonly string[]} head @param {() => readonly (readonly string[])[]} rowsOf */
function tableBehind(figure, caption, head, rowsOf) {
  const details = /** @type {HTMLDetailsElement | null} */ (figure.querySelector('details.behind'))
  const host = figure.querySelector('.chart-table')
  if (!details || !host) return
  details.addEventListener('toggle', () => {
    if (!details.open || host.childElementCount > 0) return
    const box = element('div', 'scroll tall')
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', caption)
    box.tabIndex = 0
    box.append(plainTable(caption, head, rowsOf()))
    host.append(box)
  })
}

/** @param {string} caption @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function plainTable(caption, head, rows) {
  const table = element('table')
  table.append(element('caption', 'visually-hidden', caption))
  const titles = element('tr')
  for (const title of head) {
    const cell = element('th', 'number', title)
    cell.setAttribute('scope', 'col')
    titles.append(cell)
  }
  const headRows = element('thead')
  headRows.append(titles)
  const body = element('tbody')
  for (const row of rows) {
    const line = element('tr')
    row.forEach((text, index) => {
      const cell = element(index === 0 ? 'th' : 'td', 'number', text)
      if (index === 0) cell.setAttribute('scope', 'row')
      line.append(cell)
    })
    body.append(line)
  }
  table.append(headRows, body)
  return table
}
