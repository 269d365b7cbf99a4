/** Scripts and signs that take two cells of a terminal (Unicode East Asian Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
/** Marks that are drawn over the character before them. */
const COMBINING = /\p{Mn}|\p{Me}/u

/** One cell each. */
const PLAIN = /^[ -~]*$/

/** Cells that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  return Array.from(text).reduce((width, character) => width + cellsOf(character), 0)
}

/** The text cut to so many cells, with `…` where something is missing. */
export function cutToWidth(text: string, max: number): string {
  if (displayWidth(text) <= max) return text
  let width = 1
  const kept = Array.from(text).filter(character => {
    width += cellsOf(character)
    return width <= max
  })
  return `${kept.join('')}…`
}

function cellsOf(character: string): number {
  if (COMBINING.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
