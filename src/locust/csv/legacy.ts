import type { Header } from './header.js'
import { exceeds, MAX_RECORD_CHARS, MAX_RECORD_LINES } from './limits.js'

/**
 * Locust ≤ 1.0.3 (and the history of 1.1) writes text between quotes without escaping what is in
 * it: the name `a,b "q"` becomes `"a,b "q""`. Numbers never hold a comma, so a row is peeled from
 * both ends: a known number of columns on either side, and what is left is the text.
 */
type LegacyShape = {
  /** Text columns at the left, the last of which may hold anything. */
  readonly texts: number
  /** Columns of numbers at the right. */
  readonly numbers: number
}

/** The shape of a file's rows by its header. */
export function legacyShape(header: Header): LegacyShape {
  const lastText = header.roles.get('error') ?? header.roles.get('name') ?? 0
  // The history of 0.13.3 to 0.14.6 has its (quoted) timestamp right of the name.
  return { texts: lastText + 1, numbers: header.names.length - lastText - 1 }
}

const NUMBER_CELL = /^(?:"N\/A"|N\/A|("?)-?\d+(?:\.\d+)?(?:e[-+]?\d+)?\1)$/i

/** The cells of one record; undefined when it is not a whole one. */
function peelRecord(record: string, shape: LegacyShape): string[] | undefined {
  const peeled = peelNumbers(record, shape)
  const texts = peeled && peelTexts(record.slice(0, peeled.end), shape.texts)
  return texts && [...texts, ...peeled.numbers]
}

function peelNumbers(
  record: string,
  shape: LegacyShape
): { numbers: string[]; end: number } | undefined {
  const numbers: string[] = []
  let end = record.length
  while (numbers.length < shape.numbers) {
    const comma = record.lastIndexOf(',', end - 1)
    if (comma < 0) return undefined
    const cell = record.slice(comma + 1, end)
    if (!NUMBER_CELL.test(cell)) return undefined
    numbers.push(cell.replaceAll('"', ''))
    end = comma
  }
  return { numbers: numbers.reverse(), end }
}

function peelTexts(quoted: string, count: number): string[] | undefined {
  if (quoted.length < 2 || !quoted.startsWith('"') || !quoted.endsWith('"')) return undefined
  const texts: string[] = []
  let start = 1
  while (texts.length < count - 1) {
    const seam = quoted.indexOf('","', start)
    if (seam < 0) return undefined
    texts.push(quoted.slice(start, seam))
    start = seam + 3
  }
  if (start > quoted.length - 1) return undefined
  texts.push(quoted.slice(start, -1))
  return texts
}

/** Takes lines, gives records: a name or an error may hold newlines. */
type LegacyAssembler = {
  push(line: string, lineNumber: number): void
  end(): void
}

/** `bad` is told the line at which something begins that never becomes a record. */
export function legacyAssembler(
  shape: LegacyShape,
  emit: (cells: string[], line: number) => void,
  bad: (line: number) => void
): LegacyAssembler {
  let pending: { lines: string[]; chars: number; line: number } | undefined
  const drop = (): void => {
    if (pending !== undefined) bad(pending.line)
    pending = undefined
  }
  return {
    push(line, lineNumber) {
      if (line === '' && pending === undefined) return
      const alone = peelRecord(line, shape)
      if (alone !== undefined) {
        drop()
        emit(alone, lineNumber)
        return
      }
      pending ??= { lines: [], chars: 0, line: lineNumber }
      pending.lines.push(line)
      pending.chars += line.length
      // Numbers hold no newline: only a line that has them all can end a record.
      const joined = peelNumbers(line, shape) && peelRecord(pending.lines.join('\n'), shape)
      if (joined !== undefined) {
        emit(joined, pending.line)
        pending = undefined
      } else if (
        exceeds(pending.chars, MAX_RECORD_CHARS) ||
        exceeds(pending.lines.length, MAX_RECORD_LINES)
      ) {
        drop()
      }
    },
    end: drop
  }
}
