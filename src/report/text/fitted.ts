import { escapeTerminal } from '../escape.js'
import { MIN_WIDTH } from './screen.js'
import type { Screen } from './text-table.js'
import { wrapToWidth } from './text-width.js'

/** The lines of a text that begins in a column of the screen. `width`: of the screen, in cells. */
export function fitted(text: string, column: number, width: number | undefined): string[] {
  return width === undefined ? [text] : wrapToWidth(text, Math.max(MIN_WIDTH / 2, width - column))
}

/** A name, which stands out, and what is said of it. Both are untrusted. */
export function titleLines(
  name: string,
  facts: readonly string[],
  { paint, width }: Screen
): string[] {
  const shown = escapeTerminal(name)
  const said = facts.map(escapeTerminal).join(' · ')
  const [first = '', ...more] = fitted(`${shown} · ${said}`, 0, width)
  const isWhole = first.startsWith(`${shown} `)
  const head = isWhole
    ? `${paint(shown, 'bold')} ${paint(first.slice(shown.length + 1), 'dim')}`
    : paint(first, 'bold')
  return [head, ...more.map(line => paint(line, 'dim'))]
}
