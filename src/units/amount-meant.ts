/** What people write for a unit, in lower case, and the unit that they mean by it. */
export type UnitWords = Readonly<Record<string, string>>

export const TIME_WORDS: UnitWords = {
  msec: 'ms',
  msecs: 'ms',
  millis: 'ms',
  millisecond: 'ms',
  milliseconds: 'ms',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  hour: 'h',
  hours: 'h'
}

export const RATE_WORDS: UnitWords = { percent: '%', pct: '%', 'per cent': '%' }

const PER_SECOND = [
  'qps',
  'tps',
  'r/s',
  '/sec',
  '/second',
  'per second',
  'per sec',
  'requests per second'
]
const PER_MINUTE = ['rpm', '/minute', 'per minute', 'requests per minute']

export const THROUGHPUT_WORDS: UnitWords = {
  ...Object.fromEntries(
    PER_SECOND.flatMap(word => [
      [word, '/s'],
      [`req${word}`, '/s'],
      [`requests${word}`, '/s']
    ])
  ),
  ...Object.fromEntries(
    PER_MINUTE.flatMap(word => [
      [word, '/min'],
      [`req${word}`, '/min'],
      [`requests${word}`, '/min']
    ])
  )
}

/** Longer texts are no amount with a slip. */
const MAX_CHARS = 40

/**
 * `1000ms` for `1_000 msec`, `0.5s` for `0,5s`: what a text means that no unit can be read from, as it is
 * to be written; undefined where that is not plain.
 *
 * @param units those that the value may have; `words` what else people call them
 */
export function amountMeant(
  text: string,
  units: readonly string[],
  words: UnitWords
): string | undefined {
  if (text.length > MAX_CHARS) return undefined
  const bare = text
    .trim()
    .replace(/^[“”‘’"'`]+/, '')
    .replace(/[“”‘’"'`;,]+$/, '')
  const [, written = '', rest = ''] = /^([\d_,.'’ ]*\d)\s*(\S.*)?$/.exec(bare) ?? []
  const amount = numberMeant(written)
  const word = rest.trim().toLowerCase()
  const unit = units.includes(word) ? word : Object.hasOwn(words, word) ? words[word] : undefined
  return amount === undefined || unit === undefined ? undefined : `${amount}${unit}`
}

/** `1000` for `1,000` and `1_000`, `0.5` for `0,5` and `.5`; undefined where it could be either or neither. */
export function numberMeant(written: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(written)) return written
  if (/^[1-9]\d{0,2}(?:[_,'’ ]\d{3})+(?:\.\d+)?$/.test(written)) {
    return written.replaceAll(/[_,'’ ]/g, '')
  }
  if (/^\d+_\d+$/.test(written)) return written.replace('_', '')
  if (/^\d+,\d+$/.test(written)) return written.replace(',', '.')
  return /^\.\d+$/.test(written) ? `0${written}` : undefined
}
