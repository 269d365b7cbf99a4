import type { Paint, Screen, Style } from './text-table.js'

/** Where text goes: a terminal has a `width` in cells, a file or a pipe has none. */
export type Terminal = { readonly color: boolean; readonly width?: number }

/** A narrower terminal wraps the lines itself. */
export const MIN_WIDTH = 40

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22]
}

/** In colour only when asked. */
export function screenOf({ color, width }: Terminal): Screen {
  const paint: Paint = color
    ? (text, style) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : text => text
  return { paint, ...(width === undefined ? {} : { width: Math.max(width, MIN_WIDTH) }) }
}
