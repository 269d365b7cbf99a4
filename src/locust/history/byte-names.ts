import { exceeds, MAX_ENDPOINTS, MAX_NAME_CHARS } from '../csv/limits.js'
import { splitQuoted } from '../csv/regular-rows.js'
import type { Dialect } from '../csv/table.js'
import { endpointKey } from '../run.js'
import { isTotal } from '../stats/stats.js'

/** More are recognised each time anew. */
export const KEPT_NAMES = 2 * MAX_ENDPOINTS.max

const QUOTE = 34

/** The cells of type and name, as they stand in the file. */
type KnownName = {
  readonly raw: Buffer
  readonly type: string
  readonly name: string
  readonly isTotal: boolean
  /** `METHOD name`, once somebody has asked. */
  key: string | undefined
  /** The row that came after one of this name, which will most often come again. */
  next: KnownName | undefined
}

type NameReader = {
  /**
   * The name whose cells begin at `start` of a row that ends at `end`; undefined when they are to be
   * read by somebody who knows more.
   */
  at(bytes: Buffer, start: number, end: number): KnownName | undefined
  /** `METHOD name`; undefined for the total. */
  keyOf(name: KnownName): string | undefined
}

/**
 * Recognises names by their bytes. Each is decoded once: `decodeName` turns bytes (one character
 * each) into text.
 */
export function nameReader(dialect: Dialect, decodeName: (raw: string) => string): NameReader {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const known = new Map<string, KnownName>()
  let last: KnownName | undefined
  const isThere = (name: KnownName, bytes: Buffer, start: number, end: number): boolean => {
    const { raw } = name
    const stop = start + raw.length
    if (stop > end || (stop < end && bytes[stop] !== delimiter)) return false
    for (let i = 0; i < raw.length; i++) if (raw[i] !== bytes[start + i]) return false
    return true
  }
  const learn = (text: string): KnownName | undefined => {
    const [type, name, ...rest] = splitQuoted(text, dialect.delimiter) ?? []
    if (type === undefined || name === undefined || rest.length > 0) return undefined
    if (exceeds(name.length, MAX_NAME_CHARS)) return undefined
    const learnt: KnownName = {
      raw: Buffer.from(text, 'latin1'),
      type,
      name,
      isTotal: isTotal(type, name, dialect.header),
      key: undefined,
      next: undefined
    }
    if (known.size < KEPT_NAMES) known.set(text, learnt)
    return learnt
  }
  return {
    at(bytes, start, end) {
      const expected = last?.next
      if (expected !== undefined && isThere(expected, bytes, start, end)) return (last = expected)
      const typeEnd = cellEnd(bytes, { start, end, delimiter })
      if (typeEnd < 0 || typeEnd >= end) return undefined
      const nameEnd = cellEnd(bytes, { start: typeEnd + 1, end, delimiter })
      if (nameEnd < 0) return undefined
      const text = bytes.toString('latin1', start, nameEnd)
      const found = known.get(text) ?? learn(text)
      if (found === undefined) return undefined
      if (last !== undefined) last.next = found
      return (last = found)
    },
    keyOf(known) {
      if (known.isTotal) return undefined
      const { type, name } = known
      return (known.key ??= endpointKey({ method: decodeName(type), name: decodeName(name) }))
    }
  }
}

type Rest = { readonly start: number; readonly end: number; readonly delimiter: number }

/** Where the cell at `start` ends; -1 when its quotes do not. */
function cellEnd(bytes: Buffer, { start, end, delimiter }: Rest): number {
  let at = start
  if (bytes[at] === QUOTE) {
    for (at++; at < end; at++) {
      if (bytes[at] !== QUOTE) continue
      if (at + 1 === end || bytes[at + 1] !== QUOTE) break
      at++
    }
    at++
    return at === end || (at < end && bytes[at] === delimiter) ? at : -1
  }
  for (; at < end && bytes[at] !== delimiter; at++) if (bytes[at] === QUOTE) return -1
  return at
}
