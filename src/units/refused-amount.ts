import { type AmountMeant, amountsMeant, bareNumbers, durationsMeant } from './amount-meant.js'
import { shifted } from './number-meant.js'
import type { UnitWords } from './unit-words.js'

/** What a value is, how it is written, and what else people write for it. */
export type AmountKind = {
  readonly what: string
  /** What to say of a minus. */
  readonly never: string
  readonly form: string
  readonly example: string
  readonly words: UnitWords
  /** What a number without a unit may have been meant in. */
  readonly bare: readonly string[]
  /** The value of a text that is written as it should be. */
  readonly read: (text: string) => number | undefined
  /** A time that may be of several parts, `1h30m`, or is told in several and written as one. */
  readonly inParts?: boolean
  readonly most?: { readonly value: number; readonly words: string }
}

/**
 * Why a text is no such value. What is said to be written is what the text means and is taken; where that
 * is not plain, it says what there may be.
 */
export function refusedAmount(text: string, kind: AmountKind): string {
  const { what, never, form, example, most, read } = kind
  const orElse = `it is ${form}, such as ${example}`
  if (/\$\{|\{\{/.test(text)) {
    return `"${text}": variables are not filled in here: the value itself stands here, such as ${example}`
  }
  if (/^\s*[-−–]\s*[\d.,]/.test(text)) return `"${text}" is not ${what}: ${never}`
  if (most !== undefined && (read(text) ?? 0) > most.value) return `"${text}": ${most.words}`
  const numbers = bareNumbers(text)
  if (numbers.length > 0 && !kind.bare.includes('')) {
    const forms = numbers.flatMap(number => kind.bare.map(unit => `${number}${unit}`))
    const taken = forms.filter(one => isTaken(one, kind))
    const toWrite = taken.length === 0 ? `; ${orElse}` : `: write ${either(taken)}`
    return `"${text}" has no unit${toWrite}${asFraction(numbers, kind)}`
  }
  const meant = formsMeant(text, kind)
  return `${why(text, kind)}${meant.length === 0 ? `; ${orElse}` : `: write ${toWriteOf(meant)}`}`
}

/** What the text means, in forms that are taken. */
export function formsMeant(text: string, kind: AmountKind): readonly AmountMeant[] {
  const inParts = kind.inParts === undefined ? [] : durationsMeant(text, kind.inParts)
  const meant = inParts.length > 0 ? inParts : amountsMeant(text, kind.words)
  return meant.filter(one => isTaken(one.text, kind))
}

function isTaken(text: string, { read, most }: AmountKind): boolean {
  const value = read(text)
  return value !== undefined && value <= (most?.value ?? Infinity)
}

const STRICT = /^\s*\d+(?:\.\d+)?\s*(\S+)\s*$/

function why(text: string, { what, bare }: AmountKind): string {
  const [, unit = ''] = STRICT.exec(text) ?? []
  // A number that goes on after its first digits: what follows is no unit.
  const isNumber = /^(?:[\d_,.;:'’]|e[+-]?\d)/i.test(unit) || /[;,]$/.test(unit)
  if (unit === '' || isNumber) return `"${text}" is not ${what}`
  if (bare.includes('')) return `"${text}": ${what} has no unit`
  return `"${text}": ${what} cannot be in "${unit.toLowerCase()}"`
}

function toWriteOf(meant: readonly AmountMeant[]): string {
  const [first, second, third] = meant
  return second?.isByComma === true && third === undefined && first?.isByComma === undefined
    ? `${first?.text ?? ''}, or ${second.text} if the comma is a decimal point`
    : either(meant.map(({ text }) => text))
}

/** `1ms or 1s`. */
function either(forms: readonly string[]): string {
  return [forms.slice(0, -1).join(', '), forms.at(-1)].filter(one => one !== '').join(' or ')
}

/** Of a rate without its sign. */
function asFraction(numbers: readonly string[], { bare, read }: AmountKind): string {
  const [number = ''] = numbers
  if (!bare.includes('%') || Number(number) <= 0 || Number(number) >= 1) return ''
  const forms = shifted(number, 'e2').map(one => `${one}%`)
  const [form] = forms.filter(one => read(one) !== undefined)
  return form === undefined ? '' : `, or ${form} if that is meant as a fraction`
}
