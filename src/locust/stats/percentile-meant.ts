/**
 * The percentile that one was surely meant to be: the same two digits the other way round, of which the
 * one is printed and the other is not (59 for 95). Undefined where it is printed, or may be meant:
 * PERCENTILES_TO_REPORT takes any, and 97 is no slip of 95.
 */
export function percentileMeant(percent: number, printed: Iterable<number>): number | undefined {
  const all = new Set(printed)
  const text = String(percent).padStart(2, '0')
  if (all.has(percent) || text.length !== 2) return undefined
  const swapped = Number(`${text[1] ?? ''}${text[0] ?? ''}`)
  return all.has(swapped) ? swapped : undefined
}
