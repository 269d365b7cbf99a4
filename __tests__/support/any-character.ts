import fc from 'fast-check'

const FIRST_SURROGATE = 0xd800
const SURROGATES = 0x800
const LAST_CODE_POINT = 0x10ffff

/**
 * Any character of Unicode but a lone surrogate: the characters, and for each seed the strings, of
 * fast-check's `unit: 'binary'`. That one makes a map of all 1.1 million characters the first time it
 * makes a string, anew in each suite; this one reckons the way back.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: LAST_CODE_POINT - SURROGATES })
  .map(characterAt, placeOf)

function characterAt(place: number): string {
  return String.fromCodePoint(place < FIRST_SURROGATE ? place : place + SURROGATES)
}

/** @throws Error when it is not one character: fast-check's sign that it did not make the value. */
function placeOf(value: unknown): number {
  const point = typeof value === 'string' ? (value.codePointAt(0) ?? -1) : -1
  const isSurrogate = point >= FIRST_SURROGATE && point < FIRST_SURROGATE + SURROGATES
  if (point < 0 || isSurrogate || String.fromCodePoint(point) !== value) {
    throw new Error('not one character')
  }
  return point < FIRST_SURROGATE ? point : point - SURROGATES
}
