import type { Markup, Tone } from './markup.js'

/** Shapes differ, not only colours. Each is drawn in a box of 16. */
const SHAPES: Readonly<Record<Tone, string>> = {
  good: '<circle cx="8" cy="8" r="8"/><path d="M4.5 8.3l2.4 2.4 4.6-5" class="cut"/>',
  warn: '<path d="M8 .8a1.3 1.3 0 0 1 1.1.6l6.6 12A1.3 1.3 0 0 1 14.6 15.3H1.4A1.3 1.3 0 0 1 .3 13.4l6.6-12A1.3 1.3 0 0 1 8 .8z"/><path d="M8 5.5v4M8 12.2v.1" class="cut"/>',
  bad: '<path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z"/><path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" class="cut"/>',
  open: '<circle cx="8" cy="8" r="8"/><path d="M5.8 6.2a2.2 2.2 0 1 1 3.3 1.9c-.8.450-1.1.9-1.1 1.6M8 12.1v.1" class="cut"/>',
  plain: '<circle cx="8" cy="8" r="8"/><path d="M4.5 8h7" class="cut"/>'
}

const TONES: readonly Tone[] = ['good', 'warn', 'bad', 'open', 'plain']

/** The icons, once a page; `icon()` refers to them. */
export const ICON_SHEET: Markup = {
  source: `<svg class="icon-sheet" aria-hidden="true" width="0" height="0">${TONES.map(
    tone => `<symbol id="icon-${tone}" viewBox="0 0 16 16">${SHAPES[tone]}</symbol>`
  ).join('')}</svg>`
}

const COLOURS: Readonly<Record<Tone, string>> = {
  good: '#1a7f37',
  warn: '#9a6700',
  bad: '#cf222e',
  open: '#6e40c9',
  plain: '#59636e'
}

/** The verdict in the browser's tab: a data URL, for the page loads nothing. */
export function statusIcon(tone: Tone): string {
  const shape = SHAPES[tone].replace('class="cut"', 'fill="none" stroke="#fff" stroke-width="1.8"')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${COLOURS[tone]}">${shape}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
