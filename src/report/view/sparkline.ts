import { formatMs } from '../../units/format.js'

const BARS = ['▁', '▂', '▃', '▅', '▇'] as const
/** A character of its own: spaces at the ends of a table cell are lost. */
const BLANK = '·'
/** More would widen a table column beyond what a comment has room for. */
export const MOST_BARS = 20

/**
 * Values as small bars, at most 20 characters unless said otherwise: of the values that share a character, the one furthest
 * from the usual is shown. The bars start at 0, or noise would look like a mountain range. Values that
 * are no numbers are left out; the empty string when fewer than two are left.
 */
export function sparkline(values: readonly number[], most = MOST_BARS): string {
  const known = extremes(
    values.filter(value => Number.isFinite(value)),
    most
  )
  return known.length < 2 ? '' : bars(known)
}

/** A bar from 0 for each value, and a dot where there is none. */
export function bars(values: readonly (number | undefined)[]): string {
  const high = Math.max(...values.map(value => value ?? 0))
  return values
    .map(value => {
      if (value === undefined) return BLANK
      const level = high <= 0 ? 0 : Math.max(0, value) / high
      return BARS[Math.min(BARS.length - 1, Math.floor(level * BARS.length))]
    })
    .join('')
}

/** ` (a bar's step is 9 ms)`: how little draws two values (ms) apart; empty where none are. */
export function stepRemark(bars: string, values: readonly number[]): string {
  if (new Set(bars.replaceAll(BLANK, '')).size < 2) return ''
  return ` (a bar's step is ${formatMs(Math.max(...values) / BARS.length)})`
}

/** At most `most` values: of each group of neighbours the one furthest from the median of `all`. */
export function extremes(
  values: readonly number[],
  most: number,
  all: readonly number[] = values
): number[] {
  if (values.length <= most) return [...values]
  const usual = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  return Array.from({ length: most }, (_, i) => {
    const group = values.slice(
      Math.floor((i * values.length) / most),
      Math.floor(((i + 1) * values.length) / most)
    )
    return group.reduce((best, value) =>
      Math.abs(value - usual) > Math.abs(best - usual) ? value : best
    )
  })
}
