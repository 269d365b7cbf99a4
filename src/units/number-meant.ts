/** Longer numbers are none that a bound has. */
const MAX_DIGITS = 15
/** Digits that a number keeps when its point moves. */
const DIGITS = 12

/**
 * The numbers that a text may mean, as they are to be written: `1000` for `1,000`, `1_000` and `1e3`, `0.5`
 * for `0,5`; of `1,500`, whose comma may be either, first `1500` and then `1.5`. None where it is no number.
 */
export function numbersMeant(written: string): readonly string[] {
  const text = written.trim().replace(/^\+/, '')
  const [, mantissa = '', exponent = ''] = /^(.*)e([+-]?\d{1,2})$/i.exec(text) ?? []
  if (exponent === '') return plainNumbers(text)
  return plainNumbers(mantissa).flatMap(number => shifted(number, `e${exponent}`))
}

/** The number times 1,000 for `e3`; none where that is longer than anybody writes. */
export function shifted(number: string, exponent: string): string[] {
  const value = Number(Number(`${number}${exponent}`).toPrecision(DIGITS))
  const text = String(value)
  return text.includes('e') || text.length > MAX_DIGITS ? [] : [text]
}

/** The same number of times as many: `24` of `1` by 24. */
export function multiplied(number: string, times: number): string[] {
  return times === 1 ? [number] : shifted(String(Number(number) * times), '')
}

const GROUPED_BY_SIGN = /^[1-9]\d{0,2}([_'’ ])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|,\d{3}(?=\.))(?:\.\d+)?$/
const GROUPED_BY_DOT = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.\d{3}(?=,))(?:,\d+)?$/
const EITHER = /^[1-9]\d{0,2},\d{3}$/

function plainNumbers(text: string): string[] {
  if (text.length > MAX_DIGITS * 2) return []
  if (/^\d+(?:\.\d+)?$/.test(text)) return [text]
  if (/^\d+\.$/.test(text)) return [text.slice(0, -1)]
  if (/^[.,]\d+$/.test(text)) return [`0.${text.slice(1)}`]
  if (GROUPED_BY_SIGN.test(text)) return [text.replaceAll(/[_'’ ]/g, '').replace(',', '.')]
  if (GROUPED_BY_COMMA.test(text)) return [text.replaceAll(',', '')]
  if (GROUPED_BY_DOT.test(text)) return [text.replaceAll('.', '').replace(',', '.')]
  if (/^\d+(?:_\d+)+$/.test(text)) return [text.replaceAll('_', '')]
  if (EITHER.test(text)) {
    const grouped = text.replace(',', '')
    // Nobody writes zeros alone behind a decimal point.
    return text.endsWith(',000') ? [grouped] : [grouped, text.replace(',', '.')]
  }
  return /^\d+,\d+$/.test(text) ? [text.replace(',', '.')] : []
}
