/*
 * Counts as people read them, in every message of every stage.
 */

/** 1234567 → `1,234,567`. */
export function formatCount(count: number): string {
  return Math.round(count)
    .toString()
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 request`, `20,000 requests`; `plural` where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${Math.round(count) === 1 ? noun : plural}`
}
