// @ts-check
/*
 * Tables with thousands of rows: filtering and sorting look at every row of the data, the document
 * holds only as many as were asked for.
 */

const FIRST_ROWS = 25
const ROW_STEP = 100
/** Characters; as without the script. */
const LONG_NAME = 60
const SVG = 'http://www.w3.org/2000/svg'

/** @param {PageTable} table */
function startTable(table) {
  const root = document.querySelector(`[data-table="${table.id}"]`)
  const body = root?.querySelector('tbody')
  if (!root || !body) return
  /** @type {TableState} */
  const state = {
    table,
    root,
    body,
    shown: FIRST_ROWS,
    filter: '',
    attention: false,
    sort: undefined
  }
  sortable(state)
  const controls = /** @type {HTMLElement | null} */ (root.querySelector('.controls'))
  if (controls) controls.hidden = false
  const filter = /** @type {HTMLInputElement | null} */ (root.querySelector('.table-filter'))
  filter?.addEventListener('input', () => {
    state.filter = filter.value.trim().toLowerCase()
    fromTop(state)
  })
  const attention = /** @type {HTMLInputElement | null} */ (root.querySelector('.table-attention'))
  attention?.addEventListener('change', () => {
    state.attention = attention.checked
    fromTop(state)
  })
  render(state)
}

/** @param {TableState} state */
function fromTop(state) {
  state.shown = FIRST_ROWS
  render(state)
}

/** The headers become buttons: first click the telling end first. @param {TableState} state */
function sortable(state) {
  state.root.querySelectorAll('thead th').forEach((header, index) => {
    const column = state.table.columns[index]
    if (column === undefined) return
    const button = element('button', 'sort', header.textContent ?? '')
    button.setAttribute('type', 'button')
    header.replaceChildren(button)
    button.addEventListener('click', () => {
      const first = ['name', 'text', 'words'].includes(column.kind) ? 1 : -1
      const again = state.sort?.index === index
      state.sort = { index, direction: again ? -(state.sort?.direction ?? first) : first }
      state.root.querySelectorAll('thead th').forEach((other, at) => {
        if (at !== index) other.removeAttribute('aria-sort')
        else
          other.setAttribute('aria-sort', state.sort?.direction === 1 ? 'ascending' : 'descending')
      })
      fromTop(state)
    })
  })
}

/** @param {TableState} state */
function render(state) {
  const { table, root, body, shown } = state
  const found = sorted(
    state,
    table.rows.filter(row => isWanted(state, row))
  )
  body.replaceChildren(...found.slice(0, shown).map(row => rowElement(table, row)))
  if (found.length === 0) body.append(emptyRow(table))
  const count = root.querySelector('.table-count')
  if (count) count.textContent = countText(table, found.length, shown)
  const more = /** @type {HTMLElement | null} */ (root.querySelector('.table-more'))
  if (!more) return
  more.hidden = found.length <= shown
  more.replaceChildren(
    moreButton(
      `Show ${formatCount(Math.min(ROW_STEP, found.length - shown))} more`,
      state,
      shown + ROW_STEP
    ),
    ...(found.length - shown > ROW_STEP && found.length <= 2000
      ? [moreButton('Show all', state, found.length)]
      : [])
  )
}

/** @param {string} text @param {TableState} state @param {number} rows */
function moreButton(text, state, rows) {
  const button = element('button', 'small', text)
  button.setAttribute('type', 'button')
  button.addEventListener('click', () => {
    state.shown = rows
    render(state)
  })
  return button
}

/** @param {PageTable} table @param {number} found @param {number} shown */
function countText({ rows, noun }, found, shown) {
  const all = `${formatCount(rows.length)} ${rows.length === 1 ? noun.replace(/s$/, '') : noun}`
  const of = found === rows.length ? all : `${formatCount(found)} of ${all} match`
  return shown >= found ? of : `the first ${formatCount(shown)} of ${of}`
}

/** @param {TableState} state @param {readonly PageCell[]} row */
function isWanted({ table, filter, attention }, row) {
  if (attention && table.attention !== undefined) {
    const cell = row[table.attention]
    const tone = Array.isArray(cell) ? cell[2] : 'plain'
    if (tone !== 'bad' && tone !== 'warn') return false
  }
  if (filter === '') return true
  return row.some(cell => {
    const text = Array.isArray(cell) ? cell[0] : cell
    return typeof text === 'string' && text.toLowerCase().includes(filter)
  })
}

/** @param {TableState} state @param {(readonly PageCell[])[]} rows */
function sorted({ sort }, rows) {
  if (sort === undefined) return rows
  const { index, direction } = sort
  return rows
    .map(row => ({ row, key: sortKey(row[index] ?? null) }))
    .sort((a, b) => compareKeys(a.key, b.key, direction))
    .map(({ row }) => row)
}

/** Numbers in formatted text count as numbers. @param {PageCell} cell @returns {number | string | null} */
function sortKey(cell) {
  if (Array.isArray(cell)) return cell[1]
  if (typeof cell !== 'string') return /** @type {number | null} */ (cell)
  const number = /^[+−]?[\d,.]+/.exec(cell)?.[0]
  if (number === undefined || /^[A-Za-z/]/.test(cell)) return cell === '–' ? null : cell
  return Number(number.replaceAll(',', '').replace('−', '-'))
}

/** What is unknown comes last, whatever the direction. @param {number | string | null} a @param {number | string | null} b @param {number} direction */
function compareKeys(a, b, direction) {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b)
  const [left, right] = [String(a), String(b)]
  return left === right ? 0 : direction * (left < right ? -1 : 1)
}

/** @param {PageTable} table @param {readonly PageCell[]} row */
function rowElement({ columns }, row) {
  const line = element('tr')
  columns.forEach((column, index) => {
    line.append(cellElement(column, row[index] ?? null))
  })
  return line
}

/** @param {PageColumn} column @param {PageCell} cell */
function cellElement(column, cell) {
  if (column.kind === 'name') {
    const text = cellText(column, cell)
    const header = element('th', text.length > LONG_NAME ? 'name long' : 'name', text)
    header.setAttribute('scope', 'row')
    return header
  }
  if (column.kind === 'grade' && Array.isArray(cell)) {
    const box = element('td', 'grade')
    const pill = element('span', `pill ${cell[2]}`)
    pill.append(toneIcon(cell[2]), document.createTextNode(cell[0]))
    box.append(pill)
    return box
  }
  return element('td', cellClass(column), cellText(column, cell))
}

/** @param {PageColumn} column */
function cellClass({ kind, right, worded }) {
  if (kind === 'words') return kind
  if (worded === true) return 'number worded'
  return kind === 'text' && right !== true ? 'text' : 'number'
}

/** @param {PageColumn} column @param {PageCell} cell @returns {string} */
function cellText(column, cell) {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'number') return cell[0]
  const { kind } = column
  return kind === 'text' || kind === 'words' || kind === 'name' || kind === 'grade'
    ? formatCount(cell)
    : formatValue(kind, cell)
}

/** @param {string} tone */
function toneIcon(tone) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#icon-${tone}`)
  svg.append(use)
  return svg
}

/** @param {PageTable} table */
function emptyRow({ columns, noun }) {
  const line = element('tr')
  const cell = element('td', 'text', `No ${noun} match.`)
  cell.setAttribute('colspan', String(columns.length))
  line.append(cell)
  return line
}
