import { multiplied, numbersMeant, shifted } from './number-meant.js'
import { TIME_WORDS, type UnitWords } from './unit-words.js'
import { writtenValue } from './written.js'

/** Longer texts are no amount with a slip. */
const MAX_CHARS = 40

/** What a text may mean, as it is to be written: several where it could be either. */
export type AmountMeant = {
  readonly text: string
  /** The comma in it is taken for a decimal point, and may be one between thousands. */
  readonly isByComma?: true
}

/** A number and what stands behind it, in lower case. */
type Parts = { readonly number: string; readonly word: string }

/** `1000ms` for `1_000 msec`, `0.5s` for `0,5s`; none where that is not plain. */
export function amountsMeant(text: string, words: UnitWords): readonly AmountMeant[] {
  const { number, word } = partsOf(text)
  return numbersMeant(number).flatMap((one, at) =>
    words(word).flatMap(({ unit, times = 1 }) =>
      multiplied(one, times).map(amount => ({
        text: `${amount}${unit}`,
        ...(at > 0 && { isByComma: true as const })
      }))
    )
  )
}

/** The numbers that stand there without any unit. */
export function bareNumbers(text: string): readonly string[] {
  const { number, word } = partsOf(text)
  return word === '' ? numbersMeant(number) : []
}

/**
 * `1h30m` for `1 hour 30 minutes`, `90s` and `90m` for `1:30`; none where a text has not several parts.
 *
 * @param isInParts it may be written in several; otherwise it is told in seconds
 */
export function durationsMeant(text: string, isInParts: boolean): readonly AmountMeant[] {
  const bare = bareOf(text)
  const [, first = '', second = '', third] = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(bare) ?? []
  if (second !== '') {
    const units = third === undefined ? [1, 60] : [60]
    return units.map(unit => {
      const seconds = (Number(first) * 60 + Number(second)) * unit + Number(third ?? 0)
      return { text: isInParts ? writtenValue('s', seconds) : `${seconds}s` }
    })
  }
  const parts = [...bare.matchAll(PART)]
  if (parts.length < 2 || parts.map(([all]) => all).join('') !== bare) return []
  const amounts = parts.map(([, number = '', word = '']) => amountsMeant(number + word, TIME_WORDS))
  if (amounts.some(meant => meant.length !== 1)) return []
  const texts = amounts.map(([meant]) => meant?.text ?? '')
  return isInParts ? [{ text: texts.join('') }] : inSeconds(texts)
}

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }

function inSeconds(texts: readonly string[]): AmountMeant[] {
  const sum = texts.reduce((seconds, text) => {
    const unit = text.replace(/^[\d.]+/, '')
    return seconds + Number.parseFloat(text) * (SECONDS[unit] ?? Number.NaN)
  }, 0)
  return shifted(String(sum), '').map(seconds => ({ text: `${seconds}s` }))
}

const PART = /(\d+(?:[.,]\d+)?)\s*([a-zμ]+)\.?(?:\s*(?:,|and\b|&))?\s*/giu

function partsOf(text: string): Parts {
  const found = /^(\+?[\d_,.'’ ]*\d\.?(?:e[+-]?\d{1,2}(?!\d))?)\s*(.*)$/iu.exec(bareOf(text))
  const [, number = '', rest = ''] = found ?? []
  return { number, word: rest.trim().toLowerCase() }
}

/** Without quotes and signs around it; digits and signs of other widths are those that they look like. */
function bareOf(text: string): string {
  if (text.length > MAX_CHARS) return ''
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^[“”‘’"'`]+/, '')
    .replace(/[“”‘’"'`;,]+$/, '')
    .trim()
}
