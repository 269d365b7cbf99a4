const [ZERO, NINE, POINT] = [48, 57, 46]
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)

/**
 * The number that these bytes print, when they are digits with at most one point after the first and
 * few enough for a double to hold them exactly: a quotient of two such is rounded as `Number(text)`
 * rounds. NaN for everything else, which is to be read as text.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0
  let point = end
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= ZERO && byte <= NINE) digits = digits * 10 + byte - ZERO
    else if (byte === POINT && point === end && at > start) point = at
    else return NaN
  }
  if (start === end || digits > Number.MAX_SAFE_INTEGER) return NaN
  return point === end ? digits : digits / (POWERS[end - point - 1] ?? NaN)
}
