/**
 * What Locust prints for "no value", and what stands in its place once another program has saved the
 * file: R and readr write `NA`, Python `nan` or `None`, databases `NULL`, spreadsheets `#N/A`.
 */
const ABSENT = new Set(['n/a', 'na', 'none', 'nan', 'null', '#n/a'])

/** Whether a cell of text says only that there is none: empty, or another program's word for it. */
export function isAbsent(cell: string): boolean {
  const text = cell.trim().toLowerCase()
  return text === '' || ABSENT.has(text)
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/**
 * A cell as a number: `undefined` for `N/A` and its like, `'invalid'` for anything that is neither.
 * An empty cell is invalid: Locust never leaves one, a file that was cut does.
 */
export function parseNumber(cell: string, decimalComma: boolean): number | undefined | 'invalid' {
  // Most cells that hold no number: no pattern has to find that out.
  if (cell === 'N/A') return undefined
  const trimmed = cell.trim()
  const text = decimalComma ? trimmed.replace(',', '.') : trimmed
  if (NUMBER.test(text)) {
    const value = Number(text)
    return Number.isFinite(value) ? value : 'invalid'
  }
  return ABSENT.has(text.toLowerCase()) ? undefined : 'invalid'
}

/** A percentile column's percent: `95%`, `99.999`, `57.0%`, `100.0%`; undefined for other columns. */
export function percentOf(header: string): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(header.trim())
  const text = match?.[1]
  if (text === undefined) return undefined
  const percent = Number(text.replace(',', '.'))
  return percent <= 100 ? percent : undefined
}
