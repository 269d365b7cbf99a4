/** Scripts and signs that take two cells of a terminal (Unicode East Asian Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
/** Marks that are drawn over the character before them. */
const COMBINING = /\p{Mn}|\p{Me}/u

/**
 * One cell each: ASCII, Latin letters, and the punctuation, arrows and signs that no mark is among. Nearly
 * every text that is shown; a class of Unicode properties takes V8 tens of milliseconds to compile.
 */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff]*$/

/** Cells that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  return Array.from(text).reduce((width, character) => width + cellsOf(character), 0)
}

/** The text in so many cells, `…` in the middle where it is longer: names differ at both ends. */
export function shortenToWidth(text: string, max: number): string {
  if (displayWidth(text) <= max) return text
  const characters = Array.from(text)
  const end = cutToWidth([...characters].reverse(), Math.floor((max - 1) / 2))
  const start = cutToWidth(characters, max - 1 - displayWidth(end.join('')))
  return `${start.join('')}…${end.reverse().join('')}`
}

/** A space at which a line may end: not between a number and its unit. */
const BREAK = /(?<!\d) | (?!(?:ms|s|min|h|users|requests)\b)/

/** The text in lines of so many cells, broken at spaces, and within a word that is longer. */
export function wrapToWidth(text: string, max: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAK)) {
    const joined = line === '' ? word : `${line} ${word}`
    if (displayWidth(joined) <= max) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (displayWidth(line) > max) {
      const start = cutToWidth(Array.from(line), max).join('') || line
      lines.push(start)
      line = line.slice(start.length)
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** The first characters that fit. */
function cutToWidth(characters: readonly string[], max: number): string[] {
  let width = 0
  const end = characters.findIndex(character => {
    width += cellsOf(character)
    return width > max
  })
  return characters.slice(0, end < 0 ? characters.length : end)
}

function cellsOf(character: string): number {
  if (PLAIN.test(character)) return 1
  if (COMBINING.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
