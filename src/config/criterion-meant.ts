import { parseValue, UnitError, valueMeant, type Valued } from '../units/parse.js'

/** A comparison as people write it, and the sign that says it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:>=|=>|≥|at least\b)\s*/i, '>='],
  [/^(?:<=|=<|≤|at most\b)\s*/i, '<='],
  [/^(?:>|(?:above|over|beyond|exceeds|(?:more|greater|higher|slower|longer) than)\b)\s*/i, '>'],
  [/^(?:<|(?:below|under|(?:less|fewer|lower) than)\b)\s*/i, '<']
]
const TIME = /^(.*?\S)\s*\b(?:for|during|over|within|throughout)\b(?:\s+at\s+least\b)?\s*(.*)$/is
const TIME_WITHOUT_WORD = /^(\d\S*(?:\s+[^\s\d]\S*)?)\s+(\d\S*(?:\s*[a-z]\S*)?)$/i

/** Where a comparison is meant, in whatever words. */
export const COMPARED = new RegExp(
  `^\\s*(?:[<>=≥≤]|(?:above|over|below|under|at least|at most|(?:more|less|greater|higher|lower|fewer) than)\\s)|\\d\\s*\\S*\\s+(?:for|during|over|within|throughout)\\s+\\S`,
  'i'
)

/** What stands behind the sign: what is compared with, and for how long, as it is written. */
export function boundAndTime(rest: string): { readonly bound: string; readonly time?: string } {
  const [, bound, time] = TIME.exec(rest) ?? TIME_WITHOUT_WORD.exec(rest) ?? []
  return bound === undefined ? { bound: rest } : { bound, time: (time ?? '').trim() }
}

/**
 * The criterion over time that a text means, as it is to be written; undefined where that is not plain.
 *
 * @param bad the sign that says what is bad, of a text without any
 */
export function criterionMeant(of: Valued, text: string, bad = ''): string | undefined {
  const { sign, rest } = signAndRest(text)
  const { bound, time } = boundAndTime(rest)
  const [said, amount] = [sign || bad, valueOf(of, bound)]
  if (said === '' || amount === undefined) return undefined
  if (time === undefined) return `${said} ${amount}`
  const seconds = valueOf({ unit: 's' }, time)
  return seconds === undefined ? undefined : `${said} ${amount} for ${seconds}`
}

/** The sign that a text begins with, and the rest; of `= 70%` nothing is said. */
export function signAndRest(text: string): { readonly sign: string; readonly rest: string } {
  const bare = text.trim()
  for (const [pattern, sign] of SIGNS) {
    if (pattern.test(bare)) return { sign, rest: bare.replace(pattern, '') }
  }
  return { sign: '', rest: bare }
}

/** A value as it is written where that is right, or as it is to be written. */
export function valueOf(of: Valued, text: string): string | undefined {
  return isRead(of, text) ? text.replace(/\s+/g, '') : valueMeant(of, text)
}

export function isRead({ unit, isShare }: Valued, text: string): boolean {
  try {
    parseValue(unit, text, isShare)
    return true
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    return false
  }
}
